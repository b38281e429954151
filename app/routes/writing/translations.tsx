/** The matrix of translations: resources by languages, with missing and outdated texts. Filters are in the address. */
import { useTranslation } from 'react-i18next'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { countTranslations, findAllTranslators, findTranslations } from '#app/features/writing/translation/find-translations.server.ts'
import { LanguageBars } from '#app/features/writing/translation/language-bars.tsx'
import { MatrixFilterBar } from '#app/features/writing/translation/matrix-filter-bar.tsx'
import { matrixQuery } from '#app/features/writing/translation/matrix-query.ts'
import { MatrixTable } from '#app/features/writing/translation/matrix-table.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/translations'

export async function loader({ url, context }: Route.LoaderArgs) {
  const filters = matrixQuery.read(url.searchParams)
  const language = context.get(languageContext)
  const found = await context.get(readerContext)(async (db) => ({
    ...(await findTranslations(db, filters)),
    totals: await countTranslations(db, filters),
    countries: await findCountryOptions(db, language),
    translators: await findAllTranslators(db),
  }))
  return {
    ...found,
    filters,
    title: textsIn(language)('translation:matrix.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'translations', origin: loaderData.origin }) : []

export default function Translations({ loaderData: { rows, total, totals, countries, translators, filters } }: Route.ComponentProps) {
  const { t } = useTranslation('translation')
  const language = useLanguage()
  const list = matrixQuery.at(pathTo('translations', language), filters)
  return (
    <>
      <h1>{t('matrix.title')}</h1>
      <p className="lead">{t('matrix.lead')}</p>
      <LanguageBars totals={totals} />
      <MatrixFilterBar list={list} countries={countries} translators={translators} />
      <ListResults
        list={list}
        total={total}
        count={t('matrix.count', { count: total, number: formatNumber(total, language) })}
        empty={t('matrix.none')}
      >
        <MatrixTable rows={rows} />
      </ListResults>
    </>
  )
}
