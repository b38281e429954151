/** Coverage counts after publishing, changing and archiving. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { parseSearch } from '#app/features/core/search-url/schema.ts'
import { getCountryPage } from '#app/features/discovery/countries/queries.server.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import { findLabels, toVocabulary } from '#app/features/discovery/search/vocabulary.server.ts'
import { findTopics, getTopicPage } from '#app/features/discovery/topics/queries.server.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { countKinds, countTopic, findCountryCounts, findCoverage } from '#app/features/resources/published/coverage.server.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { languages } from '#app/i18n/languages.ts'
import { asPerson, type Reviewed } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

const about =
  (countries: string[], topics: string[], more: Partial<ResourceContent> = {}) =>
  (made: ResourceContent): ResourceContent =>
    ({ ...made, countries, topics, ...more }) as ResourceContent

/** Counts before and after, to be independent of other tests' resources. */
async function countOf(db: Db, kind: Kind | null, topic: string | null, country: string | null): Promise<number> {
  const found = (await findCoverage(db, kind)).find((one) => one.topic === topic && one.country === country)
  return found?.count ?? 0
}

async function republish(backend: TestBackend, made: Reviewed, change: (content: ResourceContent) => ResourceContent) {
  const content = change(made.content)
  return asPerson(backend, made.editor, async (db) => {
    const revision = await saveRevision(db, made.editor.person, { resourceId: made.id, base: made.revision, content, note: '' })
    expect((await publishResource(db, { resourceId: made.id, revision, languages })).ok).toBe(true)
    return { ...made, content, revision }
  })
}

/** Recomputed from the published resources. */
const countedAnew = sql<{ kind: string; concept_id: string | null; country: string | null; resources: number }>`
  with recursive upward (id, top) as (
    select id, id from concepts
    union select upward.id, concepts.broader_id from upward join concepts on concepts.id = upward.top where concepts.broader_id is not null
  ),
  filed as (
    select distinct resource_id, top from published_concepts join upward on upward.id = concept_id
    union all select id, null from published_resources
  ),
  placed as (select distinct id, kind, country from published_resources, unnest(countries || null::text) as country)
  select kind, top as concept_id, country, count(*) as resources from filed join placed on placed.id = filed.resource_id
  group by kind, top, country order by kind, concept_id, country`

const relatedAnew = sql`
  with recursive upward (id, top) as (
    select id, id from concepts where scheme = 'topic'
    union select upward.id, concepts.broader_id from upward join concepts on concepts.id = upward.top where concepts.broader_id is not null
  )
  select top as concept_id, related.id as related_id, count(distinct filed.resource_id) as resources
  from published_concepts as filed join upward on upward.id = filed.concept_id
    join published_concepts as also on also.resource_id = filed.resource_id
    join concepts as related on related.id = also.concept_id and related.scheme <> 'topic'
  group by top, related.id order by concept_id, related_id`

async function expectExact(db: Db) {
  const kept = await sql`select kind, concept_id, country, resources from coverage order by kind, concept_id, country`.execute(db)
  expect(kept.rows).toEqual((await countedAnew.execute(db)).rows)
  const related = await sql`select concept_id, related_id, resources from related_concepts order by concept_id, related_id`.execute(db)
  expect(related.rows).toEqual((await relatedAnew.execute(db)).rows)
}

test('a published resource counts for each of its countries, its topics and their broader ones, once in every total', async ({
  backend,
  makePublished,
}) => {
  const { visitor } = backend.databases
  const asked = [
    ['non-contributory-pensions', 'BOL'],
    ['non-contributory-pensions', 'PER'],
    ['non-contributory-pensions', null],
    ['non-contributory', 'PER'],
    ['social-protection', null],
    ['social-protection', 'BOL'],
    [null, 'BOL'],
    [null, null],
    ['housing', 'BOL'],
    ['non-contributory-pensions', 'URY'],
  ] as const
  const all = () => Promise.all(asked.map(([topic, country]) => countOf(visitor, 'experience', topic, country)))
  const before = await all()
  await makePublished({ content: about(['BOL', 'PER'], ['non-contributory-pensions', 'conditional-cash-transfers']) })
  const after = await all()
  expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0])
  await expectExact(visitor)
})

test('with a kind, only that kind is counted', async ({ backend, makePublished }) => {
  const { visitor } = backend.databases
  const before = [await countOf(visitor, 'document', 'housing', 'GUY'), await countOf(visitor, 'video', 'housing', 'GUY')]
  await makePublished({ kind: 'document', content: about(['GUY'], ['housing']) })
  expect(await countOf(visitor, 'document', 'housing', 'GUY')).toBe((before[0] ?? 0) + 1)
  expect(await countOf(visitor, 'video', 'housing', 'GUY')).toBe(before[1])
  expect(await countOf(visitor, null, 'housing', 'GUY')).toBeGreaterThan(0)
  expect((await countKinds(visitor)).document).toBeGreaterThan(0)
})

