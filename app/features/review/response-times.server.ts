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
    select sent.resource_id as "resourceId", sent.happened_at as "submittedAt", answered.at as "answeredAt",
      private.working_days(sent.happened_at::date, coalesce(answered.at, ${today}::timestamptz)::date) as days
    from transitions as sent
    cross join lateral (
      select min(happened_at) as at from transitions as next where next.resource_id = sent.resource_id and next.id > sent.id and next.to_state = 'submitted'
    ) as again
    cross join lateral (
      select min(at) as at from (
        select min(happened_at) as at from transitions as move
          where move.resource_id = sent.resource_id and move.id > sent.id and move.to_state not in ('submitted', 'draft')
        union all
        select min(comment.created_at) from review_comments as comment join people on people.id = comment.author_id and people.role in ('editor', 'admin')
          where comment.resource_id = sent.resource_id and comment.created_at >= sent.happened_at
      ) as first where again.at is null or at < again.at
    ) as answered
    cross join lateral (
      select min(happened_at) as at from transitions as move where move.resource_id = sent.resource_id and move.id > sent.id and move.to_state = 'draft'
    ) as withdrawn
    where sent.to_state = 'submitted' and sent.happened_at >= ${from} and sent.happened_at < ${to}
      and (answered.at is not null or (withdrawn.at is null and again.at is null))
    order by sent.happened_at`.execute(db)
  return rows
}

/** What visitors may know of it, as numbers. `medianDays` (working days) is null while nothing was answered. */
export type ServiceTarget = { submissions: number; answered: number; met: number; medianDays: number | null }

/** For the public page on governance; `met` counts answers within the five working days that are promised. */
export async function getServiceTarget(db: Db, since: Date): Promise<ServiceTarget> {
  const { rows } = await sql<ServiceTarget>`
    select submissions, answered, met, median_days as "medianDays" from private.get_service_target(${since}::timestamptz)`.execute(db)
  return rows[0] ?? { submissions: 0, answered: 0, met: 0, medianDays: null }
}
