/** Shared helpers: sign-in with the mailed code, and axe on every visited page. */
import { globSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Cookie,
  expect,
  type Page,
} from '@playwright/test'
import type axe from 'axe-core'
import { pathTo } from '#app/i18n/addresses.ts'
import { rawKeysIn, shownText } from '../fixtures/raw-keys.ts'
import { patience } from '../fixtures/slowness.ts'
import { texts } from './texts.ts'

export type Language = 'es' | 'en'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/**
 * A test fails on a console error or an uncaught error of any page, in every browser context that it opens; contexts that it leaves
 * open are closed. A test adds the errors that it causes on purpose to `expectedErrors`.
 */
export const test = base.extend<{ expectedErrors: RegExp[]; watched: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
  expectedErrors: ({}, use) => use([]),
  watched: [
    async ({ browser, expectedErrors }, use) => {
      const seen: string[] = []
      const watch = (context: BrowserContext) => {
        context.on('weberror', (error) => seen.push(error.error().message))
        context.on('console', (message) => {
          // Chromium reports each 4xx that it loads; tests assert those where they mean them.
          if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) seen.push(message.text())
        })
      }
      browser.on('context', watch)
      await use(undefined)
      browser.off('context', watch)
      await Promise.all(browser.contexts().map((context) => context.close()))
      expect(seen.filter((message) => !expectedErrors.some((expected) => expected.test(message)))).toEqual([])
    },
    { auto: true },
  ],
})

/** A page in a browser context of its own: another person, or the same one at another computer. */
export const openPage = async (browser: Browser, options?: BrowserContextOptions): Promise<Page> =>
  (await browser.newContext(options)).newPage()
export { expect }

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const axeOptions: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Lists of what passed cost a third of the time. The only frames are other sites' players.
  resultTypes: ['violations'],
  iframes: false,
}

/** Every class that a sheet in app/styles names. */
const styledClasses = globSync('app/styles/**/*.css').flatMap((file) => {
  const rules = readFileSync(file, 'utf8').replace(/\/\*.*?\*\/|"[^"]*"|@import[^;]*;/gs, '')
  return [...rules.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name)
})

/** The classes of the page whose rules are in a sheet that it does not load: a bundle lacks the sheet. */
const findUnstyledClasses = (styled: string[]) => {
  const loaded = new Set<string>()
  const read = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) for (const [, name = ''] of rule.selectorText.matchAll(/\.(-?[a-z_][\w-]*)/gi)) loaded.add(name)
      if ('cssRules' in rule) read(rule.cssRules as CSSRuleList)
    }
  }
  for (const sheet of document.styleSheets) read(sheet.cssRules)
  const used = new Set([...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList]))
  return styled.filter((name) => used.has(name) && !loaded.has(name))
}

/** No violation that axe finds, no key of a text shown instead of the text, and no class without its style. */
export async function expectAccessible(page: Page) {
  // The text of a page that a link opened can be there before its style sheets.
  await page.waitForLoadState('load')
  await expect.poll(() => page.evaluate(findUnstyledClasses, [...new Set(styledClasses)]), { message: page.url() }).toEqual([])
  await page.evaluate(axeSource)
  const violations = await page.evaluate(
    async (options) =>
      (await window.axe.run(document, options)).violations.map(({ id, nodes }) => ({
        id,
        targets: nodes.map(({ target }) => target.join(' ')),
      })),
    axeOptions,
  )
  expect(rawKeysIn(shownText(await page.content())), page.url()).toEqual([])
  expect(violations.map(({ id, targets }) => `${page.url()} ${id}: ${targets.join(', ')}`)).toEqual([])
}

/**
 * Signs in and opens the workspace. The first journey that needs an account signs in with the mailed code; all others, in every
 * worker, take its cookies, because an account gets one code a minute and a new code ends the one before.
 */
export async function signIn(page: Page, email: string, language: Language) {
  const folder = path.join(test.info().project.outputDir, 'sessions')
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, `${email}.json`)
  const deadline = Date.now() + patience(60_000)
  while (!(await takeSession(page, file))) {
    if (Date.now() > deadline) throw new Error(`The session of ${email} was not opened in time`)
    const isFirst = await writeFile(file, '', { flag: 'wx' }).then(
      () => true,
      () => false,
    )
    if (!isFirst) {
      await setTimeout(100)
      continue
    }
    try {
      await openSession(page, email, language)
      await writeFile(file, JSON.stringify(await page.context().cookies()))
      break
    } catch (error) {
      await rm(file)
      throw error
    }
  }
  await page.goto(pathTo('workspace', language))
}

/** False if no one has signed in yet, or a sign-in is running. */
async function takeSession(page: Page, file: string): Promise<boolean> {
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept) await page.context().addCookies(JSON.parse(kept) as Cookie[])
  return kept !== ''
}

async function openSession(page: Page, email: string, language: Language) {
  const t = texts[language].accounts
  // All accounts together would exceed the limit of codes for one network.
  await page.context().setExtraHTTPHeaders({ 'x-forwarded-for': addressOf(email) })
  await page.goto(pathTo('signIn', language))
  await page.getByLabel(t.signIn.email).fill(email)
  await page.getByRole('button', { name: t.signIn.submit }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.code.title })).toBeVisible()
  // The mailbox page answers local requests only.
  await page.context().setExtraHTTPHeaders({})
  await page.getByLabel(t.code.label).fill(await readCode(page, email))
  await page.getByRole('button', { name: t.code.submit, exact: true }).click()
  await page.waitForURL(`**${pathTo('start', language)}`)
}

/** A constant private network address (RFC 1918) for each account. */
const addressOf = (email: string): string => {
  let sum = 7
  for (const character of email) sum = (sum * 31 + character.charCodeAt(0)) % 16_777_213
  return `10.${sum >> 16}.${(sum >> 8) & 255}.${sum & 255}`
}

/** The newest code in the mailbox page. A code is at the start of its mail's subject; other mails may be newer. */
export async function readCode(page: Page, email: string): Promise<string> {
  await using mailbox = await page.context().newPage()
  await mailbox.goto(`/dev/mailbox?to=${encodeURIComponent(email)}`)
  const subject = await mailbox
    .getByText(/^\d{6} /)
    .first()
    .textContent()
  return (subject ?? '').slice(0, 6)
}

export const fixture = (name: string) => `tests/fixtures/files/${name}`

/** The script tags of a reading page except data (JSON-LD) and the optional modules. */
export const otherScripts = (html: string): string[] =>
  (html.match(/<script[^>]*>/g) ?? []).filter(
    (tag) =>
      !(
        tag.includes('type="application/ld+json"') ||
        /^<script type="module" async="" src="\/assets\/(follow-video|copy-citation|own-time|suggest|refresh-results)-[\w-]+\.js">$/.test(
          tag,
        )
      ),
  )
