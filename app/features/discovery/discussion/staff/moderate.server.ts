import { sql } from 'kysely'
import type { Tx } from '#app/db/clients.server.ts'
import type { Moderation } from '#app/features/discovery/discussion/schema.ts'

/** Asks one person to answer a question. Refusals: `not_found`, `forbidden`, `question_closed`, `cannot_answer`. */
export const assignQuestion = (db: Tx, question: string, person: string) =>
  sql`select private.assign_question(${question}, ${person})`.execute(db)

/** Staff let a post pass, or hide it; its author is told by mail. Refusals: `not_found`, `forbidden`, `already_decided`. */
export async function moderatePost(db: Tx, sent: Moderation): Promise<void> {
  const call =
    sent.intent === 'approve'
      ? sql`private.approve_discussion_post(${sent.post})`
      : sql`private.hide_discussion_post(${sent.post}, ${sent.reason})`
  await sql`select ${call}`.execute(db)
}
