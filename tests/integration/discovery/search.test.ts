import { expect } from 'vitest'
import { emptySearch } from '#app/features/core/search-url/links.ts'
import type { Search } from '#app/features/core/search-url/schema.ts'
import { findResultPage } from '#app/features/discovery/search/find-result-page.server.ts'
import { findHelp } from '#app/features/discovery/search/help.server.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import { setAt } from '#app/features/resources/model/paths.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { indexAllPublished } from '#app/features/resources/publishing/index-resource.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { newWord } from '../../fixtures/new-word.ts'
import { test } from '../../fixtures/test.ts'

const search = ({ databases }: TestBackend, q: string, more: Partial<Search> = {}, reader: Language = 'es') =>
  findResources(databases.visitor, { ...emptySearch, q, sort: q ? 'relevance' : 'newest', ...more }, reader)
const idsOf = async (found: ReturnType<typeof search>) => (await found).hits.map(({ card }) => card.id)
/** Results with all words; results with some words, from other tests, may follow. */
const wholeOf = async (found: ReturnType<typeof search>) => (await idsOf(found)).slice(0, (await found).whole ?? undefined)

test('a Spanish word finds a resource, regardless of accents and ending', async ({ backend, makePublished }) => {
  const word = newWord()
  const { id } = await makePublished({ title: { es: `Pensión no contributiva ${word}`, en: 'A pension' } })
  for (const q of [`pension ${word}`, `PENSIONES ${word}`, `pensión ${word.toUpperCase()}`])
    expect(await wholeOf(search(backend, q))).toEqual([id])
})

test('an English word finds it in English', async ({ backend, makePublished }) => {
  const word = newWord()
  const { id } = await makePublished({ title: { es: 'Una pensión', en: `Grandmothers’ pensions ${word}` } })
  expect(await wholeOf(search(backend, `grandmother pension ${word}`, {}, 'en'))).toEqual([id])
  expect((await search(backend, 'grandmother', {}, 'en')).hits[0]?.card.title.en).toContain(word)
})

test('a query in one language finds texts in the other, through the thesaurus', async ({ backend, makePublished }) => {
  const word = newWord()
  const { id } = await makePublished({ languages: ['en'], title: { en: `Experience ${word}` } })
  expect(await wholeOf(search(backend, `Honduras ${word}`))).toEqual([id])
})

test('words anywhere in the text are found and shown in the extract', async ({ backend, makePublished }) => {
  const word = newWord()
  const { id } = await makePublished({
    content: (made) => setAt(made, 'lessons', { es: `Aprendimos que **${word}** importa`, en: 'We learnt' }),
  })
  const { hits, total } = await search(backend, word)
  expect(total).toBe(1)
  expect(hits[0]?.card.id).toBe(id)
  expect(hits[0]?.passages).toMatchObject([{ kind: 'section', anchor: 'lessons', language: 'es' }])
  expect(hits[0]?.passages[0]?.extract).toContain(`\uE000${word}\uE001`)
})

test('neither drafts nor archived resources are found', async ({ backend, makeDraft, makePublished }) => {
  const word = newWord()
  await makeDraft({ title: { es: `Borrador ${word}`, en: `Draft ${word}` } })
  expect((await search(backend, word)).total).toBe(0)
  const { id, revision, editor } = await makePublished({ title: { es: `Publicada ${word}`, en: `Published ${word}` } })
  expect(await idsOf(search(backend, word))).toEqual([id])
  await asPerson(backend, editor, (db) => archiveResource(db, { resourceId: id, revision, note: '' }))
  expect((await search(backend, word)).total).toBe(0)
})

test('filters narrow the results, and counts are right', async ({ backend, makePublished }) => {
  const word = newWord()
  const title = { es: `Cuidados ${word}`, en: `Care ${word}` }
  const experience = await makePublished({ title })
  const event = await makePublished({ title, kind: 'event' })
  const { counts, total } = await search(backend, word)
  expect(total).toBe(2)
  expect(counts.kind).toMatchObject({ experience: 1, event: 1 })
  expect(counts.country).toMatchObject({ HND: 2 })
  expect(await idsOf(search(backend, word, { kind: ['event'] }))).toEqual([event.id])
  expect(await idsOf(search(backend, word, { kind: ['experience'], country: ['HND'] }))).toEqual([experience.id])
  expect(await idsOf(search(backend, word, { country: ['PER'] }))).toEqual([])
})

test.for([
  "'; drop table published_resources; --",
  '" or 1=1',
  "a' & b | !c <-> d:*",
  '\\',
  '%_%',
  '((((',
  '-',
  '"',
  'or or or',
  '-x -y',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '\uE000 \uE001',
  'ñ'.repeat(300),
])('%j is treated as words', async (q, { backend }) => {
  await expect(search(backend, q)).resolves.toMatchObject({ page: 1 })
  await expect(findHelp(backend.databases.visitor, q)).resolves.toHaveProperty('topics')
})

