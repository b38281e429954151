import { z } from 'zod'
import type { Db, Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { notListed } from '#app/features/people/institutions/not-listed.ts'
import { isLanguage, type Language } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { emailField } from '#app/lib/email-address.ts'
import { showEmail } from '#app/lib/show-email.server.ts'

export const profileSchema = z.object({
  name: z.string('validation.required').trim().min(2, 'validation.required').max(120, 'validation.tooLong'),
  language: z.string().refine(isLanguage, 'validation.id'),
})

/** The institution: a listed one, or country and name of another. If `institution` is set, a typed name is ignored. */
export const verificationSchema = z
  .object({
    intent: z.literal('verify'),
    country: z
      .string()
      .regex(/^[A-Z]{3}$/, 'validation.country')
      .optional(),
    institution: z.union([z.literal(notListed), z.uuid()], 'validation.id').optional(),
    institutionName: z.string().max(200, 'validation.tooLong').default('').transform(cleanText),
    postTitle: z.string('validation.required').trim().min(2, 'validation.required').max(160, 'validation.tooLong'),
    workEmail: emailField,
    note: z.string().trim().max(1_200, 'validation.tooLong').default(''),
  })
  .superRefine(({ country, institution, institutionName }, check) => {
    const say = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
    if (institution && institution !== notListed) return
    if (!institution && !institutionName) return say('institution', 'validation.id')
    if (!country) say('country', 'validation.country')
    if (institutionName.length < 2) say('institutionName', 'validation.required')
  })
/** An institution of the list by its id, or the country (ISO 3166-1 alpha-3) and name of another. */
type Institution = { institution: string } | { country: string; institutionName: string }
type Request = Institution & { postTitle: string; workEmail: string; note: string }

export const institutionOf = ({ country, institution, institutionName }: z.output<typeof verificationSchema>): Institution =>
  institution && institution !== notListed ? { institution } : { country: country ?? '', institutionName }

export const saveProfile = (db: Tx, person: Pick<Person, 'id'>, { name, language }: { name: string; language: string }) =>
  db.updateTable('people').set({ name, language }).where('id', '=', person.id).execute()

/** Returns the request's id; null if a request is open already, which the database refuses. */
export async function askForVerification(
  db: Tx,
  person: Pick<Person, 'id'>,
  language: Language,
  { postTitle, workEmail, note, ...place }: Request,
): Promise<string | null> {
  const made = await db
    .insertInto('verification_requests')
    .values({
      person_id: person.id,
      ...('institution' in place
        ? { institution_id: place.institution }
        : { institution_id: null, institution_name: place.institutionName, country_iso3: place.country }),
      post_title: postTitle,
      work_email: workEmail,
      note,
      language,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id ?? null
}

export async function findOwnRequests(db: Db, personId: string) {
  const requests = await db
    .selectFrom('verification_requests')
    .leftJoin('institutions', 'institutions.id', 'verification_requests.institution_id')
    .select([
      'verification_requests.id',
      'post_title as postTitle',
      'decision',
      'reason',
      'requested_at as requestedAt',
      'work_email as workEmail',
      'work_email_verified_at as provenAt',
      'institutions.names as institution',
      'institution_name as institutionName',
    ])
    .where('person_id', '=', personId)
    .orderBy('requested_at', 'desc')
    .execute()
  return requests.map((request) => ({ ...request, workEmail: showEmail(request.workEmail) }))
}
export type OwnRequest = Awaited<ReturnType<typeof findOwnRequests>>[number]
