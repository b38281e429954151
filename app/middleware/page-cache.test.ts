import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { type CachedPage, encodingFor, maxSilenceMs, PageCache, type Rendered, sendPage, toCachedPage } from './page-cache.server.ts'

const answer = (headers: Record<string, string> = {}, status = 200, text = '<p>Hola</p>') =>
  new Response(text, { status, headers: { 'content-type': 'text/html', 'cache-control': 'public, s-maxage=30', ...headers } })

async function pageOf(text: string): Promise<CachedPage> {
  const made = await toCachedPage(answer({}, 200, text))
  if (!made) throw new Error('The page was not kept')
  return made
}
const [page, oldPage, freshPage] = [await pageOf('página'), await pageOf('vieja'), await pageOf('nueva')]

function listeningCache() {
  const cache = new PageCache()
  cache.confirmListening(performance.now() + 60_000)
  return cache
}

/** A rendering that ends on command, and counts how often it started. */
function slowly(made: CachedPage | null = page) {
  const { promise, resolve } = Promise.withResolvers<Rendered>()
  const rendering = {
    begun: 0,
    finish: () => resolve(made && { page: made }),
    render: () => {
      rendering.begun += 1
      return promise
    },
  }
  return rendering
}

test('a page is rendered once for concurrent requests', async () => {
  const cache = listeningCache()
  const rendering = slowly()
  const asked = Array.from({ length: 20 }, () => cache.render('/es', rendering.render))
  rendering.finish()
  const answers = await Promise.all(asked)
  expect(new Set(answers).size).toBe(1)
  expect(cache.get('/es')).toBe(answers[0])
  expect(rendering.begun).toBe(1)
})

test('different pages are rendered separately', async () => {
  const cache = listeningCache()
  await Promise.all([cache.render('/es', async () => ({ page: oldPage })), cache.render('/en', async () => ({ page: freshPage }))])
  expect([cache.get('/es'), cache.get('/en')]).toEqual([oldPage, freshPage])
  expect(oldPage.etag).not.toBe(freshPage.etag)
})

test('a page is not stored if something was published while it was rendered', async () => {
  const cache = listeningCache()
  const old = slowly(oldPage)
  const asked = cache.render('/es', old.render)
  cache.change()
  old.finish()
  expect(await asked).toBe(oldPage)
  expect(cache.get('/es')).toBeUndefined()
})

test('a request after a publication does not get a page whose rendering began before it', async () => {
  const cache = listeningCache()
  const [old, fresh] = [slowly(oldPage), slowly(freshPage)]
  const before = cache.render('/es', old.render)
  cache.change()
  const after = cache.render('/es', fresh.render)
  fresh.finish()
  expect(await after).toBe(freshPage)
  old.finish()
  await before
  expect(cache.get('/es')).toBe(freshPage)
})

test('a page requested again is compressed better, with the same content', async () => {
  const cache = listeningCache()
  const text = Array.from({ length: 400 }, (_, index) => `<li>${index * 7_919} de ${index}</li>`).join('')
  const made = await pageOf(text)
  await cache.render('/es', async () => ({ page: made }))
  expect(cache.get('/es')).toBe(made)
  await vi.waitUntil(() => cache.get('/es') !== made)
  const pressed = cache.get('/es')
  expect(pressed?.br.body.length).toBeLessThan(made.br.body.length)
  const quick = await send({ 'accept-encoding': 'gzip' }, made)
  expect(pressed?.gzip?.body.length).toBeLessThan(quick.body?.length ?? 0)
  expect(pressed?.etag).toBe(made.etag)
  expect((await send({ 'accept-encoding': 'br' }, pressed ?? made)).headers).toMatchObject({
    'content-length': String(pressed?.br.body.length),
  })
  expect(brotliDecompressSync(pressed?.br.body ?? Buffer.alloc(0)).toString()).toBe(text)
})

test('a cached page uses as much memory as its length; its gzip is made once, when it is requested', async () => {
  const made = await pageOf('página')
  expect(made.gzip).toBeNull()
  await send({ 'accept-encoding': 'gzip' }, made)
  const { gzip } = made
  await send({ 'accept-encoding': 'gzip' }, made)
  expect(made.gzip).toBe(gzip)
  for (const kept of [made.br, made.gzip]) expect(kept?.body.buffer.byteLength).toBe(kept?.body.length)
})

