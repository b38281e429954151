/** The way in, as the built site has it: HEAD beside GET, one address for each page, bodies that are too long, scripts that may run. */
import { expect, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

const addresses = [
  ...['/es', '/es/buscar', '/es/experiencias', '/es/experiencias/renta-dignidad-bolivia', '/es/videos/empezamos-por-el-registro'],
  ...[
    '/es/documentos/guia-registrar-una-experiencia',
    '/es/comparar',
    '/es/paises',
    '/es/paises/cri',
    '/es/temas',
    '/es/temas/care-systems',
  ],
  ...['/es/cobertura', '/es/recomendaciones', '/es/recomendaciones/1819ai/2', '/es/acerca', '/es/acerca/gobernanza', '/es/entrar'],
  ...['/es/buscar/pedir', '/es/correccion', '/es/feed.xml', '/es/suggest.json', '/es/export.csv', '/es/export.bib', '/es/export.ris'],
  ...['/', '/sitemap.xml', '/robots.txt', '/thesaurus.ttl', '/thesaurus.jsonld', '/thesaurus/topic/care-systems', '/cards/caja.es.png'],
  ...['/speculation-rules.json', '/healthz', '/readyz', '/favicon.svg', '/es/nada', '/es/experiencias/no-existe', '/es/espacio', '/nada'],
]

/** Those that differ from one answer to the next. */
const ownOfEach = ['date', 'x-request-id', 'keep-alive', 'connection']
const lasting = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ownOfEach.includes(name)))

test('for each public address HEAD has the headers of GET and no body, whichever is asked first', async ({ request }) => {
  for (const [place, address] of addresses.entries()) {
    let page = place + 2
    // A job may change a page between two requests, so that a page that differs is asked again.
    await expect(async () => {
      // A query that nobody has asked before, so that neither comes from memory.
      page += addresses.length
      const target = `${address}?q=cuidados&page=${page}`
      const ask = (method: string) => request.fetch(target, { method, maxRedirects: 0 })
      const [first, second] = place % 2 === 0 ? ['HEAD', 'GET'] : ['GET', 'HEAD']
      const answers = { [first ?? '']: await ask(first ?? ''), [second ?? '']: await ask(second ?? '') }
      const { HEAD: head, GET: get } = answers
      expect([head?.status(), lasting(head?.headers() ?? {})], target).toEqual([get?.status(), lasting(get?.headers() ?? {})])
      expect((await head?.body())?.length, target).toBe(0)
      const whole = await ask('GET')
      expect((await whole.body()).length, `${target} is whole for the next reader`).toBe((await get?.body())?.length)
    }).toPass({ timeout: 10_000 })
  }
})

test('unknown parameters make no other page, and the canonical address is named once', async ({ request, baseURL }) => {
  for (const [address, canonical] of [
    ['/es/experiencias/renta-dignidad-bolivia', '/es/experiencias/renta-dignidad-bolivia'],
    ['/en/experiences?page=1', '/en/experiences?page=1'],
    ['/es/paises/bol', '/es/paises/bol'],
    ['/es/buscar?q=pension&country=bol', '/es/buscar'],
  ] as const) {
    const plain = await request.get(address)
    const tagged = await request.get(`${address}${address.includes('?') ? '&' : '?'}utm_source=boletin&fbclid=x&kind=`)
    expect(tagged.headers().etag, address).toBe(plain.headers().etag)
    const html = await tagged.text()
    expect([...html.matchAll(/<link[^>]*rel="canonical"[^>]*href="([^"]*)"/g)].map(([, href]) => href)).toEqual([`${baseURL}${canonical}`])
    expect(html).not.toContain('boletin')
  }
  expect(await (await request.get('/es/experiencias/no-existe')).text()).not.toContain('canonical')
  const moved = await request.get('/es/Experiencias/?page=2', { maxRedirects: 0 })
  expect([moved.status(), moved.headers().location]).toEqual([301, '/es/experiencias?page=2'])
})

test('a feed has Last-Modified, and answers 304 to conditional requests', async ({ request }) => {
  const { 'last-modified': changed = '' } = (await request.get('/es/feed.xml')).headers()
  expect(Number.isNaN(Date.parse(changed))).toBe(false)
  const ask = async (since: string) => (await request.get('/es/feed.xml', { headers: { 'if-modified-since': since } })).status()
  expect([await ask(changed), await ask(new Date(Date.parse(changed) - 60_000).toUTCString())]).toEqual([304, 200])
})

test('a form that is too large is refused in the page’s language', async ({ request, baseURL }) => {
  for (const [address, { errors }] of [
    ['/es/entrar', texts.es],
    ['/en/sign-in', texts.en],
  ] as const) {
    const answer = await request.post(address, { form: { email: 'x'.repeat(1_200_000) }, headers: { origin: baseURL ?? '' } })
    expect(answer.status()).toBe(413)
    expect(await answer.text()).toContain(errors.tooLarge.title)
  }
})

test('a malformed address is refused with a page, in its first segment’s language', async ({ request }) => {
  for (const address of ['/en/search/%00', '/en/%E0%A4%A', '/en/countries/%ED%A0%80']) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(400)
    expect(await answer.text()).toContain(texts.en.errors.badRequest.title)
  }
})

test('an injected script does not run: neither on a reading page nor on one that hydrates', async ({ page, request }) => {
  for (const address of ['/es', '/es/experiencias/renta-dignidad-bolivia'])
    expect((await request.get(address)).headers()['content-security-policy']).toMatch(/script-src 'self';/)
  await signIn(page, 'oficial.costarica@demo.caja', 'es')
  const policies = new Set<string>()
  for (let visit = 0; visit < 2; visit += 1)
    policies.add((await page.goto('/es/espacio/nuevo'))?.headers()['content-security-policy'] ?? '')
  expect(policies.size).toBe(2)
  for (const policy of policies) expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{22}';/)
  // The page hydrates: its choice of a kind answers to React.
  await expect
    .poll(() => page.evaluate(() => Object.keys(document.querySelector('form') ?? {}).some((key) => key.startsWith('__react'))))
    .toBe(true)
})

test('a missing file’s address gives a person a helpful page, a program a short answer', async ({ request }) => {
  const missing = `/files/${crypto.randomUUID()}/informe.pdf`
  const page = await request.get(missing, { headers: { accept: 'text/html' } })
  expect([page.status(), page.headers()['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  const short = await request.get(missing, { headers: { accept: 'application/pdf' } })
  expect([short.status(), await short.text()]).toEqual([404, 'null'])
  expect((await request.get('/es/actualizar/no-existe')).status()).toBe(404)
})
