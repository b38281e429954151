/**
 * Measures the editors' lists as the toolbox grows: fills a separate database with copies of the seed cases, each with its revisions,
 * texts, links, trail and item of a yearly update, and runs every list with its users' rights, which are checked per row. Prints medians of
 * five in milliseconds. `npm run bench:staff`, optionally with the sizes.
 */
import { sql } from 'kysely'
import type { Db, Tx } from '#app/db/clients.server.ts'
import { countLinks, findLinks } from '#app/features/editorial/link-check/find-links.server.ts'
import { linkQuery } from '#app/features/editorial/link-check/link-query.ts'
import { countStates, findQueue, findRecentlyPublished } from '#app/features/editorial/review/queue.server.ts'
import { queueQuery } from '#app/features/editorial/review/queue-query.ts'
import { findResponseTimes } from '#app/features/editorial/review/response-times.server.ts'
import { openCycle } from '#app/features/editorial/yearly-update/decide.server.ts'
import { findProgress } from '#app/features/editorial/yearly-update/find-cycles.server.ts'
import { findItems, findMyItems } from '#app/features/editorial/yearly-update/find-items.server.ts'
import { getReport } from '#app/features/editorial/yearly-update/get-report.server.ts'
import { itemQuery } from '#app/features/editorial/yearly-update/item-query.ts'
import { countWaiting } from '#app/features/navigation/places/count-waiting.server.ts'
import { shownGroups } from '#app/features/navigation/places/places.ts'
import { findAnything } from '#app/features/navigation/quick-search/find-anything.server.ts'
import { findContinuityByCountry, findOrphanedContent } from '#app/features/people/hand-over/find-orphaned-content.server.ts'
import { findListedConcepts } from '#app/features/vocabulary/concepts/staff-queries.server.ts'
import { countTranslations, findTranslations } from '#app/features/writing/translation/find-translations.server.ts'
import { matrixQuery } from '#app/features/writing/translation/matrix-query.ts'
import { seed } from '#seed/seed.ts'
import { signInAs } from '../factories/people.ts'
import { startThrowawayBackend } from '../fixtures/throwaway-backend.ts'

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1_000, 5_000]
/** The tables that are copied; the value is the column that refers to the resource. */
const tables = {
  resources: 'id',
  revisions: 'resource_id',
  published_resources: 'id',
  published_texts: 'resource_id',
  published_concepts: 'resource_id',
  published_links: 'resource_id',
  translated_texts: 'resource_id',
  translation_states: 'resource_id',
  transitions: 'resource_id',
}
const { backend, stop } = await startThrowawayBackend(54_927)

try {
  const { service, asUser } = backend.databases
  await seed(backend, { withCases: true, print: () => {} })
  const editor = await signInAs(backend, 'editor')
  const official = await signInAs(backend, 'official', { institution: 'red-solidaria-hn' })
  const none = new URLSearchParams()
  const year = new Date().getUTCFullYear()
  const span = { from: new Date(Date.UTC(year, 0)), to: new Date(Date.UTC(year + 1, 0)) }
  const rows: Record<string, string | number>[] = []
  for (const [at, size] of sizes.entries()) {
    await fillCatalogue(service, size)
    const cycle = await asUser(editor.claims, (db) =>
      openCycle(db, {
        intent: 'open',
        year: 2060 + at,
        opensOn: `${2060 + at}-01-01`,
        endsOn: `${2060 + at}-12-31`,
        lead: editor.person.id,
        kinds: [],
        countries: [],
      }),
    )
    const lists: Record<string, (db: Tx) => Promise<unknown>> = {
      queue: async (db) => [await countStates(db), await findQueue(db, queueQuery.read(none)), await findRecentlyPublished(db, 10)],
      'response times': (db) => findResponseTimes(db, span),
      translations: async (db) => [await findTranslations(db, matrixQuery.read(none)), await countTranslations(db, matrixQuery.read(none))],
      links: async (db) => [await countLinks(db, linkQuery.read(none)), await findLinks(db, linkQuery.read(none))],
      thesaurus: findListedConcepts,
      continuity: async (db) => [await findOrphanedContent(db, { country: null, page: 1 }), await findContinuityByCountry(db)],
      'yearly update': async (db) => [await findItems(db, cycle, itemQuery.read(none), 'es'), await findProgress(db, cycle)],
      report: (db) => getReport(db, 2060 + at, true),
      'one’s own items': (db) => findMyItems(db, 'es'),
      'counts of the navigation': (db) => countWaiting(db, shownGroups({ role: 'editor' })),
      'quick search': (db) => findAnything(db, 'pens', { reader: 'es', isStaff: true }),
    }
    await sql`analyze`.execute(service)
    const row: Record<string, string | number> = { resources: size }
    for (const [name, ask] of Object.entries(lists)) row[name] = await time(name === 'one’s own items' ? official : editor, ask)
    rows.push(row)
    // The next size opens a yearly update of its own.
    await sql`update update_items set decision = 'confirmed', decided_by = ${editor.person.id}::uuid, decided_at = now() where cycle_id = ${cycle}::uuid`.execute(
      service,
    )
  }
  console.table(rows)

  async function time({ claims }: typeof editor, ask: (db: Tx) => Promise<unknown>): Promise<number> {
    const times: number[] = []
    for (let turn = 0; turn < 6; turn += 1) {
      const started = performance.now()
      await asUser(claims, ask)
      if (turn > 0) times.push(performance.now() - started)
    }
    return Math.round(times.sort((a, b) => a - b)[2] ?? 0)
  }
} finally {
  await stop()
}

