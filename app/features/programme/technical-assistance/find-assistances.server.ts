/** Lists of technical assistance; row-level security decides what a reader gets. Pages for everybody ask for shown entries only. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { readerOrder } from '#app/db/dictionary-order.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { type AssistanceFilters, assistanceQuery, type StaffAssistanceFilters, staffAssistanceQuery } from './assistance-query.ts'
import { type AssistanceState, assistanceStates, type Modality } from './states.ts'

export type ListedAssistance = {
  id: string
  slug: string
  country: string
  countryNames: Localized
  institution: Localized | null
  titles: Localized
  summaries: Localized
  modalities: Modality[]
  state: AssistanceState
  /** A year, month or day; null if it is not known. */
  stateOn: string | null
  topics: { slug: string; labels: Localized }[]
}
export type ExportedAssistance = ListedAssistance & {
  populations: Localized[]
  partners: Localized
  people: number | null
  days: number | null
  requestedOn: string | null
  requesterAsPublished: string
  recommendations: string[]
  sources: Localized
  sourceUrl: string | null
  doubts: Localized
}
export type StaffAssistance = ExportedAssistance & {
  isPublic: boolean
  changedAt: Date
  responsible: string | null
  /** Day and months of the first follow-up that is not recorded. */
  nextFollowUp: { months: number; dueOn: string; isDue: boolean } | null
}

const labelsOf = (scheme: string, value: RawBuilder<unknown>) => sql`(
  select coalesce(jsonb_agg(${value} order by concepts.position), '[]')
  from assistance_concepts as named join concepts on concepts.id = named.concept_id where named.assistance_id = assistances.id and scheme = ${scheme})`

const columns = sql`assistances.id, assistances.slug, assistances.country_iso3 as country, countries.short_names as "countryNames",
  institutions.names as institution, assistances.titles, assistances.summaries, assistances.modalities, assistances.state,
  assistances.state_on as "stateOn", ${labelsOf('topic', sql`jsonb_build_object('slug', concepts.slug, 'labels', concepts.pref_labels)`)} as topics`

const exportedColumns = sql`${labelsOf('population', sql`concepts.pref_labels`)} as populations, assistances.partners, assistances.people, assistances.days,
  (select happened_on from assistance_changes where assistance_id = assistances.id and assistance_changes.state = 'requested' order by id limit 1) as "requestedOn",
  assistances.requester_as_published as "requesterAsPublished",
  (select coalesce(jsonb_agg(distinct recommendation_id order by recommendation_id), '[]') from assistance_answers where assistance_id = assistances.id) as recommendations,
  assistances.sources, assistances.source_url as "sourceUrl", assistances.doubts`

const from = sql`assistances join countries on countries.iso3 = assistances.country_iso3
  left join institutions on institutions.id = assistances.institution_id`

const named = (scheme: 'topic', slug: string) => sql`exists (
  with recursive under (id) as (
    select id from concepts where concepts.scheme = ${scheme} and concepts.slug = ${slug}
    union select concepts.id from under join concepts on concepts.broader_id = under.id
  ) select from assistance_concepts join under on under.id = concept_id where assistance_id = assistances.id)`

const conditionOf = ({ q, country, topic, state, modality, recommendation }: Omit<AssistanceFilters, 'sort' | 'page'>) => sql`
  (${country}::text is null or assistances.country_iso3 = ${country})
  and (${state}::text is null or assistances.state = ${state})
  and (${modality}::text is null or ${modality} = any (assistances.modalities))
  and (${topic}::text is null or ${named('topic', topic ?? '')})
  and (${recommendation}::text is null or exists (
    select from assistance_answers where assistance_id = assistances.id and recommendation_id = ${recommendation}))
  and (${q} = '' or strpos(private.fold_text(concat_ws(' ', assistances.titles::text, assistances.summaries::text, assistances.partners::text,
    institutions.names::text, institutions.acronym, assistances.requester_as_published)), private.fold_query(${q})) > 0)`

const orders = (reader: Language) => ({
  latest: sql`assistances.state_on desc nulls last, assistances.slug`,
  country: sql`${readerOrder(sql`countries.short_names`, reader)}, assistances.slug`,
  state: sql`array_position(${[...assistanceStates]}::text[], assistances.state), assistances.state_on desc nulls last, assistances.slug`,
  changed: sql`assistances.changed_at desc, assistances.slug`,
  due: sql`next.due_on nulls last, assistances.slug`,
})

type Window = { limit: number; offset: number }

