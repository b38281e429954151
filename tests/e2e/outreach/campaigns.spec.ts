/** An editor composes a campaign, is told what is missing, previews and tests it, sends it, and the follower gets it. */
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, openPage, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'
import { findMailTo } from './mail-steps.ts'

const people = {
  es: { editor: 'editora@demo.caja', reader: 'oficial.paraguay@demo.caja', country: 'PRY' },
  en: { editor: 'editor@demo.caja', reader: 'official.jamaica@demo.caja', country: 'JAM' },
} as const

for (const language of ['es', 'en'] as const) {
  test(`a campaign goes to who chose its audience, in their language (${language})`, async ({ browser }) => {
    test.setTimeout(patience(180_000))
    const t = texts[language].campaigns
    const f = texts[language].following
    const who = people[language]
    const editor = await openPage(browser)
    await signIn(editor, who.editor, language)
    await editor.goto(pathTo('campaigns', language))
    await expectAccessible(editor)
    await editor.getByRole('button', { name: t.list.new }).click()
    await expect(editor.getByRole('heading', { level: 1, name: t.form.title })).toBeVisible()

    await test.step('what is missing is named', async () => {
      await editor.getByLabel(t.form.country).selectOption(who.country)
      await editor.getByLabel(t.form.sentences[language]).fill('Tres países lo hicieron / Three did it.')
      await editor.getByLabel(new RegExp(`^${t.form.resources}`)).fill('/es/experiencias/no-existe')
      await editor.getByRole('button', { name: t.form.save, exact: true }).click()
      await expect(editor.locator('.field-error')).toHaveText(texts[language].validation.unknownResource)
      await editor.getByLabel(new RegExp(`^${t.form.resources}`)).fill('')
      await editor.getByLabel(new RegExp(`^${t.form.find}`)).fill('Renta Dignidad Bolivia')
      await editor.getByRole('button', { name: t.form.findButton, exact: true }).click()
      await expect(editor.getByLabel(t.form.sentences[language])).toHaveValue('Tres países lo hicieron / Three did it.')
      await expectAccessible(editor)
      await editor.locator('input[name="add"]').first().check()
      await editor.getByRole('button', { name: t.form.save, exact: true }).click()
      await expect(editor.getByText(t.done.saved)).toBeVisible()
      await editor.getByRole('button', { name: t.sending.send }).click()
      const missing = language === 'es' ? 'campaign_needs_en' : 'campaign_needs_es'
      await expect(editor.getByText(texts[language].errors.refusal[missing])).toBeVisible()
      await editor.getByLabel(t.form.sentences[language === 'es' ? 'en' : 'es']).fill('La otra lengua / The other language.')
      await editor.getByRole('button', { name: t.form.save, exact: true }).click()
      await expect(editor.getByText(t.done.saved)).toBeVisible()
      await editor.getByRole('button', { name: t.sending.send }).click()
      await expect(editor.getByText(texts[language].errors.refusal.campaign_no_recipients)).toBeVisible()
    })

    const reader = await openPage(browser)
    await test.step('an official chooses the audience and follows the country', async () => {
      await signIn(reader, who.reader, language)
      await reader.goto(`${pathTo('follow', language)}?what=country:${who.country}`)
      await reader.getByLabel(f.form.audience).selectOption('officials')
      await reader.getByRole('button', { name: f.button.label }).click()
      await expect(reader.getByText(f.panel.done.follow)).toBeVisible()
    })

    await test.step('both parts in both languages are previewed and tested', async () => {
      await editor.reload()
      await expect(editor.frameLocator(`iframe[src$="/${language}"]`).getByRole('heading', { level: 1 })).toBeVisible()
      await expect(editor.locator(`pre.campaign-text[lang=${language}]`)).toContainText('/renta-dignidad-bolivia')
      await expectAccessible(editor)
      await editor.getByRole('button', { name: t.preview.test }).click()
      await expect(editor.getByText(t.done.test)).toBeVisible()
      await findMailTo(editor, who.editor, t.mail.test.replace('{{subject}}', t.mail.subject.replace('{{first}}', '')))
    })

    await test.step('it is sent, and the mail can be left with one click', async () => {
      await expect(editor.getByText(t.recipients.count_one.split('.')[0]?.replace('{{number}}', '1') ?? '')).toBeVisible()
      await editor.getByRole('button', { name: t.sending.send }).click()
      await expect(editor.getByText(t.done.scheduled)).toBeVisible()
      const { text, headers } = await findMailTo(reader, who.reader, t.mail.subject.replace('{{first}}', ''))
      expect(text).toContain('Tres países lo hicieron / Three did it.')
      expect(text).not.toContain('La otra lengua')
      expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
      await editor.goto(editor.url().split('?')[0] ?? '')
      await expect(editor.getByRole('heading', { name: t.sending.title })).toBeVisible()
      await expect(editor.getByRole('button', { name: t.sending.delete })).toHaveCount(0)
      await expectAccessible(editor)
      await editor.getByLabel(t.recipients.replies).fill('3')
      await editor.getByRole('button', { name: t.recipients.save }).click()
      await expect(editor.getByText(t.done.replies)).toBeVisible()

      const leave = /<https?:\/\/[^/]+(\/\S+)>/.exec(headers)?.[1] ?? ''
      const visitor = await openPage(browser, { javaScriptEnabled: false })
      await visitor.goto(leave)
      await visitor.getByRole('button', { name: f.campaigns.leave }).click()
      await expect(visitor.getByText(f.panel.done['leave-campaigns'])).toBeVisible()
      await expect(visitor.getByRole('heading', { name: f.campaigns.rest })).toBeVisible()
      const look = await openPage(browser, { viewport: { width: 360, height: 740 } })
      await look.goto(leave)
      await expectAccessible(look)
      await reader.goto(pathTo('ownFollowing', language))
      await expect(reader.getByText(f.campaigns.off)).toBeVisible()
      await reader.getByRole('button', { name: f.campaigns.take }).click()
      await expect(reader.getByText(f.campaigns.on)).toBeVisible()
      await reader.getByRole('button', { name: f.panel.erase }).click()
    })
  })
}
