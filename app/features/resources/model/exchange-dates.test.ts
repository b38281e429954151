import { expect, test } from 'vitest'
import { daysIn, earliestToday, exchangeDateErrors, periodOf } from './exchange-dates.ts'
import { type ExchangeContent, exchange, resourceContent } from './schema.ts'

const empty = exchange.parse({ kind: 'exchange', originalLanguage: 'es' })
const now = new Date('2026-11-30T10:00:00Z')
const errorsOf = (after: Partial<ExchangeContent>, before: Partial<ExchangeContent> = {}) =>
  exchangeDateErrors({ ...empty, ...before }, { ...empty, direction: 'offer', ...after }, now)

test.each([
  ['2027', '', '2027-01-01', '2027-12-31'],
  ['2027-02', '', '2027-02-01', '2027-02-28'],
  ['2028-02', '', '2028-02-01', '2028-02-29'],
  ['2027-03', '2027-06', '2027-03-01', '2027-06-30'],
  ['2027-03-14', '2027', '2027-03-14', '2027-12-31'],
])('%s to %s is from %s to %s', (startsOn, endsOn, firstDay, lastDay) => {
  expect(periodOf({ startsOn, endsOn })).toEqual({ firstDay, lastDay })
})

test('both ends of a period count', () => {
  expect(daysIn({ firstDay: '2027-03-14', lastDay: '2027-03-14' })).toBe(1)
  expect(daysIn({ firstDay: '2027-02-28', lastDay: '2027-03-01' })).toBe(2)
})

test('a day is not over until it is over everywhere', () => {
  expect(earliestToday(now)).toBe('2026-11-29')
  expect(errorsOf({ startsOn: '2026-11-29' })).toEqual({})
  expect(errorsOf({ startsOn: '2026-11-28' })).toEqual({ startsOn: 'validation.exchangeInPast' })
})

test('the time of an offer may not be over, unless it stays as it was', () => {
  const past = { startsOn: '2024-03', endsOn: '2024-06' }
  expect(errorsOf(past)).toEqual({ endsOn: 'validation.exchangeInPast' })
  expect(errorsOf(past, past)).toEqual({})
  expect(errorsOf({ ...past, direction: 'visit' })).toEqual({})
})

test('it ends after it starts, and has no more days than its dates', () => {
  expect(errorsOf({ startsOn: '2027-06', endsOn: '2027-03' })).toEqual({ endsOn: 'validation.endAfterStart' })
  expect(errorsOf({ startsOn: '2027-06-01', endsOn: '2027-06-03', days: 4 })).toEqual({ days: 'validation.daysBeyondDates' })
  expect(errorsOf({ startsOn: '2027-06', endsOn: '2027-06', days: 30 })).toEqual({})
})

test('a visit of 300 days is refused, and a visit known by its months only is not', () => {
  expect(errorsOf({ direction: 'visit', startsOn: '2027-01-01', endsOn: '2027-10-27' })).toEqual({ endsOn: 'validation.exchangeTooLong' })
  expect(errorsOf({ direction: 'visit', startsOn: '2027-01', endsOn: '2027-10' })).toEqual({})
})

test.each([
  ['days', 0, 'validation.exchangeDays'],
  ['days', 300, 'validation.exchangeDays'],
  ['days', 2.5, 'validation.exchangeDays'],
  ['people', 0, 'validation.exchangePeople'],
  ['people', 10_000, 'validation.exchangePeople'],
])('%s: %s is refused', (name, value, message) => {
  const checked = resourceContent.safeParse({ ...empty, [name]: value })
  expect(checked.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[name, message]])
})

test('content from before the shape of offers and requests is read as it is', () => {
  const stored = {
    kind: 'exchange',
    originalLanguage: 'es',
    title: { es: 'Visita' },
    startsOn: '2024-05',
    endsOn: '',
    place: { es: 'Montevideo' },
    description: { es: 'Tres días.' },
    host: 'URY',
  }
  expect(resourceContent.parse(stored)).toMatchObject({ ...stored, direction: '', people: null, cases: [] })
})
