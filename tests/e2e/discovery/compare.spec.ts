/** From what is like an experience to two, three, four side by side; what the pages say of themselves to machines and to those they are shared with. */
import type { Page } from '@playwright/test'
import { expect, expectAccessible, type Language, openPage, otherScripts, test } from '../helpers.ts'
import { texts } from '../texts.ts'

const paths = { es: '/es/comparar', en: '/en/compare' }
const experiences = { es: '/es/experiencias', en: '/en/experiences' }
const three = ['social-pension-jamaica', 'renta-dignidad-bolivia', 'pension-adultos-mayores-paraguay']
const address = (language: Language, ...slugs: string[]) => `${paths[language]}?${slugs.map((slug) => `r=${slug}`).join('&')}`
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const language of ['es', 'en'] as const) {
  test(`three experiences are compared in ${language}, wide and narrow`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(address(language, ...three))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/Jamaica, Bolivia (y|and) Paraguay/)
    await expectAccessible(page)
    const names = page.locator('.compare-row .compare-name', { hasText: 'Jamaica' })
    const [jamaica, bolivia] = await Promise.all(
      ['Jamaica', 'Bolivia'].map((name) => page.locator('.compare-row .compare-cell', { hasText: name }).first().boundingBox()),
    )
    expect(jamaica).not.toBeNull()
    // One row: side by side, at one height.
    expect(bolivia?.y).toBe(jamaica?.y)
    expect(bolivia?.x).toBeGreaterThan((jamaica?.x ?? 0) + (jamaica?.width ?? 0) - 1)
    expect(await names.count()).toBeGreaterThan(9)

    await page.setViewportSize({ width: 360, height: 800 })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    // One below the other, and each says whose it is.
    await names.first().scrollIntoViewIfNeeded()
    const box = await names.first().boundingBox()
    expect(box?.height).toBeGreaterThan(15)
    await expectAccessible(page)
  })

  test(`the ledgers have one axis in ${language}, and each step links to its text`, async ({ page }) => {
    await page.goto(address(language, ...three))
    const plot = page.locator('.axis-wide svg')
    await expect(plot.getByRole('link')).toHaveCount(await page.locator('.compare-steps > li').count())
    await plot.getByRole('link', { name: /^Jamaica\. 1\. / }).click()
    await expect(page).toHaveURL(new RegExp(`${experiences[language]}/social-pension-jamaica#step-`))
    await expect(page.locator(':target')).toBeInViewport()
  })

  test(`shared challenges are marked in ${language}`, async ({ page }) => {
    await page.goto(address(language, ...three))
    const common = page.getByRole('region', { name: texts[language].compare.common.title })
    const first = common.getByRole('link').first()
    const name = ((await first.textContent()) ?? '').replace(/\d.*$/, '').trim()
    await first.click()
    const heading = page.locator(':target')
    await expect(heading).toContainText(name)
    await expect(heading).toContainText(texts[language].compare.challenge.shared)
    await expect(page.getByRole('heading', { name: texts[language].compare.challenge.own })).toBeVisible()
  })

  test(`an experience leads to a comparison without script in ${language}`, async ({ browser }) => {
    const page = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
    await page.goto(`${experiences[language]}/social-pension-jamaica`)
    const likes = page.getByRole('region', { name: texts[language].related.title.experience })
    await expect(likes.locator('.like-reason').first()).not.toBeEmpty()
    await likes.getByRole('checkbox').first().check()
    await likes.getByRole('button', { name: texts[language].compare.pick.submit }).click()
    await expect(page).toHaveURL(new RegExp(`${paths[language]}\\?r=social-pension-jamaica&r=`))
    await expect(page.locator('.compare-head > .compare-cell')).toHaveCount(2)

    await page.getByLabel(texts[language].compare.add.search).fill('Bolivia')
    await page.getByRole('button', { name: texts[language].compare.add.submit, exact: true }).click()
    await page
      .getByRole('link', { name: new RegExp(`^${texts[language].compare.add.add}`) })
      .first()
      .click()
    await expect(page.locator('.compare-head > .compare-cell')).toHaveCount(3)
    await page
      .getByRole('link', { name: new RegExp(`^${texts[language].compare.columns.remove}`) })
      .first()
      .click()
    await expect(page.locator('.compare-head > .compare-cell')).toHaveCount(2)
    await expect(page).not.toHaveURL(/social-pension-jamaica/)
  })

  test(`experiences are selected in their index in ${language}`, async ({ page }) => {
    await page.goto(experiences[language])
    await expectAccessible(page)
    const boxes = page.getByRole('checkbox')
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    const button = page.getByRole('button', { name: texts[language].compare.pick.submit })
    await expect(button).toBeInViewport()
    await button.click()
    await expect(page.locator('.compare-head > .compare-cell')).toHaveCount(2)
  })

  test(`wrong addresses of a comparison get a helpful page in ${language}`, async ({ page, request }) => {
    const { ignored } = texts[language].compare
    const say = (text: string, slug: string) => text.replace('{{slug}}', slug)
    const asked = [
      [address(language, 'nadie-lo-publico'), 404, say(ignored.unknown, 'nadie-lo-publico')],
      [address(language, three[0] ?? '', 'nadie-lo-publico'), 200, say(ignored.unknown, 'nadie-lo-publico')],
      [address(language, three[0] ?? '', 'proof-of-age'), 200, say(ignored.otherKind, 'proof-of-age')],
      [address(language, three[0] ?? '', three[0] ?? ''), 200, say(ignored.repeated, three[0] ?? '')],
      [address(language, ...three, 'pgu-chile', 'juntos-peru'), 200, say(ignored.tooMany, 'juntos-peru')],
      [`${paths[language]}?r=${encodeURIComponent("' or 1=1 --")}`, 404, say(ignored.unknown, "' or 1=1 --")],
      [`${paths[language]}?r=${'%F0%9F%98%80'.repeat(900)}`, 404, ''],
    ] as const
    for (const [path, status, said] of asked) {
      const response = await page.goto(path)
      expect(response?.status(), path.slice(0, 100)).toBe(status)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (said) await expect(page.getByRole('note')).toContainText(said)
    }
    await expectAccessible(page)
    expect((await request.get(paths[language])).status()).toBe(200)
    expect((await request.get(`${paths[language]}?r=&r=&q=%27%20or%201%3D1`)).status()).toBe(200)
  })

  test(`shared pages have a picture and schema.org data in ${language}`, async ({ page, request }) => {
    for (const path of [`${experiences[language]}/social-pension-jamaica`, `/${language}`, paths[language]]) {
      await page.goto(path)
      const content = (name: string) => page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content')
      expect(await content('twitter:card')).toBe('summary_large_image')
      expect(await content('og:image:alt')).toMatch(/Caja/)
      expect(await content('og:url')).toContain(path)
      const image = new URL((await content('og:image')) ?? '')
      const response = await request.get(image.pathname)
      expect(response.headers()['content-type']).toBe('image/png')
      const png = await response.body()
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
      const { etag = '' } = response.headers()
      expect((await request.get(image.pathname, { headers: { 'if-none-match': etag } })).status()).toBe(304)
    }
    await page.goto(`${experiences[language]}/social-pension-jamaica`)
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
    expect(data['@graph'].map((node: { '@type': string }) => node['@type'])).toEqual(['Article', 'BreadcrumbList'])
    await page.getByText(language === 'es' ? 'Citar' : 'Cite', { exact: true }).click()
    await expect(page.getByRole('button', { name: texts[language].page.copy })).toBeVisible()
    await expectAccessible(page)
  })
}