test('nothing is stored while publications are not received, and the cache is emptied when the connection is lost', async () => {
  const cache = new PageCache()
  const keep = () => cache.render('/es', async () => ({ page }))
  await keep()
  expect(cache.get('/es')).toBeUndefined()
  cache.confirmListening(performance.now())
  await keep()
  expect(cache.get('/es')).toBe(page)
  cache.stopListening()
  expect(cache.get('/es')).toBeUndefined()
  cache.confirmListening(performance.now())
  expect(cache.get('/es')).toBeUndefined()
})

test("the cache stops serving five seconds after the database's last answer, and resumes with the next answer", async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  try {
    const cache = new PageCache()
    cache.confirmListening(performance.now())
    await cache.render('/es', async () => ({ page }))
    vi.advanceTimersByTime(maxSilenceMs - 1)
    expect(cache.get('/es')).toBe(page)
    vi.advanceTimersByTime(2)
    expect(cache.get('/es')).toBeUndefined()
    await cache.render('/en', async () => ({ page }))
    cache.confirmListening(performance.now())
    expect(cache.get('/es')).toBe(page)
    expect(cache.get('/en')).toBeUndefined()
    expect(maxSilenceMs).toBeLessThan(5_000)
  } finally {
    vi.useRealTimers()
  }
})

test('a page is kept until its own time, and an hour at most', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'Date'] })
  try {
    const cache = new PageCache()
    const hear = () => cache.confirmListening(performance.now())
    hear()
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)
    await cache.render('/es/eventos/a', async () => ({ page, expiresAt: inMinutes(10) }))
    await cache.render('/es/eventos/b', async () => ({ page, expiresAt: inMinutes(600) }))
    await cache.render('/es', async () => ({ page, expiresAt: null }))
    const kept = () => ['/es/eventos/a', '/es/eventos/b', '/es'].filter((key) => cache.get(key))
    const pass = (minutes: number) => {
      vi.advanceTimersByTime(minutes * 60_000)
      hear()
    }
    pass(9.9)
    expect(kept()).toEqual(['/es/eventos/a', '/es/eventos/b', '/es'])
    pass(0.2)
    expect(kept()).toEqual(['/es/eventos/b', '/es'])
    pass(49.8)
    expect(kept()).toEqual(['/es/eventos/b', '/es'])
    pass(0.2)
    expect(kept()).toEqual([])
  } finally {
    vi.useRealTimers()
  }
})

test('after a change, the unchecked pages are found from the most requested on, up to a limit', async () => {
  const cache = listeningCache()
  for (const key of ['/es/a', '/es/b', '/es/c', '/es/d']) await cache.render(key, async () => ({ page }))
  const request = (key: string, times: number) => {
    for (let done = 0; done < times; done += 1) cache.get(key)
  }
  request('/es/b', 3)
  request('/es/d', 9)
  request('/es/a', 6)
  expect(cache.findUnchecked(50)).toEqual([])
  cache.change()
  expect(cache.findUnchecked(3)).toEqual(['/es/d', '/es/a', '/es/b'])
  await cache.render('/es/d', async () => ({ page }))
  expect(cache.findUnchecked(50)).toEqual(['/es/a', '/es/b', '/es/c'])
})

test('any number of searches evicts no page', async () => {
  const cache = listeningCache()
  await cache.render('/es/experiencias', async () => ({ page }))
  for (let count = 0; count < 20_000; count += 1) await cache.render(`/es/buscar?q=${count}`, async () => ({ page }))
  expect(cache.get('/es/experiencias')).toBe(page)
  expect(cache.get('/es/buscar?q=0')).toBeUndefined()
  expect(cache.get('/es/buscar?q=19999')).toBe(page)
})

