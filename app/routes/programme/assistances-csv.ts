/** The public register of technical assistance as a CSV file, with the filters of the list, all pages. */
import { assistanceQuery } from '#app/features/programme/technical-assistance/assistance-query.ts'
import { assistancesCsv } from '#app/features/programme/technical-assistance/assistances-csv.ts'
import { findAssistancesToExport } from '#app/features/programme/technical-assistance/find-assistances.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { contentDisposition } from '#app/lib/content-disposition.ts'
import { csvStyleOf } from '#app/lib/csv.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/assistances-csv'

export async function loader({ url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const filters = assistanceQuery.read(url.searchParams)
  const rows = await context.get(readerContext)((db) => findAssistancesToExport(db, filters, language))
  return new Response(assistancesCsv(rows, language, csvStyleOf(url.searchParams), context.get(servicesContext).publicUrl), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition('attachment', `${textsIn(language)('technical-assistance:csv.file')}.csv`),
      'cache-control': 'public, max-age=0, s-maxage=30, must-revalidate',
    },
  })
}
