/** Outside addresses, asked of a server on this machine that behaves as badly as the Internet. */
import { sql } from 'kysely'
import { expect, onTestFinished } from 'vitest'
import type { Db } from '#app/db/clients.server.ts'
import { findPlatformAddresses } from '#app/features/discovery/countries/platform-addresses.server.ts'
import { checkLink } from '#app/features/editorial/link-check/check-link.server.ts'
import { checkLinks } from '#app/features/editorial/link-check/check-links.server.ts'
import { createPerHostQueue } from '#app/features/editorial/link-check/per-host-queue.ts'
import { markOthersAsChecked, startMisbehavingServer } from '../../fixtures/misbehaving-server.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test as base } from '../../fixtures/test.ts'

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
const test = base.extend('server', { scope: 'file' }, ({}, { onCleanup }) => startMisbehavingServer(onCleanup))

const options = { timeout: patience(400), mayReachPrivate: true, agent: 'Caja', turn: createPerHostQueue() }

test.for([
  ['/alive', 'alive', 200, null],
  ['/no-head', 'alive', 200, null],
  ['/head-lies', 'alive', 200, null],
  ['/gone', 'gone', 410, null],
  ['/missing', 'gone', 404, null],
  ['/broken', 'server-error', 503, null],
  ['/robots-out', 'blocked', 403, null],
  ['/too-many', 'blocked', 429, null],
  ['/moved', 'moved', 200, '/alive'],
  ['/moved-twice', 'moved', 200, '/alive'],
  ['/elsewhere-today', 'alive', 200, null],
  ['/today-then-moved', 'alive', 200, null],
  ['/moved-to-nothing', 'gone', 404, null],
  ['/circle', 'unreachable', null, null, 'loop'],
  ['/circle-of-three', 'unreachable', null, null, 'loop'],
  ['/long-way?left=9', 'moved', 200, '/alive'],
  ['/long-way?left=30', 'unreachable', null, null, 'too-many-hops'],
  ['/to-file', 'unreachable', null, null, 'forbidden'],
  ['/nowhere', 'unreachable', null, null, 'no-target'],
  ['/redirect-without-target', 'blocked', 302, null],
  ['/slow', 'unreachable', null, null, 'timeout'],
  ['/slow-headers', 'unreachable', null, null, 'timeout'],
  ['/hang-up', 'unreachable', null, null, 'reset'],
  ['/garbage', 'unreachable', null, null, 'garbage'],
  ['/huge-headers', 'unreachable', null, null, 'garbage'],
  ['/busy', 'blocked', 429, null],
  ['/down-for-now', 'server-error', 503, null],
  ['/wrong-length', 'alive', 200, null],
  ['/huge', 'alive', 200, null],
  ['/slow-body', 'alive', 200, null],
  ['/endless', 'alive', 200, null],
] as const)('%s is %s', async ([path, outcome, code, movedTo, problem = null], { server }) => {
  const answer = await checkLink(server.origin + path, options)
  expect(answer).toMatchObject({ outcome, status: code, movedTo: movedTo && server.origin + movedTo, problem })
})

test('the way an address leads is written down, redirect by redirect', async ({ server }) => {
  const { hops } = await checkLink(`${server.origin}/moved-twice`, options)
  expect(hops.map(({ url, status }) => [url.replace(server.origin, ''), status])).toEqual([
    ['/moved-twice', 308],
    ['/moved', 301],
    ['/alive', 200],
  ])
  expect((await checkLink(`${server.origin}/circle-of-three`, options)).hops.map(({ status }) => status)).toEqual([302, 302, 302])
})

test('a redirect into our own network is not followed', async ({ server }) => {
  const before = server.asked.length
  // The first step may be taken, the second one leads to a private address that nobody allowed.
  const answer = await checkLink(`${server.origin}/inside`, { ...options, mayReachPrivate: true })
  expect(answer).toMatchObject({ outcome: 'unreachable', problem: 'forbidden' })
  expect(server.asked.slice(before).map(({ url }) => url)).toEqual(['/inside'])
})