/** Copies published resources until there are `size`, each with its own name and addresses; triggers are off meanwhile. */
async function fillCatalogue(service: Db, size: number) {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from published_resources`.execute(service)
  const missing = size - (rows[0]?.count ?? 0)
  if (missing <= 0) return
  await service.transaction().execute(async (db) => {
    await sql`set local session_replication_role = replica`.execute(db)
    await sql`create temporary table copies on commit drop as
      select seeds.id as from_id, md5(seeds.id::text || number || ${size}::int)::uuid as to_id, number
      from generate_series(1, ${missing}::int) as number
      join (select id, row_number() over (order by id) as place, count(*) over () as all from published_resources where is_seed and slug !~ '-copy-') as seeds
        on seeds.place = 1 + number % seeds.all`.execute(db)
    for (const [table, key] of Object.entries(tables)) {
      const { rows: columns } = await sql<{ name: string }>`
        select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' and identity_generation is null
          and not (column_name = 'id' and ${key !== 'id'})`.execute(db)
      const names = sql.join(columns.map(({ name }) => sql.id(name)))
      await sql`insert into ${sql.table(table)} (${names})
        select ${sql.join(columns.map(({ name }) => sql`(made.one).${sql.id(name)}`))} from (
          select jsonb_populate_record(null::${sql.table(table)}, to_jsonb(old) || jsonb_build_object(${sql.lit(key)}, to_id)
            || case when to_jsonb(old) ? 'slug' then jsonb_build_object('slug', (to_jsonb(old) ->> 'slug') || '-copy-' || ${size}::int || '-' || copies.number) else '{}' end
            || case when to_jsonb(old) ? 'url' then jsonb_build_object('url', (to_jsonb(old) ->> 'url') || '?copy=' || copies.number) else '{}' end) as one
          from copies join ${sql.table(table)} as old on old.${sql.id(key)} = from_id) as made`.execute(db)
    }
    // One in twenty has a newer revision that readers do not see, and there is a person to every two resources.
    await sql`insert into revisions (resource_id, number, content, author_id)
      select resource_id, revisions.number + 1, content, author_id from copies join revisions on resource_id = to_id where copies.number % 20 = 0`.execute(
      db,
    )
    await sql`update resources set latest_revision = latest_revision + 1 from copies where id = to_id and copies.number % 20 = 0`.execute(
      db,
    )
    await sql`insert into people (email, name, role) select 'p' || ${size}::int || '-' || number || '@bench.test', 'Persona ' || number, 'member'
      from copies where number % 2 = 0`.execute(db)
    await sql`insert into link_checks (url, outcome, state, last_alive_at)
      select distinct url, 'alive', 'sound', now() from published_links where url like '%?copy=%' on conflict do nothing`.execute(db)
  })
  await sql`analyze`.execute(service)
}
