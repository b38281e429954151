/** Videos and pictures for readers: the synchronised transcript, links to moments, no request to other sites. */
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, fixture, type Language, openPage, otherScripts, signIn, test } from '../helpers.ts'
import { startExperience } from '../share.ts'
import { texts } from '../texts.ts'

const seeded: Record<Language, string> = { es: '/es/videos/empezamos-por-el-registro', en: '/en/videos/proof-of-age' }
const heard = { es: 'español', en: 'English' }
const another = { es: 'guaraní', en: 'Guarani' }
const say = (text: string, values: Record<string, string>) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
const ownNames = { es: 'Español', en: 'English' }
const officials = { es: 'oficial.colombia@demo.caja', en: 'oficial.dominicana@demo.caja' }

const video = (page: Page) => page.locator('video').first()
const timeOf = (page: Page) => video(page).evaluate((element: HTMLVideoElement) => element.currentTime)
const isPaused = (page: Page) => video(page).evaluate((element: HTMLVideoElement) => element.paused)
const openList = (page: Page) => page.locator('details[open] [data-follow]').first()
const startOf = async (passage: Locator) => Number(await passage.getAttribute('data-start'))

/** Seeks the video and waits for it. */
const seekTo = (page: Page, seconds: number) =>
  video(page).evaluate(async (element: HTMLVideoElement, to) => {
    const once = (name: string) => new Promise((resolve) => element.addEventListener(name, resolve, { once: true }))
    if (element.readyState < 1) await once('loadedmetadata')
    const moved = once('seeked')
    element.currentTime = to
    await moved
  }, seconds)

/** Expects the last passage that has begun to be marked. */
async function expectFollowing(page: Page) {
  const list = openList(page)
  const starts = await list.locator('[data-start]').evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.start)))
  const seconds = await timeOf(page)
  const expected = starts.filter((start) => start <= seconds + 0.05).at(-1)
  await expect(list.locator('[aria-current="true"]')).toHaveAttribute('data-start', String(expected))
}

/** Collects requests to other sites from now on. */
function watchOutside(page: Page | BrowserContext): string[] {
  const outside: string[] = []
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') outside.push(request.url())
  })
  return outside
}

