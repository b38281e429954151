import { sql } from 'kysely'
import { expect } from 'vitest'
import { emptySearch } from '#app/features/core/search-url/links.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import { setAt } from '#app/features/resources/model/paths.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { newWord } from '../../fixtures/new-word.ts'
import { test } from '../../fixtures/test.ts'

const idsOf = async ({ databases }: TestBackend, q: string) =>
  (await findResources(databases.visitor, { ...emptySearch, q, sort: 'relevance' }, 'es')).hits.map(({ card }) => card.id)
/** The best results. What other tests published may follow, because it shares some of the words. */
const firstOf = async (backend: TestBackend, q: string, count: number) => (await idsOf(backend, q)).slice(0, count)

test('a query in two languages finds a text in one', async ({ backend, makePublished }) => {
  const [one, two] = [newWord(), newWord()]
  const { id } = await makePublished({ languages: ['es'], title: { es: `Pensiones ${one}` } })
  await sql`update published_passages set text = text || ${` ${two}`} where resource_id = ${id} and place = 0`.execute(
    backend.databases.service,
  )
  await sql`select private.index_resource(${id})`.execute(backend.databases.service)
  const { rows } = await sql<{ is_found: boolean }>`select search @@ all_terms as is_found
    from published_search, private.parse_search_query(${`pensions ${one} and pensiones ${two}`}, false) where resource_id = ${id}`.execute(
    backend.databases.visitor,
  )
  expect(rows).toEqual([{ is_found: true }])
})

test('adjacent words rank above the same words apart', async ({ backend, makePublished }) => {
  const [one, two] = [newWord(), newWord()]
  const filler = 'Se explica aquí cómo se hizo, con qué equipo y con qué dinero, y qué se haría de otra manera.'
  const apart = await makePublished({
    content: (made) =>
      setAt(setAt(made, 'lessons', { es: `${one} ${filler}`, en: 'We learnt' }), 'context', { es: `${filler} ${two}`, en: 'Context' }),
  })
  const together = await makePublished({
    content: (made) =>
      setAt(setAt(made, 'lessons', { es: `${filler} ${one} de ${two}`, en: 'We learnt' }), 'context', { es: filler, en: 'Context' }),
  })
  expect(await firstOf(backend, `${one} de ${two}`, 2)).toEqual([together.id, apart.id])
})

test('a text about an absence ranks first for a query with a negation', async ({ backend, makePublished }) => {
  const [paper, place] = [newWord(), newWord()]
  const about = (es: string, en: string) => makePublished({ title: { es, en } })
  const having = await about(`Personas con ${paper} en ${place}`, `People with ${paper} in ${place}`)
  const lacking = await about(`Personas sin ${paper} en ${place}`, `People without ${paper} in ${place}`)
  expect(await firstOf(backend, `sin ${paper} ${place}`, 2)).toEqual([lacking.id, having.id])
  expect(await firstOf(backend, `without ${paper} ${place}`, 2)).toEqual([lacking.id, having.id])
})

test.for([
  ['¿qué países …?', (word: string) => `¿Qué países tienen ${word}?`],
  ['¿cuántos …?', (word: string) => `¿Cuántas hay de ${word}?`],
  ['how did …', (word: string) => `How did they do ${word}?`],
  ['which countries …', (word: string) => `Which countries have ${word}?`],
  ['¿cómo hacer …?', (word: string) => `¿Cómo hacer ${word}?`],
] as const)('question words are ignored: %s', async ([, ask], { backend }) => {
  const word = newWord()
  const { rows } = await sql<{ asked: string; plain: string }>`select asked.all_terms::text as asked, plain.all_terms::text as plain
    from private.parse_search_query(${ask(word)}, false) as asked, private.parse_search_query(${word}, false) as plain`.execute(
    backend.databases.visitor,
  )
  expect(rows[0]?.asked).toBe(rows[0]?.plain)
})

test('a query of question words only is still searched', async ({ backend }) => {
  const { rows } = await sql<{
    nodes: number
  }>`select numnode(all_terms) as nodes from private.parse_search_query('¿cuántos ejemplos?', false)`.execute(backend.databases.visitor)
  expect(rows[0]?.nodes).toBeGreaterThan(0)
})

test('with equal content, an experience ranks above a document; a document with a matching title ranks first', async ({
  backend,
  makePublished,
}) => {
  const word = newWord()
  const described = (kind: 'document' | 'experience', field: string) =>
    makePublished({ kind, content: (made) => setAt(made, field, { es: `Aquí se habla de ${word}.`, en: 'Text' }) })
  const document = await described('document', 'description')
  const experience = await described('experience', 'context')
  const called = await makePublished({ kind: 'document', title: { es: `Guía de ${word}`, en: `Guide to ${word}` } })
  expect(await firstOf(backend, word, 3)).toEqual([called.id, experience.id, document.id])
})

