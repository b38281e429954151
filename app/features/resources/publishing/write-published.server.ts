/** Writes the published tables, which visitors read. */
import { sql } from 'kysely'
import type { Tx } from '#app/db/clients.server.ts'
import { periodOf } from '#app/features/resources/model/exchange-dates.ts'
import type { EventContent, ExchangeContent, ResourceContent } from '#app/features/resources/model/schema.ts'
import { daysOf, registrationCloses, sessionTimes } from '#app/features/resources/model/session-times.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { indexContent } from './index-resource.server.ts'

type Published = {
  id: string
  kind: string
  slug: string
  institution_id: string | null
  is_seed: boolean
  revision: number
  languages: readonly Language[]
}

/** Replaces everything published of a resource, and its entry in the search index. `content` contains the published languages only. */
export async function writePublished(db: Tx, resource: Published, content: ResourceContent): Promise<void> {
  await removePublished(db, resource.id)
  const { id, kind, slug, institution_id, is_seed, revision } = resource
  await sql`
    insert into published_resources (id, kind, slug, revision, original_language, languages, institution_id, countries, year_from, year_to, card, content, is_seed,
      first_published_at, last_published_at, confirmed_at)
    select ${id}, ${kind}, ${slug}, ${revision}, ${content.originalLanguage}, ${[...resource.languages]}::text[], ${institution_id}, ${content.countries}::text[],
      ${content.yearFrom}, ${content.yearTo}, ${JSON.stringify(cardOf(content))}::jsonb, ${JSON.stringify(content)}::jsonb, ${is_seed}, first_published_at, last_published_at,
      case when ${is_seed} then null else (select max(cleared_on) from clearances where resource_id = ${id}) end
    from resources where id = ${id}`.execute(db)

  await db
    .insertInto('published_texts')
    .values(
      resource.languages.map((language) => ({
        resource_id: id,
        language,
        title: content.title[language] ?? '',
        summary: content.summary[language] ?? '',
      })),
    )
    .execute()
  if (content.kind === 'event') await writeEvent(db, id, content)
  if (content.kind === 'exchange') await writeExchange(db, id, content)
  await sql`insert into published_concepts (resource_id, concept_id)
    select ${id}, id from concepts where scheme || ':' || slug = any(${conceptKeys(content)}::text[])`.execute(db)
  const evidence = new Map(
    content.recommendations.filter(({ recommendation }) => recommendation).map(({ recommendation, note }) => [recommendation, note]),
  )
  if (evidence.size > 0) {
    await db
      .insertInto('published_recommendations')
      .values([...evidence].map(([recommendation_id, note]) => ({ resource_id: id, recommendation_id, notes: JSON.stringify(note) })))
      .execute()
  }
  const files = filesOf(content)
  if (files.length > 0)
    await db
      .insertInto('published_files')
      .values(files.map((file_id) => ({ file_id, resource_id: id })))
      .execute()
  await indexContent(db, { id, content, languages: resource.languages })
}

/** What registrations need to know. An event without a session has no row of its own, and takes no registrations. */
async function writeEvent(db: Tx, id: string, content: EventContent): Promise<void> {
  const times = sessionTimes(content)
  const [first] = times
  if (!first) return
  const facts = {
    zone: first.zone,
    starts_at: first.startsAt,
    ends_at: new Date(Math.max(...times.map(({ endsAt }) => endsAt.getTime()))),
    closes_at: registrationCloses(content) ?? first.startsAt,
    session_starts: times.map(({ startsAt }) => startsAt),
    session_ends: times.map(({ endsAt }) => endsAt),
    capacity: content.capacity,
    audience: content.audience || 'anyone',
    invited: content.invited,
    is_cancelled: content.isCancelled,
    place: JSON.stringify({ ...content.place, ...(content.format && { format: content.format }) }),
  }
  await db
    .insertInto('events')
    .values({ resource_id: id, ...facts })
    .onConflict((conflict) => conflict.column('resource_id').doUpdateSet(facts))
    .execute()
}

/** What matching needs to know of an offer or a request. A visit that is already arranged has no row. */
async function writeExchange(db: Tx, id: string, content: ExchangeContent): Promise<void> {
  const { direction, days, people, format, spokenIn } = content
  const period = periodOf(content)
  if ((direction !== 'offer' && direction !== 'request') || !period || !days || !people || !format) return
  const institution = await db.selectFrom('institutions').select('id').where('slug', '=', content.institution).executeTakeFirst()
  if (!institution) return
  const facts = {
    direction,
    institution_id: institution.id,
    first_day: period.firstDay,
    last_day: period.lastDay,
    days,
    people,
    format,
    languages: spokenIn,
  }
  await db
    .insertInto('exchanges')
    .values({ resource_id: id, ...facts })
    .onConflict((conflict) => conflict.column('resource_id').doUpdateSet(facts))
    .execute()
}

const cardOf = (content: ResourceContent) => ({
  title: content.title,
  summary: content.summary,
  seconds: content.attachments[0]?.seconds ?? null,
  pages: content.attachments[0]?.pages ?? null,
  startsOn: daysOf(content).startsOn,
})

/** Removes a resource from every reading page, the search and the file addresses. */
export async function removePublished(db: Tx, id: string): Promise<void> {
  await db.deleteFrom('published_files').where('resource_id', '=', id).execute()
  await db.deleteFrom('published_resources').where('id', '=', id).execute()
}

/** `scheme:slug` of every concept of the resource. */
function conceptKeys(content: ResourceContent): string[] {
  const keys = [...content.topics.map((slug) => `topic:${slug}`), ...content.populations.map((slug) => `population:${slug}`)]
  if (content.kind === 'exchange' && content.challenge) keys.push(`challenge:${content.challenge}`)
  if (content.kind === 'experience') {
    keys.push(...content.challenges.filter(({ challenge }) => challenge).map(({ challenge }) => `challenge:${challenge}`))
    keys.push(...content.ledger.flatMap(({ changeKinds }) => changeKinds.map((slug) => `change-kind:${slug}`)))
  }
  return [...new Set(keys)]
}

const filesOf = ({ attachments }: ResourceContent): string[] => [
  ...new Set(
    attachments.flatMap(({ file, poster, captions }) => [file, poster, ...captions.map((track) => track.file)].filter((id) => id !== null)),
  ),
]
