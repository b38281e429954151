/** The life of files, in both languages: staff see what lacks what and delete what nothing uses; an official replaces what is published. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import enErrors from '#locales/en/errors.json' with { type: 'json' }
import en from '#locales/en/media/library.json' with { type: 'json' }
import enStaff from '#locales/en/staff.json' with { type: 'json' }
import esErrors from '#locales/es/errors.json' with { type: 'json' }
import es from '#locales/es/media/library.json' with { type: 'json' }
import esStaff from '#locales/es/staff.json' with { type: 'json' }
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, fixture, type Language, signIn, test, watch } from '../helpers.ts'
import { clearAndSubmit, editorTexts, startResource, workspaceTexts } from '../share.ts'

const texts = { es, en }
const staffTexts = { es: esStaff, en: enStaff }
const errorTexts = { es: esErrors, en: enErrors }
/** One for each language, and an editor of this file's own: two who sign in at once with one account spend each other's codes. */
const officials: Record<Language, string> = { es: 'oficial.paraguay@demo.caja', en: 'oficial.chile@demo.caja' }
const editor = 'redaccion@demo.caja'

async function open(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  watch(page)
  return page
}

async function send(page: Page, language: Language, kind: 'document' | 'video', name: string, file: string) {
  const t = editorTexts[language]
  const panel = page.getByRole('form', { name: t.upload[kind].title, exact: true })
  await panel.getByLabel(t.upload.name).fill(name)
  await panel.getByLabel(t.upload.file).setInputFiles(fixture(file))
  await panel.getByRole('button', { name: t.upload.send }).click()
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
}

for (const language of ['es', 'en'] as const) {
  const t = texts[language]

  test(`an editor finds what lacks captions, sees where it is used, and deletes only what nothing uses, in ${language}`, async ({
    browser,
  }) => {
    test.setTimeout(patience(180_000))
    const word = crypto.randomUUID().slice(0, 8)
    const [official, staff] = [await open(browser), await open(browser)]
    await signIn(official, officials[language], language)
    const id = await startResource(official, language, 'experience', `Padrón ${word}`)
    await official.goto(pathTo('draftPart', language, { id, part: 'files' }))
    await send(official, language, 'video', `Entrevista ${word}`, 'message.mp4')
    await send(official, language, 'document', `Anexo ${word}`, 'policy.pdf')
    await official.getByRole('button', { name: editorTexts[language].files.remove.replace('{{title}}', `Anexo ${word}`) }).click()
    await expect(official.getByRole('heading', { name: t.unused.title })).toBeVisible()
    await expectAccessible(official)
    await test.step('without script, the question is a second page', async () => {
      const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await official.context().storageState() })
      const still = await plain.newPage()
      await still.goto(pathTo('draftPart', language, { id, part: 'files' }))
      const unused = still.getByRole('region', { name: t.unused.title })
      await unused.getByRole('button', { name: 'policy.pdf' }).click()
      await expect(still.getByRole('dialog')).toContainText(t.confirm.title.replace('{{name}}', 'policy.pdf'))
      await still.getByRole('dialog').getByRole('button', { name: t.confirm.no }).click()
      await expect(unused.getByRole('link', { name: 'policy.pdf' })).toBeVisible()
      await plain.close()
    })

    await signIn(staff, editor, language)
    await staff.goto(pathTo('media', language))
    await expect(staff.getByRole('heading', { level: 1, name: t.heading })).toBeVisible()
    await expectAccessible(staff)
    const problems = staff.getByRole('navigation', { name: t.filters.problem })
    await problems.getByRole('link', { name: t.problem.captions }).click()
    await staff.waitForURL(/problem=captions/)
    await staff.getByLabel(t.filters.q).fill(word)
    await staff.getByRole('button', { name: t.filters.apply }).click()
    await expect(staff.getByText(t.table.found_one.replace('{{count}}', '1'))).toBeVisible()
    await expectAccessible(staff)
    await staff.getByRole('link', { name: `Entrevista ${word}` }).click()
    await expect(staff.getByRole('heading', { level: 1, name: `Entrevista ${word}` })).toBeVisible()
    await expect(staff.getByRole('region', { name: t.file.usage })).toContainText(`${t.file.usedDraft} Padrón ${word}`)
    await expectAccessible(staff)

    await test.step('what is published is not deleted, and the page says why', async () => {
      await staff.goto(`${pathTo('media', language)}?q=traspaso-entre-equipos`)
      await staff.getByRole('rowheader').getByRole('link').first().click()
      await staff.getByRole('button', { name: t.file.deleteButton }).click()
      await confirm(staff, language).click()
      await expect(staff.getByText(errorTexts[language].refusal.file_in_use)).toBeVisible()
      await expectAccessible(staff)
    })
    await test.step('what nothing uses is deleted', async () => {
      await staff.goto(`${pathTo('media', language)}?problem=unused&q=${word}`)
      await staff.getByRole('link', { name: 'policy.pdf' }).click()
      await expect(staff.getByText(t.file.usedNowhere)).toBeVisible()
      await test.step('after a question that names it, and that can be answered with no', async () => {
        const first = staff.getByRole('button', { name: t.file.deleteButton })
        const question = staff.getByRole('dialog', { name: t.confirm.title.replace('{{name}}', 'policy.pdf') })
        await first.press('Enter')
        await expect(question).toContainText(t.confirm.what)
        await expectAccessible(staff)
        await question.getByRole('button', { name: t.confirm.no }).press('Enter')
        await expect(question).toBeHidden()
        await expect(first).toBeFocused()
        await first.click()
        await staff.keyboard.press('Escape')
        await expect(question).toBeHidden()
        await first.click()
      })
      await confirm(staff, language).click()
      await expect(staff.getByText(t.done.deleted)).toBeVisible()
      await staff.goto(`${pathTo('media', language)}?problem=unused&q=${word}`)
      await expect(staff.getByText(t.table.none)).toBeVisible()
    })
    await test.step('a check of Storage is asked for, done, and reported in words', async () => {
      await staff.getByRole('button', { name: t.check.now }).click()
      await expect(staff.getByText(t.done.checking)).toBeVisible()
      await expect(async () => {
        await staff.goto(pathTo('media', language))
        await expect(staff.getByRole('region', { name: t.check.title })).not.toContainText(t.check.never, { timeout: patience(500) })
      }).toPass({ timeout: patience(20_000) })
      await expectAccessible(staff)
    })
    await test.step('the official does not get there', async () => {
      expect((await official.goto(pathTo('media', language)))?.status()).toBe(403)
    })
    await Promise.all([official, staff].map((page) => page.context().close()))
  })

  test(`a replaced document stays as it was for readers until it is published again, at the same address, in ${language}`, async ({
    browser,
    page,
  }) => {
    test.setTimeout(patience(240_000))
    const title = `${language === 'es' ? 'Manual de operaciones' : 'Operations manual'} ${crypto.randomUUID().slice(0, 8)}`
    const [official, staff] = [await open(browser), await open(browser)]
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

    await test.step('the official sends the new edition', async () => {
      await official.goto(pathTo('draftPart', language, { id, part: 'files' }))
      await official.getByText(t.replace.title, { exact: true }).click()
      await expectAccessible(official)
      const form = official.getByRole('form', { name: t.replace.form.replace('{{title}}', title) })
      await form.getByLabel(/PDF|pdf/).setInputFiles({
        name: 'policy-2.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.concat([readFileSync(fixture('policy.pdf')), Buffer.from('\n% second edition\n')]),
      })
      await form.getByRole('button', { name: t.replace.send }).click()
      await expect(official.getByText(t.replace.done)).toBeVisible()
      await official.getByText(t.version.title_other.replace('{{count}}', '2')).click()
      await expect(official.getByText(t.version.published, { exact: true })).toBeVisible()
      await expectAccessible(official)
      const draft = (await official.getByRole('link', { name: 'policy-2.pdf' }).first().getAttribute('href')) ?? ''
      expect((await (await official.request.get(draft)).body()).toString('latin1')).toContain('% second edition')
      // The draft's own address is nobody else's.
      expect((await page.request.get(draft)).status()).toBe(404)
    })
    await test.step('readers still get the old one', async () => {
      expect(await read()).toEqual(before)
      await page.goto(readers)
      await expect(page.locator(`a[href="${address}"]`).first()).toBeVisible()
    })
    await test.step('published again, the same address gives the new one', async () => {
      await official.goto(pathTo('draft', language, { id }))
      await official.getByRole('button', { name: workspaceTexts[language].submit.button }).click()
      await expect(official.getByText(workspaceTexts[language].draft.submitted)).toBeVisible()
      await publish(staff, language, title)
      const after = await read()
      expect(after.bytes).toContain('% second edition')
      expect(after.etag).not.toBe(before.etag)
      await page.goto(readers)
      const now = (await page.locator('a[href*="policy-2.pdf"]').first().getAttribute('href')) ?? ''
      expect(now.split('/')[2]).toBe(address.split('/')[2])
      await expectAccessible(page)
    })
    await Promise.all([official, staff].map((one) => one.context().close()))
  })
}

