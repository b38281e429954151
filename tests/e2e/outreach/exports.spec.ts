/** Staff export the catalogue: it is made in the background, downloaded, and deleted; only administrators export more than what is published. */
import { createReadStream } from 'node:fs'
import { extract } from 'tar-stream'
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, openPage, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

const people = {
  es: { editor: 'editora@demo.caja', scopes: 0 },
  en: { editor: 'administracion@demo.caja', scopes: 2 },
} as const

async function namesIn(file: string): Promise<string[]> {
  const names: string[] = []
  const tar = createReadStream(file).pipe(extract())
  for await (const entry of tar) {
    names.push(entry.header.name)
    entry.resume()
  }
  return names
}

for (const language of ['es', 'en'] as const) {
  test(`an export is made, downloaded and deleted (${language})`, async ({ browser }) => {
    test.setTimeout(patience(120_000))
    const t = texts[language].exports
    const page = await openPage(browser)
    await signIn(page, people[language].editor, language)
    await page.goto(pathTo('exports', language))
    await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeVisible()
    await expect(page.getByRole('radio')).toHaveCount(people[language].scopes)
    await expectAccessible(page)

    await page.getByRole('button', { name: t.form.send }).click()
    await expect(page.getByText(t.done.export)).toBeVisible()
    const link = page.getByRole('link', { name: new RegExp(`^${t.list.download.split(' ')[0]}`) }).first()
    await expect(link).toBeVisible({ timeout: patience(60_000) })
    await expectAccessible(page)

    await test.step('the archive is a bag', async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
      expect(download.suggestedFilename()).toMatch(/^caja-\d{4}-\d\d-\d\d\.tar$/)
      const names = (await namesIn(await download.path())).map((name) => name.split('/').slice(1).join('/'))
      expect(names).toContain('bagit.txt')
      expect(names).toContain('data/ro-crate-metadata.json')
      expect(names).toContain('data/resources/experience/renta-dignidad-bolivia.json')
      expect(names).not.toContain('data/tables/revisions.jsonl')
    })

    await page
      .getByRole('button', { name: new RegExp(t.list.removeOf.split('{{')[0] ?? '') })
      .first()
      .click()
    await expect(page.getByText(t.done.remove)).toBeVisible()
  })
}
