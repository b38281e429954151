import { sql } from 'kysely'
import { expect } from 'vitest'
import { describeCalendar } from '#app/features/programme/events/calendar/describe-calendar.server.ts'
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

test('a calendar is named after its topic and country, and there is none of what does not exist', async ({ backend }) => {
  const { visitor, service } = backend.databases
  const topic = firstConcept('topic') ?? expect.fail()
  const name = async (chosen: { topic: string | null; country: string | null }) => (await describeCalendar(visitor, chosen, 'en'))?.names
  expect(await name({ topic: null, country: null })).toEqual([])
  const [topicName, country] = (await name({ topic, country: 'JAM' })) ?? []
  expect(topicName).toBeTruthy()
  expect(country).toBe('Jamaica')
  expect(await name({ topic: 'no-such-topic', country: null })).toBeUndefined()
  expect(await name({ topic: null, country: 'ZZZ' })).toBeUndefined()
  const merged = `merged-${crypto.randomUUID().slice(0, 8)}`
  await sql`insert into concepts (scheme, slug, pref_labels, deprecated_at, replaced_by_id)
    values ('topic', ${merged}, ${JSON.stringify({ es: merged, en: merged })}, now(), (select id from concepts where scheme = 'topic' and slug = ${topic}))`.execute(
    service,
  )
  expect(await describeCalendar(visitor, { topic: merged, country: null }, 'en')).toMatchObject({ topic, names: [topicName] })
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
