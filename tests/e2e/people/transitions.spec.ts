/** A change of government in the seed's Honduras, from the entry in the calendar on. */

import type { Page } from '@playwright/test'
import { packParts } from '#app/features/people/transitions/pack/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, openPage, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

const editors = { es: 'redaccion@demo.caja', en: 'editing@demo.caja' } as const
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

for (const language of ['es', 'en'] as const) {
  test(`a change of government in Honduras (${language})`, async ({ browser, request }) => {
    test.setTimeout(patience(240_000))
    const t = texts[language].transitions
    const editor = await openPage(browser)
    await signIn(editor, editors[language], language)
    const subject = `Demo ${crypto.randomUUID().slice(0, 8)}`

    await test.step('the calendar shows contradictions, also on a narrow screen', async () => {
      await editor.goto(`${pathTo('transitions', language)}?period=all&country=BRA`)
      await expect(editor.locator('.change-conflicts').first()).toContainText(t.conflict.flag)
      await expectAccessible(editor)
      await editor.setViewportSize({ width: 360, height: 740 })
      expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      await editor.setViewportSize({ width: 1280, height: 800 })
    })

    await test.step('a change is entered with its source, 180 days ahead', async () => {
      await editor.goto(pathTo('transitions', language))
      await editor.getByRole('link', { name: t.form.add }).click()
      await expectAccessible(editor)
      await editor.locator('[name="country"]').selectOption('HND')
      await editor.locator('[name="kind"]').selectOption('ministers')
      await editor.locator('[name="subject"]').fill(subject)
      await editor.locator('[name="startsOn"]').fill(daysFromNow(179))
      await editor.getByRole('button', { name: t.form.save }).click()
      await expect(editor.locator('#f-sourceName-error')).toHaveText(texts[language].validation.changeSource)
      await expectAccessible(editor)
      await editor.locator('[name="sourceName"]').fill('gaceta.test')
      await editor.getByRole('button', { name: t.form.save }).click()
      await expect(editor.getByText(t.done.added)).toBeVisible()
      await expectAccessible(editor)
    })

    await test.step('180 days ahead there is one task: it is given to somebody, and the next one is not due yet', async () => {
      await expect(editor.getByRole('link', { name: t.task.step.memory })).toBeVisible()
      await expect(editor.getByRole('link', { name: t.task.step.pack })).toHaveCount(0)
      await editor.goto(`${pathTo('transitionTasks', language)}?country=HND`)
      const task = editor.locator('.task-table tbody tr').filter({ hasText: subject })
      await expect(task).toHaveCount(1)
      await expectAccessible(editor)
      await task.locator('summary').first().click()
      await task.locator('select').selectOption({ index: 1 })
      await task.getByRole('button', { name: t.task.assignSubmit }).click()
      await expect(editor.getByText(t.task.dones.assign)).toBeVisible()
      await task.locator('summary').last().click()
      await task.getByRole('button', { name: t.task.skipSubmit }).click()
      await expect(task.locator('.field-error')).toHaveText(texts[language].validation.required)
      await expectAccessible(editor)
      await task.getByRole('button', { name: t.task.doneOf.replace('{{name}}', '').trim() }).click()
      await expect(editor.getByText(t.task.dones.done)).toBeVisible()
      await expect(task).toHaveCount(0)
    })

    await test.step('a list with a fault is shown and not saved; corrected, it is saved and contradicts the first entry', async () => {
      await editor.goto(pathTo('transitionImport', language))
      await expectAccessible(editor)
      const header = 'country,kind,date,subject,source,checked'
      const row = (date: string) => `Honduras,ministers,${date},${subject},otra.test,2026-01-01`
      await editor.locator('[name="pasted"]').fill(`${header}\n${row('2027-02-30')}`)
      await editor.getByRole('button', { name: t.import.preview }).click()
      await expect(editor.locator('.notice-warning')).toContainText(texts[language].validation.date)
      await expectAccessible(editor)
      await editor.locator('[name="pasted"]').fill(`${header}\n${row(daysFromNow(200))}`)
      await editor.getByRole('button', { name: t.import.preview }).click()
      await editor.getByRole('button', { name: t.import.add_one.replace('{{count}}', '1') }).click()
      await expect(editor.getByText(t.done.imported)).toBeVisible()
      await editor.goto(`${pathTo('transitions', language)}?q=${encodeURIComponent(subject)}`)
      await expect(editor.locator('.change-conflicts')).toHaveCount(2)
      await expectAccessible(editor)
    })

    await test.step('the pack is trimmed, sent, and opened by the new post holder without an account', async () => {
      const incoming = `entrante.${crypto.randomUUID().slice(0, 8)}@caja.test`
      const sentence = `Bienvenida ${crypto.randomUUID().slice(0, 8)}`
      await editor.locator('.change-table tbody th a').first().click()
      await editor.getByRole('link', { name: t.pack.title, exact: true }).click()
      await expectAccessible(editor)
      await editor.setViewportSize({ width: 360, height: 740 })
      expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      await editor.setViewportSize({ width: 1280, height: 800 })
      await editor.locator('[name="parts[0].es"]').fill(sentence)
      await editor.locator('[name="parts[0].en"]').fill(sentence)
      await editor.locator(`[name="parts[${packParts.indexOf('platforms')}].isIn"]`).uncheck()
      await editor.getByRole('button', { name: t.pack.save }).click()
      await expect(editor.getByText(t.pack.done.save)).toBeVisible()
      await editor.getByRole('button', { name: t.pack.send }).click()
      await expect(editor.locator('#f-email-error')).toHaveText(texts[language].validation.email)
      await expectAccessible(editor)
      await editor.locator('[name="email"]').fill(incoming)
      await editor.getByRole('button', { name: t.pack.send }).click()
      await expect(editor.getByText(t.pack.done.send)).toBeVisible()
      const mailbox = await openPage(browser)
      const address = await packLink(mailbox, incoming, language)
      const visitor = await openPage(browser)
      const answer = await visitor.goto(address)
      expect(answer?.headers()['x-robots-tag']).toBe('noindex')
      await expect(visitor.getByRole('heading', { level: 1 })).toContainText('Honduras')
      await expect(visitor.getByText(sentence)).toBeVisible()
      await expect(visitor.getByRole('heading', { name: t.pack.part.experiences })).toBeVisible()
      await expect(visitor.getByRole('heading', { name: t.pack.part.platforms })).toHaveCount(0)
      await expectAccessible(visitor)
      const zip = await request.get(`${address}/zip`)
      expect(zip.headers()['content-type']).toBe('application/zip')
      await editor.reload()
      await expect(editor.getByText(t.pack.opened.split('{{')[0] ?? '', { exact: false }).first()).toBeVisible()
      await editor.getByRole('button', { name: t.pack.withdrawOf.replace('{{email}}', incoming) }).click()
      await expect(editor.getByText(t.pack.done.withdraw)).toBeVisible()
      const closed = await request.get(address)
      expect(closed.status()).toBe(410)
      expect(await closed.text()).toContain(t.pack.expired)
      await editor.goto(pathTo('transitions', language))
    })

    await test.step('a calendar program reads it at a secret address, until it is revoked', async () => {
      await editor.getByRole('button', { name: new RegExp(`${t.calendar.make}|${t.calendar.again}`) }).click()
      const address = (await editor.locator('.notice-success code').textContent()) ?? ''
      await expectAccessible(editor)
      const path = new URL(address).pathname
      const calendar = await request.get(path)
      expect(calendar.status()).toBe(200)
      expect(await calendar.text()).toContain(subject)
      await editor.getByRole('button', { name: t.calendar.revoke }).click()
      await expect(editor.getByText(t.done.revoked)).toBeVisible()
      expect((await request.get(path)).status()).toBe(404)
    })
  })
}

/** The path of the link in the newest mail to this address. */
async function packLink(page: Page, email: string, language: 'es' | 'en'): Promise<string> {
  const address = new RegExp(`${pathTo('transitionPackLink', language, { token: '' })}[\\w-]{20,}`)
  let found = ''
  await expect
    .poll(async () => {
      await page.goto(`/dev/mailbox?to=${encodeURIComponent(email)}`)
      found = address.exec(await page.content())?.[0] ?? ''
      return found
    })
    .not.toBe('')
  return found
}
