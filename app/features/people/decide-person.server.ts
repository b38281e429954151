/** What administrators decide about people. The database checks that they may, and refuses with a key of the error texts. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#app/db/clients.server.ts'
import { cleanText } from '#app/lib/clean-text.ts'

export const personDecisionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), request: z.uuid() }),
  z.object({
    intent: z.literal('decline'),
    request: z.uuid(),
    reason: z
      .string('validation.required')
      .transform(cleanText)
      .pipe(z.string().min(1, 'validation.required').max(1_200, 'validation.tooLong')),
  }),
  z.object({ intent: z.literal('change-role'), person: z.uuid(), role: z.string().max(40) }),
])
export type PersonDecision = z.infer<typeof personDecisionSchema>

/** The person it was about. Refused with `forbidden`, `not_found`, `already_decided`, `own_role` or `unknown_role`. */
export async function decidePerson(db: Tx, decision: PersonDecision): Promise<string | null> {
  if (decision.intent === 'change-role') {
    await sql`select public.change_role(${decision.person}::uuid, ${decision.role})`.execute(db)
    return decision.person
  }
  const reason = decision.intent === 'decline' ? decision.reason : ''
  await sql`select public.decide_verification(${decision.request}::uuid, ${decision.intent === 'accept'}, ${reason})`.execute(db)
  const request = await db.selectFrom('verification_requests').select('person_id').where('id', '=', decision.request).executeTakeFirst()
  return request?.person_id ?? null
}
