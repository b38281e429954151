import { expect, test } from 'vitest'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { completeContent } from '../../../../tests/factories/content.ts'
import { fillDefaults } from './fill-defaults.ts'
import { type Experience, resourceContent } from './schema.ts'

test.for(kinds)('%s: complete content stays the same', (kind) => {
  const content = completeContent(kind)
  expect(fillDefaults(content)).toEqual(content)
  expect(fillDefaults(content)).toEqual(resourceContent.parse(content))
})

test('fields that are missing, and groups without some of their fields, get their defaults', () => {
  const { ledger: _, lessons: __, ...older } = completeContent('experience') as Experience
  const stored = { ...older, cost: { description: { es: 'Mucho' } } } as unknown as Experience
  expect(fillDefaults(stored)).toEqual(resourceContent.parse(stored))
  expect(fillDefaults(stored)).toMatchObject({ ledger: [], lessons: {}, cost: { description: { es: 'Mucho' }, amount: null } })
})
