import type { Db } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { parseSearch } from '#app/features/core/search-url/schema.ts'
import { describeSearch } from '#app/features/discovery/search/describe-search.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import { findLabels, toVocabulary } from '#app/features/discovery/search/vocabulary.server.ts'
import type { Language } from '#app/i18n/languages.ts'

/**
 * `fresh`: results on the first page that were published since the search was last opened; with `isMore`, later pages may have more.
 * `words` describes the search in the reader's language.
 */
export type SavedSearch = {
  id: string
  name: string
  words: string
  params: string
  fresh: number
  isMore: boolean
  savedAt: Date
}

/** A person's saved searches, newest first, each with its current results. */
export async function findSavedSearches(db: Db, owner: Pick<Person, 'id'>, language: Language): Promise<SavedSearch[]> {
  const rows = await db
    .selectFrom('saved_searches')
    .select(['id', 'name', 'params', 'saved_at', 'last_viewed_at'])
    .where('person_id', '=', owner.id)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const labels = await findLabels(db)
  const saved: SavedSearch[] = []
  // One after the other: they share one connection.
  for (const { id, name, params, saved_at, last_viewed_at } of rows) {
    const { search } = parseSearch(new URLSearchParams(params), toVocabulary(labels))
    const { hits, pages } = await findResources(db, { ...search, sort: 'newest', page: 1 }, language)
    const fresh = hits.filter(({ card }) => card.publishedAt > new Date(last_viewed_at)).length
    saved.push({
      ...{ id, name, params, fresh },
      words: describeSearch(search, labels, language),
      isMore: fresh === hits.length && pages > 1,
      savedAt: new Date(saved_at),
    })
  }
  return saved
}
