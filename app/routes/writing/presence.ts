/** Presence of an open editor page, posted every 20 seconds. Answers with the other people present, as JSON. */
import { z } from 'zod'
import { attempt } from '#app/db/clients.server.ts'
import { leave, reportPresence } from '#app/features/writing/together/presence.server.ts'
import { methodNotAllowed } from '#app/lib/method-not-allowed.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { readForm } from '#app/lib/read-form.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import { personOf, requireSharer } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/presence'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]

const schema = z.object({ part: z.string().max(40).default(''), page: z.string().max(40).default(''), left: z.literal('yes').optional() })

export const loader = methodNotAllowed('POST')

export async function action({ request, params, context }: Route.ActionArgs) {
  const signedIn = personOf(context)
  if (!signedIn) return Response.json({ error: 'session_ended' }, { status: 401 })
  const form = parseForm(await readForm(request), schema)
  if (!form.ok || !isUuid(params.resource)) return Response.json({ error: 'not_found' }, { status: 404 })
  const { part, page, left } = form.value
  const where = { resourceId: params.resource, part, page }
  const company = await attempt(() =>
    context.get(servicesContext).databases.asUser(signedIn.claims, async (db) => {
      if (!left) return reportPresence(db, where)
      await leave(db, where)
      return { others: [], latest: null }
    }),
  )
  if (!company.ok) return Response.json({ error: company.error }, { status: 403 })
  return company.value ? Response.json(company.value) : Response.json({ error: 'not_found' }, { status: 404 })
}
