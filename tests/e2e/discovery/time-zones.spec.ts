/** Dates and times are in the reader's time zone. */
import { expect, openPage, signIn, test } from '../helpers.ts'
import { startExperience } from '../share.ts'
import { texts } from '../texts.ts'

const zones = ['America/Tegucigalpa', 'America/Santiago', 'Asia/Tokyo']

/** The time of a zone between two moments, because a minute may pass during the save. */
const clock = (zone: string, from: number, to: number) =>
  [from, to].map((at) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at))

for (const timezoneId of zones) {
  test(`saving and the history show times of ${timezoneId}`, async ({ browser }) => {
    const page = await openPage(browser, { timezoneId })
    await signIn(page, 'relojes@demo.caja', 'es')
    const id = await startExperience(page, 'es', `Hora ${crypto.randomUUID().slice(0, 8)}`)
    const before = Date.now()
    await page.getByLabel(texts.es.model.field.summary).fill('Un resumen.')
    await page.getByRole('button', { name: texts.es.editor.save.stay, exact: true }).click()
    const saved = page.getByText(texts.es.editor.save.saved.split('{{')[0] ?? '')
    await expect(saved).toBeVisible()
    const times = clock(timezoneId, before, Date.now())
    await expect(saved).toHaveText(new RegExp(`(${times.join('|')})$`))
    await page.goto(`/es/espacio/recursos/${id}/historial`)
    await expect(page.getByText(new RegExp(`a las (${times.join('|')})(?! UTC)`)).first()).toBeVisible()
  })
}

test('the history names its time zone', async ({ browser }) => {
  const writing = await browser.newContext()
  const page = await writing.newPage()
  await signIn(page, 'relojes@demo.caja', 'es')
  const id = await startExperience(page, 'es', `Hora ${crypto.randomUUID().slice(0, 8)}`)
  const plain = await browser.newContext({ javaScriptEnabled: false })
  await plain.addCookies(await writing.cookies())
  const reading = await plain.newPage()
  await reading.goto(`/es/espacio/recursos/${id}/historial`)
  await expect(reading.getByText(/a las \d{2}:\d{2} UTC/).first()).toBeVisible()
  await writing.close()
  await plain.close()
})
