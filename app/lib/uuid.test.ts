import { expect, test } from 'vitest'
import { isUuid } from './uuid.ts'

test('a uuid is recognised, in either case', () => {
  const id = crypto.randomUUID()
  expect(isUuid(id)).toBe(true)
  expect(isUuid(id.toUpperCase())).toBe(true)
})

test.each([
  undefined,
  '',
  'x',
  '1',
  `${crypto.randomUUID()}a`,
  `{${crypto.randomUUID()}}`,
  crypto.randomUUID().replaceAll('-', ''),
  `${crypto.randomUUID()}\n`,
])('%j is not a uuid', (text) => expect(isUuid(text)).toBe(false))
