import { expect, test } from 'vitest'
import { anchorOf, fieldNameOf, pathOfAnchor } from './anchors.ts'
import { type Experience, resourceContent } from './schema.ts'

const content = resourceContent.parse({
  kind: 'experience',
  originalLanguage: 'es',
  title: { es: 'Una pensión' },
  summary: {},
  context: {},
  whatWasDone: {},
  lessons: {},
  differently: {},
  cost: { description: {}, financing: {} },
  transferability: { preconditions: {}, minimumInstitution: {}, costNote: {}, time: {}, doNotCopyIf: {} },
  ledger: [
    { id: 'a', before: { es: 'uno' }, after: {}, decidedBy: {}, resistance: {}, workaround: {} },
    { id: 'b', before: { es: 'dos' }, after: {}, decidedBy: {}, resistance: {}, workaround: {} },
  ],
}) as Experience

test('a field of an item is found after the items were reordered', () => {
  const anchor = anchorOf(content, 'ledger[1].before')
  expect(anchor).toBe('ledger[#b].before')
  const turned = { ...content, ledger: content.ledger.toReversed() }
  expect(pathOfAnchor(turned, 'ledger[#b].before')).toBe('ledger[0].before')
})

test('a top-level field is its own anchor', () => {
  expect(anchorOf(content, 'cost.description')).toBe('cost.description')
  expect(pathOfAnchor(content, 'cost.description')).toBe('cost.description')
})

test('the anchor of a removed item has no path', () => {
  expect(pathOfAnchor({ ...content, ledger: [] }, 'ledger[#b].before')).toBeNull()
  expect(anchorOf(content, 'ledger[7].before')).toBeNull()
})

test('the label of a field does not depend on its item', () => {
  expect(fieldNameOf('ledger[#b].before')).toBe('ledger.before')
  expect(fieldNameOf('ledger[1].before')).toBe('ledger.before')
})
