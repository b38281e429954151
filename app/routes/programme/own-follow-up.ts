/** What a person changed in follow-up plans, and the reminders that they got, to download. */
import { data } from 'react-router'
import { findOwnFollowUp } from '#app/features/programme/reminders/units.server.ts'
import { readerContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/own-follow-up'

export async function loader({ context }: Route.LoaderArgs) {
  if (!personOf(context)) throw data(null, { status: 401 })
  const own = await context.get(readerContext)(findOwnFollowUp)
  return Response.json(own, {
    headers: { 'content-disposition': 'attachment; filename="caja-follow-up.json"', 'cache-control': 'private, no-store' },
  })
}
