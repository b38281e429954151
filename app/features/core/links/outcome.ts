/**
 * The result of checking an external address. `blocked` is a server that refuses robots or requires signing in: a person may well see the
 * page.
 */
export const outcomes = ['alive', 'moved', 'gone', 'server-error', 'blocked', 'unreachable'] as const
export type Outcome = (typeof outcomes)[number]

/** Why there was no usable answer. */
export const problems = [
  'timeout',
  'reset',
  'refused',
  'name',
  'tls',
  'garbage',
  'forbidden',
  'loop',
  'too-many-hops',
  'no-target',
  'other',
] as const
export type Problem = (typeof problems)[number]

export type Hop = { url: string; status: number }

/**
 * `status` of the last answer, null if there was none. `movedTo` is the target of a permanent redirect. `hops` are the addresses that
 * answered, in order, including the last. `retryAfter` in milliseconds, if the server asked to wait.
 */
export type LinkAnswer = {
  outcome: Outcome
  status: number | null
  movedTo: string | null
  problem: Problem | null
  hops: Hop[]
  retryAfter: number | null
}

/** Outcomes in which a reader would not find the page. */
export const brokenOutcomes = ['gone', 'server-error', 'unreachable'] as const satisfies readonly Outcome[]
export const isFailure = (outcome: Outcome): boolean => (brokenOutcomes as readonly Outcome[]).includes(outcome)

export function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return 'alive'
  if (status === 404 || status === 410) return 'gone'
  if (status >= 500) return 'server-error'
  return 'blocked'
}
