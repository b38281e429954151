/** What members write. The database decides who may; its refusals are keys of `errors:refusal`. */
import { sql } from 'kysely'
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { hasAnchor, momentAnchor, parseMoment } from '#app/features/resources/published/page-anchors.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { AskedQuestion } from './schema.ts'

/** The key of the part that a question is about, or the error of the field that names none. */
export function partOf(
  content: ResourceContent,
  { part, moment }: Pick<AskedQuestion, 'part' | 'moment'>,
): { ok: true; anchor: string } | { ok: false; errors: FieldErrors } {
  if (!hasAnchor(content, part)) return { ok: false, errors: { part: 'validation.partGone' } }
  if (moment === null) return { ok: true, anchor: part }
  const video = parseMoment(part)
  if (!video) return { ok: false, errors: { moment: 'validation.momentOfVideo' } }
  const anchor = momentAnchor(video.attachment, moment)
  return hasAnchor(content, anchor) ? { ok: true, anchor } : { ok: false, errors: { moment: 'validation.momentTooLate' } }
}

type Written = { resourceId: string; questionId?: string; anchor?: string; name: string; body: string; language: Language }

/**
 * Writes a question, or a post below the question `questionId`. Returns the id of the post; that of the first one if the same form was sent
 * twice. Refusals: `resource_withdrawn`, `not_found`, `question_closed`, `answer_not_author`, `too_many_today`, `too_many_waiting_posts`.
 */
export async function writePost(
  db: Tx,
  { resourceId, questionId, anchor = '', name, body, language }: Written,
): Promise<{ id: string; isPublic: boolean }> {
  const { rows } = await sql<{ id: string; isPublic: boolean }>`
    insert into discussion_posts (resource_id, question_id, shown_as, body, language, anchor)
    values (${resourceId}, ${questionId ?? null}, ${name}, ${body}, ${language}, ${anchor})
    on conflict do nothing returning id, state = 'published' as "isPublic"`.execute(db)
  if (rows[0]) return rows[0]
  const { rows: known } = await sql<{ id: string; isPublic: boolean }>`
    select id, state = 'published' as "isPublic" from discussion_posts
    where id in (select private.find_own_posts()) and resource_id = ${resourceId} and question_id is not distinct from ${questionId ?? null}
      and body = ${body} and state in ('waiting', 'published')`.execute(db)
  if (!known[0]) throw new Error('A post conflicts with no post of the same person')
  return known[0]
}

/** Minutes in which the author of a post can correct it. */
export const editMinutes = 15

/**
 * The author corrects a post. Refusals: `not_found`, `forbidden`, `question_closed`, `edit_time_over`, `already_answered`, `no_change`.
 */
export const editPost = (db: Tx, post: string, text: string) => sql`select private.edit_discussion_post(${post}, ${text})`.execute(db)

/** Erases text and name of a post: its author, or staff at the author's request. Refusals: `not_found`, `forbidden`. */
export const removePost = (db: Tx, post: string) => sql`select private.remove_discussion_post(${post})`.execute(db)

/** Refusals: `already_reported`, `forbidden` for a post that the person cannot read, `too_many_today`. */
export async function reportPost(db: Tx, post: string, reason: string): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into discussion_reports (post_id, reason) values (${post}, ${reason}) on conflict do nothing`.execute(db)
  if (!numAffectedRows) throw new Refusal('already_reported')
}

/** Following twice, or ending what has ended, changes nothing. */
export const followQuestion = (db: Tx, question: string) =>
  sql`insert into discussion_follows (question_id) values (${question}) on conflict do nothing`.execute(db)
export const unfollowQuestion = (db: Tx, question: string) =>
  sql`delete from discussion_follows where question_id = ${question}`.execute(db)

/** Erases texts and names of all posts of the person. Their places stay. */
export const eraseOwnDiscussion = (db: Tx) => sql`select private.erase_own_discussion()`.execute(db)
