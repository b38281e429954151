import { expect, test } from 'vitest'
import { codeField, parseCode } from './code-field.ts'

test.for([
  '382936',
  '382-936',
  '382 936',
  ' 3 8 2 9 3 6 ',
  '382\u00A0936',
  '382\u202F936',
  '382–936',
  '382.936',
  '«382936»',
  '\u200B382936\u200E',
  '382936\r\n',
  '３８２９３６',
  '٣٨٢٩٣٦',
  '۳۸۲۹۳۶',
  '३८२९३६',
  '𝟑𝟖𝟐𝟗𝟑𝟔',
  '𝟛𝟠𝟚𝟡𝟛𝟞',
])('%j is 382936', (typed) => {
  expect(parseCode(typed)).toBe('382936')
})

test.for(['', '38293', '3829366', '38293O', '382a936', '²³¹⁴⁵⁶', '38 29 3', '382936'.padEnd(60)])('%j is not a code', (typed) => {
  expect(codeField.safeParse(typed).error?.issues[0]?.message).toBe('validation.code')
})

test('every decimal digit of Unicode has its value', () => {
  for (let at = 0x30; at <= 0x1fbff; at++) {
    const digit = String.fromCodePoint(at)
    if (!/\p{Nd}/u.test(digit)) continue
    // NFKC knows the value of compatible digits; the others are counted from their script's zero.
    const plain = digit.normalize('NFKC')
    if (/^\d$/.test(plain)) expect(parseCode(digit.repeat(6)), at.toString(16)).toBe(plain.repeat(6))
    else expect(parseCode(digit.repeat(6)), at.toString(16)).toMatch(/^(\d)\1{5}$/)
  }
})
