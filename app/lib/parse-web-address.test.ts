import { expect, test } from 'vitest'
import { parseWebAddress, webAddressField } from './parse-web-address.ts'

test.for([
  ['www.mds.gob.pa/x', 'https://www.mds.gob.pa/x'],
  ['bcn.cl/abc', 'https://bcn.cl/abc'],
  ['BCN.cl', 'https://bcn.cl/'],
  ['bcn.cl.', 'https://bcn.cl/'],
  ['bcn.cl:8080/abc?d=1#e', 'https://bcn.cl:8080/abc?d=1#e'],
  [' https://bcn.cl/abc ', 'https://bcn.cl/abc'],
  ['<https://bcn.cl/abc>', 'https://bcn.cl/abc'],
  ['«bcn.cl/abc»', 'https://bcn.cl/abc'],
  ['(https://bcn.cl/abc).', null],
  ['https://bcn.cl/abc.', 'https://bcn.cl/abc'],
  ['https://es.wikipedia.org/wiki/Chile_(desambiguación)', 'https://es.wikipedia.org/wiki/Chile_(desambiguaci%C3%B3n)'],
  ['HTTP://bcn.cl/A%2fb', 'http://bcn.cl/A%2fb'],
  ['https://bcn.cl/A%2fb', 'https://bcn.cl/A%2fb'],
  ['http://bcn.cl', 'http://bcn.cl'],
  ['educación.example/niñez', 'https://xn--educacin-13a.example/ni%C3%B1ez'],
  ['\u200Bwww.mds.gob.pa\u00A0', 'https://www.mds.gob.pa/'],
  ['https://https://bcn.cl', 'https://bcn.cl'],
  ['http://https://bcn.cl/a', 'https://bcn.cl/a'],
  ['HTTPS://http://http://bcn.cl/a', 'http://bcn.cl/a'],
  ['https://web.archive.org/web/2020/https://bcn.cl/', 'https://web.archive.org/web/2020/https://bcn.cl/'],
  ['https://bcn.cl/@ana', 'https://bcn.cl/@ana'],
  ['https://bcn.cl?a=b@c', 'https://bcn.cl?a=b@c'],
  ['https://192.0.2.7/x', 'https://192.0.2.7/x'],
  ['https://[2001:db8::1]/x', 'https://[2001:db8::1]/x'],
  ['xn--educacin-13a.example', 'https://xn--educacin-13a.example/'],
] as const)('%s is %s', ([typed, address]) => {
  expect(parseWebAddress(typed)).toBe(address)
  if (address) expect(parseWebAddress(address)).toBe(address)
})

test.for([
  'x',
  'x y.cl',
  'Ley 20.379',
  '20.379',
  '3.14',
  'ana@bcn.cl',
  'ftp://bcn.cl',
  'javascript:alert(1)',
  'https://',
  'https:// bcn.cl',
  '.cl',
  'bcn..cl',
  '//bcn.cl',
  'https://a',
  'https://a/b.c',
  'https://a.',
  'https://localhost:3000',
  'https://https//bcn.cl',
  'https://20.379',
  'https://1',
  'http://user:pw@bcn.cl',
  'https://user@bcn.cl/x',
  'https://@bcn.cl',
  'https://https://user:pw@bcn.cl',
  'user:pw@bcn.cl',
])('%s is not an address', (typed) => {
  expect(parseWebAddress(typed)).toBeNull()
  expect(webAddressField.safeParse(typed).error?.issues[0]?.message).toBe('validation.url')
})

test('an empty field is valid and means no address', () => {
  expect(webAddressField.parse('  ')).toBe('')
  expect(webAddressField.parse(undefined)).toBe('')
})
