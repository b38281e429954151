import { sql } from 'kysely'
import { expect } from 'vitest'
import { schemes } from '#app/features/core/concepts/schemes.ts'
import { filterOfScheme } from '#app/features/core/search-url/concept-search.ts'
import { test } from '../../fixtures/test.ts'

test('the database names the filter of each scheme as the application does', async ({ backend }) => {
  const { rows } = await sql<{ scheme: string; filter: string }>`
    select scheme, private.facet_for_scheme(scheme) as filter from unnest(${[...schemes]}::text[]) as scheme`.execute(
    backend.databases.service,
  )
  expect(Object.fromEntries(rows.map(({ scheme, filter }) => [scheme, filter]))).toEqual(filterOfScheme)
})
