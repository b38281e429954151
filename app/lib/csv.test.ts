import { expect, test } from 'vitest'
import { csvRow, csvStyleOf, toCsv, withCsvStyle } from './csv.ts'

test('quotes, commas and line ends stay within their cell', () => {
  expect(csvRow(['a "b"', 'c, d', 'e\nf', 'g', null, 2019])).toBe('"a ""b""","c, d","e\nf",g,,2019\r\n')
})

test.for(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])('%j opens as text in a spreadsheet', (value) => {
  expect(csvRow([value])).toMatch(/^"?'/)
})

test('a negative number and a later hyphen are left unchanged', () => {
  expect(csvRow([-3, 'a-b'])).toBe('-3,a-b\r\n')
})

test('the file begins with the byte order mark that Excel needs to read UTF-8', () => {
  expect(toCsv([['año']])).toBe('\uFEFFaño\r\n')
})

test('the style for Spanish Excel has semicolons and decimal commas, and the same protection from formulas', () => {
  expect(csvRow(['a; b', 'c, d', 'e "f"', 0.16, -3, null], 'comma-decimal')).toBe('"a; b";"c, d";"e ""f""";0,16;-3;\r\n')
  for (const value of ['=1+1', '+1', '-1', '@A1', '\t=1', ' =1', '＝1']) expect(csvRow([value], 'comma-decimal')).toMatch(/^"?'/)
  expect(toCsv([['año']], 'comma-decimal')).toBe('\uFEFFaño\r\n')
})

test('an address carries its CSV style, and the standard style adds no parameter', () => {
  expect(withCsvStyle('/es/export.csv', 'standard')).toBe('/es/export.csv')
  for (const path of ['/es/export.csv', '/es/export.csv?q=a']) {
    const asked = new URL(withCsvStyle(path, 'comma-decimal'), 'http://caja.example')
    expect(csvStyleOf(asked.searchParams)).toBe('comma-decimal')
  }
  for (const query of ['', 'decimal=point', 'decimal=']) expect(csvStyleOf(new URLSearchParams(query))).toBe('standard')
})

test('a row reads back unchanged in both styles', () => {
  const cells = ['a;b', 'c,d', 'e"f', 'g\nh', '']
  for (const [style, separator] of [
    ['standard', ','],
    ['comma-decimal', ';'],
  ] as const)
    expect(readRow(csvRow(cells, style), separator)).toEqual(cells)
})

/** Parses one row of RFC 4180 with any separator. */
function readRow(row: string, separator: string): string[] {
  const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r]*))(?:${separator}|\\r\\n)`, 'gy')
  return [...row.matchAll(pattern)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain)
}
