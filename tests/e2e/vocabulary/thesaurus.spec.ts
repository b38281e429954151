/** An administrator adds a concept, labels it, merges it and follows the redirect; an editor sees the link check. With its own concepts. */
import type { Page } from '@playwright/test'
import { pathTo } from '#app/i18n/addresses.ts'
import { expect, expectAccessible, type Language, signIn, test } from '../helpers.ts'
import { texts } from '../texts.ts'

const admins = { es: 'tesauro@demo.caja', en: 'thesaurus@demo.caja' } as const
const letters = () =>
  [...crypto.randomUUID().replaceAll('-', '')]
    .map((digit) => 'bcdfghjklmnprstv'[Number.parseInt(digit, 16)])
    .join('')
    .slice(0, 9)

/** The fields of one language. */
const half = (page: Page, language: Language) => ({
  name: page.locator(`[name="prefLabel-${language}"]`),
  others: page.locator(`[name="altLabels-${language}"]`),
  definition: page.locator(`[name="definition-${language}"]`),
})

async function addConcept(page: Page, language: Language, word: string): Promise<string> {
  const t = texts[language]
  await page.goto(pathTo('thesaurus', language))
  await page.getByRole('link', { name: t.concepts.list.add }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.concepts.concept.new })).toBeVisible()
  await half(page, 'es').name.fill(`Zz ${word}`)
  await half(page, 'en').name.fill(`Zz ${word} thing`)
  await half(page, 'es').definition.fill(`Qué es ${word}.`)
  await page.getByRole('button', { name: t.concepts.concept.add, exact: true }).click()
  await expect(page.getByText(t.concepts.done.added)).toBeVisible()
  return /\/topic\/([a-z0-9-]+)/.exec(page.url())?.[1] ?? ''
}

