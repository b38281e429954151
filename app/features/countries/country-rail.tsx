import { useTranslation } from 'react-i18next'
import { CountryPlatforms } from '#app/features/countries/country-platforms.tsx'
import type { Country, Platform } from '#app/features/reference/queries.server.ts'
import { emptySearch, searchPath } from '#app/features/search/links.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'

type Props = { country: Country; topics: { slug: string; label: Localized; count: number }[]; platforms: Platform[]; withShare: boolean }

/** Beside a country's resources: its topics, the same country elsewhere, and how to share. */
export function CountryRail({ country, topics, platforms, withShare }: Props) {
  const { t } = useTranslation('country')
  const language = useLanguage()
  return (
    <div className="rail">
      {topics.length > 0 && (
        <section aria-labelledby="topics">
          <h2 id="topics">{t('page.topics')}</h2>
          <ul className="chip-list">
            {topics.map(({ slug, label, count }) => (
              <li key={slug}>
                <a className="chip" href={pathTo('topic', language, { slug })}>
                  <LocalizedText text={label} /> <span className="count">{formatNumber(count, language)}</span>
                </a>
              </li>
            ))}
          </ul>
          <p>
            <a href={searchPath(pathTo('search', language), emptySearch, { country: [country.iso3] })}>{t('page.search')}</a>
          </p>
        </section>
      )}
      <section aria-labelledby="platforms">
        <h2 id="platforms">{t('page.platforms')}</h2>
        <CountryPlatforms platforms={platforms} iso2={country.iso2} />
      </section>
      {withShare && (
        <section aria-labelledby="share">
          <h2 id="share">{t('page.share')}</h2>
          <p>{t('page.shareText')}</p>
          <p>
            <a href={pathTo('signIn', language)}>{t('page.shareLink')}</a>
          </p>
        </section>
      )}
    </div>
  )
}
