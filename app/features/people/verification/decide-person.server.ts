/** Decisions of administrators on people. The database checks rights; refusals are keys of the error texts. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#app/db/clients.server.ts'
import { cleanText } from '#app/lib/clean-text.ts'

const reason = z
  .string('validation.required')
  .transform(cleanText)
  .pipe(z.string().min(3, 'validation.required').max(1_200, 'validation.tooLong'))

export const personDecisionSchema = z.discriminatedUnion('intent', [
  // `institution` is used if the requested one is not listed. `post` empty: the institution's post with the requested name, or else a new
  // one.
  z.object({
    intent: z.literal('accept'),
    request: z.uuid(),
    reason,
    post: z.union([z.literal(''), z.uuid()]).default(''),
    institution: z.union([z.literal(''), z.uuid()]).default(''),
  }),
  z.object({ intent: z.literal('decline'), request: z.uuid(), reason }),
  z.object({ intent: z.literal('change-role'), person: z.uuid(), role: z.string().max(40) }),
])
export type PersonDecision = z.infer<typeof personDecisionSchema>

/**
 * Returns the person. Refusals: `forbidden`, `not_found`, `already_decided`, `own_role`, `last_admin`, `institution_missing`,
 * `post_elsewhere`, `unknown_role`.
 */
export async function decidePerson(db: Tx, decision: PersonDecision): Promise<string | null> {
  if (decision.intent === 'change-role') {
    await sql`select public.change_role(${decision.person}::uuid, ${decision.role})`.execute(db)
    return decision.person
  }
  const post = decision.intent === 'accept' && decision.post ? decision.post : null
  const institution = decision.intent === 'accept' && decision.institution ? decision.institution : null
  await sql`select public.decide_verification(${decision.request}::uuid, ${decision.intent === 'accept'}, ${decision.reason}, ${post}::uuid, ${institution}::uuid)`.execute(
    db,
  )
  const request = await db.selectFrom('verification_requests').select('person_id').where('id', '=', decision.request).executeTakeFirst()
  return request?.person_id ?? null
}
