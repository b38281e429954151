import { expect, test } from 'vitest'
import { parseNumber, toInputNumber } from './parse-number.ts'

test.each([
  ['1.241.465', 1_241_465],
  ['1,241,465', 1_241_465],
  ['1 241 465', 1_241_465],
  ['1.500', 1_500],
  ['1,500', 1_500],
  ['75.9', 75.9],
  ['75,9', 75.9],
  ['0,16', 0.16],
  ['1.241,5', 1_241.5],
  ['1,241.5', 1_241.5],
  ['-3', -3],
  ['−3,5', -3.5],
  // A group of thousands never begins with a zero: a Gini index of 0,465 is a decimal.
  ['0,465', 0.465],
  ['0.465', 0.465],
  ['-0,125', -0.125],
  ['00.125', 0.125],
  ['1.000.000,125', 1_000_000.125],
  ['12.3450', 12.345],
  ["1'241'465", 1_241_465],
  ['1’241’465,5', 1_241_465.5],
])('parses %s', (text, value) => expect(parseNumber(text)).toBe(value))

test.each(['', 'muchos', '12a', '--3', '.5', '1.24.5', '1,2,3', '1,234,56', '1.241,465.5', '1,5.5', '1.241.46', '1,,5', '9'.repeat(400)])(
  'refuses %s',
  (text) => expect(parseNumber(text)).toBeNull(),
)

test.each([0, 5, -3, 0.5, 0.465, 12.345, 75.125, 1_500, 1_241.5, 1_241_465.125, 0.000_000_1, 1e21, 123_456_789.123_4, -75.125])(
  '%s is parsed back from the text written into a field',
  (value) => expect(parseNumber(toInputNumber(value))).toBe(value),
)
