import { expect } from 'vitest'
import { getResourcePage } from '#app/features/discovery/page/get-resource-page.server.ts'
import { findPart } from '#app/features/resources/model/parts.ts'
import { findCards } from '#app/features/resources/published/queries.server.ts'
import { savePart } from '#app/features/writing/editor/save-part.server.ts'
import { asPerson } from '../../factories/resources.ts'
import { test } from '../../fixtures/test.ts'

test('a published event is read with its speakers’ institutions and its first day', async ({ backend, makePublished }) => {
  const { databases } = backend
  const { id } = await makePublished({ kind: 'event' })
  const { slug } = await databases.service.selectFrom('resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()
  const page = await getResourcePage(databases.visitor, 'event', slug, { language: 'es', origin: 'http://caja.test' })
  expect(page?.content).toMatchObject({ kind: 'event', sessions: [{ zone: 'America/Santiago' }] })
  expect(page?.speaking).toMatchObject([{ slug: 'eclac' }])
  const cards = await findCards(databases.visitor, { kind: 'event' })
  expect(cards.find((card) => card.id === id)?.startsOn).toBe('2019-03-14')
})

test('a draft is refused as a case, and a published experience is accepted', async ({ backend, makeDraft, makePublished }) => {
  const event = await makeDraft({ kind: 'event' })
  const part = findPart('event', 'session') ?? expect.fail()
  const slugOf = async (made: { id: string }) =>
    (await backend.databases.service.selectFrom('resources').select('slug').where('id', '=', made.id).executeTakeFirstOrThrow()).slug
  const save = (experience: string) =>
    asPerson(backend, event.owner, (db) =>
      savePart(db, event.owner.person, {
        resourceId: event.id,
        part,
        base: event.revision,
        sent: [
          ['question', '¿Cómo se llega a quien no figura en el registro?'],
          ['spokenIn', 'es'],
          ['cases[0].id', 'one'],
          ['cases[0].experience', experience],
        ],
      }),
    )
  expect(await save(await slugOf(await makeDraft()))).toMatchObject({
    ok: false,
    error: 'invalid',
    errors: { 'cases[0].experience': 'validation.caseNotPublished' },
  })
  expect(await save(await slugOf(await makePublished()))).toMatchObject({ ok: true })
})

test('two saves that are right alone are refused together if the clocks skip the hour that they make', async ({ backend, makeDraft }) => {
  const event = await makeDraft({ kind: 'event' })
  const part = findPart('event', 'sessions') ?? expect.fail()
  const save = (base: number, date: string, time: string) =>
    asPerson(backend, event.owner, (db) =>
      savePart(db, event.owner.person, {
        resourceId: event.id,
        part,
        base,
        sent: [
          ['sessions[0].id', 'one'],
          ['sessions[0].date', date],
          ['sessions[0].time', time],
          ['sessions[0].zone', 'America/New_York'],
          ['sessions[0].minutes', '60'],
          ['format', 'virtual'],
        ],
      }),
    )
  // On 9 March 2098 the clocks of New York go from 02:00 to 03:00.
  const first = await save(event.revision, '2098-03-10', '10:00')
  const base = first.ok ? first.revision : expect.fail(first.error)
  expect(await save(base, '2098-03-10', '02:30')).toMatchObject({ ok: true })
  expect(await save(base, '2098-03-09', '10:00')).toMatchObject({
    ok: false,
    error: 'invalid',
    errors: { 'sessions[0].time': 'validation.timeMissing' },
  })
})
