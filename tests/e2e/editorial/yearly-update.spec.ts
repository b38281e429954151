/** A yearly update from opening to report, in both languages: mail, link, answer, refusals, public pages. */
import { patience } from '../../fixtures/slowness.ts'
import { expect, expectAccessible, openPage, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

/** One experience of one country, in a year that no other journey uses. */
const cases = {
  es: {
    t: texts.es,
    errors: texts.es,
    kind: texts.es.common.kinds.experience,
    year: '2031',
    editor: 'actualizacion@demo.caja',
    country: 'Bolivia',
    official: 'oficial.bolivia@demo.caja',
    staff: '/es/gestion/actualizacion',
    link: /\/es\/actualizar\/\S+/,
    page: '/es/experiencias/renta-dignidad-bolivia',
    report: '/es/acerca/gobernanza/informes',
    governance: '/es/acerca/gobernanza',
    workspace: '/es/espacio/actualizacion',
  },
  en: {
    t: texts.en,
    errors: texts.en,
    kind: texts.en.common.kinds.experience,
    year: '2032',
    editor: 'updating@demo.caja',
    country: 'Haiti',
    official: 'official.haiti@demo.caja',
    staff: '/en/staff/yearly-update',
    link: /\/en\/update\/\S+/,
    page: '/en/experiences/pnpps-haiti',
    report: '/en/about/governance/reports',
    governance: '/en/about/governance',
    workspace: '/en/workspace/yearly-update',
  },
} as const

for (const language of ['es', 'en'] as const) {
  const {
    t,
    errors,
    kind,
    year,
    editor,
    country,
    official,
    staff,
    link: linkPattern,
    page: path,
    report,
    governance,
    workspace,
  } = cases[language]

  test(`a cycle is opened, answered by a mail’s link, closed, and reported (${language})`, async ({ page, browser }) => {
    test.setTimeout(patience(150_000))
    await signIn(page, editor, language)
    await page.goto(staff)
    await expectAccessible(page)
    await page.getByLabel(t['yearly-update'].open.year, { exact: true }).fill(year)
    await page.getByLabel(t['yearly-update'].open.opensOn).fill(new Date().toISOString().slice(0, 10))
    await page.getByLabel(t['yearly-update'].open.endsOn).fill(new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10))
    await page.getByText(t['yearly-update'].open.countries).click()
    await page.getByLabel(country).check()
    await page.getByLabel(kind, { exact: true }).check()
    await page.getByRole('button', { name: t['yearly-update'].open.send }).click()
    await expect(page.getByText(t['yearly-update'].done.opened)).toBeVisible()
    await expectAccessible(page)
    const close = page.getByRole('button', { name: t['yearly-update'].cycle.closeForGood.replace('{{year}}', year) })
    await page.locator('summary', { hasText: t['yearly-update'].cycle.close }).click()
    await close.click()
    await expect(page.getByRole('alert')).toContainText(t['yearly-update'].cycle.cannotClose_one.replace('{{count}}', '1'))

    // The screen of an item, for its owner and for editors.
    await page.goto(`${staff}/${year}`)
    await page.getByRole('rowheader').getByRole('link').click()
    await expect(page.getByRole('radio', { name: t['yearly-update'].decide.confirmed.label })).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(workspace)
    await expectAccessible(page)

    const reader = await openPage(browser)
    let link = ''
    await expect(async () => {
      await reader.goto(`/dev/mailbox?to=${official}`)
      link = linkPattern.exec(await reader.locator('main').innerText())?.[0] ?? ''
      expect(link).not.toBe('')
    }).toPass()
    await reader.goto(`${link}x`)
    await expect(reader.getByText(errors.errors.refusal.link_altered)).toBeVisible()
    await reader.goto(link)
    await expectAccessible(reader)
    await reader.getByLabel(t['yearly-update'].decide.confirmed.label).check()
    await reader.getByRole('button', { name: t['yearly-update'].decide.send }).click()
    await expect(reader.getByText(t['yearly-update'].link.done.confirmed)).toBeVisible()
    await expectAccessible(reader)
    await reader.goto(link)
    await expect(reader.getByText(errors.errors.refusal.link_used)).toBeVisible()
    await reader.goto(path)
    await expect(reader.locator('.freshness')).toContainText(String(new Date().getUTCFullYear()))
    await expectAccessible(reader)

    await page.goto(`${staff}/${year}`)
    await page.locator('summary', { hasText: t['yearly-update'].cycle.close }).click()
    await close.click()
    await expect(page.getByText(t['yearly-update'].done.closed)).toBeVisible()

    await reader.goto(governance)
    await reader.getByRole('link', { name: t['yearly-update'].report.ofYear.replace('{{year}}', year) }).click()
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(t['yearly-update'].report.title.replace('{{year}}', year))
    await expectAccessible(reader)
    const csv = await reader.request.get(`${report}/${year}/csv`)
    expect(csv.headers()['content-type']).toContain('text/csv')
    expect(await csv.text()).toContain(t['yearly-update'].report.items)
  })
}
