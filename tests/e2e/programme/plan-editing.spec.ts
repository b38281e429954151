/** Staff keep the plan of an evaluation: who is reminded, what it says in both languages, and which actions it has. Visitors follow it. */
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

const editors: Record<Language, string> = { es: 'editora@demo.caja', en: 'editor@demo.caja' }

for (const language of ['es', 'en'] as const) {
  test(`the plan of an evaluation is kept, and its units are named (${language})`, async ({ browser }) => {
    test.setTimeout(patience(240_000))
    const t = texts[language]
    const e = t['plan-editing']
    const slug = `cuida-${language}-${crypto.randomUUID().slice(0, 6)}`
    const plan = { code: slug.toUpperCase(), title: { es: 'Ensayo del plan' }, publishedOn: '2024' }
    const action = (text: string) => ({
      ...{ text: { es: text }, responsible: { es: 'CEPAL' }, status: 'planned', target: null, note: {}, countries: [], asPublished: text },
    })
    const one = {
      title: { es: 'Primera' },
      text: {},
      response: null,
      reason: {},
      responsible: { es: 'CEPAL' },
      target: '2020',
      asPublished: {},
    }
    const recommendations = [
      { ...one, number: 1, actions: [action('Hacer esto'), action('Hacer lo otro')] },
      { ...one, number: 2, title: { es: 'Segunda' }, actions: [] },
    ]
    const editor = await openPage(browser)
    await signIn(editor, editors[language], language)
    await editor.goto(pathTo('planImport', language))
    await editor
      .getByLabel(t['plan-import'].source.pasted)
      .fill(JSON.stringify({ format: 'caja-follow-up-plan', version: 1, plan: { ...plan, recommendations } }))
    await editor.getByRole('button', { name: t['plan-import'].source.read }).click()
    await editor.locator('[name="slug"]').fill(slug)
    await editor.locator('button[value="publishExport"]').click()
    await expect(editor).toHaveURL(new RegExp(`${pathTo('evaluation', language, { evaluation: slug })}$`))

    await test.step('a unit is named, with its addresses; a wrong one is refused and stays', async () => {
      const r = t.reminders
      await editor.goto(pathTo('actions', language))
      await expect(editor.locator('.due-actions').getByRole('link', { name: 'Hacer esto' }).first()).toBeVisible()
      await expectAccessible(editor)
      await editor.getByRole('link', { name: r.due.link }).click()
      await expect(editor.getByRole('heading', { level: 1, name: r.title })).toBeVisible()
      const summary = editor.locator('summary', { hasText: r.units.add })
      const form = editor.locator('form', { has: editor.getByRole('button', { name: r.form.add, exact: true }) })
      if (!(await form.isVisible())) await summary.click()
      await form.getByLabel(r.form.name).fill(`Unidad ${slug}`)
      await form.getByLabel(r.form.emails).fill('unidad@demo.caja\nno es una dirección')
      await form.locator(`input[value="${slug}/1"]`).check()
      await form.getByRole('button', { name: r.form.add, exact: true }).click()
      await expect(editor.locator('.field-error')).toHaveText(t.validation.emailList)
      await expect(form.getByLabel(r.form.name)).toHaveValue(`Unidad ${slug}`)
      await expect(form.locator(`input[value="${slug}/1"]`)).toBeChecked()
      await expectAccessible(editor)
      await form.getByLabel(r.form.emails).fill('unidad@demo.caja')
      await form.getByRole('button', { name: r.form.add, exact: true }).click()
      await expect(editor.getByText(r.done.add)).toBeVisible()
      await expect(editor.locator('summary', { hasText: `Unidad ${slug}` })).toBeVisible()
      await expectAccessible(editor)
      const unit = editor.locator('details', { hasText: `Unidad ${slug}` }).first()
      await unit.locator('summary').click()
      await unit.getByRole('button', { name: r.form.remove }).click()
      await expect(editor.getByText(r.done.remove)).toBeVisible()
    })

    await test.step('texts get their other language; an action is added, moved and removed', async () => {
      await editor.goto(pathTo('plan', language, { evaluation: slug }))
      await expectAccessible(editor)
      await editor.getByRole('link', { name: '1. Primera' }).click()
      await expect(editor.getByRole('heading', { level: 1 })).toContainText(plan.code)
      await expectAccessible(editor)
      await editor.locator('#f-text-title-en').fill('The first one')
      await editor.locator('button[value="text"]').click()
      await expect(editor.getByText(e.done.text)).toBeVisible()
      const first = editor.locator(`#action-${slug}-1-1`)
      await first.getByRole('button', { name: new RegExp(`^${e.place.down}`) }).click()
      await expect(editor.getByText(e.done.place)).toBeVisible()
      await expect(editor.locator('.action-list > li').first()).toContainText('Hacer lo otro')
      await editor.locator('summary', { hasText: e.action.addSummary }).click()
      await editor.locator('button[value="addAction"]').click()
      await expect(editor.locator('.field-error')).toHaveText(t.validation.oneLanguage)
      await expectAccessible(editor)
      await editor.locator('#f-add-text-en').fill('A third thing')
      await editor.locator('button[value="addAction"]').click()
      await expect(editor.getByText(e.done.addAction)).toBeVisible()
      await first.locator('summary', { hasText: e.move.summary }).click()
      await first.getByRole('button', { name: e.move.button }).click()
      await expect(editor.getByText(e.done.move)).toBeVisible()
      await expect(editor.locator('.action-list > li')).toHaveCount(2)
      const second = editor.locator(`#action-${slug}-1-2`)
      await second.locator('summary', { hasText: e.remove.summary }).click()
      await second.locator('[name="why"]').last().fill('Estaba dos veces.')
      await second.getByRole('button', { name: e.remove.button }).click()
      await expect(editor.getByText(e.done.removeAction)).toBeVisible()
    })

    await test.step('visitors read what happened, what has no evidence, and the feed', async () => {
      const visitor = await openPage(browser, { viewport: { width: 360, height: 740 } })
      await visitor.goto(pathTo('recommendation', language, { evaluation: slug, number: 1 }))
      const history = visitor.locator('section[aria-labelledby="history"]')
      await expect(history.getByText('Estaba dos veces.')).toBeVisible()
      await expect(history.getByText('Hacer lo otro')).toBeVisible()
      await expectAccessible(visitor)
      await visitor.goto(pathTo('evaluation', language, { evaluation: slug }))
      await expect(visitor.locator('link[type="application/atom+xml"]')).toHaveAttribute(
        'href',
        pathTo('evaluationFeed', language, { evaluation: slug }),
      )
      await expectAccessible(visitor)
      const feed = await visitor.request.get(pathTo('evaluationFeed', language, { evaluation: slug }))
      expect(feed.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
      expect(await feed.text()).toContain('Estaba dos veces.')
      await visitor.getByRole('link', { name: t['follow-up'].without.link }).click()
      await expect(visitor.getByRole('link', { name: language === 'es' ? 'Primera' : 'The first one' })).toBeVisible()
      await expectAccessible(visitor)
      expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    })
  })
}
