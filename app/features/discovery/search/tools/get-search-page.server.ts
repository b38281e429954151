/** All data of a search page that does not depend on the person. */
import type { Db } from '#app/db/clients.server.ts'
import { parseSearch } from '#app/features/core/search-url/schema.ts'
import { describeSearch } from '#app/features/discovery/search/describe-search.ts'
import { toFacets } from '#app/features/discovery/search/facets.ts'
import { findHelp } from '#app/features/discovery/search/help.server.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import { findLabels, nameConcepts, toVocabulary } from '#app/features/discovery/search/vocabulary.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { requestOriginOf } from './request-origin.ts'

/** `help` is set if there are no results. `words` describes the whole search with filters, in the reader's language. */
export async function getSearchPage(db: Db, params: URLSearchParams, language: Language) {
  const labels = await findLabels(db)
  const parsed = parseSearch(params, toVocabulary(labels))
  const { search } = parsed
  const result = await findResources(db, search, language)
  return {
    ...parsed,
    result,
    facets: toFacets(search, result.counts, result.bounded, labels, language),
    names: nameConcepts(result.hits, labels, language),
    help: result.total === 0 ? await findHelp(db, search.q) : null,
    words: describeSearch(search, labels, language),
    narrowing: requestOriginOf(search, labels, language),
  }
}
