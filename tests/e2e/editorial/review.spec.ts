/** The editors' day: queue, reviewer, comments on fields, mentions by mail, scheduled publishing. In both languages. */
import type { Page } from '@playwright/test'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, signIn, test } from '../helpers.ts'
import { clearAndSubmit, describeSession, startResource } from '../share.ts'
import { texts } from '../texts.ts'

const people = {
  es: {
    official: 'cola.oficial@demo.caja',
    officialName: 'Oficial de demostración (agenda)',
    editor: 'cola@demo.caja',
    editorName: 'Cola de demostración',
  },
  en: {
    official: 'queue.official@demo.caja',
    officialName: 'Demonstration official (events)',
    editor: 'queue@demo.caja',
    editorName: 'Demonstration queue',
  },
}
const paths = {
  es: {
    queue: '/es/gestion',
    target: '/es/gestion/plazos',
    draft: '/es/espacio/recursos',
    home: '/es/espacio',
    live: '/es/eventos',
    country: 'PRY',
  },
  en: {
    queue: '/en/staff',
    target: '/en/staff/response-times',
    draft: '/en/workspace/resources',
    home: '/en/workspace',
    live: '/en/events',
    country: 'JAM',
  },
}
const startOf = (text: string) => text.split('{{')[0] ?? ''

/** The next whole minute in Santiago that leaves time to send the form. */
function soon() {
  const moment = new Date(Math.ceil((Date.now() + patience(8_000)) / 60_000) * 60_000)
  const [day = '', hour = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago', dateStyle: 'short', timeStyle: 'short' })
    .format(moment)
    .split(' ')
  return { day, hour }
}
/** A pattern for a text with any values in its placeholders. */
const like = (text: string) => new RegExp(text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\{\w+\}\}/g, '.*'))

async function shareEvent(page: Page, language: Language, title: string): Promise<string> {
  const t = texts[language]
  const fill = (name: string, text: string) => page.getByLabel(name, { exact: true }).fill(text)
  const next = () => page.getByRole('button', { name: t.editor.save.next }).click()
  const id = await startResource(page, language, 'event', title)
  await fill(t.model.field.summary, 'Dos días de trabajo con los equipos de registro.')
  await fill(t.model.field.yearFrom, '2026')
  await page.locator('input[name="topics"]').first().check()
  await next()
  await describeSession(page, language, 'Se reúnen quienes llevan los registros.')
  await expect(page.getByRole('heading', { level: 1, name: t.model.part.links.title })).toBeVisible()
  await page.getByLabel(new RegExp(`^${t.model.field.recommendations.recommendation}`)).selectOption('1819ai/2')
  await page.getByLabel(new RegExp(`^${t.model.field.recommendations.note}`)).fill('Reúne a quienes deben ponerse de acuerdo.')
  await next()
  await expect(page.getByRole('heading', { level: 1, name: t.model.part.files.title })).toBeVisible()
  await clearAndSubmit(page, language)
  return id
}

