import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalPath, canonicalQuery, pageParameters, publicPageAt } from './page-parameters.ts'

const search = pageParameters.search ?? {}
const canonical = (query: string, parameters = search) => canonicalQuery(parameters, new URLSearchParams(query))

test.each([
  ['q=renta&utm_source=boletin&fbclid=1', '?q=renta'],
  ['page=2&country=bol&q=renta', '?q=renta&country=bol&page=2'],
  ['country=per&country=bol&country=per', '?country=bol&country=per'],
  ['q=&kind=&country=&year=', ''],
  ['q=a&q=b', '?q=a'],
  ['q=&q=b', '?q=b'],
  ['q=+renta++', '?q=renta'],
  ['q=a%00b%1Bc', '?q=abc'],
  ['Q=renta&q[]=x', ''],
  ['q=%E0%A4%A', '?q=%EF%BF%BD%25A'],
  ['sent', ''],
])('the search %s has the canonical query ?… %s', (given, written) => expect(canonical(given)).toBe(written))

test('a list keeps its order and duplicates, and a flag needs no value', () => {
  expect(canonical('r=b&r=a&r=b', pageParameters.compare)).toBe('?r=b&r=a&r=b')
  expect(canonical('sent=1&q=a', pageParameters.askFor)).toBe('?q=a&sent=')
})

const names = [...Object.keys(search), 'utm_source', 'gclid', 'x', 'Q', 'page[]']
const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom('', ' ', 'a', 'b', '2', 'ñ', ' a '))
const pairs = fc.array(pair, { maxLength: 12 })

test('the order of parameters and unknown parameters make no difference, and canonicalising twice changes nothing', () => {
  fc.assert(
    fc.property(pairs, fc.infiniteStream(fc.nat(1_000)), (given, rank) => {
      const one = canonicalQuery(search, new URLSearchParams(given))
      expect(canonicalQuery(search, new URLSearchParams(one))).toBe(one)
      // Shuffled, except for parameters with one value: of those the first counts.
      const many = given.filter(([name]) => search[name] !== 'one')
      const single = given.filter(([name]) => search[name] === 'one')
      const shuffled = many.map((entry) => [rank.next().value, entry] as const).sort(([a], [b]) => (a ?? 0) - (b ?? 0))
      expect(canonicalQuery(search, new URLSearchParams([...shuffled.map(([, entry]) => entry), ...single, ['utm_id', '1']]))).toBe(one)
    }),
  )
})

test('public pages and feeds are recognised; areas, signed links and files are not', () => {
  for (const path of ['/es', '/en/search', '/es/experiencias/a-b', '/es/feed.xml', '/en/suggest.json', '/es/Experiencias/'])
    expect(publicPageAt(path), path).not.toBeNull()
  for (const path of [
    '/',
    '/es/espacio',
    '/en/staff/people',
    '/es/actualizar/abc',
    '/es/entrar',
    '/es/buscar.data',
    '/es/x/feed.xml',
    '/files/a/b',
  ])
    expect(publicPageAt(path), path).toBeNull()
})

test.each([
  ['/es/experiencias?page=2&utm_source=x', '/es/experiencias?page=2'],
  ['/es/Experiencias/', '/es/experiencias'],
  ['/en/compare?r=b&r=a&q=pension', '/en/compare?r=b&r=a'],
  ['/es/buscar?q=pension&country=bol&page=3', '/es/buscar'],
  ['/es/correccion?about=/es/experiencias/a', '/es/correccion'],
  ['/es/espacio', null],
  ['/es/nada', null],
])('the canonical address of %s is %s', (address, known) => expect(canonicalPath(new URL(address, 'http://caja.test'))).toBe(known))
