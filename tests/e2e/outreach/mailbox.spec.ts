/** Staff see how the mailbox is read: that its server cannot be reached, and then what its messages were. */
import { pathTo } from '#app/i18n/addresses.ts'
import { startImapServer } from '../../fixtures/imap-server.ts'
import { personsReply, postfixReport } from '../../fixtures/mail-reports.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, openPage, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

for (const language of ['es', 'en'] as const) {
  test(`staff see how the mailbox is read (${language})`, async ({ browser }) => {
    test.setTimeout(patience(120_000))
    const t = texts[language].mailbox
    const page = await openPage(browser)
    await signIn(page, 'editora@demo.caja', language)
    await page.goto(pathTo('mailbox', language))
    await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeVisible()
    await expect(page.getByText('caja@caja.test (127.0.0.1)')).toBeVisible()
    await expectAccessible(page)

    // Nothing answers yet.
    await page.getByRole('button', { name: t.read }).click()
    await expect(async () => {
      await page.reload()
      await expect(page.getByText(t.problem.connection)).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: patience(30_000) })
    await expectAccessible(page)

    const read = async () => {
      await page.getByRole('button', { name: t.read }).click()
      await expect(page.getByText(t.asked)).toBeVisible()
    }
    const shows = (text: string) =>
      expect(async () => {
        await page.reload()
        await expect(page.getByText(text)).toBeVisible({ timeout: 500 })
      }).toPass({ timeout: patience(30_000) })

    const server = await startImapServer(
      [personsReply({ id: `${language}@otra.test` }), postfixReport({ id: `${language}@otra.test` })].map((source, index) => ({
        ...{ uid: index + 1, source, isSeen: false },
      })),
      { uidValidity: language === 'es' ? 1 : 2 },
      Number(process.env.E2E_IMAP_PORT),
    )
    try {
      await read()
      await shows(t.outcome.report)
      await expect(page.getByRole('row', { name: t.outcome.ignored })).toBeVisible()
      await expectAccessible(page)
    } finally {
      await server.stop()
    }
  })
}

const writers = {
  es: { editor: 'redaccion@demo.caja', official: 'oficial.peru@demo.caja' },
  en: { editor: 'editing@demo.caja', official: 'oficial.cuba@demo.caja' },
} as const

for (const language of ['es', 'en'] as const) {
  test(`a copy of a mail is a draft of a contact, which is confirmed or discarded (${language})`, async ({ browser }) => {
    test.setTimeout(patience(120_000))
    const t = texts[language].contacts
    const { editor, official } = writers[language]
    const page = await openPage(browser)
    await signIn(page, editor, language)
    await page.goto(pathTo('contacts', language))
    await expect(page.getByRole('link', { name: 'caja@caja.test' })).toBeVisible()

    const write = (subject: string) =>
      [
        `From: <${editor}>`,
        `To: <${official}>, <nueva@ministerio.example>`,
        `Subject: ${subject}`,
        `Date: ${new Date().toUTCString()}`,
        `Message-ID: <${crypto.randomUUID()}@cepal.test>`,
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Le envío el informe.',
      ].join('\r\n')
    const word = crypto.randomUUID().slice(0, 8)
    const [kept, thrown] = [`Padrón ${word}`, `Almuerzo ${word}`]
    const server = await startImapServer(
      [write(kept), write(thrown)].map((source, index) => ({ uid: index + 1, source, isSeen: false })),
      { uidValidity: language === 'es' ? 3 : 4 },
      Number(process.env.E2E_IMAP_PORT),
    )
    try {
      await page.goto(pathTo('mailbox', language))
      await page.getByRole('button', { name: texts[language].mailbox.read }).click()
      await expect(async () => {
        await page.goto(pathTo('contacts', language))
        await expect(page.getByRole('link', { name: thrown })).toBeVisible({ timeout: 500 })
      }).toPass({ timeout: patience(30_000) })
    } finally {
      await server.stop()
    }
    await expectAccessible(page)

    await test.step('it is corrected and confirmed', async () => {
      await page.getByRole('link', { name: kept }).click()
      await expect(page.getByText(t.copies.notProven)).toBeVisible()
      await expect(page.getByText('nueva@ministerio.example')).toBeVisible()
      await expect(page.locator('input[name="people"]:checked')).toHaveCount(1)
      await expect(page.locator('[name="note"]')).toHaveValue(`${kept}\n\nLe envío el informe.`)
      await expectAccessible(page)
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.locator('[name="note"]').fill('')
      await page.getByRole('button', { name: t.form.record }).click()
      await expect(page.locator('#f-note-error')).toHaveText(texts[language].validation.required)
      await page.locator('[name="note"]').fill(`${kept}: acordado`)
      await page.getByRole('button', { name: t.form.record }).click()
      await expect(page.getByText(t.done.recorded)).toBeVisible()
      await expect(page.locator('p.source-text')).toHaveText(`${kept}: acordado`)
    })

    await test.step('another one is discarded', async () => {
      await page.goto(pathTo('contacts', language))
      await page.getByRole('link', { name: thrown }).click()
      await page.getByRole('button', { name: t.copies.discard, exact: true }).click()
      await expect(page.getByText(t.done.discarded)).toBeVisible()
      await expect(page.getByRole('link', { name: thrown })).toHaveCount(0)
      await expect(page.getByRole('link', { name: `${kept}`, exact: true })).toHaveCount(0)
    })
  })
}
