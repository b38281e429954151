/** The values that filters know, with their labels in every language. */
import type { Db } from '#app/db/clients.server.ts'
import { findConcepts, findCountries } from '#app/features/reference/queries.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import type { Hit } from './find-hits.server.ts'
import type { Filter, Vocabulary } from './schema.ts'

export type Labels = Record<Exclude<Filter, 'kind' | 'lang'>, Map<string, Localized>>

export async function findLabels(db: Db): Promise<Labels> {
  const countries = await findCountries(db)
  const concepts = await findConcepts(db)
  const recommendations = await db.selectFrom('recommendations').select(['id', 'titles']).orderBy('evaluation').orderBy('number').execute()
  const inScheme = (scheme: string) =>
    new Map(concepts.filter((concept) => concept.scheme === scheme).map(({ slug, label }) => [slug, label]))
  return {
    country: new Map(countries.map(({ iso3, shortNames }) => [iso3, shortNames])),
    topic: inScheme('topic'),
    population: inScheme('population'),
    challenge: inScheme('challenge'),
    change: inScheme('change-kind'),
    recommendation: new Map(recommendations.map(({ id, titles }) => [id, titles])),
  }
}

export const toVocabulary = (labels: Labels): Vocabulary => ({
  country: new Set(labels.country.keys()),
  topic: new Set(labels.topic.keys()),
  population: new Set(labels.population.keys()),
  challenge: new Set(labels.challenge.keys()),
  change: new Set(labels.change.keys()),
  recommendation: new Set(labels.recommendation.keys()),
})

/** The labels of what hits are about, by the keys they carry. */
export function nameConcepts(hits: readonly Pick<Hit, 'about'>[], labels: Labels, language: Language): Record<string, string> {
  const keys = new Set(hits.flatMap(({ about }) => about))
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const [facet = '', value = ''] = key.split(':')
      const label = pickText(labels[facet as keyof Labels]?.get(value), language)
      return label ? [[key, label.text]] : []
    }),
  )
}
