/** Pages of countries, topics and coverage: by keyboard, without script, wide and narrow, in both languages. */
import type { Page } from '@playwright/test'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, otherScripts, test } from '../helpers.ts'

const places = {
  es: {
    country: '/es/paises/dom',
    empty: '/es/paises/kna',
    countries: '/es/paises',
    topic: '/es/temas/non-contributory-pensions',
    emptyTopic: '/es/temas/housing',
    coverage: '/es/cobertura',
    search: '/es/buscar',
  },
  en: {
    country: '/en/countries/dom',
    empty: '/en/countries/kna',
    countries: '/en/countries',
    topic: '/en/topics/non-contributory-pensions',
    emptyTopic: '/en/topics/housing',
    coverage: '/en/coverage',
    search: '/en/search',
  },
} as const

const words = {
  es: {
    official: 'Bolivia (Estado Plurinacional de)',
    platforms: 'El país en otras plataformas',
    notChecked: 'Dirección sin comprobar todavía.',
    invite: 'Todavía por contar',
    emptyLead: 'La casilla está vacía, no cerrada.',
    map: 'Países, según cuántas experiencias han publicado',
    topicMap: 'Países con recursos sobre Pensiones no contributivas',
    compare: /^Comparar las experiencias de /,
    cell: /^Bolivia, Pensiones no contributivas: (\d+) recursos?$/,
    matrix: /^Recursos publicados, por tema y país\./,
    gap: 'Vivienda',
    experiences: 'Experiencias',
    ignored: /esa parte no se tuvo en cuenta/,
    found: (count: string) => new RegExp(`^${count} recursos?$`),
    record: 'Ficha del programa:',
    footer: 'Temas y países',
    fromCountries: 'Ver temas y países en un cuadro',
  },
  en: {
    official: 'Bolivia (Plurinational State of)',
    platforms: 'The country on other platforms',
    notChecked: 'Address not checked yet.',
    invite: 'Still to be told',
    emptyLead: 'The box is empty, not closed.',
    map: 'Countries, by how many experiences they have published',
    topicMap: 'Countries with resources on Non-contributory pensions',
    compare: /^Compare the experiences of /,
    cell: /^Bolivia, Non-contributory pensions: (\d+) resources?$/,
    matrix: /^Published resources, by topic and country\./,
    gap: 'Housing',
    experiences: 'Experiences',
    ignored: /that part was left out/,
    found: (count: string) => new RegExp(`^${count} resources?$`),
    record: 'Record of the programme:',
    footer: 'Topics and countries',
    fromCountries: 'See topics and countries in one table',
  },
} as const

const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const

async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

