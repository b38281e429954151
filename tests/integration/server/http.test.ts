/** What the HTTP server accepts, refuses and corrects, with the real handler. */
import { expect } from 'vitest'
import { startTestServer } from '../../fixtures/http-server.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test as base } from '../../fixtures/test.ts'

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
const test = base.extend('server', { scope: 'file' }, async ({}, { onCleanup }) => {
  const server = await startTestServer()
  onCleanup(server.stop)
  return server
})

const host = 'Host: caja.test\r\n'
const formType = 'Origin: http://caja.test\r\nContent-Type: application/x-www-form-urlencoded\r\n'
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)

test.for<[what: string, request: string, status: number, allow?: string]>([
  ['TRACE', `TRACE /es HTTP/1.1\r\n${host}\r\n`, 405, 'GET, HEAD, POST'],
  ['CONNECT', 'CONNECT other:443 HTTP/1.1\r\nHost: other:443\r\n\r\n', 405, 'GET, HEAD, POST, OPTIONS'],
  ['PUT on a page', `PUT /es HTTP/1.1\r\n${host}Content-Length: 3\r\n\r\nabc`, 405, 'GET, HEAD, POST'],
  ['DELETE on a page', `DELETE /es HTTP/1.1\r\n${host}\r\n`, 405, 'GET, HEAD, POST'],
  ['PUT on an upload', `PUT /uploads/a/parts/b HTTP/1.1\r\n${host}\r\n`, 405, 'GET, HEAD, POST, PATCH, DELETE'],
  ['OPTIONS on a page', `OPTIONS /es HTTP/1.1\r\n${host}\r\n`, 204, 'GET, HEAD, POST, OPTIONS'],
  ['OPTIONS on the whole site', `OPTIONS * HTTP/1.1\r\n${host}\r\n`, 204, 'GET, HEAD, POST, OPTIONS'],
  ['a method of WebDAV', `PROPFIND /es HTTP/1.1\r\n${host}\r\n`, 501],
  ['PURGE', `PURGE /es HTTP/1.1\r\n${host}\r\n`, 501],
  ['a method that is none', `FOO /es HTTP/1.1\r\n${host}\r\n`, 400],
  ['GET of the whole site', `GET * HTTP/1.1\r\n${host}\r\n`, 400],
  ['an address of another site', 'GET http://other.example/es HTTP/1.1\r\nHost: other.example\r\n\r\n', 400],
  ['an address of another site, to our host', `GET https://other.example/es HTTP/1.1\r\n${host}\r\n`, 400],
  ['an address with a password', `GET http://a:b@caja.test/es HTTP/1.1\r\n${host}\r\n`, 400],
  ['an address of this site', `GET http://caja.test/es HTTP/1.1\r\n${host}\r\n`, 200],
  ['no path', `GET es HTTP/1.1\r\n${host}\r\n`, 400],
  ['no host', 'GET /es HTTP/1.1\r\n\r\n', 400],
  ['two hosts', `GET /es HTTP/1.1\r\n${host}Host: other.example\r\n\r\n`, 400],
  ['a host with a space', 'GET /es HTTP/1.1\r\nHost: caja test\r\n\r\n', 400],
  ['a host with markup', 'GET /es HTTP/1.1\r\nHost: other"><script>\r\n\r\n', 400],
  ['HTTP/1.0 without a host', 'GET /es HTTP/1.0\r\n\r\n', 200],
  ['NUL in a path', `GET /es/a%00b HTTP/1.1\r\n${host}\r\n`, 400],
  ['a line end in a path', `GET /es/a%0D%0Ab HTTP/1.1\r\n${host}\r\n`, 400],
  ['a path cut inside a character', `GET /es/%E0%A4%A HTTP/1.1\r\n${host}\r\n`, 400],
  ['bytes that are no UTF-8', `GET /es/%FF%FE HTTP/1.1\r\n${host}\r\n`, 400],
  ['half of a surrogate pair', `GET /es/%ED%A0%BD HTTP/1.1\r\n${host}\r\n`, 400],
  ['a code point that is no character', `GET /es/%EF%BF%BF HTTP/1.1\r\n${host}\r\n`, 400],
  ['a C1 control character', `GET /es/%C2%9F HTTP/1.1\r\n${host}\r\n`, 400],
  ['a length and chunks at once', `POST /es HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
  ['a length that is no number', `POST /es HTTP/1.1\r\n${host}Content-Length: -1\r\n\r\n`, 400],
  ['very long headers', `GET /es HTTP/1.1\r\n${host}X: ${'a'.repeat(80_000)}\r\n\r\n`, 431],
])('%s', async ([, request, status, allow], { server }) => {
  const answer = await server.send(request)
  expect(statusOf(answer)).toBe(status)
  expect(answer).not.toMatch(/other|script/)
  expect(/\r\nallow: ([^\r]*)/i.exec(answer)?.[1]).toBe(allow)
})

test('a path that begins with two slashes stays on this site', async ({ server }) => {
  for (const path of ['//evil.example/x', '/\\evil.example/x', '/%2F/evil.example'])
    expect(await (await server.ask(path)).text(), path).toMatch(/^GET http:\/\/caja\.test\//)
})

test('invalid characters are removed from a query', async ({ server }) => {
  const asked = async (query: string) => (await (await server.ask(`/es/entrar?${query}`)).text()).split('?')[1]
  expect(await asked('to=/es%00/x%1B')).toBe('to=%2Fes%2Fx')
  expect(await asked('a=%EF%BF%BF1&b=%C2%85x')).toBe('a=1&b=+x')
  expect(await asked('a=1&b=ñ%20ó')).toBe('a=1&b=%C3%B1+%C3%B3')
  expect((await asked('a&'.repeat(5_000)))?.split('&')).toHaveLength(200)
})

test("capitals, accents and extra slashes redirect to the right address, with the query, and other sites' names are refused", async ({
  server,
}) => {
  for (const [path, right] of [
    ['/es/Experiencias', '/es/experiencias'],
    ['/ES/experiencias/?page=2&utm=1', '/es/experiencias?page=2&utm=1'],
    ['/es//pa%C3%ADses/BOL/', '/es/paises/bol'],
    ['//es//', '/es'],
    ['/en/Workspace/', '/en/workspace'],
  ] as const) {
    const answer = await server.ask(path)
    expect([answer.status, answer.headers.get('location')], path).toEqual([301, right])
  }
})

test('one page is rendered once, whatever extra parameters its link has, and whichever method comes first', async ({ server }) => {
  const variants = [
    '?q=renta&country=bol',
    '?country=bol&q=renta',
    '?q=renta&utm_source=x&country=bol',
    '?country=bol&country=bol&q=renta&kind=',
  ]
  server.takeRendered()
  const head = await server.ask(`/es/buscar${variants[3]}`, { method: 'HEAD' })
  expect(await head.text()).toBe('')
  for (const variant of variants) {
    const answer = await server.ask(`/es/buscar${variant}`)
    expect(await answer.text()).toBe('GET http://caja.test/es/buscar?q=renta&country=bol')
    expect(answer.headers.get('etag')).toBe(head.headers.get('etag'))
  }
  expect(server.takeRendered()).toBe(1)
})

test("a client's conditional headers do not make the shared page incomplete", async ({ server }) => {
  const headers = { 'if-none-match': '"x"', 'if-modified-since': new Date().toUTCString(), range: 'bytes=0-1' }
  expect((await server.ask('/es/paises', { headers })).status).toBe(200)
  expect(await (await server.ask('/es/paises')).text()).toContain('/es/paises')
})

const post = (headers: string, body: string | Buffer, path = '/es/entrar') =>
  Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${host}${formType}${headers}\r\n`), Buffer.from(body)])
