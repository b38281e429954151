/** Filter values with their labels in every language. */
import type { Db } from '#app/db/clients.server.ts'
import { findConcepts, findCountries } from '#app/features/core/reference/queries.server.ts'
import { filterOfScheme } from '#app/features/core/search-url/concept-search.ts'
import type { Filter, Vocabulary } from '#app/features/core/search-url/schema.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import type { Hit } from './find-hits.server.ts'

type Listed = Exclude<Filter, 'kind' | 'lang'>
/** `replaced` maps a merged concept, `filter:slug`, to the slug of its replacement. */
export type Labels = Record<Listed, Map<string, Localized>> & { replaced: Map<string, string> }

export async function findLabels(db: Db): Promise<Labels> {
  const countries = await findCountries(db)
  const concepts = await findConcepts(db)
  const recommendations = await db.selectFrom('recommendations').select(['id', 'titles']).orderBy('evaluation').orderBy('number').execute()
  const inScheme = (scheme: string) =>
    new Map(concepts.filter((concept) => concept.scheme === scheme && !concept.replacedBy).map(({ slug, label }) => [slug, label]))
  return {
    country: new Map(countries.map(({ iso3, shortNames }) => [iso3, shortNames])),
    topic: inScheme('topic'),
    population: inScheme('population'),
    challenge: inScheme('challenge'),
    change: inScheme('change-kind'),
    recommendation: new Map(recommendations.map(({ id, titles }) => [id, titles])),
    replaced: new Map(
      concepts.flatMap(({ scheme, slug, replacedBy }): [string, string][] =>
        replacedBy ? [[`${filterOfScheme[scheme]}:${slug}`, replacedBy]] : [],
      ),
    ),
  }
}

export const toVocabulary = (labels: Labels): Vocabulary => ({
  country: new Set(labels.country.keys()),
  topic: new Set(labels.topic.keys()),
  population: new Set(labels.population.keys()),
  challenge: new Set(labels.challenge.keys()),
  change: new Set(labels.change.keys()),
  recommendation: new Set(labels.recommendation.keys()),
  replaced: labels.replaced,
})

/** The labels of the concepts in the hits' `about`, by key. */
export function nameConcepts(hits: readonly Pick<Hit, 'about'>[], labels: Labels, language: Language): Record<string, string> {
  const keys = new Set(hits.flatMap(({ about }) => about))
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const [facet = '', value = ''] = key.split(':')
      const label = pickText(labels[facet as Listed]?.get(value), language)
      return label ? [[key, label.text]] : []
    }),
  )
}
