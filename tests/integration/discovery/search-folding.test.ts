import { sql } from 'kysely'
import { expect } from 'vitest'
import { emptySearch } from '#app/features/core/search-url/links.ts'
import { findHelp } from '#app/features/discovery/search/help.server.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import { findSuggestions } from '#app/features/discovery/search/suggestions/find-suggestions.server.ts'
import { findInstitutionList } from '#app/features/people/institutions/find-institutions.server.ts'
import { setAt } from '#app/features/resources/model/paths.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { newWord } from '../../fixtures/new-word.ts'
import { test } from '../../fixtures/test.ts'

const search = ({ databases }: TestBackend, q: string) => findResources(databases.visitor, { ...emptySearch, q, sort: 'relevance' }, 'es')
const wholeOf = async (backend: TestBackend, q: string) => {
  const { hits, whole } = await search(backend, q)
  return hits.slice(0, whole ?? undefined).map(({ card }) => card.id)
}
const signs = [
  '\u00a0',
  '\u2009',
  '\u3000',
  '“',
  '”',
  '«',
  '»',
  '¿',
  '¡',
  '…',
  '—',
  '–',
  '·',
  '/',
  '-',
  '|',
  '&',
  '(',
  ':',
  '!',
  '*',
  '\\',
  '€',
  '\u00ad',
  '\u200b',
  '\u200e',
  '\ufeff',
]

test('a question with any sign between and around its words is the one with spaces', async ({ backend, makePublished }) => {
  const [one, other] = [newWord(), newWord()]
  const { id } = await makePublished({ title: { es: `Ágata ${one} y ${other}`, en: `Agate ${one} and ${other}` } })
  for (const sign of signs) {
    const q = `${sign}${one}${sign}${other}${sign}`
    expect(await wholeOf(backend, sign === '-' ? q.slice(1) : q), JSON.stringify(sign)).toEqual([id])
  }
})

test('a text with any sign between and around its words is found by them, and shown as it is', async ({ backend, makePublished }) => {
  const [one, other] = [newWord(), newWord()]
  for (const sign of signs) {
    const [mine, last] = [`${one}${signs.indexOf(sign)}x`, `${other}${signs.indexOf(sign)}x`].map((word) =>
      word.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? ''),
    )
    const { id } = await makePublished({ title: { es: `Antes${sign}${mine}${sign}${last}${sign} después`, en: 'One' } })
    for (const q of [mine, last, `${mine} ${last}`]) expect(await wholeOf(backend, q ?? ''), JSON.stringify(sign)).toEqual([id])
  }
})

test('one number however it is grouped, in texts and in questions', async ({ backend, makePublished }) => {
  const written = ['58.123', '58,123', '58 123', '58\u00a0123', '58123']
  const word = newWord()
  const made = await Promise.all(
    written.map((number) => makePublished({ title: { es: `${word}: ${number} personas`, en: `${word}: ${number} people` } })),
  )
  for (const number of written)
    expect((await wholeOf(backend, `${word} ${number}`)).sort(), number).toEqual(made.map(({ id }) => id).sort())
})

test('both years of a range, both words at a slash; a decimal with point or comma', async ({ backend, makePublished }) => {
  const word = newWord()
  const { id } = await makePublished({ title: { es: `${word} 2031-2035, berilo/ágata, 0,37 %`, en: `${word} 2031–2035` } })
  for (const q of ['2031', '2035', '2031-2035', '2031–2035', 'agata', 'berilo', 'ágata/berilo', '0.37', '0,37%'])
    expect(await wholeOf(backend, `${word} ${q}`), q).toEqual([id])
})

test('a word with a soft hyphen or accents of their own is the word', async ({ backend, makePublished }) => {
  const word = newWord()
  const divided = `${word.slice(0, 5)}\u00ad${word.slice(5)}`
  const { id } = await makePublished({ title: { es: `Pensio\u0301n ${divided}`, en: `Pension ${divided}` } })
  expect(await wholeOf(backend, `pensión ${word}`)).toEqual([id])
  expect(await wholeOf(backend, `pensio\u0301n ${divided}`)).toEqual([id])
})

test('quotes and exclusions are still meant', async ({ backend, makePublished }) => {
  const word = newWord()
  const { id } = await makePublished({ title: { es: `¿Ágata roja? ${word}`, en: `${word}` } })
  await makePublished({ title: { es: `Roja ágata: ${word}`, en: `${word}` } })
  expect(await wholeOf(backend, `"ágata roja" ${word}`)).toEqual([id])
  expect((await search(backend, `${word} -ágata`)).total).toBe(0)
})

