/** A person's own participations in exchanges, to download: everything that is stored about them. */
import { data } from 'react-router'
import { findParticipationExport } from '#app/features/programme/exchanges/plan/plan.server.ts'
import { readerContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/own-participations'

export async function loader({ context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) throw data(null, { status: 401 })
  const participations = await context.get(readerContext)((db) => findParticipationExport(db, me.person.id))
  return Response.json(participations, {
    headers: { 'content-disposition': 'attachment; filename="caja-exchanges.json"', 'cache-control': 'private, no-store' },
  })
}
