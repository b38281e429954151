import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { type CorrectionFilters, type CorrectionState, correctionQuery } from './correction-query.ts'

/** `hasAddress`: an answer goes out by mail. `workingDays`: Mondays to Fridays waited, or until it was answered. */
export type Correction = {
  id: string
  about: string
  title: Localized | null
  resourceId: string | null
  wrong: string
  source: string
  language: Language
  state: CorrectionState
  hasAddress: boolean
  askedAt: Date
  workingDays: number
  answer: string
  answeredAt: Date | null
  answeredBy: string | null
}

/** Open ones oldest first, because they wait; all others newest first. */
export async function findCorrections(db: Db, filters: CorrectionFilters): Promise<{ corrections: Correction[]; total: number }> {
  const { state } = filters
  const { limit, offset } = correctionQuery.window(filters)
  const { rows } = await sql<Correction & { total: number }>`
    select corrections.id, about, resource_id as "resourceId", wrong, source, corrections.language, corrections.state,
      (select jsonb_object_agg(texts.language, texts.title) from published_texts as texts where texts.resource_id = corrections.resource_id) as title,
      corrections.email is not null as "hasAddress", asked_at as "askedAt",
      private.working_days(asked_at, coalesce(answered_at, now())) as "workingDays", answer, answered_at as "answeredAt",
      people.name as "answeredBy", count(*) over () as total
    from corrections
    left join people on people.id = answered_by
    where ${state} = 'all' or corrections.state = ${state}
    order by ${state === 'open' ? sql`asked_at, corrections.id` : sql`asked_at desc, corrections.id`}
    limit ${limit} offset ${offset}`.execute(db)
  return { corrections: rows, total: rows[0]?.total ?? 0 }
}

export async function countCorrections(db: Db): Promise<Record<CorrectionState, number>> {
  const rows = await db
    .selectFrom('corrections')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return { open: 0, corrected: 0, declined: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}

/** Numbers for everybody; `medianDays` is null while none has been answered. `inTime`: answered within five working days. */
export type CorrectionFigures = { answered: number; corrected: number; medianDays: number | null; open: number; inTime: number }

export async function getCorrectionFigures(db: Db): Promise<CorrectionFigures> {
  const { rows } = await sql<CorrectionFigures>`select answered, corrected, median_days as "medianDays", open, in_time as "inTime"
    from private.correction_figures()`.execute(db)
  return rows[0] ?? { answered: 0, corrected: 0, medianDays: null, open: 0, inTime: 0 }
}
