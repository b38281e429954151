/** Captions, end to end: an old SRT file comes in, is mended beside the video, saved, restored, translated, and never lost. */
import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, fixture, type Language, openPage, signIn, test } from '../helpers.ts'
import { startExperience } from '../share.ts'
import { texts } from '../texts.ts'

/** Accounts for this file alone: two sign-ins of one account at once would spend each other's codes. Two, because codes are rationed. */
const official = { es: 'subtitulos@demo.caja', en: 'oficial.peru@demo.caja' } as const
const spoken = { es: 'español', en: 'English' } as const
const another = { es: 'portugués', en: 'Portuguese' } as const
const filesOf = (id: string, language: Language) =>
  language === 'es' ? `/es/espacio/recursos/${id}/files` : `/en/workspace/resources/${id}/files`
/** A text with its places filled. */
const say = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

const annotated = `WEBVTT - Mensaje

saludo
00:00:00.200 --> 00:00:01.800
La niña llegó a la plaza.

NOTE no se oye bien

00:00:02.000 --> 00:00:03.800
Fin

NOTE hasta aquí
`

const group = (page: Page, language: Language, number: number) =>
  page.getByRole('group', { name: say(texts[language].captions.list.cue, { number }), exact: true })

async function sendFile(page: Page, language: Language, panel: string, file: string) {
  const form = page.getByRole('form', { name: panel, exact: true })
  await form.getByLabel(texts[language].uploads.file).setInputFiles(fixture(file))
  await form.getByRole('button', { name: texts[language].uploads.send }).click()
}

/** A draft with a video, and captions that came as an SRT file in Latin-1. Leaves the browser in the caption editor. `lookAtFiles` is given the list of files on the way. */
async function openCaptions(page: Page, language: Language, lookAtFiles: (page: Page) => Promise<void> = async () => {}): Promise<string> {
  const t = texts[language]
  const id = await startExperience(page, language, `Captions ${crypto.randomUUID()}`)
  await page.goto(filesOf(id, language))
  await sendFile(page, language, texts[language].uploads.video.title, 'message.mp4')
  await expect(page.getByText(say(t.captions.tracks.public, { language: spoken[language] }))).toBeVisible()
  await lookAtFiles(page)
  await page.getByRole('link', { name: texts[language].editor.outline.overview }).click()
  await page.getByRole('link', { name: texts[language].model.field.attachments.captions }).click()
  await expect(page).toHaveURL(/#f-attachments-0-captions$/)
  await sendFile(page, language, texts[language].uploads.captions.title, 'broken.vtt')
  await expect(page.getByRole('alert')).toContainText(say(t.captions.summary.fileLine, { line: 6, problem: t.captions.problem.reversed }))
  await sendFile(page, language, texts[language].uploads.captions.title, 'message.latin-1.srt')
  await page.getByRole('link', { name: say(t.captions.tracks.edit, { language: spoken[language] }) }).click()
  await expect(page.getByRole('heading', { level: 1, name: say(t.captions.page.title, { language: spoken[language] }) })).toBeVisible()
  await expect(group(page, language, 1).getByLabel(t.captions.list.text)).toHaveValue('La niña cruzó la plaza.')
  return id
}

const save = (page: Page, language: Language) => page.getByRole('button', { name: texts[language].captions.save.button }).click()
const saved = (page: Page, language: Language) =>
  expect(page.getByText(new RegExp(`^${texts[language].captions.save.saved.split(' {{')[0]} \\d`))).toBeVisible()
const versions = (page: Page, language: Language) => {
  const { title, open } = texts[language].captions.versions
  return page
    .getByRole('region', { name: title })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: open }) })
}

