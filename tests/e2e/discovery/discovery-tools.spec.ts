/** What helps to find, in both languages: suggestions, results in place, asking for what is missing, saved searches, feeds and exports. */
import { brotliDecompressSync } from 'node:zlib'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import type { Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import { newWord } from '../../fixtures/new-word.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

/** What is typed without its accent or its end, and the topic it leads to. */
const topic = {
  es: { typed: 'pension no contr', name: 'Pensiones no contributivas', slug: 'non-contributory-pensions' },
  en: { typed: 'social pens', name: 'Non-contributory pensions', slug: 'non-contributory-pensions' },
}
const members: Record<Language, string> = { es: 'lectora@demo.caja', en: 'reader@demo.caja' }
const editor = 'consultas@demo.caja'

const box = (page: Page) => page.locator('input[data-suggest]').first()
const count = (page: Page) => page.locator('[data-result-count]')
/** Something that is gone once the document is another. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { sameDocument: true }))
const isMarked = (page: Page) => page.evaluate(() => 'sameDocument' in window)

for (const language of ['es', 'en'] as const) {
  const t = texts[language]
  const search = pathTo('search', language)

  test(`suggestions in ${language} work by keyboard and are announced to screen readers`, async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => request.url().includes('suggest.json') && asked.push(request.url()))
    await page.goto(`/${language}`)
    await box(page).focus()
    const combobox = page.getByRole('combobox', { name: t.common.search.label })
    await expect(combobox).toHaveAttribute('aria-expanded', 'false')
    await page.keyboard.type(topic[language].typed, { delay: 20 })
    const list = page.getByRole('listbox')
    await expect(list.getByRole('option', { name: topic[language].name })).toBeVisible()
    await expect(list.getByRole('group', { name: t.search.suggest.group.topic })).toBeVisible()
    await expect(combobox).toHaveAttribute('aria-expanded', 'true')
    await expect(page.getByRole('status').filter({ hasText: /\d/ })).toHaveCount(1)
    await expectAccessible(page)
    expect(asked).not.toEqual([])
    expect(asked.filter((url) => (new URL(url).searchParams.get('q') ?? '').length < 2)).toEqual([])

    await test.step('Escape closes the list and keeps the typed text', async () => {
      await page.keyboard.press('Escape')
      await expect(list).toBeHidden()
      await expect(combobox).toHaveValue(/\w/)
      await expect(combobox).toHaveAttribute('aria-expanded', 'false')
    })
    await test.step('arrow keys choose, and the choice is the active descendant', async () => {
      await page.keyboard.press('ArrowDown')
      await expect(list).toBeVisible()
      await page.keyboard.press('ArrowDown')
      const chosen = list.getByRole('option', { selected: true })
      await expect(chosen).toHaveCount(1)
      await expect(combobox).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? 'none')
      await expect(combobox).toBeFocused()
      await expectAccessible(page)
    })
    await test.step('Enter opens the chosen suggestion', async () => {
      await page.keyboard.press('Enter')
      await page.waitForURL(`**${pathTo('topic', language, { slug: topic[language].slug })}`)
    })
    await test.step('Enter without a choice searches', async () => {
      await page.goto(search)
      await box(page).fill('registro')
      await expect(page.getByRole('listbox')).toBeVisible()
      await page.keyboard.press('Enter')
      await page.waitForURL(/[?&]q=registro/)
      await expect(page.getByRole('listbox')).toBeHidden()
    })
  })

  test(`the header’s box in ${language} opens by keyboard, suggests, and closes`, async ({ page }) => {
    await page.goto(pathTo('countries', language))
    const word = page.locator('.header-search > summary')
    await word.focus()
    await page.keyboard.press('Enter')
    const combobox = page.getByRole('banner').getByRole('combobox', { name: t.common.search.label })
    await expect(combobox).toBeFocused()
    await page.keyboard.type('bol')
    await expect(page.getByRole('option', { name: 'Bolivia', exact: true })).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 800 })
    await expect(page.getByRole('option', { name: 'Bolivia', exact: true })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listbox')).toBeHidden()
    await combobox.fill('')
    await page.keyboard.press('Escape')
    await expect(word).toBeFocused()
    await expect(combobox).toBeHidden()
  })

  test(`if suggestions fail, the box in ${language} searches as usual`, async ({ page }) => {
    await page.route('**/suggest.json*', (route) => route.abort())
    await page.goto(`/${language}`)
    await box(page).fill('registro')
    await page.waitForRequest('**/suggest.json*')
    await expect(page.getByRole('listbox')).toBeHidden()
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`${search}\\?q=registro`))
  })

  test(`results in ${language} are refreshed in place, and going back works`, async ({ page }) => {
    await page.goto(`${search}?q=pension`)
    await expectAccessible(page)
    await mark(page)
    const facet = page.locator('.facet a', { hasText: /Jamaica/ })
    await facet.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/country=jam/)
    await expect(facet).toHaveAttribute('aria-current', 'true')
    expect(await isMarked(page)).toBe(true)
    await test.step('the focus stays on the filter, the count is announced, and the language switch is updated', async () => {
      await expect(facet).toBeFocused()
      await expect(page.locator('[data-refresh-status]')).toHaveText((await count(page).textContent()) ?? '')
      await expect(page.locator('#language-switch')).toHaveAttribute('href', /country=jam/)
      await expect(page.locator('[aria-busy]')).toHaveCount(0)
      await expectAccessible(page)
    })
    await test.step('the order, the kind and the words are refreshed too', async () => {
      await page.getByRole('link', { name: t.search.sort.newest }).click()
      await page.waitForURL(/sort=newest/)
      await box(page).fill('pensiones')
      await page.keyboard.press('Enter')
      await page.waitForURL(/q=pensiones/)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('pensiones')
      await expect(page).toHaveTitle(/pensiones/)
      await expect(box(page)).toBeFocused()
      expect(await isMarked(page)).toBe(true)
    })
    await test.step('going back restores each state', async () => {
      await page.goBack()
      await expect(page.getByRole('heading', { level: 1 })).not.toContainText('pensiones')
      await page.goBack()
      await page.goBack()
      await expect(facet).not.toHaveAttribute('aria-current', 'true')
      expect(new URL(page.url()).search).toBe('?q=pension')
      expect(await isMarked(page)).toBe(true)
      await page.goForward()
      await expect(facet).toHaveAttribute('aria-current', 'true')
    })
    await test.step('another page moves the focus to its heading', async () => {
      await page.goto(search)
      await mark(page)
      await page.getByRole('navigation', { name: t.common.pagination.label }).getByRole('link', { name: '2', exact: true }).click()
      await page.waitForURL(/page=2/)
      await expect(count(page)).toBeFocused()
      expect(await isMarked(page)).toBe(true)
    })
    await test.step('on failure the browser navigates', async () => {
      const once = { times: 1 }
      await page.route('**/*sort=*', (route) => route.abort(), once)
      await page.goto(`${search}?q=pension`)
      await mark(page)
      await page.getByRole('link', { name: t.search.sort.newest }).click()
      await page.waitForURL(/sort=newest/)
      await expect(count(page)).toBeVisible()
      expect(await isMarked(page)).toBe(false)
    })
  })

  test(`without script everything in ${language} works except suggestions`, async ({ browser }) => {
    const page = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(search)
    await page.getByRole('searchbox').first().fill('pension')
    await page.getByRole('button', { name: t.common.search.submit }).first().click()
    await expect(page).toHaveURL(/q=pension/)
    await expect(page.getByRole('button', { name: t.search.tools.copy })).toBeHidden()
    await page.getByRole('link', { name: t.search.sort.newest }).click()
    await expect(page).toHaveURL(/sort=newest/)
    await page.goto(`${search}?q=${newWord()}`)
    await page.getByLabel(t['search-requests'].ask.wish).fill('')
    await page.getByRole('button', { name: t['search-requests'].ask.submit }).click()
    await expect(page.getByText(t.validation.required).first()).toBeVisible()
    await page.getByLabel(t['search-requests'].ask.wish).fill('Sin script')
    await page.getByRole('button', { name: t['search-requests'].ask.submit }).click()
    await expect(page.getByRole('heading', { level: 1, name: t['search-requests'].ask.sentTitle })).toBeVisible()
  })

  test(`a search request in ${language} is sent, answered by an editor and mailed`, async ({ page, browser }) => {
    const word = newWord()
    const email = `${word}@example.org`
    await page.goto(`${search}?q=${word}&country=per`)
    await expect(page.getByRole('heading', { name: t['search-requests'].ask.title })).toBeVisible()
    await expect(page.getByText(/(Perú|Peru)\./)).toBeVisible()
    await page.getByLabel(t.common.answerAddress.email).fill('no es un correo')
    await page.getByRole('button', { name: t['search-requests'].ask.submit }).click()
    await expect(page.getByText(t.validation.email).first()).toBeVisible()
    await expect(page.getByLabel(t['search-requests'].ask.wish)).toHaveValue(word)
    await expectAccessible(page)
    await page.getByLabel(t.common.answerAddress.email).fill(email)
    await page.getByRole('button', { name: t['search-requests'].ask.submit }).click()
    await expect(page.getByRole('heading', { level: 1, name: t['search-requests'].ask.sentTitle })).toBeVisible()
    await expectAccessible(page)
    await page.goto(`${search}?q=${word}`)

    const staff = await openPage(browser)
    await signIn(staff, editor, language)
    const path = pathTo('searchRequests', language)
    await staff.goto(path)
    await expect(staff.getByRole('heading', { level: 1, name: t['search-requests'].queue.heading })).toBeVisible()
    await staff.getByRole('searchbox', { name: t['search-requests'].queue.search }).fill(word)
    await staff.getByRole('button', { name: t.common.search.submit }).click()
    await staff.waitForURL(new RegExp(`q=${word}`))
    await expect(staff.getByRole('article')).toHaveCount(1)
    await expect(staff.getByRole('article')).toContainText(t['search-requests'].queue.wantsAnswer)
    await expect(staff.getByRole('article')).toContainText(/Perú|Peru/)
    await expect(staff.getByRole('article')).not.toContainText(email)
    // Asked twice without finding anything.
    await expect(staff.getByRole('row').filter({ hasText: word })).toContainText('2')
    await expectAccessible(staff)
    await staff.getByText(t['search-requests'].queue.answer).click()
    await staff.getByRole('button', { name: t['search-requests'].queue.send }).click()
    await expect(staff.getByText(t.validation.required).first()).toBeVisible()
    await staff.getByLabel(t['search-requests'].queue.note).fill(`Vea la experiencia ${word}.`)
    await expectAccessible(staff)
    await staff.getByRole('button', { name: t['search-requests'].queue.send }).click()
    await expect(staff.getByText(t['search-requests'].queue.done.answered)).toBeVisible()
    await staff.goto(`${path}?state=answered&q=${word}`)
    await expect(staff.getByRole('article')).toContainText(`Vea la experiencia ${word}.`)
    await staff.context().close()

    await expect(async () => {
      await page.goto(`/dev/mailbox?to=${encodeURIComponent(email)}`)
      await expect(page.getByText(t['search-requests'].mail.subject)).toBeVisible({ timeout: patience(500) })
    }).toPass({ timeout: patience(20_000) })
    await expect(page.getByText(`Vea la experiencia ${word}.`).first()).toBeVisible()
  })

  test(`a search in ${language} is saved, opened, renamed and deleted`, async ({ page, context }) => {
    await page.goto(`${search}?q=pension&topic=old-age`)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await test.step('a visitor copies the search’s link, and is asked to sign in to save it', async () => {
      await page.getByRole('button', { name: t.search.tools.copy }).click()
      await expect(page.getByRole('button', { name: t.search.tools.copied })).toBeVisible()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
      const href = (await page.getByRole('link', { name: t.search.tools.signIn }).getAttribute('href')) ?? ''
      expect(new URL(href, page.url()).searchParams.get('to')).toBe(`${search}?q=pension&topic=old-age`)
    })
    await signIn(page, members[language], language)
    await page.goto(`${search}?q=pension&topic=old-age`)
    await page.getByText(t.search.tools.save, { exact: true }).click()
    await page.getByLabel(t['saved-searches'].name).fill('Pensiones de vejez')
    await expectAccessible(page)
    await page.getByRole('button', { name: t.search.tools.saveSubmit, exact: true }).click()
    await expect(page.getByText(t['saved-searches'].done.save)).toBeVisible()
    const saved = page.getByRole('article', { name: 'Pensiones de vejez' })
    await expect(saved).toContainText(t['saved-searches'].nothingNew)
    await expectAccessible(page)
    await saved.getByText(t['saved-searches'].rename).click()
    await saved.getByLabel(t['saved-searches'].name).fill('')
    await saved.getByRole('button', { name: t['saved-searches'].renameSubmit }).click()
    await expect(page.getByText(t.validation.required).first()).toBeVisible()
    await saved.getByLabel(t['saved-searches'].name).fill('Vejez')
    await saved.getByRole('button', { name: t['saved-searches'].renameSubmit }).click()
    await expect(page.getByText(t['saved-searches'].done.rename)).toBeVisible()
    await page.getByRole('article', { name: 'Vejez' }).getByRole('button', { name: t['saved-searches'].open }).click()
    await page.waitForURL(`**${search}?q=pension&topic=old-age`)
    await page.goto(pathTo('savedSearches', language))
    await page.getByRole('article', { name: 'Vejez' }).getByRole('button', { name: t['saved-searches'].remove }).click()
    await expect(page.getByText(t['saved-searches'].done.remove)).toBeVisible()
    await expect(page.getByRole('article')).toHaveCount(0)
    await expectAccessible(page)
  })

  test(`a search in ${language} has a discoverable feed, and is exported completely`, async ({ page, request }) => {
    await page.goto(`${search}?q=pension`)
    const address = (await page.locator('link[type="application/atom+xml"]').getAttribute('href')) ?? ''
    const feed = await request.get(address)
    expect(feed.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(feed.headers()['last-modified']).toMatch(/GMT$/)
    const read = await page.evaluate(
      (xml) => {
        const document = new DOMParser().parseFromString(xml, 'application/xml')
        const all = (name: string) => [...document.getElementsByTagNameNS('http://www.w3.org/2005/Atom', name)]
        return {
          isBroken: document.querySelector('parsererror') !== null,
          ids: all('id').map((id) => id.textContent ?? ''),
          updated: all('entry').map((entry) => entry.getElementsByTagName('updated')[0]?.textContent ?? ''),
          links: all('link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')]),
        }
      },
      await feed.text(),
    )
    expect(read.isBroken).toBe(false)
    expect(read.ids.length).toBeGreaterThan(5)
    expect(new Set(read.ids).size).toBe(read.ids.length)
    expect(read.updated).toEqual(read.updated.toSorted().toReversed())
    expect(read.links[0]).toEqual(['self', feed.url()])
    // Other journeys publish meanwhile: what is compared with each other is asked for anew until nothing came between.
    await expect(async () => {
      const now = await request.get(address)
      expect((await request.get(address, { headers: { 'if-none-match': now.headers().etag ?? '' } })).status()).toBe(304)
      // A feed has no pages, and what it does not know it leaves out.
      expect(await (await request.get(`${address}&page=99999&foo=bar&kind=nada`)).text()).toBe(await now.text())
    }).toPass({ timeout: patience(30_000) })

    const download = async (name: string) => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()])
      const chunks: Buffer[] = []
      for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
      return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') }
    }
    await expect(async () => {
      await page.goto(`${search}?q=pension`)
      const total = Number(/\d+/.exec((await count(page).textContent()) ?? '')?.[0])
      const csv = await download(t.search.tools.format.csv)
      expect(csv.name).toBe('caja.csv')
      expect(csv.text.startsWith(`\uFEFF${t.search.column.title},${t.search.column.summary},`)).toBe(true)
      const bib = await download(t.search.tools.format.bib)
      expect(new Cite(bib.text).data).toHaveLength(total)
      const ris = await download(t.search.tools.format.ris)
      expect(ris.text.match(/^TY {2}-/gm)).toHaveLength(total)
      expect(ris.text.match(/^ER {2}-/gm)).toHaveLength(total)
    }).toPass({ timeout: patience(45_000) })
  })

  test(`pages of a country, a topic and a kind in ${language} have a feed`, async ({ page, request }) => {
    for (const path of [
      pathTo('country', language, { iso3: 'per' }),
      pathTo('topic', language, { slug: 'care-systems' }),
      pathTo('experiences', language),
    ]) {
      await page.goto(path)
      const feed = await request.get((await page.locator('link[type="application/atom+xml"]').getAttribute('href')) ?? '')
      expect(feed.status(), path).toBe(200)
      expect((await feed.text()).match(/<entry>/g)?.length, path).toBeGreaterThan(0)
    }
  })
}

