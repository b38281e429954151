/** Offers and requests for staff: at first the requests that nobody has answered, the oldest first. */
import { useTranslation } from 'react-i18next'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { exchangeQuery, standings } from '#app/features/programme/exchanges/matching/exchange-query.ts'
import { findListedExchanges } from '#app/features/programme/exchanges/matching/find-listed.server.ts'
import { ListedTable } from '#app/features/programme/exchanges/matching/listed-table.tsx'
import { sides } from '#app/features/programme/exchanges/matching/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/staff-exchanges'

export async function loader({ url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const filters = exchangeQuery.read(url.searchParams)
  const list = await context.get(readerContext)(async (db) => ({
    ...(await findListedExchanges(db, filters)),
    countries: await findCountryOptions(db, language),
  }))
  return { ...list, filters, title: textsIn(language)('exchanges:staff.title'), origin: context.get(servicesContext).publicUrl }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'staffExchanges', origin: loaderData.origin }) : []

export default function StaffExchanges({ loaderData: { exchanges, total, filters, countries } }: Route.ComponentProps) {
  const { t } = useTranslation(['exchanges', 'page'])
  const language = useLanguage()
  const list = exchangeQuery.at(pathTo('staffExchanges', language), filters)
  return (
    <>
      <h1>{t('staff.title')}</h1>
      <p className="lead">{t('staff.lead')}</p>
      <FilterBar
        list={list}
        fields={{
          q: { label: t('staff.search') },
          direction: {
            label: t('staff.direction'),
            options: [
              ...sides.map((side) => ({ value: side, label: t(`page:exchange.direction.${side}`) })),
              { value: 'all', label: t('staff.all') },
            ],
          },
          standing: {
            label: t('staff.standing'),
            options: [...standings, 'all' as const].map((one) => ({ value: one, label: t(`staff.standings.${one}`) })),
          },
          country: { label: t('staff.country'), options: countries },
        }}
      />
      <ListResults list={list} total={total} count={t('staff.count', { count: total })} empty={t('staff.none')}>
        <ListedTable exchanges={exchanges} />
      </ListResults>
    </>
  )
}