/** One page of what visitors see. */
export async function findAssistances(db: Db, filters: AssistanceFilters, reader: Language) {
  const { limit, offset } = assistanceQuery.window(filters)
  const { rows } = await sql<ListedAssistance & { total: number }>`
    select ${columns}, count(*) over ()::int as total from ${from} where is_public and ${conditionOf(filters)}
    order by ${orders(reader)[filters.sort]} limit ${limit} offset ${offset}`.execute(db)
  return { assistances: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** All that visitors see with these filters, with all public facts; at most 5,000. */
export async function findAssistancesToExport(db: Db, filters: AssistanceFilters, reader: Language): Promise<ExportedAssistance[]> {
  const { rows } = await sql<ExportedAssistance>`
    select ${columns}, ${exportedColumns} from ${from} where is_public and ${conditionOf(filters)}
    order by ${orders(reader)[filters.sort]} limit 5000`.execute(db)
  return rows
}

/** For staff. */
export async function findStaffAssistances(
  db: Db,
  filters: StaffAssistanceFilters,
  reader: Language,
  { limit, offset }: Window = staffAssistanceQuery.window(filters),
) {
  const { shown, due, mine, sort } = filters
  const { rows } = await sql<StaffAssistance & { total: number }>`
    select ${columns}, ${exportedColumns}, assistances.is_public as "isPublic", assistances.changed_at as "changedAt",
      coalesce(nullif(people.name, ''), people.email) as responsible,
      case when next.due_on is not null then
        jsonb_build_object('months', next.months, 'dueOn', next.due_on, 'isDue', next.due_on <= current_date) end as "nextFollowUp",
      count(*) over ()::int as total
    from ${from} left join assistance_notes as notes on notes.assistance_id = assistances.id left join people on people.id = notes.responsible_id
      left join lateral (select months, due_on from assistance_follow_ups
        where assistance_id = assistances.id and done_on is null and due_on is not null order by due_on limit 1) as next on true
    where ${conditionOf(filters)} and (${shown} = 'all' or assistances.is_public = (${shown} = 'public'))
      and (not ${due}::boolean or next.due_on <= current_date)
      and (not ${mine}::boolean or notes.responsible_id = private.person_id())
    order by ${orders(reader)[sort]} limit ${limit} offset ${offset}`.execute(db)
  return { assistances: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

export type ShortAssistance = Pick<
  ListedAssistance,
  'id' | 'slug' | 'titles' | 'state' | 'stateOn' | 'country' | 'countryNames' | 'institution'
>

/** Rows on the page of a country or a recommendation; the list has all. */
const most = 6
type About = { country: string } | { recommendation: string }

/** The latest shown assistance to a country, or in answer to a recommendation. `total` counts all. */
export async function findAssistanceAbout(db: Db, about: About): Promise<{ assistances: ShortAssistance[]; total: number }> {
  const condition =
    'country' in about
      ? sql`assistances.country_iso3 = ${about.country}`
      : sql`assistances.id in (select assistance_id from assistance_answers where recommendation_id = ${about.recommendation})`
  const { rows } = await sql<ShortAssistance & { total: number }>`
    select assistances.id, assistances.slug, assistances.titles, assistances.state, assistances.state_on as "stateOn", assistances.country_iso3 as country,
      countries.short_names as "countryNames", institutions.names as institution, count(*) over ()::int as total
    from ${from} where is_public and ${condition} order by assistances.state_on desc nulls last, assistances.slug limit ${most}`.execute(db)
  return { assistances: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** For staff: all assistance to an institution, also what visitors do not see. */
export async function findAssistanceOfInstitution(db: Db, institution: string): Promise<(ShortAssistance & { isPublic: boolean })[]> {
  const { rows } = await sql<ShortAssistance & { isPublic: boolean }>`
    select assistances.id, assistances.slug, assistances.titles, assistances.state, assistances.state_on as "stateOn", assistances.country_iso3 as country,
      countries.short_names as "countryNames", institutions.names as institution, assistances.is_public as "isPublic"
    from ${from} where assistances.institution_id = ${institution} order by assistances.state_on desc nulls last, assistances.slug limit 200`.execute(
    db,
  )
  return rows
}

export type Overview = {
  total: number
  countries: Record<string, number>
  states: Partial<Record<AssistanceState, number>>
  topics: { slug: string; labels: Localized; count: number }[]
  recommendations: { id: string; code: string; number: number; titles: Localized }[]
}

/** How much is shown by country, state and topic, and the recommendations that are answered. A topic counts without its narrower ones. */
export async function getOverview(db: Db): Promise<Overview> {
  const { rows } = await sql<Overview>`
    with shown as (select id, country_iso3, state from assistances where is_public)
    select (select count(*)::int from shown) as total,
      (select coalesce(jsonb_object_agg(country_iso3, count), '{}') from (select country_iso3, count(*) from shown group by 1) as counted) as countries,
      (select coalesce(jsonb_object_agg(state, count), '{}') from (select state, count(*) from shown group by 1) as counted) as states,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'labels', pref_labels, 'count', count) order by count desc, slug), '[]') from (
        select concepts.slug, pref_labels, count(*) from shown join assistance_concepts on assistance_id = shown.id
          join concepts on concepts.id = concept_id where scheme = 'topic' group by concepts.id) as counted) as topics,
      (select coalesce(jsonb_agg(jsonb_build_object('id', recommendations.id, 'code', code, 'number', number, 'titles', recommendations.titles)
          order by evaluation, number), '[]')
        from recommendations join evaluations on evaluations.slug = evaluation
        where recommendations.id in (select recommendation_id from assistance_answers join shown on shown.id = assistance_id)) as recommendations`.execute(
    db,
  )
  return rows[0] ?? { total: 0, countries: {}, states: {}, topics: [], recommendations: [] }
}

/** The addresses of all that is shown, for the sitemap. */
export async function findAssistanceSlugs(db: Db): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`select slug from assistances where is_public order by slug`.execute(db)
  return rows.map(({ slug }) => slug)
}
