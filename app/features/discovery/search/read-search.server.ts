import type { Db } from '#app/db/clients.server.ts'
import { parseSearch, type Search } from '#app/features/core/search-url/schema.ts'
import { findLabels, toVocabulary } from './vocabulary.server.ts'

/** Parses the search of an address, from its first page. Unknown values are ignored, as on the search page. */
export async function readSearch(db: Db, params: URLSearchParams): Promise<Search> {
  const { search } = parseSearch(params, toVocabulary(await findLabels(db)))
  return { ...search, page: 1 }
}
