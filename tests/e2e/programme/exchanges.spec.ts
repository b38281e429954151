/** An official publishes a request; a visitor finds it on the page of exchanges, by country and topic, with and without script. */
import type { Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, otherScripts, signIn, test } from '../helpers.ts'
import { startResource } from '../share.ts'
import { texts } from '../texts.ts'

const people: Record<Language, { editor: string; asks: string; country: string }> = {
  es: { editor: 'editora@demo.caja', asks: 'oficial.paraguay@demo.caja', country: 'PRY' },
  en: { editor: 'editor@demo.caja', asks: 'official.haiti@demo.caja', country: 'HTI' },
}

for (const language of ['es', 'en'] as const) {
  test(`a request is written, published and found (${language})`, async ({ browser }) => {
    test.setTimeout(patience(240_000))
    const t = texts[language]
    const who = people[language]
    const title = `Registros ${crypto.randomUUID().slice(0, 8)}`
    const official = await openPage(browser)
    await signIn(official, who.asks, language)
    const id = await writeExchange(official, language, { title, direction: 'request' })

    await test.step('the preview says what it is, and an editor publishes it', async () => {
      await official.goto(pathTo('preview', language, { id }))
      await expect(official.locator('.exchange-direction')).toHaveText(t.page.exchange.direction.request)
      await expectAccessible(official)
      const editor = await openPage(browser)
      await signIn(editor, who.editor, language)
      await publish(editor, language, id)
      await expect(editor.locator('.exchange-direction')).toHaveText(t.page.exchange.direction.request)
    })

    await test.step('a visitor finds it by country, without script', async () => {
      const visitor = await openPage(browser, { javaScriptEnabled: false })
      const answer = await visitor.goto(pathTo('exchanges', language))
      expect(otherScripts((await answer?.text()) ?? '')).toEqual([])
      await visitor.locator('.tile-map a', { hasText: who.country }).click()
      await expect(visitor).toHaveURL(new RegExp(`country=${who.country.toLowerCase()}`))
      await visitor.getByRole('link', { name: title }).click()
      await expect(visitor.getByRole('heading', { level: 1 })).toContainText(title)
      await expect(visitor.locator('.facts')).toContainText(t.page.exchange.days_other.replace('{{number}}', '3'))
      expect(await visitor.content()).not.toContain(who.asks)
    })

    await test.step('the pages are accessible', async () => {
      const look = await openPage(browser)
      await look.goto(`${pathTo('exchanges', language)}?show=request&country=${who.country.toLowerCase()}`)
      await expect(look.getByRole('heading', { level: 2, name: t.exchanges.section.request.title })).toBeVisible()
      await expectAccessible(look)
      await look.goto(pathTo('exchanges', language))
      await expectAccessible(look)
      await look.getByRole('link', { name: title }).first().click()
      await expectAccessible(look)
    })
  })
}

/** An offer or a request, written in one language through the form. Returns its id. */
async function writeExchange(
  page: Page,
  language: Language,
  { title, direction }: { title: string; direction: 'offer' | 'request' },
): Promise<string> {
  const t = texts[language]
  const next = async () => {
    await expectAccessible(page)
    await page.getByRole('button', { name: t.editor.save.next }).click()
  }
  const onPart = (name: keyof typeof t.model.part) =>
    expect(page.getByRole('heading', { level: 1, name: t.model.part[name].title })).toBeVisible()
  const id = await startResource(page, language, 'exchange', title)
  await page.getByLabel(t.model.field.summary).fill(title)
  await page.getByLabel(t.model.field.yearFrom).fill('2027')
  await page.locator('input[name="topics"][value="social-information-systems"]').check()
  await next()
  await onPart('exchange')
  await page.locator('[name="direction"]').selectOption(direction)
  await expect(page.locator('[name="institution"]')).not.toHaveValue('')
  await page.locator('[name="challenge"]').selectOption('registry-interoperability')
  await page.locator('[name="description"]').fill(title)
  await page.locator('#f-spokenIn summary').click()
  await page.locator('input[name="spokenIn"][value="es"]').check()
  await next()
  await onPart('period')
  await page.locator('[name="format"]').selectOption('in-person')
  await page.locator('[name="startsOn"]').fill('2024-03')
  await page.locator('[name="days"]').fill('300')
  await page.locator('[name="people"]').fill('0')
  await page.locator('[name="payment"]').selectOption('shared')
  await next()
  await expect(page.locator('.field-error').filter({ hasText: t.validation.exchangeDays })).toHaveCount(1)
  await expect(page.locator('.field-error').filter({ hasText: t.validation.exchangePeople })).toHaveCount(1)
  await page.locator('[name="days"]').fill('3')
  await page.locator('[name="people"]').fill('2')
  await next()
  await expect(page.locator('.field-error').filter({ hasText: t.validation.exchangeInPast })).toHaveCount(1)
  await page.locator('[name="startsOn"]').fill('2098-03')
  await page.locator('[name="endsOn"]').fill('2098-06')
  await next()
  await onPart('report')
  await next()
  await onPart('links')
  await page.locator('[name="recommendations[0].recommendation"]').selectOption('1819ai/2')
  await page.locator('[name="recommendations[0].note"]').fill(title)
  await next()
  await onPart('files')
  return id
}

async function publish(page: Page, language: Language, id: string) {
  const { clearance, decide, done } = texts[language].review
  const other = language === 'es' ? 'en' : 'es'
  await page.goto(pathTo('review', language, { id }))
  await page.locator('summary', { hasText: clearance.record }).click()
  await page.getByLabel(clearance.by).fill('Dirección General')
  await page.getByLabel(clearance.on).fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('checkbox', { name: clearance.consent }).check()
  await page.getByRole('button', { name: clearance.save, exact: true }).click()
  await expect(page.getByText(done.cleared)).toBeVisible()
  const box = page.locator(`#publish-${other}`)
  if (await box.isEnabled()) await box.uncheck()
  await page.getByRole('button', { name: decide.publish, exact: true }).click()
  await expect(page.getByText(done.published)).toBeVisible()
}
