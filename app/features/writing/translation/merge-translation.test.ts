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

test('fields that only the translator changed are merged into the latest revision', () => {
  const base = makeContent()
  const latest = makeContent({ summary: { es: 'Un resumen', en: 'Their summary' } })
  const merge = mergeTranslation({ base, latest, language: 'en', typed: { title: 'The first payment', summary: '' } })
  expect(merge.content.title.en).toBe('The first payment')
  expect(merge.content.summary.en).toBe('Their summary')
  expect(merge.changedTranslation).toEqual(['summary'])
  expect(merge.conflicts).toEqual({})
})

test('a field changed by both keeps the typed text in the form and the saved one in the content', () => {
  const latest = makeContent({ title: { es: 'El primer pago', en: 'Their title' } })
  const merge = mergeTranslation({ base: makeContent(), latest, language: 'en', typed: { title: 'My title' } })
  expect(merge.values.title).toBe('My title')
  expect(merge.content.title.en).toBe('Their title')
  expect(merge.conflicts).toEqual({ title: 'Their title' })
  expect(merge.hasChanges).toBe(false)
})

test('equal changes are not a conflict', () => {
  const latest = makeContent({ title: { es: 'El primer pago', en: 'The first payment' } })
  const merge = mergeTranslation({ base: makeContent(), latest, language: 'en', typed: { title: 'The first payment' } })
  expect(merge.conflicts).toEqual({})
  expect(merge.hasChanges).toBe(false)
})

test('a translated item is found at its new position', () => {
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

test('a changed original is reported, because its translation may be outdated', () => {
  const latest = makeContent({ title: { es: 'El segundo pago' } })
  expect(mergeTranslation({ base: makeContent(), latest, language: 'en', typed: {} }).changedSource).toEqual(['title'])
})

test('a path that the form does not have changes nothing', () => {
  const content = makeContent()
  const merge = mergeTranslation({
    base: content,
    latest: content,
    language: 'en',
    typed: { 'challenges[9].howMet': 'x', originalLanguage: 'x' },
  })
  expect(merge.content).toEqual(content)
})
