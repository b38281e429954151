/** Writing without losing a word, writing together, and going back: in both languages. */
import type { Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, signIn, test } from '../helpers.ts'
import { startExperience } from '../share.ts'
import { texts } from '../texts.ts'

const people = {
  es: {
    official: 'oficial.cuba@demo.caja',
    officialName: 'Oficial de demostración (Cuba)',
    editor: 'edicion@demo.caja',
    editorName: 'Edición de demostración',
  },
  en: {
    official: 'drafts@demo.caja',
    officialName: 'Demonstration official (drafts)',
    editor: 'editing@demo.caja',
    editorName: 'Demonstration editing',
  },
}

const partPath = (language: Language, id: string, part: string) =>
  language === 'es' ? `/es/espacio/recursos/${id}/${part}` : `/en/workspace/resources/${id}/${part}`
const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
/** Up to the first placeholder: what is said before anything changes. */
const startOf = (text: string) => text.split('{{')[0] ?? ''

/** Opens a page and types in it while its script is still on the way. */
async function typeEarly(page: Page, path: string, type: () => Promise<void>) {
  const line = Promise.withResolvers<void>()
  await page.route('**/assets/entry.client*', async (route) => {
    await line.promise
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  await type()
  line.resolve()
  await page.waitForLoadState()
  await page.unroute('**/assets/entry.client*')
}

for (const language of ['es', 'en'] as const) {
  const t = texts[language]
  const form = texts[language]
  const who = people[language]
  const context = (page: Page) => page.getByLabel(form.model.field.context, { exact: true })
  const done = (page: Page) => page.getByLabel(form.model.field.whatWasDone, { exact: true })
  const press = (page: Page) => page.getByRole('button', { name: form.editor.save.stay, exact: true }).click()
  const save = (page: Page) =>
    Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('context.data')),
      press(page),
    ])
  const saved = (page: Page) => expect(page.getByText(startOf(form.editor.save.saved))).toBeVisible()

  test(`after a lost connection and a closed laptop, another computer continues with what was saved (${language})`, async ({
    browser,
    expectedErrors,
  }) => {
    test.setTimeout(patience(120_000))
    expectedErrors.push(/Failed to fetch/)
    const device = await browser.newContext()
    const laptop = await device.newPage()
    await signIn(laptop, who.official, language)
    const id = await startExperience(laptop, language, `Sin línea ${crypto.randomUUID().slice(0, 8)}`)
    const path = partPath(language, id, 'context')
    await laptop.goto(path)
    await context(laptop).fill('Uno.')
    await expect(laptop.getByText(startOf(t.together.keeping.server))).toBeVisible()

    // The line dies: saving says so, and the page and the text stay.
    await device.setOffline(true)
    await context(laptop).fill('Uno. Dos, sin línea.')
    await press(laptop)
    await expect(laptop.getByText(texts[language].errors.refusal.no_connection)).toBeVisible()
    await expect(context(laptop)).toHaveValue('Uno. Dos, sin línea.')
    await expect(laptop.getByText(t.together.keeping.device)).toBeVisible()

    // The lid closes on the last word. The page is frozen, not closed: what a closed page still sends is no longer held back by its line.
    await context(laptop).fill('Uno. Dos, sin línea. Tres, al cerrar.')
    await (await device.newCDPSession(laptop)).send('Page.setWebLifecycleState', { state: 'frozen' })

    // Another computer has what the server heard before.
    const other = await openPage(browser)
    await signIn(other, who.official, language)
    await other.goto(path)
    await expect(other.getByText(startOf(t.together.unsaved.found))).toBeVisible()
    await expectAccessible(other)
    await other.getByRole('button', { name: t.together.unsaved.bringBack }).click()
    await expect(context(other)).toHaveValue('Uno.')
    await other.context().close()
    await device.close()
  })

  test(`text written without a connection is offered when the page is opened again (${language})`, async ({ browser, expectedErrors }) => {
    expectedErrors.push(/Failed to fetch/)
    const device = await browser.newContext()
    const laptop = await device.newPage()
    await signIn(laptop, who.official, language)
    const id = await startExperience(laptop, language, `Tapa cerrada ${crypto.randomUUID().slice(0, 8)}`)
    const path = partPath(language, id, 'context')
    await laptop.goto(path)
    await device.setOffline(true)
    await context(laptop).fill('Escrito en el avión, hasta la última palabra.')
    const again = await device.newPage()
    await Promise.all([laptop.waitForEvent('close'), laptop.close({ runBeforeUnload: true })])
    await device.setOffline(false)
    await again.goto(path)
    await expect(again.getByText(startOf(t.together.unsaved.found))).toBeVisible()
    await again.getByRole('button', { name: t.together.unsaved.bringBack }).click()
    await expect(context(again)).toHaveValue('Escrito en el avión, hasta la última palabra.')
    await save(again)
    await saved(again)
    await again.reload()
    await expect(context(again)).toHaveValue('Escrito en el avión, hasta la última palabra.')
    await expect(again.getByText(startOf(t.together.unsaved.found))).toBeHidden()
    // Once it is saved the device keeps nothing of it, whichever button was pressed.
    await context(again).fill('Ya está.')
    await again.getByRole('button', { name: form.editor.save.next, exact: true }).click()
    await expect(again.getByRole('heading', { level: 1, name: form.model.part.ledger.title })).toBeVisible()
    await expect.poll(() => again.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(':context')))).toEqual([])
    await device.close()
  })

  test(`words typed before the script has loaded are kept, and going back shows no old text (${language})`, async ({ browser }) => {
    const page = await openPage(browser)
    await signIn(page, who.official, language)
    const id = await startExperience(page, language, `Antes del guion ${crypto.randomUUID().slice(0, 8)}`)
    const path = partPath(language, id, 'context')
    await page.goto(path)
    await context(page).fill('Lo guardado.')
    await save(page)
    await saved(page)

    const typed = 'Lo guardado, y lo que se escribe sobre una línea lenta.'
    await typeEarly(page, path, () => context(page).fill(typed))
    await expect(page.getByText(startOf(t.together.keeping.server))).toBeVisible()
    await expect(context(page)).toHaveValue(typed)
    await save(page)
    await saved(page)

    // Another person saves; the browser's back button then shows the saved text, not the text that the browser kept.
    await page.goto(language === 'es' ? '/es' : '/en')
    const editor = await openPage(browser)
    await signIn(editor, who.editor, language)
    await editor.goto(path)
    await context(editor).fill('Lo que escribió otra persona.')
    await save(editor)
    await saved(editor)
    await editor.context().close()
    await page.goBack()
    await expect(context(page)).toHaveValue('Lo que escribió otra persona.')
    await page.reload()
    await expect(context(page)).toHaveValue('Lo que escribió otra persona.')

    // Where React holds the text itself, it hears of it too.
    const translation = `${pathTo('translateOwn', language, { id })}?to=${language === 'es' ? 'en' : 'es'}`
    await typeEarly(page, translation, () => page.locator('[name="text:context"]').fill('Doce signos.'))
    const row = page.locator('.translation-row').filter({ has: page.locator('[name="text:context"]') })
    await expect(row.locator('.field-count')).toContainText(/^12 /)
    await expect(page.locator('[name="text:context"]')).toHaveValue('Doce signos.')
  })

  test(`edits of two people in one part are merged, conflicts are asked, and an earlier revision is restored (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(patience(150_000))
    const official = await openPage(browser)
    await signIn(official, who.official, language)
    const id = await startExperience(official, language, `A cuatro manos ${crypto.randomUUID().slice(0, 8)}`)
    const path = partPath(language, id, 'context')
    await official.goto(path)
    await context(official).fill('La pensión llegó tarde.')
    await done(official).fill('Se hizo un registro.')
    await save(official)
    await saved(official)

    const editor = await openPage(browser)
    await signIn(editor, who.editor, language)
    await editor.goto(path)
    await expect(editor.getByText(fill(t.together.presence.here, { name: who.officialName }))).toBeVisible()
    await expect(official.getByText(fill(t.together.presence.here, { name: who.editorName }))).toBeVisible({ timeout: patience(30_000) })
    await context(editor).fill('La pensión llegó tarde a las zonas rurales.')
    await done(editor).fill('Se hizo un registro único.')
    await editor.getByLabel(t.together.note.label).fill('Precisión')
    await save(editor)
    await saved(editor)

    // Both wrote in one field: asked, with all three texts; nothing is saved before the answer.
    await context(official).fill('La pensión llegó muy tarde.')
    await save(official)
    const question = official.getByRole('group', { name: form.model.field.context })
    await expect(question).toBeVisible()
    await expect(official.getByRole('group', { name: form.model.field.whatWasDone })).toBeHidden()
    await expect(question.locator('ins').filter({ hasText: 'a las zonas rurales' })).toBeVisible()
    await expect(question.locator('ins').filter({ hasText: 'muy' })).toBeVisible()
    await expectAccessible(official)
    await save(official)
    await expect(question).toBeVisible()
    await question.getByLabel(fill(t.together.conflict.keepTheirs, { name: who.editorName })).check()
    await save(official)
    await saved(official)
    // The merged text is in the form without a reload.
    await expect(context(official)).toHaveValue('La pensión llegó tarde a las zonas rurales.')
    await expect(done(official)).toHaveValue('Se hizo un registro único.')
    await done(official).fill('Se hizo un registro único nacional.')
    await save(official)
    await expect(official.getByText(startOf(form.editor.save.saved))).toBeVisible()
    await official.reload()
    await expect(done(official)).toHaveValue('Se hizo un registro único nacional.')
    await expect(context(official)).toHaveValue('La pensión llegó tarde a las zonas rurales.')

    // The history: who, when, why; any two beside each other; and back.
    await official.getByRole('link', { name: form.editor.outline.overview }).click()
    await official.getByRole('link', { name: t.revisions.history.link }).click()
    await expect(official.getByRole('heading', { level: 1, name: t.revisions.history.title })).toBeVisible()
    await expect(official.getByText('Precisión')).toBeVisible()
    await expectAccessible(official)
    await official.getByRole('radio', { name: `${t.revisions.history.from} ${fill(t.revisions.history.number, { number: 2 })}` }).check()
    await official.getByRole('button', { name: t.revisions.history.compareChosen }).click()
    await expect(official.locator('ins').filter({ hasText: 'a las zonas rurales' })).toBeVisible()
    await expect(official.locator('ins').filter({ hasText: 'nacional' })).toBeVisible()
    await expectAccessible(official)
    await official.getByRole('link', { name: t.revisions.changes.words }).click()
    await expect(official.locator('.change-pair')).toHaveCount(0)
    await expectAccessible(official)
    await official.setViewportSize({ width: 360, height: 740 })
    expect(await official.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await official.getByRole('link', { name: t.revisions.history.title, exact: true }).click()
    expect(await official.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await official.getByText(fill(t.revisions.history.restore, { number: 2 })).click()
    await official.getByRole('button', { name: t.revisions.history.restoreButton }).filter({ visible: true }).click()
    await expect(official.getByRole('status').filter({ hasText: fill(t.revisions.history.restored, { from: 2, number: 5 }) })).toBeVisible()
    await official.goto(path)
    await expect(context(official)).toHaveValue('La pensión llegó tarde.')
  })
}
