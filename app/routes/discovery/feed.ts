/** Search results as a feed, newest first: `/{lang}/feed.xml` with the parameters of the search page. `page` and `sort` are ignored. */

import { searchPath } from '#app/features/core/search-url/links.ts'
import { parseSearch } from '#app/features/core/search-url/schema.ts'
import { describeSearch } from '#app/features/discovery/search/describe-search.ts'
import { toAtom } from '#app/features/discovery/search/tools/atom.ts'
import { feedPath } from '#app/features/discovery/search/tools/feed-link.ts'
import { findHits } from '#app/features/discovery/search/tools/iterate-hits.server.ts'
import { findLabels, toVocabulary } from '#app/features/discovery/search/vocabulary.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { sendWithEtag } from '#app/routes/site/send-with-etag.ts'
import type { Route } from './+types/feed'

/** Number of entries: enough for a reader that polls once a week. */
const entries = 40

export async function loader({ url, request, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { databases, publicUrl: origin } = context.get(servicesContext)
  // Reads as the visitor role: feed readers have no session.
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
    // The catalogue's last change, because archiving and renaming change a feed too.
    'last-modified': new Date(changedAt).toUTCString(),
    'cache-control': 'public, max-age=300, must-revalidate',
  })
}
