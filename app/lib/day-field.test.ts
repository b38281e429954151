import { expect, test } from 'vitest'
import { dayField } from './day-field.ts'

test.each([
  ['2021-03-14', '2021-03-14'],
  ['14/3/2021', '2021-03-14'],
])('%s is a day', (typed, day) => expect(dayField.parse(typed)).toBe(day))

/** The database has no year 0, and years such as 202 or 0021 are half typed. */
test.each(['0000-01-01', '0000-02-29', '0021-03-14', '14/3/0021', '2021-03', '2021', '2021-02-30', 'ayer', ''])(
  '«%s» is not a day',
  (typed) => expect(dayField.safeParse(typed).success).toBe(false),
)
