/** Outside addresses over days: doubted, broken, mended, left alone, copied; and what is told of them. Days pass by moving what is written. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { createFindCopy } from '#app/features/editorial/link-check/archived-copy.server.ts'
import { agentOf, type CheckOptions, checkLinkNow, checkLinks } from '#app/features/editorial/link-check/check-links.server.ts'
import { findDueAddresses } from '#app/features/editorial/link-check/find-addresses.server.ts'
import { brokenAndMended } from '#app/features/editorial/link-check/queries.server.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { selectPublished } from '#app/features/resources/published/queries.server.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { markOthersAsChecked, startMisbehavingServer } from '../../fixtures/misbehaving-server.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test as base } from '../../fixtures/test.ts'

const options: CheckOptions = { timeout: patience(400), mayReachPrivate: true, longest: patience(15_000), pause: 0 }

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
const withServer = base.extend('server', { scope: 'file' }, ({}, { onCleanup }) => startMisbehavingServer(onCleanup))
const test = withServer.extend('links', ({ backend, server, makePublished }) => {
  const { service } = backend.databases
  const word = crypto.randomUUID()
  const at = (path: string) => `${server.origin}${path}?${word}`
  return {
    at,
    publish: (...paths: string[]) =>
      makePublished({ content: (made) => ({ ...made, sources: [...made.sources, ...paths.map((path) => source(at(path)))] }) }),
    /** A round of checks, as if these days had passed since the last one. */
    round: async (days = 0, more: CheckOptions = {}) => {
      await sql`update link_checks set checked_at = checked_at - make_interval(days => ${days}), next_check_at = next_check_at - make_interval(days => ${days}),
          first_failed_at = first_failed_at - make_interval(days => ${days}), last_alive_at = last_alive_at - make_interval(days => ${days})
          where url like ${`%${word}`}`.execute(service)
      await markOthersAsChecked(service, server.origin)
      return checkLinks(service, { ...options, ...more })
    },
    get: (path: string) => service.selectFrom('link_checks').selectAll().where('url', '=', at(path)).executeTakeFirstOrThrow(),
    copyOf: (path: string) => service.selectFrom('archived_copies').selectAll().where('url', '=', at(path)).executeTakeFirst(),
  }
})

const source = (url: string): ResourceContent['sources'][number] => ({
  id: crypto.randomUUID().slice(0, 8),
  title: 'Informe',
  publisher: 'Secretaría',
  date: '',
  url,
})

test('what fails is doubted for a week, then broken; one answer mends it; and both are counted', async ({ backend, links }) => {
  const { service } = backend.databases
  const counted = async () => brokenAndMended(service, { from: new Date(Date.now() - 86_400_000), to: new Date(Date.now() + 60_000) })
  await links.publish('/missing', '/recovers')
  await links.round()
  expect(await links.get('/missing')).toMatchObject({ state: 'doubtful', failures: 1, outcome: 'gone', status: 404 })
  expect((await links.get('/recovers')).state).toBe('doubtful')
  const before = await counted()
  for (const [days, state] of [
    [1, 'doubtful'],
    [2, 'doubtful'],
    [4, 'broken'],
  ] as const) {
    await links.round(days)
    expect((await links.get('/missing')).state).toBe(state)
  }
  // Failed once and answered a day later.
  expect(await links.get('/recovers')).toMatchObject({ state: 'sound', first_failed_at: null })
  const after = await counted()
  expect([after.found - before.found, after.mended - before.mended]).toEqual([1, 0])
  const { first_failed_at } = await links.get('/missing')
  expect(Math.round((Date.now() - Number(first_failed_at)) / 86_400_000)).toBe(7)

  await sql`update link_checks set url = replace(url, '/missing', '/alive') where url = ${links.at('/missing')}`.execute(service)
  await links.publish('/alive')
  await links.round(7)
  expect(await links.get('/alive')).toMatchObject({ state: 'sound', failures: 0 })
  const mended = await counted()
  expect([mended.found - before.found, mended.mended - before.mended]).toEqual([1, 1])
})

test('a broken address that was taken out of everything published is mended too', async ({ backend, links }) => {
  const { service } = backend.databases
  const resource = await links.publish('/gone')
  for (const days of [0, 1, 2, 4]) await links.round(days)
  expect((await links.get('/gone')).state).toBe('broken')
  const period = { from: new Date(Date.now() - 3_600_000), to: new Date(Date.now() + 60_000) }
  const before = await brokenAndMended(service, period)
  await backend.databases.asUser(resource.editor.claims, (db) =>
    archiveResource(db, { resourceId: resource.id, revision: resource.revision, note: 'Ya no' }),
  )
  await links.round()
  expect((await links.get('/gone')).state).toBe('unused')
  expect((await brokenAndMended(service, period)).mended).toBe(before.mended + 1)
})

test('a server that asks to be left alone is: the rest of its addresses waits, and a round that follows at once asks it nothing', async ({
  backend,
  links,
  server,
}) => {
  const { service } = backend.databases
  await links.publish('/busy', '/zebra')
  const before = server.asked.length
  expect(await links.round()).toBe(0)
  const asked = () => server.asked.slice(before).map(({ url }) => url.split('?')[0])
  expect(asked()).toEqual(['/busy'])
  await links.round()
  expect(asked()).toEqual(['/busy'])
  expect((await findDueAddresses(service)).map(({ url }) => url)).not.toContain(links.at('/zebra'))
  expect((await links.get('/busy')).outcome).toBe('blocked')
  await sql`update private.link_host_pauses set not_before = now() - interval '1 minute'`.execute(service)
  await links.round()
  expect(asked()).toEqual(['/busy', '/zebra'])
})

