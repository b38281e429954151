/** Receives one file for a draft. Answers JSON to the upload panel, and a way back to a plain form. */
import { redirect } from 'react-router'
import { z } from 'zod'
import { attempt } from '#app/db/clients.server.ts'
import { fileKinds } from '#app/features/files/media-types.ts'
import { readUpload } from '#app/features/files/read-upload.server.ts'
import { storeFile } from '#app/features/files/store-file.server.ts'
import { addAttachment, addCaptions, trackOf } from '#app/features/resources/attach-file.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { fileLanguages } from '#app/i18n/file-languages.ts'
import { languages } from '#app/i18n/languages.ts'
import { readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { requireDraft } from '#app/middleware/require-draft.server.ts'
import type { Route } from './+types/upload'

/** Sent before the file, so that it can be judged while it arrives. */
const fieldsSchema = z.object({
  kind: z.enum(fileKinds),
  title: z.string().trim().max(160).default(''),
  language: z.enum(fileLanguages),
  attachment: z.string().max(40).default(''),
  seconds: z.coerce.number().positive().max(86_400).nullable().catch(null),
  page: z.enum(languages),
})

const statuses: Record<string, number> = {
  empty: 400,
  wrong_type: 415,
  too_large: 413,
  truncated: 400,
  captions: 422,
  forbidden: 403,
  storage: 503,
  session_ended: 401,
  invalid: 400,
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const services = context.get(servicesContext)
  const signedIn = personOf(context)
  const wantsJson = request.headers.get('accept')?.includes('application/json')
  const refuse = (error: string, more: object = {}) => Response.json({ ok: false, error, ...more }, { status: statuses[error] ?? 400 })
  if (!signedIn) return refuse('session_ended')
  const draft = await requireDraft(context.get(readerContext), params.resource)
  if (!draft.canEdit) return refuse('forbidden')

  const outcome = await readUpload(request, async ({ name, stream, fields }) => {
    const parsed = fieldsSchema.safeParse(fields)
    if (!parsed.success) {
      stream.resume()
      return { ok: false as const, error: 'invalid' as const, page: 'es' as const }
    }
    const uploader = { claims: signedIn.claims, accessToken: signedIn.accessToken, personId: signedIn.person.id }
    const { kind, attachment, language } = parsed.data
    // New captions in a language are the next version of those that are there.
    const track = kind === 'captions' ? trackOf(draft.content, attachment, language) : null
    const asset = draft.files.find(({ id }) => id === track)?.assetId
    const stored = await storeFile(services, uploader, { resourceId: draft.id, kind, name, stream, asset })
    return stored.ok ? { ...stored, fields: parsed.data } : { ...stored, page: parsed.data.page }
  })
  if (!outcome) return refuse('empty')
  if (!outcome.ok) return refuse(outcome.error, 'problems' in outcome ? { problems: outcome.problems } : {})

  const { file, fields } = outcome
  const { kind, language, title, seconds, attachment } = fields
  const attached = await attempt(() =>
    services.databases.asUser(signedIn.claims, (db) =>
      kind === 'captions'
        ? addCaptions(db, signedIn.person, draft.id, attachment, language, file.id)
        : addAttachment(db, signedIn.person, draft.id, { kind, file: file.id, title: title || file.name, language, seconds }),
    ),
  )
  if (!attached.ok) return refuse(attached.error)
  if (wantsJson) return Response.json({ ok: true, file })
  throw redirect(pathTo('draftPart', fields.page, { id: draft.id, part: 'files' }))
}