test('a word after a punctuation mark is highlighted, and the rest is shown as it is written', async ({ backend, makePublished }) => {
  const word = newWord()
  await makePublished({ content: (made) => setAt(made, 'lessons', { es: `Se dijo: «¿${word}?» — y nada más…`, en: 'We learnt' }) })
  const { hits } = await search(backend, `“${word}”`)
  expect(hits[0]?.passages[0]?.extract).toContain(`dijo: «¿\uE000${word}\uE001?» — y nada más`)
})

test('a misspelled word with signs around it is recognised', async ({ backend, makePublished }) => {
  const word = newWord()
  const { id } = await makePublished({ title: { es: `Transferencias ${word}`, en: `Transfers ${word}` } })
  // Not its last letter, which may be the ending of a plural.
  const { hits, respelled } = await search(backend, `¿${word.slice(0, 6)}${word.slice(7)}?`)
  expect(hits[0]?.card.id).toBe(id)
  expect(respelled).toBe(word)
})

test('authors, publisher, symbol, speaker and institutions are found, and ask for no language', async ({ backend, makePublished }) => {
  const [author, publisher, speaker, institution] = [newWord(), newWord(), newWord(), newWord()]
  const document = await makePublished({
    kind: 'document',
    languages: ['es'],
    title: { es: 'Un documento' },
    content: (made) =>
      ({
        ...made,
        authors: [`Pérez-${author}, M.ª`],
        publisher: `Editorial «${publisher}»`,
        symbol: `LC/TS.2031/${author}`,
      }) as typeof made,
  })
  for (const q of [
    author,
    `perez ${author}`,
    publisher,
    `LC/TS.2031/${author}`,
    `lc ts 2031 ${author}`,
    `published ${author}`.replace('published ', ''),
  ])
    expect(await wholeOf(backend, q), q).toEqual([document.id])
  const { id } = await makePublished({ languages: ['en'], title: { en: 'A message' } })
  await backend.databases.service.transaction().execute(async (db) => {
    const said = { name: `Ana ${speaker}`, institution: { en: `Institute ${institution}` } }
    await sql`update published_resources set content = content || ${JSON.stringify({ speaker: said })}::jsonb where id = ${id}`.execute(db)
    await sql`select private.index_resource(${id})`.execute(db)
  })
  for (const q of [speaker, `ANA ${speaker}`, institution, `${speaker} ${institution}`]) expect(await wholeOf(backend, q), q).toEqual([id])
})

test('an experience is found by the institution it belongs to, in either language and by its acronym', async ({
  backend,
  makePublished,
}) => {
  const word = newWord()
  const { id } = await makePublished({ languages: ['en'], title: { en: `Experience ${word}` } })
  const { names, acronym } = await backend.databases.service
    .selectFrom('published_resources')
    .innerJoin('institutions', 'institutions.id', 'institution_id')
    .select(['institutions.names', 'acronym'])
    .where('published_resources.id', '=', id)
    .executeTakeFirstOrThrow()
  for (const q of [names.es, names.en, acronym].filter((name) => typeof name === 'string' && name !== ''))
    expect(await wholeOf(backend, `${q} ${word}`), String(q)).toEqual([id])
})

test('suggestions, help and lists take signs for spaces', async ({ backend, makePublished }) => {
  const word = newWord()
  const { path } = await makePublished({ title: { es: `¿«${word}» o berilo?`, en: `“${word}”/beryl` } })
  expect(path).toBeDefined()
  for (const typed of [word.slice(0, 8), `¿${word}`, `«${word}» o ber`, `${word}\u00a0o`])
    expect(
      (await findSuggestions(backend.databases.visitor, typed, 'es')).map(({ via, label }) => via ?? label.es),
      typed,
    ).toContain(`¿«${word}» o berilo?`)
  expect((await findHelp(backend.databases.visitor, `…${word.slice(0, -1)}x!`)).resources.map(({ title }) => title.es)).toContain(
    `¿«${word}» o berilo?`,
  )
  const { institutions } = await findInstitutionList(backend.databases.service, { q: '¿Comisión\u00a0económica?', country: null, page: 1 })
  expect(institutions.map(({ acronym }) => acronym)).toContain('CEPAL / ECLAC')
})
