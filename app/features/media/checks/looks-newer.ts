/**
 * Whether Storage is newer than the database, as after a restore of an older backup of the database alone. Each night's check reports
 * orphaned objects; so an object that is more than a day old and was not in the last report was created without this database. If such
 * objects are in three folders or more (of three resources or uploads), nothing is quarantined, that night and later, until staff confirm
 * it or the objects have rows again.
 */
import type { BytesWithoutRow } from './compare-storage.ts'

const minFolders = 3

export type LastCheck = { reported: ReadonlySet<string>; looksNewer: boolean }

export function looksNewer(found: BytesWithoutRow[], last: LastCheck | null): boolean {
  const old = found.filter(({ mayGo, reason }) => mayGo && (reason === 'orphan' || reason === 'unknown-to-storage'))
  const judged = last?.looksNewer ? old : old.filter(({ path }) => !last?.reported.has(path))
  return new Set(judged.map(({ path }) => path.slice(0, path.lastIndexOf('/')))).size >= minFolders
}