test('a response that must not be cached is not stored, and a failed rendering may be retried', async () => {
  const cache = listeningCache()
  expect(await cache.render('/es', async () => null)).toBeNull()
  expect(cache.get('/es')).toBeUndefined()
  await expect(cache.render('/es', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  expect(await cache.render('/es', async () => ({ page }))).not.toBeNull()
})

test('a cached page has an ETag of its content, and no request id', async () => {
  const kept = await toCachedPage(answer({ 'x-request-id': '1' }))
  expect(kept?.headers.etag).toBe(kept?.etag)
  expect(kept?.headers).not.toHaveProperty('x-request-id')
  expect((await toCachedPage(answer({ 'x-request-id': '2' })))?.etag).toBe(kept?.etag)
  expect((await toCachedPage(answer({}, 200, '<p>Adiós</p>')))?.etag).not.toBe(kept?.etag)
})

test.each([
  ['an error', answer({}, 404)],
  ['a redirect', answer({ location: '/en' }, 301)],
  ['a private page', answer({ 'cache-control': 'private, no-store' })],
  ['a page that sets a cookie', answer({ 'set-cookie': 'a=b' })],
  ['a page that says nothing about caching', new Response('x')],
])('%s is not cached', async (_, response) => expect(await toCachedPage(response)).toBeNull())

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['gzip, br;q=0', 'gzip'],
  ['br;q=0.0, gzip;q=0', 'identity'],
  ['deflate', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
] as const)('%j selects the encoding %s', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding))

/** What was written to the response. */
async function send(headers: Record<string, string>, kept: CachedPage, method = 'GET') {
  const written: { status?: number; headers?: Record<string, string>; body?: Buffer } = {}
  const response = {
    hasHeader: () => false,
    // Node accepts headers as an object or as one list of names and values.
    writeHead: (status: number, head: Record<string, string> | string[]) => {
      const pairs = Array.isArray(head)
        ? head.flatMap((name, index) => (index % 2 === 0 ? [[name, head[index + 1]]] : []))
        : Object.entries(head)
      Object.assign(written, { status, headers: Object.fromEntries(pairs) })
      return response
    },
    end: (body?: Buffer) => {
      written.body = body
    },
  }
  await sendPage({ headers, method } as unknown as IncomingMessage, response as unknown as ServerResponse, kept)
  return written
}

test('a page is sent in an encoding that the browser accepts', async () => {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync }
  for (const encoding of ['br', 'gzip'] as const) {
    const sent = await send({ 'accept-encoding': encoding }, page)
    expect(sent).toMatchObject({
      status: 200,
      headers: { 'content-encoding': encoding, 'content-length': String(sent.body?.length), etag: page.etag },
    })
    expect(unpack[encoding](sent.body ?? Buffer.alloc(0)).toString()).toBe('página')
  }
  const plain = await send({}, page)
  expect(plain.headers).not.toHaveProperty('content-encoding')
  expect(plain.body?.toString()).toBe('página')
})

test('a client that has the page gets 304', async () => {
  expect(await send({ 'if-none-match': page.etag }, page)).toMatchObject({ status: 304, body: undefined })
  expect(await send({ 'if-none-match': oldPage.etag }, page)).toMatchObject({ status: 200 })
})

test('HEAD gets no body', async () => {
  const { body, headers } = await send({ 'accept-encoding': 'br' }, page, 'HEAD')
  expect(body).toBeUndefined()
  expect(headers).toMatchObject({ 'content-length': String((await send({ 'accept-encoding': 'br' }, page)).body?.length) })
})

test('without a tag, the date decides', async () => {
  const dated = await toCachedPage(answer({ 'last-modified': 'Mon, 02 Nov 2026 10:00:00 GMT' }))
  if (!dated) throw new Error('The page was not kept')
  expect(await send({ 'if-modified-since': 'Mon, 02 Nov 2026 10:00:00 GMT' }, dated)).toMatchObject({ status: 304 })
  expect(await send({ 'if-modified-since': 'Mon, 02 Nov 2026 09:00:00 GMT' }, dated)).toMatchObject({ status: 200 })
  expect(await send({ 'if-modified-since': 'Mon, 02 Nov 2026 10:00:00 GMT' }, page)).toMatchObject({ status: 200 })
})

test('a very long accept-encoding is handled quickly', () => {
  for (const header of [`a${' '.repeat(60_000)}b`, ';q='.repeat(20_000), ','.repeat(60_000)]) expect(encodingFor(header)).toBe('identity')
})