const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
const MB = 1024 * 1024

test('a form is received whole, with a length or in chunks', async ({ server }) => {
  expect(await server.send(post('Content-Length: 3\r\n', 'a=1'))).toContain('[["a",1]]')
  expect(await server.send(post('Transfer-Encoding: chunked\r\n', chunked('a=12')))).toContain('[["a",2]]')
  const million = await server.ask('/es/entrar', { method: 'POST', body: new URLSearchParams({ a: 'x'.repeat(1_000_000) }) })
  expect(await million.json()).toEqual([['a', 1_000_000]])
})

test.for<[what: string, request: () => Buffer]>([
  ['announced too long', () => post(`Content-Length: ${200 * MB}\r\n`, 'a=')],
  ['too long', () => post(`Content-Length: ${3 * MB}\r\n`, `a=${'x'.repeat(3 * MB - 2)}`)],
  ['too long in chunks', () => post('Transfer-Encoding: chunked\r\n', chunked(`a=${'x'.repeat(3 * MB)}`))],
])('a form that is %s is answered with 413 before it is read', async ([, request], { server }) => {
  expect(statusOf(await server.send(request()))).toBe(413)
})

test('a translation file may be longer than a form, and has a limit too', async ({ server }) => {
  const path = `/es/gestion/traducir/${crypto.randomUUID()}`
  const send = (bytes: number) => server.ask(path, { method: 'POST', body: new URLSearchParams({ a: 'x'.repeat(bytes) }) })
  expect((await send(4 * MB)).status).toBe(200)
  expect((await send(6 * MB)).status).toBe(413)
})

