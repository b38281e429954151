/**
 * Generates any number of published resources for measuring the search: bilingual text from the words of the seed cases in a Zipf-like
 * frequency, filed under the real thesaurus and countries. The same number always gives the same text.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { createDatabases, type Db } from '#app/db/clients.server.ts'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { findTexts } from '#app/features/resources/model/translation.ts'
import { type Language, languages } from '#app/i18n/languages.ts'

export const passagesEach = 5
const vocabularySize = 30_000
const batch = 500

/** A random number generator from 0 to 1 with a seed (mulberry32, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export type Words = { list: string[]; pick: (random: () => number) => string }

/** The words of the seed cases by frequency, followed by words made of their halves, with a Zipf distribution. */
export async function loadWords(language: Language): Promise<Words> {
  const counts = new Map<string, number>()
  for (const text of await seedTexts(language))
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  const real = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([word]) => word)
  const random = createRandom(7)
  const list = new Set(real)
  const long = real.filter((word) => word.length > 5)
  const half = (from: number) => long[Math.floor(random() * long.length)]?.slice(from) ?? ''
  while (list.size < vocabularySize) list.add((long[Math.floor(random() * long.length)]?.slice(0, 4) ?? '') + half(3))
  return zipf([...list])
}

function zipf(list: string[]): Words {
  const sums: number[] = []
  let sum = 0
  for (let rank = 1; rank <= list.length; rank += 1) {
    sum += 1 / rank
    sums.push(sum)
  }
  const pick = (random: () => number) => {
    const wanted = random() * sum
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return list[low] ?? ''
  }
  return { list, pick }
}

async function seedTexts(language: Language): Promise<string[]> {
  const folder = path.resolve(import.meta.dirname, '../../supabase/seed/experiences')
  const texts: string[] = []
  for (const file of readdirSync(folder).sort()) {
    const { resource } = (await import(path.join(folder, file))) as { resource: { content: unknown } }
    texts.push(...findTexts(resourceContent.parse(resource.content)).map(({ text }) => text[language] ?? ''))
  }
  return texts
}

/** Fills the database of a running server, connected as its owner, and writes the counts of the catalogue. */
export async function fillBenchDatabase(databaseUrl: string, size: number, print: (message: string) => void): Promise<void> {
  const { service, close } = createDatabases({ visitorUrl: databaseUrl, userUrl: databaseUrl, serviceUrl: databaseUrl })
  try {
    await fillCatalogue(service, size, print)
    await countAtOnce(service)
    await sql`notify catalogue`.execute(service)
  } finally {
    await close()
  }
}

type Filed = { countries: string[]; concepts: { id: string; scheme: string }[] }

/** Adds resources until there are `size`, indexed by the same function as publishing. */
export async function fillCatalogue(service: Db, size: number, print: (message: string) => void): Promise<void> {
  const words: Record<Language, Words> = { es: await loadWords('es'), en: await loadWords('en') }
  const filed: Filed = {
    countries: (await service.selectFrom('countries').select('iso3').orderBy('iso3').execute()).map(({ iso3 }) => iso3),
    concepts: await service.selectFrom('concepts').select(['id', 'scheme']).orderBy('position').execute(),
  }
  const { count } = await service
    .selectFrom('published_resources')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  await sql`insert into people (email, name, role) values ('bench@caja.test', 'Bench', 'member') on conflict do nothing`.execute(service)
  // Indexes are created at the end, because that is faster in bulk.
  for (const name of ['head', 'search']) await sql`drop index if exists ${sql.table(`published_search_${name}`)}`.execute(service)
  const starts = Array.from({ length: Math.ceil((size - count) / batch) }, (_, index) => count + index * batch)
  const addNext = async (): Promise<void> => {
    const start = starts.shift()
    if (start === undefined) return
    await addBatch(service, words, filed, start, Math.min(batch, size - start))
    if (starts.length % 20 === 0) print(`${start} resources`)
  }
  const addAll = async (): Promise<void> => {
    while (starts.length > 0) await addNext()
  }
  // The first batch alone, because it inserts the values of facets; then as many at once as there are cores.
  await addNext()
  await Promise.all([addAll(), addAll()])
  await sql`create index published_search_head on published_search using gin (head)`.execute(service)
  await sql`create index published_search_search on published_search using gin (search)`.execute(service)
  await sql`vacuum analyze`.execute(service)
}

