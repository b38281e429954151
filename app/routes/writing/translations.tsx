/** The matrix of translations: every resource by every language, with what is missing or out of date. All filters are in the address. */
import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { Pagination } from '#app/components/pagination.tsx'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import {
  countTranslations,
  findAllTranslators,
  findTranslations,
  translationsPerPage,
} from '#app/features/writing/translation/find-translations.server.ts'
import { LanguageBars } from '#app/features/writing/translation/language-bars.tsx'
import { MatrixFilterForm } from '#app/features/writing/translation/matrix-filter-form.tsx'
import { matrixQuery, readMatrixFilters } from '#app/features/writing/translation/matrix-filters.ts'
import { MatrixTable } from '#app/features/writing/translation/matrix-table.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/translations'

export async function loader({ url, context }: Route.LoaderArgs) {
  const filters = readMatrixFilters(url.searchParams)
  const found = await context.get(readerContext)(async (db) => ({
    ...(await findTranslations(db, filters)),
    totals: await countTranslations(db, filters),
    countries: await findCountries(db),
    translators: await findAllTranslators(db),
  }))
  return {
    ...found,
    filters,
    pages: Math.ceil(found.total / translationsPerPage),
    title: textsIn(context.get(languageContext))('translation:matrix.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'translations', origin: loaderData.origin }) : []

export default function Translations({
  loaderData: { rows, total, totals, countries, translators, filters, pages },
}: Route.ComponentProps) {
  const { t } = useTranslation('translation')
  const language = useLanguage()
  const path = pathTo('translations', language)
  return (
    <>
      <h1>{t('matrix.title')}</h1>
      <p className="lead">{t('matrix.lead')}</p>
      <LanguageBars totals={totals} />
      <MatrixFilterForm filters={filters} path={path} countries={countries} translators={translators} />
      <p className="small" role="status">
        {total > 0 ? t('matrix.count', { count: total, number: formatNumber(total, language) }) : t('matrix.none')}
      </p>
      {rows.length > 0 && <MatrixTable rows={rows} />}
      <Pagination page={filters.page} pages={pages} pathOf={(page) => path + matrixQuery(filters, { page })} />
    </>
  )
}
