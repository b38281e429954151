import { useTranslation } from 'react-i18next'
import type { Country } from '#app/features/core/reference/queries.server.ts'
import { type KindCounts, totalOf, useKindCounts } from '#app/features/resources/published/use-kind-counts.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { findNearby } from './nearby.ts'

type Props = { country: Country; countries: Country[]; counts: Record<string, KindCounts> }

/** Shown if a country has published nothing: nearby countries with content, and a link to share an experience. */
export function CountryEmpty({ country, countries, counts }: Props) {
  const { t } = useTranslation('countries')
  const language = useLanguage()
  const inWords = useKindCounts()
  const totals = Object.fromEntries(Object.entries(counts).map(([iso3, kinds]) => [iso3, totalOf(kinds)]))
  const nearby = findNearby(country, countries, totals)
  return (
    <section className="prose" aria-labelledby="meanwhile">
      <h2 id="meanwhile">{t('empty.title')}</h2>
      <h3>{t('empty.nearby')}</h3>
      {nearby.length > 0 ? (
        <>
          <p>{t('empty.nearbyText')}</p>
          <ul className="index-list">
            {nearby.map(({ iso3, shortNames }) => (
              <li key={iso3}>
                <a href={pathTo('country', language, { iso3: iso3.toLowerCase() })}>
                  <LocalizedText text={shortNames} />
                </a>
                <span className="count">{inWords(counts[iso3] ?? {})}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('empty.nothingNearby')}</p>
      )}
      <h3>{t('empty.first')}</h3>
      <p>{t('empty.firstText')}</p>
      <p>
        <a href={pathTo('signIn', language)}>{t('page.shareLink')}</a>
      </p>
    </section>
  )
}
