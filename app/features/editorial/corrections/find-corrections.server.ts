import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { countMessages, findMessages, type Message } from '#app/features/core/inbox/messages.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { type CorrectionFilters, type CorrectionState, correctionQuery, correctionStates } from './correction-query.ts'

/** `workingDays`: Mondays to Fridays waited, or until it was answered. */
export type Correction = Message<CorrectionState> & {
  about: string
  title: Localized | null
  resourceId: string | null
  wrong: string
  source: string
  workingDays: number
}

export async function findCorrections(db: Db, filters: CorrectionFilters): Promise<{ corrections: Correction[]; total: number }> {
  const { messages, total } = await findMessages<Correction>(db, 'corrections', {
    state: filters.state,
    ...correctionQuery.window(filters),
    columns: sql`about, resource_id as "resourceId", wrong, source,
      (select jsonb_object_agg(texts.language, texts.title) from published_texts as texts where texts.resource_id = message.resource_id) as title,
      private.working_days(requested_at, coalesce(answered_at, now())) as "workingDays"`,
  })
  return { corrections: messages, total }
}

export const countCorrections = (db: Db) => countMessages(db, 'corrections', correctionStates)

/** Public figures; `medianDays` is null before the first answer. `inTime`: answered within five working days. */
export type CorrectionFigures = { answered: number; corrected: number; medianDays: number | null; open: number; inTime: number }

export async function getCorrectionFigures(db: Db): Promise<CorrectionFigures> {
  const { rows } = await sql<CorrectionFigures>`select answered, corrected, median_days as "medianDays", open, in_time as "inTime"
    from private.correction_figures()`.execute(db)
  return rows[0] ?? { answered: 0, corrected: 0, medianDays: null, open: 0, inTime: 0 }
}
