/** What is new in the streams of one follower, each item once with all reasons why it is there. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { findReplacements } from '#app/features/core/concepts/replacements.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { parseSearch } from '#app/features/core/search-url/schema.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import { findLabels, toVocabulary } from '#app/features/discovery/search/vocabulary.server.ts'
import type { Audience } from '#app/features/outreach/following/schema.ts'
import { parseSubject } from '#app/features/outreach/following/subjects.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { audienceKinds, chosenForAudience } from './audience-kinds.ts'

export type Stream = { subject: string; since: Date }
/** `why`: the streams that have it; empty for what was chosen for the audience. `isUpdate`: a followed resource changed. */
export type News = { key: string; kind: Kind; slug: string; title: Localized; summary: Localized; isUpdate: boolean; why: string[] }

type Row = Omit<News, 'key' | 'why' | 'isUpdate'> & { id: string; firstPublishedAt: Date; lastPublishedAt: Date }
type Window = { until: Date; language: Language; told: readonly string[] }

/** The results of a search that are read: more than a week of publications. */
const maxHits = 60

/** For each stream the ids of its resources, published or published again after `since`. */
async function findIds(db: Db, { subject, since }: Stream, { until, language }: Window): Promise<string[]> {
  const parsed = parseSubject(subject)
  if (!parsed) return []
  const { kind, key } = parsed
  if (kind === 'search') {
    const labels = await findLabels(db)
    const { search } = parseSearch(new URLSearchParams(key), toVocabulary(labels))
    const ids: string[] = []
    for (let page = 1; ids.length < maxHits; page += 1) {
      const { hits, pages } = await findResources(db, { ...search, sort: 'newest', page }, language)
      ids.push(...hits.filter(({ card }) => new Date(card.publishedAt) > since).map(({ card }) => card.id))
      if (page >= pages || hits.some(({ card }) => new Date(card.publishedAt) <= since)) break
    }
    return ids
  }
  const matches = {
    resource: sql`id::text = ${key}`,
    institution: sql`institution_id::text = ${key}`,
    country: sql`countries @> array[${key}]`,
    topic: sql`exists (select from published_concepts where resource_id = published_resources.id and concept_id in (
      with recursive under (id) as (
        select id from concepts where scheme = 'topic' and slug = ${key} union select concepts.id from under join concepts on concepts.broader_id = under.id
      ) select id from under))`,
    recommendation: sql`exists (select from published_recommendations where resource_id = published_resources.id and recommendation_id = ${key})`,
  }[kind]
  const { rows } = await sql<{ id: string }>`
    select id from published_resources where last_published_at > ${since} and last_published_at <= ${until} and ${matches}
    order by last_published_at desc limit ${maxHits}`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * New resources of each stream, and new versions of followed resources, with the kinds first that the audience reads first. `told` are the
 * keys of earlier digests, which are left out. If there is anything, also up to three resources that are chosen for the audience.
 */
export async function findNews(
  db: Db,
  streams: readonly Stream[],
  audience: Audience | null,
  window: Window & { since: Date },
): Promise<News[]> {
  const replaced = await findReplacements(db)
  const why = new Map<string, string[]>()
  for (const stream of streams) {
    const current = replaced.get(stream.subject)
    for (const id of await findIds(db, { ...stream, subject: current ? `topic:${current}` : stream.subject }, window))
      why.set(id, [...(why.get(id) ?? []), stream.subject])
  }
  const rows = await findRows(db, [...why.keys()])
  const sinceOf = (subject: string) => streams.find((one) => one.subject === subject)?.since ?? window.until
  const news = rows.flatMap((row): News[] => {
    const reasons = why.get(row.id) ?? []
    // New for a stream if it was first published in its time; a changed resource is news for who follows it, only.
    const isNewFor = reasons.filter((subject) => row.firstPublishedAt > sinceOf(subject) && row.firstPublishedAt <= window.until)
    const isUpdate = isNewFor.length === 0
    const reason = isUpdate ? reasons.filter((subject) => subject.startsWith('resource:')) : isNewFor
    const key = isUpdate ? `update:${row.id}:${new Date(row.lastPublishedAt).toISOString()}` : `new:${row.id}`
    return reason.length === 0 || window.told.includes(key) ? [] : [toNews(row, key, isUpdate, reason)]
  })
  if (news.length === 0) return []
  return sortForAudience([...news, ...(await findChosen(db, audience, window, news))], audience)
}

const toNews = ({ kind, slug, title, summary }: Row, key: string, isUpdate: boolean, why: string[]): News => ({
  key,
  kind,
  slug,
  title,
  summary,
  isUpdate,
  why,
})

const rowColumns = sql`id, kind, slug, card -> 'title' as title, card -> 'summary' as summary, first_published_at as "firstPublishedAt",
  last_published_at as "lastPublishedAt"`

async function findRows(db: Db, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${rowColumns} from published_resources where id = any (${[...ids]}::uuid[]) order by last_published_at desc, id`.execute(db)
  return rows
}

async function findChosen(
  db: Db,
  audience: Audience | null,
  { since, until, told }: Window & { since: Date },
  news: readonly News[],
): Promise<News[]> {
  if (!audience) return []
  const left = [...told, ...news.map(({ key }) => key)].flatMap((key) => (key.startsWith('new:') ? [key.slice(4)] : []))
  const { rows } = await sql<Row>`
    select ${rowColumns} from published_resources
    where first_published_at > ${since} and first_published_at <= ${until} and kind = any (${[...chosenForAudience(audience)]}::text[])
      and id <> all (${left}::uuid[])
    order by first_published_at desc, id limit 3`.execute(db)
  return rows.map((row) => toNews(row, `new:${row.id}`, false, []))
}

/** News of what the reader follows come first, and the editors' selection last. In both, the kinds of the reader's audience come first. */
function sortForAudience(news: readonly News[], audience: Audience | null): News[] {
  const order = audience ? audienceKinds[audience] : []
  const place = ({ kind, why }: News) => (why.length === 0 ? 100 : 0) + (order.indexOf(kind) + 1 || order.length + 1)
  return news.toSorted((one, other) => place(one) - place(other))
}
