/** The whole thesaurus for machines (SKOS): `/thesaurus.ttl` and `/thesaurus.jsonld`. */
import { schemes } from '#app/features/core/concepts/schemes.ts'
import { findSkosConcepts } from '#app/features/vocabulary/skos/concepts.server.ts'
import { toJsonLd } from '#app/features/vocabulary/skos/json-ld.ts'
import { toTurtle } from '#app/features/vocabulary/skos/turtle.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languages } from '#app/i18n/languages.ts'
import { readerContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/skos'

const titles = Object.fromEntries(
  schemes.map((scheme) => [
    scheme,
    Object.fromEntries(languages.map((language) => [language, textsIn(language)(`concepts:scheme.${scheme}`)])),
  ]),
) as Parameters<typeof toTurtle>[1]

export async function loader({ url, context }: Route.LoaderArgs) {
  const origin = context.get(servicesContext).publicUrl
  const concepts = await context.get(readerContext)(findSkosConcepts)
  const headers = { 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' }
  if (url.pathname.endsWith('.ttl'))
    return new Response(toTurtle(concepts, titles, origin), { headers: { ...headers, 'content-type': 'text/turtle; charset=utf-8' } })
  return Response.json(toJsonLd(concepts, titles, origin), { headers: { ...headers, 'content-type': 'application/ld+json' } })
}
