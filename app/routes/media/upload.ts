/** Receives one file for a draft in one piece. Answers JSON to a script, and a redirect to a plain form. */
import { redirect } from 'react-router'
import { readUpload } from '#app/features/media/uploads/read-upload.server.ts'
import { receiveFile } from '#app/features/media/uploads/receive-file.server.ts'
import { retryHeaders, uploadStatusOf } from '#app/features/media/uploads/refusal-status.ts'
import { fieldsOfMetadata } from '#app/features/media/uploads/upload-fields.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { methodNotAllowed } from '#app/lib/method-not-allowed.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import { requireUploader } from '#app/middleware/require-uploader.server.ts'
import type { Route } from './+types/upload'

export const loader = methodNotAllowed('POST')

export async function action({ request, params, context }: Route.ActionArgs) {
  const services = context.get(servicesContext)
  const refuse = (error: string, more: object = {}) =>
    Response.json({ ok: false, error, ...more }, { status: uploadStatusOf(error), headers: retryHeaders(error) })
  const access = await requireUploader(context, params.resource)
  if (!access.ok) return refuse(access.error)

  const outcome = await readUpload(request, async ({ name, stream, fields: sent }) => {
    const fields = fieldsOfMetadata(sent)
    if (!fields.success) {
      stream.resume()
      return { ok: false as const, error: 'invalid', page: null }
    }
    const received = await receiveFile(services, access.uploader, { resourceId: params.resource, fields: fields.data, name, stream })
    return { ...received, page: fields.data.page }
  })
  if (!outcome) return refuse('empty')
  if (!outcome.ok) {
    const { page: _, ok: __, error, ...more } = outcome
    return refuse(error, more)
  }
  if (request.headers.get('accept')?.includes('application/json'))
    return Response.json({ ok: true, file: outcome.file, attachment: outcome.attachment })
  throw redirect(pathTo('draftPart', outcome.page, { id: params.resource, part: 'files' }))
}
