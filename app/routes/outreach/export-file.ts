/** The archive of an export, for who may read it. Ranges let a broken download go on. */
import { data, redirect } from 'react-router'
import { exportsBucket } from '#app/backend/backend.server.ts'
import { parseRange } from '#app/features/media/storage/range.ts'
import { findReadyExport } from '#app/features/outreach/exports/exports.server.ts'
import { exportName, exportPath } from '#app/features/outreach/exports/jobs.server.ts'
import { contentDisposition } from '#app/lib/content-disposition.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/export-file'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  if (!personOf(context)) throw data(null, { status: 401 })
  const ready = isUuid(params.id) ? await context.get(readerContext)((db) => findReadyExport(db, params.id)) : null
  if (!ready) throw data(null, { status: 404 })
  // It is written once.
  const etag = `"${ready.id}"`
  const headers = new Headers({
    etag,
    'content-type': 'application/x-tar',
    'content-disposition': contentDisposition('attachment', `${exportName(ready.requestedAt)}.tar`),
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
  const ifRange = request.headers.get('if-range')
  const range = ifRange && ifRange !== etag ? null : parseRange(request.headers.get('range'), ready.size)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${ready.size}`)
    return new Response(null, { status: 416, headers })
  }
  const opened = await context.get(servicesContext).openObject(exportPath(ready.id), range ?? undefined, false, exportsBucket)
  if ('redirectTo' in opened) throw redirect(opened.redirectTo, { headers: { 'cache-control': 'private, no-store' } })
  headers.set('content-length', String(range ? range.end - range.start + 1 : ready.size))
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${ready.size}`)
  return new Response(opened.stream, { status: range ? 206 : 200, headers })
}
