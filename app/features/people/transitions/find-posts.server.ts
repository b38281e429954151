import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'

/** `came`: the present holder began on or after the change. `stayed`: earlier. `left`: the holder left, and the post is empty. `unknown`: Caja knows no holder. */
export type PostStanding = 'came' | 'stayed' | 'left' | 'unknown'
export type CountryPost = {
  id: string
  titles: Localized
  institutionId: string
  institution: Localized
  standing: PostStanding
  holderId: string | null
  holder: string | null
  since: string | null
  formerId: string | null
  former: string | null
  until: string | null
}

/** The posts of a country around a change on `day`: those where something must be found out come first. */
export async function findCountryPosts(db: Db, iso3: string, day: string): Promise<CountryPost[]> {
  const { rows } = await sql<CountryPost>`
    select posts.id, posts.titles, institutions.id as "institutionId", institutions.names as institution,
      case when holder.person_id is null then case when former.person_id is null then 'unknown' else 'left' end
        when holder.held_from >= ${day} then 'came' else 'stayed' end as standing,
      holder.person_id as "holderId", holder.name as holder, holder.held_from as since, former.person_id as "formerId", former.name as former, former.held_to as until
    from posts join institutions on institutions.id = posts.institution_id
      left join lateral (select person_id, held_from, coalesce(nullif(people.name, ''), people.email) as name
        from post_holders join people on people.id = person_id
        where post_id = posts.id and held_from <= current_date and (held_to is null or held_to > current_date)
        order by held_from desc, post_holders.id limit 1) as holder on true
      left join lateral (select person_id, held_to, coalesce(nullif(people.name, ''), people.email) as name
        from post_holders join people on people.id = person_id
        where post_id = posts.id and held_to <= current_date and person_id is distinct from holder.person_id
        order by held_to desc, post_holders.id limit 1) as former on true
    where institutions.country_iso3 = ${iso3}
    order by array_position(array['left', 'unknown', 'stayed', 'came'], case when holder.person_id is null
      then case when former.person_id is null then 'unknown' else 'left' end when holder.held_from >= ${day} then 'came' else 'stayed' end),
      institutions.slug, posts.id limit 200`.execute(db)
  return rows
}
