/** Start pages: each person finds what waits for them, and nothing of others. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { z } from 'zod'
import { startJobs } from '#app/backend/jobs.server.ts'
import { findCountryLacks } from '#app/features/discovery/countries/country-lacks.server.ts'
import { getStart } from '#app/features/navigation/start/get-start.server.ts'
import { follow } from '#app/features/outreach/following/following.server.ts'
import { recordContact } from '#app/features/people/contacts/record-contact.server.ts'
import { contactSchema } from '#app/features/people/contacts/schema.ts'
import { findCoverage } from '#app/features/resources/published/coverage.server.ts'
import { type Actor, signInAs } from '../../factories/people.ts'
import { asPerson, makeDraft, makePublished } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const start = (backend: TestBackend, actor: Actor) => asPerson(backend, actor, (db) => getStart(db, actor.person, 'es'))

async function makeOfficial(backend: TestBackend) {
  const slug = `inicio-${crypto.randomUUID().slice(0, 8)}`
  await backend.databases.service
    .insertInto('institutions')
    .values({ slug, names: JSON.stringify({ es: slug }), country_iso3: 'HND' })
    .execute()
  const official = await signInAs(backend, 'official', { institution: slug })
  const { post_id: post } = await backend.databases.service
    .selectFrom('post_holders')
    .select('post_id')
    .where('person_id', '=', official.person.id)
    .executeTakeFirstOrThrow()
  return { official, post }
}

test('promises are shown to their side two weeks before they are due, shared ones to their own institution only', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const { official, post } = await makeOfficial(backend)
  const { official: other } = await makeOfficial(backend)
  const record = (shared: boolean, promises: { side: string; body: string; dueOn: string }[]) =>
    asPerson(backend, editor, (db) =>
      recordContact(
        db,
        contactSchema.parse({
          post,
          kind: 'call',
          happenedOn: daysFromNow(0),
          people: [official.person.id],
          note: 'Se habló del padrón.',
          ...(shared && { shared: 'yes' }),
          promises,
        }),
      ),
    )
  const word = crypto.randomUUID().slice(0, 8)
  await record(true, [
    { side: 'institution', body: `${word} pronto`, dueOn: daysFromNow(13) },
    { side: 'institution', body: `${word} más tarde`, dueOn: daysFromNow(20) },
    { side: 'staff', body: `${word} del equipo`, dueOn: daysFromNow(1) },
  ])
  await record(false, [{ side: 'institution', body: `${word} sin compartir`, dueOn: daysFromNow(3) }])
  const bodies = async (actor: Actor) =>
    (await start(backend, actor)).promises.map(({ body }) => body).filter((body) => body.includes(word))
  expect(await bodies(official)).toEqual([`${word} pronto`])
  expect(await bodies(other)).toEqual([])
  expect(await bodies(editor)).toEqual([`${word} del equipo`])
})

test('unfinished drafts are one’s own', async ({ backend }) => {
  const { official } = await makeOfficial(backend)
  const { official: other } = await makeOfficial(backend)
  const { id } = await makeDraft(backend, { owner: official })
  expect((await start(backend, official)).unfinished.map(({ id }) => id)).toEqual([id])
  expect((await start(backend, other)).unfinished).toEqual([])
})

test('news are null for those who follow nothing, and say what appeared for the others', async ({ backend }) => {
  const { official } = await makeOfficial(backend)
  expect((await start(backend, official)).news).toBeNull()
  await asPerson(backend, official, (db) =>
    follow(db, 'es', { intent: 'follow', subject: ['country:BRB'], rhythm: 'weekly', audience: null }),
  )
  expect((await start(backend, official)).news).toEqual([])
  const { title } = await makePublished(backend, { content: (made) => ({ ...made, countries: ['BRB'] }) })
  expect((await start(backend, official)).news?.map((one) => one.title)).toEqual([title])
})

test('what a country lacks is what the table of coverage says', async ({ backend }) => {
  const { service } = backend.databases
  const { official } = await makeOfficial(backend)
  expect((await start(backend, official)).lacks?.country.es).toBe('Honduras')
  expect((await start(backend, await signInAs(backend, 'editor'))).lacks).toBeNull()
  await makePublished(backend, { kind: 'experience', content: (made) => ({ ...made, countries: ['BOL'] }) })
  expect((await findCountryLacks(service, 'ATG'))?.topics.length).toBeGreaterThan(0)
  const coverage = await findCoverage(service, 'experience')
  for (const iso3 of ['BOL', 'HND', 'ATG']) {
    const lacks = await findCountryLacks(service, iso3)
    const has = (topic: string | null) => coverage.some((one) => one.topic === topic && one.country === iso3 && one.count > 0)
    const counts = coverage
      .filter(({ topic, country, count }) => topic !== null && country === null && count > 0 && !has(topic))
      .map(({ count }) => Number(count))
      .toSorted((one, other) => other - one)
      .slice(0, 5)
    expect(lacks?.topics.map(({ count }) => Number(count))).toEqual(counts)
    expect(lacks?.topics.filter(({ slug }) => has(slug))).toEqual([])
    expect(lacks?.kinds.includes('experience')).toBe(!has(null))
  }
  expect(await findCountryLacks(service, 'XXX')).toBeNull()
})

test('staff are told which jobs failed, officials are not', async ({ backend }) => {
  const jobs = await startJobs(backend.serviceUrl, () => {})
  const id = `fallo-${crypto.randomUUID().slice(0, 8)}`
  await jobs.enqueue({ id, payload: z.object({}) }, {})
  const editor = await signInAs(backend, 'editor')
  const { official } = await makeOfficial(backend)
  const failed = async (actor: Actor) => (await start(backend, actor)).failedJobs.filter(({ job }) => job === id)
  expect(await failed(editor)).toEqual([])
  await sql`update pgboss.job set state = 'failed', completed_on = now() where name = ${id}`.execute(backend.databases.service)
  expect(await failed(editor)).toEqual([{ job: id, count: 1 }])
  expect((await start(backend, official)).failedJobs).toEqual([])
  await sql`update pgboss.job set completed_on = now() - interval '8 days' where name = ${id}`.execute(backend.databases.service)
  expect(await failed(editor)).toEqual([])
  await jobs.stop()
})
