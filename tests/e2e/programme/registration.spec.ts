/** One seat: an official takes it, a visitor confirms by mail and waits, moves up when the official leaves, and takes the seat. */
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'
import { announce, linkOf, publish } from './event-steps.ts'

const people: Record<Language, { editor: string; official: string }> = {
  es: { editor: 'editora@demo.caja', official: 'oficial.uruguay@demo.caja' },
  en: { editor: 'editor@demo.caja', official: 'official.jamaica@demo.caja' },
}

for (const language of ['es', 'en'] as const) {
  test(`a seat is taken, left, offered and taken again (${language})`, async ({ browser }) => {
    test.setTimeout(patience(240_000))
    const t = texts[language]
    const r = t.registration
    const who = people[language]
    const title = `Un cupo ${crypto.randomUUID().slice(0, 8)}`
    const email = `visita.${crypto.randomUUID().slice(0, 8)}@caja.test`
    const editor = await openPage(browser)
    await signIn(editor, who.editor, language)
    const id = await announce(editor, language, title)

    const official = await openPage(browser)
    await signIn(official, who.official, language)
    let address = ''
    await test.step('an official registers with one click', async () => {
      await official.goto(`${pathTo('search', language)}?q=${encodeURIComponent(title)}&kind=event`)
      await official.getByRole('link', { name: title }).first().click()
      address = new URL(official.url()).pathname
      await expect(official.locator('.registration-panel')).toContainText(
        r.panel.left_one.replace('{{number}}', '1').replace('{{all}}', '1'),
      )
      await official.getByRole('button', { name: r.panel.register, exact: true }).click()
      await expect(official.locator('.registration-panel')).toContainText(r.own.state.registered)
      await expectAccessible(official)
    })

    // Reading pages work without script.
    const visitor = await openPage(browser, { javaScriptEnabled: false })
    await test.step('a visitor asks, and nothing happens before the button of the mailed link', async () => {
      await visitor.goto(address)
      await expect(visitor.locator('.registration-panel')).toContainText(r.panel.full_zero.slice(0, 20))
      await visitor.getByRole('link', { name: r.panel.wait, exact: true }).click()
      await visitor.getByLabel(r.form.email).fill('no es un correo')
      await visitor.getByRole('button', { name: r.panel.wait, exact: true }).click()
      await expect(visitor.locator('.field-error').first()).toBeVisible()
      await visitor.getByLabel(r.form.name).fill('Ada Visita')
      await visitor.getByLabel(r.form.email).fill(email)
      await visitor.getByRole('button', { name: r.panel.wait, exact: true }).click()
      await expect(visitor.getByRole('heading', { level: 1, name: r.form.sentTitle })).toBeVisible()
      await visitor.goto(await linkOf(visitor, email, r.mail.confirm.subject.replace('{{title}}', title)))
      await expect(visitor.getByText(r.own.state.requested)).toBeVisible()
      await visitor.getByRole('button', { name: r.own.confirm }).click()
      await expect(visitor.getByText(r.own.state.waiting).first()).toBeVisible()
    })

    await test.step('an accessible form, list and table', async () => {
      const look = await openPage(browser)
      await look.goto(pathTo('eventRegistration', language, { slug: address.split('/').at(-1) ?? '' }))
      await expectAccessible(look)
      await look.goto(visitor.url())
      await expectAccessible(look)
      await editor.goto(pathTo('review', language, { id }))
      await editor.getByRole('link', { name: r.staff.link }).click()
      await expect(editor.getByRole('row').filter({ hasText: email })).toContainText(r.staff.states.waiting)
      await expectAccessible(editor)
      await editor.goto(`${pathTo('eventRegistrations', language, { id })}?state=registered`)
      await expect(editor.getByRole('row').filter({ hasText: who.official })).toHaveCount(1)
      await expect(editor.getByRole('row').filter({ hasText: email })).toHaveCount(0)
    })

    await test.step('the official leaves from the profile page, and the seat is offered', async () => {
      await official.goto(pathTo('profile', language))
      await expectAccessible(official)
      await official.getByRole('button', { name: r.own.leaveOne.replace('{{name}}', title) }).click()
      await expect(official.getByText(r.link.done.leave)).toBeVisible()
      await visitor.goto(await linkOf(visitor, email, r.mail.offered.subject.replace('{{title}}', title)))
      await expect(visitor.getByText(r.own.state.offered)).toBeVisible()
      await visitor.getByRole('button', { name: r.own.accept }).click()
      await expect(visitor.getByText(r.own.state.registered).first()).toBeVisible()
    })

    await test.step('by the link of the mail a question is sent to the editors', async () => {
      const q = t.events.questions
      await visitor.getByRole('link', { name: q.fromList }).first().click()
      await visitor.getByLabel(q.question, { exact: true }).fill('¿Qué se haría distinto?')
      await visitor.getByLabel(q.name, { exact: true }).fill('Ada Visita')
      await visitor.getByRole('button', { name: q.send }).click()
      await expect(visitor.getByText(q.done.sent)).toBeVisible()
      await visitor.goBack()
      await visitor.goBack()
    })

    await test.step('an altered link is refused with words', async () => {
      const answer = await visitor.goto(`${visitor.url().split('?')[0]}x`)
      expect(answer?.status()).toBe(404)
      await expect(visitor.getByText(t.errors.refusal.link_altered)).toBeVisible()
    })

    await test.step('a cancelled event says so on its page and takes nobody', async () => {
      await editor.goto(pathTo('draftPart', language, { id, part: 'sessions' }))
      await editor.getByLabel(t.model.field.isCancelled).check()
      await editor.getByRole('button', { name: t.editor.save.next }).click()
      await expect(editor.getByRole('heading', { level: 1, name: t.model.part.registration.title })).toBeVisible()
      await publish(editor, language, id)
      await visitor.goto(address)
      await expect(visitor.locator('.registration-panel')).toContainText(r.panel.cancelled)
      await expect(visitor.getByRole('link', { name: r.panel.wait, exact: true })).toHaveCount(0)
      await linkOf(visitor, email, r.mail.cancelled.subject.replace('{{title}}', title), false)
    })
  })
}

