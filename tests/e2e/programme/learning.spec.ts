/** A cohort passes a learning route, from the list of its people to the page of each. */
import type { Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, otherScripts, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'
import { writeDirectly } from './event-steps.ts'

const people = {
  es: { editor: 'editora@demo.caja', member: 'lectora@demo.caja', country: 'Perú' },
  en: { editor: 'editor@demo.caja', member: 'academica@demo.caja', country: 'Jamaica' },
} as const

for (const language of ['es', 'en'] as const) {
  test(`a cohort passes a learning route (${language})`, async ({ browser }) => {
    test.setTimeout(patience(240_000))
    const t = texts[language].learning
    const who = people[language]
    const word = crypto.randomUUID().slice(0, 8)
    const title = `Registros ${word}`
    const visitorEmail = `eva.${word}@caja.test`
    const editor = await openPage(browser)
    await signIn(editor, who.editor, language)
    let staffPath = ''

    await test.step('an editor plans a route; what is wrong is said, and what was typed stays', async () => {
      await editor.goto(pathTo('staffLearning', language))
      await expectAccessible(editor)
      await editor.getByLabel(t.form.titleEs).fill(title)
      await editor.getByLabel(t.form.titleEn).fill(title)
      await editor.getByLabel(t.form.summaryEs).fill(`${title}: cuatro meses`)
      await editor.getByLabel(t.form.summaryEn).fill(`${title}: four months`)
      await editor.getByLabel(t.form.startsOn).fill('2098-06-30')
      await editor.getByLabel(t.form.endsOn).fill('2098-03-01')
      await editor.getByRole('button', { name: t.staff.addSubmit }).click()
      await expect(editor.locator('.field-error')).toHaveText(texts[language].validation.endAfterStart)
      await expect(editor.getByLabel(t.form.titleEs)).toHaveValue(title)
      await editor.getByLabel(t.form.startsOn).fill('2098-03-01')
      await editor.getByLabel(t.form.endsOn).fill('2098-06-30')
      await editor.getByRole('button', { name: t.staff.addSubmit }).click()
      await expect(editor.getByText(t.staff.done.added)).toBeVisible()
      staffPath = new URL(editor.url()).pathname
      await expectAccessible(editor)
    })

    await test.step('a stage points to something published, and the route is shown', async () => {
      const workshop = editor.locator('.stage-list > li', { hasText: t.stage.kind['virtual-workshop'] })
      await workshop.locator('summary').first().click()
      await workshop.locator('select[name="resource"]').selectOption({ index: 0 })
      await workshop.getByRole('button', { name: t.stage.point }).click()
      await expect(editor.getByText(t.staff.done.point)).toBeVisible()
      await expect(workshop.locator('.stage-resources a')).toHaveCount(1)
      await editor.getByRole('button', { name: t.staff.show }).click()
      await expect(editor.getByText(t.staff.isPublic)).toBeVisible()
      await expectAccessible(editor)
    })

    await test.step('a list is shown with its mistakes before anybody is added', async () => {
      await editor.goto(pathTo('staffCohort', language, { id: staffPath.split('/').at(-1) ?? '' }))
      await expectAccessible(editor)
      const list = `email,name,country\n${visitorEmail},Eva Ejemplo,${who.country}\n${who.member},Ana Ejemplo,${who.country}\nno,,Narnia`
      await editor.getByLabel(new RegExp(`^${t.cohort.pasted}`)).fill(list)
      await editor.getByRole('button', { name: t.cohort.preview }).click()
      await expect(editor.getByText(texts[language].validation.country)).toBeVisible()
      await expectAccessible(editor)
      await editor.getByRole('button', { name: t.cohort.addList_other.replace('{{count}}', '2') }).click()
      await expect(editor.getByRole('rowheader', { name: /Eva Ejemplo/ })).toBeVisible()
      await expect(editor.getByText(texts[language].validation.country)).toBeVisible()
    })

    await test.step('staff note who took part', async () => {
      await editor.locator('summary', { hasText: t.stage.kind.assistance }).click()
      await editor.getByRole('checkbox', { name: 'Eva Ejemplo' }).last().check()
      await editor.getByRole('button', { name: t.cohort.noteSave }).last().click()
      await expect(editor.getByText(t.cohort.done.attendance)).toBeVisible()
      await expect(editor.getByRole('row', { name: /Eva Ejemplo/ })).toContainText(t.cohort.there)
      await expectAccessible(editor)
    })

    await test.step('visitors read what the route is, without script and without names', async () => {
      const visitor = await openPage(browser, { javaScriptEnabled: false })
      const answer = await visitor.goto(pathTo('learningRoutes', language))
      expect(otherScripts((await answer?.text()) ?? '')).toEqual([])
      await visitor.getByRole('link', { name: title }).click()
      await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(visitor.locator('.stage-list > li')).toHaveCount(7)
      expect(await visitor.content()).not.toContain('Eva Ejemplo')
      const look = await openPage(browser)
      await look.goto(pathTo('learningRoutes', language))
      await expectAccessible(look)
      await look.goto(new URL(visitor.url()).pathname)
      await expectAccessible(look)
    })

    await test.step('a member sees the route in the workspace', async () => {
      const member = await openPage(browser)
      await signIn(member, who.member, language)
      await member.goto(pathTo('ownLearning', language))
      await expect(member.getByRole('heading', { name: title })).toBeVisible()
      await expectAccessible(member)
    })

    const look = await openPage(browser)
    const visitor = await openPage(browser, { javaScriptEnabled: false })
    const surveyPath = pathTo('staffSurvey', language, { id: staffPath.split('/').at(-1) ?? '' })
    await test.step('an editor opens the survey with the usual questions', async () => {
      await editor.goto(surveyPath)
      await editor.getByRole('button', { name: t.survey.addUsual }).click()
      await expect(editor.getByText(t.survey.done.usual)).toBeVisible()
      await expectAccessible(editor)
      await editor.getByLabel(t.survey.closesOn).fill('2098-03-15')
      await editor.getByRole('button', { name: t.survey.open }).click()
      await expect(editor.getByText(t.survey.done.open)).toBeVisible()
    })

    await test.step('a person without an account answers by the link of the mail, and a second time it is a correction', async () => {
      const link = await learningLink(look, visitorEmail, language, t.mail.survey.subject.replace('{{title}}', title))
      await look.goto(link)
      await expectAccessible(look)
      const second = await openPage(browser, { javaScriptEnabled: false })
      for (const page of [visitor, second]) await page.goto(link)
      for (const [page, point] of [
        [visitor, '2'],
        [second, '5'],
      ] as const) {
        await page.getByRole('group', { name: t.survey.usual.challenges }).getByRole('checkbox').first().check()
        await page.getByRole('group', { name: t.survey.usual.priority }).getByRole('radio').first().check()
        await page
          .getByRole('group', { name: t.survey.usual.readiness })
          .getByRole('radio')
          .nth(Number(point) - 1)
          .check()
        await page.getByRole('button', { name: t.survey.send }).click()
      }
      await expect(visitor.getByText(t.own.done['answer-survey'])).toBeVisible()
      await expect(second.getByText(texts[language].errors.refusal.survey_answered)).toBeVisible()
      await expect(second.getByRole('group', { name: t.survey.usual.readiness }).getByRole('radio').nth(4)).toBeChecked()
      await second.getByRole('button', { name: t.survey.saveCorrection }).click()
      await expect(second.getByText(t.own.done['answer-survey'])).toBeVisible()
    })

    await test.step('the editor sees what was answered, and proposed groups', async () => {
      await editor.goto(surveyPath)
      await expect(editor.getByRole('heading', { name: t.survey.picture })).toBeVisible()
      await editor.locator('summary', { hasText: t.survey.byCountry }).first().click()
      await expect(editor.getByText('Eva Ejemplo')).toBeVisible()
      await expectAccessible(editor)
    })

    for (const months of [3, 6, 12])
      await test.step(`after ${months} months a form is sent, and answered by its link`, async () => {
        await passMonths(staffPath.split('/').at(-1) ?? '', months)
        const subject = t.mail['follow-up'].subject.replace('{{title}}', title)
        const link = await learningLink(
          look,
          visitorEmail,
          language,
          subject,
          t.mail['follow-up'].intro.replace('{{count}}', String(months)).split('{{')[0],
        )
        await visitor.goto(link)
        const stage = visitor.locator('.stage-list > li', { hasText: t.stage.followUp_other.replace('{{count}}', String(months)) })
        await stage.getByRole('button', { name: t.followUp.send }).click()
        await expect(visitor.locator('.field-error')).toBeVisible()
        await stage.getByRole('checkbox', { name: t.followUp.usedChoice.course }).check()
        await stage.getByRole('radio', { name: t.followUp.changedChoice.practice }).check()
        await stage.getByLabel(t.followUp.changedText).fill(`${title}: un acuerdo`)
        await stage.getByRole('button', { name: t.followUp.send }).click()
        await expect(visitor.getByText(t.own.done['answer-follow-up'])).toBeVisible()
        if (months < 12) return
        await expect(visitor.getByRole('link', { name: t.share.signIn }).first()).toBeVisible()
        await look.goto(link)
        await expectAccessible(look)
        await editor.goto(pathTo('staffCohort', language, { id: staffPath.split('/').at(-1) ?? '' }))
        await expect(editor.getByRole('row', { name: /Eva Ejemplo/ }).getByText(t.cohort.answered)).toHaveCount(4)
        await expectAccessible(editor)
      })

    await test.step('the indicators are numbers only', async () => {
      const page = pathTo('indicators', language, { evaluation: '1819ai', number: 3 })
      await look.goto(page)
      await expect(look.getByRole('heading', { level: 1, name: t.indicators.title })).toBeVisible()
      expect(await look.content()).not.toContain(title)
      await expectAccessible(look)
    })

    await test.step('the person erases their data by the link, without script', async () => {
      await visitor.reload()
      await visitor.locator('summary', { hasText: t.own.erase }).click()
      await visitor.getByRole('button', { name: t.own.eraseOne.replace('{{title}}', title) }).click()
      await expect(visitor.getByText(t.own.done['erase-learning'])).toBeVisible()
      await editor.reload()
      await expect(editor.getByRole('rowheader', { name: /Eva Ejemplo/ })).toHaveCount(0)
    })
  })
}

/** Moves the end of a route so many months into the past, and sends the forms whose time has come. */
const passMonths = (route: string, months: number) =>
  writeDirectly(
    [
      `update learning_routes set starts_on = current_date - make_interval(months => $2) - interval '9 days',
         ends_on = current_date - make_interval(months => $2) where id = $1`,
      [route, months],
    ],
    ['select private.send_follow_ups()'],
  )

/** The signed link in the newest mail with this subject, and these words, to an address. */
async function learningLink(page: Page, email: string, language: Language, subject: string, words = ''): Promise<string> {
  await using mailbox = await page.context().newPage()
  const mail = mailbox.locator('li', { hasText: subject }).filter({ hasText: words })
  await expect
    .poll(
      async () => {
        await mailbox.goto(`/dev/mailbox?to=${encodeURIComponent(email)}`)
        return mail.count()
      },
      // A mail whose first attempt fails is sent again half a minute later.
      { timeout: patience(100_000) },
    )
    .toBeGreaterThan(0)
  const text = await mail.first().locator('pre').textContent()
  return new RegExp(`https?://\\S+${pathTo('learningLink', language, { token: '' })}[\\w-]+`).exec(text ?? '')?.[0] ?? ''
}
