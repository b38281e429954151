import { expect, test } from 'vitest'
import { parseCountryCode } from './country-code.ts'

test('a lower-case code is a country’s address', () => {
  expect(parseCountryCode('hnd')).toEqual({ iso3: 'HND', isCanonical: true })
})

test('an upper-case or mixed code is the same country, at another address', () => {
  expect(parseCountryCode('HND')).toEqual({ iso3: 'HND', isCanonical: false })
  expect(parseCountryCode('Hnd')).toEqual({ iso3: 'HND', isCanonical: false })
})

test('anything else is not a country', () => {
  for (const param of ['', 'hn', 'hond', '..', 'h d', '🇭🇳', 'hn1', 'hnd\u0000', 'ñan', "hn'"]) expect(parseCountryCode(param)).toBeNull()
})
