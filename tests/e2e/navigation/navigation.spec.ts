/** The side navigation and the quick search of both areas: wide and narrow, by keyboard alone, and without script. */
import type { Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import { machinePath } from '#app/i18n/machine-addresses.ts'
import en from '#locales/en/navigation/navigation.json' with { type: 'json' }
import es from '#locales/es/navigation/navigation.json' with { type: 'json' }
import { expect, expectAccessible, type Language, signIn, test } from '../helpers.ts'

const texts = { es, en }
const editors = { es: 'navegacion@demo.caja', en: 'navigation@demo.caja' }
const words = { es: 'PENSION', en: 'pénsion' }
const wide = { width: 1280, height: 800 }
const phone = { width: 360, height: 740 }

const navigation = (page: Page, language: Language) => page.getByRole('navigation', { name: texts[language].area.staff })
const box = (page: Page) => page.getByRole('dialog').getByRole('combobox')
const chosen = (page: Page) => page.getByRole('dialog').getByRole('option', { selected: true })
/** The links, which on a phone are behind the button. */
const links = (page: Page) => page.locator('#area-navigation')
const group = (page: Page, name: string) => page.locator('summary').filter({ hasText: name })
const isFolded = async (page: Page, name: string) =>
  !(await group(page, name)
    .locator('..')
    .evaluate((each: HTMLDetailsElement) => each.open))
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** A page of the staff area that has taken over from the server. */
async function openStaff(page: Page, language: Language, address: 'queue' | 'people' | 'corrections' = 'queue') {
  await page.goto(pathTo(address, language))
  await page.waitForFunction(() => Object.keys(document.querySelector('.quick-search-open') ?? {}).some((key) => key.startsWith('__react')))
}

for (const language of ['es', 'en'] as const) {
  const t = texts[language]

  test(`groups fold by keyboard, stay folded from the server on, and open for the page one is at (${language})`, async ({ page }) => {
    await page.setViewportSize(wide)
    await signIn(page, editors[language], language)
    await openStaff(page, language)
    await expect(navigation(page, language).getByRole('link', { name: t.place.queue })).toHaveAttribute('aria-current', 'page')
    await expectAccessible(page)
    await group(page, t.group.people).focus()
    await page.keyboard.press('Enter')
    expect(await isFolded(page, t.group.people)).toBe(true)
    const html = await (await page.request.get(pathTo('queue', language))).text()
    const groups = await links(page).locator('details').count()
    expect(groups).toBeGreaterThan(2)
    expect(html.match(/<details open=""><summary>/g)).toHaveLength(groups - 1)
    await navigation(page, language).getByRole('link', { name: t.place.corrections }).click()
    await expect(navigation(page, language).getByRole('link', { name: t.place.corrections })).toHaveAttribute('aria-current', 'page')
    expect(await isFolded(page, t.group.people)).toBe(true)
    await openStaff(page, language, 'people')
    expect(await isFolded(page, t.group.people)).toBe(false)
    await expect(navigation(page, language).getByRole('link', { name: t.place.people, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    )
    await group(page, t.group.people).click()
    await group(page, t.group.people).click()
    await openStaff(page, language)
    expect(await isFolded(page, t.group.people)).toBe(false)
  })

  test(`on a phone one button names the place and opens all links (${language})`, async ({ page }) => {
    await page.setViewportSize(phone)
    await signIn(page, editors[language], language)
    await openStaff(page, language)
    const menu = page.getByRole('button', { name: `${t.area.staff} ${t.place.queue}` })
    await expect(links(page)).toBeHidden()
    await menu.press('Enter')
    await expect(links(page)).toBeVisible()
    await expectAccessible(page)
    for (const link of await navigation(page, language).getByRole('link').all()) {
      const size = await link.boundingBox()
      if (size) expect(size.height).toBeGreaterThanOrEqual(44)
    }
    await page.keyboard.press('Escape')
    await expect(links(page)).toBeHidden()
    await menu.click()
    await navigation(page, language).getByRole('link', { name: t.place.thesaurus }).click()
    await expect(page.getByRole('button', { name: `${t.area.staff} ${t.place.thesaurus}` })).toBeVisible()
    await expect(links(page)).toBeHidden()
    expect(await overflow(page)).toBe(0)
  })

  test(`by keyboard alone the quick search finds a resource whatever its accents, and opens it (${language})`, async ({ page }) => {
    await page.setViewportSize(wide)
    await signIn(page, editors[language], language)
    await openStaff(page, language)
    await page.keyboard.press('/')
    await expect(box(page)).toBeFocused()
    await expect(chosen(page)).toContainText(t.place.start)
    await page.keyboard.type(words[language])
    await expect(page.getByRole('group', { name: t.search.group.resource }).getByRole('option')).not.toHaveCount(0)
    await expect(page.getByRole('status').filter({ hasText: /^\d+ result/ })).toBeAttached()
    await expectAccessible(page)
    const first = (await chosen(page).textContent()) ?? ''
    await page.keyboard.press('ArrowDown')
    await expect(chosen(page)).not.toHaveText(first)
    await page.keyboard.press('End')
    await expect(chosen(page)).toContainText(words[language])
    await page.keyboard.press('Home')
    await expect(chosen(page)).toHaveText(first)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/(revision|review)\//)
    await expect(box(page)).toBeHidden()
  })

  test(`the shortcuts leave letters where one writes, and the slash can be turned off (${language})`, async ({ page }) => {
    await page.setViewportSize(wide)
    await signIn(page, editors[language], language)
    await openStaff(page, language, 'people')
    const field = page.locator('#filter-q')
    await field.focus()
    await page.keyboard.type('a/b')
    await expect(field).toHaveValue('a/b')
    await page.keyboard.press('Control+k')
    await expect(box(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(box(page)).toBeHidden()
    await expect(field).toBeFocused()
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=a/)
    await expect(field, 'a list that is narrowed leaves the focus where it was').toBeFocused()
    await page.getByRole('link', { name: t.search.open }).click()
    await page.getByLabel(t.search.slash).uncheck()
    await page.keyboard.press('Escape')
    await openStaff(page, language)
    await page.keyboard.press('/')
    await page.keyboard.press('Control+k')
    await expect(box(page)).toHaveValue('')
    await page.getByLabel(t.search.slash).check()
  })

  test(`without script the menu opens, groups fold, and the quick search is a link to the search page (${language})`, async ({
    page,
    browser,
  }) => {
    await signIn(page, editors[language], language)
    await using context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: phone,
      storageState: await page.context().storageState(),
    })
    const plain = await context.newPage()
    await plain.goto(pathTo('queue', language))
    await plain.getByRole('button', { name: t.area.staff }).first().click()
    await group(plain, t.group.editorial).click()
    await expect(plain.getByRole('link', { name: t.place.corrections })).toBeHidden()
    await navigation(plain, language).getByRole('link', { name: t.place.thesaurus }).click()
    await plain.waitForURL(`**${pathTo('thesaurus', language)}`)
    await plain.getByRole('link', { name: t.search.open }).click()
    await plain.waitForURL(`**${pathTo('search', language)}`)
  })
}

test('the focus goes to the page that the quick search opens, and to the part that its address names', async ({ page }) => {
  await page.setViewportSize(wide)
  await signIn(page, editors.en, 'en')
  for (const [place, focused] of [
    ['verification', page.locator('#requests')],
    ['thesaurus', page.locator('#main')],
  ] as const) {
    await openStaff(page, 'en')
    await page.locator('.quick-search-open').focus()
    await page.keyboard.press('Enter')
    await box(page).fill(en.place[place])
    await expect(chosen(page)).toContainText(en.place[place])
    await page.keyboard.press('Enter')
    await expect(focused).toBeFocused()
  }
})

test('a filtered list has an address without empty fields, with script and without', async ({ page, browser }) => {
  await signIn(page, editors.en, 'en')
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  for (const one of [page, await plain.newPage()]) {
    await one.goto(pathTo('queue', 'en'))
    const filters = one.locator('.filter-bar')
    await filters.locator('select[name=kind]').selectOption('video')
    await filters.getByRole('button').click()
    await expect(one).toHaveURL(`${pathTo('queue', 'en')}?kind=video`)
    expect((await one.request.get(`${pathTo('people', 'en')}?q=&role=&page=`, { maxRedirects: 0 })).headers().location).toBe(
      pathTo('people', 'en'),
    )
  }
})

test('the answer to an older question is dropped, however late it comes', async ({ page }) => {
  await signIn(page, editors.es, 'es')
  await openStaff(page, 'es')
  let answerLate = () => {}
  const late = new Promise<void>((resolve) => {
    answerLate = resolve
  })
  await page.route('**/quick-search.json?q=pens', async (route) => {
    await late
    await route.fulfill({
      json: { status: '', groups: [{ label: 'Recursos', options: [{ label: 'Pensión que llega tarde', href: '/es' }] }] },
    })
  })
  await page.keyboard.press('Control+k')
  const asked = page.waitForRequest('**/quick-search.json?q=pens')
  await page.keyboard.type('pens')
  await asked
  const answered = page.waitForResponse('**/quick-search.json?q=pensiones')
  await page.keyboard.type('iones')
  await answered
  await expect(page.getByRole('group', { name: es.search.group.concept })).toBeVisible()
  answerLate()
  await expect(page.getByRole('option', { name: 'Pensión que llega tarde' })).toHaveCount(0)
  await expect(page.getByRole('group', { name: es.search.group.concept })).toBeVisible()
})

test('a line that fails leaves the screens and says so', async ({ page }) => {
  await signIn(page, editors.es, 'es')
  await openStaff(page, 'es')
  await page.route('**/quick-search.json?*', (route) => route.abort())
  await page.keyboard.press('Control+k')
  await page.keyboard.type('tesauro')
  await expect(page.getByText(es.search.failed)).toBeVisible()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${pathTo('thesaurus', 'es')}`)
})

test('a member has the links of their own workspace, and is found nobody', async ({ page }) => {
  await page.setViewportSize(wide)
  await signIn(page, 'navegacion.lectora@caja.test', 'es')
  await expect(links(page).getByRole('link')).toHaveText([
    es.place.start,
    es.place.workspace,
    es.place.ownQuestions,
    es.place.ownFollowing,
    es.place.ownLearning,
    es.place.savedSearches,
    es.place.profile,
  ])
  await expectAccessible(page)
  const found = await page.request.get(`${machinePath('quickSearch', 'es')}?q=demostracion`)
  expect(found.headers()['cache-control']).toBe('private, no-store')
  expect(JSON.stringify(await found.json())).not.toContain('@demo.caja')
})

test('visitors are refused, and no question is a fault', async ({ page, request }) => {
  const refused = await request.get(`${machinePath('quickSearch', 'en')}?q=pension`)
  expect(refused.status()).toBe(401)
  expect(refused.headers()['cache-control']).toBe('private, no-store')
  await signIn(page, editors.en, 'en')
  for (const q of ['', '%', '_', '\\', 'a'.repeat(5_000), '\u0000\u0007', 'пенсия', '年金制度'])
    expect((await page.request.get(`${machinePath('quickSearch', 'en')}?${new URLSearchParams({ q })}`)).status(), q.slice(0, 20)).toBe(200)
  expect((await page.request.post(machinePath('quickSearch', 'en'), { headers: { origin: new URL(page.url()).origin } })).status()).toBe(
    405,
  )
})

test('the navigation is not printed', async ({ page }) => {
  await signIn(page, editors.es, 'es')
  await page.goto(pathTo('queue', 'es'))
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.area-side')).toBeHidden()
})
