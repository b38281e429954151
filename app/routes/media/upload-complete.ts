/** Completes an upload whose parts have all been sent. Always answers the upload panel in JSON. */

import { retryHeaders, uploadStatusOf } from '#app/features/media/uploads/refusal-status.ts'
import { completeUpload } from '#app/features/media/uploads/resumable.server.ts'
import { methodNotAllowed } from '#app/lib/method-not-allowed.ts'
import { isUnavailable } from '#app/lib/unavailable.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import { requireUploader } from '#app/middleware/require-uploader.server.ts'
import type { Route } from './+types/upload-complete'

export const loader = methodNotAllowed('POST')

export async function action({ params, context }: Route.ActionArgs) {
  const access = await requireUploader(context, params.resource)
  if (!access.ok) return Response.json(access, { status: access.status })
  if (!isUuid(params.upload)) return refuse('not_found')
  try {
    const completed = await completeUpload(context.get(servicesContext), access.uploader, params.resource, params.upload)
    return completed.ok ? Response.json(completed) : refuse(completed.error, completed)
  } catch (error) {
    // Temporary faults are answered 503 by `answerFaults`, in JSON too.
    if (isUnavailable(error)) throw error
    console.error(error)
    return refuse('storage')
  }
}

const refuse = (error: string, more: object = {}) =>
  Response.json({ ...more, ok: false, error }, { status: uploadStatusOf(error), headers: retryHeaders(error) })
