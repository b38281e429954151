/** The site as schema.org data for the home page: name, publisher, search. */
import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'
import { type Graph, toGraph } from './json-ld.ts'

export function describeSite(origin: string, language: Language, texts: { organization: string; description: string }): Graph {
  const home = origin + pathTo('home', language)
  return toGraph([
    {
      '@type': 'WebSite',
      '@id': `${home}#website`,
      url: home,
      name: 'Caja',
      alternateName: texts.organization,
      description: texts.description,
      inLanguage: language,
      publisher: { '@id': `${origin}/#organization` },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${origin}${pathTo('search', language)}?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
    {
      '@type': 'Organization',
      '@id': `${origin}/#organization`,
      name: texts.organization,
      url: origin,
      logo: `${origin}/apple-touch-icon.png`,
    },
  ])
}
