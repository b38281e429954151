/** Feeds and repositories that Caja can read. Off until staff turn them on, because reading them sends requests to other servers. */
import type { Localized } from '#app/i18n/languages.ts'

export type SeedSource = {
  name: Required<Localized>
  kind: 'rss' | 'oai'
  url: string
  language: string | null
  schedule: 'daily' | 'weekly'
  startsOn: string | null
}

export const elsewhereSources: SeedSource[] = [
  {
    name: { es: 'RedDeSoc', en: 'RedDeSoc' },
    kind: 'rss',
    // Answered 500 in September 2026.
    url: 'https://dds.cepal.org/redesoc/rss/redesoc-rss.php',
    language: 'es',
    schedule: 'daily',
    startsOn: null,
  },
  {
    name: { es: 'Repositorio Digital de la CEPAL', en: 'ECLAC Digital Repository' },
    kind: 'oai',
    // The older address, /oai/request, answers 400. No sets by subject; about 52,000 records in all.
    url: 'https://repositorio.cepal.org/server/oai/request',
    language: null,
    schedule: 'weekly',
    startsOn: '2024-01-01',
  },
]
