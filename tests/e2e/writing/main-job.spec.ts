/** The main journey in both languages: share, review, change, translate, publish, find, use. */
import type { Page } from '@playwright/test'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, fixture, type Language, openPage, signIn, test } from '../helpers.ts'
import { attachFiles, clearAndSubmit, fillExperience, startExperience } from '../share.ts'
import { texts } from '../texts.ts'

type Case = {
  official: string
  editor: string
  title: string
  summary: string
  topic: string
  about: string
  /** The title in the other language, and words that find it in each. */
  translated: string
  words: Record<Language, string>
  country: Record<Language, string>
  topicPage: Record<Language, string>
}

const cases: Record<Language, Case> = {
  es: {
    official: 'oficial.honduras@demo.caja',
    editor: 'editora@demo.caja',
    title: 'El acta de traspaso que salvó el padrón de comunidades',
    summary: 'Un equipo saliente dejó el inventario de comunidades y sus criterios; el entrante pudo seguir sin empezar de cero.',
    topic: 'Transferencias condicionadas',
    about: 'Inventario de comunidades con criterios y responsables',
    translated: 'The handover minutes that saved the roll of communities',
    words: { es: 'acta de traspaso padrón', en: 'handover minutes roll' },
    country: { es: '/es/paises/hnd', en: '/en/countries/hnd' },
    topicPage: { es: '/es/temas/conditional-cash-transfers', en: '/en/topics/conditional-cash-transfers' },
  },
  en: {
    official: 'official.jamaica@demo.caja',
    editor: 'editor@demo.caja',
    title: 'A birth certificate drive that opened the pension to the oldest',
    summary: 'Parish officers and the registrar went from door to door together, so that people without papers could prove their age.',
    topic: 'Non-contributory pensions',
    about: 'Joint visits by parish officers and the registrar',
    translated: 'La campaña de partidas de nacimiento que abrió la pensión a los más ancianos',
    words: { es: 'campaña partidas de nacimiento', en: 'birth certificate drive' },
    country: { es: '/es/paises/jam', en: '/en/countries/jam' },
    topicPage: { es: '/es/temas/non-contributory-pensions', en: '/en/topics/non-contributory-pensions' },
  },
}

for (const language of ['es', 'en'] as const) {
  test(`the main journey in ${language}: shared, reviewed, translated, published, found and used`, async ({ browser }) => {
    test.setTimeout(patience(240_000))
    const subject = cases[language]
    const other: Language = language === 'es' ? 'en' : 'es'
    const official = await openPage(browser)
    const editor = await openPage(browser)
    const visitor = await openPage(browser)

    await signIn(official, subject.official, language)
    await expectAccessible(official)
    await official.getByRole('link', { name: texts[language].workspace.home.start }).click()
    await expect(official.getByRole('heading', { level: 1, name: texts[language].workspace.new.title })).toBeVisible()
    await expectAccessible(official)
    await official.goBack()
    const id = await startExperience(official, language, subject.title)
    await fillExperience(official, language, subject)
    await attachFiles(official, language)
    await test.step('after leaving and coming back the draft is there', async () => {
      await official.goto(language === 'es' ? '/es' : '/en')
      await official.goto(language === 'es' ? '/es/espacio' : '/en/workspace')
      await official.getByRole('link', { name: subject.title }).click()
      await expect(official.getByRole('heading', { level: 1, name: subject.title })).toBeVisible()
    })
    await clearAndSubmit(official, language)

    await signIn(editor, subject.editor, language)
    await editor.goto(language === 'es' ? '/es/gestion' : '/en/staff')
    await expectAccessible(editor)
    await askForChanges(editor, language, subject.title)
    await changeAndResubmit(official, language, id)
    await publish(editor, language, subject.title, [language])
    await translate(editor, language, other, subject)
    await publish(editor, language, subject.title, [language, other])

    for (const reading of [language, other]) {
      await test.step(`a visitor finds and uses it in ${reading}`, () =>
        findAndUse(visitor, reading, subject, reading === language ? subject.title : subject.translated))
    }
  })
}

async function openReview(page: Page, language: Language, title: string) {
  await page.goto(language === 'es' ? '/es/gestion' : '/en/staff')
  await page.getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { name: texts[language].review.decide.title, exact: true })).toBeVisible()
}

async function askForChanges(page: Page, language: Language, title: string) {
  const t = texts[language]
  await openReview(page, language, title)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: t.review.decide.start }).click()
  await expect(page.getByText(t.review.done.started)).toBeVisible()
  await page.getByLabel(t.review.decide.changesNote).fill('2007?')
  await page.getByRole('button', { name: t.review.decide.changes }).click()
  await expect(page.getByText(t.review.done['changes-requested'])).toBeVisible()
}

