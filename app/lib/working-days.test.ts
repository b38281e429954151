import { expect, test } from 'vitest'
import { workingDays } from './working-days.ts'

test.each([
  ['2026-11-20', '2026-11-23', 1, 'Friday to Monday'],
  ['2026-11-21', '2026-11-23', 1, 'Saturday to Monday'],
  ['2026-11-21', '2026-11-22', 0, 'within a weekend'],
  ['2026-11-23', '2026-11-23', 0, 'the same day'],
  ['2026-11-23', '2026-11-30', 5, 'a week'],
  ['2026-11-30', '2026-11-23', 0, 'backwards'],
  ['2025-12-31', '2026-01-05', 3, 'over a New Year'],
])('%s to %s: %i (%s)', (first, last, days) => expect(workingDays(new Date(first), new Date(last))).toBe(days))
