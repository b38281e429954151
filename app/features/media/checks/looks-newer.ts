/**
 * Is Storage newer than the database, as after an older backup of the database alone was put back? Each night's check reports what no
 * row knows. So what is more than a day old and was not reported by the last check has come and gone without this database. Where such
 * bytes lie in three folders or more (of three resources or uploads), nothing is moved aside, that night and after it, until somebody
 * of the staff says so or they have their rows again.
 */
import type { BytesWithoutRow } from './compare.ts'

const fewest = 3

export type LastCheck = { reported: ReadonlySet<string>; looksNewer: boolean }

export function looksNewer(found: BytesWithoutRow[], last: LastCheck | null): boolean {
  const old = found.filter(({ mayGo, reason }) => mayGo && (reason === 'orphan' || reason === 'unknown-to-storage'))
  const judged = last?.looksNewer ? old : old.filter(({ path }) => !last?.reported.has(path))
  return new Set(judged.map(({ path }) => path.slice(0, path.lastIndexOf('/')))).size >= fewest
}
