import { expect, test } from 'vitest'
import { parseNumber } from './parse-number.ts'

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
])('reads %s', (text, value) => expect(parseNumber(text)).toBe(value))

test.each(['', 'muchos', '12a', '--3', '.5'])('refuses %s', (text) => expect(parseNumber(text)).toBeNull())
