import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { CountryList } from '#app/features/discovery/countries/country-list.tsx'
import { CountryTiles } from '#app/features/discovery/countries/country-tiles.tsx'
import { findCountryCounts } from '#app/features/resources/published/coverage.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import placesCss from '#app/styles/bundles/places.css?url'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Route } from './+types/countries'

export async function loader({ context }: Route.LoaderArgs) {
  const t = textsIn(context.get(languageContext))
  return {
    ...(await context.get(readerContext)(async (db) => ({ countries: await findCountries(db), counts: await findCountryCounts(db) }))),
    page: {
      title: t('countries:list.title'),
      description: t('countries:list.description'),
      origin: context.get(servicesContext).publicUrl,
    },
  }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: placesCss }]

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.page, address: 'countries' }) : [])

export default function Countries({ loaderData: { countries, counts } }: Route.ComponentProps) {
  const { t } = useTranslation('countries')
  const language = useLanguage()
  const covered = countries.filter(({ iso3 }) => counts[iso3]).length
  const experiences = Object.fromEntries(countries.map(({ iso3 }) => [iso3, counts[iso3]?.experience ?? 0]))
  return (
    <div className="wrap page">
      <div className="countries-top">
        <PageHeader title={t('list.title')} lead={t('list.lead')}>
          <p className="countries-covered">
            {t('list.covered', { covered, total: countries.length })} <a href={pathTo('coverage', language)}>{t('page.coverageLink')}</a>.
          </p>
          <p>
            <strong>{t('list.share')}</strong> {t('list.shareText')} <a href={pathTo('signIn', language)}>{t('list.shareLink')}</a>.
          </p>
        </PageHeader>
        <CountryTiles countries={countries} counts={experiences} />
      </div>
      <h2>{t('list.bySubregion')}</h2>
      <CountryList countries={countries} counts={counts} />
    </div>
  )
}
