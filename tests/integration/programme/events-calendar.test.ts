import { expect } from 'vitest'
import { findCalendarEvents } from '#app/features/programme/events/calendar/find-calendar-events.server.ts'
import { firstConcept } from '../../factories/content.ts'
import { test } from '../../fixtures/test.ts'

const reader = { language: 'en', origin: 'http://caja.test' } as const

test('the calendar has published events only, by topic and country', async ({ backend, makePublished, makeDraft }) => {
  const { visitor } = backend.databases
  const { id } = await makePublished({ kind: 'event' })
  const draft = await makeDraft({ kind: 'event' })
  const ids = async (filter: Parameters<typeof findCalendarEvents>[1]) =>
    (await findCalendarEvents(visitor, filter, reader)).map((event) => event.id)
  expect(await ids({})).toContain(id)
  expect(await ids({})).not.toContain(draft.id)
  expect(await ids({ topic: firstConcept('topic'), country: 'HND' })).toContain(id)
  expect(await ids({ country: 'PER' })).not.toContain(id)
  expect(await ids({ topic: "x'; drop table people; --" })).toEqual([])
})

test('an entry has the instant of the host’s time and a sequence', async ({ backend, makePublished }) => {
  const { id, revision } = await makePublished({ kind: 'event' })
  const events = await findCalendarEvents(backend.databases.visitor, {}, reader)
  expect(events.find((event) => event.id === id)).toMatchObject({
    sequence: revision,
    address: expect.stringMatching(/^http:\/\/caja\.test\/en\/events\//),
    sessions: [{ startsAt: new Date('2019-03-14T13:00:00Z') }],
  })
})
