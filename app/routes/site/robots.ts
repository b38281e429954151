import { servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/robots'

export function loader({ context }: Route.LoaderArgs) {
  const lines = [
    'User-agent: *',
    'Disallow: /es/espacio',
    'Disallow: /en/workspace',
    'Disallow: /es/gestion',
    'Disallow: /en/staff',
    'Disallow: /es/entrar',
    'Disallow: /en/sign-in',
    'Disallow: /dev',
    // Files of search results, of which there are endless variants.
    'Disallow: /es/export.',
    'Disallow: /en/export.',
    'Disallow: /es/suggest.json',
    'Disallow: /en/suggest.json',
    '',
    `Sitemap: ${context.get(servicesContext).publicUrl}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
