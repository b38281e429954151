/** Staff keep the register of technical assistance, from the request to what had changed; visitors read what they show, and never the notes. */
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, openPage, otherScripts, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

const people = {
  es: { editor: 'redaccion@demo.caja', country: 'CRI', iso3: 'cri' },
  en: { editor: 'editing@demo.caja', country: 'BRB', iso3: 'brb' },
} as const

for (const language of ['es', 'en'] as const) {
  test(`an assistance is added, delivered, followed up, and read by visitors (${language})`, async ({ browser }) => {
    test.setTimeout(patience(240_000))
    const t = texts[language]['technical-assistance']
    const { editor: account, country, iso3 } = people[language]
    const word = `Registro ${crypto.randomUUID().slice(0, 8)}`
    const editor = await openPage(browser)
    await signIn(editor, account, language)

    await test.step('delivered before it was requested: refused, and nothing typed is lost', async () => {
      await editor.goto(pathTo('staffAssistances', language))
      await expectAccessible(editor)
      await editor.getByRole('link', { name: t.staff.add, exact: true }).click()
      await expect(editor.getByRole('heading', { level: 1, name: t.form.new })).toBeVisible()
      await editor.getByRole('button', { name: t.form.add, exact: true }).click()
      await expect(editor.locator('#f-country-error')).toHaveText(texts[language].validation.required)
      await expectAccessible(editor)
      await editor.locator('[name="country"]').selectOption(country)
      for (const code of ['es', 'en']) {
        await editor.locator(`[name="title.${code}"]`).fill(`${word} ${code}`)
        await editor.locator(`[name="summary.${code}"]`).fill(`${word}, ${code}`)
      }
      await editor.locator('[name="modalities"][value="virtual"]').check()
      await editor.locator('summary', { hasText: t.form.topics }).click()
      await editor.locator('[name="concepts"]').first().check()
      await editor.locator('summary', { hasText: '1819AI · 1.' }).click()
      await editor.locator('[name="recommendations"][value="1819ai/1"]').check()
      await editor.locator('[name="requestedOn"]').fill('2025')
      await editor.locator('[name="state"]').selectOption('delivered')
      await editor.locator('[name="stateOn"]').fill('2024')
      await editor.getByRole('button', { name: t.form.add, exact: true }).click()
      await expect(editor.getByText(texts[language].errors.refusal.assistance_dates)).toBeVisible()
      await expect(editor.locator('[name="title.es"]')).toHaveValue(`${word} es`)
      await expect(editor.locator('[name="concepts"]').first()).toBeChecked()
      await editor.locator('[name="requestedOn"]').fill('2024')
      await editor.locator('[name="state"]').selectOption('under-way')
      await editor.getByRole('button', { name: t.form.add, exact: true }).click()
      await expect(editor.getByText(t.staff.done.added)).toBeVisible()
      await expectAccessible(editor)
    })

    await test.step('it is delivered, and what had changed is recorded', async () => {
      await editor.locator('[name="note"]').fill(`secreto ${word}`)
      await editor.getByRole('button', { name: t.notes.save }).click()
      await expect(editor.getByText(t.staff.done.notes)).toBeVisible()
      const stateForm = editor.locator('form', { has: editor.locator('button[value="state"]') })
      await stateForm.locator('[name="state"]').selectOption('delivered')
      await stateForm.locator('[name="happenedOn"]').fill('2025-01')
      await stateForm.getByRole('button').click()
      await expect(editor.getByText(t.staff.done.state)).toBeVisible()
      await expectAccessible(editor)
      const after = editor.locator('section[aria-labelledby="after-3"]')
      await after.getByRole('button', { name: t.followUp.save }).click()
      await expect(editor.locator('.field-error')).toHaveText(texts[language].validation.oneLanguage)
      await expectAccessible(editor)
      await after.locator('[name="changed.es"]').fill('Un decreto')
      await after.locator('[name="changed.en"]').fill('A decree')
      await after.getByRole('button', { name: t.followUp.save }).click()
      await expect(editor.getByText(t.staff.done['follow-up'])).toBeVisible()
      await editor.locator('summary', { hasText: t.product.document }).click()
      await editor.locator('[name="documentTitle.es"]').fill('Informe final')
      await editor.locator('[name="documentSource"]').fill('LC/TS.2025/1')
      await editor.getByRole('button', { name: t.product.addDocument }).click()
      await expect(editor.getByText(t.staff.done.document)).toBeVisible()
      await editor.getByRole('button', { name: t.staff.show, exact: true }).click()
      await expect(editor.getByText(t.staff.done.show)).toBeVisible()
      await editor.setViewportSize({ width: 360, height: 740 })
      expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      await expectAccessible(editor)
      await editor.setViewportSize({ width: 1280, height: 800 })
      await editor.goto(`${pathTo('staffAssistances', language)}?due=yes&q=${encodeURIComponent(word)}`)
      await expect(editor.getByRole('row', { name: new RegExp(`${word} ${language}`) })).toContainText(
        t.page.after.replace('{{count}}', '6'),
      )
      await expectAccessible(editor)
    })

    await test.step('visitors read it on its page, in the register, on the country and on the recommendation, without the notes', async () => {
      const visitor = await openPage(browser, { viewport: { width: 360, height: 740 } })
      const list = `${pathTo('assistances', language)}?country=${country}&state=delivered`
      expect(otherScripts(await (await visitor.request.get(list)).text())).toEqual([])
      await visitor.goto(list)
      await expectAccessible(visitor)
      expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      await visitor.getByRole('link', { name: `${word} ${language}` }).click()
      await expect(visitor.getByRole('heading', { level: 1, name: `${word} ${language}` })).toBeVisible()
      await expect(visitor.getByText(language === 'es' ? 'Un decreto' : 'A decree')).toBeVisible()
      await expect(visitor.getByText('LC/TS.2025/1')).toBeVisible()
      await expectAccessible(visitor)
      expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      expect(await visitor.content()).not.toContain('secreto')
      for (const path of [pathTo('country', language, { iso3 }), pathTo('recommendation', language, { evaluation: '1819ai', number: 1 })]) {
        await visitor.goto(path)
        await expect(
          visitor.locator('section[aria-labelledby="assistance"]').getByRole('link', { name: `${word} ${language}` }),
        ).toBeVisible()
        await expectAccessible(visitor)
      }
      const csv = await visitor.request.get(`${pathTo('assistancesCsv', language)}?q=${encodeURIComponent(word)}`)
      expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8')
      expect(await csv.text()).toContain(`${word} ${language}`)
      const missing = await visitor.request.get(`${pathTo('assistances', language)}/no-existe`)
      expect(missing.status()).toBe(404)
    })

    await test.step('an editor hides it again', async () => {
      await editor.getByRole('link', { name: `${word} ${language}` }).click()
      await editor.getByRole('button', { name: t.staff.hide }).click()
      await expect(editor.getByText(t.staff.done.show)).toBeVisible()
      await editor.locator('summary', { hasText: t.staff.removeSummary }).click()
      await editor.getByRole('button', { name: t.staff.remove, exact: true }).click()
      await expect(editor.getByText(t.staff.done.removed)).toBeVisible()
    })
  })
}
