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
