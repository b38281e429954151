import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfDayIn, findZone, instantOf, isCalendarDay, type LocalTime, localTimeIn } from './zoned-time.server.ts'

const at = (zone: string, date: string, time: string, clock: LocalTime['clock'] = '') => instantOf({ zone, date, time, clock })
const utc = (text: string) => ({ ok: true, instant: new Date(text) })

test.for([
  ['America/Tijuana', '08:00', '07:00'],
  ['America/Mexico_City', '09:00', '09:00'],
  ['America/Bogota', '10:00', '10:00'],
  ['America/Havana', '11:00', '10:00'],
  ['America/Nassau', '11:00', '10:00'],
  ['America/Port-au-Prince', '11:00', '10:00'],
  ['America/Santo_Domingo', '11:00', '11:00'],
  ['America/Santiago', '12:00', '12:00'],
  ['America/Noronha', '13:00', '13:00'],
] as const)('at 15:00 UTC on 20 October and 2 December 2026 clocks in %s show %s and %s', ([zone, october, december]) => {
  expect(localTimeIn(new Date('2026-10-20T15:00Z'), zone)).toEqual({ date: '2026-10-20', time: october })
  expect(localTimeIn(new Date('2026-12-02T15:00Z'), zone)).toEqual({ date: '2026-12-02', time: december })
  expect(at(zone, '2026-10-20', october)).toEqual(utc('2026-10-20T15:00Z'))
  expect(at(zone, '2026-12-02', december)).toEqual(utc('2026-12-02T15:00Z'))
})

test('a time that clocks skip is refused, midnight too', () => {
  for (const [zone, date, time] of [
    ['America/Santiago', '2026-09-06', '00:00'],
    ['America/Havana', '2026-03-08', '00:30'],
    ['America/Tijuana', '2027-03-14', '02:30'],
  ] as const)
    expect(at(zone, date, time)).toEqual({ ok: false, problem: 'time_missing' })
})

test('a time that occurs twice is asked, and the answer decides', () => {
  expect(at('America/Santiago', '2026-04-04', '23:30')).toEqual({ ok: false, problem: 'time_twice' })
  expect(at('America/Santiago', '2026-04-04', '23:30', 'first')).toEqual(utc('2026-04-05T02:30Z'))
  expect(at('America/Santiago', '2026-04-04', '23:30', 'second')).toEqual(utc('2026-04-05T03:30Z'))
  expect(at('America/Havana', '2026-11-01', '00:15')).toEqual({ ok: false, problem: 'time_twice' })
})

test('a day ends where the next begins, also without midnight and with two', () => {
  expect(endOfDayIn('2026-09-05', 'America/Santiago')).toEqual(new Date('2026-09-06T04:00Z'))
  expect(endOfDayIn('2026-04-04', 'America/Santiago')).toEqual(new Date('2026-04-05T04:00Z'))
  expect(endOfDayIn('2026-12-31', 'America/Lima')).toEqual(new Date('2027-01-01T05:00Z'))
})

test('unknown zones and offsets are not zones', () => {
  for (const zone of ['America/Atlantis', 'Lima', '-05:00', '+05', '', 'EST5EDT; drop', '__proto__']) expect(findZone(zone)).toBeNull()
  expect(at('Mars/Olympus', '2026-10-20', '10:00')).toEqual({ ok: false, problem: 'zone_unknown' })
  expect(findZone('UTC')).toBe('UTC')
})

test('only days of the calendar are days', () => {
  expect(['2026-02-29', '2026-02', '2026-13-01', 'mañana', '2028-02-29'].map(isCalendarDay)).toEqual([false, false, false, false, true])
})

test('an instant and its local time lead to each other in every zone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('America/Santiago', 'America/Havana', 'America/Asuncion', 'America/Tijuana', 'America/Noronha', 'UTC'),
      fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2031, 0) / 60_000 }),
      (zone, minute) => {
        const instant = new Date(minute * 60_000)
        const local = { ...localTimeIn(instant, zone), zone }
        const found = (['first', 'second'] as const).map((clock) => instantOf({ ...local, clock }))
        expect(found).toContainEqual({ ok: true, instant })
      },
    ),
  )
})