async function changeAndResubmit(page: Page, language: Language, id: string) {
  const t = texts[language]
  await page.goto(language === 'es' ? `/es/espacio/recursos/${id}` : `/en/workspace/resources/${id}`)
  await expect(page.getByText('2007?').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: texts[language].model.part.lessons.title }).click()
  await page.getByLabel(texts[language].model.field.differently).fill('2007: +1')
  await page.getByRole('button', { name: texts[language].editor.save.next }).click()
  await expect(page.getByRole('heading', { level: 1, name: texts[language].model.part.transferability.title })).toBeVisible()
  await page.getByRole('link', { name: texts[language].editor.outline.overview }).click()
  const submit = page.getByRole('button', { name: t.workspace.submit.button })
  await expect(submit).toBeVisible()

  // A change in another tab: the page's version is not submitted unread; the next attempt is about the current one.
  await using other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('link', { name: t.model.part.lessons.title }).click()
  await other.getByLabel(t.model.field.differently).fill('2007: +1, +2')
  await other.getByRole('button', { name: t.editor.save.stay, exact: true }).click()
  await expect(other.getByText(t.editor.save.saved.split('{{')[0] ?? '')).toBeVisible()
  await submit.click()
  await expect(page.getByRole('alert')).toContainText(t.workspace.draft.isLatest.split('{{')[0] ?? '')
  await expectAccessible(page)
  await submit.click()
  await expect(page.getByText(t.workspace.draft.submitted)).toBeVisible()
}

async function publish(page: Page, language: Language, title: string, languages: Language[]) {
  const t = texts[language]
  await openReview(page, language, title)
  for (const code of ['es', 'en'] as const) {
    const box = page.locator(`#publish-${code}`)
    if (languages.includes(code)) await box.check()
    else await expect(box).toBeDisabled()
  }
  await page.getByRole('button', { name: new RegExp(`^(${t.review.decide.publish}|${t.review.decide.publishAgain})$`) }).click()
  await expect(page.getByText(t.review.done.published)).toBeVisible()
}

async function translate(page: Page, language: Language, to: Language, subject: Case) {
  const t = texts[language]
  await page.getByRole('link', { name: t.review.page.translate.split('{{')[0] }).click()
  await expect(page.locator('form.translation-form textarea').first()).toBeVisible()
  await expectAccessible(page)
  for (const input of await page.locator('form.translation-form').locator('input[type="text"], textarea').all()) {
    const isTitle = (await input.getAttribute('name')) === 'text:title'
    await input.fill(isTitle ? subject.translated : `${to}: ${subject.translated}`.slice(0, 150))
  }
  await page.getByRole('button', { name: t.translation.translate.saveAndReview }).click()
  await expect(page.getByText(t.review.done.translated)).toBeVisible()
}

async function findAndUse(page: Page, language: Language, subject: Case, title: string) {
  await page.goto(language === 'es' ? '/es/buscar' : '/en/search')
  await page.locator('input[type="search"]').first().fill(subject.words[language])
  await page.locator('input[type="search"]').first().press('Enter')
  await expect(page).toHaveURL(/[?&]q=/)
  await expectAccessible(page)
  await page.getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expectAccessible(page)

  const video = page.locator('video').first()
  const seeked = await video.evaluate(async (element: HTMLVideoElement) => {
    const once = (name: string) => new Promise((resolve) => element.addEventListener(name, resolve, { once: true }))
    if (element.readyState < 1) {
      const loaded = once('loadedmetadata')
      element.load()
      await loaded
    }
    const track = element.textTracks[0]
    if (track) track.mode = 'showing'
    const moved = once('seeked')
    element.currentTime = 2
    await moved
    return { time: element.currentTime, duration: element.duration, tracks: element.textTracks.length }
  })
  expect(seeked.time).toBeCloseTo(2, 1)
  expect(seeked.duration).toBeGreaterThan(3)
  expect(seeked.tracks).toBe(1)

  const source = await video.locator('source').first().getAttribute('src')
  const part = await page.request.get(source ?? '', { headers: { range: 'bytes=100-199' } })
  expect([part.status(), part.headers()['content-range']?.split('/')[0], (await part.body()).length]).toEqual([206, 'bytes 100-199', 100])

  const pdf = await page.request.get((await page.locator('a[href*=".pdf"]').first().getAttribute('href')) ?? '')
  expect([pdf.status(), pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ])

  for (const address of [
    language === 'es' ? '/es/recomendaciones/1819ai/2' : '/en/recommendations/1819ai/2',
    subject.country[language],
    subject.topicPage[language],
  ]) {
    await page.goto(address)
    await expect(page.getByRole('link', { name: title }).first()).toBeVisible()
  }
}

test('a draft’s file cannot be read by its address', async ({ browser, page }) => {
  const official = await openPage(browser)
  await signIn(official, cases.es.official, 'es')
  await startExperience(official, 'es', 'Un borrador con un archivo')
  await official.getByRole('link', { name: texts.es.model.part.files.title }).click()
  await official
    .getByRole('form', { name: texts.es.uploads.document.title })
    .getByLabel(texts.es.uploads.file)
    .setInputFiles(fixture('policy.pdf'))
  await official.getByRole('form', { name: texts.es.uploads.document.title }).getByRole('button', { name: texts.es.uploads.send }).click()
  const address = (await official.getByRole('link', { name: 'policy.pdf' }).getAttribute('href')) ?? ''
  expect((await official.request.get(address)).status()).toBe(200)
  expect((await page.request.get(address)).status()).toBe(404)
})
