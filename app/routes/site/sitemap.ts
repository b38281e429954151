/** Every reading page in every language, each with links to its other languages. */

import { findRecommendations } from '#app/features/core/recommendations/queries.server.ts'
import { findConcepts, findCountries } from '#app/features/core/reference/queries.server.ts'
import { findPublicRoutes } from '#app/features/programme/learning/plan/find-routes.server.ts'
import { findAssistanceSlugs } from '#app/features/programme/technical-assistance/find-assistances.server.ts'
import { findAddresses } from '#app/features/resources/published/queries.server.ts'
import { type AddressName, addresses, translatePath } from '#app/i18n/addresses.ts'
import { languages } from '#app/i18n/languages.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/sitemap'

type Place = { name: AddressName; params?: Record<string, string>; changed?: Date }

const fixed = [
  'home',
  'experiences',
  'videos',
  'documents',
  'events',
  'exchanges',
  'courses',
  'assistances',
  'learningRoutes',
  'compare',
  'countries',
  'topics',
  'coverage',
  'recommendations',
  'about',
  'governance',
  'openData',
  'onYourSite',
  'accessibility',
  'privacy',
] as const

export async function loader({ context }: Route.LoaderArgs) {
  const { databases, publicUrl } = context.get(servicesContext)
  const db = databases.visitor
  const [resources, countries, topics, recommendations, routes, assistances] = await Promise.all([
    findAddresses(db),
    findCountries(db),
    findConcepts(db, 'topic'),
    findRecommendations(db),
    findPublicRoutes(db),
    findAssistanceSlugs(db),
  ])
  const places: Place[] = [
    ...fixed.map((name) => ({ name })),
    ...resources.map(({ kind, slug, lastPublishedAt }) => ({ name: kind as AddressName, params: { slug }, changed: lastPublishedAt })),
    ...countries.map(({ iso3 }) => ({ name: 'country' as const, params: { iso3: iso3.toLowerCase() } })),
    ...assistances.map((slug) => ({ name: 'assistance' as const, params: { slug } })),
    ...routes.map(({ slug }) => ({ name: 'learningRoute' as const, params: { slug } })),
    { name: 'indicators' as const, params: { evaluation: '1819ai', number: '3' } },
    ...topics.map(({ slug }) => ({ name: 'topic' as const, params: { slug } })),
    ...[...new Set(recommendations.map(({ evaluation }) => evaluation))].map((evaluation) => ({
      name: 'evaluation' as const,
      params: { evaluation },
    })),
    ...recommendations.map(({ evaluation, number }) => ({
      name: 'recommendation' as const,
      params: { evaluation, number: String(number) },
    })),
  ]
  const urls = places
    .filter(({ name }) => name in addresses)
    .flatMap(({ name, params = {}, changed }) =>
      languages.map((language) => {
        const alternates = languages.map(
          (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${publicUrl}${translatePath(name, params, other)}"/>`,
        )
        const lastmod = changed ? `<lastmod>${changed.toISOString().slice(0, 10)}</lastmod>` : ''
        return `<url><loc>${publicUrl}${translatePath(name, params, language)}</loc>${lastmod}${alternates.join('')}</url>`
      }),
    )
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('\n')}</urlset>\n`
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' } })
}
