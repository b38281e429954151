/** Names that begin with what is being typed: `/{lang}/suggest.json?q=`. What nothing is known of has no suggestions; it is never an error. */
import { describe } from '#app/features/discovery/search/suggestions/describe.ts'
import { findSuggestions } from '#app/features/discovery/search/suggestions/find-suggestions.server.ts'
import { isEnoughTyped, readTyped } from '#app/features/discovery/search/suggestions/words.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { sendWithEtag } from '#app/routes/site/send-with-etag.ts'
import type { Route } from './+types/suggest'

export async function loader({ url, request, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const typed = readTyped(url.searchParams.get('q') ?? '')
  // As the visitor, whoever asks: names of what is published are everybody's.
  const found = isEnoughTyped(typed) ? await findSuggestions(context.get(servicesContext).databases.visitor, typed, language) : []
  return sendWithEtag(request, JSON.stringify(describe(found, language)), {
    'content-type': 'application/json; charset=utf-8',
    'content-language': language,
    'cache-control': 'public, max-age=60',
  })
}
