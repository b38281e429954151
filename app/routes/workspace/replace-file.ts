/** Receives a new version of an attachment's file. Answers JSON to the panel, and a way back to a plain form. */
import { redirect } from 'react-router'
import { z } from 'zod'
import { attempt } from '#app/db/clients.server.ts'
import { deleteFile } from '#app/features/files/delete-file.server.ts'
import { readUpload } from '#app/features/files/read-upload.server.ts'
import { storeFile } from '#app/features/files/store-file.server.ts'
import { replaceFile } from '#app/features/resources/replace-file.server.ts'
import { isLocked } from '#app/features/resources/states.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { languages } from '#app/i18n/languages.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { requireDraft } from '#app/middleware/require-draft.server.ts'
import type { Route } from './+types/replace-file'

/** The language of the page to go back to; sent before the file. */
const fieldsSchema = z.object({ page: z.enum(languages).catch('es') })

const refuse = (error: string, status = refusalStatus(error)) => Response.json({ ok: false, error }, { status })

export async function action({ request, params, context }: Route.ActionArgs) {
  const services = context.get(servicesContext)
  const signedIn = personOf(context)
  if (!signedIn) return refuse('session_ended')
  const draft = await requireDraft(context.get(readerContext), params.resource)
  if (!draft.canEdit) return refuse('forbidden')
  if (isLocked(draft.state, signedIn.person)) return refuse('locked_for_review')
  const attachment = draft.content.attachments.find(({ id }) => id === params.attachment)
  const replaced = draft.files.find(({ id }) => id === attachment?.file)
  if (!attachment || !replaced) return refuse('not_found')

  const { claims, accessToken, person } = signedIn
  const outcome = await readUpload(request, async ({ name, stream, fields }) => ({
    fields: fieldsSchema.parse(fields),
    stored: await storeFile(
      services,
      { claims, accessToken, personId: person.id },
      { resourceId: draft.id, kind: attachment.kind, name, stream, asset: replaced.assetId },
    ),
  }))
  if (!outcome) return refuse('empty', 400)
  if (!outcome.stored.ok) return refuse(outcome.stored.error)
  const file = outcome.stored.file
  const done = await attempt(() =>
    services.databases.asUser(claims, (db) =>
      replaceFile(db, person, { resourceId: draft.id, attachmentId: attachment.id, file: file.id }),
    ),
  )
  if (!done.ok) {
    await deleteFile(services, signedIn, file.id)
    return refuse(done.error)
  }
  if (request.headers.get('accept')?.includes('application/json')) return Response.json({ ok: true, file })
  throw redirect(pathTo('draftPart', outcome.fields.page, { id: draft.id, part: 'files' }))
}
