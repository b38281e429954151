import { useTranslation } from 'react-i18next'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import { CountSummary } from '#app/features/resources/published/count-summary.tsx'
import { type CountedConcept, useBars } from '#app/features/resources/published/use-bars.ts'
import { type KindCounts, totalOf } from '#app/features/resources/published/use-kind-counts.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { YearStrip } from '#app/ui/year-strip.tsx'
import { fillYears, fullestYear, type YearCount } from './years.ts'

type Props = { iso3: string; counts: KindCounts; concepts: readonly CountedConcept[]; years: readonly YearCount[] }

/** Maximum number of bars; the search has all. */
const most = { topic: 6, challenge: 5, 'change-kind': 5 } as const

/** A country's resources in numbers: by kind, by concept and by year. Every bar links to the resources it counts. */
export function CountryCharts({ iso3, counts, concepts, years }: Props) {
  const { t } = useTranslation('countries')
  const language = useLanguage()
  const { kindBars, conceptBars } = useBars({ country: [iso3] })
  const searchAll = (
    <p className="small">
      <a href={searchPath(pathTo('search', language), emptySearch, { country: [iso3] })}>{t('glance.searchAll')}</a>
    </p>
  )
  const topics = conceptBars(concepts, 'topic', most.topic)
  const challenges = conceptBars(concepts, 'challenge', most.challenge)
  const changes = conceptBars(concepts, 'change-kind', most['change-kind'])
  return (
    <CountSummary
      title={t('glance.title')}
      scale={totalOf(counts)}
      groups={[
        { key: 'kinds', title: t('glance.kinds'), bars: kindBars(counts), after: <Years years={years} /> },
        { key: 'topics', title: t('glance.topics'), bars: topics, after: searchAll },
        { key: 'challenges', title: t('glance.challenges'), bars: challenges },
        { key: 'changes', title: t('glance.changes'), bars: changes },
      ]}
    />
  )
}

function Years({ years }: { years: readonly YearCount[] }) {
  const { t } = useTranslation('countries')
  const [first, last] = [years[0], years.at(-1)]
  const fullest = fullestYear(years)
  if (!first || !last || !fullest) return null
  const to = last.year >= new Date().getFullYear() ? t('glance.today') : String(last.year)
  return (
    <>
      <h3 className="glance-years">{t('glance.years')}</h3>
      <YearStrip
        years={fillYears(years)}
        label={t('glance.yearsText', { from: first.year, to, year: fullest.year, count: fullest.count })}
        from={String(fillYears(years)[0]?.year ?? first.year)}
        to={to}
      />
    </>
  )
}
