/** Suggestions for a search box: `/{lang}/suggest.json?q=`. Never an error: an unknown text has no suggestions. */
import { describe } from '#app/features/discovery/search/suggestions/describe.ts'
import { findSuggestions } from '#app/features/discovery/search/suggestions/find-suggestions.server.ts'
import { isEnoughTyped, readTyped } from '#app/features/discovery/search/suggestions/words.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { sendWithEtag } from '#app/routes/site/send-with-etag.ts'
import type { Route } from './+types/suggest'

export async function loader({ url, request, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const typed = readTyped(url.searchParams.get('q') ?? '')
  // Reads as the visitor role: the names of published resources are public.
  const found = isEnoughTyped(typed) ? await findSuggestions(context.get(servicesContext).databases.visitor, typed, language) : []
  return sendWithEtag(request, JSON.stringify(describe(found, language)), {
    'content-type': 'application/json; charset=utf-8',
    'content-language': language,
    'cache-control': 'public, max-age=60',
  })
}
