/** How soon whoever submits is answered: the editors' promise is five working days. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'

/** `days` are working days until the first answer, or until today where there is none yet. What was taken back unanswered is left out. */
export type Response = { resourceId: string; submittedAt: Date; answeredAt: Date | null; days: number }

/**
 * Every submission in the period (`to` is not in it), with the first thing that one of the staff did about it: a move or a
 * comment. `today` is for those who look from another day.
 */
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
