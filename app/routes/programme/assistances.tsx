/** The register of technical assistance for everybody: by country on the map, by state, by topic, and as a list. */
import { useTranslation } from 'react-i18next'
import { CsvLinks } from '#app/components/csv-links.tsx'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { countryOptions } from '#app/features/core/reference/country-options.server.ts'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { AssistanceBars } from '#app/features/programme/technical-assistance/assistance-bars.tsx'
import { AssistanceList } from '#app/features/programme/technical-assistance/assistance-list.tsx'
import { assistanceQuery, publicSorts } from '#app/features/programme/technical-assistance/assistance-query.ts'
import { AssistanceTiles } from '#app/features/programme/technical-assistance/assistance-tiles.tsx'
import { findAssistances, getOverview } from '#app/features/programme/technical-assistance/find-assistances.server.ts'
import { useFilterFields } from '#app/features/programme/technical-assistance/use-filter-fields.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import assistanceCss from '#app/styles/bundles/technical-assistance.css?url'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Route } from './+types/assistances'

export async function loader({ url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const t = textsIn(language)
  const filters = assistanceQuery.read(url.searchParams)
  return context.get(readerContext)(async (db) => {
    const countries = await findCountries(db)
    return {
      ...(await findAssistances(db, filters, language)),
      overview: await getOverview(db),
      countries,
      options: countryOptions(countries, language),
      filters,
      meta: {
        title: t('technical-assistance:title'),
        description: t('technical-assistance:public.description'),
        origin: context.get(servicesContext).publicUrl,
      },
    }
  })
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: assistanceCss }]

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageMeta({
        ...loaderData.meta,
        address: 'assistances',
        search: assistanceQuery.write(loaderData.filters, { page: loaderData.filters.page }),
      })
    : []

export default function Assistances({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  const { assistances, total, overview, countries, options, filters } = loaderData
  const list = assistanceQuery.at(pathTo('assistances', language), filters)
  const everything = assistanceQuery.at(pathTo('assistances', language), assistanceQuery.read(new URLSearchParams()))
  const withAny = options.filter(({ value }) => overview.countries[value] || value === filters.country)
  const fields = useFilterFields({ ...overview, countries: withAny })
  const isNarrowed = assistanceQuery.isFiltered(filters)
  return (
    <div className="wrap page">
      <div className="countries-top">
        <PageHeader title={t('title')} lead={t('public.lead')}>
          <p className="countries-covered">
            <strong>{t('count', { count: overview.total })}</strong>
          </p>
          <p className="small">{t('public.source')}</p>
        </PageHeader>
        <AssistanceTiles countries={countries} counts={overview.countries} hrefOf={(country) => everything.to({ country })} />
      </div>
      <AssistanceBars overview={overview} hrefOf={(changed) => everything.to(changed)} />
      <FilterBar
        list={list}
        fields={{
          ...fields,
          sort: { label: t('filter.sort'), options: publicSorts.map((value) => ({ value, label: t(`sortBy.${value}`) })) },
        }}
      />
      <ListResults list={list} total={total} count={t('count', { count: total })} empty={t('none')}>
        <AssistanceList assistances={assistances} />
      </ListResults>
      <p className="small">
        <CsvLinks path={pathTo('assistancesCsv', language) + assistanceQuery.write(filters)} label={t('public.csv')} />
        {isNarrowed && (
          <>
            {' · '}
            <a href={everything.to()}>{t('public.all')}</a>
          </>
        )}
      </p>
    </div>
  )
}
