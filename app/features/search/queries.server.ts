/** The search of the catalogue, from what was typed to what is shown. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { findHits, type Hit } from './find-hits.server.ts'
import { type Breadth, findPlaces, type Places } from './find-places.server.ts'
import type { Search } from './schema.ts'

export type SearchResult = Omit<Places, 'ids'> & {
  hits: Hit[]
  breadth: Breadth
  /** The words that were looked for instead, where nothing was found with those that were typed; null otherwise. */
  respelled: string | null
}

/**
 * What answers a search. Where no resource has all the words, the nearest known spelling is tried, then all words but
 * one, then any of them; filters are never given up.
 */
export async function findResources(db: Db, search: Search, reader: Language): Promise<SearchResult> {
  const { places, q, breadth } = await findWidening(db, search, reader)
  const { ids, ...found } = places
  return { ...found, breadth, respelled: q === search.q ? null : q, hits: await findHits(db, q, reader, ids) }
}

type Attempt = { places: Places; q: string; breadth: Breadth }

async function findWidening(db: Db, search: Search, reader: Language): Promise<Attempt> {
  const asTyped: Attempt = { places: await findPlaces(db, search, 'all'), q: search.q, breadth: 'all' }
  if (!search.q || asTyped.places.total > 0 || !asTyped.places.hasWords || hasOtherwise(asTyped.places)) return asTyped
  const respelled = await respell(db, search.q, reader)
  for (const q of respelled ? [respelled] : [search.q])
    for (const breadth of ['all', 'most', 'any'] as const) {
      if (q === search.q && breadth === 'all') continue
      const places = await findPlaces(db, { ...search, q }, breadth)
      if (places.total > 0 || hasOtherwise(places)) return { places, q, breadth }
    }
  return asTyped
}

/** The words are found, but not under these filters: then the filters are to be dropped, not the words. */
const hasOtherwise = ({ without }: Places): boolean => Object.values(without).some((count) => count > 0)

async function respell(db: Db, q: string, reader: Language): Promise<string | null> {
  const { rows } = await sql<{ respelled: string | null }>`select private.respell(${q}, ${reader}) as respelled`.execute(db)
  return rows[0]?.respelled ?? null
}
