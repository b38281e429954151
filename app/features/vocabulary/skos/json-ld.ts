/** The thesaurus as JSON-LD 1.1 (W3C) with SKOS: the same statements as in Turtle. */
import { type ConceptScheme, schemes } from '#app/features/core/concepts/schemes.ts'
import { conceptUri, schemeUri } from './addresses.ts'
import type { SkosConcept } from './concepts.server.ts'
import { isTopConcept } from './is-top-concept.ts'

const byLanguage = (id: string) => ({ '@id': id, '@container': '@language' })
const link = (id: string) => ({ '@id': id, '@type': '@id' })
const context = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  title: byLanguage('dcterms:title'),
  prefLabel: byLanguage('skos:prefLabel'),
  altLabel: byLanguage('skos:altLabel'),
  definition: byLanguage('skos:definition'),
  historyNote: byLanguage('skos:historyNote'),
  deprecated: 'owl:deprecated',
  isReplacedBy: link('dcterms:isReplacedBy'),
  inScheme: link('skos:inScheme'),
  topConceptOf: link('skos:topConceptOf'),
  hasTopConcept: link('skos:hasTopConcept'),
  broader: link('skos:broader'),
  narrower: link('skos:narrower'),
}

export function toJsonLd(concepts: readonly SkosConcept[], titles: Record<ConceptScheme, Record<string, string>>, origin: string) {
  const uri = (concept: Pick<SkosConcept, 'scheme' | 'slug'>) => conceptUri(origin, concept)
  const describeScheme = (scheme: ConceptScheme) => ({
    '@id': schemeUri(origin, scheme),
    '@type': 'skos:ConceptScheme',
    title: titles[scheme],
    hasTopConcept: concepts.filter((one) => one.scheme === scheme && isTopConcept(one)).map(uri),
  })
  const describeConcept = (concept: SkosConcept) => {
    const { scheme, slug, broader, prefLabel, altLabel, definition, historyNote, isDeprecated, replacedBy } = concept
    const narrower = concepts.filter((one) => one.scheme === scheme && one.broader === slug).map(uri)
    return {
      '@id': uri(concept),
      '@type': 'skos:Concept',
      inScheme: schemeUri(origin, scheme),
      ...(broader && { broader: uri({ scheme, slug: broader }) }),
      ...(isTopConcept(concept) && { topConceptOf: schemeUri(origin, scheme) }),
      ...(narrower.length > 0 && { narrower }),
      prefLabel,
      altLabel,
      definition,
      ...(isDeprecated && { deprecated: true, historyNote }),
      ...(replacedBy && { isReplacedBy: uri({ scheme, slug: replacedBy }) }),
    }
  }
  return { '@context': context, '@graph': [...schemes.map(describeScheme), ...concepts.map(describeConcept)] }
}
