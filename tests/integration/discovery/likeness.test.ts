import { sql } from 'kysely'
import { expect } from 'vitest'
import { findSimilar } from '#app/features/discovery/related/find-similar.server.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { asPerson } from '../../factories/resources.ts'
import { test } from '../../fixtures/test.ts'

type Filed = { topics?: string[]; populations?: string[]; challenges?: string[]; title?: string }

/** An experience that is filed under exactly these. */
const filed =
  ({ topics = ['health'], populations = [], challenges = [], title }: Filed) =>
  (made: ResourceContent): ResourceContent =>
    made.kind === 'experience'
      ? {
          ...made,
          ...(title && { title: { es: title, en: title } }),
          topics,
          populations,
          ledger: made.ledger.map((step) => ({ ...step, changeKinds: ['law-or-decree'] })),
          challenges: challenges.map((challenge, index) => ({ id: `c${index}`, challenge, howMet: { es: 'Así', en: 'So' } })),
        }
      : made

test('the resource that shares more and rarer challenges comes first, with the challenges it shares', async ({
  backend,
  makePublished,
}) => {
  const one = await makePublished({ content: filed({ topics: ['housing'], challenges: ['staff-turnover', 'remote-areas'] }) })
  const both = await makePublished({ content: filed({ topics: ['housing'], challenges: ['staff-turnover', 'remote-areas'] }) })
  const half = await makePublished({ content: filed({ topics: ['health'], challenges: ['staff-turnover'] }) })
  const likes = await findSimilar(backend.databases.visitor, [one.id], { kinds: ['experience'], limit: 20 })
  const places = likes.map(({ card }) => card.id)
  expect(places.indexOf(both.id)).toBe(0)
  expect(places.indexOf(half.id)).toBeGreaterThan(0)
  expect(places).not.toContain(one.id)
  expect(likes[0]?.shared.map(({ scheme, slug }) => `${scheme}:${slug}`)).toEqual(
    expect.arrayContaining(['challenge:staff-turnover', 'challenge:remote-areas', 'topic:housing', 'change-kind:law-or-decree']),
  )
  expect(likes[0]?.shared[0]?.scheme).toBe('challenge')
  expect(likes[0]?.shared[0]?.label.es).toMatch(/./)
})

test('of two that share the same, the one whose title says the same comes first', async ({ backend, makePublished }) => {
  const content = (title: string) => filed({ topics: ['disasters'], challenges: ['legal-mandate'], title })
  const asked = await makePublished({ content: content('Registros civiles en las islas') })
  const other = await makePublished({ content: content('Subsidios de vivienda popular') })
  const same = await makePublished({ content: content('Los registros civiles de las islas menores') })
  const likes = await findSimilar(backend.databases.visitor, [asked.id], { limit: 2 })
  expect(likes.map(({ card }) => card.id)).toEqual([same.id, other.id])
})

test('resources that are equally alike come in one order, also when their rows have moved within the table', async ({
  backend,
  makePublished,
}) => {
  const content = filed({ challenges: ['payment-delivery'], title: 'Pagos a tiempo' })
  const asked = await makePublished({ content })
  const others: string[] = []
  for (let n = 0; n < 5; n += 1) others.push((await makePublished({ content })).id)
  const find = async () =>
    (await findSimilar(backend.databases.visitor, [asked.id], { limit: 50 })).map(({ card }) => card.id).filter((id) => others.includes(id))
  const first = await find()
  expect(first.toSorted()).toEqual(others.toSorted())
  // An update writes a row anew, behind the others.
  for (const id of first.toReversed()) {
    for (const table of ['published_resources', 'published_concepts'] as const) {
      const column = sql.ref(table === 'published_resources' ? 'id' : 'resource_id')
      await sql`update ${sql.table(table)} set ${column} = ${column} where ${column} = ${id}`.execute(backend.databases.service)
    }
    expect(await find()).toEqual(first)
  }
})

test('only kinds that are wanted, and nothing archived', async ({ backend, makePublished }) => {
  const content = filed({ topics: ['just-transition'], challenges: ['interest-group-resistance'] })
  const asked = await makePublished({ content })
  const event = await makePublished({ kind: 'event', content: (made) => ({ ...made, topics: ['just-transition'] }) })
  const gone = await makePublished({ content })
  await asPerson(backend, gone.editor, (db) => archiveResource(db, { resourceId: gone.id, revision: gone.revision, note: '' }))
  const { visitor } = backend.databases
  const ids = async (kinds: ('experience' | 'event')[]) =>
    (await findSimilar(visitor, [asked.id], { kinds, limit: 50 })).map(({ card }) => card.id)
  expect(await ids(['event'])).toContain(event.id)
  expect(await ids(['experience'])).not.toContain(event.id)
  expect(await ids(['experience', 'event'])).not.toContain(gone.id)
})

test('a title of signs and quotes is only a title', async ({ backend, makePublished }) => {
  const title = `O'Higgins \\ & | ! <-> ':* "c" \\'`
  const { id } = await makePublished({ content: filed({ challenges: ['payment-delivery'], title }) })
  await makePublished({ content: filed({ challenges: ['payment-delivery'], title }) })
  expect((await findSimilar(backend.databases.visitor, [id])).length).toBeGreaterThan(0)
})

test('what is filed under nothing, or does not exist, has no like', async ({ backend }) => {
  expect(await findSimilar(backend.databases.visitor, [crypto.randomUUID()])).toEqual([])
  expect(await findSimilar(backend.databases.visitor, [])).toEqual([])
})
