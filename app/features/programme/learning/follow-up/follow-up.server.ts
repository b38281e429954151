/** The follow-up forms of a person, signed in or by the link of a mail, and the numbers of all. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Changed, FollowUpInput, Stopped, Used } from './schema.ts'

/** `changed` is null until it is answered. */
export type OwnFollowUp = {
  id: string
  member: string
  months: number
  answeredAt: Date | null
  used: Used[]
  usedText: string
  changed: Changed | null
  changedText: string
  stopped: Stopped[]
  stoppedText: string
}

/** Those of the signed-in person, or of the address of a mail's token. Refusals: `link_altered`, `link_expired`. */
export async function findOwnFollowUps(db: Db, token: string | null = null): Promise<OwnFollowUp[]> {
  const { rows } = await sql<OwnFollowUp>`
    select id, member, months, answered_at as "answeredAt", used, used_text as "usedText", changed, changed_text as "changedText", stopped,
      stopped_text as "stoppedText"
    from private.read_follow_ups(${token})`.execute(db)
  return rows
}

/** Sent again it corrects what was answered. Refusals: `not_found`, `link_altered`, `link_expired`. */
export const answerFollowUp = (db: Db, { form, intent: _, ...given }: FollowUpInput, token: string | null = null) =>
  sql`select private.answer_follow_up(${form}, ${JSON.stringify(given)}::jsonb, ${token})`.execute(db)

/** `people` is null where the number is too small to be shown. */
export type Indicator = { months: number; question: 'answered' | 'changed' | 'used' | 'stopped'; answer: string; people: number | null }
/** Over all routes; nothing of a time at which too few answered. */
export async function findIndicators(db: Db): Promise<Indicator[]> {
  const { rows } = await sql<Indicator>`
    select months, question, answer, people::integer as people from private.learning_indicators() order by months, question, answer`.execute(
    db,
  )
  return rows
}
