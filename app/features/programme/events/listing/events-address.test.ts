import { expect, test } from 'vitest'
import { calendarAddresses, eventsPath, readEventChoice } from './events-address.ts'

test('an address names a country, a topic and a page, and nonsense names none', () => {
  expect(readEventChoice(new URLSearchParams('country=per&topic=care-systems&page=3'))).toEqual({
    country: 'PER',
    topic: 'care-systems',
    page: 3,
  })
  expect(readEventChoice(new URLSearchParams('country=Perú&topic=<b>&page=-1'))).toEqual({ country: null, topic: null, page: 1 })
})

test('the page and its calendar keep what was chosen; a calendar has no pages', () => {
  const choice = { country: 'PER', topic: 'care-systems', page: 2 }
  expect(eventsPath('es', choice)).toBe('/es/eventos?topic=care-systems&country=per&page=2')
  expect(calendarAddresses('https://caja.example', 'en', choice)).toEqual({
    file: '/en/events.ics?topic=care-systems&country=per',
    subscription: 'webcal://caja.example/en/events.ics?topic=care-systems&country=per',
  })
  expect(calendarAddresses('https://caja.example', 'es', { kind: 'course' }).file).toBe('/es/eventos.ics?kind=course')
})
