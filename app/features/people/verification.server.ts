import { z } from 'zod'
import type { Db, Tx } from '#app/db/clients.server.ts'
import { isLanguage, type Language } from '#app/i18n/languages.ts'
import { emailField } from '#app/lib/email-address.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import type { Person } from './person.ts'

export const profileSchema = z.object({
  name: z.string('validation.required').trim().min(2, 'validation.required').max(120, 'validation.tooLong'),
  language: z.string().refine(isLanguage, 'validation.id'),
})

export const verificationSchema = z.object({
  institution: z.uuid('validation.id'),
  postTitle: z.string('validation.required').trim().min(2, 'validation.required').max(160, 'validation.tooLong'),
  workEmail: emailField,
  note: z.string().trim().max(1_200, 'validation.tooLong').default(''),
})
type Request = z.output<typeof verificationSchema>

export const saveProfile = (db: Tx, person: Pick<Person, 'id'>, { name, language }: { name: string; language: string }) =>
  db.updateTable('people').set({ name, language }).where('id', '=', person.id).execute()

/** Returns the request. One at a time: a second while one is open is refused by the database and means nothing new (null). */
export async function askForVerification(
  db: Tx,
  person: Pick<Person, 'id'>,
  language: Language,
  { institution, postTitle, workEmail, note }: Request,
): Promise<string | null> {
  const made = await db
    .insertInto('verification_requests')
    .values({ person_id: person.id, institution_id: institution, post_title: postTitle, work_email: workEmail, note, language })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id ?? null
}

export async function findOwnRequests(db: Db, personId: string) {
  const requests = await db
    .selectFrom('verification_requests')
    .innerJoin('institutions', 'institutions.id', 'verification_requests.institution_id')
    .select([
      'verification_requests.id',
      'post_title as postTitle',
      'decision',
      'reason',
      'requested_at as requestedAt',
      'work_email as workEmail',
      'work_email_proven_at as provenAt',
      'institutions.names as institution',
    ])
    .where('person_id', '=', personId)
    .orderBy('requested_at', 'desc')
    .execute()
  return requests.map((request) => ({ ...request, workEmail: showEmail(request.workEmail) }))
}
export type OwnRequest = Awaited<ReturnType<typeof findOwnRequests>>[number]
