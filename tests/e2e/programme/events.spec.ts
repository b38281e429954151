/** An editor announces an event of one topic with two cases; a visitor reads it, with and without script, and takes its calendar. */
import type { Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, otherScripts, signIn, test } from '../helpers.ts'
import { describeSession, startResource } from '../share.ts'
import { texts } from '../texts.ts'

const editors: Record<Language, string> = { es: 'editora@demo.caja', en: 'editor@demo.caja' }
const words = {
  es: { title: 'Registros que llegan', question: '¿Cómo se llega a quien no figura en el registro?', local: '10:00' },
  en: { title: 'Registries that reach', question: 'How are people reached who are in no registry?', local: '10:00' },
}

for (const language of ['es', 'en'] as const) {
  test(`an event is announced and read (${language})`, async ({ browser }) => {
    test.setTimeout(patience(240_000))
    const t = texts[language]
    const subject = words[language]
    const title = `${subject.title} ${crypto.randomUUID().slice(0, 8)}`
    const editor = await openPage(browser)
    await signIn(editor, editors[language], language)
    const id = await startResource(editor, language, 'event', title)
    const next = () => editor.getByRole('button', { name: t.editor.save.next }).click()

    await test.step('the form takes two cases and refuses a start in the past', async () => {
      await editor.getByLabel(t.model.field.summary).fill(subject.question)
      await editor.locator('#f-countries summary').click()
      await editor.locator('input[name="countries"][value="CHL"]').check()
      await editor.getByLabel(t.model.field.yearFrom).fill('2027')
      await editor.locator('input[name="topics"]').first().check()
      await next()
      await expect(editor.getByRole('heading', { level: 1, name: t.model.part.session.title })).toBeVisible()
      await chooseCase(editor, language, 0)
      await chooseCase(editor, language, 1)
      await expect(editor.getByRole('button', { name: t.model.list.cases.add })).toBeHidden()
      await expectAccessible(editor)
      await describeSession(editor, language, subject.question)
      await editor.goto(pathTo('draftPart', language, { id, part: 'sessions' }))
      await expectAccessible(editor)
      await editor.locator('[name="sessions[0].date"]').fill('2024-03-10')
      await next()
      await expect(editor.locator('#f-sessions-0-date-error, .field-error').first()).toContainText(t.validation.startInPast)
      await expect(editor.locator('[name="sessions[0].date"]')).toHaveValue(/2024/)
      await expectAccessible(editor)
      await editor.goto(pathTo('draftPart', language, { id, part: 'links' }))
      await editor.locator('[name="recommendations[0].recommendation"]').selectOption('1819ai/2')
      await editor.locator('[name="recommendations[0].note"]').fill(subject.question)
      await next()
      await expect(editor.getByRole('heading', { level: 1, name: t.model.part.files.title })).toBeVisible()
    })

    await test.step('the preview shows what will be published, also in the reader’s own time', async () => {
      await editor.goto(pathTo('preview', language, { id }))
      await expect(editor.locator('.event-cases li')).toHaveCount(2)
      await expect(editor.locator('.session-time')).toContainText(subject.local)
      await expect(editor.locator('.session-own')).toBeVisible()
      await expectAccessible(editor)
    })

    await test.step('it is published', async () => {
      const { clearance, decide, done } = t.review
      await editor.goto(pathTo('review', language, { id }))
      await editor.locator('summary', { hasText: clearance.record }).click()
      await editor.getByLabel(clearance.by).fill('Dirección General')
      await editor.getByLabel(clearance.on).fill(new Date().toISOString().slice(0, 10))
      await editor.getByRole('checkbox', { name: clearance.consent }).check()
      await editor.getByRole('button', { name: clearance.save, exact: true }).click()
      await expect(editor.getByText(done.cleared)).toBeVisible()
      const other = language === 'es' ? 'en' : 'es'
      const box = editor.locator(`#publish-${other}`)
      if (await box.isEnabled()) await box.uncheck()
      await editor.getByRole('button', { name: decide.publish, exact: true }).click()
      await expect(editor.getByText(done.published)).toBeVisible()
      await editor.reload()
      await expect(editor.locator('.session-own')).toBeVisible()
    })

    let address = ''
    await test.step('a visitor in Lima reads it in two times', async () => {
      const visitor = await openPage(browser, { timezoneId: 'America/Lima' })
      await visitor.goto(`${pathTo('search', language)}?q=${encodeURIComponent(title)}&kind=event`)
      await visitor.getByRole('link', { name: title }).first().click()
      await expect(visitor.getByRole('heading', { level: 1 })).toContainText(title)
      address = visitor.url()
      await expect(visitor.locator('.session-time')).toContainText('10:00')
      // On 10 March Chile has summer time, three hours behind UTC; Lima is five.
      await expect(visitor.locator('.session-own')).toContainText('08:00')
      await expectAccessible(visitor)
    })

    await test.step('without script the region’s times are a table', async () => {
      const plain = await openPage(browser, { javaScriptEnabled: false })
      const answer = await plain.goto(address)
      expect(otherScripts((await answer?.text()) ?? '')).toEqual([])
      await expect(plain.locator('.session-own')).toBeHidden()
      await plain.locator('.local-times summary').click()
      await expect(plain.locator('.local-times tbody tr').filter({ hasText: /Jamaica/ })).toContainText('08:00')
    })

    await test.step('its calendar has the instant', async () => {
      const calendar = await editor.request.get(`${new URL(address).pathname}/${language === 'es' ? 'calendario' : 'calendar'}.ics`)
      expect(calendar.status()).toBe(200)
      expect(await calendar.text()).toMatch(/DTSTART:\d{4}0310T130000Z/)
    })

    await test.step('its pack is one small file that needs nothing else', async () => {
      const reader = await openPage(browser)
      await reader.goto(address)
      await reader.getByRole('link', { name: t.page.event.pack }).click()
      await expect(reader.getByRole('heading', { level: 1 })).toContainText(title)
      await expect(reader.getByRole('heading', { level: 2, name: t.events.pack.join })).toBeVisible()
      expect(otherScripts(await reader.content())).toEqual([])
      expect(Buffer.byteLength(await reader.content())).toBeLessThan(1_000_000)
      await expectAccessible(reader)
    })

    await test.step('it is among the events to come, before the past ones, with a calendar to subscribe to', async () => {
      const visitor = await openPage(browser)
      await visitor.goto(pathTo('events', language))
      await expect(visitor.getByRole('region', { name: t.events.list.upcoming }).getByRole('link', { name: title })).toBeVisible()
      await expect(visitor.getByRole('region', { name: t.events.list.past }).locator('a[href*="/sesion-dos-equipos"]')).toBeVisible()
      await expect(visitor.getByRole('link', { name: t.events.calendar.subscribe })).toHaveAttribute('href', /^webcal:\/\/.+\.ics$/)
      await expectAccessible(visitor)
      await visitor.goto(`${pathTo('events', language)}?country=jam`)
      await expect(visitor.locator('a[href*="/ninety-minutes-of-questions"]')).toBeVisible()
      await expect(visitor.getByRole('link', { name: title })).toHaveCount(0)
      await expectAccessible(visitor)
      await visitor.goto(pathTo('country', language, { iso3: 'jam' }))
      const section = visitor.getByRole('region', { name: t.events.list.upcoming })
      await expect(section.getByRole('link', { name: t.events.calendar.subscribe })).toHaveAttribute('href', /country=jam$/)
      await expectAccessible(visitor)
      await visitor.goto(pathTo('topic', language, { slug: 'non-contributory-pensions' }))
      await expect(section.getByRole('link', { name: t.events.next.ofTopic })).toBeVisible()
      await expectAccessible(visitor)
    })

    await test.step('staff find it with its state and its seats', async () => {
      await editor.goto(`${pathTo('staffEvents', language)}?q=${encodeURIComponent(title)}`)
      await expect(editor.getByRole('row').filter({ hasText: title })).toContainText(t.events.staff.states.upcoming)
      await expectAccessible(editor)
      await editor.getByRole('link', { name: title }).click()
      await expect(editor.getByRole('heading', { level: 1, name: t.registration.staff.title })).toBeVisible()
    })

    await test.step('a registered person asks at a step of a case, and votes', async () => {
      await editor.goto(address)
      await editor.getByRole('button', { name: t.registration.panel.register, exact: true }).click()
      await editor.getByRole('link', { name: t.events.questions.all }).click()
      await expectAccessible(editor)
      await editor.getByRole('button', { name: t.events.questions.send }).click()
      await expect(editor.locator('.field-error').first()).toBeVisible()
      await editor.getByLabel(t.events.questions.question, { exact: true }).fill(subject.question)
      const part = editor.getByLabel(t.events.questions.part)
      await part.selectOption((await part.locator('option[value*="#step-"]').first().getAttribute('value')) ?? '')
      await editor.getByLabel(t.events.questions.name, { exact: true }).fill('Ada')
      await editor.getByRole('button', { name: t.events.questions.send }).click()
      await expect(editor.getByText(t.events.questions.done.asked)).toBeVisible()
      const question = editor.locator('.event-questions > li').filter({ hasText: subject.question })
      await expect(question.locator('a[href*="#step-"]')).toBeVisible()
      await question.getByRole('button', { name: t.events.questions.voteFor.replace('{{name}}', 'Ada') }).click()
      await expect(question).toContainText(t.events.questions.votes_one.replace('{{number}}', '1'))
      await expectAccessible(editor)
      const visitor = await openPage(browser)
      await visitor.goto(address)
      await expect(visitor.getByText(t.events.questions.count_one.replace('{{number}}', '1'))).toBeVisible()
      await visitor.getByRole('link', { name: t.events.questions.all }).click()
      await expect(visitor.getByText(t.events.questions.needed)).toBeVisible()
      await expectAccessible(visitor)
    })
  })
}

async function chooseCase(page: Page, language: Language, at: number) {
  await page.getByRole('button', { name: texts[language].model.list.cases.add }).click()
  await page.locator(`[name="cases[${at}].experience"]`).selectOption({ index: at + 1 })
}
