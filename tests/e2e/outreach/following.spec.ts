/** A visitor follows a topic by a button in a mail's page, and a member from a resource; both change and leave. */
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, openPage, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'
import { findMailTo } from './mail-steps.ts'

for (const language of ['es', 'en'] as const) {
  test(`a visitor follows a topic without script, and leaves (${language})`, async ({ browser }) => {
    test.setTimeout(patience(120_000))
    const t = texts[language].following
    const email = `sigue.${crypto.randomUUID().slice(0, 8)}@caja.test`
    const page = await openPage(browser, { javaScriptEnabled: false })
    await test.step('from the page of a topic to the form', async () => {
      await page.goto(pathTo('topic', language, { slug: 'care-systems' }))
      await page.locator('.follow-link a').click()
      await expect(page.getByRole('heading', { level: 1, name: t.form.title })).toBeVisible()
      await page.getByRole('radio', { name: t.rhythm.monthly }).check()
      await page.getByLabel(t.form.email).fill('no es un correo')
      await page.getByRole('button', { name: t.button.label }).click()
      await expect(page.locator('.field-error').first()).toBeVisible()
      // What was chosen is still there.
      await expect(page.getByRole('radio', { name: t.rhythm.monthly })).toBeChecked()
      await page.getByLabel(t.form.email).fill(email)
      await page.getByRole('button', { name: t.button.label }).click()
      await expect(page.getByRole('heading', { level: 1, name: t.form.sentTitle })).toBeVisible()
    })
    const { text } = await findMailTo(page, email, t.mail.request.subject)
    const link = /https?:\/\/\S+\/(?:seguir|following)\/[\w-]+/.exec(text)?.[0] ?? ''
    await test.step('nothing happens before the button of the mailed link', async () => {
      await page.goto(link)
      await expect(page.getByRole('heading', { name: t.panel.requests, exact: true })).toBeVisible()
      await expect(page.getByRole('heading', { name: t.panel.streams, exact: true })).toHaveCount(0)
      await page.getByRole('button', { name: t.panel.confirm }).click()
      await expect(page.getByText(t.panel.done.confirm)).toBeVisible()
      await expect(page.getByRole('combobox').first()).toHaveValue('monthly')
    })
    await test.step('an accessible form and page', async () => {
      const look = await openPage(browser)
      await look.goto(`${pathTo('follow', language)}?what=topic:care-systems`)
      await expectAccessible(look)
      await look.goto(pathTo('follow', language))
      await expectAccessible(look)
      await look.goto(link)
      await expectAccessible(look)
      await look.goto(`${link}/${language === 'es' ? 'salir' : 'leave'}`)
      await expectAccessible(look)
    })
    await test.step('everything is changed on one page, and left', async () => {
      await page.getByRole('combobox').first().selectOption('weekly')
      await page.getByLabel(t.form.audience).selectOption('researchers')
      await page.getByRole('button', { name: t.panel.save, exact: true }).click()
      await expect(page.getByText(t.panel.done.save)).toBeVisible()
      await expect(page.getByRole('combobox').first()).toHaveValue('weekly')
      await expect(page.getByLabel(t.form.audience)).toHaveValue('researchers')
    })
    await test.step('a mail program leaves with one click, and only with it', async () => {
      const leave = `${link}/${language === 'es' ? 'salir' : 'leave'}`
      await page.goto(leave)
      await expect(page.getByRole('button', { name: t.panel.leaveAll })).toBeVisible()
      await page.goto(link)
      await expect(page.getByRole('heading', { name: t.panel.streams, exact: true })).toBeVisible()
      // As mail programs send it: without cookies and without our origin.
      const send = (body: string) =>
        fetch(leave, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' }, redirect: 'manual' })
      expect((await send('something=else')).status).toBe(400)
      expect((await send('List-Unsubscribe=One-Click')).status).toBe(200)
      // Some programs send nothing; done twice, it changes nothing.
      expect((await send('')).status).toBe(200)
      await page.goto(link)
      await expect(page.getByRole('heading', { name: t.panel.streams, exact: true })).toHaveCount(0)
    })
    await test.step('what is stored is deleted at once', async () => {
      await page.getByRole('button', { name: t.panel.erase }).click()
      await expect(page.getByText(t.form.erased)).toBeVisible()
    })
    await test.step('an altered link is refused with words', async () => {
      expect((await page.goto(link))?.status()).toBe(404)
      await expect(page.getByText(texts[language].errors.refusal.link_altered)).toBeVisible()
    })
  })

  test(`a member follows a resource with its country and topics, and sees it in the profile (${language})`, async ({ browser }) => {
    test.setTimeout(patience(120_000))
    const t = texts[language].following
    const page = await openPage(browser)
    await signIn(page, language === 'es' ? 'lectora@demo.caja' : 'academica@demo.caja', language)
    await page.goto(pathTo('experience', language, { slug: 'renta-dignidad-bolivia' }))
    await page.locator('.follow-link a').click()
    await expectAccessible(page)
    await page.getByRole('checkbox', { name: 'Bolivia' }).check()
    await page.getByRole('button', { name: t.button.label }).click()
    await expect(page.getByText(t.panel.done.follow)).toBeVisible()
    await expectAccessible(page)
    await page.goto(pathTo('profile', language))
    await expect(page.getByText(t.profile.text_other.replace('{{count}}', '2'))).toBeVisible()
    const file = await page.request.get(pathTo('ownFollowingJson', language))
    expect(await file.json()).toMatchObject({ follows: [{}, {}], consents: [{ way: 'signed-in' }] })
    await page.getByRole('link', { name: t.profile.link }).click()
    await page.getByRole('button', { name: t.panel.erase }).click()
    await expect(page.getByText(t.panel.done.erase)).toBeVisible()
  })
}
