/** Steps of the journeys of events. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import pg from 'pg'
import { connectToRunningPostgres } from '#app/backend/embedded/use-postgres.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, type Language } from '../helpers.ts'
import { describeSession, startResource } from '../share.ts'
import { texts } from '../texts.ts'

/** Writes to the database of the site: for days that pass, which no form accepts. */
export async function writeDirectly(...statements: readonly (readonly [text: string, values?: readonly unknown[]])[]): Promise<void> {
  const folder = process.env.E2E_DATA_DIR ?? ''
  const { databasePassword } = JSON.parse(readFileSync(path.join(folder, 'secrets.json'), 'utf8')) as { databasePassword: string }
  const { url } = await connectToRunningPostgres(folder, databasePassword)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const [text, values = []] of statements) await client.query(text, [...values])
  } finally {
    await client.end()
  }
}

/** Moves a published event to the past, as if it had ended an hour ago: no form accepts such a time. */
export const endEvent = (id: string): Promise<void> =>
  writeDirectly([
    `update events set starts_at = now() - interval '3 hours', closes_at = now() - interval '3 hours', ends_at = now() - interval '1 hour',
       session_starts = array[now() - interval '3 hours'], session_ends = array[now() - interval '1 hour'] where resource_id = $1`,
    [id],
  ])

/** An event published in one language. Returns its id. */
export async function announce(page: Page, language: Language, title: string, seats = 1): Promise<string> {
  const t = texts[language]
  const next = () => page.getByRole('button', { name: t.editor.save.next }).click()
  const id = await startResource(page, language, 'event', title)
  await page.getByLabel(t.model.field.summary).fill(title)
  await page.locator('#f-countries summary').click()
  await page.locator('input[name="countries"][value="CHL"]').check()
  await page.getByLabel(t.model.field.yearFrom).fill('2027')
  await page.locator('input[name="topics"]').first().check()
  await next()
  await describeSession(page, language, title)
  await expect(page.getByRole('heading', { level: 1, name: t.model.part.links.title })).toBeVisible()
  await page.locator('[name="recommendations[0].recommendation"]').selectOption('1819ai/2')
  await page.locator('[name="recommendations[0].note"]').fill(title)
  await next()
  await expect(page.getByRole('heading', { level: 1, name: t.model.part.files.title })).toBeVisible()
  await page.goto(pathTo('draftPart', language, { id, part: 'registration' }))
  await page.locator('[name="capacity"]').fill(String(seats))
  await next()
  await expect(page.getByRole('heading', { level: 1, name: t.model.part.links.title })).toBeVisible()
  await publish(page, language, id)
  return id
}

export async function publish(page: Page, language: Language, id: string) {
  const { clearance, decide, done } = texts[language].review
  const other = language === 'es' ? 'en' : 'es'
  await page.goto(pathTo('review', language, { id }))
  // The clearance of a revision is kept for a later one.
  const record = page.locator('summary', { hasText: clearance.record })
  if ((await record.count()) > 0) {
    await record.click()
    await page.getByLabel(clearance.by).fill('Dirección General')
    await page.getByLabel(clearance.on).fill(new Date().toISOString().slice(0, 10))
    await page.getByRole('checkbox', { name: clearance.consent }).check()
    await page.getByRole('button', { name: clearance.save, exact: true }).click()
    await expect(page.getByText(done.cleared)).toBeVisible()
  }
  const box = page.locator(`#publish-${other}`)
  if (await box.isEnabled()) await box.uncheck()
  await page.getByRole('button', { name: new RegExp(`^(${decide.publish}|${decide.publishAgain})$`) }).click()
  await expect(page.getByText(done.published)).toBeVisible()
}

/** The signed link in the newest mail with this subject to an address. */
export async function linkOf(page: Page, email: string, subject: string, hasLink = true): Promise<string> {
  await using mailbox = await page.context().newPage()
  await expect
    .poll(
      async () => {
        await mailbox.goto(`/dev/mailbox?to=${encodeURIComponent(email)}`)
        return mailbox.getByText(subject).count()
      },
      { timeout: patience(20_000) },
    )
    .toBeGreaterThan(0)
  if (!hasLink) return ''
  const text = await mailbox.locator('li', { hasText: subject }).first().locator('pre').textContent()
  return /https?:\/\/\S+\/(?:inscripciones|registrations)\/[\w-]+/.exec(text ?? '')?.[0] ?? ''
}
