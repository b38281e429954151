import { expect, test } from 'vitest'
import { courseErrors } from './course-errors.ts'
import { findGaps } from './gaps.ts'
import { type CourseContent, course, resourceContent } from './schema.ts'

const empty = course.parse({ kind: 'course', originalLanguage: 'es' })
const errorsOf = (changes: Partial<CourseContent>) => courseErrors({ ...empty, ...changes })
const run = { id: 'one', startsOn: '2027-03-01', endsOn: '2027-03-26', applyUntil: '2027-02-01' }

test('a course with dates, a price and a secure address is accepted', () => {
  const whole = {
    schedule: 'fixed',
    runs: [run],
    price: 'paid',
    priceAmount: 120.5,
    priceCurrency: 'USD',
    url: 'https://ilpes.example/',
  } as const
  expect(errorsOf({ ...whole, runs: [run, { ...run, id: 'year', startsOn: '2028', endsOn: '', applyUntil: '' }] })).toEqual({})
})

test('a course that can be begun at any time has no dates', () => {
  expect(errorsOf({ schedule: 'open', runs: [run] })).toEqual({ schedule: 'validation.openHasRuns' })
  expect(errorsOf({ schedule: 'open' })).toEqual({})
})

test('a run ends after it starts, and applications close before it ends', () => {
  expect(errorsOf({ runs: [run, { ...run, endsOn: '2027-02' }] })).toEqual({ 'runs[1].endsOn': 'validation.endAfterStart' })
  expect(errorsOf({ runs: [{ ...run, applyUntil: '2027-04' }] })).toEqual({ 'runs[0].applyUntil': 'validation.applyAfterEnd' })
  expect(errorsOf({ runs: [{ ...run, applyUntil: '2027-03' }] })).toEqual({})
})

test.each([
  [{ price: 'free', priceAmount: 10, priceCurrency: 'USD' }, { priceAmount: 'validation.freeHasPrice' }],
  [{ price: 'paid', priceAmount: 10, priceCurrency: '' }, { priceCurrency: 'validation.currency' }],
  [{ price: 'paid', priceAmount: 10, priceCurrency: 'XQX' }, { priceCurrency: 'validation.currency' }],
  [{ url: 'http://ilpes.example/' }, { url: 'validation.courseAddress' }],
] as const)('%j is refused', (changes, errors) => {
  expect(errorsOf(changes)).toEqual(errors)
})

test.each([
  ['hours', 0, 'validation.courseHours'],
  ['hours', 1.5, 'validation.courseHours'],
  ['hours', 2_001, 'validation.courseHours'],
  ['priceAmount', 0, 'validation.price'],
  ['priceAmount', -3, 'validation.price'],
  ['priceCurrency', 'dollars', 'validation.currency'],
])('%s: %s is refused', (name, value, message) => {
  const checked = resourceContent.safeParse({ ...empty, [name]: value })
  expect(checked.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[name, message]])
})

test('fixed dates and a price are asked for only where they are needed', () => {
  const missing = (changes: Partial<CourseContent>) =>
    findGaps({ ...empty, ...changes }, 'es')
      .map(({ path }) => path)
      .filter((path) => path === 'runs' || path.startsWith('price'))
  expect(missing({})).toEqual(['price'])
  expect(missing({ schedule: 'fixed', price: 'paid' })).toEqual(['runs', 'priceAmount', 'priceCurrency'])
  expect(missing({ schedule: 'open', price: 'unknown' })).toEqual([])
})

test('a course from before runs and prices is still read', () => {
  const stored = {
    kind: 'course',
    originalLanguage: 'es',
    startsOn: '2024-05',
    endsOn: '',
    provider: { es: 'ILPES' },
    url: 'http://old.example/',
  }
  expect(resourceContent.parse(stored)).toMatchObject({ provider: { es: 'ILPES' }, schedule: '', runs: [], price: '' })
})
