import { expect } from 'vitest'
import { type EventChoice, readEventChoice } from '#app/features/programme/events/listing/events-address.ts'
import { findEventFilters, findEvents, findNextEvents } from '#app/features/programme/events/listing/find-events.server.ts'
import { saveMeeting } from '#app/features/programme/events/registration/door.server.ts'
import { findOwnRegistrations } from '#app/features/programme/events/registration/find-own.server.ts'
import { getPanel } from '#app/features/programme/events/registration/get-panel.server.ts'
import { registerForEvent } from '#app/features/programme/events/registration/registrations.server.ts'
import { eventQuery } from '#app/features/programme/events/staff/event-query.ts'
import { findStaffEvents } from '#app/features/programme/events/staff/find-staff-events.server.ts'
import type { EventContent } from '#app/features/resources/model/schema.ts'
import { inCountry } from '#app/features/resources/published/newest-of-each-kind.server.ts'
import { inTheFuture } from '../../factories/events.ts'
import { asPerson, makePublished } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

const all: EventChoice = readEventChoice(new URLSearchParams())
const sessionOn = (date: string): Partial<EventContent> => ({
  sessions: [{ id: 'one', date, time: '10:00', zone: 'America/Santiago', clock: '', minutes: 60 }],
})
const makeEvent = (backend: TestBackend, date: string, more: Partial<EventContent> = {}) =>
  makePublished(backend, { kind: 'event', content: inTheFuture({ ...sessionOn(date), ...more }) })
const slugOf = async ({ databases }: TestBackend, id: string) =>
  (await databases.service.selectFrom('resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug

test('events to come are listed nearest first, and past ones latest first', async ({ backend }) => {
  const { visitor } = backend.databases
  const countries = ['VCT']
  const far = await makeEvent(backend, '2097-05-02', { countries })
  const near = await makeEvent(backend, '2096-05-02', { countries, isCancelled: true })
  const old = await makeEvent(backend, '2001-05-02', { countries })
  const recent = await makeEvent(backend, '2002-05-02', { countries })
  const elsewhere = await makeEvent(backend, '2096-05-03')
  const found = await findEvents(visitor, { ...all, country: 'VCT' }, 'en')
  expect(found.upcoming.map(({ card, isCancelled }) => [card.id, isCancelled])).toEqual([
    [near.id, true],
    [far.id, false],
  ])
  expect(found.past.map(({ card }) => card.id)).toEqual([recent.id, old.id])
  expect(found).toMatchObject({ total: 4, page: 1, pages: 1, changesAt: new Date('2096-05-02T15:00:00Z') })
  expect(found.upcoming[0]?.when).toMatch(/2096/)
  expect((await findNextEvents(visitor, inCountry('VCT'), 'es')).events.map(({ card }) => card.id)).toEqual([far.id])
  const everything = await findEvents(visitor, { ...all, page: 900 }, 'es')
  expect(everything.page).toBe(everything.pages)
  expect((await findEvents(visitor, all, 'es')).upcoming.map(({ card }) => card.id)).toContain(elsewhere.id)
  const { countries: listed } = await findEventFilters(visitor)
  expect(listed.find(({ iso3 }) => iso3 === 'VCT')).toMatchObject({ count: 4, name: { en: expect.any(String) } })
})

test('a broader topic lists the events of its narrower topics', async ({ backend }) => {
  const event = await makeEvent(backend, '2097-06-02', { topics: ['conditional-cash-transfers'] })
  const of = async (topic: string) =>
    (await findEvents(backend.databases.visitor, { ...all, topic }, 'es')).upcoming.map(({ card }) => card.id)
  expect(await of('conditional-cash-transfers')).toContain(event.id)
  expect(await of('non-contributory')).toContain(event.id)
  expect(await of('care-systems')).not.toContain(event.id)
})

test('staff list events in every state, with who has a seat', async ({ backend, makeDraft, signInAs }) => {
  const editor = await signInAs('editor')
  const word = `Encuentro ${crypto.randomUUID().slice(0, 8)}`
  const title = { es: word, en: word }
  const draft = await makeDraft({ kind: 'event', title })
  const coming = await makeEvent(backend, '2097-07-02', { title, capacity: 5 })
  const over = await makeEvent(backend, '2003-07-02', { title })
  await asPerson(backend, editor, (db) => registerForEvent(db, coming.id, 'es'))
  const list = async (query: string) =>
    (
      await asPerson(backend, editor, (db) => findStaffEvents(db, eventQuery.read(new URLSearchParams(`q=${word}&${query}`)), 'es'))
    ).events.map(({ id, state, taken }) => [id, state, taken])
  expect(await list('')).toEqual([
    [coming.id, 'upcoming', 1],
    [over.id, 'toClose', 0],
    [draft.id, 'draft', 0],
  ])
  expect(await list('state=toClose')).toEqual([[over.id, 'toClose', 0]])
})

test('the button to join is offered only when the meeting has an address', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const event = await makeEvent(backend, '2097-08-02')
  const slug = await slugOf(backend, event.id)
  await asPerson(backend, editor, (db) => registerForEvent(db, event.id, 'es'))
  const told = () =>
    asPerson(backend, editor, async (db) => [
      (await getPanel(db, slug, { personId: editor.person.id, language: 'es' }))?.panel.hasMeeting,
      (await findOwnRegistrations(db, editor.person.id, 'es'))[0]?.hasMeeting,
    ])
  expect(await told()).toEqual([false, false])
  await asPerson(backend, editor, (db) => saveMeeting(db, event.id, 'https://meet.example.org/a'))
  expect(await told()).toEqual([true, true])
})
