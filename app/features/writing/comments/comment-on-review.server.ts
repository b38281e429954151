/** Comments of reviewers and authors, on a field or on the whole resource, with mentions. */
import { sql } from 'kysely'
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import { oneFormAtATime, sameFormSeconds } from '#app/db/one-form-at-a-time.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { partsOf } from '#app/features/resources/model/parts.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { fieldsToComment, textAtAnchor } from './fields-to-comment.ts'

type Input = { resourceId: string; revision: number; about: string; body: string; replyTo?: string; mention?: readonly string[] }

/** Returns the comment's id; sent twice, it is one comment. Refusals: `not_found` (no such field or comment), `forbidden` (a mentioned person may not read the comment). */
export async function commentOnReview(db: Tx, person: Pick<Person, 'id'>, input: Input): Promise<string> {
  const { resourceId, revision, about, body, replyTo = '', mention = [] } = input
  const place = await placeOf(db, resourceId, about)
  const earlier = await findSameComment(db, person, input, place)
  if (earlier) return earlier
  const { id } = await db
    .insertInto('review_comments')
    .values({ resource_id: resourceId, revision, ...place, body, author_id: person.id, reply_to: replyTo || null })
    .returning('id')
    .executeTakeFirstOrThrow()
  const called = [...new Set(mention)].filter((one) => one !== person.id)
  if (called.length > 0)
    await db
      .insertInto('comment_mentions')
      .values(called.map((person_id) => ({ comment_id: id, person_id })))
      .execute()
  if (replyTo) await markSeen(db, replyTo)
  return id
}

type Place = { part: string; anchor: string; quote: string }
async function findSameComment(db: Tx, person: Pick<Person, 'id'>, { resourceId, body, replyTo }: Input, { part, anchor }: Place) {
  await oneFormAtATime(db, person.id)
  const found = await db
    .selectFrom('review_comments')
    .select('id')
    .where('resource_id', '=', resourceId)
    .where('author_id', '=', person.id)
    .where('body', '=', body)
    .where('part', '=', part)
    .where('anchor', '=', anchor)
    .where('reply_to', 'is not distinct from', replyTo || null)
    .where('created_at', '>', sql<Date>`now() - make_interval(secs => ${sameFormSeconds})`)
    .limit(1)
    .executeTakeFirst()
  return found?.id
}

async function placeOf(db: Tx, resourceId: string, about: string): Promise<Place> {
  const nowhere = { part: '', anchor: '', quote: '' }
  if (!about) return nowhere
  const row = await db
    .selectFrom('revisions')
    .select('content')
    .where('resource_id', '=', resourceId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return nowhere
  const content = resourceContent.parse(row.content)
  // A part may have the same name as its only field (ledger, context), so fields are sent with a prefix.
  const part = partsOf[content.kind].find(({ name }) => name === about)
  if (part) return { ...nowhere, part: part.name }
  const field = fieldsToComment(content).find(({ anchor }) => `field:${anchor}` === about)
  if (!field) throw new Refusal('not_found')
  return { part: field.part, anchor: field.anchor, quote: textAtAnchor(content, field.anchor) ?? '' }
}

const moved = (db: Tx, id: string) => db.updateTable('review_comments').where('id', '=', id)

/** Resolving a resolved comment changes nothing. Refusal: `not_found`. */
export async function resolveComment(db: Tx, person: Pick<Person, 'id'>, id: string): Promise<void> {
  await moved(db, id).set({ resolved_at: new Date(), resolved_by: person.id }).where('resolved_at', 'is', null).execute()
  const resolved = await db
    .selectFrom('review_comments')
    .select('id')
    .where('id', '=', id)
    .where('resolved_at', 'is not', null)
    .executeTakeFirst()
  if (!resolved) throw new Refusal('not_found')
  await markSeen(db, id)
}

/** Refusal: `not_found`. */
export async function reopenComment(db: Tx, id: string): Promise<void> {
  const reopened = await moved(db, id).set({ resolved_at: null, resolved_by: null }).executeTakeFirstOrThrow()
  if (reopened.numUpdatedRows === 0n) throw new Refusal('not_found')
}

/** Marks the signed-in person's mention in that comment as seen; row-level security selects it. */
export async function markSeen(db: Tx, commentId: string): Promise<void> {
  await db
    .updateTable('comment_mentions')
    .set({ seen_at: new Date() })
    .where('comment_id', '=', commentId)
    .where('person_id', '=', sql<string>`private.person_id()`)
    .where('seen_at', 'is', null)
    .execute()
}
