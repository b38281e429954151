import { expect, test } from 'vitest'
import { countryZones } from '#app/features/core/reference/zones.ts'
import { countries } from '#seed/reference/countries.ts'
import { localTimes } from './local-times.server.ts'

const at = (instant: string) => localTimes(new Date(instant), 'es')
const timeOf = (rows: ReturnType<typeof at>, place: string) => rows.find(({ places }) => places.includes(place))?.time

test('every one of the 33 countries has a zone', () => {
  expect(countryZones.map(({ iso2 }) => iso2).sort()).toEqual(countries.map(({ iso2 }) => iso2).sort())
})

test('the table follows the clocks of the day: 20 October and 2 December 2026 at 15:00 UTC', () => {
  const october = at('2026-10-20T15:00Z')
  const december = at('2026-12-02T15:00Z')
  for (const [place, before, after] of [
    ['Colombia', '10:00', '10:00'],
    ['Cuba', '11:00', '10:00'],
    ['Bahamas', '11:00', '10:00'],
    ['Haití', '11:00', '10:00'],
    ['República Dominicana', '11:00', '11:00'],
    ['Paraguay', '12:00', '12:00'],
    ['Chile (Santiago, Magallanes, Aysén)', '12:00', '12:00'],
    ['Brasil (Fernando de Noronha)', '13:00', '13:00'],
  ] as const)
    expect([place, timeOf(october, place), timeOf(december, place)]).toEqual([place, before, after])
  expect(timeOf(october, 'México (Tijuana, Hermosillo)')).toBe('08:00')
  expect(timeOf(december, 'México (Tijuana)')).toBe('07:00')
  expect(timeOf(december, 'México (Ciudad de México, Matamoros)')).toBe('09:00')
})

test('in winter Chile shows two times, and a place past midnight shows its own day', () => {
  const rows = at('2026-07-01T02:30Z')
  expect(timeOf(rows, 'Chile (Santiago)')).toBe('22:30')
  expect(timeOf(rows, 'Chile (Magallanes, Aysén)')).toBe('23:30')
  expect(rows.find(({ places }) => places.includes('Brasil (Fernando de Noronha)'))).toMatchObject({ date: '2026-07-01', time: '00:30' })
  expect(rows[0]?.date).toBe('2026-06-30')
})
