import { expect, test } from 'vitest'
import { dueMailOn } from './due-mail.ts'

const cycle = { opensOn: '2026-03-01', endsOn: '2026-04-30' }
test.each([
  ['2026-02-28', null],
  ['2026-03-01', 'opening'],
  ['2026-04-15', 'opening'],
  ['2026-04-16', 'before-14'],
  ['2026-04-27', 'before-3'],
  ['2026-04-30', 'before-3'],
  ['2026-05-01', 'after-1'],
] as const)('on %s the due mail is %s', (today, occasion) => {
  expect(dueMailOn(today, cycle)).toBe(occasion)
})
