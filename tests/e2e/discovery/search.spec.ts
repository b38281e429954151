/** Someone with ten minutes looks for who solved their problem: in either language, misspelled or not, and opens it right where it is written. */
import { expect, expectAccessible, openPage, test } from '../helpers.ts'
import { texts } from '../texts.ts'

const address = { es: '/es/buscar', en: '/en/search' }
const says = (text: string, values: Record<string, string>) =>
  Object.entries(values).reduce((said, [name, value]) => said.replace(`{{${name}}}`, value), text)

const misspelled = { es: ['pencion solidarria', 'pensión solidaria'], en: ['birth sertificate', 'birth certificate'] } as const
const acrossLanguages = { es: 'pensión no contributiva', en: 'pensiones no contributivas' }
const inDocument = { es: 'copia del padrón', en: 'baptism or school records' }
const inVideo = { es: 'partida de nacimiento', en: 'birth certificate' }

for (const language of ['es', 'en'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    const how = `${language}, ${javaScriptEnabled ? 'with' : 'without'} script`

    test(`a misspelt query is corrected, and the answer says so (${how})`, async ({ browser }) => {
      const page = await openPage(browser, { javaScriptEnabled })
      await page.goto(address[language])
      const [wrong, right] = misspelled[language]
      await page.getByRole('main').getByRole('searchbox').or(page.getByRole('main').getByRole('combobox')).first().fill(wrong)
      await page.keyboard.press('Enter')
      await expect(page.getByText(says(texts[language].search.notice.respelled, { q: wrong, respelled: right }))).toBeVisible()
      await expect(page.locator('.results mark').first()).toBeVisible()
    })

    test(`filters narrow step by step, each state has an address, each can be removed (${how})`, async ({ browser }) => {
      const page = await openPage(browser, { javaScriptEnabled })
      // No journey publishes a video: these are the two of the seed.
      await page.goto(`${address[language]}?kind=video`)
      const results = page.locator('.results > li')
      await expect(results).toHaveCount(2)
      await page
        .getByRole('navigation', { name: texts[language].search.filters.title, exact: true })
        .getByRole('link', { name: /^Jamaica/ })
        .click()
      await expect(page).toHaveURL(/country=jam/)
      await expect(results).toHaveCount(1)
      await expect(results).toContainText('Jamaica')
      await page
        .getByRole('list', { name: texts[language].search.filters.active })
        .getByRole('link', { name: /Jamaica/ })
        .click()
      await expect(page).not.toHaveURL(/country/)
      await expect(results).toHaveCount(2)
    })
  }

  test(`a concept is found across languages, and the result shows its languages (${language})`, async ({ page }) => {
    await page.goto(`${address[language]}?q=${encodeURIComponent(acrossLanguages[language])}`)
    const result = page
      .locator('.results > li')
      .filter({ hasText: language === 'es' ? 'Jamaica' : 'Bolivia' })
      .first()
    await expect(result).toContainText(texts[language].search.matched)
    await expect(result.locator('.meta')).toContainText(/español|Spanish/)
    await expectAccessible(page)
  })

  test(`a result opens the document’s page with the match (${language})`, async ({ page }) => {
    await page.goto(`${address[language]}?q=${encodeURIComponent(inDocument[language])}`)
    const place = page.locator('.results .extract a[href*="#page="]').first()
    const href = (await place.getAttribute('href')) ?? ''
    expect(href).toMatch(/^\/files\/[^/]+\/[^#]+\.pdf#page=\d+$/)
    expect((await page.request.get(href.split('#')[0] ?? '')).headers()['content-type']).toBe('application/pdf')
  })

  test(`a result opens the video at the second of the match, or the section with it (${language})`, async ({ page }) => {
    await page.goto(`${address[language]}?q=${encodeURIComponent(inVideo[language])}&kind=video`)
    await expect(page.locator('.results .extract a[href*="?t="]').first()).toBeVisible()
    await page.goto(`${address[language]}?q=${encodeURIComponent(inVideo[language])}&kind=experience`)
    const section = page.locator('.results .extract a[href*="#"]').first()
    const id = ((await section.getAttribute('href')) ?? '').split('#')[1] ?? ''
    await section.click()
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
  })

  test(`orders and facets are in the reader’s language, narrow and wide (${language})`, async ({ page }) => {
    await page.goto(`${address[language]}?q=${language === 'es' ? 'pensión' : 'pension'}`)
    for (const name of ['country', 'topic', 'challenge', 'change', 'population', 'recommendation', 'year', 'lang'] as const)
      await expect(page.getByRole('heading', { name: texts[language].search.filters.name[name], exact: true })).toBeVisible()
    await page.getByRole('link', { name: texts[language].search.sort.confirmed }).click()
    await expect(page).toHaveURL(/sort=confirmed/)
    await expectAccessible(page)
    await page.setViewportSize({ width: 360, height: 800 })
    await page.getByText(texts[language].search.filters.title, { exact: true }).first().click()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  })
}
