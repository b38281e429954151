import { expect, test } from 'vitest'
import { getAt, setAt } from './paths.ts'

const content = { cost: { description: { es: 'Mucho' } }, ledger: [{ before: 'a' }, { before: 'b' }] }

test('a value is read by its path', () => {
  expect(getAt(content, 'cost.description')).toEqual({ es: 'Mucho' })
  expect(getAt(content, 'ledger[1].before')).toBe('b')
})

test('a missing value is undefined', () => {
  for (const path of ['lessons', 'cost.amount.value', 'ledger[7].before', 'ledger.before.es']) expect(getAt(content, path)).toBeUndefined()
  expect(getAt(null, 'a.b')).toBeUndefined()
})

test('a value is replaced in a copy, and the rest is shared', () => {
  const changed = setAt(content, 'ledger[0].before', 'z')
  expect(changed.ledger).toEqual([{ before: 'z' }, { before: 'b' }])
  expect(content.ledger[0]?.before).toBe('a')
  expect(changed.cost).toBe(content.cost)
  expect(changed.ledger[1]).toBe(content.ledger[1])
  expect(Array.isArray(changed.ledger)).toBe(true)
})

test('missing objects on the path are created', () =>
  expect(setAt({}, 'cost.description', 'Poco')).toEqual({ cost: { description: 'Poco' } }))
