/** Makes people who signed in with a mailed code, like everybody. */
import { sql } from 'kysely'
import type { Claims } from '#app/db/clients.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import type { Person, Role } from '#app/features/core/person/person.ts'
import { getOrCreateOwnPerson } from '#app/features/people/accounts/queries.server.ts'
import { readSession, sendCode, verifyCode } from '#app/features/people/accounts/session.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { TestBackend } from '../fixtures/connect.ts'
import { siteUrl } from '../fixtures/throwaway-backend.ts'

/** A signed-in person: `cookie` is the browser's cookie header. */
export type Actor = { person: Person; claims: Claims; accessToken: string; cookie: string }

/** `institution` is the slug of the institution in which an official holds a post. */
export type PersonOptions = { institution?: string; language?: Language; name?: string }

export const defaultInstitution = 'red-solidaria-hn'
export const newEmail = (word = 'persona') => `${word}.${crypto.randomUUID().slice(0, 8)}@caja.test`

export const requestWith = (cookie: string) => new Request(`${siteUrl}/es`, { headers: cookie ? { cookie } : {} })

/** The `Cookie` header of a browser that has received these `Set-Cookie` headers. */
export const cookieOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((header) => header.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ')

export async function askForCode(backend: TestBackend, email: string, language: Language = 'es'): Promise<string> {
  if (!(await sendCode(backend, email, language, siteUrl + pathTo('signInLink', language)))) throw new Error(`No code for ${email}`)
  const [mail] = await findMail(backend.databases.service, { to: email, limit: 1 })
  const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0]
  if (!code) throw new Error(`No code in the mail to ${email}`)
  return code
}

export async function signIn(backend: TestBackend, email: string, language: Language = 'es'): Promise<Actor> {
  const headers = new Headers()
  const token = await askForCode(backend, email, language)
  if (!(await verifyCode(backend, { email, token }, requestWith(''), headers, false))) throw new Error(`The code of ${email} was refused`)
  const cookie = cookieOf(headers)
  const session = await readSession(backend, requestWith(cookie), new Headers(), false)
  if (!session) throw new Error(`${email} has no session`)
  return { ...session, cookie, person: await readPerson(backend, session.claims, language) }
}

async function readPerson({ databases }: TestBackend, claims: Claims, language: Language): Promise<Person> {
  const person = await getOrCreateOwnPerson(databases, claims, language)
  if (!person) throw new Error('The first sign-in made no record')
  return person
}

/** A new person with this role. The service connection sets the role, as an administrator would. */
export async function signInAs(
  backend: TestBackend,
  role: Role,
  { institution = defaultInstitution, language = 'es', name }: PersonOptions = {},
): Promise<Actor> {
  const actor = await signIn(backend, newEmail(role), language)
  const { service } = backend.databases
  await service
    .updateTable('people')
    .set({ role, name: name ?? `${role} ${actor.person.id.slice(0, 4)}`, verified_at: role === 'official' ? new Date() : null })
    .where('id', '=', actor.person.id)
    .execute()
  if (role === 'official') await givePost(backend, actor.person.id, institution)
  return { ...actor, person: await readPerson(backend, actor.claims, language) }
}

/** Gives the person a post and returns it. */
export async function givePost({ databases }: TestBackend, personId: string, institution: string): Promise<string> {
  const post = await databases.service
    .insertInto('posts')
    .values({
      institution_id: sql`(select id from institutions where slug = ${institution})`,
      titles: JSON.stringify({ es: 'Dirección', en: 'Directorate' }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await databases.service.insertInto('post_holders').values({ post_id: post.id, person_id: personId }).execute()
  return post.id
}
