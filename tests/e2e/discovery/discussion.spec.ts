/** A new member asks about a section; an editor publishes the question; the author answers; the answer stands at the section. */
import type { Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, type Language, openPage, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

const editors: Record<Language, string> = { es: 'editora@demo.caja', en: 'editor@demo.caja' }

const officials: Record<Language, string> = { es: 'oficial.uruguay@demo.caja', en: 'official.jamaica@demo.caja' }

test.use({ actionTimeout: patience(20_000) })

for (const language of ['es', 'en'] as const) {
  test(`a question is asked at a section, published, and answered there (${language})`, async ({ browser }) => {
    test.setTimeout(patience(180_000))
    const t = texts[language]
    const d = t.discussion
    const word = `zq${crypto.randomUUID().replace(/[^a-z]/g, '')}`
    const text = `¿${word}?`
    const email = `lectora.${crypto.randomUUID().slice(0, 8)}@caja.test`
    const page = pathTo('experience', language, { slug: 'renta-dignidad-bolivia' })
    const section = t.published.section.cost

    // Reading pages work without script.
    const member = await openPage(browser, { javaScriptEnabled: false })
    await test.step('a visitor is led to the section, to sign in and back', async () => {
      await member.goto(page)
      const part = member.getByRole('region', { name: section })
      await part.getByRole('link', { name: new RegExp(`^${d.part.ask}`) }).click()
      await expect(member.getByText(d.ask.members)).toBeVisible()
      await expectAccessibleIn(browser, member)
      await expect(member.getByRole('link', { name: d.ask.signIn })).toHaveAttribute('href', /to=.*part/)
    })

    const address = new URL(member.url())
    const scripted = await openPage(browser)
    await signIn(scripted, email, language)
    await member.context().addCookies(await scripted.context().cookies())
    await test.step('a member asks; too long a question comes back with its words', async () => {
      await member.goto(address.href)
      await expect(member.getByLabel(d.ask.part)).toHaveValue('cost')
      await member.getByLabel(d.ask.name).fill('Ada Lectora')
      await member.getByLabel(d.ask.question).evaluate((field) => field.removeAttribute('maxlength'))
      await member.getByLabel(d.ask.question).fill('a'.repeat(4_001))
      await member.getByRole('button', { name: d.ask.submit }).click()
      await expect(member.locator('.field-error')).toHaveText(t.validation.tooLong)
      await expect(member.getByLabel(d.ask.question)).toHaveValue('a'.repeat(4_001))
      await expect(member.getByLabel(d.ask.part)).toHaveValue('cost')
      await member.getByLabel(d.ask.question).fill(text)
      await member.getByRole('button', { name: d.ask.submit }).click()
      await expect(member.getByText(d.done.sent)).toBeVisible()
      await expect(member.getByText(d.post.state.waiting)).toBeVisible()
    })
    const question = new URL(member.url()).pathname

    const visitor = await openPage(browser, { javaScriptEnabled: false })
    expect((await visitor.goto(question))?.status()).toBe(404)
    await visitor.goto(page)
    await expect(visitor.getByText(text)).toHaveCount(0)

    const editor = await openPage(browser)
    await signIn(editor, editors[language], language)
    await test.step('an editor publishes it from the list', async () => {
      await editor.goto(pathTo('questions', language))
      await expectAccessible(editor)
      const item = editor.getByRole('listitem').filter({ hasText: text })
      await item.getByRole('button', { name: /Ada Lectora/ }).click()
      await expect(editor.getByText(d.done.approve)).toBeVisible()
      await expect(item).toHaveCount(0)
    })

    await test.step('the mail leads to the question, and the answer stands at the section', async () => {
      await expectMail(editor, email, d.mail.published.subject.split('«')[0]?.split('“')[0] ?? '')
      await editor.goto(question)
      await editor.getByLabel(d.answer.answer).fill(`${word} son dos millones`)
      await editor.getByRole('button', { name: d.answer.submit }).click()
      await expect(editor.getByText(d.done.answered)).toBeVisible()
      await expectAccessible(editor)
      await visitor.goto(page)
      const part = visitor.getByRole('region', { name: section })
      await expect(part.getByText(text)).toBeVisible()
      await expect(part.getByText(`${word} son dos millones`)).toBeVisible()
      await visitor.goto(question)
      await expect(visitor.getByText(`${word} son dos millones`)).toBeVisible()
    })

    await test.step('accessible pages, and what the member wrote', async () => {
      const look = await openPage(browser)
      await look.goto(page)
      await expectAccessible(look)
      await look
        .getByRole('link', { name: new RegExp(d.section.all_other.split('{{')[0] ?? '') })
        .or(look.getByRole('link', { name: d.section.all_one }))
        .first()
        .click()
      await expect(look.getByRole('heading', { level: 1, name: d.list.title })).toBeVisible()
      await expectAccessible(look)
      await scripted.goto(pathTo('ownQuestions', language))
      await expect(scripted.getByText(d.own.answered)).toBeVisible()
      await expectAccessible(scripted)
      await expectMail(scripted, email, d.mail.answer.subject.split('«')[0]?.split('“')[0] ?? '')
    })

    await test.step('the search finds the answer and leads to the question', async () => {
      const result = visitor.getByRole('link', { name: t.published.section.question })
      await expect
        .poll(
          async () => {
            await visitor.goto(`${pathTo('search', language)}?q=${word}`)
            return result.count()
          },
          { timeout: patience(30_000) },
        )
        .toBeGreaterThan(0)
      await expect(result.first()).toHaveAttribute('href', new RegExp(`#question-${question.split('/').at(-1)}$`))
    })

    await test.step('an official reports the question and follows it; the editor sees the report', async () => {
      const official = await openPage(browser)
      await signIn(official, officials[language], language)
      await official.goto(question)
      await official.getByText(d.actions.report, { exact: true }).first().click()
      await official.locator('textarea[name="reason"]').first().fill(`${word} no es una pregunta`)
      await official.getByRole('button', { name: d.actions.reportSend }).first().click()
      await expect(official.getByText(d.done.report)).toBeVisible()
      await expect(official.getByText(d.actions.reported)).toBeVisible()
      await official.getByRole('button', { name: d.actions.follow }).click()
      await expect(official.getByText(d.done.follow)).toBeVisible()
      await expectAccessible(official)
      await editor.goto(`${pathTo('questions', language)}?state=reported`)
      await expect(editor.getByText(`${word} no es una pregunta`)).toBeVisible()
      await expectAccessible(editor)
    })

    await test.step('the member erases what they wrote: the place stays', async () => {
      await scripted.goto(pathTo('profile', language))
      await scripted.getByText(d.profile.erase).click()
      await expectAccessible(scripted)
      await scripted.getByRole('button', { name: d.profile.eraseNow }).click()
      await expect(scripted.getByText(d.profile.erased)).toBeVisible()
      await visitor.goto(page)
      await expect(visitor.getByText(text)).toHaveCount(0)
      await expect(visitor.getByText(`${word} son dos millones`)).toBeVisible()
    })
  })
}

/** axe needs script, so the same address is opened in another page. */
async function expectAccessibleIn(browser: Parameters<typeof openPage>[0], page: Page) {
  const look = await openPage(browser)
  await look.goto(page.url())
  await expectAccessible(look)
}

/** Waits for a mail with this subject to an address. */
async function expectMail(page: Page, email: string, subject: string): Promise<void> {
  await using mailbox = await page.context().newPage()
  await expect
    .poll(
      async () => {
        await mailbox.goto(`/dev/mailbox?to=${encodeURIComponent(email)}`)
        return mailbox.getByText(subject.trim()).count()
      },
      { timeout: patience(30_000) },
    )
    .toBeGreaterThan(0)
}