for (const language of ['es', 'en'] as const) {
  const t = texts[language]

  test(`captions in ${language}: converted, corrected, saved, and an earlier version restored`, async ({ page }) => {
    await signIn(page, official[language], language)
    await openCaptions(page, language, expectAccessible)
    await expectAccessible(page)
    await expect(group(page, language, 2).getByLabel(t.captions.list.text)).toHaveValue('¿Quién pagará <i>mañana</i>?')
    await expect(versions(page, language)).toHaveCount(1)

    await test.step('an error is shown beside the caption and in the summary, and is not saved', async () => {
      await group(page, language, 2).getByLabel(t.captions.list.start).fill('0:05.000')
      const problem = t.captions.cueProblem.reversed
      await expect(group(page, language, 2).getByText(problem)).toBeVisible()
      await expect(page.getByRole('link', { name: say(t.captions.summary.line, { number: 2, problem }) })).toBeVisible()
      await save(page, language)
      await expect(page.getByText(t.captions.save.refused)).toBeVisible()
      await expectAccessible(page)
    })
    await test.step('it is corrected by keyboard, and saved', async () => {
      await group(page, language, 2).getByLabel(t.captions.list.start).fill('0:02.000')
      await group(page, language, 2).getByLabel(t.captions.list.text).fill('¿Quién pagará pasado mañana?')
      await group(page, language, 2).getByRole('button', { name: t.captions.list.split }).press('Enter')
      await expect(group(page, language, 3).getByLabel(t.captions.list.text)).toBeFocused()
      await page.getByRole('button', { name: t.captions.list.undo }).press('Enter')
      await expect(group(page, language, 3)).toHaveCount(0)
      await expect(page.getByText(t.captions.save.unsaved)).toBeVisible()
      await save(page, language)
      await saved(page, language)
      await expect(versions(page, language)).toHaveCount(2)
    })
    await test.step('an earlier version is viewed and restored', async () => {
      const earlier = versions(page, language).last()
      await earlier.getByRole('link', { name: t.captions.versions.open }).click()
      await expect(page.getByText('¿Quién pagará mañana?')).toBeVisible()
      await expectAccessible(page)
      await earlier.getByRole('button', { name: t.captions.versions.restore }).click()
      await expect(page.getByText(t.captions.versions.restored)).toBeVisible()
      await expect(group(page, language, 2).getByLabel(t.captions.list.text)).toHaveValue('¿Quién pagará <i>mañana</i>?')
      await expect(versions(page, language)).toHaveCount(3)
    })
  })

  test(`captions in ${language}: the video plays beside them and sets their times`, async ({ page }) => {
    await signIn(page, official[language], language)
    await openCaptions(page, language)
    await group(page, language, 2).getByRole('button', { name: t.captions.list.play }).click()
    await expect(group(page, language, 2).getByText(t.captions.list.spoken)).toBeVisible()
    await page.locator('video').evaluate((video: HTMLVideoElement) => {
      video.pause()
      video.currentTime = 3
    })
    await expect(group(page, language, 2).getByText(t.captions.list.spoken)).toBeVisible()
    await group(page, language, 2).getByRole('button', { name: t.captions.list.endHere }).click()
    await expect(group(page, language, 2).getByLabel(t.captions.list.end)).toHaveValue('00:03.000')

    await test.step('the list follows the video, unless the person is in it or has scrolled', async () => {
      await page.setViewportSize({ width: 360, height: 560 })
      const second = group(page, language, 2)
      const spokenAt = (seconds: number) =>
        page.locator('video').evaluate((video: HTMLVideoElement, to) => {
          video.muted = true
          video.playbackRate = 0.25
          video.currentTime = to
          return video.play()
        }, seconds)
      const toTop = () => page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
      const scrolled = () => page.evaluate(() => scrollY)

      await second.getByLabel(t.captions.list.text).focus()
      await toTop()
      await spokenAt(2.1)
      await expect(second.getByText(t.captions.list.spoken)).toBeVisible()
      expect(await scrolled()).toBe(0)

      await page.locator('video').evaluate((video: HTMLVideoElement) => video.pause())
      await page.locator('video').focus()
      await toTop()
      await spokenAt(0.3)
      await expect(group(page, language, 1)).toBeInViewport()
      await page.locator('video').evaluate((video: HTMLVideoElement) => {
        video.currentTime = 2.1
      })
      await expect(second.getByLabel(t.captions.list.start)).toBeInViewport()

      await page.mouse.move(180, 500)
      await page.mouse.wheel(0, -5_000)
      await expect.poll(scrolled).toBe(0)
      await page.locator('video').evaluate((video: HTMLVideoElement) => {
        video.currentTime = 0.3
      })
      await expect(group(page, language, 1).getByText(t.captions.list.spoken)).toBeVisible()
      expect(await scrolled()).toBe(0)
    })
  })

  test(`captions in ${language}: unsaved text is offered for restoring, also after another save`, async ({ page, browser }) => {
    await signIn(page, official[language], language)
    await openCaptions(page, language)
    const address = page.url()
    const mine = group(page, language, 1).getByLabel(t.captions.list.text)
    await mine.fill('La niña volvió.')
    await expect.poll(() => page.evaluate(() => Object.values(localStorage).some((kept) => kept.includes('La niña volvió.')))).toBe(true)

    const other = await openElsewhere(browser, page)
    await other.goto(address)
    await group(other, language, 1).getByLabel(t.captions.list.text).fill('La niña saludó.')
    await save(other, language)
    await saved(other, language)
    await other.context().close()

    await page.reload()
    await expect(mine).toHaveValue('La niña saludó.')
    await page.getByRole('button', { name: texts[language].captions.backup.bringBack }).click()
    await expect(mine).toHaveValue('La niña volvió.')
    await save(page, language)
    await expect(page.getByText(t.captions.conflict.title)).toBeVisible()
    await expect(page.getByRole('group').filter({ hasText: t.captions.conflict.theirs }).getByText('La niña saludó.')).toBeVisible()
    await expect(mine).toHaveValue('La niña volvió.')
    await expectAccessible(page)
    await save(page, language)
    await saved(page, language)
    await expect(versions(page, language)).toHaveCount(3)
  })

  test(`captions in ${language}: without script they are edited as text, and other languages start from them`, async ({
    page,
    browser,
  }) => {
    await signIn(page, official[language], language)
    const id = await openCaptions(page, language)
    const address = page.url()
    const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() })
    const still = await plain.newPage()
    await still.goto(address)
    const field = still.getByLabel(t.captions.plain.label)
    await field.fill((await field.inputValue()).replace('cruzó', 'volvió a'))
    await save(still, language)
    await saved(still, language)
    await field.fill('Esto no son subtítulos.')
    await save(still, language)
    await expect(still.getByText(say(t.captions.summary.fileLine, { line: 1, problem: t.captions.problem.not_captions }))).toBeVisible()
    await expect(field).toHaveValue('Esto no son subtítulos.')
    await field.fill(annotated)
    await save(still, language)
    await saved(still, language)
    await test.step('notes and identifiers of cues are kept', async () => {
      await page.reload()
      await group(page, language, 1).getByLabel(t.captions.list.text).fill('La niña volvió a la plaza.')
      await expect(group(page, language, 2).getByText('no se oye bien')).toBeVisible()
      await save(page, language)
      await saved(page, language)
      await still.goto(address)
      await expect(field).toHaveValue(annotated.replace('llegó', 'volvió'))
      await field.fill('Esto no son subtítulos.')
    })
    await plain.clearCookies()
    await save(still, language)
    await expect(still.getByRole('heading', { level: 1, name: texts[language].common.resubmit.title })).toBeVisible()
    await expect(still.getByRole('textbox')).toHaveValue('Esto no son subtítulos.')
    await plain.close()

    await page.goto(filesOf(id, language))
    await page.getByText(t.captions.tracks.inAnother, { exact: true }).click()
    await page.getByRole('link', { name: say(t.captions.tracks.missing, { language: another[language] }) }).click()
    await expect(page.getByText(say(t.captions.start.text, { language: another[language] }))).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: say(t.captions.start.from, { language: spoken[language] }) }).click()
    await expect(group(page, language, 1).getByLabel(t.captions.list.text)).toHaveValue('La niña volvió a la plaza.')
    await group(page, language, 1).getByLabel(t.captions.list.text).fill('A menina voltou à praça.')
    await save(page, language)
    await saved(page, language)
    await expect(versions(page, language)).toHaveCount(1)
    await page.goto(filesOf(id, language))
    await expect(page.getByRole('link', { name: say(t.captions.tracks.edit, { language: another[language] }) })).toBeVisible()
  })
}

/** The same session on another computer, which knows nothing of what is being written here. */
async function openElsewhere(browser: Browser, page: Page): Promise<Page> {
  const { cookies } = await page.context().storageState()
  return openPage(browser, { storageState: { cookies, origins: [] } })
}
