/** What a person wrote in discussions, to download: everything that is stored about it. */
import { data } from 'react-router'
import { findOwnExport } from '#app/features/discovery/discussion/own/find-own.server.ts'
import { readerContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/own-discussion'

export async function loader({ context }: Route.LoaderArgs) {
  if (!personOf(context)) throw data(null, { status: 401 })
  return Response.json(await context.get(readerContext)(findOwnExport), {
    headers: { 'content-disposition': 'attachment; filename="caja-questions.json"', 'cache-control': 'private, no-store' },
  })
}
