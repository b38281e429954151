/** The figures of the annual report as a CSV file. */
import { data } from 'react-router'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { getReport } from '#app/features/editorial/yearly-update/get-report.server.ts'
import { reportCsv } from '#app/features/editorial/yearly-update/report-csv.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { contentDisposition } from '#app/lib/content-disposition.ts'
import { csvStyleOf } from '#app/lib/csv.ts'
import { languageContext, readerContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/update-report-csv'

export async function loader({ params, context, url }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const year = /^\d{4}$/.test(params.year) ? Number(params.year) : 0
  const found = await context.get(readerContext)(async (db) => {
    const read = await getReport(db, year, false)
    return read && { report: read.report, countries: await findCountries(db) }
  })
  if (!found) throw data(null, { status: 404 })
  const names = new Map(found.countries.map(({ iso3, shortNames }) => [iso3, pickText(shortNames, language)?.text ?? iso3]))
  return new Response(reportCsv(found.report, names, language, csvStyleOf(url.searchParams)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition('attachment', `${textsIn(language)('yearly-update:report.file')}-${year}.csv`),
      'cache-control': 'public, max-age=300, must-revalidate',
    },
  })
}