test('similar words give suggestions', async ({ backend, makePublished }) => {
  const word = newWord()
  const { content } = await makePublished({ title: { es: `Transferencias ${word}`, en: `Transfers ${word}` } })
  const help = await findHelp(backend.databases.visitor, `${word.slice(0, -1)}x`)
  expect(help.resources.map(({ title }) => title)).toContainEqual(content.title)
})

test('a resource is found by its concepts’ names in any language, and the result says so', async ({ backend, makePublished }) => {
  const word = newWord()
  const content = (made: ResourceContent) => ({ ...made, topics: ['non-contributory-pensions'] })
  const { id } = await makePublished({ languages: ['en'], title: { en: `Grandmothers ${word}` }, content })
  const { hits } = await search(backend, `pensión no contributiva ${word}`)
  expect(hits[0]).toMatchObject({ card: { id }, about: ['topic:non-contributory-pensions'] })
})

test('a resource is found where a text in the other language names the concept, and the place is shown', async ({
  backend,
  makePublished,
}) => {
  const word = newWord()
  const { id } = await makePublished({
    languages: ['en'],
    title: { en: `Mountains ${word}` },
    content: (made) => setAt(made, 'lessons', { en: 'Interoperability of registries came last.' }),
  })
  // What other tests published about the same concept may stand before it.
  const { hits } = await search(backend, `interoperabilidad de registros ${word}`)
  const found = hits.find(({ card }) => card.id === id)
  expect(found).toMatchObject({ passages: [{ anchor: 'lessons', language: 'en' }] })
  expect(found?.passages[0]?.extract).toContain('\uE000Interoperability\uE001')
})

test('a misspelt word is corrected to the nearest published one, and the answer says so', async ({ backend, makePublished }) => {
  const word = newWord()
  const { id } = await makePublished({ title: { es: `Pensión ${word}`, en: `Pension ${word}` } })
  const found = await search(backend, `pencion ${word}`)
  expect(found.hits[0]?.card.id).toBe(id)
  expect(found.respelled).toBe(`pensión ${word}`)
  expect((await search(backend, `pensión ${word}`)).respelled).toBeNull()
})

test('a misspelt thesaurus word is recognised even if no text contains it', async ({ backend, makePublished }) => {
  const word = newWord()
  const content = (made: ResourceContent) => ({ ...made, topics: ['non-contributory-pensions'] })
  const { id } = await makePublished({ title: { es: word, en: word }, content })
  const found = await search(backend, `${word} contrivutivas`)
  expect([found.respelled, found.hits[0]?.card.id]).toEqual([`${word} contributivas`, id])
})

test('if few resources have all words, those with some words follow, most words first', async ({ backend, makePublished }) => {
  const [one, two, three] = [newWord(), newWord(), newWord()]
  const titled = async (...words: string[]) => (await makePublished({ title: { es: words.join(' '), en: words.join(' ') } })).id
  const single = await titled(three)
  const both = await titled(one, two)
  const none = await search(backend, `${one} ${two} ${three}`)
  expect([none.whole, none.hits.map(({ card }) => card.id)]).toEqual([0, [both, single]])
  const every = await titled(one, two, three)
  const found = await search(backend, `${one} ${two} ${three}`)
  expect([found.whole, found.hits.map(({ card }) => card.id)]).toEqual([1, [every, both, single]])
})

test('with quotes or exclusions no words are dropped', async ({ backend, makePublished }) => {
  const [one, two] = [newWord(), newWord()]
  await makePublished({ title: { es: `${one} y ${two}`, en: `${one} and ${two}` } })
  expect((await search(backend, `"${two} ${one}"`)).total).toBe(0)
  expect((await search(backend, `${one} -${two}`)).total).toBe(0)
})

test('words with results only without the filters are not replaced', async ({ backend, makePublished }) => {
  const [one, two] = [newWord(), newWord()]
  await makePublished({ title: { es: `${one} ${two}`, en: `${one} ${two}` } })
  await makePublished({ title: { es: one, en: one }, content: (made) => ({ ...made, countries: ['PER'] }) })
  const found = await search(backend, `${one} ${two}`, { country: ['PER'] })
  expect(found).toMatchObject({ total: 0, whole: null, without: { country: 1 } })
})

test('resources of a narrower topic are found and counted under the broader one', async ({ backend, makePublished }) => {
  const word = newWord()
  const content = (made: ResourceContent) => ({ ...made, topics: ['conditional-cash-transfers'] })
  const { id } = await makePublished({ title: { es: word, en: word }, content })
  expect(await idsOf(search(backend, word, { topic: ['social-protection'] }))).toEqual([id])
  const { counts } = await search(backend, word)
  expect(counts.topic).toMatchObject({ 'conditional-cash-transfers': 1, 'non-contributory': 1, 'social-protection': 1 })
})

