/**
 * The bytes of a file, under the reader's rights, with ETag and ranges. `/files/{asset}/{name}` is the public address of all its versions
 * and returns the published one; `?version={id}` returns that one, if the reader may see it.
 */
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { findVersion } from '#app/features/core/files/file-rows.server.ts'
import { cleanName } from '#app/features/media/storage/clean-name.ts'
import { extensionsOf } from '#app/features/media/storage/media-types.ts'
import { parseRange } from '#app/features/media/storage/range.ts'
import { contentDisposition } from '#app/lib/content-disposition.ts'
import { readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { hasCurrentVersion } from '#app/routes/site/send-with-etag.ts'
import type { Route } from './+types/file'

export async function loader({ params, request, url, context }: Route.LoaderArgs) {
  const address = z.uuid().safeParse(params.id)
  const version = z.uuid().nullable().safeParse(url.searchParams.get('version'))
  const file =
    address.success && version.success ? await context.get(readerContext)((db) => findVersion(db, address.data, version.data)) : null
  if (!file) throw data(null, { status: 404 })
  // A temporary redirect: the next version may have another name, and the previous one may come back. The name follows the type: a picture
  // named x.html is not served as a page.
  const name = cleanName(file.name, extensionsOf(file.mediaType))
  if (name !== params.name)
    throw redirect(`/files/${params.id}/${encodeURIComponent(name)}${url.search}`, {
      status: 302,
      headers: { 'cache-control': 'no-cache' },
    })

  const etag = `"${file.sha256.slice(0, 32)}"`
  const visibility = file.isPublished ? 'public' : 'private'
  const headers = new Headers({
    etag,
    'content-type': file.mediaType === 'text/vtt' ? 'text/vtt; charset=utf-8' : file.mediaType,
    'content-disposition': contentDisposition('inline', name),
    'accept-ranges': 'bytes',
    // Revalidated each time (304 if unchanged): publishing a version changes what the address returns, and archiving the resource removes
    // it. Only the reader may cache an unpublished file.
    'cache-control': `${visibility}, max-age=0, must-revalidate`,
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'SAMEORIGIN',
    'x-content-type-options': 'nosniff',
    // A sandbox gives the file an opaque origin: whatever it contains, it cannot act as this site.
    'content-security-policy': 'sandbox',
  })
  if (hasCurrentVersion(request, { etag })) return new Response(null, { status: 304, headers })
  const ifRange = request.headers.get('if-range')
  const range = ifRange && ifRange !== etag ? null : parseRange(request.headers.get('range'), file.size)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.size}`)
    return new Response(null, { status: 416, headers })
  }
  const opened = await context.get(servicesContext).openObject(file.path, range ?? undefined, file.mediaType === 'text/vtt')
  if ('redirectTo' in opened) throw redirect(opened.redirectTo, { headers: { 'cache-control': 'private, no-cache' } })
  headers.set('content-length', String(range ? range.end - range.start + 1 : file.size))
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
  return new Response(opened.stream, { status: range ? 206 : 200, headers })
}