for (const language of ['es', 'en'] as const) {
  const t = texts[language]

  test(`the video in ${language} plays with captions, and its transcript is synchronised`, async ({ page }) => {
    const outside = watchOutside(page)
    await page.goto(seeded[language])
    await expectAccessible(page)
    const tracks = await video(page).evaluate((element: HTMLVideoElement) =>
      [...element.textTracks].map(({ label, language, mode }) => ({ label, language, mode })),
    )
    expect(tracks).toContainEqual({ label: ownNames[language], language, mode: 'showing' })
    expect(tracks.map(({ label }) => label).sort()).toEqual(Object.values(ownNames).sort())

    await video(page).evaluate((element: HTMLVideoElement) => {
      element.muted = true
      return element.play()
    })
    await expect.poll(() => timeOf(page)).toBeGreaterThan(1)
    await expect(openList(page).locator('[aria-current="true"]')).toHaveCount(1)
    await video(page).evaluate((element: HTMLVideoElement) => element.pause())
    const scrolled = await page.evaluate(() => scrollY)
    await seekTo(page, 30)
    await expectFollowing(page)
    expect(await page.evaluate(() => scrollY)).toBe(scrolled)
    await expectAccessible(page)

    await test.step('a time is a link that seeks with Enter', async () => {
      const second = openList(page).locator('li').nth(1)
      await second.getByRole('link').focus()
      await page.keyboard.press('Enter')
      const start = await startOf(second.locator('[data-start]').first())
      await expect.poll(() => timeOf(page)).toBeGreaterThanOrEqual(start)
      expect(await timeOf(page)).toBeLessThan(start + 5)
      expect(await isPaused(page)).toBe(false)
      expect(new URL(page.url()).pathname).toBe(seeded[language])
    })
    await test.step('a click on a passage seeks and plays', async () => {
      await video(page).evaluate((element: HTMLVideoElement) => element.pause())
      const passage = openList(page).locator('li').first().locator('[data-start]').nth(1)
      await passage.click()
      const start = await startOf(passage)
      await expect.poll(() => timeOf(page)).toBeGreaterThanOrEqual(start)
      expect(await timeOf(page)).toBeLessThan(start + 5)
      await expect.poll(() => isPaused(page)).toBe(false)
    })
    await test.step('a smaller version continues at the same second', async () => {
      // Made by a job if ffmpeg is installed; otherwise a link to the same file replaces it.
      if ((await page.locator('[data-rendition]').count()) === 0)
        await page.locator('a[download$=".mp4"]').evaluate((link: HTMLAnchorElement) => {
          link.dataset.rendition = ''
          link.href += '?light'
        })
      const light = page.locator('[data-rendition]').last()
      const address = await light.evaluate((link: HTMLAnchorElement) => link.href)
      await seekTo(page, 20)
      await light.click()
      await expect.poll(() => video(page).evaluate((element: HTMLVideoElement) => element.currentSrc)).toBe(address)
      await expect.poll(() => timeOf(page)).toBeGreaterThanOrEqual(20)
      expect(await timeOf(page)).toBeLessThan(30)
      await expect(light).toHaveAttribute('aria-current', 'true')
      await expect.poll(() => isPaused(page)).toBe(false)
    })
    expect(outside).toEqual([])
  })

  test(`the transcript in ${language} scrolls in its box, until the reader scrolls it`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 480 })
    await page.goto(seeded[language])
    const list = openList(page)
    const top = () => list.evaluate((element) => element.scrollTop)
    await list.scrollIntoViewIfNeeded()
    const scrolled = await page.evaluate(() => scrollY)
    await seekTo(page, 60)
    await expectFollowing(page)
    await expect.poll(top).toBeGreaterThan(0)
    expect(await page.evaluate(() => scrollY)).toBe(scrolled)

    await list.hover()
    await page.mouse.wheel(0, -2_000)
    await expect.poll(top).toBe(0)
    await seekTo(page, 62)
    await expectFollowing(page)
    expect(await top()).toBe(0)
  })

  test(`an address with a second in ${language} opens there; invalid values are ignored`, async ({ page, context }) => {
    await page.goto(`${seeded[language]}?t=40`)
    await expect.poll(() => timeOf(page)).toBeCloseTo(40, 0)
    expect(await isPaused(page)).toBe(true)
    await expectFollowing(page)

    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: t.page.player.moment.copy }).click()
    await expect(page.getByText(t.page.player.moment.copied)).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${new URL(page.url()).origin}${seeded[language]}?t=40`)

    await page.goto(`${seeded[language]}?t=99999`)
    await expect.poll(() => timeOf(page)).toBeGreaterThan(50)
    expect(await video(page).evaluate((element: HTMLVideoElement) => [element.ended, element.currentTime < element.duration])).toEqual([
      false,
      true,
    ])
    for (const nonsense of ['-5', 'abc', '1e3', '%3Cscript%3E']) {
      await page.goto(`${seeded[language]}?t=${nonsense}`)
      await expect.poll(() => video(page).evaluate((element: HTMLVideoElement) => element.readyState)).toBeGreaterThan(0)
      expect(await timeOf(page), nonsense).toBe(0)
    }
  })

  test(`without script the video page in ${language} is complete`, async ({ browser }) => {
    const page = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(seeded[language])
    const own = page.locator('details.transcript').first()
    const other = page.locator('details.transcript').nth(1)
    await expect(own.locator('[data-start]').last()).toBeVisible()
    await expect(other.locator('[data-start]').first()).toBeHidden()
    await other.locator('summary').click()
    await expect(other.locator('[data-start]').first()).toBeVisible()
    await expect(page.getByRole('button', { name: t.page.player.moment.copy })).toBeHidden()
    const href = (await own.getByRole('link').last().getAttribute('href')) ?? ''
    expect(href).toMatch(/^\/files\/[^#]+\.mp4#t=\d+$/)
    expect((await page.request.get(href, { headers: { range: 'bytes=0-9' } })).status()).toBe(206)
  })

  test(`the printed video page in ${language} has the transcript in the reader’s language`, async ({ page }) => {
    await page.goto(seeded[language])
    await page.locator('details.transcript').first().locator('summary').click()
    await page.emulateMedia({ media: 'print' })
    const list = page.locator('[data-follow]').first()
    await expect(list.locator('[data-start]').last()).toBeVisible()
    expect(await list.evaluate((element) => element.scrollHeight <= element.clientHeight)).toBe(true)
    await expect(page.locator('[data-follow]').nth(1)).toBeHidden()
    await expect(video(page)).toBeHidden()
    await expect(page.locator('.printed-poster')).toHaveAttribute('alt', /.{20}/)
  })

  test(`an external video in ${language} loads after a click, and a picture has its alternative text`, async ({
    page,
    context,
    browser,
  }) => {
    test.setTimeout(patience(180_000))
    const outside = watchOutside(context)
    const asked: { url: string; referrer: string | undefined }[] = []
    await context.route(/youtube-nocookie\.com|player\.vimeo\.com/, (route) => {
      asked.push({ url: route.request().url(), referrer: route.request().headers().referer })
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>player</title>' })
    })
    const editor = texts[language]
    await signIn(page, officials[language], language)
    await startExperience(page, language, `${t.editor.pictures.external.title} ${Date.now()}`)
    await page.getByRole('link', { name: editor.model.part.files.title }).click()
    await expect(page.getByRole('heading', { level: 1, name: editor.model.part.files.title })).toBeVisible()

    const panel = page.getByRole('form', { name: t.editor.pictures.external.title, exact: true })
    const add = async (address: string, title: string) => {
      await panel.getByLabel(t.editor.pictures.external.address).fill(address)
      await panel.getByLabel(t.editor.pictures.external.name, { exact: true }).fill(title)
      await panel.getByLabel(t.editor.pictures.external.language).selectOption(language)
      await panel.getByRole('button', { name: t.editor.pictures.external.add }).click()
    }
    await add('https://example.org/watch?v=dQw4w9WgXcQ', 'Una visita')
    await expect(panel.getByText(t.validation.videoAddress)).toBeVisible()
    await expectAccessible(page)
    await add('https://youtu.be/dQw4w9WgXcQ?si=abc', 'Una visita')
    await expect(page.getByRole('heading', { level: 2, name: 'Una visita' })).toBeVisible()

    await test.step('it gets a poster and other spoken languages', async () => {
      await page.getByText(t.editor.poster.title, { exact: true }).click()
      const cover = page.getByRole('form', { name: say(t.editor.poster.form, { title: 'Una visita' }) })
      await cover.getByLabel(t.editor.poster.file).setInputFiles('supabase/seed/media/video-proof-of-age.jpg')
      await cover.getByRole('button', { name: t.editor.poster.send }).click()
      await expect(page.getByRole('img', { name: t.editor.poster.now })).toBeVisible()
      await page.getByText(say(t.editor.spoken.title, { languages: heard[language] }), { exact: true }).click()
      const spoken = page.getByRole('form', { name: say(t.editor.spoken.form, { title: 'Una visita' }) })
      await spoken.getByText(t.uploads.alsoSpoken.choose).click()
      await spoken.getByRole('checkbox', { name: another[language], exact: true }).check()
      await spoken.getByRole('button', { name: t.editor.spoken.save }).click()
      await expect(spoken.getByRole('status')).toHaveText(t.editor.spoken.saved)
    })

    await test.step('beside its captions there is a note instead of the player', async () => {
      await page.getByRole('link', { name: say(texts[language].captions.tracks.missing, { language: heard[language] }) }).click()
      await expect(page.getByText(say(t.captions.elsewhere.text, { site: 'YouTube' }))).toBeVisible()
      await expect(page.getByRole('link', { name: say(t.captions.elsewhere.open, { site: 'YouTube' }) })).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('link', { name: texts[language].captions.page.back }).click()
    })

    const captions = page.getByRole('form', { name: editor.uploads.captions.title, exact: true })
    await captions.getByLabel(editor.uploads.captions.language).selectOption(language)
    await captions.getByLabel(editor.uploads.file).setInputFiles(fixture('message.es.vtt'))
    await captions.getByRole('button', { name: editor.uploads.send }).click()
    await expect(page.getByRole('link', { name: texts[language].captions.tracks.edit.split('{{')[0] ?? '' })).toBeVisible()

    const picture = page.getByRole('form', { name: t.editor.pictures.picture.title, exact: true })
    await picture.getByLabel(t.editor.pictures.picture.name, { exact: true }).fill('La oficina de Saint Elizabeth')
    await picture.getByLabel(t.editor.pictures.picture.alt, { exact: true }).fill('Una fila')
    await picture.getByLabel(t.editor.pictures.picture.file).setInputFiles('supabase/seed/media/video-proof-of-age.jpg')
    await picture.getByRole('button', { name: t.editor.pictures.picture.send }).click()
    const item = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'La oficina de Saint Elizabeth' }) })
    await expect(item.getByRole('img', { name: 'Una fila' })).toBeVisible()
    await item.getByLabel(t.editor.pictures.picture.alt, { exact: true }).fill('Una fila de personas mayores ante una ventanilla')
    await item.getByRole('button', { name: t.editor.pictures.picture.saveAlt }).click()
    await expect(item.getByRole('img', { name: 'Una fila de personas mayores ante una ventanilla' })).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('link', { name: editor.editor.outline.overview }).click()
    const [opened] = await Promise.all([
      page.waitForResponse((response) => response.request().isNavigationRequest()),
      page.getByRole('link', { name: texts[language].workspace.draft.preview }).click(),
    ])
    expect(opened.headers()['content-security-policy']).toContain('frame-src https://www.youtube-nocookie.com;')
    const notice = t.page.player.external.notice.replaceAll('{{site}}', 'YouTube')
    await expect(page.getByText(notice)).toBeVisible()
    await expect(page.locator('.facade img')).toHaveJSProperty('complete', true)
    expect(await page.locator('.facade img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expect(page.getByText(say(t.page.player.alsoSpoken, { languages: another[language] }), { exact: false })).toBeVisible()
    await expect(page.getByRole('link', { name: t.page.player.external.open.replace('{{site}}', 'YouTube') })).toHaveAttribute(
      'href',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    )
    await expect(page.locator('[data-follow] a').first()).toHaveAttribute('href', /^https:\/\/www\.youtube\.com\/watch\?v=dQw4w9WgXcQ/)
    await expect(page.getByRole('img', { name: 'Una fila de personas mayores ante una ventanilla' })).toBeVisible()
    await expectAccessible(page)
    expect(outside).toEqual([])

    await test.step('without script there is a notice and no button', async () => {
      const plain = await openPage(browser, { javaScriptEnabled: false, storageState: await context.storageState() })
      await plain.goto(page.url())
      await expect(plain.getByText(notice)).toBeVisible()
      await expect(plain.getByRole('button', { name: t.page.player.external.play })).toBeHidden()
    })

    await page.getByRole('button', { name: t.page.player.external.play }).click()
    const frame = page.locator('iframe')
    await expect(frame).toBeFocused()
    await expect(frame).toHaveAttribute('title', 'Una visita')
    await expect(frame).toHaveAttribute('src', /^https:\/\/www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ/)
    await expect.poll(() => asked.map(({ url }) => new URL(url).pathname)).toEqual(['/embed/dQw4w9WgXcQ'])
    expect(asked[0]?.referrer).toBe(`${new URL(page.url()).origin}/`)
    await expect(page.getByText(notice)).toBeHidden()

    await test.step('after the click a time in the transcript moves the frame', async () => {
      await page.locator('[data-follow] a').last().click()
      await expect(frame).toHaveAttribute('src', /[?&]start=\d+/)
      expect(page.url()).not.toContain('youtube')
    })
    expect(outside.every((url) => url.startsWith('https://www.youtube-nocookie.com/embed/'))).toBe(true)
  })
}

test('seeded videos get smaller versions if ffmpeg is installed, and no mention otherwise', async ({ page, request }) => {
  const { ffmpeg } = (await (await request.get('/healthz')).json()) as { ffmpeg: string }
  for (const language of ['es', 'en'] as const) {
    const audio = page.getByRole('link', { name: texts[language].page.player.version.audio.split(' (')[0] })
    await expect(async () => {
      await page.goto(seeded[language])
      await expect(audio).toHaveCount(ffmpeg === 'absent' ? 0 : 1, { timeout: patience(1_000) })
    }).toPass({ timeout: patience(60_000) })
  }
})

test('pages without an external video allow no frame, and pages without a video load no script', async ({ request }) => {
  const own = await request.get(seeded.en)
  expect(own.headers()['content-security-policy']).not.toContain('frame-src')
  const html = await own.text()
  expect(html).toMatch(/<script type="module" async="" src="\/assets\/follow-video-[\w-]+\.js">/)
  expect(otherScripts(html)).toEqual([])
  expect(await (await request.get('/en/documents')).text()).not.toContain('follow-video')
})
