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
