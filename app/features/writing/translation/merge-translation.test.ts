import { expect, test } from 'vitest'
import { type ResourceContent, type ResourceInput, resourceContent } from '#app/features/resources/model/schema.ts'
import { mergeTranslation } from './merge-translation.ts'

const makeContent = (input: Partial<Extract<ResourceInput, { kind: 'experience' }>> = {}): ResourceContent =>
  resourceContent.parse({
    kind: 'experience',
    originalLanguage: 'es',
    title: { es: 'El primer pago' },
    summary: { es: 'Un resumen' },
    challenges: [
      { id: 'one', challenge: 'identity', howMet: { es: 'Con brigadas' } },
      { id: 'two', challenge: 'funding', howMet: { es: 'Con una ley' } },
    ],
    ...input,
  })

test('what only the translator changed is written on top of the latest revision', () => {
  const base = makeContent()
  const latest = makeContent({ summary: { es: 'Un resumen', en: 'Their summary' } })
  const merge = mergeTranslation({ base, latest, language: 'en', typed: { title: 'The first payment', summary: '' } })
  expect(merge.content.title.en).toBe('The first payment')
  expect(merge.content.summary.en).toBe('Their summary')
  expect(merge.changedTranslation).toEqual(['summary'])
  expect(merge.conflicts).toEqual({})
})

test('a field both changed keeps what was typed in the form and what was saved in the content', () => {
  const latest = makeContent({ title: { es: 'El primer pago', en: 'Their title' } })
  const merge = mergeTranslation({ base: makeContent(), latest, language: 'en', typed: { title: 'My title' } })
  expect(merge.values.title).toBe('My title')
  expect(merge.content.title.en).toBe('Their title')
  expect(merge.conflicts).toEqual({ title: 'Their title' })
  expect(merge.hasChanges).toBe(false)
})

test('both having written the same is no conflict', () => {
  const latest = makeContent({ title: { es: 'El primer pago', en: 'The first payment' } })
  const merge = mergeTranslation({ base: makeContent(), latest, language: 'en', typed: { title: 'The first payment' } })
  expect(merge.conflicts).toEqual({})
  expect(merge.hasChanges).toBe(false)
})

test('a translated item is followed to where it stands now', () => {
  const latest = makeContent({
    challenges: [
      { id: 'new', challenge: 'coordination', howMet: { es: 'Con un comité' } },
      { id: 'two', challenge: 'funding', howMet: { es: 'Con una ley' } },
    ],
  })
  const merge = mergeTranslation({
    base: makeContent(),
    latest,
    language: 'en',
    typed: { 'challenges[0].howMet': 'With brigades', 'challenges[1].howMet': 'With a law' },
  })
  expect(merge.content).toMatchObject({
    challenges: [
      { id: 'new', howMet: { es: 'Con un comité' } },
      { id: 'two', howMet: { en: 'With a law' } },
    ],
  })
  expect(merge.orphans).toEqual([{ name: 'challenges.howMet', text: 'With brigades' }])
})

test('a source text that changed meanwhile is named, because its translation may no longer fit', () => {
  const latest = makeContent({ title: { es: 'El segundo pago' } })
  expect(mergeTranslation({ base: makeContent(), latest, language: 'en', typed: {} }).changedSource).toEqual(['title'])
})

test('a path the form never offered writes nothing', () => {
  const content = makeContent()
  const merge = mergeTranslation({
    base: content,
    latest: content,
    language: 'en',
    typed: { 'challenges[9].howMet': 'x', originalLanguage: 'x' },
  })
  expect(merge.content).toEqual(content)
})
