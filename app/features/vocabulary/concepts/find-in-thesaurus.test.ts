import { expect, test } from 'vitest'
import type { ListedConcept } from './concept-gaps.ts'
import { findInThesaurus } from './find-in-thesaurus.ts'

const concept = (slug: string, es: string, altLabels: string[] = [], definition = '') =>
  ({ slug, prefLabel: { es }, altLabels: { es: altLabels }, definition: { es: definition } }) as unknown as ListedConcept

const all = [
  concept('cash-transfers', 'Transferencias', ['bono'], 'Dinero a los hogares'),
  concept('pensions', 'Pensión social', [], 'Transferencias a personas mayores'),
]
const found = (q: string) => findInThesaurus(all, q).map(({ slug }) => slug)

test('a concept is found by any of its names or its definition, ignoring accents; matches in names come first', () => {
  expect(found('transferencias')).toEqual(['cash-transfers', 'pensions'])
  expect(found('PENSION social')).toEqual(['pensions'])
  expect(found('bono')).toEqual(['cash-transfers'])
  expect(found('bono mayores')).toEqual([])
})
