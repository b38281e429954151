/** The public page on reach. */
import { pathTo } from '#app/i18n/addresses.ts'
import { expect, expectAccessible, openPage, test } from '../helpers.ts'
import { texts } from '../texts.ts'

for (const language of ['es', 'en'] as const)
  test(`the page on reach has the strategy and figures by audience (${language})`, async ({ browser }) => {
    const t = texts[language].about.reach
    const page = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(pathTo('privacy', language))
    await page.locator(`.about-text a[href="${pathTo('reach', language)}"]`).click()
    await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeVisible()
    await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(6)
    await expect(page.getByRole('heading', { name: t.figures.visits.title })).toBeVisible()
    const look = await openPage(browser, { viewport: { width: 360, height: 800 } })
    await look.goto(pathTo('reach', language))
    await expectAccessible(look)
  })
