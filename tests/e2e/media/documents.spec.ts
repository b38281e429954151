/** A document in both languages: upload, refusals, reading by the job, publication, search by page, citation. */
import type { Page } from '@playwright/test'
import { office, pdf, plainZip } from '../../fixtures/sample-documents.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, signIn, test } from '../helpers.ts'
import { clearAndSubmit } from '../share.ts'
import { texts } from '../texts.ts'

const cases = {
  es: {
    official: 'oficial.mexico@demo.caja',
    editor: 'revision@demo.caja',
    title: 'Manual de traspaso de padrones entre equipos',
    topic: 'Transferencias condicionadas',
    pages: ['Manual de traspaso', 'El acta se guarda con la palabra zarzaparrilla en la carpeta'],
    word: 'zarzaparrilla',
  },
  en: {
    official: 'oficial.brasil@demo.caja',
    editor: 'revision@demo.caja',
    title: 'Manual for proving age without papers',
    topic: 'Non-contributory pensions',
    pages: ['Manual for parish officers', 'The second visit is recorded under the word sarsaparilla in the folder'],
    word: 'sarsaparilla',
  },
} satisfies Record<Language, object>

for (const language of ['es', 'en'] as const) {
  test(`a document in ${language}: uploaded, published, found by its second page and cited`, async ({ browser }) => {
    test.setTimeout(patience(180_000))
    const subject = cases[language]
    const official = await openPage(browser)
    await signIn(official, subject.official, language)
    await startDocument(official, language, subject)
    await refuseFiles(official, language)
    await sendFiles(official, language, subject)
    await clearAndSubmit(official, language)

    const editor = await openPage(browser)
    await signIn(editor, subject.editor, language)
    await publish(editor, language, subject.title)

    const visitor = await openPage(browser)
    await findByPage(visitor, language, subject)
    await readAndCite(visitor, language, subject)
  })
}

type Subject = (typeof cases)[Language]

async function startDocument(page: Page, language: Language, subject: Subject) {
  const t = texts[language]
  const label = (text: string) => new RegExp(`^${text}( \\(.+\\))?$`)
  const next = () => page.getByRole('button', { name: t.editor.save.next }).click()
  const onPart = (name: keyof typeof t.model.part) =>
    expect(page.getByRole('heading', { level: 1, name: t.model.part[name].title })).toBeVisible()
  await page.getByRole('link', { name: t.workspace.home.start }).click()
  await page.getByRole('radio', { name: texts[language].common.kind.document }).check()
  await page.getByLabel(t.workspace.new.name, { exact: true }).fill(subject.title)
  await page.getByRole('button', { name: t.workspace.new.submit }).click()
  await onPart('basics')
  await page.getByLabel(label(t.model.field.summary)).fill(subject.title)
  await page.getByLabel(label(t.model.field.yearFrom)).fill('2022')
  await page.getByRole('checkbox', { name: subject.topic, exact: true }).check()
  await next()
  await onPart('publication')
  await page.getByLabel(label(t.model.field.authors)).fill('Pérez, Ana María\nSecretaría de Desarrollo Social, Honduras')
  await page.getByLabel(label(t.model.field.publisher)).fill('SEDESOL')
  await page.getByLabel(label(t.model.field.year)).fill('2022')
  await page.getByLabel(label(t.model.field.symbol)).fill('LC/TS.2022/1')
  await page.getByLabel(label(t.model.field.description)).fill(subject.title)
  await expectAccessible(page)
  await next()
  await onPart('links')
  await page.getByLabel(label(t.model.field.recommendations.recommendation)).selectOption('1819ai/2')
  await page.getByLabel(label(t.model.field.recommendations.note)).fill(subject.title)
  await next()
  await onPart('files')
}

async function send(page: Page, language: Language, name: string, buffer: Buffer) {
  const t = texts[language].uploads
  const panel = page.getByRole('form', { name: t.document.title, exact: true })
  await panel.getByLabel(t.file).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await panel.getByRole('button', { name: t.send }).click()
}

