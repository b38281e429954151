/** What the quick search of the workspace and the staff area finds, as JSON: `/{lang}/quick-search.json?q=`. For signed-in people only. */

import { isStaff } from '#app/features/core/person/person.ts'
import { isEnoughTyped, readTyped } from '#app/features/discovery/search/suggestions/words.ts'
import { describeFound } from '#app/features/navigation/quick-search/describe-found.ts'
import { findAnything } from '#app/features/navigation/quick-search/find-anything.server.ts'
import { languageContext, readerContext, sessionContext } from '#app/middleware/contexts.ts'
import { requireSession } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/quick-search'

export const middleware: Route.MiddlewareFunction[] = [requireSession]

export async function loader({ url, context }: Route.LoaderArgs) {
  const reader = context.get(languageContext)
  const staff = isStaff(context.get(sessionContext).person)
  const typed = readTyped(url.searchParams.get('q') ?? '')
  const found = isEnoughTyped(typed) ? await context.get(readerContext)((db) => findAnything(db, typed, { reader, isStaff: staff })) : []
  return Response.json(describeFound(found, reader, staff), {
    headers: { 'cache-control': 'private, no-store', 'content-language': reader },
  })
}
