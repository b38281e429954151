import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { AddExperience } from '#app/features/discovery/compare/add-experience.tsx'
import { nameColumns } from '#app/features/discovery/compare/column-names.ts'
import { comparePath, parseComparisonUrl } from '#app/features/discovery/compare/comparison-url.ts'
import { ComparisonView } from '#app/features/discovery/compare/comparison-view.tsx'
import { findCandidates } from '#app/features/discovery/compare/find-candidates.server.ts'
import { getComparison } from '#app/features/discovery/compare/get-comparison.server.ts'
import { IgnoredNote } from '#app/features/discovery/compare/ignored-note.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import compareCss from '#app/styles/bundles/compare.css?url'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Route } from './+types/compare'

export async function loader({ url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const asked = parseComparisonUrl(url.searchParams)
  const found = await context.get(readerContext)(async (db) => {
    const comparison = await getComparison(db, asked)
    if ('movedTo' in comparison) return comparison
    return { ...comparison, more: await findCandidates(db, comparison.compared, url.searchParams.get('q') ?? '', language) }
  })
  if ('movedTo' in found) throw redirect(comparePath(pathTo('compare', language), found.movedTo), 301)
  const t = textsIn(language)
  const names = nameColumns(found.compared, language).map(({ name }) => name)
  const slugs = found.compared.map(({ slug }) => slug)
  const page = {
    title: names.length > 1 ? t('compare:page.titleOf', { names: formatList(names, language) }) : t('compare:page.title'),
    description: t('compare:page.description'),
    origin: context.get(servicesContext).publicUrl,
    search: comparePath('', slugs),
    path: comparePath(pathTo('compare', language), slugs),
    isEmpty: url.search === '',
  }
  // Resources were requested and none exists.
  const isNothing = found.compared.length === 0 && asked.slugs.length + asked.ignored.length > 0
  return data({ ...found, page }, { status: isNothing ? 404 : 200 })
}

/** The number of comparisons is unlimited: search engines may follow their links and index only the empty one. */
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: compareCss }]

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        ...pageMeta({ ...loaderData.page, address: 'compare' }),
        ...(loaderData.page.isEmpty ? [] : [{ name: 'robots', content: 'noindex, follow' }]),
      ]
    : []

export default function ComparePage({ loaderData: { compared, ignored, more, page } }: Route.ComponentProps) {
  const { t } = useTranslation('compare')
  const columns = nameColumns(compared, useLanguage())
  const isComparison = columns.length > 1
  return (
    <div className="wrap page compare-page">
      <PageHeader
        title={page.title}
        eyebrow={isComparison && t('page.eyebrow')}
        lead={isComparison ? undefined : t(columns.length === 1 ? 'page.one' : 'page.lead')}
      >
        {isComparison && <p className="small no-print">{t('page.share')}</p>}
        {isComparison && <p className="small compare-printed">{t('page.printed', { address: page.origin + page.path })}</p>}
      </PageHeader>
      <IgnoredNote ignored={ignored} />
      {columns.length > 0 && <ComparisonView columns={columns} />}
      <AddExperience slugs={compared.map(({ slug }) => slug)} more={more} />
    </div>
  )
}
