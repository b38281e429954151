import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Claims, Databases, Db } from '#app/db/clients.server.ts'
import { type Person, type Role, toLanguage } from '#app/features/core/person/person.ts'
import type { Language } from '#app/i18n/languages.ts'

/** The person of this transaction's claims; null before their first sign-in is recorded. */
export async function getOwnPerson(db: Db): Promise<Person | null> {
  const row = await db
    .selectFrom('people')
    .select((eb) => [
      'people.id',
      'people.name',
      'people.email',
      'people.language',
      // As in private.person_role(): a frozen person has a member's rights.
      sql<Role>`case when people.frozen_at is null then people.role else 'member' end`.as('role'),
      jsonObjectFrom(
        eb
          .selectFrom('post_holders')
          .innerJoin('posts', 'posts.id', 'post_holders.post_id')
          .innerJoin('institutions', 'institutions.id', 'posts.institution_id')
          .select(['institutions.id', 'institutions.names', 'institutions.country_iso3 as country'])
          .whereRef('post_holders.person_id', '=', 'people.id')
          .where('post_holders.held_to', 'is', null)
          .orderBy('post_holders.held_from', 'desc')
          .limit(1),
      ).as('institution'),
    ])
    .where('people.user_id', '=', sql<string>`auth.uid()`)
    .executeTakeFirst()
  return row ? { ...row, language: toLanguage(row.language) } : null
}

/**
 * The person of a verified token. At the first sign-in the record is created, in the language of the page, or the invitation to the same
 * address is taken over. Null if the address belongs to another account.
 */
export async function getOrCreateOwnPerson(
  databases: Pick<Databases, 'asUser'>,
  claims: Claims,
  language: Language,
): Promise<Person | null> {
  const known = await databases.asUser(claims, getOwnPerson)
  if (known) return known
  return databases.asUser(claims, async (db) => {
    await sql`select private.create_person_for_auth_user(${language})`.execute(db)
    return getOwnPerson(db)
  })
}
