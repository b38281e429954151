/** Sources of other sites, read from a server on this machine that misbehaves as those of the Internet do. */
import { sql } from 'kysely'
import { expect, onTestFinished } from 'vitest'
import type { Db } from '#app/db/clients.server.ts'
import { elsewhereQuery } from '#app/features/outreach/elsewhere/elsewhere-query.ts'
import { findElsewherePage, findNewestElsewhere } from '#app/features/outreach/elsewhere/find-elsewhere.server.ts'
import { readDueSources } from '#app/features/outreach/elsewhere/jobs.server.ts'
import { harvesterAgent, type ReadOptions, readSource } from '#app/features/outreach/elsewhere/reading/read-source.server.ts'
import { decideOnRecord, findRecordsForStaff } from '#app/features/outreach/elsewhere/staff/find-records.server.ts'
import { recordQuery } from '#app/features/outreach/elsewhere/staff/record-query.ts'
import { sourceIntents } from '#app/features/outreach/elsewhere/staff/schema.ts'
import { addSource, changeSource, findSources } from '#app/features/outreach/elsewhere/staff/sources.server.ts'
import { asPerson } from '../../factories/resources.ts'
import { patience } from '../../fixtures/slowness.ts'
import { feed, startSourcesServer } from '../../fixtures/sources-server.ts'
import { test as base } from '../../fixtures/test.ts'

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
const test = base.extend('server', { scope: 'file' }, ({}, { onCleanup }) => startSourcesServer(onCleanup))

const options: ReadOptions = {
  timeout: patience(600),
  maxBytes: 2_000_000,
  mayReachPrivate: true,
  pause: 0,
  longest: patience(20_000),
  maxPages: 6,
  agent: harvesterAgent('https://caja.example', 'contacto@caja.example'),
}

/** A source that is on; deleted after the test. */
async function addTestSource(service: Db, url: string, more: { kind?: 'rss' | 'oai'; startsOn?: string; setSpec?: string } = {}) {
  const { kind = 'rss', startsOn = null, setSpec = null } = more
  const { id } = await service
    .insertInto('elsewhere_sources')
    .values({ names: JSON.stringify({ es: 'Ensayo' }), kind, url, starts_on: startsOn, set_spec: setSpec, is_on: true })
    .returning('id')
    .executeTakeFirstOrThrow()
  onTestFinished(async () => {
    await service.deleteFrom('elsewhere_sources').where('id', '=', id).execute()
  })
  return id
}

const recordsOf = (service: Db, source: string) =>
  service.selectFrom('elsewhere_records').selectAll().where('source_id', '=', source).orderBy('external_id').execute()
const readingOf = (service: Db, source: string) =>
  service.selectFrom('elsewhere_readings').selectAll().where('source_id', '=', source).executeTakeFirstOrThrow()

test.for([
  ['rss', '/error', 'status', '500'],
  ['rss', '/forbidden-to-robots', 'status', '403'],
  ['rss', '/missing', 'status', '404'],
  ['rss', '/slow', 'timeout', null],
  ['rss', '/drip', 'timeout', null],
  ['rss', '/hang-up', 'reset', null],
  ['rss', '/cut-off', 'reset', null],
  ['rss', '/malformed', 'not-xml', expect.any(String)],
  ['rss', '/truncated', 'not-xml', expect.any(String)],
  ['rss', '/page', 'not-feed', 'text/html'],
  ['rss', '/entities', 'entities', null],
  ['rss', '/huge', 'too-large', '2 MB'],
  ['rss', '/huge-without-length', 'too-large', '2 MB'],
  ['rss', '/gzip-bomb', 'too-large', '2 MB'],
  ['rss', '/not-gzip', 'compressed', null],
  ['rss', '/strange-encoding', 'compressed', 'zstd9'],
  ['rss', '/circle', 'loop', null],
  ['rss', '/long-way', 'too-many-hops', null],
  ['rss', '/to-file', 'forbidden', null],
  ['oai', '/sound', 'not-repository', 'application/rss+xml; charset=utf-8'],
  ['oai', '/bad-set', 'refused-request', 'badArgument: Message of the repository'],
] as const)('a %s source at %s fails as %s and stores nothing', async ([kind, path, problem, detail], { backend, server }) => {
  const { service } = backend.databases
  const id = await addTestSource(service, server.origin + path, { kind })
  expect(await readSource(service, id, options)).toBe('failed')
  expect(await readingOf(service, id)).toMatchObject({
    problem,
    detail,
    failures: 1,
    last_read_at: null,
    reading_since: null,
    unfinished: null,
  })
  expect(await recordsOf(service, id)).toEqual([])
})

