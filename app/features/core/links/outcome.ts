/** What an outside address answered. `blocked` is a server that does not talk to robots, or not without signing in: a person may well see the page. */
export const outcomes = ['alive', 'moved', 'gone', 'server-error', 'blocked', 'unreachable'] as const
export type Outcome = (typeof outcomes)[number]

/** Why there was no answer that counts. */
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
 * `status` of the last answer, null where there was none. `movedTo` is where an address leads that has moved for good. `hops` are
 * the addresses that answered, in order, the last one included. `retryAfter` in milliseconds, where a server asks to be left alone.
 */
export type LinkAnswer = {
  outcome: Outcome
  status: number | null
  movedTo: string | null
  problem: Problem | null
  hops: Hop[]
  retryAfter: number | null
}

/** Outcomes that a reader would meet as a page that is not there. */
export const brokenOutcomes = ['gone', 'server-error', 'unreachable'] as const satisfies readonly Outcome[]
export const isFailure = (outcome: Outcome): boolean => (brokenOutcomes as readonly Outcome[]).includes(outcome)

export function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return 'alive'
  if (status === 404 || status === 410) return 'gone'
  if (status >= 500) return 'server-error'
  return 'blocked'
}
