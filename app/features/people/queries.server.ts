import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '#app/db/clients.server.ts'
import { type Person, type Role, toLanguage } from './person.ts'

/** The person behind the claims this transaction runs under, or null before their first sign-in has been recorded. */
export async function getOwnPerson(db: Db): Promise<Person | null> {
  const row = await db
    .selectFrom('people')
    .select((eb) => [
      'people.id',
      'people.name',
      'people.email',
      'people.language',
      // As private.person_role() has it: who is frozen has a member's rights.
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
