import { expect } from 'vitest'
import { setAt } from '#app/features/resources/paths.ts'
import { archiveResource } from '#app/features/resources/publish-resource.server.ts'
import { findHelp } from '#app/features/search/help.server.ts'
import { emptySearch } from '#app/features/search/links.ts'
import { findResources } from '#app/features/search/queries.server.ts'
import type { Search } from '#app/features/search/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { asPerson } from '../factories/resources.ts'
import type { TestBackend } from '../fixtures/connect.ts'
import { test } from '../fixtures/test.ts'

const search = ({ databases }: TestBackend, q: string, more: Partial<Search> = {}, reader: Language = 'es') =>
  findResources(databases.visitor, { ...emptySearch, q, sort: q ? 'relevance' : 'newest', ...more }, reader)
const idsOf = async (found: ReturnType<typeof search>) => (await found).hits.map(({ card }) => card.id)
/** A word that no other test uses. */
const newWord = () =>
  `zu${[...crypto.randomUUID().replaceAll('-', '')]
    .map((digit) => 'bcdfghjklmnprstv'[Number.parseInt(digit, 16)])
    .slice(0, 10)
    .join('')}`

test('a Spanish word finds a resource, whatever its accents and its ending', async ({ backend, makePublished }) => {
  const word = newWord()
  const { id } = await makePublished({ title: { es: `Pensión no contributiva ${word}`, en: 'A pension' } })
  for (const q of [`pension ${word}`, `PENSIONES ${word}`, `pensión ${word.toUpperCase()}`])
    expect(await idsOf(search(backend, q))).toEqual([id])
})

test('an English word finds it in English', async ({ backend, makePublished }) => {
  const word = newWord()
  const { id } = await makePublished({ title: { es: 'Una pensión', en: `Grandmothers’ pensions ${word}` } })
  expect(await idsOf(search(backend, `grandmother pension ${word}`, {}, 'en'))).toEqual([id])
  expect((await search(backend, word, {}, 'en')).hits[0]?.language).toBe('en')
})

test('a question in one language finds what is written in the other, through the thesaurus', async ({ backend, makePublished }) => {
  const word = newWord()
  const { id } = await makePublished({ languages: ['en'], title: { en: `Experience ${word}` } })
  expect(await idsOf(search(backend, `Honduras ${word}`))).toEqual([id])
})

test('the words may stand anywhere in the text, and the extract shows them', async ({ backend, makePublished }) => {
  const word = newWord()
  const { id } = await makePublished({
    content: (made) => setAt(made, 'lessons', { es: `Aprendimos que **${word}** importa`, en: 'We learnt' }),
  })
  const { hits, total } = await search(backend, word)
  expect(total).toBe(1)
  expect(hits[0]?.card.id).toBe(id)
  expect(hits[0]?.extract).toContain(word)
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

test('filters narrow, and their counts say what each would leave', async ({ backend, makePublished }) => {
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
])('%j is only words', async (q, { backend }) => {
  await expect(search(backend, q)).resolves.toMatchObject({ page: 1 })
  await expect(findHelp(backend.databases.visitor, q)).resolves.toHaveProperty('topics')
})

test('words that come near offer help', async ({ backend, makePublished }) => {
  const word = newWord()
  const { content } = await makePublished({ title: { es: `Transferencias ${word}`, en: `Transfers ${word}` } })
  const help = await findHelp(backend.databases.visitor, `${word.slice(0, -1)}x`)
  expect(help.resources.map(({ title }) => title)).toContainEqual(content.title)
})
