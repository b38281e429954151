/** Assigns reviewers to resources. */
import { sql } from 'kysely'
import { type Db, Refusal, type Tx } from '#app/db/clients.server.ts'
import { dictionaryOrder } from '#app/db/dictionary-order.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { lockResource } from '#app/features/resources/publishing/lock-resource.server.ts'

/** `currentId` is the reviewer whom the editor saw: empty if there was none, undefined if it does not matter. */
type Input = { resourceId: string; reviewerId: string | null; currentId?: string | undefined }

/** `null` removes the reviewer. Refusals: `forbidden` (the person is not staff), `assigned_meanwhile` (by another editor). */
export async function assignReview(db: Tx, person: Pick<Person, 'id'>, { resourceId, reviewerId, currentId }: Input): Promise<void> {
  if (currentId !== undefined) {
    await lockResource(db, resourceId)
    const now = await db
      .selectFrom('review_assignments')
      .select('reviewer_id as id')
      .where('resource_id', '=', resourceId)
      .executeTakeFirst()
    if ((now?.id ?? null) === reviewerId) return
    if ((now?.id ?? '') !== currentId) throw new Refusal('assigned_meanwhile')
  }
  if (reviewerId === null) {
    await db.deleteFrom('review_assignments').where('resource_id', '=', resourceId).execute()
    return
  }
  const given = { reviewer_id: reviewerId, assigned_by: person.id }
  await db
    .insertInto('review_assignments')
    .values({ resource_id: resourceId, ...given })
    .onConflict((conflict) => conflict.column('resource_id').doUpdateSet({ ...given, assigned_at: sql<Date>`now()` }))
    .execute()
}

export const getAssignment = (db: Db, resourceId: string) =>
  db
    .selectFrom('review_assignments')
    .innerJoin('people', 'people.id', 'reviewer_id')
    .select(['reviewer_id as id', 'people.name', 'assigned_at as since', sql<boolean>`reviewer_id = private.person_id()`.as('isMe')])
    .where('resource_id', '=', resourceId)
    .executeTakeFirst()

/** Editors and administrators: the signed-in person first, then by name. */
export const findReviewers = (db: Db) =>
  db
    .selectFrom('people')
    .select(['id', 'name', sql<boolean>`id = private.person_id()`.as('isMe')])
    .where('role', 'in', ['editor', 'admin'])
    .where('name', '!=', '')
    .orderBy(sql`id = private.person_id()`, 'desc')
    .orderBy(dictionaryOrder(sql`name`))
    .execute()
export type Reviewer = Awaited<ReturnType<typeof findReviewers>>[number]
