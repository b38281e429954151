/** The OAI-PMH repository: its answers are valid, and a harvester gets every record, each change and each withdrawal. */
import { DOMParser, type Element } from '@xmldom/xmldom'
import { expect } from 'vitest'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { citationTexts } from '#app/features/discovery/citations/texts.server.ts'
import { answerOai } from '#app/features/outreach/harvest/answer-oai.server.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { asPerson, type Reviewed } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { startReadingServer } from '../../fixtures/reading-server.ts'
import { test as base } from '../../fixtures/test.ts'
import { findOaiFaults } from '../../fixtures/validate-xml.ts'

const names = Object.fromEntries(kinds.map((kind) => [kind, kind])) as Record<(typeof kinds)[number], string>
const repository = {
  origin: 'https://caja.example.org',
  name: 'Caja',
  contact: 'contact@caja.example.org',
  texts: { es: citationTexts('es'), en: citationTexts('en') },
  kinds: { es: names, en: names },
}
const identifierOf = (id: string) => `oai:caja.example.org:${id}`

const test = base.extend('ask', ({ backend }) => async (query: string) => {
  const xml = await answerOai(backend.databases.visitor, repository, new URLSearchParams(query))
  if (!query.includes('oai_openaire')) expect(await findOaiFaults(xml), query).toEqual([])
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement as Element
  const all = (name: string) => [...root.getElementsByTagName(name)] as unknown as Element[]
  const textsOf = (name: string) => all(name).map(({ textContent }) => textContent)
  return { xml, all, textsOf, error: all('error')[0]?.getAttribute('code') ?? null, token: textsOf('resumptionToken')[0] ?? null }
})
type Ask = (query: string) => Promise<{ textsOf: (name: string) => (string | null)[]; token: string | null }>

/** Every identifier of a list, in the order of the answers. */
async function harvest(ask: Ask, query: string, between = async () => {}): Promise<string[]> {
  const found: string[] = []
  let next = `verb=ListRecords&metadataPrefix=oai_dc${query}`
  for (;;) {
    const { textsOf, token } = await ask(next)
    found.push(...textsOf('identifier').map(String))
    if (!token) return found
    await between()
    next = `verb=ListRecords&resumptionToken=${token}`
  }
}

const archive = (backend: TestBackend, { id, revision, editor }: Reviewed) =>
  asPerson(backend, editor, (db) => archiveResource(db, { resourceId: id, revision, note: '' }))

/** Changes in the same second have the same date. */
const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1_001 - (Date.now() % 1_000)))
const second = () => `${new Date().toISOString().slice(0, 19)}Z`

test('the repository introduces itself, its formats and its sets', async ({ ask }) => {
  const { textsOf } = await ask('verb=Identify')
  expect(textsOf('baseURL')).toEqual(['https://caja.example.org/oai'])
  expect(textsOf('sampleIdentifier')).toEqual([identifierOf('00000000-0000-4000-8000-000000000000')])
  expect((await ask('verb=ListMetadataFormats')).textsOf('metadataPrefix')).toEqual(['oai_dc', 'oai_openaire'])
  const sets = (await ask('verb=ListSets')).textsOf('setSpec')
  expect(sets).toEqual(expect.arrayContaining(['kind.video', 'country.HND', 'topic.care-systems', 'recommendation.1819ai.2']))
  expect(new Set(sets).size).toBe(sets.length)
})

test('a record is in its sets, with its texts in the published languages', async ({ ask, makePublished }) => {
  const title = { es: 'Ñandú & <b>niñez</b> ]]>', en: 'Rhea "and" childhood' }
  const { id } = await makePublished({ title: { ...title, en: `${title.en} ${crypto.randomUUID()}` }, languages: ['es', 'en'] })
  const { all, textsOf } = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifierOf(id)}`)
  expect(textsOf('setSpec')).toEqual(expect.arrayContaining(['kind.experience', 'country.HND']))
  expect(all('dc:title').map((element) => [element.getAttribute('xml:lang'), element.textContent])).toContainEqual(['es', title.es])
  const spanish = await makePublished({ languages: ['es'] })
  const one = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifierOf(spanish.id)}`)
  expect(one.all('dc:title')).toHaveLength(1)
  expect(one.textsOf('dc:language')).toEqual(['es'])
  const openaire = await ask(`verb=GetRecord&metadataPrefix=oai_openaire&identifier=${identifierOf(id)}`)
  expect(openaire.textsOf('datacite:title')).toContain(title.es)
})