test('a form of another site, or of none, is refused before it is read, and without an error in the log', async ({ server }) => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://caja.test:81' },
    { origin: '' },
  ]
  for (const headers of foreign) {
    const answer = await server.ask('/es/entrar', { method: 'POST', headers, body: 'a=1' })
    expect([answer.status, await answer.text()], JSON.stringify(headers)).toEqual([403, '"other_origin"'])
  }
  expect(server.takeErrors()).toEqual([])
  const script = await server.ask('/drafts/x/presence', { method: 'POST', headers: { origin: 'https://evil.example' }, body: 'a=1' })
  expect([script.status, await script.json()]).toEqual([403, { ok: false, error: 'other_origin' }])
  const own = { origin: '', 'sec-fetch-site': 'same-origin' }
  expect((await server.ask('/es/entrar', { method: 'POST', headers: own, body: new URLSearchParams({ a: '1' }) })).status).toBe(200)
})

test('a page that sets the cookie of a language is not for shared caches', async ({ server }) => {
  const switched = await server.ask('/en/countries', { headers: { referer: `http://127.0.0.1:${server.port}/es/paises` } })
  expect(switched.headers.get('set-cookie')).toContain('caja-language=en')
  expect(switched.headers.get('cache-control')).toMatch(/^private/)
  for (const encoding of ['br', 'gzip', 'identity']) {
    const headers = { referer: `http://127.0.0.1:${server.port}/es/paises`, 'accept-encoding': encoding }
    const kept = await server.ask('/en/countries', { headers })
    expect([kept.headers.get('cache-control'), await kept.text()]).toEqual(['private, no-cache', 'GET http://caja.test/en/countries'])
  }
  expect((await server.ask('/en/countries')).headers.get('cache-control')).toMatch(/^public/)
})

test('scripts get a refusal as JSON', async ({ server }) => {
  const answer = await server.send(post(`Content-Length: ${2 * MB}\r\n`, '', `/drafts/${crypto.randomUUID()}/presence`))
  expect(statusOf(answer)).toBe(413)
  expect(answer).toContain('{"ok":false,"error":"form_too_large"}')
})

test('an incomplete body is answered with 408: a wrong length, chunks without an end', async ({ server }) => {
  expect(statusOf(await server.send(post('Content-Length: 100\r\n', 'a=1')))).toBe(408)
  expect(statusOf(await server.send(post('Transfer-Encoding: chunked\r\n', '3\r\na=1\r\n')))).toBe(408)
})

test('the connection of a refused body can be used for the next request', async ({ server }) => {
  const body = `a=${'x'.repeat(2 * MB - 2)}`
  const both = Buffer.concat([post(`Content-Length: ${body.length}\r\n`, body), post('Content-Length: 3\r\n', 'b=1')])
  const answers = await server.send(both)
  expect(answers.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200'])
})

test('forty thousand fields of one name do not delay other requests', async ({ server }) => {
  const started = performance.now()
  const [flood, other] = await Promise.all([
    server.ask('/es/entrar', { method: 'POST', body: new URLSearchParams(Array.from({ length: 40_000 }, () => ['email', 'a'])) }),
    server.ask('/es/paises'),
  ])
  expect([flood.status, other.status]).toEqual([413, 200])
  expect(performance.now() - started).toBeLessThan(patience(1_000))
})

test('a connection that pipelines thousands of requests is closed, and few of them are processed', async ({ server }) => {
  server.takeRendered()
  const request = (at: number) => `GET /es/cuidados?page=${at} HTTP/1.1\r\n${host}Cookie: caja-session=x\r\n\r\n`
  const answers = await server.send(Array.from({ length: 5_000 }, (_, at) => request(at)).join(''))
  expect(server.takeRendered()).toBeLessThanOrEqual(32)
  expect(answers.match(/HTTP\/1\.1 200/g) ?? []).toHaveLength(0)
  const few = await server.send(Array.from({ length: 20 }, (_, at) => request(at)).join(''))
  expect(few.match(/HTTP\/1\.1 200/g)).toHaveLength(20)
})
