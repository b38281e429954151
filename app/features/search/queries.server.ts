/** The search of the catalogue, from what was typed to what is shown. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { findHits, type Hit } from './find-hits.server.ts'
import { findPlaces, type Places } from './find-places.server.ts'
import type { Search } from './schema.ts'

export type SearchResult = Omit<Places, 'ids'> & {
  hits: Hit[]
  /** The words that were looked for instead, where nothing was found with those that were typed; null otherwise. */
  respelled: string | null
}

/** So few with all the words are not taken for the whole answer. */
const few = 6

/**
 * What answers a search. Where hardly any resource has all the words, the nearest known spelling is tried, and those that
 * have some of the words are added; filters are never given up.
 */
export async function findResources(db: Db, search: Search, reader: Language): Promise<SearchResult> {
  const asTyped = await findPlaces(db, search)
  const { places, q } = isEnough(search, asTyped) ? { places: asTyped, q: search.q } : await widen(db, search, reader, asTyped)
  const { ids, ...found } = places
  return { ...found, respelled: q === search.q ? null : q, hits: await findHits(db, q, reader, ids) }
}

/** Where the words are found, but not under these filters, the filters are to be dropped, not the words. */
function isEnough(search: Search, { total, hasWords, without }: Places): boolean {
  if (!search.q || search.sort !== 'relevance' || !hasWords) return true
  return total >= few || (total === 0 && Object.values(without).some((count) => count > 0))
}

async function widen(db: Db, search: Search, reader: Language, asTyped: Places): Promise<{ places: Places; q: string }> {
  const q = (asTyped.total === 0 && (await respell(db, search.q, reader))) || search.q
  const places = await findPlaces(db, { ...search, q }, { isWide: true })
  return places.total > asTyped.total ? { places, q } : { places: asTyped, q: search.q }
}

async function respell(db: Db, q: string, reader: Language): Promise<string | null> {
  const { rows } = await sql<{ respelled: string | null }>`select private.respell(${q}, ${reader}) as respelled`.execute(db)
  return rows[0]?.respelled ?? null
}
