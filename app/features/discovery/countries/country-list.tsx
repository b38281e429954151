import { useTranslation } from 'react-i18next'
import type { Country } from '#app/features/core/reference/queries.server.ts'
import { subregions } from '#app/features/core/reference/subregions.ts'
import { type KindCounts, useKindCounts } from '#app/features/resources/published/use-kind-counts.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { sortByText } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'

/** All countries by subregion and name, with the number of their published resources. */
export function CountryList({ countries, counts }: { countries: Country[]; counts: Record<string, KindCounts> }) {
  const { t } = useTranslation('countries')
  const language = useLanguage()
  const inWords = useKindCounts()
  const sorted = sortByText(countries, ({ names }) => pickText(names, language)?.text ?? '', language)
  return (
    <div className="country-groups">
      {subregions.map((subregion) => (
        <section key={subregion} aria-labelledby={subregion}>
          <h3 id={subregion}>{t(`subregion.${subregion}`)}</h3>
          <ul className="index-list">
            {sorted
              .filter((country) => country.subregion === subregion)
              .map(({ iso3, names }) => (
                <li key={iso3}>
                  <a href={pathTo('country', language, { iso3: iso3.toLowerCase() })}>
                    <LocalizedText text={names} />
                  </a>
                  <span className={counts[iso3] ? 'count' : 'count is-empty'}>
                    {counts[iso3] ? inWords(counts[iso3]) : t('list.nothing')}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
