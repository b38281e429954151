/** Told that all parts of an upload are there. Answers the upload panel in JSON, whatever happens. */

import { retryHeaders, uploadStatusOf } from '#app/features/media/uploads/refusal-status.ts'
import { completeUpload } from '#app/features/media/uploads/resumable.server.ts'
import { isUnavailable } from '#app/lib/unavailable.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import { requireUploader } from '#app/middleware/require-uploader.server.ts'
import type { Route } from './+types/upload-complete'

export async function action({ params, context }: Route.ActionArgs) {
  const asked = await requireUploader(context, params.resource)
  if (!asked.ok) return Response.json(asked, { status: asked.status })
  if (!isUuid(params.upload)) return refuse('not_found')
  try {
    const completed = await completeUpload(context.get(servicesContext), asked.uploader, params.resource, params.upload)
    return completed.ok ? Response.json(completed) : refuse(completed.error, completed)
  } catch (error) {
    // Answered 503, in JSON too, where every fault of what Caja runs on is.
    if (isUnavailable(error)) throw error
    console.error(error)
    return refuse('storage')
  }
}

const refuse = (error: string, more: object = {}) =>
  Response.json({ ...more, ok: false, error }, { status: uploadStatusOf(error), headers: retryHeaders(error) })
