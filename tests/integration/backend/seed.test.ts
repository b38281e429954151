import { readdirSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { expect } from 'vitest'
import type { Backend } from '#app/backend/backend.server.ts'
import { findGaps } from '#app/features/resources/model/gaps.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { languagesOf } from '#app/features/resources/model/translation.ts'
import { languages } from '#app/i18n/languages.ts'
import { seed } from '#seed/seed.ts'
import { tuesdayInDays } from '#seed/session-days.ts'
import type { SeedResource } from '#seed/types.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test } from '../../fixtures/test.ts'

const folder = path.resolve(import.meta.dirname, '../../../supabase/seed')
const caseFiles = ['experiences', 'videos', 'documents', 'exchanges', 'events'].flatMap((kind) =>
  readdirSync(path.join(folder, kind))
    .filter((file) => file.endsWith('.ts') && file !== 'types.ts')
    .map((file) => `${kind}/${file}`),
)

test.for(caseFiles)('%s is complete in both languages', async (file) => {
  const { resource } = (await import(path.join(folder, file))) as { resource: SeedResource }
  const content = resourceContent.parse(resource.content)
  expect([...languagesOf(content)].sort()).toEqual([...languages].sort())
  // The files of a case are uploaded when it is seeded.
  for (const language of languages) expect(findGaps(content, language).filter(({ part }) => part !== 'files')).toEqual([])
  const sources = content.sources.map(({ id }) => id)
  if (content.kind === 'experience') for (const { source } of content.results) expect(sources).toContain(source)
})

test('a demonstration session is on a Tuesday counted from the day of seeding', () => {
  const monday = Temporal.PlainDate.from('2026-11-30')
  expect(tuesdayInDays(120, monday)).toBe('2027-03-30')
  expect(tuesdayInDays(121, monday)).toBe('2027-04-06')
  expect(tuesdayInDays(-33, monday)).toBe('2026-10-27')
  expect(tuesdayInDays(-34, monday)).toBe('2026-10-27')
})

test('seeding publishes every case in both languages, and seeding again adds nothing', { timeout: patience(120_000) }, async ({
  backend,
}) => {
  const counted = [
    'resources',
    'revisions',
    'files',
    'people',
    'posts',
    'post_holders',
    'transitions',
    'clearances',
    'concepts',
    'institutions',
    'recommendations',
    'published_resources',
    'event_registrations',
    'event_closings',
  ]
  await seed(backend as Backend, { withCases: true, print: () => {} })
  const { service, visitor } = backend.databases
  const slugs = await Promise.all(
    caseFiles.map(async (file) => ((await import(path.join(folder, file))) as { resource: SeedResource }).resource.slug),
  )
  const seeded = await visitor.selectFrom('published_resources').select(['slug', 'languages']).where('is_seed', '=', true).execute()
  // Another test publishes a seed case.
  const entered = seeded.filter(({ slug }) => slugs.includes(slug))
  expect(entered).toHaveLength(caseFiles.length)
  expect(entered.filter(({ languages: published }) => published.length < languages.length)).toEqual([])

  const before = await countRows({ databases: backend.databases }, counted)
  await seed(backend as Backend, { withCases: true, print: () => {} })
  expect(await countRows({ databases: backend.databases }, counted)).toEqual(before)
  const { rows } = await sql`select id from private.mailbox where recipient like '%@demo.caja'`.execute(service)
  expect(rows).toEqual([])

  const sessions = await sql<{ slug: string; isPast: boolean; attended: number; others: number | null }>`
    select slug, ends_at < now() as "isPast", others, (select count(*) from event_registrations where resource_id = published_resources.id and state = 'attended')::integer as attended
    from published_resources join events on events.resource_id = id left join event_closings using (resource_id)
    where is_seed order by starts_at`.execute(service)
  expect(sessions.rows.filter(({ slug }) => slugs.includes(slug))).toEqual([
    { slug: 'sesion-dos-equipos', isPast: true, attended: 5, others: 2 },
    { slug: 'sesion-una-hora-de-discusion', isPast: true, attended: 4, others: 0 },
    { slug: 'ninety-minutes-of-questions', isPast: false, attended: 0, others: null },
  ])
  const { rows: questions } = await sql<{ slug: string; anchor: string; isAtPage: boolean; votes: number }>`
    select slug, anchor, is_at_page as "isAtPage", (select count(*) from private.event_votes where question_id = question.id)::integer as votes
    from discussion_posts as question join published_resources on published_resources.id = resource_id
    where occasion_id in (select id from published_resources where is_seed) and question_id is null and answered_at is not null
    order by votes desc, slug`.execute(service)
  expect(questions).toEqual([
    { slug: 'siis-paraguay', anchor: 'step-start', isAtPage: true, votes: 2 },
    { slug: 'sinirube-costa-rica', anchor: 'step-comptroller-audit', isAtPage: true, votes: 1 },
    { slug: 'sistema-nacional-de-cuidados-uruguay', anchor: 'step-law-19353', isAtPage: true, votes: 1 },
  ])
})

async function countRows({ databases: { service } }: Pick<TestBackend, 'databases'>, tables: string[]) {
  const counts: Record<string, number> = {}
  for (const table of tables)
    counts[table] = (await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(service)).rows[0]?.count ?? 0
  return counts
}