for (const language of ['es', 'en'] as const) {
  const t = texts[language]

  test(`a concept is added, labelled, merged, and its old address redirects permanently (${language})`, async ({ page, request }) => {
    await signIn(page, admins[language], language)
    await page.goto(pathTo('thesaurus', language))
    await expect(page.getByRole('heading', { level: 1, name: t.concepts.list.title })).toBeVisible()
    await expectAccessible(page)
    await page.goto(`${pathTo('newConcept', language)}?scheme=topic`)
    await page.getByRole('button', { name: t.concepts.concept.add, exact: true }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expectAccessible(page)

    const [word, other] = [letters(), letters()]
    const kept = await addConcept(page, language, other)
    const old = await addConcept(page, language, word)
    await expectAccessible(page)

    await test.step('labels in both languages; the list shows what is missing', async () => {
      await half(page, 'es').others.fill(`otra ${word}\nuna más`)
      await page.getByRole('button', { name: t.concepts.concept.save, exact: true }).click()
      await expect(page.getByText(t.concepts.done.saved)).toBeVisible()
      await page.getByText(t.concepts.history.details).first().click()
      await expect(page.locator('.changed-words ins').first()).toContainText(`otra ${word}`)
      await page.goto(`${pathTo('thesaurus', language)}?q=${word}`)
      await expect(page.getByRole('link', { name: `Zz ${word}`, exact: false })).toBeVisible()
      await expectAccessible(page)
    })

    await test.step('simultaneous edits do not overwrite each other', async () => {
      const address = pathTo('thesaurusConcept', language, { scheme: 'topic', slug: old })
      await page.goto(address)
      await using second = await page.context().newPage()
      await second.goto(address)
      await half(second, 'en').others.fill(`another ${word}`)
      await second.getByRole('button', { name: t.concepts.concept.save, exact: true }).click()
      await expect(second.getByText(t.concepts.done.saved)).toBeVisible()
      await half(page, 'en').definition.fill(`What ${word} is.`)
      await page.getByRole('button', { name: t.concepts.concept.save, exact: true }).click()
      await expect(page.getByText(t.concepts.stale.title)).toBeVisible()
      await expect(half(page, 'en').definition).toHaveValue(`What ${word} is.`)
      await expect(half(page, 'en').others).toHaveValue(`another ${word}`)
      await expectAccessible(page)
      await page.getByRole('button', { name: t.concepts.concept.save, exact: true }).click()
      await expect(page.getByText(t.concepts.done.saved)).toBeVisible()
    })

    await test.step('merging asks for confirmation, and shows its effects', async () => {
      await page.locator('select[name="into"]').selectOption(kept)
      await page.getByRole('button', { name: t.merging.merge.preview }).click()
      await expect(page.getByText(t.merging.merge.nothing)).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: t.merging.merge.confirm, exact: true }).click()
      await expect(page.locator('.concept-merge .field-error')).toBeVisible()
      await page.locator(`#merge-note-${language}`).fill(`${word} = ${other}`)
      await page.getByRole('button', { name: t.merging.merge.confirm, exact: true }).click()
      await expect(page.getByText(t.concepts.done.merged)).toBeVisible()
      await expect(half(page, 'es').others).toHaveValue(new RegExp(`Zz ${word}`))
    })

    await test.step('the old address redirects readers and programs', async () => {
      await page.goto(pathTo('topic', language, { slug: old }))
      await page.waitForURL(`**${pathTo('topic', language, { slug: kept })}`)
      const answer = await request.get(`/thesaurus/topic/${old}`, { maxRedirects: 0 })
      expect([answer.status(), answer.headers().location]).toEqual([301, `/thesaurus/topic/${kept}`])
      await page.goto(`${pathTo('search', language)}?topic=${old}`)
      await expect(page.locator('.notice-warning')).toHaveCount(0)
      const turtle = await (await request.get('/thesaurus.ttl')).text()
      const statement = turtle.slice(turtle.indexOf(`/thesaurus/topic/${old}>\n  a skos:Concept`)).split(' .\n')[0] ?? ''
      expect(statement).toContain('owl:deprecated true')
      expect(statement).toMatch(new RegExp(`dcterms:isReplacedBy <[^>]*/thesaurus/topic/${kept}>`))
      expect(statement).toContain(`"${word} = ${other}"@${language}`)
      await page.goto(pathTo('thesaurusConcept', language, { scheme: 'topic', slug: old }))
      await expect(page.getByText(t.concepts.concept.mergedForever)).toBeVisible()
      await expectAccessible(page)
    })

    await test.step('the remaining concept is retired, to leave nothing behind', async () => {
      await page.goto(pathTo('thesaurusConcept', language, { scheme: 'topic', slug: kept }))
      await page.locator(`#retire-note-${language}`).fill('Ensayo')
      await page.getByRole('button', { name: t.merging.retire.confirm, exact: true }).click()
      await expect(page.getByText(t.concepts.done.retired)).toBeVisible()
      await expectAccessible(page)
    })
  })
}

test('an editor can read the thesaurus only; links are listed, filtered and exported', async ({ page }) => {
  await signIn(page, 'enlaces@demo.caja', 'es')
  await page.goto(pathTo('thesaurusConcept', 'es', { scheme: 'topic', slug: 'housing' }))
  await expect(page.getByRole('button', { name: texts.es.concepts.concept.save, exact: true })).toHaveCount(0)
  await expectAccessible(page)
  expect((await page.goto(pathTo('newConcept', 'es')))?.status()).toBe(403)

  for (const language of ['es', 'en'] as const) {
    const t = texts[language]
    await page.goto(`${pathTo('links', language)}?show=unchecked`)
    await expect(page.getByRole('heading', { level: 1, name: t['link-check'].title })).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel(t['link-check'].filters.kind).selectOption('institution')
    await page.getByRole('search', { name: t.common.list.filters }).getByRole('button').click()
    await page.waitForURL(/kind=institution/)
    await expect(page.getByRole('article').first()).toBeVisible()
    await expectAccessible(page)
  }
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: texts.en['link-check'].filters.csv }).click()
  expect((await download).suggestedFilename()).toBe('links-unchecked.csv')
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
