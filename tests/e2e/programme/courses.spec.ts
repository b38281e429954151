/** A course is announced and published; an experience names it, and its page shows what was shared after it. */
import ICAL from 'ical.js'
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, openPage, otherScripts, signIn, test } from '../helpers.ts'
import { startResource } from '../share.ts'
import { texts } from '../texts.ts'
import { publish } from './event-steps.ts'

const people = {
  es: { editor: 'editora@demo.caja', official: 'oficial.bolivia@demo.caja' },
  en: { editor: 'editor@demo.caja', official: 'official.haiti@demo.caja' },
} as const

for (const language of ['es', 'en'] as const) {
  test(`a course is announced, and what came from it is found there (${language})`, async ({ browser }) => {
    test.setTimeout(patience(180_000))
    const t = texts[language]
    const title = `Curso ${crypto.randomUUID().slice(0, 8)}`
    const editor = await openPage(browser)
    await signIn(editor, people[language].editor, language)
    const next = async () => {
      await expectAccessible(editor)
      await editor.getByRole('button', { name: t.editor.save.next }).click()
    }
    const onPart = (name: keyof typeof t.model.part) =>
      expect(editor.getByRole('heading', { level: 1, name: t.model.part[name].title })).toBeVisible()
    const errorOf = (text: string) => expect(editor.locator('.field-error').filter({ hasText: text })).toHaveCount(1)

    const id = await startResource(editor, language, 'course', title)
    await test.step('the form asks for it in its own words, and says what is wrong', async () => {
      await editor.getByLabel(t.model.field.summary).fill(title)
      await editor.getByLabel(t.model.field.yearFrom).fill('2027')
      await editor.locator('#f-countries summary').click()
      await editor.locator('input[name="countries"][value="CHL"]').check()
      await editor.locator('input[name="topics"][value="social-information-systems"]').check()
      await next()
      await onPart('course')
      await editor.locator('[name="provider"]').fill('ILPES')
      await editor.locator('[name="description"]').fill(`${title}: para equipos`)
      await editor.locator('[name="prerequisites"]').fill(`${title}: requisito`)
      await editor.locator('#f-spokenIn summary').click()
      await editor.locator('input[name="spokenIn"][value="es"]').check()
      await editor.locator('[name="hours"]').fill('2001')
      await editor.locator('[name="certificate"]').selectOption('approval')
      await next()
      await errorOf(t.validation.courseHours)
      await editor.locator('[name="hours"]').fill('40')
      await next()
      await onPart('dates')
      await editor.locator('[name="schedule"]').selectOption('open')
      await editor.getByRole('button', { name: t.model.list.runs.add }).click()
      await editor.locator('[name="runs[0].startsOn"]').fill('2098-03-03')
      await editor.locator('[name="runs[0].endsOn"]').fill('2098-03-28')
      await editor.locator('[name="format"]').selectOption('virtual')
      await next()
      await errorOf(t.validation.openHasRuns)
      await editor.locator('[name="schedule"]').selectOption('fixed')
      await next()
      await onPart('enrolment')
      await editor.locator('[name="price"]').selectOption('free')
      await editor.locator('[name="priceAmount"]').fill('120')
      await editor.locator('[name="priceCurrency"]').fill('USD')
      await editor.locator('[name="url"]').fill('http://ilpes.example/curso')
      await next()
      await errorOf(t.validation.freeHasPrice)
      await errorOf(t.validation.courseAddress)
      await editor.locator('[name="price"]').selectOption('paid')
      await editor.locator('[name="url"]').fill('https://ilpes.example/curso')
      await next()
      await onPart('links')
      await editor.locator('[name="recommendations[0].recommendation"]').selectOption('1819ai/3')
      await editor.locator('[name="recommendations[0].note"]').fill(title)
      await next()
      await onPart('files')
      await publish(editor, language, id)
    })

    const visitor = await openPage(browser, { javaScriptEnabled: false })
    let course = ''
    await test.step('visitors read it without script, and download its dates', async () => {
      await visitor.goto(pathTo('courses', language))
      await visitor.getByRole('link', { name: title }).click()
      await expect(visitor.getByRole('heading', { level: 1 })).toContainText(title)
      course = new URL(visitor.url()).pathname
      const facts = visitor.locator('.facts')
      for (const text of ['ILPES', '40', '120 USD', t.page.course.certificates.approval, `${title}: requisito`])
        await expect(facts).toContainText(text)
      const answer = await visitor.request.get(course)
      expect(otherScripts(await answer.text())).toEqual([])
      const link = await visitor.getByRole('link', { name: t.page.event.addToCalendar }).getAttribute('href')
      const calendar = new ICAL.Component(ICAL.parse(await (await visitor.request.get(link ?? '')).text()))
      const [entry] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
      expect([entry?.summary, String(entry?.startDate), String(entry?.endDate)]).toEqual([title, '2098-03-03', '2098-03-29'])
    })

    await test.step('an experience names it, and its page shows what was shared', async () => {
      const slug = course.split('/').at(-1) ?? ''
      const official = await openPage(browser)
      await signIn(official, people[language].official, language)
      const draft = await startResource(official, language, 'experience', `${title} B`)
      await official.goto(pathTo('draftPart', language, { id: draft, part: 'links' }))
      await official.getByRole('button', { name: t.model.list.courses.add }).click()
      await official.locator('[name="courses[0].course"]').selectOption(slug)
      await expectAccessible(official)
      await official.getByRole('button', { name: t.editor.save.next }).click()
      await expect(official.getByRole('heading', { level: 1, name: t.model.part.files.title })).toBeVisible()
      await official.goto(pathTo('preview', language, { id: draft }))
      await expect(official.locator('.rail').getByRole('link', { name: title, exact: true })).toBeVisible()
      await expectAccessible(official)
      const look = await openPage(browser)
      await look.goto(course)
      await expectAccessible(look)
    })
  })
}
