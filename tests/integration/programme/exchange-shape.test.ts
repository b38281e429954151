import { expect } from 'vitest'
import { getResourcePage } from '#app/features/discovery/page/get-resource-page.server.ts'
import { readBoard } from '#app/features/programme/exchanges/board/board-address.ts'
import { findBoard, findBoardOverview, nextDayAt } from '#app/features/programme/exchanges/board/find-board.server.ts'
import { findPart } from '#app/features/resources/model/parts.ts'
import type { ExchangeContent } from '#app/features/resources/model/schema.ts'
import { createResource } from '#app/features/writing/editor/create-resource.server.ts'
import { savePart } from '#app/features/writing/editor/save-part.server.ts'
import { openExchange } from '../../factories/exchanges.ts'
import type { Actor } from '../../factories/people.ts'
import { asPerson, makePublished } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

const publish = async (backend: TestBackend, changes: Partial<ExchangeContent> = {}) => {
  const made = await makePublished(backend, { kind: 'exchange', content: openExchange(changes) })
  const { slug } = await backend.databases.service
    .selectFrom('resources')
    .select('slug')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow()
  return { ...made, slug }
}
const board = (backend: TestBackend, query: string) => findBoard(backend.databases.visitor, readBoard(new URLSearchParams(query)))

test('publishing an offer stores what matching needs', async ({ backend }) => {
  const { id } = await publish(backend, { days: 3, people: 4, format: 'hybrid', spokenIn: ['es', 'pt'] })
  const row = await backend.databases.visitor.selectFrom('exchanges').selectAll().where('resource_id', '=', id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ direction: 'offer', days: 3, people: 4, format: 'hybrid', languages: ['es', 'pt'] })
})

test('a visit is published without such a row, and its page names what it answers', async ({ backend }) => {
  const offer = await publish(backend)
  const visit = await publish(backend, {
    direction: 'visit',
    startsOn: '2024-05',
    endsOn: '',
    exchanges: [{ id: 'a', exchange: offer.slug }],
  })
  const { visitor } = backend.databases
  expect(await visitor.selectFrom('exchanges').select('days').where('resource_id', '=', visit.id).executeTakeFirst()).toBeUndefined()
  const shown = { language: 'es', origin: 'http://caja.test' } as const
  const page = await getResourcePage(visitor, 'exchange', visit.slug, shown)
  expect(page?.answered).toMatchObject([{ slug: offer.slug }])
  expect(page?.speaking).toMatchObject([{ slug: 'eclac' }])
  expect((await getResourcePage(visitor, 'exchange', offer.slug, shown))?.reports).toMatchObject([{ slug: visit.slug }])
})

test('the board lists what is open by section, country and topic, and what is over apart', async ({ backend }) => {
  const topics = ['disasters']
  const where = { countries: ['SUR'], topics }
  const offer = await publish(backend, where)
  const request = await publish(backend, { ...where, direction: 'request' })
  const visit = await publish(backend, { ...where, direction: 'visit' })
  const over = await publish(backend, { ...where, startsOn: '2024-03', endsOn: '2024-06' })
  const found = await board(backend, 'country=sur&topic=disasters')
  const by = (section: string) => found.exchanges.filter((one) => one.section === section).map(({ card }) => card.id)
  expect([by('offer'), by('request'), by('visit'), by('closed')]).toEqual([[offer.id], [request.id], [visit.id], []])
  expect(found.totals).toEqual({ offer: 1, request: 1, visit: 1, closed: 1 })
  const closed = await board(backend, 'country=sur&show=closed&page=99')
  expect(closed.exchanges.map(({ card }) => card.id)).toEqual([over.id])
  expect(closed.page).toBe(1)
  expect((await board(backend, 'country=sur&topic=nothing')).exchanges).toEqual([])
  const overview = await findBoardOverview(backend.databases.visitor)
  expect(overview.countries.SUR).toBe(2)
  expect(overview.topics.find(({ slug }) => slug === 'disasters')).toMatchObject({ offers: 1, requests: 1 })
})

test('an odd address of the board is read as no filter', () => {
  const odd = readBoard(new URLSearchParams("country=';drop&topic=%00&show=all&page=-1"))
  expect(odd).toEqual({ show: null, country: null, topic: null, page: 1 })
})

test('a day is over everywhere at noon in UTC', () => {
  expect(nextDayAt(new Date('2026-11-30T11:59:00Z')).toISOString()).toBe('2026-11-30T12:00:00.000Z')
  expect(nextDayAt(new Date('2026-11-30T12:00:00Z')).toISOString()).toBe('2026-12-01T12:00:00.000Z')
})

test('an official starts an exchange in the name of their institution, and may name no other', async ({ backend, signInAs }) => {
  const official = await signInAs('official', { institution: 'mides-uy' })
  const editor = await signInAs('editor')
  const id = await asPerson(backend, official, (db) =>
    createResource(db, official.person, { kind: 'exchange', title: 'Queremos ver cómo se registra', language: 'es' }),
  )
  const save = (actor: Actor, institution: string, base: number) =>
    asPerson(backend, actor, (db) =>
      savePart(db, actor.person, {
        resourceId: id,
        part: findPart('exchange', 'exchange') ?? expect.fail(),
        base,
        sent: [
          ['direction', 'request'],
          ['institution', institution],
        ],
      }),
    )
  const stored = await backend.databases.service
    .selectFrom('revisions')
    .select('content')
    .where('resource_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(stored.content).toMatchObject({ institution: 'mides-uy', countries: ['URY'] })
  expect(await save(official, 'mds-py', 1)).toMatchObject({ ok: false, errors: { institution: 'validation.ownInstitution' } })
  expect(await save(official, 'mides-uy', 1)).toMatchObject({ ok: true, revision: 2 })
  expect(await save(editor, 'mds-py', 2)).toMatchObject({ ok: true, revision: 3 })
})

test('dates in the past and an unpublished offer are refused where they are typed', async ({ backend, makeDraft }) => {
  const { id, owner, revision } = await makeDraft({ kind: 'exchange' })
  const draft = await backend.databases.service.selectFrom('resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()
  const save = (part: string, sent: [string, string][]) =>
    asPerson(backend, owner, (db) =>
      savePart(db, owner.person, { resourceId: id, part: findPart('exchange', part) ?? expect.fail(), base: revision, sent }),
    )
  expect(await save('period', [['startsOn', '2024-05']])).toMatchObject({ ok: false, errors: { startsOn: 'validation.exchangeInPast' } })
  const named: [string, string][] = [
    ['exchanges[0].id', 'a'],
    ['exchanges[0].exchange', draft.slug],
  ]
  expect(await save('report', named)).toMatchObject({ ok: false, errors: { 'exchanges[0].exchange': 'validation.exchangeNotPublished' } })
})
