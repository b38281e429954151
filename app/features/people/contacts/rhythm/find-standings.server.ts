/** When each post should be contacted next, and where contact is growing cold. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Level } from '#app/features/core/person/post-levels.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { type StandingFilters, standingQuery } from './standing-query.ts'

export type Standing = {
  postId: string
  titles: Localized
  institution: Localized
  country: Localized | null
  level: Level
  holderId: string
  holder: string
  lastOn: string | null
  nextOn: string
  isDue: boolean
  pausedUntil: string | null
  pauseReason: string | null
}

/** Posts with a present holder. The post that has been due for the longest time comes first. */
export async function findStandings(db: Db, filters: StandingFilters): Promise<{ standings: Standing[]; total: number }> {
  const { q, standing, country, level } = filters
  const { limit, offset } = standingQuery.window(filters)
  const { rows } = await sql<Standing & { total: number }>`
    select standing.post_id as "postId", posts.titles, institutions.names as institution, countries.short_names as country, standing.level,
      people.id as "holderId", coalesce(nullif(people.name, ''), people.email) as holder, last_on as "lastOn", next_on as "nextOn",
      next_on <= current_date and paused_until is null as "isDue", paused_until as "pausedUntil", pause_reason as "pauseReason",
      count(*) over ()::int as total
    from contact_standings as standing join posts on posts.id = standing.post_id join institutions on institutions.id = standing.institution_id
      left join countries on countries.iso3 = standing.country_iso3 join people on people.id = standing.person_id
    where (${country}::text is null or standing.country_iso3 = ${country}) and (${level}::text is null or standing.level = ${level})
      and case ${standing} when 'due' then next_on <= current_date and paused_until is null when 'paused' then paused_until is not null else true end
      and (${q} = '' or strpos(private.fold_text(concat_ws(' ', people.name, posts.titles::text, institutions.acronym, institutions.names::text)),
        private.fold_query(${q})) > 0)
    order by next_on, standing.post_id limit ${limit} offset ${offset}`.execute(db)
  return { standings: rows, total: rows[0]?.total ?? 0 }
}

/** Posts that are due, by ISO 3166-1 alpha-3 code of their country. */
export async function countDueByCountry(db: Db): Promise<Record<string, number>> {
  const { rows } = await sql<{ iso3: string; count: number }>`
    select country_iso3 as iso3, count(*)::int as count from contact_standings
    where next_on <= current_date and paused_until is null and country_iso3 is not null group by 1`.execute(db)
  return Object.fromEntries(rows.map(({ iso3, count }) => [iso3, count]))
}

export type Rhythm = { id: string; countryIso3: string | null; country: Localized | null; level: Level; days: number }

/** Those of all countries first. */
export async function findRhythms(db: Db): Promise<Rhythm[]> {
  const { rows } = await sql<Rhythm>`
    select contact_rhythms.id, country_iso3 as "countryIso3", short_names as country, level, days
    from contact_rhythms left join countries on iso3 = country_iso3
    order by country_iso3 nulls first, array_position(array['technical', 'middle', 'high'], level)`.execute(db)
  return rows
}