for (const language of ['es', 'en'] as const) {
  test(`the door of an event is closed before its time, and then leads to the meeting (${language})`, async ({ browser }) => {
    test.setTimeout(patience(180_000))
    const t = texts[language]
    const r = t.registration
    const title = `Una puerta ${crypto.randomUUID().slice(0, 8)}`
    const editor = await openPage(browser)
    await signIn(editor, people[language].editor, language)
    const id = await announce(editor, language, title)
    await editor.goto(pathTo('eventRegistrations', language, { id }))
    await editor.getByLabel(new RegExp(`^${r.meeting.label}`)).fill('http://meet.example.org/a')
    await editor.getByRole('button', { name: r.meeting.save }).click()
    await expect(editor.locator('.field-error')).toHaveText(t.validation.httpsAddress)
    await editor.getByLabel(new RegExp(`^${r.meeting.label}`)).fill('https://meet.example.org/a')
    await editor.getByRole('button', { name: r.meeting.save }).click()
    await expect(editor.getByText(r.meeting.saved)).toBeVisible()
    await expectAccessible(editor)
    await editor.locator('.eyebrow a', { hasText: title }).click()
    await editor.getByRole('button', { name: r.panel.register, exact: true }).click()
    const address = new URL(editor.url()).pathname
    expect(await editor.content()).not.toContain('meet.example.org')
    await editor.getByRole('link', { name: r.door.enter }).click()
    await expect(editor.getByText(r.door.early)).toBeVisible()
    await expectAccessible(editor)
    const stranger = await openPage(browser)
    expect((await stranger.goto(pathTo('eventDoor', language, { slug: address.split('/').at(-1) ?? '' })))?.status()).toBe(403)
    await expectAccessible(stranger)

    // In ten minutes by the clocks of UTC.
    const soon = new Date(Date.now() + 10 * 60_000).toISOString()
    await editor.goto(pathTo('draftPart', language, { id, part: 'sessions' }))
    await editor.locator('[name="sessions[0].date"]').fill(soon.slice(0, 10))
    await editor.locator('[name="sessions[0].time"]').fill(soon.slice(11, 16))
    await editor.locator('[name="sessions[0].zone"]').selectOption('UTC')
    await editor.getByRole('button', { name: t.editor.save.next }).click()
    await expect(editor.getByRole('heading', { level: 1, name: t.model.part.registration.title })).toBeVisible()
    await publish(editor, language, id)
    const door = pathTo('eventDoor', language, { slug: address.split('/').at(-1) ?? '' })
    // Programs that look at an address do not enter.
    expect((await editor.request.head(door, { maxRedirects: 0 })).status()).toBe(204)
    expect((await editor.request.get(door, { maxRedirects: 0, headers: { 'sec-purpose': 'prefetch' } })).status()).toBe(204)
    await editor.goto(address)
    await expect(editor.locator('.registration-panel')).toContainText(r.own.state.registered)
    const entered = await editor.request.get(door, { maxRedirects: 0 })
    expect([entered.status(), entered.headers().location]).toEqual([303, 'https://meet.example.org/a'])
    await editor.goto(address)
    await expect(editor.locator('.registration-panel')).toContainText(r.own.state.attended)
  })
}