test('of what is broken the archive is asked for a copy, which readers find beside the source until it answers again', async ({
  backend,
  links,
  server,
}) => {
  const { service, visitor } = backend.databases
  const resource = await links.publish('/missing', '/gone')
  const questions: string[] = []
  const answers: Record<string, unknown> = {
    [links.at('/missing')]: {
      available: true,
      url: `http://web.archive.org/web/20240102030405/${links.at('/missing')}`,
      timestamp: '20240102030405',
      status: '200',
    },
  }
  const findCopy = createFindCopy({
    agent: 'Caja',
    fetch: async (asked) => {
      const address = new URL(String(asked)).searchParams.get('url') ?? ''
      questions.push(address)
      return Response.json({ archived_snapshots: answers[address] ? { closest: answers[address] } : {} })
    },
  })
  for (const days of [0, 1, 2]) await links.round(days, { findCopy })
  expect(questions.filter((url) => url.startsWith(server.origin))).toEqual([])
  const copies = async () => (await selectPublished(visitor, 'experience', [await slugOf(resource.id)]).executeTakeFirst())?.archivedCopies
  const slugOf = async (id: string) =>
    (await visitor.selectFrom('published_resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug
  expect(await copies()).toEqual({})
  await links.round(4, { findCopy })
  expect(questions.filter((url) => url.startsWith(server.origin)).sort()).toEqual([links.at('/gone'), links.at('/missing')])
  expect(await copies()).toEqual({ [links.at('/missing')]: `https://web.archive.org/web/20240102030405/${links.at('/missing')}` })
  expect(await links.copyOf('/gone')).toMatchObject({ copy_url: null })
  // Asked once a month.
  await links.round(7, { findCopy })
  expect(questions.filter((url) => url.startsWith(server.origin))).toHaveLength(2)
  // It answers again.
  await sql`update archived_copies set is_needed = false where url = ${links.at('/missing')}`.execute(service)
  expect(await copies()).toEqual({})
})

test('every place that leads outside is known: fields, links in texts in every language, institutions, platforms', async ({
  backend,
  makePublished,
}) => {
  const { visitor } = backend.databases
  const word = crypto.randomUUID()
  const url = (path: string) => `https://example.org/${path}?${word}`
  const { id } = await makePublished({
    content: (made) => ({
      ...made,
      sources: [...made.sources, source(url('fuente'))],
      ...(made.kind === 'experience' && {
        lessons: {
          es: `Vea [la norma](${url('norma_(ley)')}), también ${url('texto')}. Y «${url('comillas')}»`,
          en: `See <${url('english')}>; nothing else: mailto:x@example.org`,
        },
      }),
    }),
  })
  const found = await visitor
    .selectFrom('external_links')
    .select(['url', 'path', 'language'])
    .where('resource_id', '=', id)
    .where('url', 'like', `%${word}`)
    .orderBy('url')
    .execute()
  expect(found).toEqual([
    { url: url('comillas'), path: 'lessons', language: 'es' },
    { url: url('english'), path: 'lessons', language: 'en' },
    { url: url('fuente'), path: expect.stringMatching(/^sources\[\d+\]\.url$/), language: null },
    { url: url('norma_(ley)'), path: 'lessons', language: 'es' },
    { url: url('texto'), path: 'lessons', language: 'es' },
  ])
  const kinds = await visitor.selectFrom('external_links').select('used_in').distinct().orderBy('used_in').execute()
  expect(kinds.map(({ used_in }) => used_in)).toEqual(['institution', 'platform', 'resource'])
})

test('links of drafts are not checked, so that no other site learns their addresses', async ({ backend, makeDraft }) => {
  const url = `https://example.org/${crypto.randomUUID()}`
  await makeDraft({ content: (made) => ({ ...made, sources: [...made.sources, source(url)] }) })
  expect((await findDueAddresses(backend.databases.service)).map((due) => due.url)).not.toContain(url)
})

test('staff may have one address asked at once, but only one that something published leads to, and not twice in a moment', async ({
  backend,
  links,
  server,
}) => {
  const { service } = backend.databases
  await links.publish('/alive')
  const before = server.asked.length
  await checkLinkNow(service, `${server.origin}/elsewhere`, { ...options, agent: agentOf('https://caja.example') })
  expect(server.asked.length).toBe(before)
  await checkLinkNow(service, links.at('/alive'), { ...options, agent: agentOf('https://caja.example') })
  await checkLinkNow(service, links.at('/alive'), options)
  expect(server.asked.slice(before).map(({ agent }) => agent)).toEqual(['Caja-link-check/1.0 (+https://caja.example/en/about)'])
})

test('the trail of link checks is kept for two years and cannot be changed', async ({ backend, links }) => {
  const { service } = backend.databases
  await links.publish('/alive')
  await links.round()
  const trail = sql`select from link_check_history where url = ${links.at('/alive')}`
  expect((await trail.execute(service)).rows).toHaveLength(1)
  for (const statement of [
    sql`update link_check_history set state = 'sound'`,
    sql`delete from link_check_history where url = ${links.at('/alive')}`,
  ])
    expect(await attempt(() => statement.execute(service))).toEqual({ ok: false, error: 'immutable' })
  await sql`insert into link_check_history (url, checked_at, outcome, state) values (${links.at('/alive')}, now() - interval '25 months', 'alive', 'sound')`.execute(
    service,
  )
  await links.round()
  expect((await trail.execute(service)).rows).toHaveLength(1)
})
