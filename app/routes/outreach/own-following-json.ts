/** What a person follows and what they agreed to, to download: everything that is stored about it. */
import { data } from 'react-router'
import { findStoredFollowing } from '#app/features/outreach/following/following.server.ts'
import { readerContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/own-following-json'

export async function loader({ context }: Route.LoaderArgs) {
  if (!personOf(context)) throw data(null, { status: 401 })
  const following = await context.get(readerContext)((db) => findStoredFollowing(db, null))
  return Response.json(following, {
    headers: { 'content-disposition': 'attachment; filename="caja-following.json"', 'cache-control': 'private, no-store' },
  })
}
