import { sql } from 'kysely'
import { test as base, expect } from 'vitest'
import { patience } from '../../fixtures/slowness.ts'
import floors from '../../relevance/floors.json' with { type: 'json' }
import { findFallen } from '../../relevance/floors.ts'
import { resources } from '../../relevance/resources.ts'
import { figuresByClass, runQueries } from '../../relevance/run-queries.ts'
import { startSeededBackend } from '../../relevance/seeded-backend.ts'

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
const test = base.extend('seeded', { scope: 'file' }, async ({}, { onCleanup }) => {
  const { backend, stop } = await startSeededBackend(54_931)
  onCleanup(stop)
  return backend
})

test('every resource of the seed is judged', { timeout: patience(120_000) }, async ({ seeded }) => {
  const published = await seeded.databases.visitor.selectFrom('published_resources').select('slug').execute()
  expect(published.map(({ slug }) => slug).sort()).toEqual(Object.values(resources).sort())
})

test('pages and transcripts are indexed when the search is measured', { timeout: patience(120_000) }, async ({ seeded }) => {
  const { rows } = await sql<{ kind: string; files: number }>`
    select kind, count(distinct file_id)::integer as files from published_passages group by kind order by kind`.execute(
    seeded.databases.visitor,
  )
  expect(rows).toEqual([
    { kind: 'moment', files: 4 },
    { kind: 'page', files: 4 },
    { kind: 'section', files: 0 },
  ])
})

test('the search answers the judged queries at least as well as recorded', { timeout: patience(120_000) }, async ({ seeded }) => {
  const figures = figuresByClass(await runQueries(seeded.databases.visitor))
  expect(findFallen(figures, floors)).toEqual([])
})
