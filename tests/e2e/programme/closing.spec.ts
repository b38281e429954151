/** A past event is closed with a list of the meeting, and its page shows what came out of it. */
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'
import { announce, endEvent, linkOf } from './event-steps.ts'

const people: Record<Language, { editor: string; official: string }> = {
  es: { editor: 'editora@demo.caja', official: 'oficial.uruguay@demo.caja' },
  en: { editor: 'editor@demo.caja', official: 'official.jamaica@demo.caja' },
}

for (const language of ['es', 'en'] as const) {
  test(`an editor closes an event with the list of the meeting (${language})`, async ({ browser }) => {
    test.setTimeout(patience(240_000))
    const t = texts[language]
    const c = t.closing
    const r = t.registration
    const who = people[language]
    const title = `Un cierre ${crypto.randomUUID().slice(0, 8)}`
    const email = `visita.${crypto.randomUUID().slice(0, 8)}@caja.test`
    const editor = await openPage(browser)
    await signIn(editor, who.editor, language)
    const id = await announce(editor, language, title, 20)
    const path = pathTo('eventClosing', language, { id })

    await editor.goto(path)
    await expect(editor.getByText(c.form.running)).toBeVisible()

    const official = await openPage(browser)
    let address = ''
    await test.step('an official and a visitor register', async () => {
      await signIn(official, who.official, language)
      await official.goto(`${pathTo('search', language)}?q=${encodeURIComponent(title)}&kind=event`)
      await official.getByRole('link', { name: title }).first().click()
      address = new URL(official.url()).pathname
      await official.getByRole('button', { name: r.panel.register, exact: true }).click()
      await expect(official.locator('.registration-panel')).toContainText(r.own.state.registered)
      const visitor = await openPage(browser, { javaScriptEnabled: false })
      await visitor.goto(address)
      await visitor.getByRole('link', { name: r.panel.register, exact: true }).click()
      await visitor.getByLabel(r.form.name).fill('Ada Ñandú')
      await visitor.getByLabel(r.form.email).fill(email)
      await visitor.getByLabel(r.form.country).selectOption('PER')
      await visitor.getByRole('button', { name: r.panel.register, exact: true }).click()
      await visitor.goto(await linkOf(visitor, email, r.mail.confirm.subject.replace('{{title}}', title)))
      await visitor.getByRole('button', { name: r.own.confirm }).click()
      await expect(visitor.getByText(r.own.state.registered).first()).toBeVisible()
    })

    await endEvent(id)
    await test.step('the list of the meeting marks people, and nothing is stored before the form is sent', async () => {
      await editor.goto(pathTo('eventRegistrations', language, { id }))
      await editor.getByRole('link', { name: c.form.link, exact: true }).click()
      await expect(editor.getByRole('heading', { level: 1, name: c.form.title })).toBeVisible()
      await expectAccessible(editor)
      await editor.locator(`[name="outcome.${language}"]`).fill('**Tres** acuerdos')
      await editor.locator('.closing-source > summary').click()
      const list = Buffer.from(`Nombre;Correo electrónico\r\nAda Ñandú;\r\nOtra;${who.official}\r\nNadie Conocido;n@x.org\r\n`, 'latin1')
      await editor.getByLabel(c.source.file).setInputFiles({ name: 'asistencia.csv', mimeType: 'text/csv', buffer: list })
      await editor.getByRole('button', { name: c.source.compare }).click()
      await expect(editor.getByText(c.compared.nothing)).toBeVisible()
      await expect(editor.locator(`[name="outcome.${language}"]`)).toHaveValue('**Tres** acuerdos')
      await expect(editor.locator('input[name="attended"]:checked')).toHaveCount(2)
      await editor.getByText(c.compared.who).click()
      await expect(editor.getByText('Nadie Conocido')).toBeVisible()
      await expectAccessible(editor)
      const page = await openPage(browser)
      await page.goto(address)
      await expect(page.getByRole('heading', { name: c.page.title })).toHaveCount(0)
    })

    await test.step('a form without an outcome is refused and keeps the marks', async () => {
      await editor.locator(`[name="outcome.${language}"]`).fill('')
      await editor.getByRole('button', { name: c.form.close, exact: true }).click()
      await expect(editor.locator('.field-error').first()).toHaveText(t.validation.required)
      await expect(editor.locator('input[name="attended"]:checked')).toHaveCount(2)
      await editor.locator(`[name="outcome.${language}"]`).fill('**Tres** acuerdos')
      await editor.locator('[name="recording"]').selectOption({ index: 1 })
      await editor.getByRole('button', { name: c.form.close, exact: true }).click()
      await expect(editor.getByText(c.form.saved)).toBeVisible()
      await expectAccessible(editor)
    })

    await test.step('the page shows what came out, without names', async () => {
      const page = await openPage(browser, { javaScriptEnabled: false })
      await page.goto(address)
      const outcome = page.locator('.event-outcome')
      await expect(outcome.getByRole('heading', { name: c.page.title })).toBeVisible()
      await expect(outcome.locator('strong')).toHaveText('Tres')
      await expect(outcome).toContainText(c.page.people_other.replace('{{number}}', '3'))
      await expect(outcome.getByRole('link', { name: language === 'es' ? 'Perú' : 'Peru' })).toBeVisible()
      expect(await page.content()).not.toContain('Ada Ñandú')
      await official.goto(pathTo('profile', language))
      await expect(official.locator('.registration-list > li').filter({ hasText: title })).toContainText(r.own.state.attended)
      const look = await openPage(browser)
      await look.goto(address)
      await expectAccessible(look)
    })

    await test.step('who took part gets a certificate that verifies, and an altered code does not', async () => {
      await official.getByRole('button', { name: t.certificates.own.getOne.replace('{{name}}', title) }).click()
      await expect(official.getByText(t.certificates.page.status.valid)).toBeVisible()
      await expectAccessible(official)
      const code = new URL(official.url()).pathname.split('/').at(-1) ?? ''
      const stranger = await openPage(browser, { javaScriptEnabled: false })
      await stranger.goto(pathTo('certificate', language, { code }))
      await expect(stranger.getByText(t.certificates.page.status.valid)).toBeVisible()
      const pdf = await stranger.request.get(pathTo('certificatePdf', language, { code }))
      expect([pdf.status(), pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual([
        ...[200, 'application/pdf', '%PDF-'],
      ])
      const altered = await stranger.goto(
        pathTo('certificate', language, { code: `${code.slice(0, -1)}${code.endsWith('x') ? 'y' : 'x'}` }),
      )
      expect(altered?.status()).toBe(404)
      await expect(stranger.getByText(t.errors.refusal.certificate_altered)).toBeVisible()
    })
  })
}
