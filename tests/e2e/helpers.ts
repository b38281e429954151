/** What journeys share: signing in with the mailed code, and axe on every page that is visited. */
import AxeBuilder from '@axe-core/playwright'
import { test as base, type Cookie, expect, type Page } from '@playwright/test'
import { rawKeysIn, shownText } from '../fixtures/raw-keys.ts'
import { texts } from './texts.ts'

export type Language = 'es' | 'en'

/** A test fails on any unexpected console error or page error, not only on what it looks for. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page }, use) => {
      seen.length = 0
      watch(page)
      await use(undefined)
      expect(seen).toEqual([])
    },
    { auto: true },
  ],
})

const seen: string[] = []

/** Collects what goes wrong in a page; each test looks at the end. */
export function watch(page: Page) {
  page.on('pageerror', (error) => seen.push(error.message))
  page.on('console', (message) => {
    // Chromium reports every 4xx it loads; those are asserted where they are meant.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) seen.push(message.text())
  })
}
export { expect }

/** Also that no key of a text is shown instead of the text. In one go ("legacy") rather than in a page of its own that joins the frames: Caja has no frames but other sites' players. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(rawKeysIn(shownText(await page.content())), page.url()).toEqual([])
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
}

/** A session is opened with a code once a file; after that its cookies serve, so that no test uses up the codes an hour allows. */
const sessions = new Map<string, Cookie[]>()

export async function signIn(page: Page, email: string, language: Language) {
  const workspace = language === 'es' ? '/es/espacio' : '/en/workspace'
  const known = sessions.get(email)
  if (known) {
    await page.context().addCookies(known)
    await page.goto(workspace)
    return
  }
  const t = texts[language].accounts
  // All accounts at once would be more than one office may ask codes for.
  await page.context().setExtraHTTPHeaders({ 'x-forwarded-for': addressOf(email) })
  await page.goto(language === 'es' ? '/es/entrar' : '/en/sign-in')
  await page.getByLabel(t.signIn.email).fill(email)
  await page.getByRole('button', { name: t.signIn.submit }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.code.title })).toBeVisible()
  // The mailbox page is for this machine alone.
  await page.context().setExtraHTTPHeaders({})
  await page.getByLabel(t.code.label).fill(await readCode(page, email))
  await page.getByRole('button', { name: t.code.submit, exact: true }).click()
  await page.waitForURL(`**${workspace}`)
  sessions.set(email, await page.context().cookies())
}

/** A network address for each account (RFC 1918), always the same one. */
const addressOf = (email: string): string => {
  let sum = 7
  for (const character of email) sum = (sum * 31 + character.charCodeAt(0)) % 16_777_213
  return `10.${sum >> 16}.${(sum >> 8) & 255}.${sum & 255}`
}

/** The newest code in the mailbox page. A code stands first in its mail's subject; other mails may have arrived after it. */
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

/** Script tags of a reading page but for data (JSON-LD) and the small modules it works without. */
export const otherScripts = (html: string): string[] =>
  (html.match(/<script[^>]*>/g) ?? []).filter(
    (tag) =>
      !(
        tag.includes('type="application/ld+json"') ||
        /^<script type="module" async="" src="\/assets\/(follow-video|copy-citation|suggest|refresh-results)-[\w-]+\.js">$/.test(tag)
      ),
  )
