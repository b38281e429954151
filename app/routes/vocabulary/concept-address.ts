/**
 * Redirects a concept's URI to its page in the reader's language (303, because a concept is not a document); a merged concept redirects to
 * its replacement (301).
 */
import { data, redirect } from 'react-router'
import { schemes } from '#app/features/core/concepts/schemes.ts'
import { conceptSearch } from '#app/features/core/search-url/concept-search.ts'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import { conceptUri } from '#app/features/vocabulary/skos/addresses.ts'
import { findSkosConcepts } from '#app/features/vocabulary/skos/concepts.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { firstAccepted } from '#app/i18n/first-accepted.ts'
import { readerContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/concept-address'

export async function loader({ params: { scheme: name, slug }, request, context }: Route.LoaderArgs) {
  const language = firstAccepted(request.headers.get('accept-language') ?? '')
  const scheme = schemes.find((one) => one === name)
  const concepts = scheme ? await context.get(readerContext)(findSkosConcepts) : []
  const isKnown = concepts.some((concept) => concept.scheme === scheme && (!slug || concept.slug === slug))
  if (!scheme || !isKnown) throw data(null, { status: 404 })
  const current = concepts.find((concept) => concept.scheme === scheme && concept.slug === slug)?.replacedBy
  if (current) throw redirect(conceptUri('', { scheme, slug: current }), 301)
  const target = !slug
    ? pathTo('topics', language)
    : scheme === 'topic'
      ? pathTo('topic', language, { slug })
      : searchPath(pathTo('search', language), { ...emptySearch, ...conceptSearch(scheme, slug) })
  throw redirect(target, { status: 303, headers: { vary: 'Accept-Language' } })
}
