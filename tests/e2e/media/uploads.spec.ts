/** Video messages: resumable upload over a bad connection, recording, the speaker's consent. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import { expect, expectAccessible, fixture, type Language, signIn, test } from '../helpers.ts'
import { startResource } from '../share.ts'
import { texts } from '../texts.ts'

/** An account that only this file uses: simultaneous sign-ins of one account invalidate each other's codes. */
const official = 'oficial.uruguay@demo.caja'

/** The sample video, padded by some megabytes (an MP4 box of type `free`) to two parts, the second small. */
function longVideo(): Buffer {
  const padding = Buffer.alloc(5_300_000)
  padding.writeUInt32BE(padding.length)
  padding.write('free', 4)
  return Buffer.concat([readFileSync(fixture('message.mp4')), padding])
}

const videoPanel = (page: Page, language: Language) => page.getByRole('form', { name: texts[language].uploads.video.title, exact: true })

/** The poster of a draft's first video. */
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
  const t = texts[language]
  const panel = videoPanel(page, language)
  await panel.getByLabel(t.uploads.file).setInputFiles({ name: 'mensaje.mp4', mimeType: 'video/mp4', buffer: longVideo() })
  await panel.getByRole('button', { name: t.uploads.send }).click()
}

for (const language of ['es', 'en'] as const) {
  test(`a video message in ${language}: over a bad connection, with an expired session, and by camera`, async ({ page, context }) => {
    const t = texts[language]
    await signIn(page, official, language)
    const id = await startResource(page, language, 'video', 'Un mensaje por una mala línea')
    const files = language === 'es' ? `/es/espacio/recursos/${id}/files` : `/en/workspace/resources/${id}/files`
    await page.goto(files)
    await expectAccessible(page)

    await test.step('a lost part is sent again automatically, and after an expired session the upload waits', async () => {
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
      await expect(alert).toContainText(t.uploads.interrupted.session_ended.split('{{')[0] ?? '')
      await expectAccessible(page)
      await signIn(await context.newPage(), official, language)
      await alert.getByRole('button', { name: t.uploads.interrupted.resume }).click()
      await expect(page.getByRole('heading', { level: 2, name: 'mensaje.mp4' })).toBeVisible()
      await page.unroute('**/uploads/*/parts/*')
    })

    await test.step('it plays, and has its poster', async () => {
      const video = page.locator('video.attachment-video').first()
      await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.duration)).toBeGreaterThan(3)
    })

    await test.step('a new version gets a new poster', async () => {
      const before = await stillOf(page, language, id)
      await page.getByText(t.editor.files.replace.title, { exact: true }).click()
      const form = page.getByRole('form', { name: t.editor.files.replace.form.replace('{{title}}', 'mensaje.mp4') })
      await form.getByLabel(/\.mp4/).setInputFiles('supabase/seed/media/video-proof-of-age.mp4')
      await form.getByRole('button', { name: t.editor.files.replace.send }).click()
      await expect(page.getByText(t.editor.files.replace.done)).toBeVisible()
      expect(before?.width).toBe(320)
      await expect.poll(async () => (await stillOf(page, language, id))?.width).toBe(854)
    })

    await test.step('a file that is not a video is refused with a text', async () => {
      const panel = videoPanel(page, language)
      await panel
        .getByLabel(t.uploads.file)
        .setInputFiles({ name: 'mensaje.mp4', mimeType: 'video/mp4', buffer: readFileSync(fixture('disguised.pdf')) })
      await panel.getByRole('button', { name: t.uploads.send }).click()
      await expect(panel.getByRole('alert')).toContainText(t.uploads.error.wrong_type)
    })

    await test.step('recorded with the camera', async () => {
      const recorder = page.getByRole('region', { name: t.editor.recorder.title })
      await recorder.getByRole('button', { name: t.editor.recorder.open }).click()
      await recorder.getByRole('button', { name: t.editor.recorder.start }).click()
      await expect(recorder.getByText('0:02', { exact: false })).toBeVisible()
      await recorder.getByRole('button', { name: t.editor.recorder.stop, exact: true }).click()
      await expectAccessible(page)
      await recorder.getByRole('button', { name: t.editor.recorder.use }).click()
      await expect(page.getByRole('heading', { level: 2, name: t.editor.recorder.fileName })).toBeVisible()
    })

    await test.step('consent: required before publication', async () => {
      await page.getByRole('link', { name: t.editor.outline.overview }).click()
      await expect(page.getByRole('heading', { name: t.editor.consent.title })).toBeVisible()
      await page.getByLabel(t.editor.consent.who).fill('Persona Inventada')
      await page.getByLabel(t.editor.consent.when).fill('2026-11-02')
      await page.getByRole('checkbox', { name: t.editor.consent.purpose.translate }).check()
      const consent = page.locator('section[aria-labelledby="consent"]')
      await consent.getByRole('button', { name: t.editor.consent.submit, exact: true }).click()
      await expect(consent.getByText(t.validation.consentToPublish)).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('checkbox', { name: t.editor.consent.purpose.publish }).check()
      await consent.getByRole('button', { name: t.editor.consent.submit, exact: true }).click()
      await expect(consent.getByText(t.editor.consent.given.split('{{')[0] ?? '', { exact: false }).first()).toBeVisible()
    })
  })
}
