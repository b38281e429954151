/** The start page of each role, in both languages: what waits, what is new, and what the country lacks. */
import { pathTo } from '#app/i18n/addresses.ts'
import { expect, expectAccessible, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

const people = {
  es: { editor: 'redaccion@demo.caja', official: 'oficial.uruguay@demo.caja', country: 'Uruguay' },
  en: { editor: 'editing@demo.caja', official: 'official.jamaica@demo.caja', country: 'Jamaica' },
} as const

for (const language of ['es', 'en'] as const) {
  const t = texts[language]
  const { editor, official, country } = people[language]

  test(`an editor begins with what waits in each place (${language})`, async ({ page }) => {
    await signIn(page, editor, language)
    await page.goto(pathTo('home', language))
    await page.getByRole('banner').getByRole('link', { name: t.common.account.staff }).click()
    await page.waitForURL(`**${pathTo('start', language)}`)
    await expectAccessible(page)
    const waiting = page.getByRole('region', { name: t.start.waiting.title })
    await waiting.getByRole('link', { name: t.navigation.place.contactRhythm }).click()
    await page.waitForURL(`**${pathTo('contactRhythm', language)}`)
  })

  test(`an official begins with their own work and with what their country lacks (${language})`, async ({ page }) => {
    await signIn(page, official, language)
    await page.goto(pathTo('start', language))
    await expect(page.getByRole('heading', { level: 1, name: t.start.title })).toBeVisible()
    const lacks = page.getByRole('region', { name: t.start.lacks.title.replace('{{country}}', country) })
    await expect(lacks.getByRole('listitem')).toHaveCount(5)
    await expect(page.getByRole('region', { name: t.start.news.title })).toBeVisible()
    await expect(page.getByRole('region', { name: t.start.cold.title })).toHaveCount(0)
    await expectAccessible(page)
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await lacks.getByRole('link', { name: t.start.lacks.share }).click()
    await page.waitForURL(`**${pathTo('newResource', language)}`)
  })
}
