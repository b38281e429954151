/** The media library in both languages: missing files, deleting unused ones, replacing published ones. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, fixture, type Language, openPage, signIn, test } from '../helpers.ts'
import { clearAndSubmit, startResource } from '../share.ts'
import { texts } from '../texts.ts'

/** One official per language and an editor that only this file uses: simultaneous sign-ins of one account invalidate each other's codes. */
const officials: Record<Language, string> = { es: 'oficial.paraguay@demo.caja', en: 'oficial.chile@demo.caja' }
const editor = 'redaccion@demo.caja'

async function send(page: Page, language: Language, kind: 'document' | 'video', name: string, file: string) {
  const t = texts[language]
  const panel = page.getByRole('form', { name: t.uploads[kind].title, exact: true })
  await panel.getByLabel(t.uploads.name).fill(name)
  await panel.getByLabel(t.uploads.file).setInputFiles(fixture(file))
  await panel.getByRole('button', { name: t.uploads.send }).click()
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
}

for (const language of ['es', 'en'] as const) {
  const t = texts[language]

  test(`an editor finds files without captions, sees their uses, and can delete only unused ones, in ${language}`, async ({ browser }) => {
    test.setTimeout(patience(180_000))
    const word = crypto.randomUUID().slice(0, 8)
    const [official, staff] = [await openPage(browser), await openPage(browser)]
    await signIn(official, officials[language], language)
    const id = await startResource(official, language, 'experience', `Padrón ${word}`)
    await official.goto(pathTo('draftPart', language, { id, part: 'files' }))
    await send(official, language, 'video', `Entrevista ${word}`, 'message.mp4')
    await send(official, language, 'document', `Anexo ${word}`, 'policy.pdf')
    await official.getByRole('button', { name: texts[language].editor.files.remove.replace('{{title}}', `Anexo ${word}`) }).click()
    await expect(official.getByRole('heading', { name: t.editor.files.unused.title })).toBeVisible()
    await expectAccessible(official)
    await test.step('without script, the confirmation is a second page', async () => {
      const still = await openPage(browser, { javaScriptEnabled: false, storageState: await official.context().storageState() })
      await still.goto(pathTo('draftPart', language, { id, part: 'files' }))
      const unused = still.getByRole('region', { name: t.editor.files.unused.title })
      await unused.getByRole('button', { name: 'policy.pdf' }).click()
      await expect(still.getByRole('dialog')).toContainText(t.editor.files.confirm.title.replace('{{name}}', 'policy.pdf'))
      await still.getByRole('dialog').getByRole('button', { name: t.editor.files.confirm.no }).click()
      await expect(unused.getByRole('link', { name: 'policy.pdf' })).toBeVisible()
    })

    await signIn(staff, editor, language)
    await staff.goto(pathTo('media', language))
    await expect(staff.getByRole('heading', { level: 1, name: t.library.heading })).toBeVisible()
    await expectAccessible(staff)
    const problems = staff.getByRole('navigation', { name: t.library.filters.problem })
    await test.step('what is typed while a slow list loads stays', async () => {
      const { promise: typed, resolve: finish } = Promise.withResolvers<void>()
      await staff.route(/\.data\?/, async (route) => {
        await typed
        await route.continue()
      })
      await problems.getByRole('link', { name: t.library.problem.captions }).click()
      await staff.getByLabel(t.library.filters.q).fill(word)
      finish()
      await expect(staff.getByText(t.library.problemNote.captions)).toBeVisible()
      await expect(staff.getByLabel(t.library.filters.q)).toHaveValue(word)
      await staff.unrouteAll()
    })
    await staff.getByRole('search', { name: t.common.list.filters }).getByRole('button').click()
    await expect(staff.getByText(t.library.table.found_one.replace('{{count}}', '1'))).toBeVisible()
    await expectAccessible(staff)
    await staff.getByRole('link', { name: `Entrevista ${word}` }).click()
    await expect(staff.getByRole('heading', { level: 1, name: `Entrevista ${word}` })).toBeVisible()
    await expect(staff.getByRole('region', { name: t.library.file.usage })).toContainText(`${t.library.file.usedDraft} Padrón ${word}`)
    await expectAccessible(staff)

    await test.step('a published file cannot be deleted, and the page tells why', async () => {
      await staff.goto(`${pathTo('media', language)}?q=traspaso-entre-equipos`)
      await staff.getByRole('rowheader').getByRole('link').first().click()
      await staff.getByRole('button', { name: t.library.file.deleteButton }).click()
      await confirm(staff, language).click()
      await expect(staff.getByText(texts[language].errors.refusal.file_in_use)).toBeVisible()
      await expectAccessible(staff)
    })
    await test.step('an unused file is deleted', async () => {
      await staff.goto(`${pathTo('media', language)}?problem=unused&q=${word}`)
      await staff.getByRole('link', { name: 'policy.pdf' }).click()
      await expect(staff.getByText(t.library.file.usedNowhere)).toBeVisible()
      await test.step('after a confirmation that names it and can be cancelled', async () => {
        const first = staff.getByRole('button', { name: t.library.file.deleteButton })
        const question = staff.getByRole('dialog', { name: t.editor.files.confirm.title.replace('{{name}}', 'policy.pdf') })
        await first.press('Enter')
        await expect(question).toContainText(t.editor.files.confirm.what)
        await expectAccessible(staff)
        await question.getByRole('button', { name: t.editor.files.confirm.no }).press('Enter')
        await expect(question).toBeHidden()
        await expect(first).toBeFocused()
        await first.click()
        await staff.keyboard.press('Escape')
        await expect(question).toBeHidden()
        await first.click()
      })
      await confirm(staff, language).click()
      await expect(staff.getByText(t.library.done.deleted)).toBeVisible()
      await staff.goto(`${pathTo('media', language)}?problem=unused&q=${word}`)
      await expect(staff.getByText(t.library.table.none)).toBeVisible()
    })
    await test.step('a check of Storage is requested, carried out, and reported', async () => {
      await staff.getByRole('button', { name: t.library.check.now }).click()
      await expect(staff.getByText(t.library.done.checking)).toBeVisible()
      await expect(async () => {
        await staff.goto(pathTo('media', language))
        await expect(staff.getByRole('region', { name: t.library.check.title })).not.toContainText(t.library.check.never, {
          timeout: patience(500),
        })
      }).toPass({ timeout: patience(20_000) })
      await expectAccessible(staff)
    })
    await test.step('the official has no access', async () => {
      expect((await official.goto(pathTo('media', language)))?.status()).toBe(403)
    })
  })

  test(`a replaced document stays the same for readers until it is published again, at the same address, in ${language}`, async ({
    browser,
    page,
  }) => {
    test.setTimeout(patience(240_000))
    const title = `${language === 'es' ? 'Manual de operaciones' : 'Operations manual'} ${crypto.randomUUID().slice(0, 8)}`
    const [official, staff] = [await openPage(browser), await openPage(browser)]
    await signIn(official, officials[language], language)
    const id = await startResource(official, language, 'document', title)
    await fillDocument(official, language, id)
    await send(official, language, 'document', title, 'policy.pdf')
    await official.goto(pathTo('draft', language, { id }))
    await clearAndSubmit(official, language)
    await signIn(staff, editor, language)
    await publish(staff, language, title)

    await page.goto(pathTo('documents', language))
    await page.getByRole('link', { name: title }).first().click()
    const readers = page.url()
    const address = (await page.locator('a[href*="policy.pdf"]').first().getAttribute('href')) ?? ''
    expect(address).not.toContain('?')
    const read = async () => {
      const answer = await page.request.get(address)
      return { bytes: (await answer.body()).toString('latin1'), etag: answer.headers().etag }
    }
    const before = await read()

    await test.step('the official uploads the new edition', async () => {
      await official.goto(pathTo('draftPart', language, { id, part: 'files' }))
      await official.getByText(t.editor.files.replace.title, { exact: true }).click()
      await expectAccessible(official)
      const form = official.getByRole('form', { name: t.editor.files.replace.form.replace('{{title}}', title) })
      await form.getByLabel(/PDF|pdf/).setInputFiles({
        name: 'policy-2.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.concat([readFileSync(fixture('policy.pdf')), Buffer.from('\n% second edition\n')]),
      })
      await form.getByRole('button', { name: t.editor.files.replace.send }).click()
      await expect(official.getByText(t.editor.files.replace.done)).toBeVisible()
      await official.getByText(t.editor.files.version.title_other.replace('{{count}}', '2')).click()
      await expect(official.getByText(t.editor.files.version.published, { exact: true })).toBeVisible()
      await expectAccessible(official)
      const draft = (await official.getByRole('link', { name: 'policy-2.pdf' }).first().getAttribute('href')) ?? ''
      expect((await (await official.request.get(draft)).body()).toString('latin1')).toContain('% second edition')
      // Other people get no access to the draft's address.
      expect((await page.request.get(draft)).status()).toBe(404)
    })
    await test.step('readers still get the old one', async () => {
      expect(await read()).toEqual(before)
      await page.goto(readers)
      await expect(page.locator(`a[href="${address}"]`).first()).toBeVisible()
    })
    await test.step('after publishing, the same address serves the new one', async () => {
      await official.goto(pathTo('draft', language, { id }))
      await official.getByRole('button', { name: texts[language].workspace.submit.button }).click()
      await expect(official.getByText(texts[language].workspace.draft.submitted)).toBeVisible()
      await publish(staff, language, title)
      const after = await read()
      expect(after.bytes).toContain('% second edition')
      expect(after.etag).not.toBe(before.etag)
      await page.goto(readers)
      const now = (await page.locator('a[href*="policy-2.pdf"]').first().getAttribute('href')) ?? ''
      expect(now.split('/')[2]).toBe(address.split('/')[2])
      await expectAccessible(page)
    })
  })
}

