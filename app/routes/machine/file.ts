/** The bytes of a file, under the rights of whoever asks, with ETag and ranges. */
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { getFile } from '#app/features/files/queries.server.ts'
import { parseRange } from '#app/features/files/range.ts'
import { readerContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/file'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const id = z.uuid().safeParse(params.id)
  const file = id.success ? await context.get(readerContext)((db) => getFile(db, id.data)) : null
  if (!file) throw data(null, { status: 404 })
  if (file.name !== params.name) throw redirect(`/files/${file.id}/${encodeURIComponent(file.name)}`, 301)

  const etag = `"${file.sha256.slice(0, 32)}"`
  const headers = new Headers({
    etag,
    'content-type': file.mediaType === 'text/vtt' ? 'text/vtt; charset=utf-8' : file.mediaType,
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'accept-ranges': 'bytes',
    // Revalidated, because a file stops being public the moment its resource is archived.
    'cache-control': 'public, max-age=300, must-revalidate',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'SAMEORIGIN',
  })
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers })
  const ifRange = request.headers.get('if-range')
  const range = ifRange && ifRange !== etag ? null : parseRange(request.headers.get('range'), file.size)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.size}`)
    return new Response(null, { status: 416, headers })
  }
  const opened = await context.get(servicesContext).openObject(file.path, range ?? undefined, file.mediaType === 'text/vtt')
  if ('redirectTo' in opened) throw redirect(opened.redirectTo, { headers: { 'cache-control': 'private, max-age=300' } })
  headers.set('content-length', String(range ? range.end - range.start + 1 : file.size))
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
  if (request.method === 'HEAD') await opened.stream.cancel()
  return new Response(request.method === 'HEAD' ? null : opened.stream, { status: range ? 206 : 200, headers })
}
