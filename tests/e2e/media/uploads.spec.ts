/** Video messages on their way: sent in parts over a bad line, recorded with the camera, with the speaker's consent. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import libraryEn from '#locales/en/media/library.json' with { type: 'json' }
import uploadEn from '#locales/en/media/upload.json' with { type: 'json' }
import validationEn from '#locales/en/validation.json' with { type: 'json' }
import consentEn from '#locales/en/writing/consent.json' with { type: 'json' }
import libraryEs from '#locales/es/media/library.json' with { type: 'json' }
import uploadEs from '#locales/es/media/upload.json' with { type: 'json' }
import validationEs from '#locales/es/validation.json' with { type: 'json' }
import consentEs from '#locales/es/writing/consent.json' with { type: 'json' }
import { expect, expectAccessible, fixture, type Language, signIn, test } from '../helpers.ts'
import { editorTexts, startResource } from '../share.ts'

const texts = {
  es: { library: libraryEs, upload: uploadEs, consent: consentEs, validation: validationEs },
  en: { library: libraryEn, upload: uploadEn, consent: consentEn, validation: validationEn },
}
/** One account for this file alone: two sign-ins of one account at once would spend each other's codes. */
const official = 'oficial.uruguay@demo.caja'

/** The sample video with some megabytes of nothing behind it (an MP4 box of the type `free`): two parts, the second small. */
function longVideo(): Buffer {
  const padding = Buffer.alloc(5_300_000)
  padding.writeUInt32BE(padding.length)
  padding.write('free', 4)
  return Buffer.concat([readFileSync(fixture('message.mp4')), padding])
}

const videoPanel = (page: Page, language: Language) =>
  page.getByRole('form', { name: editorTexts[language].upload.video.title, exact: true })

/** What stands for the first video of a draft before it plays. */
async function stillOf(page: Page, language: Language, id: string) {
  const html = await (await page.request.get(pathTo('preview', language, { id }))).text()
  const address = /<video[^>]* poster="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  if (!address) return null
  const width = await page.evaluate(async (source) => {
    const image = new Image()
    image.src = source
    await image.decode()
    return image.naturalWidth
  }, address)
  return { address, width }
}

async function chooseLongVideo(page: Page, language: Language) {
  const t = editorTexts[language]
  const panel = videoPanel(page, language)
  await panel.getByLabel(t.upload.file).setInputFiles({ name: 'mensaje.mp4', mimeType: 'video/mp4', buffer: longVideo() })
  await panel.getByRole('button', { name: t.upload.send }).click()
}

for (const language of ['es', 'en'] as const) {
  test(`a video message in ${language}: over a bad line, through a session that ran out, and by camera`, async ({ page, context }) => {
    const t = { ...texts[language], editor: editorTexts[language] }
    await signIn(page, official, language)
    const id = await startResource(page, language, 'video', 'Un mensaje por una mala línea')
    const files = language === 'es' ? `/es/espacio/recursos/${id}/files` : `/en/workspace/resources/${id}/files`
    await page.goto(files)
    await expectAccessible(page)

    await test.step('a part that is lost is sent again by itself, and a session that ran out waits', async () => {
      let parts = 0
      await page.route('**/uploads/*/parts/*', async (route) => {
        if (route.request().method() !== 'PATCH') return route.continue()
        parts += 1
        if (parts === 2) return route.abort('connectionreset')
        if (parts === 3) await context.clearCookies()
        return route.continue()
      })
      await chooseLongVideo(page, language)
      const alert = videoPanel(page, language).getByRole('alert')
      await expect(alert).toContainText(t.upload.interrupted.session_ended.split('{{')[0] ?? '')
      await expectAccessible(page)
      await signIn(await context.newPage(), official, language)
      await alert.getByRole('button', { name: t.upload.interrupted.resume }).click()
      await expect(page.getByRole('heading', { level: 2, name: 'mensaje.mp4' })).toBeVisible()
      await page.unroute('**/uploads/*/parts/*')
    })

    await test.step('it plays, and has its picture', async () => {
      const video = page.locator('video.attachment-video').first()
      await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.duration)).toBeGreaterThan(3)
    })

    await test.step('a new version of it gets a new picture', async () => {
      const before = await stillOf(page, language, id)
      await page.getByText(t.library.replace.title, { exact: true }).click()
      const form = page.getByRole('form', { name: t.library.replace.form.replace('{{title}}', 'mensaje.mp4') })
      await form.getByLabel(/\.mp4/).setInputFiles('supabase/seed/media/video-proof-of-age.mp4')
      await form.getByRole('button', { name: t.library.replace.send }).click()
      await expect(page.getByText(t.library.replace.done)).toBeVisible()
      expect(before?.width).toBe(320)
      await expect.poll(async () => (await stillOf(page, language, id))?.width).toBe(854)
    })

    await test.step('what only calls itself a video is refused in words', async () => {
      const panel = videoPanel(page, language)
      await panel
        .getByLabel(t.editor.upload.file)
        .setInputFiles({ name: 'mensaje.mp4', mimeType: 'video/mp4', buffer: readFileSync(fixture('disguised.pdf')) })
      await panel.getByRole('button', { name: t.editor.upload.send }).click()
      await expect(panel.getByRole('alert')).toContainText(t.editor.upload.error.wrong_type)
    })

    await test.step('recorded with the camera', async () => {
      const recorder = page.getByRole('region', { name: t.upload.recorder.title })
      await recorder.getByRole('button', { name: t.upload.recorder.open }).click()
      await recorder.getByRole('button', { name: t.upload.recorder.start }).click()
      await expect(recorder.getByText('0:02', { exact: false })).toBeVisible()
      await recorder.getByRole('button', { name: t.upload.recorder.stop, exact: true }).click()
      await expectAccessible(page)
      await recorder.getByRole('button', { name: t.upload.recorder.use }).click()
      await expect(page.getByRole('heading', { level: 2, name: t.upload.recorder.fileName })).toBeVisible()
    })

    await test.step('consent: not without permission to publish', async () => {
      await page.getByRole('link', { name: t.editor.outline.overview }).click()
      await expect(page.getByRole('heading', { name: t.consent.title })).toBeVisible()
      await page.getByLabel(t.consent.who).fill('Persona Inventada')
      await page.getByLabel(t.consent.when).fill('2026-11-02')
      await page.getByRole('checkbox', { name: t.consent.purpose.translate }).check()
      const consent = page.locator('section[aria-labelledby="consent"]')
      await consent.getByRole('button', { name: t.consent.submit, exact: true }).click()
      await expect(consent.getByText(t.validation.consentToPublish)).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('checkbox', { name: t.consent.purpose.publish }).check()
      await consent.getByRole('button', { name: t.consent.submit, exact: true }).click()
      await expect(consent.getByText(t.consent.given.split('{{')[0] ?? '', { exact: false }).first()).toBeVisible()
    })
  })
}