const confirm = (page: Page, language: Language) =>
  page.getByRole('dialog').getByRole('button', { name: texts[language].editor.files.confirm.yes })
const labelled = (page: Page, name: string) => page.getByLabel(new RegExp(`^${name}( \\(.+\\))?$`))

/** Fills the required fields of a document, part by part. */
async function fillDocument(page: Page, language: Language, id: string) {
  const t = texts[language]
  const fill = (name: string, text: string) => labelled(page, name).fill(text)
  const next = () => page.getByRole('button', { name: t.editor.save.next }).click()
  await fill(t.model.field.summary, 'Cómo se hace, paso a paso')
  await fill(t.model.field.yearFrom, '2024')
  await page
    .getByRole('checkbox', { name: language === 'es' ? 'Transferencias condicionadas' : 'Conditional cash transfers', exact: true })
    .check()
  await next()
  await expect(page.getByRole('heading', { level: 1, name: t.model.part.publication.title })).toBeVisible()
  await fill(t.model.field.authors, 'Ana Autora')
  await fill(t.model.field.publisher, 'Ministerio')
  await fill(t.model.field.year, '2024')
  await fill(t.model.field.description, 'Un manual')
  await next()
  await expect(page.getByRole('heading', { level: 1, name: t.model.part.links.title })).toBeVisible()
  await labelled(page, t.model.field.recommendations.recommendation).selectOption('1819ai/2')
  await fill(t.model.field.recommendations.note, 'Lo cumple')
  await next()
  await expect(page.getByRole('heading', { level: 1, name: t.model.part.files.title })).toBeVisible()
  expect(page.url()).toContain(id)
}

async function publish(page: Page, language: Language, title: string) {
  const t = texts[language]
  await page.goto(pathTo('queue', language))
  await page.getByRole('link', { name: title }).first().click()
  await page.locator(`#publish-${language}`).check()
  await page.getByRole('button', { name: new RegExp(`^(${t.review.decide.publish}|${t.review.decide.publishAgain})$`) }).click()
  await expect(page.getByText(t.review.done.published)).toBeVisible()
}