test.for(['/sound', '/wrong-type', '/gzip', '/bom', '/moved', '/moved-for-a-day'])(
  'the feed at %s is read; what names no topic or country is not kept',
  async (path, { backend, server }) => {
    const { service } = backend.databases
    const id = await addTestSource(service, server.origin + path)
    expect(await readSource(service, id, options)).toBe('done')
    expect(await recordsOf(service, id)).toMatchObject([
      {
        external_id: '1',
        title: 'Panamá amplía sus sistemas de cuidados',
        published_on: '2026-09-02',
        language: 'es',
        state: 'shown',
        matches: { 'country:PAN': 'Panamá', 'topic:care-systems': expect.any(String) },
      },
    ])
    const reading = await readingOf(service, id)
    expect(reading).toMatchObject({ problem: null, last_found: 2, last_left_out: 0 })
    expect(reading.moved_to).toBe(path === '/moved' ? `${server.origin}/sound` : null)
    expect(server.requests.at(-1)?.agent).toBe('Caja-harvester/1.0 (+https://caja.example/en/about; mailto:contacto@caja.example)')
  },
)

test('Latin-1 is read', async ({ backend, server }) => {
  const { service } = backend.databases
  const id = await addTestSource(service, `${server.origin}/latin-1`)
  await readSource(service, id, options)
  expect(await recordsOf(service, id)).toMatchObject([{ title: 'Panamá y los sistemas de cuidados' }])
})

test('private networks are not asked, neither at first nor by a redirect', async ({ backend, server }) => {
  const { service } = backend.databases
  const before = server.requests.length
  for (const url of [
    `${server.origin}/sound`,
    `http://localhost:${new URL(server.origin).port}/sound`,
    'http://[::1]/',
    'http://10.0.0.1/',
  ]) {
    const id = await addTestSource(service, url)
    expect(await readSource(service, id, { ...options, mayReachPrivate: false })).toBe('failed')
    expect(await readingOf(service, id)).toMatchObject({ problem: 'forbidden' })
  }
  expect(server.requests.length).toBe(before)
})

test('a source that asks to wait is left alone that long, and each failure waits longer', async ({ backend, server }) => {
  const { service } = backend.databases
  const busy = await addTestSource(service, `${server.origin}/busy`)
  await readSource(service, busy, options)
  const reading = await readingOf(service, busy)
  expect(reading).toMatchObject({ problem: 'busy', detail: '503' })
  expect(reading.next_read_at.getTime() - Date.now()).toBeGreaterThan(86_000_000)

  const failing = await addTestSource(service, `${server.origin}/error`)
  const waits: number[] = []
  for (let count = 0; count < 3; count += 1) {
    await readSource(service, failing, options)
    waits.push(Math.round(((await readingOf(service, failing)).next_read_at.getTime() - Date.now()) / 3_600_000))
  }
  expect(waits).toEqual([1, 2, 4])
  await service.updateTable('elsewhere_readings').set({ failures: 40 }).where('source_id', '=', failing).execute()
  await readSource(service, failing, options)
  expect(Math.round(((await readingOf(service, failing)).next_read_at.getTime() - Date.now()) / 86_400_000)).toBe(7)
})

test('only sources that are on and due are read, and none twice at once', async ({ backend, server }) => {
  const { service } = backend.databases
  await service.updateTable('elsewhere_sources').set({ is_on: false }).execute()
  const [on, off, later, read] = [
    await addTestSource(service, `${server.origin}/sound`),
    await addTestSource(service, `${server.origin}/sound`),
    await addTestSource(service, `${server.origin}/sound`),
    await addTestSource(service, `${server.origin}/sound`),
  ]
  await service.updateTable('elsewhere_sources').set({ is_on: false }).where('id', '=', off).execute()
  await sql`update elsewhere_readings set next_read_at = now() + interval '1 hour' where source_id = ${later}`.execute(service)
  await sql`update elsewhere_readings set reading_since = now() where source_id = ${read}`.execute(service)
  const before = server.requests.length
  await readDueSources(service, options)
  expect(server.requests.length).toBe(before + 1)
  expect((await readingOf(service, on)).last_read_at).not.toBeNull()
  expect(await readSource(service, off, options)).toBe('skipped')
  // A process that ended left its claim.
  await sql`update elsewhere_readings set reading_since = now() - interval '1 hour' where source_id = ${read}`.execute(service)
  expect(await readSource(service, read, options)).toBe('done')
})

