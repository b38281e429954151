import type { Page } from '@playwright/test'
import { patience } from '../../fixtures/slowness.ts'
import { expect } from '../helpers.ts'

/** Waits for the newest mail with this subject to an address. */
export async function findMailTo(page: Page, email: string, subject: string): Promise<{ text: string; headers: string }> {
  await using mailbox = await page.context().newPage()
  await expect
    .poll(
      async () => {
        await mailbox.goto(`/dev/mailbox?to=${encodeURIComponent(email)}`)
        return mailbox.getByText(subject).count()
      },
      { timeout: patience(20_000) },
    )
    .toBeGreaterThan(0)
  const mail = mailbox.locator('li', { hasText: subject }).first()
  const blocks = await mail.locator('pre').allTextContents()
  return { text: blocks[0] ?? '', headers: blocks[1] ?? '' }
}
