/** A year from its opening to its report: the mail, its link, an answer, what is refused on the way, and what readers see. */
import en from '#locales/en/yearly-update.json' with { type: 'json' }
import errors from '#locales/es/errors.json' with { type: 'json' }
import es from '#locales/es/yearly-update.json' with { type: 'json' }
import { expect, expectAccessible, signIn, test } from './helpers.ts'

/** One experience of one country, in a year no other journey uses. */
const year = '2031'

test('a year is opened, answered by the link of a mail, closed, and reported', async ({ page, browser }) => {
  await signIn(page, 'actualizacion@demo.caja', 'es')
  await page.goto('/es/gestion/actualizacion')
  await expectAccessible(page)
  await page.getByLabel(es.open.year, { exact: true }).fill(year)
  await page.getByLabel(es.open.opensOn).fill(new Date().toISOString().slice(0, 10))
  await page.getByLabel(es.open.endsOn).fill(new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10))
  await page.getByText(es.open.countries).click()
  await page.getByLabel('Bolivia').check()
  await page.getByLabel('Experiencias', { exact: true }).check()
  await page.getByRole('button', { name: es.open.send }).click()
  await expect(page.getByText(es.done.opened)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: es.cycle.close }).click()
  await expect(page.getByRole('alert')).toContainText('falta responder')

  const reader = await (await browser.newContext()).newPage()
  let link = ''
  await expect(async () => {
    await reader.goto('/dev/mailbox?to=oficial.bolivia@demo.caja')
    link = /\/es\/actualizar\/\S+/.exec(await reader.locator('main').innerText())?.[0] ?? ''
    expect(link).not.toBe('')
  }).toPass()
  await reader.goto(link)
  await expectAccessible(reader)
  await reader.getByLabel(es.decide.confirmed.label).check()
  await reader.getByRole('button', { name: es.decide.send }).click()
  await expect(reader.getByText(es.link.done.confirmed)).toBeVisible()
  await expectAccessible(reader)
  await reader.goto(link)
  await expect(reader.getByText(errors.refusal.link_used)).toBeVisible()
  await reader.goto('/es/experiencias/renta-dignidad-bolivia')
  await expect(reader.getByText(/Confirmado por Gestora Pública/)).toBeVisible()

  await page.goto(`/es/gestion/actualizacion/${year}`)
  await page.getByRole('button', { name: es.cycle.close }).click()
  await expect(page.getByText(es.done.closed)).toBeVisible()

  for (const [path, texts] of [
    [`/es/acerca/gobernanza/informes/${year}`, es],
    [`/en/about/governance/reports/${year}`, en],
  ] as const) {
    await reader.goto(path)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(texts.report.title.replace('{{year}}', year))
    await expectAccessible(reader)
    const csv = await reader.request.get(`${path}/csv`)
    expect(csv.headers()['content-type']).toContain('text/csv')
    expect(await csv.text()).toContain(texts.report.items)
  }
})
