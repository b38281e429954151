/** The register of technical assistance for staff. */
import { useTranslation } from 'react-i18next'
import { CsvLinks } from '#app/components/csv-links.tsx'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { findReferenceLists } from '#app/features/core/reference/queries.server.ts'
import { shownStates, staffAssistanceQuery, staffSorts } from '#app/features/programme/technical-assistance/assistance-query.ts'
import { AssistanceTable } from '#app/features/programme/technical-assistance/assistance-table.tsx'
import { findStaffAssistances } from '#app/features/programme/technical-assistance/find-assistances.server.ts'
import { useFilterFields } from '#app/features/programme/technical-assistance/use-filter-fields.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { Route } from './+types/staff-assistances'

export async function loader({ url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const filters = staffAssistanceQuery.read(url.searchParams)
  const list = await context.get(readerContext)(async (db) => {
    const { concepts, recommendations } = await findReferenceLists(db)
    return {
      ...(await findStaffAssistances(db, filters, language)),
      countries: await findCountryOptions(db, language),
      topics: concepts
        .filter(({ scheme, replacedBy }) => scheme === 'topic' && !replacedBy)
        .map(({ slug, label }) => ({ slug, labels: label })),
      recommendations: recommendations.map(({ id, code, number, titles }) => ({ id, code, number, titles: titles as Localized })),
    }
  })
  return {
    ...list,
    filters,
    isRemoved: url.searchParams.get('done') === 'removed',
    title: textsIn(language)('technical-assistance:title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'staffAssistances', origin: loaderData.origin }) : []

export default function StaffAssistances({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  const { assistances, total, filters, isRemoved, title } = loaderData
  const list = staffAssistanceQuery.at(pathTo('staffAssistances', language), filters)
  const fields = useFilterFields(loaderData)
  return (
    <>
      <h1>{title}</h1>
      <DoneNotice text={isRemoved ? t('staff.done.removed') : null} />
      <p className="lead">{t('staff.lead')}</p>
      <p className="button-row">
        <LinkButton href={pathTo('newAssistance', language)}>{t('staff.add')}</LinkButton>
      </p>
      <FilterBar
        list={list}
        fields={{
          ...fields,
          shown: {
            label: t('filter.shown'),
            options: shownStates.map((value) => ({ value, label: t(`shownAs.${value}`) })),
          },
          sort: { label: t('filter.sort'), options: staffSorts.map((value) => ({ value, label: t(`sortBy.${value}`) })) },
          due: { label: t('filter.due') },
          mine: { label: t('filter.mine') },
        }}
      />
      <ListResults list={list} total={total} count={t('count', { count: total })} empty={t('none')}>
        <AssistanceTable assistances={assistances} />
      </ListResults>
      <p className="small">
        <CsvLinks path={pathTo('staffAssistancesCsv', language) + staffAssistanceQuery.write(filters)} label={t('staff.csv')} />
      </p>
    </>
  )
}
