import { expect, test } from 'vitest'
import { emailField, parseEmail } from './email-address.ts'
import { showEmail } from './show-email.server.ts'

test.for([
  'ana@x.org',
  '  ana@x.org\t',
  'ANA@X.Org',
  'ana@x.org.',
  'ana@x.org,',
  'ana@x.org;',
  'mailto:ana@x.org',
  'MAILTO:ana@x.org?subject=Hola%20Caja',
  'mailto:ana%40x.org',
  'Ana <ana@x.org>',
  '"Pérez, Ana" <ana@x.org>;',
  '<ana@x.org>',
  'Ana <mailto:ana@x.org>',
  '“ana@x.org”',
  '(ana@x.org)',
  'ana @ x.org',
  'ana＠x．org',
  'ana@x。org',
  '\u00A0ana@x.org\u00A0',
  '\u200Bana@x.org\uFEFF',
  'ana@\u00ADx.org',
  '\u202Aana@x.org\u202C',
])('%j is ana@x.org', (typed) => {
  expect(parseEmail(typed)).toBe('ana@x.org')
})

test.for([
  ['ana@educación.example', 'ana@xn--educacin-13a.example'],
  ['Ana <ANA@EDUCACIÓN.example.>', 'ana@xn--educacin-13a.example'],
  ['ana@educacio\u0301n.example', 'ana@xn--educacin-13a.example'],
  ['ana@xn--educacin-13a.example', 'ana@xn--educacin-13a.example'],
  ['ana@пример.рф', 'ana@xn--e1afmkfd.xn--p1ai'],
  ['ana@例え.テスト', 'ana@xn--r8jz45g.xn--zckzah'],
  ['ana@x.xn--p1ai', 'ana@x.xn--p1ai'],
  ['ana@x.c0', null],
  ['Ana <ana@x.org> <eva@x.org>', null],
  ['joão@são-paulo.example', null],
  ['joao@são-paulo.example', 'joao@xn--so-paulo-rza.example'],
  ['ana+caja.o’neil@x.org', "ana+caja.o'neil@x.org"],
  ['oʼneil@x.org', "o'neil@x.org"],
  ['‘ana@x.org’', 'ana@x.org'],
  ['i&d@x.org', 'i&d@x.org'],
  ['c/o=ana!b#1%2@x.org', 'c/o=ana!b#1%2@x.org'],
  ['a$b*c?d^e`f{g|h}i~j@x.org', 'a$b*c?d^e`f{g|h}i~j@x.org'],
  ['Ana <I&D@x.org>', 'i&d@x.org'],
  ['ana..b@x.org', null],
  ['.ana@x.org', null],
  ['ana.@x.org', null],
  ['a\\b@x.org', null],
  ['a,b@x.org', null],
  ["ana+caja.o'neil@x.org", "ana+caja.o'neil@x.org"],
] as const)('%s is read as %s', ([typed, address]) => {
  expect(parseEmail(typed)).toBe(address)
})

test.for([
  '',
  'ana',
  '@x.org',
  'ana@',
  'ana@x',
  'ana@1',
  'ana@127.0.0.1',
  'ana@x..org',
  'ana@x.org/evil',
  'ana@x.org:25',
  'ana@x.org, luis@x.org',
  'Sra. ana@x.org',
  'ana@x.org gracias',
  'ana\nbcc: luis@x.org',
  'mailto:%',
  `${'a'.repeat(250)}@x.org`,
])('%j is not an address', (typed) => {
  expect(parseEmail(typed)).toBeNull()
  expect(emailField.safeParse(typed).error?.issues[0]?.message).toBe('validation.email')
})

test('parsing a parsed address changes nothing', () => {
  for (const typed of ['Ana <ana@Educación.example>', 'mailto:A@b.org']) expect(parseEmail(parseEmail(typed) ?? '')).toBe(parseEmail(typed))
})

test('an address is displayed with the Unicode letters of its domain', () => {
  expect(showEmail('ana@xn--educacin-13a.example')).toBe('ana@educación.example')
  expect(showEmail('ana@x.org')).toBe('ana@x.org')
  expect(showEmail('')).toBe('')
})
