/** Orphaned objects are quarantined before they are deleted. Their new path contains the day and the original path. */

const prefix = 'quarantine/'
const day = 86_400_000
/** How long they can be restored, in milliseconds. */
const retention = 30 * day

export type Quarantined = { path: string; original: string; isExpired: boolean }

/** `quarantine/2026-11-29/{path}`; the day is in UTC. */
export const quarantinePath = (path: string, now: Date): string => `${prefix}${now.toISOString().slice(0, 10)}/${path}`

/** Null for a path that is not in quarantine. */
export function readQuarantinePath(path: string, now: Date): Quarantined | null {
  const [, since, original] = /^quarantine\/(\d{4}-\d\d-\d\d)\/(.+)$/.exec(path) ?? []
  if (!since || !original) return null
  return { path, original, isExpired: now.getTime() - Date.parse(since) > retention }
}
