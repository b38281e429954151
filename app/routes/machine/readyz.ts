/** Ready: the database answers too. Balancers send people here only then. */
import { sql } from 'kysely'
import { servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/readyz'

export async function loader({ context }: Route.LoaderArgs) {
  const ready = await sql`select version from catalogue_versions`.execute(context.get(servicesContext).databases.visitor).then(
    () => true,
    () => false,
  )
  return new Response(ready ? 'ready' : 'the database does not answer', {
    status: ready ? 200 : 503,
    headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
  })
}
