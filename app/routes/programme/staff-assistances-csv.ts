/** The register of technical assistance for staff as a CSV file, with the filters of the list, all pages. */
import { data } from 'react-router'
import { staffAssistanceQuery } from '#app/features/programme/technical-assistance/assistance-query.ts'
import { staffAssistancesCsv } from '#app/features/programme/technical-assistance/assistances-csv.ts'
import { findStaffAssistances } from '#app/features/programme/technical-assistance/find-assistances.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { contentDisposition } from '#app/lib/content-disposition.ts'
import { csvStyleOf } from '#app/lib/csv.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/staff-assistances-csv'

/** Maximum number of rows. */
const longest = 5_000

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) throw data(null, { status: 401 })
  const language = context.get(languageContext)
  const filters = staffAssistanceQuery.read(url.searchParams)
  const { assistances } = await context.get(readerContext)((db) =>
    findStaffAssistances(db, filters, language, { limit: longest, offset: 0 }),
  )
  return new Response(staffAssistancesCsv(assistances, language, csvStyleOf(url.searchParams), context.get(servicesContext).publicUrl), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition('attachment', `${textsIn(language)('technical-assistance:csv.file')}.csv`),
      'cache-control': 'private, no-store',
    },
  })
}
