import { useTranslation } from 'react-i18next'
import { SearchForm } from '#app/components/search-form.tsx'
import type { Country } from '#app/features/core/reference/queries.server.ts'
import { CountryTiles } from '#app/features/discovery/countries/country-tiles.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

type Props = { questions: string[]; countries: Country[]; counts: Record<string, number> }

/** The top of the home page: what Caja is, the search, and the coverage so far. */
export function Hero({ questions, countries, counts }: Props) {
  const { t } = useTranslation('home')
  const language = useLanguage()
  const covered = countries.filter(({ iso3 }) => (counts[iso3] ?? 0) > 0).length
  return (
    <div className="hero wrap">
      <div className="hero-text">
        <p className="eyebrow">{t('eyebrow')}</p>
        <h1>{t('heading')}</h1>
        <p className="lead">{t('lead')}</p>
        <SearchForm />
        {questions.length > 0 && (
          <p className="try">
            {t('try')}{' '}
            {questions.map((question, index) => (
              <span key={question}>
                {index > 0 && ', '}
                <a href={`${pathTo('search', language)}?${new URLSearchParams({ q: question })}`}>{question}</a>
              </span>
            ))}
          </p>
        )}
      </div>
      <section className="hero-map" aria-labelledby="map">
        <h2 id="map" className="visually-hidden">
          {t('map.title')}
        </h2>
        <CountryTiles countries={countries} counts={counts} />
        <p className="small map-note">
          {t('map.text', { covered, total: countries.length })} <a href={pathTo('countries', language)}>{t('map.all')}</a>
        </p>
      </section>
    </div>
  )
}
