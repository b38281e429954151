/** Everything that is stored about a person's learning routes, to download. */
import { data } from 'react-router'
import { findLearningExport } from '#app/features/programme/learning/plan/own-learning.server.ts'
import { readerContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/own-learning-json'

export async function loader({ context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) throw data(null, { status: 401 })
  const routes = await context.get(readerContext)((db) => findLearningExport(db, me.person.id))
  return Response.json(routes, {
    headers: { 'content-disposition': 'attachment; filename="caja-learning.json"', 'cache-control': 'private, no-store' },
  })
}
