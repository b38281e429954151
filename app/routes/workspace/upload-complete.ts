/** Told that all parts of an upload are there. Answers the upload panel in JSON. */

import { uploadStatusOf } from '#app/features/uploads/refusal-status.ts'
import { completeUpload } from '#app/features/uploads/resumable.server.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import { requireUploader } from '#app/middleware/require-uploader.server.ts'
import type { Route } from './+types/upload-complete'

export async function action({ params, context }: Route.ActionArgs) {
  const asked = await requireUploader(context, params.resource)
  if (!asked.ok) return Response.json(asked, { status: asked.status })
  const completed = isUuid(params.upload)
    ? await completeUpload(context.get(servicesContext), asked.uploader, params.resource, params.upload)
    : { ok: false as const, error: 'not_found' }
  return Response.json(completed, { status: completed.ok ? 200 : uploadStatusOf(completed.error) })
}