test('a withdrawn resource is a deleted record for ever, and one that was never published is none', async ({
  ask,
  backend,
  makePublished,
  makeDraft,
}) => {
  const published = await makePublished()
  const draft = await makeDraft()
  const query = (id: string) => `verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifierOf(id)}`
  expect((await ask(query(draft.id))).error).toBe('idDoesNotExist')
  await nextSecond()
  const since = second()
  await archive(backend, published)
  const { all } = await ask(query(published.id))
  expect(all('header')[0]?.getAttribute('status')).toBe('deleted')
  expect(all('metadata')).toEqual([])
  expect(await harvest(ask, `&from=${since}&set=kind.experience`)).toContain(identifierOf(published.id))
})

test('the name of a concept is part of the records that it describes', async ({ ask, backend, makePublished }) => {
  const { id } = await makePublished()
  const concepts = await backend.databases.service
    .selectFrom('published_concepts')
    .innerJoin('concepts', 'concepts.id', 'published_concepts.concept_id')
    .select(['concepts.id', 'concepts.pref_labels as labels'])
    .where('resource_id', '=', id)
    .execute()
  const [concept] = concepts
  if (!concept) throw new Error('The resource has no concept')
  await nextSecond()
  const since = second()
  const rename = (labels: object) =>
    backend.databases.service
      .updateTable('concepts')
      .set({ pref_labels: JSON.stringify(labels) })
      .where('id', '=', concept.id)
      .execute()
  const changed = { ...(concept.labels as object), es: `Palabra ${crypto.randomUUID()}` }
  await rename(changed)
  try {
    expect(await harvest(ask, `&from=${since}`)).toContain(identifierOf(id))
    expect((await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifierOf(id)}`)).textsOf('dc:subject')).toContain(changed.es)
  } finally {
    await rename(concept.labels as object)
  }
})

test('every record is harvested once in many answers, also those that change meanwhile', async ({ ask, backend, makePublished }) => {
  const [first, last] = [await makePublished(), await makePublished()]
  const { service } = backend.databases
  // 250 records of resources that are withdrawn already: more than two answers.
  const ids = Array.from({ length: 250 }, () => crypto.randomUUID())
  await service
    .insertInto('harvest_records')
    .values(ids.map((resource_id) => ({ resource_id, sets: ['kind.course'], changed_at: '2020-01-01T00:00:00Z', is_deleted: true })))
    .execute()
  try {
    const all = await harvest(ask, '')
    expect(new Set(all).size).toBe(all.length)
    expect(all).toEqual(expect.arrayContaining([...ids, first.id, last.id].map(identifierOf)))
    const courses = await harvest(ask, '&set=kind.course&until=2020-01-01')
    expect(courses.sort()).toEqual(ids.map(identifierOf).sort())
    let isArchived = false
    const meanwhile = await harvest(ask, '', async () => {
      if (!isArchived) await archive(backend, last)
      isArchived = true
    })
    expect(meanwhile.filter((identifier) => identifier === identifierOf(last.id))).toHaveLength(1)
    const { all: headers, token } = await ask('verb=ListIdentifiers&metadataPrefix=oai_dc&until=2020-01-01')
    expect([headers('header').length, token]).toEqual([250, null])
  } finally {
    await service.deleteFrom('harvest_records').where('resource_id', 'in', ids).execute()
  }
})

test.for([
  ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:other.org:00000000-0000-4000-8000-000000000000', 'idDoesNotExist'],
  ['verb=GetRecord&metadataPrefix=oai_dc&identifier=x', 'idDoesNotExist'],
  ['verb=ListMetadataFormats&identifier=oai:caja.example.org:00000000-0000-4000-8000-000000000000', 'idDoesNotExist'],
  ['verb=ListRecords&metadataPrefix=oai_dc&set=country.XXX', 'noRecordsMatch'],
  ['verb=ListRecords&metadataPrefix=oai_dc&until=1990-01-01', 'noRecordsMatch'],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=9999-12-31', 'noRecordsMatch'],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=<&"', 'badArgument'],
  ['verb=Nothing&x=%00<', 'badVerb'],
])('%s is answered with %s', async ([query, code], { ask }) => {
  expect((await ask(String(query))).error).toBe(code)
})

test('arguments may come as a form from any site, within a limit', async ({ backend }) => {
  const server = await startReadingServer(backend, { isCached: false })
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://harvester.example' }
  const post = (body: string, path = '/oai') => fetch(server.url + path, { method: 'POST', headers, body })
  try {
    const [get, posted] = [await fetch(`${server.url}/oai?verb=ListSets`), await post('verb=ListSets')]
    expect(await findOaiFaults(await get.clone().text())).toEqual([])
    const withoutDate = async (response: Response) => (await response.text()).replace(/<responseDate>[^<]*/, '')
    expect(await withoutDate(posted)).toBe(await withoutDate(get))
    expect([posted.status, posted.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8'])
    expect(await (await post('verb=Identify&verb=Identify', '/oai?verb=ListSets')).text()).toContain('badVerb')
    expect((await post(`verb=${'x'.repeat(5_000)}`)).status).toBe(413)
  } finally {
    await server.stop()
  }
})
