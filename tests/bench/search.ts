/**
 * Measures searches in the database, with facet counts and passages, among 1,000, 10,000 and 100,000 published resources of five passages
 * each: p50 and p95 of 200 fixed queries through the application's own code and a visitor's connection, the growth from the smallest to the
 * largest, the ratio to the bare SQL of the hits, and the size of the indexes. `npm run bench:search`, optionally with the sizes. The
 * largest takes some minutes to create.
 */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { emptySearch } from '#app/features/core/search-url/links.ts'
import type { Search } from '#app/features/core/search-url/schema.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import { concepts } from '#seed/reference/concepts.ts'
import { startThrowawayBackend } from '../fixtures/throwaway-backend.ts'
import { countAtOnce, createRandom, fillCatalogue, loadWords, type Words } from './corpus.ts'

const sizes = process.argv.slice(2).map(Number)
if (sizes.length === 0) sizes.push(1_000, 10_000, 100_000)

type Question = { kind: string; search: Search }

const { backend, stop } = await startThrowawayBackend(54_977)
try {
  const { service, visitor } = backend.databases
  const questions = ask(await loadWords('es'), await loadWords('en'))
  const byKind: Record<string, Record<string, string>> = {}
  const rows: Record<string, string | number>[] = []
  let smallest: number | null = null
  for (const size of sizes) {
    const started = performance.now()
    await fillCatalogue(service, size, (message) => process.stderr.write(`  ${message}\n`))
    await countAtOnce(service)
    process.stderr.write(`  ${size} resources made in ${Math.round((performance.now() - started) / 1_000)} s\n`)
    await Promise.all(questions.slice(0, 40).map(({ search }) => findResources(visitor, search, 'es')))
    const times: { kind: string; time: number; bare: number }[] = []
    for (const { kind, search } of questions)
      times.push({ kind, time: await best(() => findResources(visitor, search, 'es')), bare: await best(() => bareHits(visitor, search)) })
    const p95 = percentile(
      times.map(({ time }) => time),
      95,
    )
    smallest ??= p95
    rows.push({
      resources: size,
      'p50 ms': percentile(
        times.map(({ time }) => time),
        50,
      ).toFixed(1),
      'p95 ms': p95.toFixed(1),
      'max ms': percentile(
        times.map(({ time }) => time),
        100,
      ).toFixed(1),
      'growth of p95': (p95 / smallest).toFixed(1),
      'bare p95 ms': percentile(
        times.map(({ bare }) => bare),
        95,
      ).toFixed(1),
      'p95 ÷ bare': (
        p95 /
        percentile(
          times.map(({ bare }) => bare),
          95,
        )
      ).toFixed(2),
      ...(await indexSizes(service)),
    })
    for (const kind of new Set(times.map((one) => one.kind)))
      byKind[kind] = {
        ...byKind[kind],
        [`p95 of ${size}`]: percentile(
          times.filter((one) => one.kind === kind).map(({ time }) => time),
          95,
        ).toFixed(1),
      }
  }
  console.table(rows)
  console.table(byKind)
} finally {
  await stop()
}

/** Two hundred typical queries: rare and common words, phrases, concepts by name, misspellings, filters. */
function ask(spanish: Words, english: Words): Question[] {
  const random = createRandom(2_026)
  const word = (from: number, to: number) => (random() < 0.6 ? spanish : english).list[Math.floor(from + random() * (to - from))] ?? ''
  const some = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const label = () => some(Object.values(some(concepts).prefLabel))
  const countries = ['HND', 'PER', 'BRA', 'CHL', 'ARG', 'BOL']
  const topics = concepts.filter(({ scheme }) => scheme === 'topic').map(({ slug }) => slug)
  const misspelled = () => {
    const right = word(60, 2_000)
    const place = 1 + Math.floor(random() * (right.length - 2))
    return right.slice(0, place) + some([...'aeiosc']) + right.slice(place + 1)
  }
  const make = (kind: string, count: number, search: () => Partial<Search>): Question[] =>
    Array.from({ length: count }, () => {
      const asked = search()
      return { kind, search: { ...emptySearch, sort: asked.q ? 'relevance' : 'newest', ...asked } }
    })
  return [
    ...make('one common word', 20, () => ({ q: word(20, 150) })),
    ...make('one word', 30, () => ({ q: word(150, 6_000) })),
    ...make('two words', 40, () => ({ q: `${word(30, 1_000)} ${word(30, 1_000)}` })),
    ...make('three words', 20, () => ({ q: `${word(30, 600)} ${word(30, 600)} ${word(30, 600)}` })),
    ...make('a concept', 25, () => ({ q: label() })),
    ...make('a concept and a word', 15, () => ({ q: `${label()} ${word(30, 600)}` })),
    ...make('misspelled', 15, () => ({ q: misspelled() })),
    ...make('words and filters', 20, () => ({ q: word(30, 600), country: [some(countries)], kind: ['experience'] })),
    ...make('filters alone', 10, () => ({ country: [some(countries)], topic: [some(topics)] })),
    ...make('newest', 4, () => ({ q: word(20, 600), sort: 'newest' })),
    ...make('everything', 1, () => ({})),
  ]
}

/** Milliseconds, the better of two runs, to reduce the influence of other work on the machine. */
async function best(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  while (times.length < 2) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return Math.min(...times)
}

/** Only the first page of hits, ranked. */
function bareHits(db: Db, { q }: Search) {
  const query = q
    ? sql`select resource_id from published_search, private.parse_search_query(${q}, false)
        where search @@ all_terms order by ts_rank(search, all_terms, 1) desc limit 20`
    : sql`select resource_id from published_search order by last_published_at desc limit 20`
  return query.execute(db)
}

function percentile(values: number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor((values.length * share) / 100))] ?? 0
}

async function indexSizes(service: Db) {
  const { rows } = await sql<{ name: string; size: number }>`
    select name, pg_total_relation_size(name::regclass) / 1048576 as size
    from unnest(array['published_search', 'published_search_head', 'published_search_search', 'published_passages', 'published_words']) as name`.execute(
    service,
  )
  return Object.fromEntries(rows.map(({ name, size }) => [`${name.replace('published_', '')} MB`, size]))
}
