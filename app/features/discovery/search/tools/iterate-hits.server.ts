import type { Db } from '#app/db/clients.server.ts'
import type { Search } from '#app/features/core/search-url/schema.ts'
import type { Hit } from '#app/features/discovery/search/find-hits.server.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import type { Language } from '#app/i18n/languages.ts'

/**
 * Yields the results of a search page by page, at most `limit`. Publications meanwhile shift the pages, so duplicates are skipped.
 * `isMore`: there are more results than yielded so far.
 */
export async function* iterateHits(
  db: Db,
  search: Search,
  reader: Language,
  limit: number,
): AsyncGenerator<{ hits: Hit[]; isMore: boolean }> {
  const seen = new Set<string>()
  for (let page = 1; ; page += 1) {
    const result = await findResources(db, { ...search, page }, reader)
    const hits = result.hits.filter(({ card }) => !seen.has(card.id)).slice(0, limit - seen.size)
    for (const { card } of hits) seen.add(card.id)
    yield { hits, isMore: result.isMore || result.total > seen.size }
    if (page >= result.pages || seen.size >= limit) return
  }
}

export async function findHits(db: Db, search: Search, reader: Language, limit: number): Promise<Hit[]> {
  const all: Hit[] = []
  for await (const { hits } of iterateHits(db, search, reader, limit)) all.push(...hits)
  return all
}
