/** People as staff see them: open verification requests, and everyone with role and post. */
import { type SqlBool, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { dictionaryOrder, readerOrder } from '#app/db/dictionary-order.ts'
import type { Role } from '#app/features/core/person/person.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import { type PeopleFilters, peopleQuery } from './people-query.ts'

/** `isNamed`: the post's name matches the requested one. `holder` is null for a vacant post. */
export type PostChoice = { id: string; titles: Localized; isNamed: boolean; holder: string | null }

/** Open requests, the longest waiting first. `days`: whole days of waiting. */
export async function findOpenRequests(db: Db, reader: Language) {
  const requests = await db
    .selectFrom('verification_requests as request')
    .innerJoin('people', 'people.id', 'request.person_id')
    .leftJoin('institutions', 'institutions.id', 'request.institution_id')
    .leftJoin('countries', (join) => join.on(sql`countries.iso3`, '=', sql`coalesce(institutions.country_iso3, request.country_iso3)`))
    .select([
      'request.id',
      'people.name',
      'people.email',
      'institutions.names as institution',
      'request.institution_name as institutionName',
      'countries.short_names as country',
      // If the institution is not listed: the institutions of its country, because it may be listed under another name.
      sql<{ id: string; names: Localized }[]>`case when request.institution_id is null then (
        select coalesce(jsonb_agg(jsonb_build_object('id', one.id, 'names', one.names) order by ${readerOrder(sql`one.names`, reader)}), '[]')
        from institutions as one where one.country_iso3 = request.country_iso3) else '[]' end`.as('candidates'),
      'request.post_title as postTitle',
      'request.language',
      'request.work_email as workEmail',
      'request.note',
      'request.work_email_verified_at as provenAt',
      // The existing posts, to avoid duplicates; the one with the requested name comes first.
      sql<
        PostChoice[]
      >`(select coalesce(jsonb_agg(choice order by choice."isNamed" desc, ${readerOrder(sql`choice.titles`, reader)}), '[]') from (
        select posts.id, posts.titles, posts.id is not distinct from private.find_post_by_title(request.institution_id, request.post_title) as "isNamed",
          (select coalesce(nullif(holders.name, ''), holders.email) from post_holders join people as holders on holders.id = person_id
            where post_id = posts.id and held_to is null order by held_from desc limit 1) as holder
        from posts where posts.institution_id = request.institution_id) as choice)`.as('posts'),
      'request.requested_at as requestedAt',
      sql<number>`floor(extract(epoch from now() - request.requested_at) / 86400)::int`.as('days'),
    ])
    .where('request.decision', 'is', null)
    .orderBy('request.requested_at')
    .limit(200)
    .execute()
  return requests.map((request) => ({ ...request, email: showEmail(request.email), workEmail: showEmail(request.workEmail) }))
}
export type OpenRequest = Awaited<ReturnType<typeof findOpenRequests>>[number]

/** By name. `q` matches name, e-mail and institution, without regard to accents and capitals. */
export async function findPeople(db: Db, filters: PeopleFilters) {
  const { q } = filters
  const { limit, offset } = peopleQuery.window(filters)
  const found = db
    .selectFrom('people')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('post_holders')
          .innerJoin('posts', 'posts.id', 'post_holders.post_id')
          .innerJoin('institutions', 'institutions.id', 'posts.institution_id')
          .select([
            'institutions.names as institution',
            'institutions.acronym',
            'posts.titles as post',
            'post_holders.held_from as heldFrom',
          ])
          .whereRef('post_holders.person_id', '=', 'people.id')
          .where('post_holders.held_to', 'is', null)
          .orderBy('post_holders.held_from', 'desc')
          .limit(1)
          .as('held'),
      (join) => join.onTrue(),
    )
    .$if(q !== '', (query) =>
      query.where(
        sql<SqlBool>`strpos(private.fold_text(concat_ws(' ', people.name, people.email, held.acronym, held.institution::text)), private.fold_query(${q})) > 0`,
      ),
    )
  const { count } = await found.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const people = await found
    .select([
      'people.id',
      'people.name',
      'people.email',
      sql<Role>`people.role`.as('role'),
      'people.frozen_at as frozenAt',
      'people.left_at as leftAt',
      'people.created_at as createdAt',
      'people.verified_at as verifiedAt',
      'held.institution',
      'held.acronym',
      'held.post',
      'held.heldFrom',
    ])
    .orderBy(sql`people.name = ''`)
    .orderBy(dictionaryOrder(sql`people.name`))
    .orderBy('people.email')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total: count, people: people.map((person) => ({ ...person, email: showEmail(person.email) })) }
}
export type ListedPerson = Awaited<ReturnType<typeof findPeople>>['people'][number]
