/** An editor imports the follow-up plan of an evaluation, corrects what is damaged, and publishes it; visitors read and download it. */
import { readFile } from 'node:fs/promises'
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

const editors: Record<Language, string> = { es: 'editora@demo.caja', en: 'editor@demo.caja' }

for (const language of ['es', 'en'] as const) {
  test(`a follow-up plan is imported, followed and exported (${language})`, async ({ browser }) => {
    test.setTimeout(patience(240_000))
    const t = texts[language]
    const slug = `plan-${language}-${crypto.randomUUID().slice(0, 6)}`
    const editor = await openPage(browser)
    await signIn(editor, editors[language], language)

    await test.step('a file without a table is refused, and says why', async () => {
      await editor.goto(pathTo('actions', language))
      await editor.getByRole('link', { name: t['follow-up'].actions.import }).click()
      await expect(editor.getByRole('heading', { level: 1, name: t['plan-import'].title })).toBeVisible()
      await expectAccessible(editor)
      await editor
        .getByLabel(t['plan-import'].source.file)
        .setInputFiles({ name: 'carta.txt', mimeType: 'text/plain', buffer: Buffer.from('Estimado colega:\n') })
      const [refused] = await Promise.all([
        editor.waitForResponse((response) => response.request().method() === 'POST'),
        editor.getByRole('button', { name: t['plan-import'].source.read }).click(),
      ])
      expect(refused.status()).toBe(422)
      await expect(editor.locator('#f-file-error')).toHaveText(t.validation.planNoTable)
      await expectAccessible(editor)
    })

    await test.step('the plan of 1819AI is read; its damaged cells are marked', async () => {
      await editor.getByLabel(t['plan-import'].source.file).setInputFiles('tests/fixtures/files/follow-up-plan-1819AI.txt')
      await editor.getByLabel(t['plan-import'].source.language).selectOption('en')
      await editor.getByRole('button', { name: t['plan-import'].source.read }).click()
      await expect(editor.locator('.plan-recommendation')).toHaveCount(5)
      await expect(editor.locator('.plan-doubts')).toHaveText([/«?SI/, /15-Jul-05/])
      await expectAccessible(editor)
    })

    await test.step('what is corrected stays if the rest is refused', async () => {
      await editor.locator('[name="recommendations[1].title"]').fill('Share national experiences')
      await editor.locator('[name="recommendations[0].target"]').fill('pronto')
      await editor.locator('[name="slug"]').fill('1819ai')
      await editor.getByRole('button', { name: t['plan-import'].publish.button }).click()
      await expect(editor.locator('#f-recommendations-0-target-error')).toHaveText(t.validation.date)
      await expect(editor.locator('[name="recommendations[1].title"]')).toHaveValue('Share national experiences')
      await editor.locator('[name="recommendations[0].target"]').fill('2024')
      await editor.getByRole('button', { name: t['plan-import'].publish.button }).click()
      await expect(editor.getByText(t.errors.refusal.evaluation_exists)).toBeVisible()
      await expectAccessible(editor)
    })

    await test.step('it is published at an address of its own', async () => {
      await editor.locator('[name="slug"]').fill(slug)
      await editor.locator('[name="code"]').fill(slug.toUpperCase())
      await editor.getByRole('button', { name: t['plan-import'].publish.button }).click()
      await expect(editor).toHaveURL(new RegExp(`${pathTo('evaluation', language, { evaluation: slug })}$`))
      await expect(editor.locator('ol.recs > li')).toHaveCount(5)
      await expectAccessible(editor)
    })

    await test.step('a change is told with its reason and evidence, without a name', async () => {
      await editor.goto(pathTo('actions', language))
      const item = editor.locator(`#action-${slug}-1-1`)
      await item.locator('summary').click()
      await item.locator('[name="status"]').selectOption('done')
      await item.locator('[name="why"]').fill('Terminó en junio.')
      await item.locator('[name="evidence"]').fill('https://example.org/acta')
      await expectAccessible(editor)
      await item.getByRole('button', { name: t['follow-up'].actions.save }).click()
      await expect(item.getByText(t['follow-up'].done)).toBeVisible()
      const visitor = await openPage(browser)
      await visitor.goto(pathTo('recommendation', language, { evaluation: slug, number: 1 }))
      const history = visitor.locator('section[aria-labelledby="history"]')
      await expect(history.getByText('Terminó en junio.')).toBeVisible()
      await expect(history.getByRole('link', { name: t['follow-up'].history.evidenceLink })).toHaveAttribute(
        'href',
        'https://example.org/acta',
      )
      await expect(history).not.toContainText('Editor')
      await expectAccessible(visitor)
      await visitor.setViewportSize({ width: 360, height: 740 })
      expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    })

    await test.step('the plan is downloaded for Word, and read again', async () => {
      const visitor = await openPage(browser)
      await visitor.goto(pathTo('evaluation', language, { evaluation: slug }))
      const [download] = await Promise.all([visitor.waitForEvent('download'), visitor.getByRole('link', { name: 'Word' }).click()])
      expect(download.suggestedFilename()).toBe(`caja-${slug}.docx`)
      await editor.goto(pathTo('planImport', language))
      await editor.getByLabel(t['plan-import'].source.file).setInputFiles({
        ...{ name: 'plan.docx', mimeType: 'application/octet-stream', buffer: await readFile(await download.path()) },
      })
      await editor.getByRole('button', { name: t['plan-import'].source.read }).click()
      await expect(editor.locator('.plan-recommendation')).toHaveCount(5)
      await expect(editor.locator('[name="recommendations[1].title"]')).toHaveValue('Share national experiences')
      await expect(editor.locator('[name="recommendations[0].actions[0].status"]')).toHaveValue('done')
    })
  })
}
