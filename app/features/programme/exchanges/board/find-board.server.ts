/** Published exchanges for the public page: how many by country and topic, and their cards. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ExchangeContent } from '#app/features/resources/model/schema.ts'
import { type Card, cardColumns } from '#app/features/resources/published/queries.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { Board, Section } from './board-address.ts'

/** `institution` offers or asks; null where the exchange names none. */
export type ExchangeCard = {
  card: Card
  section: Section
  facts: Pick<ExchangeContent, 'startsOn' | 'endsOn' | 'days' | 'people' | 'format'>
  institution: Localized | null
}
export type FoundBoard = { exchanges: ExchangeCard[]; totals: Record<Section, number>; page: number; pages: number }

const perSection = 6
const perPage = 24

/**
 * The newest of each section, or one page of a section; a number beyond the last page returns the last page. `totals` are those of the
 * country and topic that the address asks for.
 */
export async function findBoard(db: Db, { show, country, topic, page: wished }: Board): Promise<FoundBoard> {
  const listed = sql`
    select published_resources.id, last_published_at,
      case when exchanges.resource_id is null then 'visit' when exchanges.state <> 'open' or exchanges.last_day < private.earliest_today() then 'closed' else exchanges.direction end as section
    from published_resources
      left join exchanges on exchanges.resource_id = published_resources.id and exchanges.direction = published_resources.content ->> 'direction'
    where kind = 'exchange'
      and (${country}::text is null or countries @> array[${country}::text])
      and (${topic}::text is null or exists (
        select from published_concepts join concepts on concepts.id = concept_id
        where published_concepts.resource_id = published_resources.id and scheme = 'topic' and slug = ${topic}))`
  const counted = await sql<{ section: Section; total: number }>`
    select section, count(*)::integer as total from (${listed}) as listed group by section`.execute(db)
  const totals = { offer: 0, request: 0, visit: 0, closed: 0 }
  for (const { section, total } of counted.rows) totals[section] = total
  const pages = show ? Math.max(1, Math.ceil(totals[show] / perPage)) : 1
  const page = Math.min(wished, pages)
  const [size, offset] = show ? [perPage, (page - 1) * perPage] : [perSection, 0]
  const placed = await sql<{ id: string; section: Section }>`
    select id, section from (
      select id, section, row_number() over (partition by section order by last_published_at desc, id) as place from (${listed}) as listed
      where ${show}::text is null or section = ${show}
    ) as placed where place > ${offset} and place <= ${offset + size} and (${show}::text is not null or section <> 'closed') order by place`.execute(
    db,
  )
  const sectionOf = new Map(placed.rows.map(({ id, section }) => [id, section]))
  if (sectionOf.size === 0) return { exchanges: [], totals, page, pages }
  const rows = await db
    .selectFrom('published_resources')
    .select(cardColumns)
    .select([
      sql<Partial<ExchangeCard['facts']>>`published_resources.content`.as('content'),
      sql<Localized | null>`(select names from institutions where slug = published_resources.content ->> 'institution')`.as('institution'),
    ])
    .where('published_resources.id', 'in', [...sectionOf.keys()])
    .execute()
  const exchanges = rows.map(({ content, institution, ...card }) => {
    const { startsOn = '', endsOn = '', days = null, people = null, format = '' } = content
    return { card, institution, section: sectionOf.get(card.id) ?? 'visit', facts: { startsOn, endsOn, days, people, format } }
  })
  const order = [...sectionOf.keys()]
  return { exchanges: exchanges.sort((a, b) => order.indexOf(a.card.id) - order.indexOf(b.card.id)), totals, page, pages }
}

export type BoardTopic = { slug: string; label: Localized; offers: number; requests: number }
export type BoardOverview = { countries: Record<string, number>; topics: BoardTopic[] }

/** Open offers and requests: their number by country (ISO 3166-1 alpha-3), and by topic, most frequent first. */
export async function findBoardOverview(db: Db): Promise<BoardOverview> {
  const { rows } = await sql<{ countries: Record<string, number> | null; topics: BoardTopic[] | null }>`
    with open as (
      select published_resources.id, published_resources.countries, exchanges.direction from exchanges
        join published_resources on published_resources.id = exchanges.resource_id and content ->> 'direction' = exchanges.direction
      where exchanges.state = 'open' and last_day >= private.earliest_today()
    )
    select
      (select jsonb_object_agg(country, total) from (
        select country, count(*) as total from open, unnest(countries) as country group by country) as by_country) as countries,
      (select jsonb_agg(by_topic order by offers + requests desc, position) from (
        select slug, pref_labels as label, position, count(*) filter (where direction = 'offer') as offers,
          count(*) filter (where direction = 'request') as requests
        from open join published_concepts on resource_id = open.id join concepts on concepts.id = concept_id and scheme = 'topic'
        group by concepts.id) as by_topic) as topics`.execute(db)
  return { countries: rows[0]?.countries ?? {}, topics: rows[0]?.topics ?? [] }
}

/** When a day is over everywhere, and other exchanges are past: noon in UTC. */
export function nextDayAt(now: Date): Date {
  const noon = new Date(now)
  noon.setUTCHours(12, 0, 0, 0)
  return noon > now ? noon : new Date(noon.getTime() + 86_400_000)
}