test('the language switch keeps the comparison', async ({ page }) => {
  await page.goto(address('es', ...three))
  await page.getByRole('link', { name: 'Read this page in English' }).first().click()
  await expect(page).toHaveURL(new RegExp(`/en/compare\\?r=${three.join('&r=')}$`))
})

test('a comparison of four is small, works without script, and prints in landscape', async ({ page, request }) => {
  const path = address('es', ...three, 'pgu-chile')
  const response = await request.get(path, { headers: { 'accept-encoding': 'br' } })
  const html = await response.text()
  expect(otherScripts(html)).toEqual([])
  expect(html).not.toMatch(/ style="/)
  expect(html).toContain('content="noindex, follow"')
  await page.goto(path)
  await expect(page.getByText(texts.es.compare.add.full)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.compare-sticky, .site-header, .compare-add').filter({ visible: true })).toHaveCount(0)
  await expect(page.locator('.compare-row .compare-name').first()).toBeVisible()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, width = '0', height = '0'] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? []
  expect(Number(width)).toBeGreaterThan(Number(height))
})

test('cards exist only for published resources and existing languages', async ({ request }) => {
  const none = crypto.randomUUID()
  for (const name of [`${none}.es.png`, 'caja.fr.png', 'caja.es.jpg', 'caja.png', '..%2Fcaja.es.png', `${none}.es.png.exe`])
    expect((await request.get(`/cards/${name}`)).status(), name).toBe(404)
  const head = await request.head('/cards/caja.es.png')
  expect(head.headers().etag).toMatch(/^"\w{32}"$/)
  expect(head.headers()['cache-control']).toContain('public')
})
