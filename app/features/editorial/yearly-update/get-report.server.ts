import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Report } from './report.ts'

/** The stored report of a closed year; for staff, a preview of an open one. Null if neither exists. */
export async function getReport(db: Db, year: number, mayPreview: boolean): Promise<{ report: Report; closedAt: Date | null } | null> {
  const { rows } = await sql<{ report: Report | null; closedAt: Date | null; id: string }>`
    select id, report, closed_at as "closedAt" from update_cycles where year = ${year}`.execute(db)
  const cycle = rows[0]
  if (!cycle) return null
  if (cycle.report) return { report: cycle.report, closedAt: cycle.closedAt }
  if (!mayPreview) return null
  const { rows: previewed } = await sql<{ report: Report }>`select preview_update_report(${cycle.id}::uuid) as report`.execute(db)
  return previewed[0] ? { report: previewed[0].report, closedAt: null } : null
}
