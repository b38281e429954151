/**
 * Measures "like this" as the toolbox grows: fills a separate database with 1,000, 10,000 and 100,000 published experiences (a few of their
 * concepts very common, like real ones), queries the likes of 60 of them as a visitor, and prints p50 and p95 in milliseconds. `node
 * --no-warnings tests/bench/likeness.ts`, optionally with the sizes.
 */
import { sql } from 'kysely'
import { findSimilar } from '#app/features/discovery/related/find-similar.server.ts'
import { startThrowawayBackend } from '../fixtures/throwaway-backend.ts'

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000, 100_000]
const { backend, stop } = await startThrowawayBackend(54_925)

try {
  const { service, visitor } = backend.databases
  const rows: Record<string, string | number>[] = []
  let filled = 0
  for (const size of sizes) {
    await fill(filled, size)
    filled = size
    const { rows: asked } = await sql<{ id: string }>`select id from published_resources order by md5(id::text) limit 60`.execute(service)
    for (const { id } of asked.slice(0, 10)) await findSimilar(visitor, [id], { kinds: ['experience'], limit: 3 })
    const times: number[] = []
    for (const { id } of asked) {
      const started = performance.now()
      const likes = await findSimilar(visitor, [id], { kinds: ['experience'], limit: 3 })
      times.push(performance.now() - started)
      if (likes.length === 0) throw new Error(`Nothing is like ${id}`)
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1)
    rows.push({ resources: size, 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'slowest ms': at(1) })
  }
  console.table(rows)

  async function fill(from: number, to: number) {
    await service.transaction().execute(async (db) => {
      // Rows without drafts, because only reading is measured.
      await sql`set local session_replication_role = replica`.execute(db)
      await sql`
        insert into published_resources (id, kind, slug, revision, original_language, languages, countries, year_from, card, content, first_published_at, last_published_at)
        select md5('resource ' || number)::uuid, 'experience', 'experience-' || number, 1, 'es', '{es,en}',
          array[(select iso3 from countries order by iso3 offset number % 33 limit 1)], 2000 + number % 25,
          jsonb_build_object('title', jsonb_build_object('es', 'Pensión social ' || words, 'en', 'Social pension ' || words),
            'summary', jsonb_build_object('es', repeat('Lo que se hizo con ' || words || '. ', 6), 'en', repeat('What was done about ' || words || '. ', 6))),
          '{}', now(), now()
        from generate_series(${from + 1}::int, ${to}::int) as number
        cross join lateral (select 'word' || (number % 7) || ' word' || (number % 113) || ' word' || (number % 4999) as words) as said`.execute(
        db,
      )
      // By the square of a random number: the first concept of a scheme is on a third of all resources, the last on few.
      await sql`
        insert into published_concepts (resource_id, concept_id)
        select md5('resource ' || number)::uuid, ids[1 + floor(power(('x' || substr(md5(number || scheme || place), 1, 8))::bit(32)::bigint::float8 / 4294967296, 2.5) * cardinality(ids))::int]
        from generate_series(${from + 1}::int, ${to}::int) as number
        cross join (select scheme, array_agg(id order by position, slug) as ids from concepts group by scheme) as schemes
        cross join generate_series(1, 3) as place
        on conflict do nothing`.execute(db)
      // The counts that publishing would have written.
      await sql`
        insert into facet_values (key, resource_count)
        select private.facet_for_scheme(scheme) || ':' || slug, count(*) from published_concepts join concepts on concepts.id = concept_id group by scheme, slug
        on conflict (key) do update set resource_count = excluded.resource_count`.execute(db)
    })
    await sql`vacuum analyze published_resources`.execute(service)
    await sql`vacuum analyze published_concepts`.execute(service)
  }
} finally {
  await stop()
}
