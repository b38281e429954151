/** Stores unsaved text of the editor. Answers JSON. */
import { attempt } from '#app/db/clients.server.ts'
import type { SentFields } from '#app/features/resources/model/edit-part.ts'
import { dropWorkingCopy, keepWorkingCopy } from '#app/features/writing/together/working-copy.server.ts'
import { methodNotAllowed } from '#app/lib/method-not-allowed.ts'
import { readForm } from '#app/lib/read-form.ts'
import { refusalInit } from '#app/lib/refusal-status.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import { personOf, requireSharer } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/working-copy'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]

/** Maximum number of fields; a form of ours has fewer. */
const mostFields = 2_000
/** The table's limit is 600,000 bytes after conversion. */
const mostBytes = 500_000

export const loader = methodNotAllowed('POST')

export async function action({ request, params, context }: Route.ActionArgs) {
  const signedIn = personOf(context)
  if (!signedIn) return Response.json({ error: 'session_ended' }, { status: 401 })
  const { resource, part } = params
  const form = await readForm(request)
  const base = Number(form.get('base'))
  const fields: SentFields = [...form].flatMap(
    ([name, value]): SentFields => (typeof value === 'string' && !['base', 'drop'].includes(name) ? [[name, value]] : []),
  )
  if (!isUuid(resource) || !Number.isInteger(base) || base < 1 || fields.length > mostFields)
    return Response.json({ error: 'not_found' }, { status: 404 })
  if (Buffer.byteLength(JSON.stringify(fields)) > mostBytes) return Response.json({ error: 'too_large' }, { status: 413 })
  const where = { resourceId: resource, part }
  const kept = await attempt(() =>
    context
      .get(servicesContext)
      .databases.asUser(signedIn.claims, (db) =>
        form.has('drop') ? dropWorkingCopy(db, where) : keepWorkingCopy(db, { ...where, base, fields }),
      ),
  )
  return kept.ok
    ? Response.json({ ok: true })
    : Response.json({ error: kept.error }, kept.error === 'forbidden' ? { status: 403 } : refusalInit(kept.error))
}
