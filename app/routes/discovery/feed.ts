/** What a search finds, newest first, as a feed: `/{lang}/feed.xml` with the parameters of the search page. `page` and `sort` mean nothing here. */

import { searchPath } from '#app/features/core/search-url/links.ts'
import { parseSearch } from '#app/features/core/search-url/schema.ts'
import { describeSearch } from '#app/features/discovery/search/describe-search.ts'
import { toAtom } from '#app/features/discovery/search/tools/atom.ts'
import { feedPath } from '#app/features/discovery/search/tools/feed-link.ts'
import { findHits } from '#app/features/discovery/search/tools/walk-hits.server.ts'
import { findLabels, toVocabulary } from '#app/features/discovery/search/vocabulary.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { sendWithEtag } from '#app/routes/site/send-with-etag.ts'
import type { Route } from './+types/feed'

/** Entries of a feed: what a reader that asks once a week may have missed. */
const entries = 40

export async function loader({ url, request, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { databases, publicUrl: origin } = context.get(servicesContext)
  // As the visitor, whoever asks: feed readers have no session.
  const db = databases.visitor
  const labels = await findLabels(db)
  const { search } = parseSearch(url.searchParams, toVocabulary(labels))
  const hits = await findHits(db, { ...search, sort: 'newest' }, language, entries)
  const { changed_at: changedAt } = await db.selectFrom('catalogue_versions').select('changed_at').executeTakeFirstOrThrow()
  const cards = hits.map(({ card }) => card)
  const t = textsIn(language)
  const body = toAtom({
    title: t('search:feed.title', { search: describeSearch(search, labels, language) }),
    author: t('common:site.name'),
    language,
    origin,
    self: feedPath(language, search),
    page: searchPath(pathTo('search', language), { ...search, sort: 'newest' }),
    changedAt: new Date(changedAt),
    cards,
  })
  return sendWithEtag(request, body, {
    'content-type': 'application/atom+xml; charset=utf-8',
    'content-language': language,
    // Of the whole catalogue: what was archived or renamed changes a feed too, and is not in it.
    'last-modified': new Date(changedAt).toUTCString(),
    'cache-control': 'public, max-age=300, must-revalidate',
  })
}
