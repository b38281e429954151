import { z } from 'zod'
import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/people/person.ts'

export const commentSchema = z.object({
  part: z.string().max(40).default(''),
  body: z.string('validation.required').trim().min(1, 'validation.required').max(4_000, 'validation.tooLong'),
})

type Input = { resourceId: string; revision: number; part: string; body: string }

export async function commentOnReview(db: Tx, person: Pick<Person, 'id'>, { resourceId, revision, part, body }: Input): Promise<void> {
  await db.insertInto('review_comments').values({ resource_id: resourceId, revision, part, body, author_id: person.id }).execute()
}

export async function resolveComment(db: Tx, person: Pick<Person, 'id'>, commentId: string): Promise<void> {
  await db
    .updateTable('review_comments')
    .set({ resolved_at: new Date(), resolved_by: person.id })
    .where('id', '=', commentId)
    .where('resolved_at', 'is', null)
    .execute()
}
