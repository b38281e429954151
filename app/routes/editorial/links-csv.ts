/** The list of outside addresses as a CSV file, with the list's filters, all pages. */
import { data } from 'react-router'
import { findLinks } from '#app/features/editorial/link-check/find-links.server.ts'
import { linkQuery } from '#app/features/editorial/link-check/link-query.ts'
import { linksCsv } from '#app/features/editorial/link-check/links-csv.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { contentDisposition } from '#app/lib/content-disposition.ts'
import { csvStyleOf } from '#app/lib/csv.ts'
import { languageContext, readerContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/links-csv'

/** Maximum number of rows. */
const longest = 5_000

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) throw data(null, { status: 401 })
  const language = context.get(languageContext)
  const filters = linkQuery.read(url.searchParams)
  const rows = await context.get(readerContext)((db) => findLinks(db, filters, { limit: longest, offset: 0 }))
  return new Response(linksCsv(rows, language, csvStyleOf(url.searchParams)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition('attachment', `${textsIn(language)('link-check:file')}-${filters.show}.csv`),
      'cache-control': 'private, no-store',
    },
  })
}