test('a repository is read page by page; a page that fails stores nothing of itself, and reading goes on there', async ({
  backend,
  server,
}) => {
  const { service } = backend.databases
  const url = `${server.origin}/breaks-off?key=${crypto.randomUUID()}`
  const id = await addTestSource(service, url, { kind: 'oai', startsOn: '2026-01-01', setSpec: 'com_1' })
  expect(await readSource(service, id, options)).toBe('failed')
  const ids = async () => (await recordsOf(service, id)).map(({ external_id }) => external_id.replace('oai:ensayo:', ''))
  expect(await ids()).toEqual(['1', '2'])
  expect(await readingOf(service, id)).toMatchObject({
    problem: 'not-xml',
    read_until: null,
    unfinished: { token: 'two', until: '2026-11-29', pages: 1 },
  })
  expect(await readSource(service, id, options)).toBe('done')
  expect(await ids()).toEqual(['2', '3'])
  expect(await readingOf(service, id)).toMatchObject({ problem: null, unfinished: null, last_found: 3 })
  const mine = server.requests.map(({ url: asked }) => asked).filter((asked) => asked.includes(url.split('key=')[1] ?? ''))
  expect(mine.map((asked) => asked.replace(/^.*&verb/, 'verb'))).toEqual([
    'verb=ListRecords&metadataPrefix=oai_dc&set=com_1&from=2026-01-01',
    'verb=ListRecords&resumptionToken=two',
    'verb=ListRecords&resumptionToken=two',
  ])
  // The next reading begins at the day of the first answer, by the clock of the repository.
  await readSource(service, id, options)
  expect(server.requests.find(({ url: asked }) => asked.includes('from=2026-11-29'))).toBeDefined()
})

test.for([
  ['/same-token', 'token-loop', 'again'],
  ['/same-records', 'token-loop', '2'],
  ['/without-end', 'too-many-pages', '6'],
  ['/expired', 'token-expired', 'badResumptionToken: Message of the repository'],
] as const)('the list at %s ends as %s and begins anew', async ([path, problem, detail], { backend, server }) => {
  const { service } = backend.databases
  const id = await addTestSource(service, server.origin + path, { kind: 'oai' })
  expect(await readSource(service, id, options)).toBe('failed')
  expect(await readingOf(service, id)).toMatchObject({ problem, detail, unfinished: null, read_until: null })
})

test('an empty answer is no failure, and a list that names a next page for ever ends', async ({ backend, server }) => {
  const { service } = backend.databases
  for (const path of ['/no-records', '/empty-for-ever']) {
    const id = await addTestSource(service, server.origin + path, { kind: 'oai' })
    expect(await readSource(service, id, options), path).toBe('done')
    expect((await readingOf(service, id)).problem).toBeNull()
  }
})

test('a run that takes too long leaves the rest', async ({ backend, server }) => {
  const { service } = backend.databases
  const id = await addTestSource(service, `${server.origin}/without-end`, { kind: 'oai' })
  expect(await readSource(service, id, { ...options, longest: 0 })).toBe('more')
  expect(await readingOf(service, id)).toMatchObject({ unfinished: { token: '1', pages: 1 }, problem: null })
  expect(await readSource(service, id, { ...options, longest: 0 })).toBe('more')
  expect(await readingOf(service, id)).toMatchObject({ unfinished: { token: '2', pages: 2 }, last_found: 2 })
})

test('a record with the text of another document waits; what staff decide stays when it is read again', async ({
  backend,
  server,
  signInAs,
}) => {
  const { service, visitor } = backend.databases
  const id = await addTestSource(service, `${server.origin}/other-text`, { kind: 'oai' })
  await readSource(service, id, options)
  const [record] = await recordsOf(service, id)
  expect(record).toMatchObject({ state: 'doubtful', decided_at: null })
  const isShown = async () => (await visitor.selectFrom('elsewhere_records').select('id').where('source_id', '=', id).execute()).length > 0
  expect(await isShown()).toBe(false)

  const editor = await signInAs('editor')
  const filters = { ...recordQuery.read(new URLSearchParams()), source: id }
  const listed = await asPerson(backend, editor, (db) => findRecordsForStaff(db, filters))
  expect(listed.counts).toEqual({ doubtful: 1, shown: 0, hidden: 0 })
  expect(listed.records[0]?.matches).toContainEqual({ key: 'country:PAN', word: 'Panama', name: expect.objectContaining({ es: 'Panamá' }) })
  for (const state of ['shown', 'hidden'] as const) {
    await asPerson(backend, editor, (db) => decideOnRecord(db, record?.id ?? '', state))
    await readSource(service, id, options)
    expect(await isShown()).toBe(state === 'shown')
  }
  expect((await recordsOf(service, id))[0]?.decided_at).not.toBeNull()
})

test('the last of several items with one id counts, and a changed item is changed', async ({ backend, server }) => {
  const { service } = backend.databases
  const id = await addTestSource(service, `${server.origin}/duplicates`)
  await readSource(service, id, options)
  expect((await recordsOf(service, id)).map(({ title }) => title)).toEqual(['Panamá: sistemas de cuidados, versión dos'])

  const path = `/${crypto.randomUUID().replace(/x/g, '')}`
  const changing = await addTestSource(service, server.origin + path)
  const item = (title: string) => feed(`<item><title>${title}</title><link>https://noticias.example/z</link></item>`)
  for (const [title, titles] of [
    ['Cuidados en Haití', ['Cuidados en Haití']],
    ['Cuidados en Belice', ['Cuidados en Belice']],
    ['Otro asunto', []],
  ] as const) {
    server.serve(path, item(title))
    await readSource(service, changing, options)
    expect((await recordsOf(service, changing)).map((record) => record.title)).toEqual(titles)
  }
})