for (const language of ['es', 'en'] as const) {
  test(`the editors' day (${language})`, async ({ browser }) => {
    test.setTimeout(patience(420_000))
    const t = texts[language]
    const who = people[language]
    const at = paths[language]
    const word = crypto.randomUUID().slice(0, 8)
    const title = `Jornada ${word}`
    const [official, editor] = [await openPage(browser), await openPage(browser)]

    await signIn(official, who.official, language)
    const id = await shareEvent(official, language, title)

    await test.step('the queue shows the event with its age, and filters find it', async () => {
      await signIn(editor, who.editor, language)
      await editor.goto(`${at.queue}?state=submitted&kind=event&country=${at.country}&reviewer=nobody`)
      const row = editor.getByRole('row').filter({ hasText: title })
      await expect(row).toContainText(t.review.queue.noReviewer)
      await expect(row).toContainText(t.review.queue.workingDays_zero)
      await expectAccessible(editor)
      await editor.goto(`${at.queue}?late=yes&kind=event`)
      await expect(editor.getByRole('row').filter({ hasText: title })).toHaveCount(0)
      await editor.goto(`${at.queue}?kind=event&country=${at.country}`)
      await editor.getByRole('link', { name: title }).click()
    })

    await test.step('an editor takes it, comments on a field and mentions the official', async () => {
      await using old = await editor.context().newPage()
      await old.goto(editor.url())
      await editor.getByLabel(t.review.assignment.give).selectOption({ label: t.review.assignment.take })
      await editor.getByRole('button', { name: t.review.assignment.giveButton, exact: true }).click()
      await expect(editor.getByText(like(t.review.assignment.me)).first()).toBeVisible()
      await editor.getByRole('button', { name: t.review.decide.start }).click()
      await expect(editor.getByText(t.review.done.started)).toBeVisible()
      await editor.getByLabel(t.comments.about).selectOption({ label: t.model.field.description })
      await editor.getByLabel(t.comments.body, { exact: true }).fill('¿Cuántos equipos?')
      await editor.locator('summary', { hasText: t.comments.call }).click()
      await editor.getByRole('checkbox', { name: who.officialName }).check()
      await expectAccessible(editor)
      await editor.getByRole('button', { name: t.comments.add, exact: true }).click()
      await expect(editor.getByText(t.review.done.commented)).toBeVisible()
      await editor.getByLabel(t.review.decide.changesNote).fill('Falta decir cuántos equipos.')
      await editor.getByRole('button', { name: t.review.decide.changes }).click()
      await expect(editor.getByText(t.review.done['changes-requested'])).toBeVisible()
      // A tab from before these decisions overwrites none of them.
      await old.getByRole('button', { name: t.review.decide.start }).click()
      await expect(old.getByText(t.errors.refusal.decided_meanwhile)).toBeVisible()
      await expectAccessible(old)
      await old.getByRole('link', { name: t.review.page.openAgain }).click()
      await expect(old.getByText(t.errors.refusal.decided_meanwhile)).toHaveCount(0)
      await expect(old.getByText('Falta decir cuántos equipos.').first()).toBeVisible()
    })

    await test.step('the official reads the mail, answers, and changes the field', async () => {
      await using mailbox = await official.context().newPage()
      await expect
        .poll(async () => {
          await mailbox.goto(`/dev/mailbox?to=${encodeURIComponent(who.official)}`)
          return mailbox.getByText(t.mail.mentioned.subject.replace('{{title}}', title)).count()
        })
        .toBeGreaterThan(0)
      await official.goto(at.home)
      await expect(official.getByRole('heading', { name: t.comments.mentions.title })).toBeVisible()
      await expectAccessible(official)
      await official.goto(`${at.draft}/${id}/session`)
      const onPart = official.getByRole('complementary', { name: t.comments.onPart_one })
      await expect(onPart).toContainText('¿Cuántos equipos?')
      await expectAccessible(official)
      await official.getByLabel(t.model.field.description, { exact: true }).fill('Se reúnen quienes llevan los doce registros.')
      await official.getByRole('button', { name: t.editor.save.stay, exact: true }).click()
      await expect(official.getByText(startOf(t.editor.save.saved))).toBeVisible()
      await onPart.getByRole('link', { name: t.comments.answer }).click()
      const thread = official.locator('.comment').filter({ hasText: '¿Cuántos equipos?' })
      await thread.locator('summary', { hasText: t.comments.answer }).click()
      await thread.getByLabel(t.comments.answerBody, { exact: true }).fill('Son doce, lo agregué.')
      await thread.getByRole('button', { name: t.comments.answerSend }).click()
      await expect(thread).toContainText('Son doce, lo agregué.')
      await expectAccessible(official)
      await official.getByRole('button', { name: texts[language].workspace.submit.button }).click()
      await expect(official.getByText(texts[language].workspace.draft.submitted)).toBeVisible()
    })

    await test.step('the comment shows what changed since, and is resolved', async () => {
      await editor.goto(editor.url().replace(/\?.*/, ''))
      const thread = editor.locator('.comment').filter({ hasText: '¿Cuántos equipos?' })
      await expect(thread).toContainText('Son doce, lo agregué.')
      await thread.locator('summary', { hasText: t.comments.changedSince }).click()
      await expect(thread.locator('ins')).toContainText(['doce'])
      await thread.getByRole('button', { name: startOf(t.comments.resolveThis) }).click()
      await expect(editor.getByText(t.review.done.resolved)).toBeVisible()
    })

    const schedule = async (action: 'publish' | 'archive', { day, hour }: { day: string; hour: string }) => {
      const submit = editor.getByRole('button', { name: t.schedules.submit })
      if (!(await submit.isVisible())) await editor.locator('summary', { hasText: t.schedules.submit }).click()
      await editor.getByLabel(t.schedules.action, { exact: true }).selectOption(action)
      await editor.getByLabel(t.schedules.day, { exact: true }).fill(day)
      await editor.getByLabel(t.schedules.hour, { exact: true }).fill(hour)
      await submit.click()
    }

    await test.step('an hour that does not exist and a past one are refused, and typed values stay', async () => {
      await schedule('publish', { day: '2027-09-05', hour: '00:30' })
      await expect(editor.getByText(t.errors.refusal.no_such_hour)).toBeVisible()
      await expect(editor.getByLabel(t.schedules.day, { exact: true })).toHaveValue('2027-09-05')
      await expectAccessible(editor)
      await schedule('publish', { day: '2020-01-01', hour: '09:00' })
      await expect(editor.getByText(t.errors.refusal.time_past)).toBeVisible()
    })

    await test.step('it is published at the scheduled time, in the editor’s name', async () => {
      await schedule('publish', soon())
      await expect(editor.getByText(t.review.done.scheduled, { exact: true })).toBeVisible()
      await expect
        .poll(async () => (await editor.request.get(`${at.live}/jornada-${word}`)).status(), {
          timeout: patience(200_000),
          intervals: [2_000],
        })
        .toBe(200)
      await editor.reload()
      const entry = editor.getByRole('listitem').filter({ hasText: like(t.review.trail.published) })
      await expect(entry.first()).toContainText(who.editorName)
    })

    await test.step('a withdrawal is scheduled and cancelled', async () => {
      await schedule('archive', { day: '2030-01-15', hour: '09:00' })
      await expect(editor.getByText(startOf(t.schedules.waitingArchive)).first()).toBeVisible()
      await expectAccessible(editor)
      await editor.getByRole('button', { name: t.schedules.cancel, exact: true }).click()
      await expect(editor.getByText(t.review.done['schedule-cancelled'], { exact: true })).toBeVisible()
      await expect(editor.getByText(startOf(t.schedules.waitingArchive))).toHaveCount(0)
    })

    await test.step('a revision that is no longer the latest is not published', async () => {
      await official.goto(`${at.draft}/${id}/session`)
      await official.getByLabel(t.model.field.description, { exact: true }).fill('Se reúnen los trece equipos.')
      await official.getByRole('button', { name: t.editor.save.stay, exact: true }).click()
      await expect(official.getByText(startOf(t.editor.save.saved))).toBeVisible()
      await editor.getByRole('button', { name: t.review.decide.publishAgain, exact: true }).click()
      await expect(editor.getByText(t.errors.refusal.stale_revision)).toBeVisible()
    })

    await test.step('response times have a page of their own', async () => {
      await editor.goto(at.target)
      await expect(editor.getByRole('heading', { level: 1, name: t.review.target.title })).toBeVisible()
      await expectAccessible(editor)
    })
  })
}