async function addBatch(service: Db, words: Record<Language, Words>, filed: Filed, start: number, length: number) {
  const made = Array.from({ length }, (_, index) => makeResource(words, filed, start + index))
  const of = <T>(column: (one: (typeof made)[number]) => T) => made.map(column)
  const texts = made.flatMap(({ id, texts }) => texts.map((text) => ({ resource_id: id, ...text })))
  const passages = made.flatMap(({ id, passages }) =>
    passages.map((passage, place) => ({ resource_id: id, kind: 'section', place, ...passage })),
  )
  await service.transaction().execute(async (db) => {
    await sql`set local session_replication_role = replica`.execute(db) // counts and catalogue versions are written once, below
    await sql`insert into resources (id, kind, slug, owner_id, state)
      select id, kind, id::text, (select min(id::text)::uuid from people), 'published' from unnest(${of(({ id }) => id)}::uuid[], ${of(({ kind }) => kind)}::text[]) as one (id, kind)`.execute(
      db,
    )
    await sql`insert into published_resources (id, kind, slug, revision, original_language, languages, countries, year_from, year_to, card, content, first_published_at, last_published_at)
      select id, kind, id::text, 1, 'es', languages, array[country], year, case when year % 3 = 0 then year + 4 end, card, card || jsonb_build_object('kind', kind, 'originalLanguage', languages[1]), at, at
      from jsonb_to_recordset(${JSON.stringify(
        made.map(({ id, kind, country, year, texts }) => ({
          id,
          kind,
          country,
          year,
          at: new Date(1_600_000_000_000 + start * 1_000_000 + year * 1_000).toISOString(),
          languages: texts.map(({ language }) => language),
          card: {
            title: Object.fromEntries(texts.map(({ language, title }) => [language, title])),
            summary: Object.fromEntries(texts.map(({ language, summary }) => [language, summary])),
          },
        })),
      )}::jsonb) as one (id uuid, kind text, country text, year smallint, at timestamptz, languages text[], card jsonb)`.execute(db)
    await sql`insert into published_texts (resource_id, language, title, summary)
      select * from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as one (resource_id uuid, language text, title text, summary text)`.execute(
      db,
    )
    await sql`insert into published_passages (resource_id, kind, place, language, anchor, text)
      select * from jsonb_to_recordset(${JSON.stringify(passages)}::jsonb) as one (resource_id uuid, kind text, place integer, language text, anchor text, text text)`.execute(
      db,
    )
    await sql`insert into published_concepts (resource_id, concept_id)
      select * from jsonb_to_recordset(${JSON.stringify(made.flatMap(({ id, concepts }) => concepts.map((concept_id) => ({ resource_id: id, concept_id }))))}::jsonb)
        as one (resource_id uuid, concept_id uuid)`.execute(db)
    await sql`select private.index_resource(id) from unnest(${of(({ id }) => id)}::uuid[]) as id`.execute(db)
  })
}

function makeResource(words: Record<Language, Words>, { countries, concepts }: Filed, number: number) {
  const random = createRandom(number + 1)
  /** Picks the first items of a list most often. */
  const skewed = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)] as T
  const write = (language: Language, length: number) => Array.from({ length }, () => words[language].pick(random)).join(' ')
  const original = random() < 0.7 ? 'es' : 'en'
  const inBoth = random() < 0.6
  const written = languages.filter((language) => inBoth || language === original)
  return {
    id: `${number.toString(16).padStart(8, '0')}-0000-4000-8000-${Math.floor(random() * 2 ** 40)
      .toString(16)
      .padStart(12, '0')}`,
    kind: skewed(kinds),
    country: skewed(countries),
    year: 2000 + Math.floor(random() * 26),
    texts: written.map((language) => ({ language, title: write(language, 8), summary: write(language, 30) })),
    passages: Array.from({ length: passagesEach }, (_, index) => ({
      language: inBoth ? (languages[index % 2] ?? original) : original,
      anchor: `step-${index}`,
      text: write(inBoth ? (languages[index % 2] ?? original) : original, 70),
    })),
    concepts: [...new Set(Array.from({ length: 5 }, () => skewed(concepts).id))],
  }
}

/** Writes the counts that the triggers of the catalogue would have written. */
export async function countAtOnce(service: Db): Promise<void> {
  await sql`update facet_values set resource_count = counted.count from (select facet, count(*) from published_search, unnest(facets) as facet group by facet) as counted where facet = id`.execute(
    service,
  )
  await sql`select private.recount_coverage(array(select id from published_resources))`.execute(service)
  await sql`insert into harvest_records (resource_id, sets, changed_at)
    select id, private.harvest_sets(id), date_trunc('second', last_published_at) from published_resources on conflict do nothing`.execute(
    service,
  )
  await sql`truncate published_words`.execute(service)
  await sql`insert into published_words (language, word, unaccented, text_count)
    select language, word, private.unaccent_word(word), count(*) from (
      select language, lower(match[1]) as word from (
        select language, text from published_passages union all select language, title || ' ' || summary from published_texts
      ) as texts, regexp_matches(text, '[[:alpha:]]{4,30}', 'g') as match
    ) as found group by language, word`.execute(service)
  await sql`vacuum analyze`.execute(service)
}
