import { expect, test } from 'vitest'
import { findConceptGaps, type ListedConcept } from './concept-gaps.ts'

const concept = (slug: string, given: Partial<ListedConcept> = {}): ListedConcept => ({
  scheme: 'topic',
  slug,
  prefLabel: { es: slug, en: `${slug} in English` },
  altLabels: {},
  definition: { es: 'Qué es', en: 'What it is' },
  broader: null,
  position: 0,
  replacedBy: null,
  deprecated: false,
  published: 0,
  drafts: 0,
  ...given,
})
const reported = (...concepts: ListedConcept[]) =>
  findConceptGaps(concepts).map((gap) => [
    gap.kind,
    'language' in gap ? gap.language : '',
    ...('concepts' in gap ? gap.concepts : [gap.concept]).map(({ slug }) => slug),
  ])

test('a complete thesaurus has no gaps', () => {
  expect(reported(concept('care'), concept('housing', { altLabels: { es: ['vivienda'] } }))).toEqual([])
})

test('a missing name comes first, a missing definition last', () => {
  expect(
    reported(concept('care', { prefLabel: { en: 'Care' }, definition: { es: 'x' } }), concept('old', { deprecated: true, drafts: 1 })),
  ).toEqual([
    ['no-label', 'es', 'care'],
    ['retired-in-use', '', 'old'],
    ['no-definition', 'en', 'care'],
  ])
})

test('a label of two concepts in one scheme is reported, ignoring accents and case; in two schemes or two languages it is not', () => {
  const pension = concept('pension', { altLabels: { es: ['Pensión social'] } })
  const twin = concept('twin', { altLabels: { es: ['pension SOCIAL'] } })
  expect(reported(pension, twin)).toEqual([['label-twice', 'es', 'pension', 'twin']])
  expect(reported(pension, { ...twin, scheme: 'population' })).toEqual([])
  expect(reported(pension, { ...twin, altLabels: { en: ['Pensión social'] } })).toEqual([])
  expect(reported(pension, { ...twin, deprecated: true })).toEqual([])
})

test('a merged concept has no gaps, and one concept may have one label twice', () => {
  expect(
    reported(
      concept('gone', { deprecated: true, replacedBy: 'care', prefLabel: {}, drafts: 3 }),
      concept('care', { altLabels: { es: ['care'] } }),
    ),
  ).toEqual([])
})
