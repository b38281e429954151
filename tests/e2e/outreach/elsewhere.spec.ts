/** What other sites publish: readers see it on a country's page, staff keep the sources and decide on records. */
import { pathTo } from '#app/i18n/addresses.ts'
import { expect, expectAccessible, openPage, signIn, test } from '../helpers.ts'
import { writeDirectly } from '../programme/event-steps.ts'
import { texts } from '../texts.ts'

const people = {
  es: { editor: 'editora@demo.caja', country: 'VCT', name: 'San Vicente y las Granadinas' },
  en: { editor: 'editor@demo.caja', country: 'KNA', name: 'Saint Kitts and Nevis' },
} as const

for (const language of ['es', 'en'] as const) {
  const t = texts[language].elsewhere
  const { editor: email, country, name } = people[language]

  test(`an editor adds a source, is told why it failed, and hides a doubtful record (${language})`, async ({ browser }) => {
    const source = `Boletín ${crypto.randomUUID().slice(0, 8)}`
    const page = await openPage(browser)
    await signIn(page, email, language)
    await page.goto(pathTo('elsewhereSources', language))
    await expectAccessible(page)

    const article = page.getByRole('article', { name: source })
    await test.step('what is wrong in the form is told and nothing typed is lost', async () => {
      const form = page.getByRole('region', { name: t.sources.add })
      await form.getByLabel(t.form.nameEs).fill(source)
      await form.getByLabel(t.form.url).fill('no es una dirección')
      await form.getByRole('button', { name: t.form.add }).click()
      await expect(form.locator('.field-error')).toHaveText(texts[language].validation.url)
      await expect(form.getByLabel(t.form.nameEs)).toHaveValue(source)
      await expectAccessible(page)
      await form.getByLabel(t.form.url).fill('http://127.0.0.1:9/rss.xml')
      await form.getByLabel(t.form.isOn).check()
      await form.getByRole('button', { name: t.form.add }).click()
      await expect(page.getByText(t.done.add)).toBeVisible()
      await expect(article).toContainText(t.reading.never)
    })

    await test.step('the reason of a failed reading is shown', async () => {
      await article.getByRole('button', { name: t.action.read }).click()
      await expect(page.getByText(t.done.read)).toBeVisible()
      await expect(async () => {
        await page.reload()
        await expect(article).toContainText(t.problem.forbidden, { timeout: 500 })
      }).toPass()
      await expectAccessible(page)
    })

    // What a reading would have stored: one sound record, one with the text of another document.
    await writeDirectly([
      `select private.store_elsewhere_page((select id from elsewhere_sources where names ->> 'es' = $1), $2, '{}')`,
      [
        source,
        JSON.stringify(
          ['sound', 'doubtful'].map((id) => ({
            external_id: id,
            title: `${name}: ${source} ${id}`,
            language: 'es',
            url: `https://noticias.example/${source.slice(-8)}/${id}`,
            published_on: '2026-09-02',
            description: 'Un resumen.',
            subjects: '',
            is_doubtful: id === 'doubtful',
          })),
        ),
      ],
    ])

    const reader = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
    const countryPage = pathTo('country', language, { iso3: country.toLowerCase() })
    await test.step('readers see the sound record without script, with date and source', async () => {
      await reader.goto(countryPage)
      const section = reader.getByRole('region', { name: t.section.title })
      await expect(section.getByRole('link', { name: `${source} sound` })).toHaveAttribute('rel', 'external')
      await expect(section).toContainText(language === 'es' ? '2 de septiembre de 2026' : '2 September 2026')
      await expect(section).not.toContainText('doubtful')
    })

    await test.step('the editor shows the doubtful one and hides the sound one', async () => {
      await page.goto(`${pathTo('elsewhereRecords', language)}?q=${encodeURIComponent(source)}`)
      await expect(page.getByText(t.record.doubt)).toBeVisible()
      await expect(page.getByText(`(${language === 'es' ? '«' : '“'}${name}`)).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: t.record.showOf.replace('{{title}}', '') }).click()
      await expect(page.getByText(t.decided.shown)).toBeVisible()
      await page.goto(`${pathTo('elsewhereRecords', language)}?show=shown&q=${encodeURIComponent(source)}`)
      const sound = page.getByRole('article', { name: `${source} sound` })
      await sound.getByRole('button').click()
      await expect(page.getByText(t.decided.hidden)).toBeVisible()
      await reader.goto(`${pathTo('elsewhere', language)}?country=${country}`)
      await expect(reader.getByRole('link', { name: `${source} doubtful` })).toBeVisible()
      await expect(reader.getByText(`${source} sound`)).toHaveCount(0)
    })

    const look = await openPage(browser, { viewport: { width: 360, height: 800 }, colorScheme: 'dark' })
    for (const address of [countryPage, `${pathTo('elsewhere', language)}?country=${country}`]) {
      await look.goto(address)
      await expectAccessible(look)
    }

    await test.step('the source is deleted with its records', async () => {
      await page.goto(pathTo('elsewhereSources', language))
      await article.getByText(t.action.delete, { exact: true }).click()
      await article.getByRole('button', { name: t.action.deleteNowOf.replace('{{name}}', source) }).click()
      await expect(page.getByText(t.done.delete)).toBeVisible()
      await reader.goto(countryPage)
      await expect(reader.getByText(source)).toHaveCount(0)
    })
  })
}
