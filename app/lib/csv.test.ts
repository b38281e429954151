import { expect, test } from 'vitest'
import { csvRow, toCsv } from './csv.ts'

test('quotes, commas and line ends stay within their cell', () => {
  expect(csvRow(['a "b"', 'c, d', 'e\nf', 'g', null, 2019])).toBe('"a ""b""","c, d","e\nf",g,,2019\r\n')
})

test.for(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])('%j is text to a spreadsheet', (value) => {
  expect(csvRow([value])).toMatch(/^"?'/)
})

test('a number may be negative, and a hyphen further on is harmless', () => {
  expect(csvRow([-3, 'a-b'])).toBe('-3,a-b\r\n')
})

test('the file begins with the mark by which Excel knows UTF-8', () => {
  expect(toCsv([['año']])).toBe('\uFEFFaño\r\n')
})
