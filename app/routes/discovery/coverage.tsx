import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { useLegend } from '#app/components/use-legend.ts'
import { type Kind, kinds } from '#app/features/core/kinds/kinds.ts'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { CoverageGaps } from '#app/features/discovery/coverage/coverage-gaps.tsx'
import { CoverageMatrix } from '#app/features/discovery/coverage/coverage-matrix.tsx'
import { toMatrix } from '#app/features/discovery/coverage/matrix.ts'
import { findTopics } from '#app/features/discovery/topics/queries.server.ts'
import { countKinds, findCoverage } from '#app/features/resources/published/coverage.server.ts'
import { totalOf } from '#app/features/resources/published/use-kind-counts.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber, sortByText } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import coverageCss from '#app/styles/bundles/coverage.css?url'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TabsNav } from '#app/ui/tabs-nav.tsx'
import type { Route } from './+types/coverage'

/** The requested kind, and whether other parameters were ignored, which the page reports. */
function readKind(asked: string[]): { kind: Kind | null; isIgnored: boolean } {
  const known = kinds.filter((kind) => asked.includes(kind))
  return { kind: known[0] ?? null, isIgnored: known.length > 1 || asked.some((one) => one && !kinds.includes(one as Kind)) }
}

export async function loader({ url, context }: Route.LoaderArgs) {
  const t = textsIn(context.get(languageContext))
  const { kind, isIgnored } = readKind(url.searchParams.getAll('kind'))
  return {
    ...(await context.get(readerContext)(async (db) => ({
      coverage: await findCoverage(db, kind),
      kindCounts: await countKinds(db),
      topics: await findTopics(db),
      countries: await findCountries(db),
    }))),
    kind,
    isIgnored,
    page: {
      title: t('coverage:title'),
      description: t('coverage:description'),
      search: kind ? `?kind=${kind}` : '',
      origin: context.get(servicesContext).publicUrl,
    },
  }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: coverageCss }]

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.page, address: 'coverage' }) : [])

export default function CoveragePage({ loaderData }: Route.ComponentProps) {
  const { coverage, kindCounts, topics, countries, kind, isIgnored } = loaderData
  const { t } = useTranslation(['coverage', 'common'])
  const language = useLanguage()
  const legend = useLegend()
  const path = pathTo('coverage', language)
  const sorted = sortByText(countries, ({ shortNames }) => pickText(shortNames, language)?.text ?? '', language)
  const matrix = toMatrix(coverage, topics, sorted)
  const tabs = [
    { label: t('filter.all'), count: totalOf(kindCounts), href: path, isCurrent: kind === null },
    ...kinds
      .filter((one) => kindCounts[one] || one === kind)
      .map((one) => ({
        label: t(`common:kinds.${one}`),
        count: kindCounts[one] ?? 0,
        href: `${path}?kind=${one}`,
        isCurrent: one === kind,
      })),
  ]
  return (
    <div className="wrap page coverage">
      <PageHeader title={t('heading')} lead={t('lead')} />
      {isIgnored && <p className="small">{t('ignored')}</p>}
      <div className="no-print">
        <TabsNav label={t('filter.label')} tabs={tabs.map((tab) => ({ ...tab, count: formatNumber(tab.count, language) }))} />
      </div>
      {matrix.widest && (
        <p className="coverage-said">
          {t('widest', {
            topic: pickText(matrix.widest.topic.label, language)?.text ?? '',
            count: matrix.widest.countries,
            total: countries.length,
          })}
        </p>
      )}
      <CoverageGaps gaps={matrix.gaps} total={{ topics: topics.length, countries: countries.length }} />
      <div className="matrix-head">
        <p className="small">{kind ? t(`counts.${kind}`) : t('counts.all')}</p>
        <ul className="legend">
          {legend(matrix.ramp, t('legend.none')).map(({ level, label }) => (
            <li key={level} className={`n${level}`}>
              {label}
            </li>
          ))}
        </ul>
      </div>
      <CoverageMatrix matrix={matrix} kind={kind} />
      <p className="small">{t('totals')}</p>
    </div>
  )
}
