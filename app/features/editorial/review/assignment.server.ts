/** Assigns reviewers to resources. */
import { sql } from 'kysely'
import type { Db, Tx } from '#app/db/clients.server.ts'
import { dictionaryOrder } from '#app/db/dictionary-order.ts'
import type { Person } from '#app/features/core/person/person.ts'

type Input = { resourceId: string; reviewerId: string | null }

/** `null` removes the reviewer. Refusals: `forbidden` (the person is not staff). */
export async function assignReview(db: Tx, person: Pick<Person, 'id'>, { resourceId, reviewerId }: Input): Promise<void> {
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