test('a new publication with other countries and topics moves the counts', async ({ backend, makePublished }) => {
  const { visitor } = backend.databases
  const made = await makePublished({ content: about(['BRB'], ['housing']) })
  const [here, there] = [await countOf(visitor, null, 'housing', 'BRB'), await countOf(visitor, null, 'health', 'LCA')]
  await republish(backend, made, about(['LCA'], ['health']))
  expect(await countOf(visitor, null, 'housing', 'BRB')).toBe(here - 1)
  expect(await countOf(visitor, null, 'health', 'LCA')).toBe(there + 1)
  await expectExact(visitor)
})

test('an archived resource is not counted, and zero counts are deleted', async ({ backend, makePublished }) => {
  const { visitor } = backend.databases
  const made = await makePublished({ kind: 'course', content: about(['DMA'], ['just-transition']) })
  expect(await countOf(visitor, 'course', 'just-transition', 'DMA')).toBe(1)
  await asPerson(backend, made.editor, (db) => archiveResource(db, { resourceId: made.id, revision: made.revision, note: 'Ya no rige' }))
  const left = await sql`select from coverage where kind = 'course' and country = 'DMA'`.execute(visitor)
  expect(left.rows).toEqual([])
  await expectExact(visitor)
})

test('a topic that moves to another branch takes its resources with it', async ({ backend, makePublished }) => {
  await makePublished({ content: about(['SUR'], ['housing']) })
  class Undo extends Error {}
  const moved = backend.databases.service.transaction().execute(async (db) => {
    const before = await countOf(db, 'experience', 'social-protection', 'SUR')
    await sql`update concepts set broader_id = (select id from concepts where slug = 'social-protection') where scheme = 'topic' and slug = 'housing'`.execute(
      db,
    )
    expect(await countOf(db, 'experience', 'social-protection', 'SUR')).toBe(before + 1)
    await expectExact(db)
    throw new Undo()
  })
  await expect(moved).rejects.toThrow(Undo)
})

test('a page’s count equals the results of the search it links to', async ({ backend, makePublished }) => {
  const { visitor } = backend.databases
  await makePublished({ content: about(['PAN', 'BLZ'], ['care-systems']) })
  const vocabulary = toVocabulary(await findLabels(visitor))
  for (const [topic, country] of [
    ['care-systems', 'PAN'],
    ['social-protection', 'BLZ'],
  ] as const) {
    const { search } = parseSearch(new URLSearchParams({ topic, country, kind: 'experience' }), vocabulary)
    expect((await findResources(visitor, search, 'es')).total, topic).toBe(await countOf(visitor, 'experience', topic, country))
  }
})

test('the lists of countries and of topics have equal numbers', async ({ backend, makePublished }) => {
  const { visitor } = backend.databases
  await makePublished({ content: about(['ATG'], ['youth']) })
  const topic = (await findTopics(visitor)).find(({ slug }) => slug === 'youth')
  const { kinds, countries } = await countTopic(visitor, topic?.id ?? '')
  expect(topic?.count).toBe(await countOf(visitor, null, 'youth', null))
  expect(countries.ATG).toBe(await countOf(visitor, null, 'youth', 'ATG'))
  expect(kinds.experience).toBe(await countOf(visitor, 'experience', 'youth', null))
  expect((await findCountryCounts(visitor)).ATG?.experience).toBe(await countOf(visitor, 'experience', null, 'ATG'))
})

test('a country’s page shows years, challenges and changes, and the answers to recommendations', async ({ backend, makePublished }) => {
  const note = { es: 'Así responde', en: 'This is how' }
  const made = await makePublished({
    content: (content) =>
      about(['KNA'], ['health'], {
        yearFrom: 2001,
        yearTo: 2003,
        recommendations: [{ id: 'r1', recommendation: '1819ai/1', note }],
      } as Partial<ResourceContent>)(content),
  })
  const page = await getCountryPage(backend.databases.visitor, 'KNA')
  expect(page?.years).toEqual(expect.arrayContaining([2001, 2002, 2003].map((year) => expect.objectContaining({ year }))))
  expect(page?.concepts.map(({ scheme }) => scheme)).toEqual(expect.arrayContaining(['topic', 'challenge', 'change-kind']))
  const answered = page?.recommendations.find(({ number }) => number === 1)
  expect(answered?.answers).toContainEqual({ kind: 'experience', slug: expect.any(String), title: made.title, note })
})

test('a topic’s page offers experiences of several countries to compare, one per country', async ({ backend, makePublished }) => {
  for (const country of ['JAM', 'TTO', 'JAM']) await makePublished({ content: about([country], ['technological-change']) })
  const page = await getTopicPage(backend.databases.visitor, 'technological-change')
  const countries = page?.comparable.map(({ country }) => country) ?? []
  expect(countries).toEqual(expect.arrayContaining(['JAM', 'TTO']))
  expect(new Set(countries).size).toBe(countries.length)
  expect(countries.length).toBeLessThanOrEqual(4)
})
