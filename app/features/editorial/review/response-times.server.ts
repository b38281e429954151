/** The time to a first answer to submissions; the target is five working days. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'

/** `days`: working days to the first answer, or to today without one. Submissions withdrawn before an answer are left out. */
export type Response = { resourceId: string; submittedAt: Date; answeredAt: Date | null; days: number }

/** Every submission from `from` to before `to`, with the first move or comment by staff. `today` is a parameter for tests. */
export async function findResponseTimes(
  db: Db,
  { from, to, today = new Date() }: { from: Date; to: Date; today?: Date },
): Promise<Response[]> {
  const { rows } = await sql<Response>`
    select resource_id as "resourceId", submitted_at as "submittedAt", answered_at as "answeredAt",
      private.working_days(submitted_at::date, coalesce(answered_at, ${today}::timestamptz)::date) as days
    from private.first_answers(${from}, ${to}) order by submitted_at`.execute(db)
  return rows
}