test('kinds of change and years are counted and filter', async ({ backend, makePublished }) => {
  const word = newWord()
  const content = (made: ResourceContent) => ({ ...made, yearFrom: 2010, yearTo: 2012 })
  const { id, content: written } = await makePublished({ title: { es: word, en: word }, content })
  const change = written.kind === 'experience' ? (written.ledger[0]?.changeKinds[0] ?? '') : ''
  const { counts } = await search(backend, word)
  expect([counts.change, counts.year]).toEqual([{ [change]: 1 }, { 2010: 1, 2011: 1, 2012: 1 }])
  expect(await idsOf(search(backend, word, { change: [change], year: 2011 }))).toEqual([id])
  expect(await idsOf(search(backend, word, { year: 2013 }))).toEqual([])
})

test('a resource without an end counts for every year until now', async ({ backend, makePublished }) => {
  const word = newWord()
  await makePublished({ title: { es: word, en: word }, content: (made) => ({ ...made, yearFrom: 2019, yearTo: null }) })
  const { counts } = await search(backend, word)
  expect(Object.keys(counts.year)).toEqual(expect.arrayContaining(['2019', '2020', String(new Date().getFullYear())]))
  expect(counts.year[new Date().getFullYear() + 1]).toBeUndefined()
})

test('pages have no duplicates and no gaps', async ({ backend, makePublished }) => {
  const word = newWord()
  const numbers = Array.from({ length: 22 }, (_, index) => index)
  const made = await Promise.all(
    numbers.map(async (number) => (await makePublished({ kind: 'event', title: { es: `${word} ${number}`, en: `${word} ${number}` } })).id),
  )
  for (const sort of ['relevance', 'newest', 'confirmed'] as const) {
    const pages = [await search(backend, word, { sort }), await search(backend, word, { sort, page: 2 })]
    expect(pages.map(({ hits }) => hits.length)).toEqual([20, 2])
    expect(new Set(pages.flatMap(({ hits }) => hits.map(({ card }) => card.id)))).toEqual(new Set(made))
  }
  expect(await search(backend, word, { page: 99_999 })).toMatchObject({ page: 2, pages: 2 })
})

test('sorting by most recently confirmed works', async ({ backend, makePublished }) => {
  const word = newWord()
  const made = [await makePublished({ title: { es: word, en: word } }), await makePublished({ title: { es: word, en: word } })]
  const [first, second] = made.map(({ id }) => id)
  await backend.databases.service
    .updateTable('published_search')
    .set({ confirmed_at: new Date('2030-01-01') })
    .where('resource_id', '=', first ?? '')
    .execute()
  expect(await idsOf(search(backend, word, { sort: 'confirmed' }))).toEqual([first, second])
  expect(await idsOf(search(backend, word, { sort: 'newest' }))).toEqual([second, first])
})

test('resources published before the index are added to it', async ({ backend, makePublished }) => {
  const word = newWord()
  const { id } = await makePublished({ title: { es: word, en: word } })
  const { service } = backend.databases
  await service.deleteFrom('published_search').where('resource_id', '=', id).execute()
  await service.deleteFrom('published_passages').where('resource_id', '=', id).execute()
  expect((await search(backend, word)).total).toBe(0)
  await indexAllPublished(service)
  expect(await idsOf(search(backend, word))).toEqual([id])
})

test('counts above the bound are lower bounds, others exact', async ({ backend, makePublished }) => {
  const { visitor } = backend.databases
  const word = newWord()
  const make = (country: string, number: number) =>
    makePublished({
      kind: 'event',
      title: { es: `${word} ${country} ${number}`, en: `${word} ${country} ${number}` },
      content: (made) => ({ ...made, countries: [country] }),
    })
  for (const [number, country] of ['PER', 'PER', 'HND', 'HND'].entries()) await make(country, number)
  const asked = { ...emptySearch, q: word, sort: 'relevance' as const }
  expect(await findResultPage(visitor, asked, { most: 3 })).toMatchObject({ total: 3, isMore: true })
  const whole = await findResultPage(visitor, asked, { most: 4 })
  expect(whole).toMatchObject({ total: 4, isMore: false, bounded: [], counts: { country: { PER: 2, HND: 2 } } })
  const filtered = { ...asked, country: ['PER'] }
  expect(await findResultPage(visitor, filtered, { most: 3 })).toMatchObject({ total: 2, isMore: false, bounded: ['country'] })
  expect((await findResultPage(visitor, filtered, { most: 4 })).bounded).toEqual([])
})
