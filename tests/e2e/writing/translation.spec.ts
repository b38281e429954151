/** A translation in both directions: assignment, translation, an outdated original, XLIFF export and import, publication of one language. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, signIn, test } from '../helpers.ts'
import { describeSession } from '../share.ts'
import { texts } from '../texts.ts'

const people: Record<Language, { editor: string; translator: string; translatorName: string }> = {
  es: { editor: 'traduccion@demo.caja', translator: 'traductora@demo.caja', translatorName: 'Traductora de demostración' },
  en: { editor: 'translation@demo.caja', translator: 'translator@demo.caja', translatorName: 'Demonstration translator' },
}
const words = {
  es: {
    title: 'Taller sobre padrones que se comparten',
    translated: 'Workshop on rolls that are shared',
    summary: 'Tres equipos comparan sus padrones.',
    changed: 'Cuatro equipos comparan sus padrones.',
    summaryTranslated: 'Four teams compare their rolls.',
    questionTranslated: 'Who keeps the registry?',
    description: 'Cada equipo muestra su padrón & cómo lo cuida.',
    descriptionTranslated: 'Each team shows its roll &amp; how it is kept.',
    read: 'Each team shows its roll & how it is kept.',
    note: 'Un taller que responde a la recomendación.',
    noteTranslated: 'A workshop that answers the recommendation.',
    before: 'Tres',
    after: 'Cuatro',
  },
  en: {
    title: 'A round table on complaints that get an answer',
    translated: 'Una mesa redonda sobre quejas con respuesta',
    summary: 'Three offices compare their registers.',
    changed: 'Four offices compare their registers.',
    summaryTranslated: 'Cuatro oficinas comparan sus registros.',
    questionTranslated: '¿Quién lleva el registro?',
    description: 'Each office shows its register & how it answers.',
    descriptionTranslated: 'Cada oficina muestra su registro &amp; cómo responde.',
    read: 'Cada oficina muestra su registro & cómo responde.',
    note: 'A round table that answers the recommendation.',
    noteTranslated: 'Una mesa redonda que responde a la recomendación.',
    before: 'Three',
    after: 'Four',
  },
}
const field = (page: Page, path: string) => page.locator(`[name="text:${path}"]`)
const panel = (page: Page, summary: string | RegExp) =>
  page.locator('details.desk-panel').filter({ has: page.locator('summary', { hasText: summary }) })

for (const language of ['es', 'en'] as const) {
  test(`a translation in ${language}: assigned, outdated, changed words shown, XLIFF export and import, published alone`, async ({
    browser,
  }) => {
    test.setTimeout(patience(240_000))
    const t = texts[language]
    const other: Language = language === 'es' ? 'en' : 'es'
    const otherName = t.common.language[other]
    const subject = words[language]
    const who = people[language]
    const editor = await openPage(browser)
    await signIn(editor, who.editor, language)
    const id = await publishEvent(editor, language, subject)
    const path = `${pathTo('translate', language, { id })}?to=${other}`

    await test.step('the matrix shows it as not begun, and links to the editor', async () => {
      await editor.goto(`${pathTo('translations', language)}?state=not-begun&kind=event&live=1`)
      const row = editor.getByRole('row').filter({ hasText: subject.title })
      await expect(row).toContainText(t.translation.cell['not-begun'])
      await expectAccessible(editor)
      await row.getByRole('link', { name: new RegExp(t.translation.cell['not-begun']) }).click()
      await expect(editor.getByRole('heading', { level: 1 })).toContainText(subject.title)
      await expectAccessible(editor)
    })

    await test.step('a translator is assigned, notified by mail, and sees the assignment', async () => {
      await editor.locator('summary', { hasText: t.translation.assignment.nobody }).click()
      await editor.getByLabel(t.translation.assignment.person).selectOption({ label: who.translatorName })
      await editor.getByLabel(new RegExp(`^${t.translation.assignment.dueOn}`)).fill('2031-05-02')
      await editor.getByLabel(new RegExp(`^${t.translation.assignment.note}`)).fill('Con las siglas como están.')
      await editor.getByRole('button', { name: t.translation.assignment.assign }).click()
      await expect(editor.getByText(t.translation.done.assigned)).toBeVisible()
      const mailbox = await editor.context().newPage()
      await expect(async () => {
        await mailbox.goto(`/dev/mailbox?to=${encodeURIComponent(who.translator)}`)
        await expect(mailbox.getByText(t.translation.mail.subject.replace('{{title}}', subject.title)).first()).toBeVisible({
          timeout: patience(500),
        })
      }).toPass({ timeout: patience(20_000) })
      await mailbox.close()
    })

    const translator = await openPage(browser)
    await signIn(translator, who.translator, language)
    await test.step('the translator translates and reports completion', async () => {
      await translator.goto(pathTo('myTranslations', language))
      await expectAccessible(translator)
      await translator.getByRole('link', { name: subject.title }).click()
      await field(translator, 'title').fill(subject.translated)
      await field(translator, 'summary').fill('Provisional.')
      await translator.getByRole('button', { name: t.translation.translate.save, exact: true }).click()
      await expect(translator.locator('.save-state')).toHaveText(
        new RegExp(t.translation.translate.saved.replace('{{revision}}', String.raw`\d+`)),
      )
      await translator.getByRole('button', { name: t.translation.assignment.finish }).click()
      await expect(translator.getByText(t.translation.done.finished)).toBeVisible()
    })

    await test.step('the original changes: matrix and editor show the changed words', async () => {
      await editor.goto(pathTo('draftPart', language, { id, part: 'basics' }))
      await editor.getByLabel(texts[language].model.field.summary).fill(subject.changed)
      await editor.getByRole('button', { name: texts[language].editor.save.next }).click()
      await expect(editor.getByRole('heading', { level: 1, name: texts[language].model.part.session.title })).toBeVisible()
      await editor.goto(`${pathTo('translations', language)}?to=${other}&kind=event&live=1`)
      const row = editor.getByRole('row').filter({ hasText: subject.title })
      await row.locator('.cell-changes > summary').click()
      await expect(row.locator('del')).toHaveText([subject.before])
      await expect(row.locator('ins')).toHaveText([subject.after])
      await expectAccessible(editor)
      await editor.goto(`${path}&show=work`)
      await expect(field(editor, 'title')).toBeHidden()
      await expect(editor.locator('.text-stale del')).toHaveText(subject.before)
      await expect(editor.locator('.text-stale ins')).toHaveText(subject.after)
      await expectAccessible(editor)
      await field(editor, 'description').fill('Sin guardar todavía')
      await editor.getByRole('button', { name: new RegExp(t.translation.editor.hold.stale) }).click()
      await expect(editor.locator('.text-stale')).toHaveCount(0)
      await expect(field(editor, 'description')).toHaveValue('Sin guardar todavía')
    })

    await test.step('the texts are exported as XLIFF; a damaged file is refused with the line', async () => {
      await editor.goto(path)
      await editor.locator('summary', { hasText: t.translation.xliff.title }).click()
      const [download] = await Promise.all([
        editor.waitForEvent('download'),
        editor.getByRole('link', { name: t.translation.xliff.download }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${language}-${other}\\.r\\d+\\.xlf$`))
      const file = readFileSync(await download.path(), 'utf8')
      const damaged = file.replace('</source>', '</sauce>')
      await send(editor, t, damaged)
      const line = damaged.slice(0, damaged.indexOf('</sauce>')).split('\n').length
      await expect(editor.getByRole('alert')).toContainText(new RegExp(`\\b${line}\\b`))
      await expect(editor.getByRole('alert')).toContainText(t.translation.xliff.unchanged)
      await expectAccessible(editor)
      const inside = (text: string, unit: string, target: string) =>
        text.replace(new RegExp(`(<unit id="${unit}"[\\s\\S]*?</source>)(<target[\\s\\S]*?</target>)?`), `$1<target>${target}</target>`)
      const note = /<unit id="(recommendations:[^"]+)"/.exec(file)?.[1] ?? ''
      const translated = inside(
        inside(
          inside(inside(file, 'summary', subject.summaryTranslated), 'question', subject.questionTranslated),
          'description',
          subject.descriptionTranslated,
        ),
        note,
        subject.noteTranslated,
      )
      await send(editor, t, translated)
      await expect(editor.getByText(t.translation.done.imported_other.replace('{{count}}', '4'))).toBeVisible()
      await expect(field(editor, 'description')).toHaveValue(subject.read)
    })

    await test.step('publishing the language alone does not publish the changed original', async () => {
      await editor.locator('summary', { hasText: t.translation.publish.notLive.replace('{{language}}', otherName) }).click()
      await editor.getByRole('button', { name: t.translation.publish.publish.replace('{{language}}', otherName) }).click()
      await expect(editor.getByRole('alert')).toBeVisible()
      await expectAccessible(editor)
      await publishInReview(editor, language, id)
    })

    await test.step('it is published alone, and a visitor can read it', async () => {
      await editor.goto(path)
      await editor.locator('summary', { hasText: t.translation.publish.notLive.replace('{{language}}', otherName) }).click()
      await editor.getByRole('button', { name: t.translation.publish.publish.replace('{{language}}', otherName) }).click()
      await expect(editor.getByText(t.translation.done.published.replace('{{language}}', otherName))).toBeVisible()
      const visitor = await openPage(browser)
      await visitor.goto(`${pathTo('search', other)}?q=${encodeURIComponent(subject.translated)}`)
      await visitor.getByRole('link', { name: subject.translated }).first().click()
      await expect(visitor.getByRole('heading', { level: 1 })).toContainText(subject.translated)
      await expect(visitor.getByText(subject.read)).toBeVisible()
      await expectAccessible(visitor)
    })

    await test.step('after withdrawal, the page is in the original language with its label', async () => {
      await editor.goto(path)
      await editor.locator('summary', { hasText: t.translation.publish.isLive.replace('{{language}}', otherName) }).click()
      await editor.getByRole('button', { name: t.translation.publish.withdraw.replace('{{language}}', otherName) }).click()
      await expect(editor.getByText(t.translation.done.withdrawn.replace('{{language}}', otherName))).toBeVisible()
      const visitor = await openPage(browser)
      await visitor.goto(`${pathTo('search', other)}?q=${encodeURIComponent(subject.title)}`)
      const link = visitor.getByRole('link', { name: subject.title }).first()
      await link.click()
      await expect(visitor.getByRole('heading', { level: 1 })).toContainText(subject.title)
      await expect(visitor.locator(`[lang="${language}"]`, { hasText: subject.description }).first()).toBeVisible()
      await expect(
        visitor.getByText(texts[other].common.language.only.replace('{{language}}', texts[other].common.language[language])).first(),
      ).toBeVisible()
      await expectAccessible(visitor)
    })
  })
}

async function send(page: Page, t: (typeof texts)[Language], text: string) {
  const form = panel(page, t.translation.xliff.title)
  await form
    .getByLabel(t.translation.xliff.file)
    .setInputFiles({ name: 'texts.xlf', mimeType: 'application/xliff+xml', buffer: Buffer.from(text) })
  await form.getByRole('button', { name: t.translation.xliff.upload }).click()
}

/** An event in one language, from the form to the public page. */
async function publishEvent(page: Page, language: Language, subject: (typeof words)[Language]): Promise<string> {
  const t = texts[language]
  await page.goto(pathTo('newResource', language))
  await page.locator('input[name="kind"][value="event"]').check()
  await page.getByLabel(texts[language].workspace.new.name, { exact: true }).fill(subject.title)
  await page.getByRole('button', { name: texts[language].workspace.new.submit }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.model.part.basics.title })).toBeVisible()
  const id = /([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await page.getByLabel(t.model.field.summary).fill(subject.summary)
  await page.locator('#f-countries summary').click()
  await page.locator('input[name="countries"][value="CHL"]').check()
  await page.getByLabel(t.model.field.yearFrom).fill('2026')
  await page.locator('input[name="topics"]').first().check()
  await page.getByRole('button', { name: t.editor.save.next }).click()
  await describeSession(page, language, subject.description)
  await expect(page.getByRole('heading', { level: 1, name: t.model.part.links.title })).toBeVisible()
  await page.locator('[name="recommendations[0].recommendation"]').selectOption('1819ai/2')
  await page.locator('[name="recommendations[0].note"]').fill(subject.note)
  await page.getByRole('button', { name: t.editor.save.next }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.model.part.files.title })).toBeVisible()

  const { clearance, done } = texts[language].review
  await page.goto(pathTo('review', language, { id }))
  await page.locator('summary', { hasText: clearance.record }).click()
  await page.getByLabel(clearance.by).fill('Dirección General')
  await page.getByLabel(clearance.on).fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('checkbox', { name: clearance.consent }).check()
  await page.getByRole('button', { name: clearance.save, exact: true }).click()
  await expect(page.getByText(done.cleared)).toBeVisible()
  await publishInReview(page, language, id)
  return id
}

/** Publishes the latest version in its original language only. */
async function publishInReview(page: Page, language: Language, id: string) {
  const { decide, done } = texts[language].review
  const other: Language = language === 'es' ? 'en' : 'es'
  await page.goto(pathTo('review', language, { id }))
  const box = page.locator(`#publish-${other}`)
  if (await box.isEnabled()) await box.uncheck()
  await page.getByRole('button', { name: new RegExp(`^(${decide.publish}|${decide.publishAgain})$`) }).click()
  await expect(page.getByText(done.published)).toBeVisible()
}