for (const language of ['es', 'en'] as const satisfies Language[]) {
  const at = places[language]
  const say = words[language]

  for (const { width, colorScheme } of looks)
    test(`places in ${language} are accessible at ${width} pixels, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(patience(240_000))
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      for (const path of [at.country, at.empty, at.countries, at.topic, at.emptyTopic, at.coverage, `${at.coverage}?kind=experience`]) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
      }
    })

  test(`a cell of the table in ${language} links to as many results as it shows`, async ({ page }) => {
    await page.goto(at.countries)
    await expect(page.getByRole('main').getByRole('link', { name: say.fromCountries })).toHaveAttribute('href', at.coverage)
    await page.getByRole('contentinfo').getByRole('link', { name: say.footer }).click()
    await expect(page).toHaveURL(new RegExp(`${at.coverage}$`))
    await expect(page.getByRole('table', { name: say.matrix })).toBeVisible()
    const square = page.getByRole('link', { name: say.cell })
    const [, count = ''] = say.cell.exec((await square.getByRole('img').getByText(/:/).textContent()) ?? '') ?? []
    await square.click()
    await expect(page).toHaveURL(new RegExp(`${at.search}\\?country=bol&topic=non-contributory-pensions$`))
    await expect(page.getByText(say.found(count)).first()).toBeVisible()
  })

  test(`the table in ${language} names its gaps, filters by kind, and reports ignored parameters`, async ({ page }) => {
    await page.goto(`${at.coverage}?kind=nonsense`)
    await expect(page.getByText(say.ignored)).toBeVisible()
    const gaps = page.locator('dl.gaps')
    await expect(gaps.getByRole('link', { name: say.gap, exact: true })).toHaveAttribute('href', at.emptyTopic)
    await page.getByRole('link', { name: new RegExp(`^${say.experiences} \\d`) }).click()
    await expect(page).toHaveURL(new RegExp(`${at.coverage}\\?kind=experience$`))
    const hrefs = await page
      .getByRole('table')
      .locator('td a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(hrefs.length).toBeGreaterThan(30)
    expect(hrefs.filter((href) => !href.includes('kind=experience'))).toEqual([])
    const other = language === 'es' ? 'en' : 'es'
    await expect(page.locator(`link[hreflang="${other}"]`)).toHaveAttribute(
      'href',
      new RegExp(`${places[other].coverage}\\?kind=experience$`),
    )
  })

  test(`the table in ${language} scrolls on a phone with fixed topics, by keyboard too`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.goto(at.coverage)
    const region = page.getByRole('region', { name: say.matrix })
    await region.focus()
    const topic = page.getByRole('rowheader', { name: say.gap, exact: true })
    const before = await topic.boundingBox()
    await page.keyboard.press('End')
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight')
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100)
    expect((await topic.boundingBox())?.x).toBeCloseTo(before?.x ?? 0, 0)
    await expectNoSidewaysScroll(page)
  })

  test(`a country’s page in ${language} shows its content and other platforms`, async ({ page }) => {
    await page.goto(at.country)
    const bars = await page.locator('.glance .bar-list a').all()
    expect(bars.length).toBeGreaterThan(0)
    for (const bar of bars) await expect(bar).toHaveAttribute('href', /country=dom/)
    const platforms = page.getByRole('region', { name: say.platforms })
    const hrefs = await platforms.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(hrefs).toEqual([
      `https://dds.cepal.org/bdips/${language}/pais.php?id=do`,
      'https://dds.cepal.org/bpsnc',
      'https://dds.cepal.org/bpsnc/programme?id=194',
      'https://observatoriosocial.cepal.org',
      'https://dds.cepal.org/redesoc',
      'https://www.cepal.org/en/topics/covid-19',
      `https://statistics.cepal.org/portal/cepalstat/${language === 'es' ? 'perfil-nacional' : 'national-profile'}.html?theme=1&country=dom&lang=${language}`,
      `https://repositorio.cepal.org/search?query=${language === 'es' ? 'Rep%C3%BAblica%20Dominicana' : 'Dominican%20Republic'}`,
      'https://igualdad.cepal.org',
      'https://biblioguias.cepal.org/ilpes60-es/formacion-capacidades',
    ])
    await expect(platforms.getByText(say.record)).toBeVisible()
    await expect(platforms.getByText(say.notChecked).first()).toBeVisible()
    await expect(page.getByRole('region', { name: say.invite }).getByRole('listitem')).toHaveCount(2)
  })

  test(`a country without content in ${language} has a page, and countries have their official names`, async ({ page }) => {
    await page.goto(at.empty)
    await expect(page.getByText(say.emptyLead)).toBeVisible()
    await expect(page.getByRole('region', { name: say.platforms }).getByRole('link')).toHaveCount(9)
    await page.goto(at.countries)
    await page.getByRole('link', { name: say.official }).click()
    await expect(page.getByRole('heading', { level: 1, name: say.official })).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(`^${say.official.replace(/[()]/g, '\\$&')}`))
  })

  test(`the map in ${language} is usable by keyboard and gives each country’s count`, async ({ page }) => {
    await page.goto(at.countries)
    const map = page.getByRole('group', { name: say.map })
    await expect(map.getByRole('link')).toHaveCount(33)
    const first = map.getByRole('link', { name: /^BHS, Bahamas: / })
    await first.focus()
    await page.keyboard.press('Tab')
    const second = map.getByRole('link', { name: /^MEX 1, M[eé]xico: 1 / })
    await expect(second).toBeFocused()
    await expect(second.getByText('1', { exact: true })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`${at.countries}/mex$`))
  })

  test(`a topic in ${language} shows its countries and a comparison`, async ({ page }) => {
    await page.goto(at.topic)
    const map = page.getByRole('group', { name: say.topicMap })
    await expect(map.getByRole('link', { name: /^BOL \d, Bolivia: \d/ })).toHaveAttribute(
      'href',
      `${at.search}?country=bol&topic=non-contributory-pensions`,
    )
    const compare = await page.getByRole('link', { name: say.compare }).getAttribute('href')
    const chosen = new URL(compare ?? '', 'http://x').searchParams.getAll('r')
    expect(chosen.length).toBeGreaterThanOrEqual(2)
    expect(chosen.length).toBeLessThanOrEqual(4)
    expect(new Set(chosen).size).toBe(chosen.length)
  })
}

test('without script, and in print, the pages are complete', async ({ browser }) => {
  const page = await openPage(browser, { javaScriptEnabled: false })
  await page.goto(places.es.countries)
  await page.getByRole('link', { name: /^BOL \d, Bolivia: / }).click()
  await page.getByRole('link', { name: 'Ver temas y países en un cuadro' }).click()
  await page.getByRole('rowheader', { name: 'Sistemas de cuidados' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sistemas de cuidados' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await page.goto(places.es.coverage)
  await expect(page.getByRole('columnheader', { name: 'Trinidad y Tabago' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Contar' })).toBeHidden()
})

test('the table is in the sitemap and small', async ({ request }) => {
  expect(await (await request.get('/sitemap.xml')).text()).toContain('/es/cobertura</loc>')
  const html = await (await request.get('/es/cobertura')).text()
  expect(otherScripts(html)).toEqual([])
  expect(html).not.toMatch(/ style="/)
})

test('the thesaurus is available as SKOS, and its URIs lead to pages in the reader’s language', async ({ page, request }) => {
  await page.goto('/es/temas')
  await expect(page.getByRole('link', { name: 'Turtle' })).toHaveAttribute('href', '/thesaurus.ttl')
  const turtle = await request.get('/thesaurus.ttl')
  expect(turtle.headers()['content-type']).toBe('text/turtle; charset=utf-8')
  const text = await turtle.text()
  const { '@graph': graph } = (await (await request.get('/thesaurus.jsonld')).json()) as { '@graph': { '@id': string; '@type': string }[] }
  const concepts = graph.filter((node) => node['@type'] === 'skos:Concept')
  expect(concepts.length).toBeGreaterThan(50)
  for (const { '@id': uri } of concepts) expect(text).toContain(`<${uri}>\n  a skos:Concept`)
  for (const [name, accepted, target] of [
    ['topic/care-systems', 'en', '/en/topics/care-systems'],
    ['challenge/payment-delivery', 'es', '/es/buscar?challenge=payment-delivery'],
    ['topic', 'es', '/es/temas'],
  ] as const) {
    const answer = await request.get(`/thesaurus/${name}`, { headers: { 'accept-language': accepted }, maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([303, target])
  }
  expect((await request.get('/thesaurus/topic/no-such-topic')).status()).toBe(404)
})
