/** A request is published and found by visitors; an offer answers it, both institutions accept and arrange it, and its report is published. */
import type { Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, otherScripts, signIn, test } from '../helpers.ts'
import { startResource } from '../share.ts'
import { texts } from '../texts.ts'

const people: Record<Language, { editor: string; asks: string; offers: string; country: string }> = {
  es: {
    editor: 'editora@demo.caja',
    asks: 'oficial.bolivia@demo.caja',
    offers: 'oficial.costarica@demo.caja',
    country: 'BOL',
  },
  en: {
    editor: 'editor@demo.caja',
    asks: 'official.haiti@demo.caja',
    offers: 'queue.official@demo.caja',
    country: 'HTI',
  },
}

for (const language of ['es', 'en'] as const) {
  test(`an exchange goes from request to match to report (${language})`, async ({ browser }) => {
    test.setTimeout(patience(420_000))
    const t = texts[language]
    const who = people[language]
    const title = `Registros ${crypto.randomUUID().slice(0, 8)}`
    const participant = `eva.${crypto.randomUUID().slice(0, 8)}@caja.test`
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

    const offers = await openPage(browser)
    await signIn(offers, who.offers, language)
    let match = ''
    await test.step('another institution publishes an offer, and the request is proposed to it with reasons in words', async () => {
      const offer = await writeExchange(offers, language, { title: `${title} B`, direction: 'offer' })
      const editor = await openPage(browser)
      await signIn(editor, who.editor, language)
      await publish(editor, language, offer)
      await official.goto(pathTo('ownExchanges', language))
      await expectAccessible(official)
      await official.getByRole('link', { name: title, exact: true }).click()
      const found = official.locator('.candidate-list > li').filter({ hasText: `${title} B` })
      await expect(found.locator('.reason-list')).toContainText(t.exchanges.reason.format)
      await expectAccessible(official)
      await found.locator('summary').click()
      await found.getByRole('textbox').fill('Una semana de mayo')
      await found.getByRole('button').click()
      await expect(official.getByText(t.exchanges.match.done.proposed)).toBeVisible()
      match = new URL(official.url()).pathname
      await expectAccessible(official)
    })

    await test.step('the editors see that it is proposed', async () => {
      const editor = await openPage(browser)
      await signIn(editor, who.editor, language)
      await editor.goto(`${pathTo('staffExchanges', language)}?standing=proposed&q=${encodeURIComponent(title)}`)
      await expect(editor.getByRole('row').filter({ hasText: title })).toHaveCount(1)
      await expectAccessible(editor)
      await editor.goto(pathTo('staffExchanges', language))
      await expect(editor.getByRole('row').filter({ hasText: title })).toHaveCount(0)
    })

    await test.step('the other institution accepts, and each sees who accepted for the other', async () => {
      await offers.goto(pathTo('ownExchanges', language))
      await expect(offers.getByText(t.exchanges.match.waits).first()).toBeVisible()
      await offers.goto(match)
      await expect(offers.getByText('Una semana de mayo')).toBeVisible()
      await expectAccessible(offers)
      await offers.getByRole('button', { name: new RegExp(t.exchanges.match.acceptFor.replace('{{institution}}', '')) }).click()
      await expect(offers.getByText(t.exchanges.match.done.agreed)).toBeVisible()
      await expect(offers.getByRole('link', { name: who.asks })).toBeVisible()
      await expectAccessible(offers)
    })

    await test.step('visitors see that the request is closed', async () => {
      const visitor = await openPage(browser)
      await visitor.goto(`${pathTo('exchanges', language)}?show=closed&country=${who.country.toLowerCase()}`)
      await visitor.getByRole('link', { name: title }).first().click()
      await expect(visitor.locator('.exchange-panel')).toContainText(t.exchanges.state.agreed)
      await expectAccessible(visitor)
    })

    await test.step('they write the agenda, which refuses 300 days and keeps what was typed', async () => {
      const { plan } = t.exchanges
      await offers.getByLabel(plan.startsOn).fill('2098-05-04')
      await offers.getByLabel(plan.endsOn).fill('2099-02-28')
      await offers.getByLabel(new RegExp(`^${plan.agenda}`)).fill(`${title}: la oficina local`)
      await offers.getByRole('button', { name: plan.save }).click()
      await expect(offers.locator('.field-error')).toHaveText(t.validation.exchangeTooLong)
      await expect(offers.getByLabel(new RegExp(`^${plan.agenda}`))).toHaveValue(`${title}: la oficina local`)
      await expectAccessible(offers)
      await offers.getByLabel(plan.endsOn).fill('2098-05-06')
      await offers.getByRole('button', { name: plan.save }).click()
      await expect(offers.getByText(t.exchanges.match.done.plan)).toBeVisible()
      await offers.getByRole('button', { name: plan.markOne.replace('{{name}}', plan.items.costs) }).click()
      await expect(offers.getByRole('button', { name: plan.undoOne.replace('{{name}}', plan.items.costs) })).toBeVisible()
      await offers.locator('summary', { hasText: plan.addParticipant }).click()
      await offers.getByLabel(plan.name, { exact: true }).fill('Eva Ejemplo')
      await offers.getByLabel(plan.email, { exact: true }).fill('no es un correo')
      await offers.getByRole('button', { name: plan.addParticipant }).click()
      await expect(offers.locator('.field-error')).toHaveText(t.validation.email)
      await offers.getByLabel(plan.email, { exact: true }).fill(participant)
      await offers.getByRole('button', { name: plan.addParticipant }).click()
      await expect(offers.getByText('Eva Ejemplo')).toBeVisible()
      await expectAccessible(offers)
    })

    await test.step('the participant deletes their data by the link of the mail', async () => {
      const visitor = await openPage(browser, { javaScriptEnabled: false })
      await visitor.goto(await participationLink(visitor, participant))
      await visitor.getByRole('button', { name: t.exchanges.participation.eraseOne.replace('{{name}}', title) }).click()
      await expect(visitor.getByText(t.exchanges.participation.erased)).toBeVisible()
      await offers.reload()
      await expect(offers.getByText('Eva Ejemplo')).toHaveCount(0)
    })

    await test.step('the report is a draft with what is known, and is published', async () => {
      await offers.getByRole('button', { name: t.exchanges.report.start }).click()
      await expect(offers).toHaveURL(/[0-9a-f-]{36}$/)
      const report = /([0-9a-f-]{36})$/.exec(offers.url())?.[1] ?? ''
      await offers.goto(pathTo('draftPart', language, { id: report, part: 'basics' }))
      await offers.getByLabel(t.model.field.summary).fill(`${title}: tres días`)
      await offers.getByRole('button', { name: t.editor.save.next }).click()
      await expect(offers.getByRole('heading', { level: 1, name: t.model.part.exchange.title })).toBeVisible()
      const editor = await openPage(browser)
      await signIn(editor, who.editor, language)
      await publish(editor, language, report)
      await offers.goto(match)
      await expect(offers.getByText(t.exchanges.match.explain.completed)).toBeVisible()
      await expectAccessible(offers)
      await offers.getByRole('link', { name: t.exchanges.report.read }).click()
      await expect(offers.locator('#answered')).toBeVisible()
      await expectAccessible(offers)
      await offers.getByRole('link', { name: title, exact: true }).first().click()
      await expect(offers.locator('#reports')).toBeVisible()
      await expect(offers.locator('.exchange-panel')).toContainText(t.exchanges.state.answered)
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

/** The signed link in the mail that tells a participant that they were named. */
async function participationLink(page: Page, email: string): Promise<string> {
  await using mailbox = await page.context().newPage()
  await expect
    .poll(
      async () => {
        await mailbox.goto(`/dev/mailbox?to=${encodeURIComponent(email)}`)
        return mailbox.locator('pre').count()
      },
      // A mail whose first attempt fails is sent again half a minute later.
      { timeout: patience(100_000) },
    )
    .toBeGreaterThan(0)
  const text = await mailbox.locator('pre').first().textContent()
  return /https?:\/\/\S+\/(?:inscripciones|registrations)\/[\w-]+/.exec(text ?? '')?.[0] ?? ''
}
