/**
 * Reading pages are rendered in a way of their own (docs/decisions/0033). Every one of them must be what the framework makes of the
 * same routes, in body and headers: this is the test to look at after an upgrade of the framework or of React.
 */
import { test as base, expect } from '@playwright/test'
import { type SecondProcess, startSecondProcess } from '../../fixtures/second-process.ts'

const test = base.extend<object, { framework: SecondProcess }>({
  framework: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    async ({}, use) => {
      const second = await startSecondProcess(process.env.E2E_DATA_DIR ?? '', { TRUST_PROXY: '1', READING_PAGES: 'framework' })
      await use(second)
      await second.stop()
    },
    { scope: 'worker' },
  ],
})

const more = [
  '/es/buscar?q=pensiones&country=CHL&kind=experience',
  '/en/search?q=zzzzqqqq',
  '/es/experiencias?page=2',
  '/en/compare?r=bolsa-familia-brasil&r=juntos-peru',
  '/es/comparar?r=no-existe',
  '/es/cobertura?kind=video',
  '/es/experiencias/no-existe',
  '/en/countries/xxx',
  '/es/recomendaciones/1819ai/99',
  '/es/embed/country/DOM?size=large',
  '/en/embed/coverage/all?theme=dark',
  '/es/embed/resource/no-existe',
  '/en/about/on-your-site?what=topic:care-systems',
  '/es/correccion?about=%2Fes%2Fexperiencias%2Fjuntos-peru',
]

/** Without what differs by nature: the address of the process, numbers that React gives to elements, and its marks for hydration. */
const comparable = (text: string, origin: string) =>
  text
    .replaceAll(origin, '')
    .replaceAll(encodeURIComponent(origin), '')
    .replaceAll(origin.replace(/^https?:/, 'webcal:'), '')
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/_R_\w*_/g, '_R_')
    .replaceAll(/\s+(?=<\/body>)/g, '')

async function read(origin: string, path: string) {
  const response = await fetch(origin + path, { redirect: 'manual', headers: { 'accept-encoding': 'identity' } })
  const { 'x-request-id': _, date, etag, 'content-length': length, 'keep-alive': alive, ...headers } = Object.fromEntries(response.headers)
  return { path, status: response.status, headers, body: comparable(await response.text(), origin) }
}

test('every reading page equals the framework’s rendering', async ({ baseURL, framework }) => {
  const own = baseURL ?? ''
  test.slow()
  const map = await (await fetch(`${own}/sitemap.xml`)).text()
  const paths = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  expect(paths.length).toBeGreaterThan(100)
  for (const path of [...paths, ...more]) expect(await read(own, path)).toEqual(await read(framework.url, path))
})