test('a server that shows no certificate, or a false one, is told from one that is not there', async ({ server }) => {
  expect(await checkLink(server.origin.replace('http:', 'https:'), options)).toMatchObject({ outcome: 'unreachable', problem: 'tls' })
  expect(await checkLink('http://127.0.0.1:1/', options)).toMatchObject({ outcome: 'unreachable', problem: 'refused' })
  expect(await checkLink('http://no-such-host.invalid/', options)).toMatchObject({ outcome: 'unreachable', problem: 'name' })
})

test('nothing of a body is waited for, and one that asks to be left alone is not asked a second time', async ({ server }) => {
  const started = performance.now()
  await checkLink(`${server.origin}/huge`, options)
  expect(performance.now() - started).toBeLessThan(options.timeout)
  const before = server.asked.length
  expect((await checkLink(`${server.origin}/busy`, options)).retryAfter).toBe(3_600_000)
  expect(server.asked.slice(before).map(({ method }) => method)).toEqual(['HEAD'])
})

test('what is not there at all is unreachable', async () => {
  for (const address of ['http://127.0.0.1:1/', 'ftp://example.org/', 'javascript:alert(1)', 'not an address'])
    expect((await checkLink(address, options)).outcome, address).toBe('unreachable')
})

test('no address of our own network is fetched, under any name and after any redirect', async ({ server }) => {
  const before = server.asked.length
  const port = new URL(server.origin).port
  const strict = { ...options, mayReachPrivate: false }
  for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1', '0.0.0.0', '[::1]'])
    expect((await checkLink(`http://${host}:${port}/alive`, strict)).outcome, host).toBe('unreachable')
  expect(server.asked.length).toBe(before)
})

test('a round asks what is published, one of a host at a time, and remembers when an address was last alive', async ({
  backend,
  makePublished,
  server,
}) => {
  const { service } = backend.databases
  const word = crypto.randomUUID()
  const at = (path: string) => `${server.origin}${path}?${word}`
  const source = (path: string) => ({ id: path.slice(1), title: path, publisher: 'Secretaría', date: '', url: at(path), accessed: '' })
  await makePublished({
    content: (made) => ({ ...made, sources: [...made.sources, ...['/alive', '/missing', '/moved', '/slow-ish'].map(source)] as never }),
  })
  await sql`insert into link_checks (url, outcome, checked_at, last_alive_at, next_check_at) values
    (${at('/missing')}, 'alive', now() - interval '8 days', now() - interval '8 days', now() - interval '1 day'),
    (${at('/moved')}, 'alive', now() - interval '1 day', now() - interval '1 day', now() + interval '6 days')`.execute(service)
  await markOthersAsChecked(service, server.origin)
  const before = server.asked.length
  expect(await checkLinks(service, { timeout: patience(400), mayReachPrivate: true, longest: patience(5_000), pause: 0 })).toBe(0)
  const mine = server.asked.slice(before).filter(({ url }) => url.endsWith(word))
  // Asked yesterday: not again before its time.
  expect(mine.map(({ url }) => url.split('?')[0])).not.toContain('/moved')
  expect(new Set(mine.map(({ agent }) => agent))).toEqual(new Set(['Caja-link-check/1.0']))
  const rows = await service.selectFrom('link_checks').selectAll().where('url', 'like', `%${word}`).orderBy('url').execute()
  expect(rows.map(({ url, outcome }) => [new URL(url).pathname, outcome])).toEqual([
    ['/alive', 'alive'],
    ['/missing', 'gone'],
    ['/moved', 'alive'],
    ['/slow-ish', 'alive'],
  ])
  const [alive, missing] = rows
  expect(Date.now() - (alive?.last_alive_at?.getTime() ?? 0)).toBeLessThan(60_000)
  expect(Date.now() - (missing?.last_alive_at?.getTime() ?? 0)).toBeGreaterThan(7 * 86_400_000)
  expect(server.mostAtOnce()).toBe(1)
})