const makeTopic = async ({ databases }: TestBackend, label: string) => {
  const slug = `topic-${newWord()}`
  const labels = { pref_labels: JSON.stringify({ es: newWord(), en: newWord() }), alt_labels: JSON.stringify({ es: [label], en: [] }) }
  await databases.service
    .insertInto('concepts')
    .values({ scheme: 'topic', slug, position: 900, definitions: '{}', ...labels })
    .execute()
  return slug
}
const namedBy = async ({ databases }: TestBackend, q: string) =>
  (await sql<{ key: string }>`select distinct key from private.named_terms(${q})`.execute(databases.visitor)).rows.map(({ key }) => key)

test.for([
  ['as it is written', (one: string, two: string) => `${one} a ${two}`, true],
  ['with words between', (one: string, two: string) => `${one} mensual para ${two}`, true],
  ['the other way round', (one: string, two: string) => `a ${two} pobres, ${one}`, true],
  ['with one word of it', (one: string) => `${one} mensual`, false],
] as const)('a label of two words is recognised: %s', async ([, ask, isNamed], { backend }) => {
  const [one, two] = [newWord(), newWord()]
  const slug = await makeTopic(backend, `${one} a ${two}`)
  expect((await namedBy(backend, ask(one, two))).includes(`topic:${slug}`)).toBe(isNamed)
})

test('a label that is part of another recognised label does not count', async ({ backend }) => {
  const [one, two, three] = [newWord(), newWord(), newWord()]
  const part = await makeTopic(backend, `${one} ${two}`)
  const whole = await makeTopic(backend, `${one} de ${two} y ${three}`)
  expect(await namedBy(backend, `${three} con ${two} y ${one}`)).toEqual([`topic:${whole}`])
  expect(await namedBy(backend, `${two} con ${one}`)).toEqual([`topic:${part}`])
})

test('a resource with the concept ranks above one that only contains the label’s words apart', async ({ backend, makePublished }) => {
  const [one, two] = [newWord(), newWord()]
  const slug = await makeTopic(backend, `${one} a ${two}`)
  const filed = await makePublished({ content: (made) => ({ ...made, topics: [slug] }) })
  const loose = await makePublished({
    content: (made) =>
      setAt(setAt(made, 'lessons', { es: `Sobre ${one} se aprendió.`, en: 'We learnt' }), 'context', { es: `De ${two}`, en: 'Context' }),
  })
  expect(await firstOf(backend, `${one} mensual para ${two}`, 2)).toEqual([filed.id, loose.id])
})

test('of documents that match only inside, one is in the first five, unless a guide or list is requested', async ({
  backend,
  makePublished,
}) => {
  const word = newWord()
  const documents: string[] = []
  const about = { es: `${word} ${word} ${word} ${word}`, en: 'Text' }
  for (let n = 0; n < 3; n++)
    documents.push((await makePublished({ kind: 'document', content: (made) => setAt(made, 'description', about) })).id)
  const once = { es: `De ${word}, entre muchas otras cosas que se dicen aquí.`, en: 'Text' }
  for (let n = 0; n < 5; n++) await makePublished({ content: (made) => setAt(made, 'context', once) })
  const clientNetworksOf = async (q: string) => {
    const ids = await idsOf(backend, q)
    return documents.map((id) => ids.indexOf(id) + 1).sort((a, b) => a - b)
  }
  expect(await clientNetworksOf(word)).toEqual([1, 7, 8])
  const [, second] = await clientNetworksOf(`lista ${word}`)
  expect(second).toBeLessThanOrEqual(5)
})

test('an event ranks after the experience that has the same words, unless the question asks for events', async ({
  backend,
  makePublished,
}) => {
  const [one, two] = [newWord(), newWord()]
  const experience = await makePublished({ title: { es: `Sobre ${one} y ${two}`, en: `About ${one} and ${two}` } })
  const event = await makePublished({
    kind: 'event',
    title: { es: `Sesión: ${one}, ${one} y ${two}`, en: `Session: ${one}, ${one} and ${two}` },
  })
  expect(await firstOf(backend, `${one} ${two}`, 2)).toEqual([experience.id, event.id])
  expect(await firstOf(backend, `sesión ${one} ${two}`, 2)).toEqual([event.id, experience.id])
})
