/** The search of the catalogue, from what was typed to what is shown. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { isFiltered, type Search } from '#app/features/core/search-url/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { findHits, type Hit } from './find-hits.server.ts'
import { findResultPage, type Places } from './find-result-page.server.ts'

export type SearchResult = Omit<Places, 'ids'> & {
  hits: Hit[]
  /** The words that were looked for instead, where nothing was found with those that were typed; null otherwise. */
  respelled: string | null
}

/**
 * What answers a search. Where few resources have all the words, those that have some of them are added; where none has, the
 * nearest known spelling is tried. Filters are never given up.
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
    // Where the words are found, but not under these filters, the filters are to be dropped, not the words.
    if (Object.values(strict.without).some((count) => count > 0)) return { places: strict, q: search.q }
  }
  const q = await respell(db, search.q, reader)
  if (!q) return asTyped
  const respelled = await findResultPage(db, { ...search, q }, { isWide })
  return respelled.total > 0 ? { places: respelled, q } : asTyped
}

const countWhole = ({ whole, total }: Places) => whole ?? total

async function respell(db: Db, q: string, reader: Language): Promise<string | null> {
  const { rows } = await sql<{ respelled: string | null }>`select private.respell(${q}, ${reader}) as respelled`.execute(db)
  return rows[0]?.respelled ?? null
}
