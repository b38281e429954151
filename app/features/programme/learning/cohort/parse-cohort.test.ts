import { expect, test } from 'vitest'
import { maxPeople, parseCohort } from './parse-cohort.ts'

const countries = [
  { iso3: 'HND', iso2: 'HN', names: ['Honduras'] },
  { iso3: 'PER', iso2: 'PE', names: ['Perú', 'Peru'] },
  { iso3: 'JAM', iso2: 'JM', names: ['Jamaica'] },
]
const parse = (text: string) => parseCohort(text, countries)
const membersOf = (text: string) => {
  const parsed = parse(text)
  return parsed.ok ? parsed.people.map(({ member }) => member) : parsed.problem
}

test('a list is read as spreadsheets save it, with countries by name or code', () => {
  const expected = [
    { email: 'ana@mides.example', name: 'Ana Ejemplo', post: 'Directora; registros', country: 'PER', language: 'es' },
    { email: 'joy@moss.example', name: 'Joy Sample', post: '', country: 'JAM', language: 'en' },
  ]
  expect(
    membersOf('Correo;Nombre;Cargo;País\nana@mides.example;Ana Ejemplo;"Directora; registros";Perú\n\njoy@moss.example;Joy Sample;;jm\n'),
  ).toEqual(expected)
  expect(
    membersOf(
      '\uFEFFcountry\tname\te-mail\tpost\r\nPERU\tAna Ejemplo\tAna <ANA@mides.example>\tDirectora; registros\r\nJAM\tJoy Sample\tjoy@moss.example',
    ),
  ).toEqual(expected)
})

test('each row says what is wrong with it, and the others stay', () => {
  const parsed = parse(
    'email,name,country,language\nnot an address,Ana,HN,es\nana@x.org,,Narnia,\nana@x.org,Ana,HN,en\nANA@x.org,Ana,HN,en',
  )
  expect(parsed.ok && parsed.people.map(({ row, problems }) => [row, problems])).toEqual([
    [2, { email: 'validation.email' }],
    [3, { name: 'validation.required', country: 'validation.country' }],
    [4, {}],
    [5, { email: 'validation.listTwice' }],
  ])
  expect(parsed.ok && parsed.people[2]?.member).toEqual({ email: 'ana@x.org', name: 'Ana', post: '', country: 'HND', language: 'en' })
})

test.each([
  ['', 'validation.listMissing'],
  ['PK\u0003\u0004…', 'validation.listNotText'],
  ['email,name\na@x.org,Ana', 'validation.listHeader'],
  ['email,name,country', 'validation.listEmpty'],
  [`email,name,country\n${'a@x.org,Ana,HN\n'.repeat(maxPeople + 1)}`, 'validation.listTooLong'],
])('a list that cannot be read is refused: %#', (text, problem) => {
  expect(membersOf(text)).toBe(problem)
})

test('a quotation mark that is not closed, and long cells, are read in bounded time', () => {
  const parsed = parse(`email,name,country\n"a@x.org,${'"'.repeat(100_001)},HN\nana@x.org,${'a'.repeat(50_000)},HN`)
  expect(parsed.ok && parsed.people.every(({ member }) => member === null)).toBe(true)
})
