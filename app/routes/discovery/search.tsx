import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { Pagination } from '#app/components/pagination.tsx'
import { searchPath } from '#app/features/core/search-url/links.ts'
import { shorten } from '#app/features/core/search-url/schema.ts'
import { CompareCheckbox, CompareForm } from '#app/features/discovery/compare/compare-form.tsx'
import { ActiveFilters } from '#app/features/discovery/search/active-filters.tsx'
import { Filters } from '#app/features/discovery/search/filters.tsx'
import type { Hit } from '#app/features/discovery/search/find-hits.server.ts'
import { NoResults } from '#app/features/discovery/search/no-results.tsx'
import { Notices } from '#app/features/discovery/search/notices.tsx'
import { countEmptySearch } from '#app/features/discovery/search/requests/empty-searches.server.ts'
import { RequestForm } from '#app/features/discovery/search/requests/request-form.tsx'
import { KindLinks, Results, SortLinks } from '#app/features/discovery/search/results.tsx'
import { SearchBox } from '#app/features/discovery/search/search-box.tsx'
import { feedLink } from '#app/features/discovery/search/tools/feed-link.ts'
import { getSearchPage } from '#app/features/discovery/search/tools/get-search-page.server.ts'
import { RefreshScript, RefreshStatus } from '#app/features/discovery/search/tools/refresh-script.tsx'
import { SearchTools } from '#app/features/discovery/search/tools/search-tools.tsx'
import { FollowSearchLink } from '#app/features/outreach/following/follow-link.tsx'
import { searchSubject } from '#app/features/outreach/following/subjects.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import { languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import searchCss from '#app/styles/bundles/search.css?url'
import type { Route } from './+types/search'

export async function loader({ request, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { person } = context.get(sessionContext)
  const found = await context.get(readerContext)(async (db) => {
    const page = await getSearchPage(db, url.searchParams, language)
    // A prefetch is not counted as a search.
    const isAsked = !request.headers.get('sec-purpose')?.includes('prefetch')
    if (page.search.q && page.help && !page.help.withoutFilters && isAsked) await countEmptySearch(db, page.search.q, language)
    return page
  })
  const { q } = found.search
  const t = textsIn(language)
  const page = {
    title: q ? t('search:titleWords', { q: shorten(q, 80) }) : t('search:title'),
    description: t('search:description'),
    origin: context.get(servicesContext).publicUrl,
  }
  // Not cached: every search without results is counted.
  const headers = found.help ? { 'cache-control': 'private, no-cache' } : undefined
  return data({ ...found, page, ownEmail: person ? showEmail(person.email) : null, language }, { headers })
}

export const headers: Route.HeadersFunction = ({ loaderHeaders, parentHeaders }) => {
  const all = new Headers(parentHeaders)
  for (const [name, value] of loaderHeaders) all.set(name, value)
  return all
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: searchCss }]

/** The number of searches is unlimited: search engines index only the empty one. */
export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return []
  const { search, result, words, language, page } = loaderData
  return [
    ...pageMeta({ ...page, address: 'search', search: searchPath('', search, { page: result.page }) }),
    feedLink(language, words, search),
  ]
}

export default function SearchPage({ loaderData }: Route.ComponentProps) {
  const { search, ignored, wasCut, result, facets, names, help, words, narrowing, ownEmail } = loaderData
  const { t } = useTranslation(['search', 'search-requests'])
  const language = useLanguage()
  const path = pathTo('search', language)
  return (
    <>
      <RefreshScript />
      <RefreshStatus />
      <div className="wrap page search" id="search-page" data-refresh="">
        <header className="page-header">
          <h1>{search.q ? t('titleWords', { q: shorten(search.q, 80) }) : t('title')}</h1>
          <SearchBox search={search} />
          {!search.q && <p className="lead">{t('lead')}</p>}
        </header>
        <Notices ignored={ignored} wasCut={wasCut} result={result} q={search.q} asked={search.page} />
        <KindLinks search={search} counts={result.counts} bounded={result.bounded} />
        <div className="search-layout">
          <Filters search={search} facets={facets} />
          <div className="search-results">
            <ActiveFilters search={search} facets={facets} />
            {help ? (
              <>
                <NoResults search={search} result={result} help={help} />
                <section className="ask" aria-labelledby="ask">
                  <h2 id="ask">{t('search-requests:ask.title')}</h2>
                  <p>{t('search-requests:ask.lead')}</p>
                  <RequestForm {...narrowing} ownEmail={ownEmail} />
                </section>
              </>
            ) : (
              <section aria-labelledby="results">
                <div className="section-head">
                  <h2 id="results" data-result-count="">
                    {t(result.isMore ? 'totalMore' : 'total', { count: result.total, formatted: formatNumber(result.total, language) })}
                    {result.pages > 1 && <span className="small"> · {t('page', { page: result.page, pages: result.pages })}</span>}
                  </h2>
                  <SortLinks search={search} />
                </div>
                <Found hits={result.hits} names={names} />
              </section>
            )}
            <Pagination page={result.page} pages={result.pages} pathOf={(page) => searchPath(path, search, { page })} />
            <SearchTools
              search={search}
              found={result}
              words={words}
              isSignedIn={ownEmail !== null}
              follow={<FollowSearchLink subject={searchSubject(search)} />}
            />
          </div>
        </div>
      </div>
    </>
  )
}

/** If all results are experiences, they have checkboxes for a comparison. */
function Found({ hits, names }: { hits: readonly Hit[]; names: Record<string, string> }) {
  const { t } = useTranslation('compare')
  const language = useLanguage()
  if (hits.length < 2 || hits.some(({ card }) => card.kind !== 'experience')) return <Results hits={hits} names={names} />
  return (
    <CompareForm hint={t('pick.legend')}>
      <Results
        hits={hits}
        names={names}
        under={(card) => <CompareCheckbox slug={card.slug} title={pickText(card.title, language)?.text ?? ''} />}
      />
    </CompareForm>
  )
}
