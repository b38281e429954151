import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { toCalendar } from '#app/features/programme/events/calendar/to-calendar.ts'
import { runDays } from './run-days.ts'

const runs = [
  { id: 'later', startsOn: '2027-10-04', endsOn: '2027-10-29', applyUntil: '' },
  { id: 'month', startsOn: '2027-05', endsOn: '', applyUntil: '' },
  { id: 'one', startsOn: '2027-03-01', endsOn: '2027-03', applyUntil: '2027-02-01' },
]

test('runs with a day are entries of whole days, earliest first, that make nobody busy', () => {
  const text = toCalendar({
    isSubscription: false,
    name: 'Curso',
    host: 'caja.test',
    language: 'es',
    events: [
      {
        id: '00000000-0000-4000-8000-000000000003',
        sequence: 2,
        title: 'Curso',
        summary: 'Cuatro semanas',
        place: '',
        address: 'https://caja.test/es/cursos/curso',
        isCancelled: false,
        changedAt: new Date('2026-08-01T12:00:00Z'),
        sessions: runDays(runs),
      },
    ],
  })
  const entries = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry))
  expect(entries.map(({ startDate, endDate, summary }) => [summary, String(startDate), String(endDate), startDate.isDate])).toEqual([
    ['Curso (1/2)', '2027-03-01', '2027-03-02', true],
    ['Curso (2/2)', '2027-10-04', '2027-10-30', true],
  ])
  expect(entries.map(({ component }) => component.getFirstPropertyValue('transp'))).toEqual(['TRANSPARENT', 'TRANSPARENT'])
})

test('without a day there is no entry', () => {
  expect(runDays([{ id: 'year', startsOn: '2027', endsOn: '', applyUntil: '' }])).toEqual([])
})