test('a round that takes too long says how much is left over', async ({ backend, makePublished, server }) => {
  const { service } = backend.databases
  const source = {
    id: 's',
    title: 'x',
    publisher: 'Secretaría',
    date: '',
    url: `${server.origin}/late?${crypto.randomUUID()}`,
    accessed: '',
  }
  await makePublished({ content: (made) => ({ ...made, sources: [...made.sources, source] as never }) })
  await markOthersAsChecked(service, server.origin)
  expect(await checkLinks(service, { mayReachPrivate: true, longest: 0 })).toBeGreaterThan(0)
})

/** A platform on this machine, with a page for each country; taken away again. Nobody else is asked. */
async function addPlatform(service: Db, origin: string, word: string) {
  const localized = (url: string) => JSON.stringify({ es: `${origin}${url}`, en: `${origin}${url}` })
  const slug = `ensayo-${word.slice(0, 8)}`
  await service
    .insertInto('source_platforms')
    .values({
      slug,
      names: JSON.stringify({ es: 'Ensayo' }),
      descriptions: '{}',
      urls: localized(`/missing?${word}`),
      country_urls: localized(`/alive?id={iso2}&name={name}&${word}`),
    })
    .execute()
  onTestFinished(async () => {
    await service.deleteFrom('source_platforms').where('slug', '=', slug).execute()
  })
  await markOthersAsChecked(service, origin)
  return slug
}

test('the pages of countries on sister platforms are asked too, and a visitor is told when each was last alive', async ({
  backend,
  server,
}) => {
  const { service, visitor } = backend.databases
  const word = crypto.randomUUID()
  const platform = await addPlatform(service, server.origin, word)
  const before = server.asked.length
  const version = async () => (await visitor.selectFrom('catalogue_versions').select('version').executeTakeFirstOrThrow()).version
  const versionBefore = await version()
  expect(await checkLinks(service, { timeout: patience(400), mayReachPrivate: true, longest: patience(10_000), pause: 0 })).toBe(0)
  const mine = server.asked.slice(before).filter(({ url }) => url.endsWith(word))
  expect(new Set(mine.flatMap(({ url }) => new URL(url, server.origin).searchParams.get('id') ?? [])).size).toBe(33)
  // Lower-case codes, names percent-encoded.
  expect(mine.map(({ url }) => url)).toContain(`/alive?id=pe&name=Per%C3%BA&${word}`)
  expect(await version()).toBeGreaterThan(versionBefore)

  const told = (await findPlatformAddresses(visitor, 'PER')).filter((address) => address.platform === platform && address.language === 'es')
  expect(told.map(({ isOfCountry, check }) => [isOfCountry, check?.outcome])).toEqual([
    [true, 'alive'],
    [false, 'gone'],
  ])
  expect(Date.now() - Date.parse(told[0]?.check?.lastAliveAt ?? '')).toBeLessThan(60_000)
  expect(told[1]?.check?.lastAliveAt).toBeNull()
})

test('of what an author cites, a visitor is told nothing', async ({ backend }) => {
  const { service, visitor } = backend.databases
  const url = `https://example.org/${crypto.randomUUID()}`
  await service.insertInto('link_checks').values({ url, outcome: 'gone' }).execute()
  expect(await visitor.selectFrom('link_checks').select('outcome').where('url', '=', url).execute()).toEqual([])
})

test('the address of every country is written as a browser would write it', async ({ backend }) => {
  const { rows } = await sql<{ name: string; encoded: string }>`
    select short_names ->> 'es' as name, private.percent_encoded(short_names ->> 'es') as encoded from countries
    union all select 'a/b?c&d=é—😀', private.percent_encoded('a/b?c&d=é—😀')`.execute(backend.databases.visitor)
  expect(rows.length).toBe(34)
  for (const { name, encoded } of rows) expect(encoded).toBe(encodeURIComponent(name))
})