test('wrong input to machine addresses gets a correct answer', async ({ request }) => {
  const long = 'x'.repeat(10_000)
  for (const query of [`q=${long}`, 'q=%00%01%0a', 'q=%ff%fe', "q=' OR 1=1", 'q=🧓', 'foo=bar', 'q=a&q=b', '']) {
    const suggested = await request.get(`/es/suggest.json?${query}`)
    expect(suggested.status(), query.slice(0, 20)).toBe(200)
    expect((await suggested.json()).groups).toBeInstanceOf(Array)
    for (const name of ['feed.xml', 'export.csv', 'export.bib', 'export.ris'])
      expect((await request.get(`/en/${name}?${query}`)).status(), `${name}?${query.slice(0, 20)}`).toBe(200)
  }
  const empty = `q=${newWord()}`
  expect(await (await request.get(`/es/export.bib?${empty}`)).text()).toBe('')
  expect(await (await request.get(`/es/export.csv?${empty}`)).text()).toMatch(/^\uFEFF[^\n]+\r\n$/)
  expect(await (await request.get(`/es/feed.xml?${empty}`)).text()).toMatch(/<updated>\d{4}/)
})

test('a filled honeypot gets the success answer and stores nothing', async ({ request, baseURL, browser }) => {
  const word = newWord()
  const answer = await request.post('/es/buscar/pedir', {
    form: { wish: word, website: 'https://spam.example' },
    headers: { origin: baseURL ?? '' },
  })
  expect(answer.url()).toContain('sent')
  const staff = await openPage(browser)
  await signIn(staff, editor, 'es')
  await staff.goto(`${pathTo('searchRequests', 'es')}?state=all&q=${word}`)
  await expect(staff.getByText(texts.es['search-requests'].queue.none)).toBeVisible()
})

test('the scripts are small and compressed', async ({ page, request }) => {
  await page.goto('/es/buscar')
  const modules = await page
    .locator('script[type="module"]')
    .evaluateAll((scripts) => scripts.map((script) => (script as HTMLScriptElement).src))
  expect(modules.map((src) => /assets\/(.+)-[\w-]{8}\.js$/.exec(src)?.[1]).toSorted()).toEqual(['refresh-results', 'suggest'])
  const { get } = await import('node:http')
  for (const src of modules) {
    const body = await new Promise<Buffer>((resolve) =>
      get(src, { headers: { 'accept-encoding': 'br' } }, async (answer) => resolve(Buffer.concat(await answer.toArray()))),
    )
    expect(body.length, src).toBeLessThan(3_000)
    expect(brotliDecompressSync(body).length).toBe((await (await request.get(src)).body()).length)
  }
})
