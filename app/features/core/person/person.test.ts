import { expect, test } from 'vitest'
import { canShare, isStaff, type Role, toLanguage } from './person.ts'

test.each([
  ['member', false, false],
  ['official', true, false],
  ['editor', true, true],
  ['admin', true, true],
] as const)('%s: may share %s, is staff %s', (role: Role, shares, staff) => {
  expect(canShare({ role })).toBe(shares)
  expect(isStaff({ role })).toBe(staff)
})

test('a visitor may not share and is not staff', () => {
  expect(canShare(null)).toBe(false)
  expect(isStaff(null)).toBe(false)
})

test('an unsupported language becomes Spanish', () => {
  expect(toLanguage('en')).toBe('en')
  for (const other of ['pt', '', null, undefined]) expect(toLanguage(other)).toBe('es')
})
