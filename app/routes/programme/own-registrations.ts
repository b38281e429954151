/** A person's own registrations, to download: everything that is stored about them. */
import { data } from 'react-router'
import { findOwnExport } from '#app/features/programme/events/registration/find-own.server.ts'
import { readerContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/own-registrations'

export async function loader({ context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) throw data(null, { status: 401 })
  const registrations = await context.get(readerContext)((db) => findOwnExport(db, me.person.id))
  return Response.json(registrations, {
    headers: { 'content-disposition': 'attachment; filename="caja-registrations.json"', 'cache-control': 'private, no-store' },
  })
}
