/** A reference to a published resource as a file: `/citations/{resource id}.bib`, `.ris` or `.json`. */
import { createHash } from 'node:crypto'
import { data } from 'react-router'
import { z } from 'zod'
import { formats, isFormat } from '#app/features/discovery/citations/format.server.ts'
import { getCitable } from '#app/features/discovery/citations/queries.server.ts'
import { citationTexts } from '#app/features/discovery/citations/texts.server.ts'
import { toCsl } from '#app/features/discovery/citations/to-csl.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import { contentDisposition } from '#app/lib/content-disposition.ts'
import { readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { hasCurrentVersion } from '#app/routes/site/send-with-etag.ts'
import type { Route } from './+types/citation'

export async function loader({ params, url, request, context }: Route.LoaderArgs) {
  const [name, ending, ...more] = params.name.split('.')
  const id = z.uuid().safeParse(name)
  const found =
    id.success && isFormat(ending) && more.length === 0 ? await context.get(readerContext)((db) => getCitable(db, id.data)) : null
  if (!found || !isFormat(ending)) throw data(null, { status: 404 })
  const asked = url.searchParams.get('lang')
  const language = isLanguage(asked) ? asked : found.content.originalLanguage
  const address = context.get(servicesContext).publicUrl + pathTo(found.content.kind, language, { slug: found.slug })
  const { mediaType, write } = formats[ending]
  const body = write(toCsl({ ...found, address }, language, citationTexts(language)))
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`
  const headers = {
    etag,
    'content-type': mediaType,
    'content-language': language,
    'content-disposition': contentDisposition('attachment', `${found.slug}.${ending}`),
    // Always revalidated, because an archived resource's citation must disappear at once.
    'cache-control': 'public, max-age=300, must-revalidate',
  }
  if (hasCurrentVersion(request, headers)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}