const confirm = (page: Page, language: Language) => page.getByRole('dialog').getByRole('button', { name: texts[language].confirm.yes })
const labelled = (page: Page, name: string) => page.getByLabel(new RegExp(`^${name}( \\(.+\\))?$`))

/** What publishing a document asks for, part by part. */
async function fillDocument(page: Page, language: Language, id: string) {
  const t = editorTexts[language]
  const fill = (name: string, text: string) => labelled(page, name).fill(text)
  const next = () => page.getByRole('button', { name: t.save.next }).click()
  await fill(t.field.summary, 'Cómo se hace, paso a paso')
  await fill(t.field.yearFrom, '2024')
  await page
    .getByRole('checkbox', { name: language === 'es' ? 'Transferencias condicionadas' : 'Conditional cash transfers', exact: true })
    .check()
  await next()
  await expect(page.getByRole('heading', { level: 1, name: t.part.publication.title })).toBeVisible()
  await fill(t.field.authors, 'Ana Autora')
  await fill(t.field.publisher, 'Ministerio')
  await fill(t.field.year, '2024')
  await fill(t.field.description, 'Un manual')
  await next()
  await expect(page.getByRole('heading', { level: 1, name: t.part.links.title })).toBeVisible()
  await labelled(page, t.field.recommendations.recommendation).selectOption('1819ai/2')
  await fill(t.field.recommendations.note, 'Lo cumple')
  await next()
  await expect(page.getByRole('heading', { level: 1, name: t.part.files.title })).toBeVisible()
  expect(page.url()).toContain(id)
}

async function publish(page: Page, language: Language, title: string) {
  const t = staffTexts[language]
  await page.goto(pathTo('queue', language))
  await page.getByRole('link', { name: title }).first().click()
  await page.locator(`#publish-${language}`).check()
  await page.getByRole('button', { name: new RegExp(`^(${t.decide.publish}|${t.decide.publishAgain})$`) }).click()
  await expect(page.getByText(t.done.published)).toBeVisible()
}
