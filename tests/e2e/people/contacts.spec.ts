/** An editor records a contact with a promise and shares it; an official of the institution reads it and keeps the promise. */
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, openPage, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

const people = {
  es: { editor: 'redaccion@demo.caja', official: 'oficial.uruguay@demo.caja', search: 'demostración (Uruguay)', country: 'URY' },
  en: { editor: 'editing@demo.caja', official: 'official.jamaica@demo.caja', search: 'official (Jamaica)', country: 'JAM' },
} as const

for (const language of ['es', 'en'] as const) {
  test(`a contact is recorded, shared, and its promise kept (${language})`, async ({ browser }) => {
    test.setTimeout(patience(180_000))
    const t = texts[language].contacts
    const { editor: editorAccount, official: officialAccount, search, country } = people[language]
    const note = `Nota ${crypto.randomUUID().slice(0, 8)}`
    const editor = await openPage(browser)
    await signIn(editor, editorAccount, language)

    await test.step('a post without contacts is due, on the list and on the map', async () => {
      await editor.goto(pathTo('contactRhythm', language))
      await expectAccessible(editor)
      await editor.goto(`${pathTo('contactRhythm', language)}?country=${country}`)
      await expect(editor.locator('.standing-table')).toContainText(t.rhythm.never)
      await editor.setViewportSize({ width: 360, height: 740 })
      expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      await editor.setViewportSize({ width: 1280, height: 800 })
    })

    await test.step('the contact is recorded with the present holder and one note', async () => {
      await editor.goto(pathTo('contacts', language))
      await expectAccessible(editor)
      await editor.getByRole('link', { name: t.record, exact: true }).click()
      await editor.getByLabel(t.choose.search).fill(search)
      await editor.getByLabel(t.choose.search).press('Enter')
      await editor.locator('.owned-list a').first().click()
      await expect(editor.locator('input[name="people"]:checked')).toHaveCount(1)
      await expectAccessible(editor)
      await editor.getByRole('button', { name: t.form.record }).click()
      await expect(editor.locator('#f-note-error')).toHaveText(texts[language].validation.required)
      await expectAccessible(editor)
      await editor.locator('[name="note"]').fill(note)
      await editor.getByText(t.form.promises, { exact: true }).click()
      await editor.locator('[name="promises[0].side"]').selectOption('institution')
      await editor.locator('[name="promises[0].body"]').fill(`${note}: padrón`)
      await editor.getByRole('button', { name: t.form.record }).click()
      await expect(editor.getByText(t.done.recorded)).toBeVisible()
      await expectAccessible(editor)
    })

    const official = await openPage(browser)
    await signIn(official, officialAccount, language)
    await test.step('the institution does not read it until it is shared', async () => {
      await official.goto(pathTo('ownContacts', language))
      await expect(official.getByText(note, { exact: true })).toHaveCount(0)
      await editor.getByText(t.page.change).click()
      await editor.locator('[name="shared"]').check()
      await editor.getByRole('button', { name: t.page.save }).click()
      await expect(editor.getByText(t.done.changed)).toBeVisible()
      await official.reload()
      await expect(official.getByText(note, { exact: true })).toBeVisible()
      await expectAccessible(official)
    })

    await test.step('the official keeps the promise, and staff see it', async () => {
      await official.getByRole('button', { name: t.keepOf.replace('{{body}}', `${note}: padrón`) }).click()
      await expect(official.getByText(t.done.promise)).toBeVisible()
      await editor.reload()
      await expect(editor.locator('.promise-list')).toContainText(t.state.kept)
    })
  })
}
