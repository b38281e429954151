/** Search results as a file: `/{lang}/export.csv`, `.bib` or `.ris` with the parameters of the search page. */
import { data } from 'react-router'
import { readSearch } from '#app/features/discovery/search/read-search.server.ts'
import { exportSearch, exportTypes, isExportFormat } from '#app/features/discovery/search/tools/export-search.server.ts'
import { countTowards } from '#app/features/people/accounts/rate-limit.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { contentDisposition } from '#app/lib/content-disposition.ts'
import { csvStyleOf } from '#app/lib/csv.ts'
import { clientAddressContext, languageContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/export-search'

export async function loader({ url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const t = textsIn(language)
  const { databases, publicUrl } = context.get(servicesContext)
  const format = url.pathname.split('.').at(-1)
  if (!isExportFormat(format)) throw data(null, { status: 404 })
  const wait = await countTowards(databases, 'export', context.get(clientAddressContext))
  if (wait)
    return new Response(t('errors:tooMany.text'), {
      status: 429,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': String(wait), 'cache-control': 'no-store' },
    })
  // Reads as the visitor role, also for signed-in people: the content is public, and a long export holds no transaction open.
  const db = databases.visitor
  const { body, written, isMore } = await exportSearch(
    db,
    await readSearch(db, url.searchParams),
    format,
    language,
    publicUrl,
    csvStyleOf(url.searchParams),
  )
  const name = isMore ? t('search:export.partName', { written }) : t('search:export.name')
  return new Response(body, {
    headers: {
      'content-type': exportTypes[format],
      'content-language': language,
      'content-disposition': contentDisposition('attachment', `${name}.${format}`),
      // Not in the page cache: a file is as large as many pages.
      'cache-control': 'no-store',
    },
  })
}
