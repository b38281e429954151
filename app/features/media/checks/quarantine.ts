/** Bytes that no row knows are moved aside before they are removed. Their new path says when, and where they were. */

const top = 'quarantine/'
const day = 86_400_000
/** How long they can be put back. */
const keptFor = 30 * day

export type Quarantined = { path: string; original: string; isOver: boolean }

/** `quarantine/2026-11-29/{path}`; the day is that of UTC. */
export const quarantinePath = (path: string, now: Date): string => `${top}${now.toISOString().slice(0, 10)}/${path}`

/** Null for a path that is not in quarantine. */
export function readQuarantinePath(path: string, now: Date): Quarantined | null {
  const [, since, original] = /^quarantine\/(\d{4}-\d\d-\d\d)\/(.+)$/.exec(path) ?? []
  if (!since || !original) return null
  return { path, original, isOver: now.getTime() - Date.parse(since) > keptFor }
}
