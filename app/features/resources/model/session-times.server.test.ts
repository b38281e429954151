import { expect, test } from 'vitest'
import { editPart, type SentFields } from './edit-part.ts'
import { findPart } from './parts.ts'
import { type EventContent, event } from './schema.ts'
import { daysOf, registrationCloses, sessionErrors, sessionTimes } from './session-times.server.ts'

const now = new Date('2026-08-01T12:00Z')
const empty = event.parse({ kind: 'event', originalLanguage: 'es' })
const part = (name: string) => findPart('event', name) ?? expect.fail()

function save(fields: Partial<Record<'date' | 'time' | 'zone' | 'minutes' | 'clock', string>>, before: EventContent = empty) {
  const given = { date: '2026-10-20', time: '10:00', zone: 'America/Bogota', minutes: '90', clock: '', ...fields }
  const sent: SentFields = [
    ['sessions[0].id', 'one'],
    ...Object.entries(given).map(([name, value]): [string, string] => [`sessions[0].${name}`, value]),
  ]
  const edited = editPart(before, part('sessions'), sent, 'es')
  const errors = edited.ok ? sessionErrors(before, edited.content, now) : edited.errors
  return { ok: Object.keys(errors).length === 0, errors, content: edited.content }
}
const errorsOf = ({ errors }: ReturnType<typeof save>) => errors

test('a session in the future is accepted and has its instant', () => {
  const saved = save({})
  expect(saved.ok).toBe(true)
  expect(sessionTimes(saved.content as EventContent)).toMatchObject([
    { startsAt: new Date('2026-10-20T15:00Z'), endsAt: new Date('2026-10-20T16:30Z'), zone: 'America/Bogota', minutes: 90 },
  ])
})

test.for([
  ['a start in the past', { date: '2026-07-31' }, 'date', 'startInPast'],
  ['an end before the start', { minutes: '-30' }, 'minutes', 'endBeforeStart'],
  ['300 hours', { minutes: '18000' }, 'minutes', 'sessionTooLong'],
  ['an unknown zone', { zone: 'America/Atlantis' }, 'zone', 'zone'],
  ['an offset for a zone', { zone: '-05:00' }, 'zone', 'zone'],
  ['half past two when clocks jump', { date: '2027-03-14', time: '02:30', zone: 'America/Tijuana' }, 'time', 'timeMissing'],
  ['a midnight that does not exist', { date: '2026-09-06', time: '00:00', zone: 'America/Santiago' }, 'time', 'timeMissing'],
  ['a time that occurs twice', { date: '2026-11-01', time: '00:15', zone: 'America/Havana' }, 'clock', 'timeTwice'],
  ['a month for a day', { date: '2026-10' }, 'date', 'wholeDay'],
  ['25 o’clock', { time: '25:00' }, 'time', 'time'],
] as const)('%s is refused, and what was typed comes back', ([, fields, name, message]) => {
  const result = save(fields)
  expect(errorsOf(result)).toEqual({ [`sessions[0].${name}`]: `validation.${message}` })
  expect((result.content as EventContent).sessions[0]).toMatchObject({
    date: '2026-10-20',
    ...fields,
    minutes: expect.anything(),
  } as object)
})

test('a time that occurs twice is accepted with an answer', () => {
  const at = (clock: string) => {
    const result = save({ date: '2026-11-01', time: '00:15', zone: 'America/Havana', clock })
    return sessionTimes(result.content as EventContent)[0]?.startsAt.toISOString()
  }
  expect([at('first'), at('second')]).toEqual(['2026-11-01T04:15:00.000Z', '2026-11-01T05:15:00.000Z'])
})

test('the page of a past event can be edited as long as its start stays', () => {
  const past = event.parse({
    ...empty,
    sessions: [{ id: 'one', date: '2026-03-02', time: '10:00', zone: 'America/Bogota', minutes: 60 }],
  })
  expect(save({ date: '2026-03-02', minutes: '90' }, past).ok).toBe(true)
  expect(errorsOf(save({ date: '2026-03-03' }, past))).toEqual({ 'sessions[0].date': 'validation.startInPast' })
})

test('a third case is refused', () => {
  const sent = ['a', 'b', 'c'].flatMap(
    (id, at): SentFields => [
      [`cases[${at}].id`, id],
      [`cases[${at}].experience`, `experience-${id}`],
    ],
  )
  expect(editPart(empty, part('session'), sent.slice(0, 4), 'es').ok).toBe(true)
  expect(editPart(empty, part('session'), sent, 'es')).toMatchObject({ ok: false, errors: { cases: 'validation.twoCases' } })
})

test('registration closes at the end of its last day where the first session is, and at the latest when that starts', () => {
  const sessions = [
    { id: 'b', date: '2026-10-27', time: '10:00', zone: 'America/Bogota', minutes: 60, clock: '' as const },
    { id: 'a', date: '2026-10-20', time: '10:00', zone: 'America/Bogota', minutes: 60, clock: '' as const },
  ]
  expect(registrationCloses({ sessions, registrationUntil: '2026-10-18' })).toEqual(new Date('2026-10-19T05:00Z'))
  expect(registrationCloses({ sessions, registrationUntil: '2026-10-20' })).toEqual(new Date('2026-10-20T15:00Z'))
  expect(registrationCloses({ sessions, registrationUntil: '' })).toEqual(new Date('2026-10-20T15:00Z'))
  expect(daysOf({ ...empty, sessions })).toEqual({ startsOn: '2026-10-20', endsOn: '2026-10-27' })
})
