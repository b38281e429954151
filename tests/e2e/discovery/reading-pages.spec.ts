/** Every reading page works without script, is small, cacheable and accessible, in both languages, without dead links. */

import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, otherScripts, test } from '../helpers.ts'

const pages: Record<Language, string[]> = {
  es: [
    '/es',
    '/es/buscar',
    '/es/buscar?q=pensión',
    '/es/buscar?q=zzzzqqq',
    '/es/experiencias',
    '/es/experiencias/renta-dignidad-bolivia',
    '/es/experiencias/social-pension-jamaica',
    '/es/videos',
    '/es/videos/empezamos-por-el-registro',
    '/es/documentos',
    '/es/documentos/guia-registrar-una-experiencia',
    '/es/eventos',
    '/es/intercambios',
    '/es/cursos',
    '/es/paises',
    '/es/paises/cri',
    '/es/paises/kna',
    '/es/temas',
    '/es/temas/care-systems',
    '/es/recomendaciones',
    '/es/recomendaciones/1819ai',
    '/es/recomendaciones/1819ai/2',
    '/es/recomendaciones/1819ai/3',
    '/es/acerca',
    '/es/acerca/gobernanza',
    '/es/acerca/accesibilidad',
    '/es/acerca/privacidad',
    '/es/acerca/en-su-sitio?what=country:DOM&size=large',
    '/es/entrar',
  ],
  en: [
    '/en',
    '/en/search',
    '/en/search?q=pension',
    '/en/search?q=zzzzqqq',
    '/en/experiences',
    '/en/experiences/renta-dignidad-bolivia',
    '/en/experiences/social-pension-jamaica',
    '/en/videos',
    '/en/videos/proof-of-age',
    '/en/documents',
    '/en/documents/traspaso-entre-equipos',
    '/en/events',
    '/en/exchanges',
    '/en/courses',
    '/en/countries',
    '/en/countries/cri',
    '/en/countries/kna',
    '/en/topics',
    '/en/topics/care-systems',
    '/en/recommendations',
    '/en/recommendations/1819ai',
    '/en/recommendations/1819ai/2',
    '/en/recommendations/1819ai/3',
    '/en/about',
    '/en/about/governance',
    '/en/about/accessibility',
    '/en/about/open-data',
    '/en/about/on-your-site',
    '/en/about/privacy',
    '/en/sign-in',
  ],
}

for (const language of ['es', 'en'] as const) {
  test(`reading pages in ${language} are accessible, wide and narrow`, async ({ page }) => {
    test.setTimeout(patience(240_000))
    for (const address of pages[language]) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(address)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expectAccessible(page)
      await page.setViewportSize({ width: 320, height: 800 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(overflow, `${address} scrolls sideways at 320 px`).toBeLessThanOrEqual(0)
    }
  })

  test(`reading pages in ${language} work without script, are small and cacheable`, async ({ request }) => {
    const { get } = await import('node:http')
    for (const address of pages[language].filter((path) => !/entrar|sign-in/.test(path))) {
      const response = await request.get(address)
      const html = await response.text()
      const headers = response.headers()
      expect(response.status(), address).toBe(200)
      expect(otherScripts(html), `${address} has no script`).toEqual([])
      expect(html).toMatch(/<\/html>\s*$/)
      expect(html, `${address} has no inline style`).not.toMatch(/ style="/)
      expect(headers['content-security-policy']).not.toContain('unsafe-inline')
      // Searches without results are not cached, because they are counted.
      if (!address.includes('zzzzqqq'))
        expect((await request.get(address, { headers: { 'if-none-match': headers.etag ?? '' } })).status(), `${address} answers 304`).toBe(
          304,
        )
      const bytes = await new Promise<number>((resolve) =>
        get(response.url(), { headers: { 'accept-encoding': 'br' } }, (answer) => resolve(Number(answer.headers['content-length']))),
      )
      expect(bytes, `${address} over the wire`).toBeLessThan(30_000)
    }
  })

  test(`there are no dead links, from the home page in ${language}`, async ({ request }) => {
    test.setTimeout(patience(240_000))
    const seen = new Set<string>([`/${language}`])
    for (const address of seen) {
      const response = await request.get(address, { maxRedirects: 0 })
      expect(response.status(), address).toBeLessThan(400)
      if (!response.headers()['content-type']?.includes('text/html')) continue
      for (const [, href = ''] of (await response.text()).matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
        const path = href.replaceAll('&amp;', '&')
        // Search links are unlimited; filters are tested elsewhere.
        if (path.startsWith(`/${language}`) && path.includes('?') && seen.size > 120) continue
        if (path.startsWith(`/${language}`) || path.startsWith('/files/')) seen.add(path)
      }
      if (seen.size > 400) break
    }
    expect(seen.size).toBeGreaterThan(100)
  })
}

test('the language switch keeps page and search, and the home address remembers the language', async ({ page }) => {
  await page.goto('/es/buscar?q=registro')
  await page.getByRole('link', { name: 'Read this page in English' }).first().click()
  await expect(page).toHaveURL(/\/en\/search\?q=registro$/)
  await page.goto('/')
  await expect(page).toHaveURL(/\/en$/)
})

test('the home address follows the browser language', async ({ browser }) => {
  for (const [locale, address] of [
    ['es-BO', '/es'],
    ['en-JM', '/en'],
    ['fr-HT', '/es'],
  ] as const) {
    const page = await openPage(browser, { locale })
    await page.goto('/')
    await expect(page).toHaveURL(new RegExp(`${address}$`))
  }
})

test('the skip link leads to the content', async ({ page }) => {
  await page.goto('/es/experiencias')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Ir al contenido' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
})

test('reading pages work without script', async ({ browser }) => {
  const page = await openPage(browser, { javaScriptEnabled: false })
  await page.goto('/es')
  await page.getByRole('searchbox').first().fill('cuidados')
  await page.getByRole('button', { name: 'Buscar' }).first().click()
  await page
    .getByRole('link', { name: /cuidado/i })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/cuidado/i)
})
