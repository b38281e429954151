/** Cards of Caja on other sites, and the page that makes their code. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathTo } from '#app/i18n/addresses.ts'
import { expect, expectAccessible, openPage, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

const pages = {
  es: {
    address: '/es/acerca/en-su-sitio',
    what: 'Qué mostrar',
    size: 'Tamaño',
    show: 'Ver la ficha',
    code: 'Código para copiar',
    page: 'O la dirección de una página de Caja',
  },
  en: {
    address: '/en/about/on-your-site',
    what: 'What to show',
    size: 'Size',
    show: 'Show the card',
    code: 'Code to copy',
    page: 'Or the address of a page of Caja',
  },
} as const

for (const language of ['es', 'en'] as const) {
  const t = pages[language]
  test(`in ${language}, a person chooses a card, copies its code, and it shows on another site`, async ({ page, baseURL }) => {
    await page.goto(t.address)
    await expectAccessible(page)
    await page.getByLabel(t.what).selectOption('topic:care-systems')
    await page.getByLabel(t.size).selectOption('large')
    await page.getByRole('button', { name: t.show }).click()
    await expect(page.frameLocator('iframe').locator('article').first()).toBeVisible()
    const code = await page.getByLabel(t.code).inputValue()
    expect(code).toContain(`${baseURL}/${language}/embed/topic/care-systems?size=large`)

    const site = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end(`<!DOCTYPE html><title>Other</title>${code}`),
    )
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    try {
      await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
      const card = page.frameLocator('iframe')
      await expect(card.getByRole('heading', { level: 1 })).toBeVisible()
      const opened = page.waitForEvent('popup')
      await card.locator('article a').first().click()
      await (await opened).waitForURL(new RegExp(`^${baseURL}/${language}/`))
    } finally {
      site.close()
    }
  })

  test(`in ${language}, an address of Caja becomes a card, and one of another site is refused with the reason`, async ({
    page,
    baseURL,
  }) => {
    const address = language === 'es' ? '/es/experiencias/renta-dignidad-bolivia' : '/en/experiences/renta-dignidad-bolivia'
    await page.goto(`${t.address}?address=${encodeURIComponent(baseURL + address)}&theme=dark`)
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
    await page.getByLabel(t.page).fill('https://example.org/es')
    await page.getByRole('button', { name: t.show }).click()
    await expect(page.locator('.field-error')).toBeVisible()
    await expect(page.getByLabel(t.page)).toHaveValue('https://example.org/es')
    await expect(page.locator('iframe')).toHaveCount(0)
    await expectAccessible(page)
  })
}

test('cards are accessible in light and dark, set no cookie, and only cards may be framed', async ({ page, request }) => {
  for (const address of ['/es/embed/country/DOM?size=large', '/en/embed/coverage/all?theme=dark', '/es/embed/events/all?size=small']) {
    await page.goto(address)
    await expectAccessible(page)
    const headers = (await request.get(address)).headers()
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['x-frame-options']).toBeUndefined()
    expect(headers['content-security-policy']).toContain('frame-ancestors *')
  }
  for (const address of ['/es', '/es/embed/country/XXX', '/es/embed/x/y']) {
    const headers = (await request.get(address)).headers()
    expect(headers['x-frame-options'], address).toBe(address === '/es' ? 'DENY' : undefined)
  }
  await page.goto('/en/embed/resource/00000000-0000-4000-8000-000000000000')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is no longer published.')
  await expectAccessible(page)
  expect((await request.get('/es/embed/country/XXX')).status()).toBe(404)
})

test('the number of a record in a sister database leads to what Caja has on it', async ({ request }) => {
  const headers = { 'accept-language': 'en' }
  const go = async (path: string) => {
    const response = await request.get(path, { headers, maxRedirects: 0 })
    return [response.status(), response.headers().location ?? '']
  }
  expect(await go('/id/bdips/do')).toEqual([303, '/en/countries/dom'])
  expect(await go('/id/bpsnc/194')).toEqual([303, expect.stringMatching(/^\/en\/experiences\/[a-z-]+$/)])
  // The author names both records of the programme and of its predecessor.
  for (const record of [173, 48]) expect(await go(`/id/bpsnc/${record}`)).toEqual([303, '/en/experiences/pension-bienestar-mexico'])
  // Caja has no experience of this one, but knows its country.
  expect(await go('/id/bpsnc/15')).toEqual([303, '/en/countries/ecu'])
  for (const path of ['/id/bpsnc/999999', '/id/bpsnc/1%27', '/id/bdips/xx', '/id/other/1']) expect((await go(path))[0], path).toBe(404)
})

test('a page names its oEmbed description, which names the card', async ({ page, request, baseURL }) => {
  await page.goto('/es/paises/dom')
  const link = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
  const oembed = (await (await request.get(link ?? '')).json()) as { html: string; width: number }
  expect(oembed.html).toContain(`${baseURL}/es/embed/country/DOM?size=large`)
  for (const [query, status] of [
    ['url=https://example.org', 404],
    ['', 404],
    [`url=${baseURL}/es/paises/dom&format=yaml`, 501],
    [`url=${baseURL}/es/paises/dom&maxwidth=-1`, 400],
  ] as const)
    expect((await request.get(`/oembed?${query}`)).status(), query).toBe(status)
})

test('staff name the sites that may show cards, and nobody else may', async ({ browser, request }) => {
  const t = texts.es.embed.sites
  const page = await openPage(browser)
  await signIn(page, 'editora@demo.caja', 'es')
  await page.goto(pathTo('framingSites', 'es'))
  await expect(page.getByText(t.none)).toBeVisible()
  await expectAccessible(page)
  await page.locator('[name="site"]').fill('https://a.example; script-src *')
  await page.getByRole('button', { name: t.add }).click()
  await expect(page.locator('.field-error')).toHaveText(texts.es.validation.site)
  await expect(page.locator('[name="site"]')).toHaveValue('https://a.example; script-src *')
  await page.locator('[name="site"]').fill('*.cepal.org')
  await page.getByRole('button', { name: t.add }).click()
  await expect(page.getByText(t.done.add)).toBeVisible()
  await expectAccessible(page)
  const ancestors = async (address: string) =>
    /frame-ancestors ([^;]*)/.exec((await request.get(address)).headers()['content-security-policy'] ?? '')?.[1]
  try {
    for (const address of ['/es/embed/country/DOM', '/es/embed/country/XXX'])
      await expect.poll(() => ancestors(address)).toBe("'self' https://*.cepal.org")
    expect(await ancestors('/es/paises/dom')).toBe("'none'")
  } finally {
    await page.getByRole('button', { name: t.removeOf.replace('{{site}}', 'https://*.cepal.org') }).click()
    await expect(page.getByText(t.done.remove)).toBeVisible()
  }
  await expect.poll(() => ancestors('/es/embed/country/DOM')).toBe('*')
})
