import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type CalendarEvent, toCalendar } from './to-calendar.ts'

const event: CalendarEvent = {
  id: '00000000-0000-4000-8000-000000000001',
  sequence: 3,
  title: '¿Quién falta en el registro?; casos, preguntas',
  summary: 'Una línea\nBEGIN:VEVENT\n«ñ» con \\ y una línea muy larga '.padEnd(300, 'á'),
  place: 'Ciudad de México',
  address: 'https://caja.test/es/eventos/registro',
  isCancelled: false,
  changedAt: new Date('2026-08-01T12:00:00Z'),
  sessions: [
    { id: 'one', startsAt: new Date('2026-10-20T15:00:00Z'), endsAt: new Date('2026-10-20T16:30:00Z') },
    { id: 'two', startsAt: new Date('2026-10-27T15:00:00Z'), endsAt: new Date('2026-10-27T16:30:00Z') },
  ],
}
const write = (events: CalendarEvent[], isSubscription = false) =>
  toCalendar({ name: 'Eventos', host: 'caja.test', language: 'es', events, isSubscription })
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { calendar, entries: calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry)) }
}

test('each session is read back at its UTC instant, with the texts as written', () => {
  const { calendar, entries } = read(write([event]))
  expect(entries.map(({ startDate, endDate }) => [startDate.toJSDate(), endDate.toJSDate()])).toEqual(
    event.sessions.map(({ startsAt, endsAt }) => [startsAt, endsAt]),
  )
  expect(entries.every(({ startDate }) => startDate.zone === ICAL.Timezone.utcTimezone)).toBe(true)
  expect(entries[0]?.summary).toBe(`${event.title} (1/2)`)
  expect(entries[0]?.description).toBe(event.summary)
  expect(entries[0]?.location).toBe(event.place)
  expect(calendar.getAllSubcomponents('vtimezone')).toEqual([])
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
})

test('a session that moves keeps its UID, and its sequence grows', () => {
  const [first] = event.sessions
  if (!first) return expect.fail()
  const moved = {
    ...event,
    sequence: 4,
    sessions: [{ ...first, startsAt: new Date('2026-10-21T15:00:00Z'), endsAt: new Date('2026-10-21T16:00:00Z') }],
  }
  const before = read(write([event])).entries[0]
  const after = read(write([moved])).entries[0]
  expect(after?.uid).toBe(before?.uid)
  expect([before?.sequence, after?.sequence]).toEqual([3, 4])
  expect(after?.startDate.toJSDate()).toEqual(new Date('2026-10-21T15:00:00Z'))
})

test('without events the calendar is valid and empty', () => {
  expect(read(write([])).entries).toEqual([])
})

test('no line is longer than 75 bytes', () => {
  for (const line of write([event]).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test('a cancelled event is a cancellation on its own, and a cancelled entry among others', () => {
  const cancelled = { ...event, isCancelled: true, sequence: 5 }
  const alone = read(write([cancelled]))
  expect(alone.calendar.getFirstPropertyValue('method')).toBe('CANCEL')
  expect(alone.entries.map(({ component, sequence }) => [component.getFirstPropertyValue('status'), sequence])).toEqual([
    ['CANCELLED', 5],
    ['CANCELLED', 5],
  ])
  expect(read(write([cancelled], true)).calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  const among = read(write([cancelled, { ...event, id: '00000000-0000-4000-8000-000000000002' }]))
  expect(among.calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  expect(among.entries.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
    'CANCELLED',
    'CANCELLED',
    'CONFIRMED',
    'CONFIRMED',
  ])
})
