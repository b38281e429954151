/** Content that was published before a field existed. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { getComparison } from '#app/features/discovery/compare/get-comparison.server.ts'
import { getResourcePage } from '#app/features/discovery/page/get-resource-page.server.ts'
import { makePublished } from '../../factories/resources.ts'
import { test } from '../../fixtures/test.ts'

test('the page and the comparison read a field that is missing in published content as its default', async ({ backend }) => {
  const { service, visitor } = backend.databases
  const { id } = await makePublished(backend)
  await sql`update published_resources set content = content - 'ledger' - 'lessons' - 'cost' where id = ${id}`.execute(service)
  const { slug } = await service.selectFrom('published_resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()
  const defaults = { ledger: [], lessons: {}, cost: { amount: null, description: {} } }
  const page = await getResourcePage(visitor, 'experience', slug, { language: 'es', origin: 'http://caja.test' })
  expect(page?.content).toMatchObject(defaults)
  const comparison = await getComparison(visitor, { slugs: [slug], ignored: [] })
  expect('compared' in comparison && comparison.compared[0]?.content).toMatchObject(defaults)
})
