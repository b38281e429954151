/** The annual report: stored once its year is closed; before that, a preview for staff. */
import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { CsvLinks } from '#app/components/csv-links.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { isStaff } from '#app/features/core/person/person.ts'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { getReport } from '#app/features/editorial/yearly-update/get-report.server.ts'
import { ReportView } from '#app/features/editorial/yearly-update/report-view.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import updateCss from '#app/styles/bundles/yearly-update.css?url'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/update-report'

export async function loader({ params, context }: Route.LoaderArgs) {
  const year = /^\d{4}$/.test(params.year) ? Number(params.year) : 0
  const language = context.get(languageContext)
  const mayPreview = isStaff(context.get(sessionContext).person)
  const found = await context.get(readerContext)(async (db) => {
    const read = await getReport(db, year, mayPreview)
    return read && { ...read, countries: await findCountries(db) }
  })
  if (!found) throw data(null, { status: 404 })
  const t = textsIn(language)
  return {
    report: found.report,
    closedAt: found.closedAt,
    names: Object.fromEntries(found.countries.map(({ iso3, shortNames }) => [iso3, pickText(shortNames, language)?.text ?? iso3])),
    title: t('yearly-update:report.title', { year }),
    description: t('yearly-update:report.lead', { year }),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ ...loaderData, address: 'updateReport', params }) : []
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: updateCss }]

export default function UpdateReport({ loaderData: { report, closedAt, names, title, description } }: Route.ComponentProps) {
  const { t } = useTranslation('yearly-update')
  const language = useLanguage()
  const { dayOf } = useMoments()
  return (
    <div className="wrap page update-page update-report">
      <p className="eyebrow">
        <a href={pathTo('governance', language)}>{t('report.governance')}</a>
      </p>
      <h1>{title}</h1>
      <p className="lead">{description}</p>
      {closedAt ? (
        <p className="small">
          {t('report.closed', { when: dayOf(closedAt) })} ·{' '}
          <CsvLinks path={pathTo('updateReportCsv', language, { year: report.year })} label={t('report.csv')} />
        </p>
      ) : (
        <Notice tone="warning">
          <p>{t('report.provisional')}</p>
        </Notice>
      )}
      <ReportView report={report} names={names} />
    </div>
  )
}