test('readers find the newest by topic, by country and by both, each address once', async ({ backend, server }) => {
  const { service, visitor } = backend.databases
  const word = crypto.randomUUID().slice(0, 8)
  const item = (id: string, title: string, date: string) =>
    `<item><title>${title}</title><link>https://noticias.example/${word}/${id}</link><pubDate>${date}</pubDate></item>`
  const body = feed(
    item('old', 'BELICE: sistema de cuidados', '2001-01-01') +
      item('new', 'Belize and its care systems', '2026-11-01') +
      item('none', 'Los beliceños y sus cuidadosos', '2026-11-02') +
      item('country', 'Presupuesto de Belice', '2026-10-01'),
  )
  const paths = [`/${word}a`, `/${word}b`]
  for (const path of paths) {
    server.serve(path, body)
    await readSource(service, await addTestSource(service, server.origin + path), options)
  }
  const urls = ({ items }: { items: readonly { url: string }[] }) =>
    items
      .map(({ url }) => url)
      .filter((url) => url.includes(word))
      .map((url) => url.split('/').at(-1))
  expect(urls(await findNewestElsewhere(visitor, { country: 'BLZ' }))).toEqual(['new', 'country', 'old'])
  const page = (query: string) => findElsewherePage(visitor, elsewhereQuery.read(new URLSearchParams(query)))
  expect(urls(await page('country=blz&topic=care-systems'))).toEqual(['new', 'old'])
  expect(urls(await page('country=BLZ'))).toEqual(['new', 'country', 'old'])
  expect((await page('topic=no-such-topic')).items).toEqual([])
})

test('what a source gave is found again by the words of a changed thesaurus', async ({ backend, server }) => {
  const { service } = backend.databases
  const id = await addTestSource(service, `${server.origin}/sound`)
  await readSource(service, id, options)
  await service.updateTable('elsewhere_records').set({ matches: '{}' }).where('source_id', '=', id).execute()
  await sql`select private.match_elsewhere_again()`.execute(service)
  expect((await recordsOf(service, id))[0]?.matches).toMatchObject({ 'country:PAN': 'Panamá' })
})

test('reading again what has not changed notifies no page cache', async ({ backend, server }) => {
  const { service } = backend.databases
  const id = await addTestSource(service, `${server.origin}/sound`)
  await readSource(service, id, options)
  const version = async () =>
    (await sql<{ version: string }>`select xmin::text as version from elsewhere_records where source_id = ${id}`.execute(service)).rows
  const before = await version()
  await readSource(service, id, options)
  expect(await version()).toEqual(before)
})

test('staff add a source, turn it off, and change its address, which is then read from the beginning', async ({ backend, signInAs }) => {
  const { service } = backend.databases
  const editor = await signInAs('editor')
  const parsed = sourceIntents.parse({
    intent: 'add',
    nameEs: 'Ensayo',
    kind: 'oai',
    url: 'repositorio.example/oai',
    schedule: 'weekly',
    isOn: 'on',
    startsOn: '01/02/2026',
  })
  if (parsed.intent !== 'add') throw new Error('unexpected')
  await asPerson(backend, editor, (db) => addSource(db, parsed))
  const find = async () => (await asPerson(backend, editor, findSources)).find(({ url }) => url.includes('repositorio.example'))
  const added = await find()
  onTestFinished(async () => {
    await service
      .deleteFrom('elsewhere_sources')
      .where('id', '=', added?.id ?? '')
      .execute()
  })
  expect(added).toMatchObject({
    url: 'https://repositorio.example/oai',
    startsOn: '2026-02-01',
    isOn: true,
    problem: null,
    pagesRead: null,
  })
  await sql`update elsewhere_readings set problem = 'status', failures = 3, read_until = '2026-03-01', next_read_at = now() + interval '3 days'
    where source_id = ${added?.id}`.execute(service)
  await asPerson(backend, editor, (db) => changeSource(db, added?.id ?? '', { ...parsed, isOn: undefined }))
  expect(await find()).toMatchObject({ isOn: false, problem: 'status' })
  await asPerson(backend, editor, (db) => changeSource(db, added?.id ?? '', { ...parsed, url: 'https://repositorio.example/otro' }))
  expect(await find()).toMatchObject({ isOn: true, problem: null, failures: 0 })
  expect(await readingOf(service, added?.id ?? '')).toMatchObject({ read_until: null })
})
