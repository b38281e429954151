/** The OAI-PMH 2.0 repository at `/oai`. POST is answered like GET (server/app.ts). */

import { kinds } from '#app/features/core/kinds/kinds.ts'
import { citationTexts } from '#app/features/discovery/citations/texts.server.ts'
import { answerOai } from '#app/features/outreach/harvest/answer-oai.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/oai'

const namesOfKinds = (language: Language) => {
  const t = textsIn(language)
  return Object.fromEntries(kinds.map((kind) => [kind, t(`common:kinds.${kind}`)])) as Record<(typeof kinds)[number], string>
}

export async function loader({ url, context }: Route.LoaderArgs) {
  const { databases, publicUrl, contactEmail } = context.get(servicesContext)
  const repository = {
    origin: publicUrl,
    name: textsIn('en')('outreach:organization'),
    contact: contactEmail,
    texts: { es: citationTexts('es'), en: citationTexts('en') },
    kinds: { es: namesOfKinds('es'), en: namesOfKinds('en') },
  }
  const body = await answerOai(databases.visitor, repository, url.searchParams)
  return new Response(body, { headers: { 'content-type': 'text/xml; charset=utf-8', 'cache-control': 'no-cache' } })
}
