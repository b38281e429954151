/** The catalogue search, from the typed words to the results. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { isFiltered, type Search } from '#app/features/core/search-url/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { findHits, type Hit } from './find-hits.server.ts'
import { findResultPage, type Places } from './find-result-page.server.ts'

export type SearchResult = Omit<Places, 'ids'> & {
  hits: Hit[]
  /** The corrected words that were searched instead, if the typed ones had no result; null otherwise. */
  respelled: string | null
}

/**
 * Runs a search. If few resources have all words, those with some of them are added; if none has, the nearest known spelling is tried.
 * Filters are never dropped.
 */
export async function findResources(db: Db, search: Search, reader: Language): Promise<SearchResult> {
  const { places, q } = await findRelevant(db, search, reader)
  const { ids, ...found } = places
  return { ...found, respelled: q === search.q ? null : q, hits: await findHits(db, q, reader, ids) }
}

async function findRelevant(db: Db, search: Search, reader: Language): Promise<{ places: Places; q: string }> {
  const isWide = search.q !== '' && search.sort === 'relevance'
  const asTyped = { places: await findResultPage(db, search, { isWide }), q: search.q }
  if (!isWide || !asTyped.places.hasWords || countWhole(asTyped.places) > 0) return asTyped
  if (isFiltered(search)) {
    const strict = await findResultPage(db, search)
    // The words match without the filters: the page suggests removing filters, not changing words.
    if (Object.values(strict.without).some((count) => count > 0)) return { places: strict, q: search.q }
  }
  const q = await respell(db, search.q, reader)
  if (!q) return asTyped
  const respelled = await findResultPage(db, { ...search, q }, { isWide })
  return respelled.total > 0 ? { places: respelled, q } : asTyped
}

const countWhole = ({ whole, total }: Places) => whole ?? total

async function respell(db: Db, q: string, reader: Language): Promise<string | null> {
  const { rows } = await sql<{ respelled: string | null }>`select private.correct_spelling(${q}, ${reader}) as respelled`.execute(db)
  return rows[0]?.respelled ?? null
}
