/** Pages of the published resources of a kind. */
import { expect } from 'vitest'
import { findCardPage, findCards } from '#app/features/resources/published/queries.server.ts'
import { test } from '../../fixtures/test.ts'

test('the pages of a kind are its resources in order, each once, and a number beyond the last page gives the last page', async ({
  backend,
  makePublished,
}) => {
  for (let made = 0; made < 3; made += 1) await makePublished()
  const db = backend.databases.visitor
  const all = (await findCards(db, { kind: 'experience' }, { limit: 10_000 })).map(({ id }) => id)
  const size = 2
  const pages = Math.ceil(all.length / size)
  const found: string[] = []
  for (let page = 1; page <= pages; page += 1) {
    const got = await findCardPage(db, 'experience', { page, size })
    expect(got).toMatchObject({ total: all.length, page, pages })
    found.push(...got.cards.map(({ id }) => id))
  }
  expect(found).toEqual(all)
  const beyond = await findCardPage(db, 'experience', { page: 999_999, size })
  expect(beyond.page).toBe(pages)
  expect(beyond.cards.map(({ id }) => id)).toEqual(all.slice((pages - 1) * size))
})

test('a kind without resources has one empty page', async ({ backend }) => {
  // Other tests of the same database may publish a course, so the courses are deleted in a transaction that is rolled back.
  const transaction = await backend.databases.service.startTransaction().execute()
  try {
    await transaction.deleteFrom('coverage').where('kind', '=', 'course').execute()
    await transaction.deleteFrom('published_resources').where('kind', '=', 'course').execute()
    expect(await findCardPage(transaction, 'course', { page: 3, size: 24 })).toEqual({ cards: [], total: 0, page: 1, pages: 1 })
  } finally {
    await transaction.rollback().execute()
  }
})
