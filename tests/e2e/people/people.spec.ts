/** People and continuity, in both languages: verification with a reason, a hand-over to somebody invited, what has no owner, corrections. */
import type { Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, openPage, readCode, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

const admin = 'relevos@demo.caja'
const applicants = { es: 'solicitante@demo.caja', en: 'applicant@demo.caja' }
const leavers = {
  es: { email: 'relevo.salida@demo.caja', name: 'Oficial de demostración que se va' },
  en: { email: 'relevo.leaving@demo.caja', name: 'Demonstration official who leaves' },
}
const someAddress = (word: string) => `${word}.${crypto.randomUUID().slice(0, 8)}@demo.caja`
const fill = (text: string, values: Record<string, string>) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')

/** The text of the newest mail to an address, once its job has sent it; its HTML part is opened, and is in the same language and clean. */
async function readMail(page: Page, to: string, subject: RegExp | string): Promise<{ text: string }> {
  const mailbox = await page.context().newPage()
  const mail = mailbox.locator('article, li').filter({ hasText: subject }).first()
  await expect(async () => {
    await mailbox.goto(`/dev/mailbox?to=${encodeURIComponent(to)}`)
    await expect(mail).toBeVisible({ timeout: patience(1_000) })
  }).toPass({ timeout: patience(20_000) })
  const text = (await mail.textContent()) ?? ''
  await mail.getByRole('link', { name: 'HTML' }).click()
  await expect(mailbox.locator('html')).toHaveAttribute('lang', /^(es|en)$/)
  await expectAccessible(mailbox)
  await mailbox.close()
  return { text }
}

for (const language of ['es', 'en'] as const) {
  const t = texts[language]

  test(`verification in ${language}: the work address is proven, an existing post is used, and the reason is mailed`, async ({
    page,
    browser,
  }) => {
    test.slow()
    const staff = await openPage(browser)
    await signIn(staff, admin, language)
    // One for each request: the code of the second must not be taken from the mail of the first.
    const firstAddress = someAddress('ministerio')
    const workEmail = someAddress('ministerio')
    await signIn(page, applicants[language], language)
    await page.goto(pathTo('profile', language))
    const ask = async (address: string) => {
      await page.getByLabel(t.accounts.profile.institution, { exact: true }).selectOption({ index: 1 })
      await page.getByLabel(t.accounts.profile.postTitle).fill('COORDINACION de traspasos')
      await page.getByLabel(t.accounts.profile.workEmail).fill(address)
      await page.getByRole('button', { name: t.verification.request.submit }).click()
      await expect(page.getByLabel(t.verification.workEmail.code)).toBeVisible()
    }

    await test.step('the first request is declined, and the reason is mailed', async () => {
      await ask(firstAddress)
      await expectAccessible(page)
      await staff.goto(pathTo('people', language))
      const request = staff.getByRole('article').filter({ hasText: firstAddress })
      await expect(request.getByText(t.verification.decision.notProven)).toBeVisible()
      await request.getByText(t.verification.queue.decline).click()
      await request.getByRole('button', { name: fill(t.verification.queue.declineWho, { who: '' }).trim() }).click()
      await expect(staff.getByText(t.validation.required).first()).toBeVisible()
      await expectAccessible(staff)
      const reason = `No vimos el nombramiento ${crypto.randomUUID().slice(0, 6)}`
      await request.getByLabel(t.verification.queue.reason).last().fill(reason)
      await request.getByRole('button', { name: fill(t.verification.queue.declineWho, { who: '' }).trim() }).click()
      await expect(staff.getByText(t.directory.done.declined)).toBeVisible()
      const mail = await readMail(page, applicants[language], reason)
      expect(mail.text).toContain(reason)
    })

    await test.step('the second one, proven by the mailed code, is accepted', async () => {
      await page.goto(pathTo('profile', language))
      await ask(workEmail)
      await readMail(page, workEmail, /\d{6}/)
      await page.getByLabel(t.verification.workEmail.code).fill('000000')
      await page.getByRole('button', { name: t.verification.workEmail.submit }).click()
      await expect(page.getByText(t.validation.wrongCode).first()).toBeVisible()
      await page.getByLabel(t.verification.workEmail.code).fill(await readCode(page, workEmail))
      await page.getByRole('button', { name: t.verification.workEmail.submit }).click()
      await expect(page.getByText(t.accounts.done.proven)).toBeVisible()
      await staff.goto(pathTo('people', language))
      const request = staff.getByRole('article').filter({ hasText: workEmail })
      await expect(request.getByText(t.verification.decision.proven.split('{{')[0] ?? '')).toBeVisible()
      await request.getByText(t.verification.decision.acceptOpen, { exact: true }).click()
      await expectAccessible(staff)
      const reason = `Publicado en el diario oficial ${crypto.randomUUID().slice(0, 6)}`
      await request.getByLabel(t.verification.queue.reason).first().fill(reason)
      await request.getByRole('button', { name: fill(t.verification.queue.acceptWho, { who: '' }).trim() }).click()
      await expect(staff.getByText(t.directory.done.verified)).toBeVisible()
      expect((await readMail(page, applicants[language], reason)).text).toContain(reason)
      await page.goto(pathTo('profile', language))
      await expect(page.getByText(t.core.role.official, { exact: false }).first()).toBeVisible()
    })
  })

  test(`a hand-over in ${language}: refused abroad, then to an invited person, who finds the drafts`, async ({ page, browser }) => {
    test.slow()
    const leaver = leavers[language]
    const title = `Traspaso ${crypto.randomUUID().slice(0, 8)}`
    await test.step('the leaver has a draft', async () => {
      await signIn(page, leaver.email, language)
      await page.goto(pathTo('newResource', language))
      await page.locator('input[name="kind"][value="experience"]').check()
      await page.getByLabel(t.workspace.new.name, { exact: true }).fill(title)
      await page.getByRole('button', { name: t.workspace.new.submit }).click()
      await expect(page).toHaveURL(/[0-9a-f-]{36}/)
    })
    const staff = await openPage(browser, { javaScriptEnabled: language === 'es' })
    // The session is opened with script; one language then goes on without.
    if (language === 'en') {
      const opener = await openPage(browser)
      await signIn(opener, admin, language)
      await staff.context().addCookies(await opener.context().cookies())
      await opener.context().close()
    } else await signIn(staff, admin, language)

    await test.step('staff find the person and the institution', async () => {
      await staff.goto(`${pathTo('people', language)}?q=${encodeURIComponent(leaver.email)}`)
      await staff.getByRole('link', { name: leaver.name }).click()
      await expect(staff.getByRole('heading', { level: 1, name: leaver.name })).toBeVisible()
      await expect(staff.getByText(title)).toBeVisible()
      if (language === 'es') await expectAccessible(staff)
      await staff.getByRole('link', { name: t.contacts.record }).click()
      await staff.locator('[name="note"]').fill('Llamada: se va a fin de mes')
      await staff.getByRole('button', { name: t.contacts.form.record }).click()
      await expect(staff.locator('.source-text', { hasText: 'Llamada: se va a fin de mes' })).toBeVisible()
      await staff.getByRole('link', { name: leaver.name }).click()
      await expect(staff.locator('.source-text', { hasText: 'Llamada: se va a fin de mes' })).toBeVisible()
    })

    await test.step('incomplete or refused values stay in the form', async () => {
      await staff.getByRole('link', { name: t.directory.person.handOver }).click()
      await expect(staff.getByRole('heading', { level: 1 })).toContainText(leaver.name)
      if (language === 'es') await expectAccessible(staff)
      await staff.getByRole('radio', { name: t['hand-over'].form.wayInvited }).check()
      await staff.getByLabel(t['hand-over'].form.name, { exact: true }).fill('Heredera Prueba')
      await staff.getByLabel(t['hand-over'].form.email, { exact: true }).fill('official.jamaica@demo.caja')
      await staff.getByLabel(t['hand-over'].form.note).fill('Falta la cifra de 2025')
      await staff.getByRole('button', { name: t['hand-over'].form.submit }).click()
      await expect(staff.getByRole('alert').last()).toContainText(t.errors.refusal.successor_other_country)
      await expect(staff.getByLabel(t['hand-over'].form.note)).toHaveValue('Falta la cifra de 2025')
      await expect(staff.getByLabel(t['hand-over'].form.email, { exact: true })).toHaveValue('official.jamaica@demo.caja')
    })

    const heir = someAddress('heredera')
    await test.step('the invited successor becomes the owner', async () => {
      await staff.getByLabel(t['hand-over'].form.email, { exact: true }).fill(heir)
      await staff.getByLabel(t['hand-over'].form.language, { exact: true }).selectOption(language)
      await staff.getByRole('checkbox', { name: /./ }).last().check()
      await staff.getByLabel(t['hand-over'].form.contact).fill('antes@ejemplo.org')
      await staff.getByLabel(t['hand-over'].form.how).fill('Por correo, ayer')
      await staff.getByRole('button', { name: t['hand-over'].form.submit }).click()
      await expect(staff.getByText(t.directory.person.done['handed-over'])).toBeVisible()
    })
    const mail = await readMail(page, heir, t['hand-over'].mail.next.link)
    expect(mail.text).toContain(fill(t['hand-over'].mail.next.invited, { email: heir }))
    await readMail(page, leaver.email, t['hand-over'].mail.left.subject)

    await test.step('the continuity page shows that the new owner has not signed in yet', async () => {
      await staff.goto(`${pathTo('continuity', language)}?country=CUB`)
      await expect(staff.locator('li').filter({ hasText: title })).toContainText(t['hand-over'].overview.reason['never-signed-in'])
      if (language === 'es') await expectAccessible(staff)
    })

    await test.step('the successor signs in, finds the draft, the pack and the contact', async () => {
      const newcomer = await openPage(browser)
      await signIn(newcomer, heir, language)
      await expect(newcomer.getByText(title)).toBeVisible()
      await newcomer.goto(pathTo('profile', language))
      await expect(newcomer.getByText('antes@ejemplo.org')).toBeVisible()
      await expectAccessible(newcomer)
      await newcomer.getByRole('heading', { name: t['hand-over'].pack.own }).locator('..').getByRole('link').click()
      await expect(newcomer.getByRole('heading', { level: 1, name: t['hand-over'].pack.title })).toBeVisible()
      await expect(newcomer.getByRole('link', { name: title })).toBeVisible()
      await expect(newcomer.getByText('Falta la cifra de 2025')).toBeVisible()
      await expectAccessible(newcomer)
    })

    await test.step('the leaver withdraws their consent', async () => {
      await page.goto(pathTo('profile', language))
      await page.getByRole('button', { name: t['hand-over'].memory.revoke }).click()
      await expect(page.getByText(t.accounts.done.revoked)).toBeVisible()
      await expect(page.getByText('antes@ejemplo.org')).toHaveCount(0)
    })
    await test.step('a frozen person’s content counts as orphaned, and staff give it an owner', async () => {
      await staff.goto(`${pathTo('people', language)}?q=${encodeURIComponent(heir)}`)
      await staff.getByRole('link', { name: 'Heredera Prueba' }).first().click()
      await staff.getByRole('button', { name: t.directory.person.freeze }).click()
      await expect(staff.getByText(t.directory.person.done.freeze)).toBeVisible()
      await staff.goto(pathTo('continuity', language))
      await expect(staff.locator('li').filter({ hasText: title })).toContainText(t['hand-over'].overview.reason.frozen)
      await staff.getByLabel(title).check()
      await staff.getByRole('button', { name: t['hand-over'].overview.give }).click()
      await expect(staff.getByRole('alert')).toContainText(t.validation.id)
      await expect(staff.getByLabel(title)).toBeChecked()
      await staff
        .getByLabel(t['hand-over'].overview.owner, { exact: true })
        .selectOption({ label: 'Administración de relevos de demostración' })
      await staff.getByRole('button', { name: t['hand-over'].overview.give }).click()
      await expect(staff.getByText(t['hand-over'].overview.given_one.replace('{{count}}', '1'))).toBeVisible()
      await expect(staff.getByLabel(title)).toHaveCount(0)
    })
  })

  test(`a correction in ${language}: sent without an account, answered, mailed, and counted in public`, async ({ page, browser }) => {
    const word = `zq${crypto.randomUUID().slice(0, 8)}`
    const email = someAddress('lector')
    // One that no other journey changes.
    await page.goto(pathTo('experience', language, { slug: 'pgu-chile' }))
    const title = await page.getByRole('heading', { level: 1 }).textContent()
    await page.getByRole('link', { name: t.corrections.link.ask }).click()
    await expect(page.getByRole('heading', { level: 1, name: t.corrections.ask.title })).toBeVisible()
    await expect(page.getByRole('link', { name: title ?? '' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: t.corrections.ask.submit }).click()
    await expect(page.getByText(t.validation.required).first()).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel(t.corrections.ask.wrong).fill(`${word}: 65`)
    await page.getByLabel(t.common.answerAddress.email).fill(email)
    await page.getByRole('button', { name: t.corrections.ask.submit }).click()
    await expect(page.getByRole('heading', { level: 1, name: t.corrections.ask.sentTitle })).toBeVisible()
    await readMail(page, email, t.corrections.mail.receipt.subject)

    const staff = await openPage(browser)
    await signIn(staff, admin, language)
    await staff.goto(pathTo('queue', language))
    await staff
      .getByRole('navigation', { name: t.navigation.area.staff })
      .getByRole('link', { name: t.navigation.place.corrections })
      .click()
    const item = staff.getByRole('article').filter({ hasText: word })
    await expect(item).toContainText(title ?? '')
    await item.getByText(t.corrections.queue.answer, { exact: true }).first().click()
    await item.getByLabel(t.corrections.queue.note).fill(`Corregido ${word}`)
    await expectAccessible(staff)
    await item.getByRole('button', { name: t.corrections.queue.markCorrected }).click()
    await expect(staff.getByText(t.corrections.queue.done.corrected)).toBeVisible()
    await readMail(page, email, t.corrections.mail.corrected.subject)

    await page.goto(pathTo('governance', language))
    await expect(page.getByText(t.corrections.figures.median)).toBeVisible()
    await expectAccessible(page)
  })

  test(`messages to the editors in ${language} from the pages on accessibility, privacy and topics get their purpose`, async ({
    page,
    browser,
  }) => {
    const sent: { title: string; text: string }[] = []
    for (const [address, purpose] of [
      ['accessibility', 'barrier'],
      ['privacy', 'privacy'],
      ['topics', 'term'],
    ] as const) {
      const texts = t.corrections.write[purpose]
      await page.goto(pathTo(address, language))
      await page.locator('main a[href*="?about="]').last().click()
      await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeVisible()
      await page.getByRole('button', { name: t.corrections.ask.submit }).click()
      await expect(page.getByText(t.validation.required).first()).toBeVisible()
      await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeVisible()
      await expectAccessible(page)
      const text = `Un mensaje de prueba ${crypto.randomUUID().slice(0, 8)}`
      await page.getByLabel(texts.wrong).fill(text)
      await page.getByRole('button', { name: t.corrections.ask.submit }).click()
      await expect(page.getByRole('heading', { level: 1, name: t.corrections.ask.sentTitle })).toBeVisible()
      sent.push({ title: texts.title, text })
    }
    const staff = await openPage(browser)
    await signIn(staff, admin, language)
    await staff.goto(pathTo('corrections', language))
    for (const { title, text } of sent)
      await expect(staff.getByRole('article', { name: title }).filter({ hasText: text }), text).toHaveCount(1)
  })

  test(`institutions in ${language}: found by country, and a post added`, async ({ page }) => {
    await signIn(page, admin, language)
    await page.goto(pathTo('institutions', language))
    await expectAccessible(page)
    await page.getByLabel(t.institutions.list.country).first().selectOption('CHL')
    await page.getByRole('search', { name: t.common.list.filters }).getByRole('button').click()
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByText(t.institutions.page.addPost).click()
    const name = `Puesto ${crypto.randomUUID().slice(0, 6)}`
    await page.getByLabel(t.institutions.form.titleEs).last().fill(name)
    await page.getByRole('button', { name: t.institutions.page.addPostSubmit }).click()
    await expect(page.getByText(t.institutions.page.done['post-added'])).toBeVisible()
    await expect(page.getByRole('article').filter({ hasText: name })).toContainText(t.institutions.page.vacant)
    await expectAccessible(page)
  })
}

test('the correction form ignores addresses of other sites, and stores nothing when the honeypot is filled', async ({
  request,
  baseURL,
}) => {
  for (const about of ['https://example.org', '//x', '/admin', 'x'.repeat(5_000)])
    expect((await request.get(`/es/correccion?about=${encodeURIComponent(about)}`)).status()).toBe(200)
  const answer = await request.post('/es/correccion', {
    form: { wrong: 'algo', website: 'https://spam.example' },
    headers: { origin: baseURL ?? '' },
  })
  expect(answer.url()).toContain('sent')
})