async function refuseFiles(page: Page, language: Language) {
  const { refusal, is } = texts[language].documents
  await send(page, language, 'manual.pdf', pdf(['Uno'], { isEncrypted: true }))
  await expect(page.getByRole('alert')).toHaveText(refusal.encrypted)
  await expectAccessible(page)
  await send(page, language, 'manual.docx', plainZip())
  await expect(page.getByRole('alert')).toHaveText(refusal.wrong.replace('{{what}}', is.zip))
  await expect(page.getByText(texts[language].editor.files.none)).toBeVisible()
}

async function sendFiles(page: Page, language: Language, { pages }: Subject) {
  const t = texts[language]
  await send(page, language, 'manual.pdf', pdf(pages))
  await expect(page.getByRole('heading', { level: 2, name: 'manual.pdf' })).toBeVisible()
  await send(page, language, 'manual.docx', office('docx'))
  await expect(page.getByRole('heading', { level: 2, name: 'manual.docx' })).toBeVisible()
  await expect(page.getByText(t.documents.format.docx)).toBeVisible()
  await expectAccessible(page)
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(t.editor.documentState.read)).toBeVisible({ timeout: patience(1_000) })
  }).toPass({ timeout: patience(30_000) })
}

async function publish(page: Page, language: Language, title: string) {
  const t = texts[language]
  await page.goto(language === 'es' ? '/es/gestion' : '/en/staff')
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('button', { name: t.review.decide.start }).click()
  await expect(page.getByText(t.review.done.started)).toBeVisible()
  await page.locator(`#publish-${language}`).check()
  await page.getByRole('button', { name: t.review.decide.publish, exact: true }).click()
  await expect(page.getByText(t.review.done.published)).toBeVisible()
}

async function findByPage(page: Page, language: Language, { title, word }: Subject) {
  const t = texts[language]
  await page.goto(`${language === 'es' ? '/es/buscar' : '/en/search'}?q=${word}`)
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await expect(page.locator('mark')).toHaveText(word)
  await expectAccessible(page)
  const there = page.getByRole('link', { name: t.page.pages.short.replace('{{place}}', '2') })
  const address = (await there.getAttribute('href')) ?? ''
  expect(address).toMatch(/^\/files\/[0-9a-f-]{36}\/manual\.pdf#page=2$/)
  const file = await page.request.get(address)
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await page.getByRole('link', { name: title }).click()
}

async function readAndCite(page: Page, language: Language, { title, pages }: Subject) {
  const t = texts[language]
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText(t.documents.format.docx, { exact: false }).first()).toBeVisible()
  const picture = page.locator('img.first-page')
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480)
  await page.getByText(t.page.pages.title).click()
  await expect(page.getByText(pages[1] ?? '')).toBeVisible()
  await expectAccessible(page)
  await page.getByText(t.page.use.cite, { exact: true }).click()
  await expect(async () => {
    await page.reload()
    await page.getByText(t.page.use.cite, { exact: true }).click()
    await expect(page.locator('.citation')).toContainText('Pérez, A. M.', { timeout: patience(1_000) })
  }).toPass({ timeout: patience(30_000) })
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: t.page.cite.bib, exact: true }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/\.bib$/)
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  const bibtex = Buffer.concat(chunks).toString()
  expect(bibtex).toContain('@techreport')
  expect(bibtex).toContain('Pérez, Ana María and {Secretaría de Desarrollo Social, Honduras}')
  expect(bibtex).toContain('number = {LC/TS.2022/1}')
  const address = (await page.getByRole('link', { name: t.page.cite.ris, exact: true }).getAttribute('href')) ?? ''
  const ris = await page.request.get(address)
  expect([ris.status(), ris.headers()['content-type']]).toEqual([200, 'application/x-research-info-systems; charset=utf-8'])
  const again = await page.request.get(address, { headers: { 'if-none-match': ris.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
  expect((await page.request.get('/citations/00000000-0000-4000-8000-000000000000.bib')).status()).toBe(404)
}
