import { expect, test } from 'vitest'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { translationPage } from './translation-page.ts'

const draft = {
  id: 'a',
  revision: 3,
  kind: 'experience' as const,
  content: resourceContent.parse({
    kind: 'experience',
    originalLanguage: 'es',
    title: { es: 'El primer pago', en: 'The first payment' },
    challenges: [{ id: 'two', challenge: 'funding', howMet: { es: 'Con una ley' } }],
  }),
}

test('a text missing in both languages is left out', () => {
  const paths = translationPage(draft, 'en').parts.flatMap(({ fields }) => fields.map(({ path }) => path))
  expect(paths).toEqual(['title', 'challenges[0].howMet'])
})

test('an item’s field is identified by the item, not its position', () => {
  const fields = translationPage(draft, 'en').parts.flatMap((part) => part.fields)
  expect(fields.at(-1)?.anchor).toBe('challenges[#two].howMet')
})

test('the target language is never the original one, whatever the address says', () => {
  for (const asked of ['es', 'xx', null]) expect(translationPage(draft, asked).to).toBe('en')
})

test("a text is missing, out of date, a machine's or up to date", () => {
  const known = { outdatedSource: null, isMachine: false, by: 'Ana', at: new Date() }
  const stateOf = (title: object | undefined) =>
    translationPage(draft, 'en', title ? { title: { ...known, ...title } } : {}).parts.flatMap(({ fields }) =>
      fields.map(({ state }) => state),
    )
  expect(stateOf(undefined)).toEqual(['current', 'missing'])
  expect(stateOf({})).toEqual(['current', 'missing'])
  expect(stateOf({ outdatedSource: '' })[0]).toBe('stale')
  expect(stateOf({ outdatedSource: 'El pago' })[0]).toBe('stale')
  expect(stateOf({ outdatedSource: 'El pago', isMachine: true })[0]).toBe('machine')
})
