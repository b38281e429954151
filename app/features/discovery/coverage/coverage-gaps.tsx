import { useTranslation } from 'react-i18next'
import type { Country } from '#app/features/core/reference/queries.server.ts'
import type { Topic } from '#app/features/discovery/topics/queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Matrix } from './matrix.ts'

/** The gaps of the matrix as text: topics without resources, and countries without resources. */
export function CoverageGaps({ gaps, total }: { gaps: Matrix<Topic, Country>['gaps']; total: { topics: number; countries: number } }) {
  const { t } = useTranslation('coverage')
  const language = useLanguage()
  return (
    <dl className="gaps">
      <div>
        <dt>{t('gaps.topics', { count: gaps.topics.length, total: total.topics })}</dt>
        {gaps.topics.map(({ slug, label }) => (
          <dd key={slug}>
            <a href={pathTo('topic', language, { slug })}>
              <LocalizedText text={label} />
            </a>
          </dd>
        ))}
      </div>
      <div>
        <dt>{t('gaps.countries', { count: gaps.countries.length, total: total.countries })}</dt>
        {gaps.countries.map(({ iso3, shortNames }) => (
          <dd key={iso3}>
            <a href={pathTo('country', language, { iso3: iso3.toLowerCase() })}>
              <LocalizedText text={shortNames} />
            </a>
          </dd>
        ))}
      </div>
    </dl>
  )
}
