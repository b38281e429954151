import { expect, test } from 'vitest'
import type { SkosConcept } from './concepts.server.ts'
import { toJsonLd } from './json-ld.ts'
import { toTurtle } from './turtle.ts'

const origin = 'https://caja.example'
const titles = {
  topic: { es: 'Temas', en: 'Topics' },
  population: { es: 'Poblaciones' },
  challenge: { es: 'Retos' },
  'change-kind': { es: 'Cambios' },
}
const care: SkosConcept = {
  scheme: 'topic',
  slug: 'care',
  broader: null,
  prefLabel: { es: 'Cuidados', en: 'Care' },
  altLabel: { es: ['economía del cuidado', 'dice "cuidar"'] },
  definition: { es: 'Una línea\ny otra \\ con barra' },
  isDeprecated: false,
  replacedBy: null,
  historyNote: {},
}
const daycare: SkosConcept = { ...care, slug: 'day-care', broader: 'care', prefLabel: { es: 'Guarderías' }, altLabel: {}, definition: {} }

test('a concept is written with its labels by language, its scheme and its relations in both directions', () => {
  const turtle = toTurtle([care, daycare], titles, origin)
  expect(turtle).toContain(`<https://caja.example/thesaurus/topic/care>
  a skos:Concept ;
  skos:inScheme <https://caja.example/thesaurus/topic> ;
  skos:topConceptOf <https://caja.example/thesaurus/topic> ;
  skos:prefLabel "Cuidados"@es, "Care"@en ;
  skos:altLabel "economía del cuidado"@es, "dice \\"cuidar\\""@es ;
  skos:definition "Una línea\\ny otra \\\\ con barra"@es ;
  skos:narrower <https://caja.example/thesaurus/topic/day-care> .`)
  expect(turtle).toContain('skos:broader <https://caja.example/thesaurus/topic/care> .')
  expect(turtle).toContain('skos:hasTopConcept <https://caja.example/thesaurus/topic/care> .')
})

test('empty values are omitted, and a control character is escaped', () => {
  const turtle = toTurtle([{ ...daycare, prefLabel: { es: 'a\u0000b\tc' } }], titles, origin)
  expect(turtle).toContain('skos:prefLabel "a\\u0000b\\tc"@es')
  expect(turtle).not.toContain('altLabel')
  expect(turtle).not.toMatch(/;\s*\./)
})

test('JSON-LD has the same statements', () => {
  const graph = toJsonLd([care, daycare], titles, origin)['@graph'] as Record<string, unknown>[]
  const of = (slug: string) => graph.find((node) => node['@id'] === `https://caja.example/thesaurus/topic/${slug}`)
  expect(of('care')).toMatchObject({
    prefLabel: care.prefLabel,
    topConceptOf: 'https://caja.example/thesaurus/topic',
    narrower: ['https://caja.example/thesaurus/topic/day-care'],
  })
  expect(of('day-care')).toMatchObject({ broader: 'https://caja.example/thesaurus/topic/care' })
  expect(of('day-care')).not.toHaveProperty('topConceptOf')
  expect(graph.filter((node) => node['@type'] === 'skos:ConceptScheme')).toHaveLength(4)
})

test('a merged concept is deprecated, links to its replacement, and is not a top concept', () => {
  const nursery: SkosConcept = {
    ...daycare,
    slug: 'nursery',
    broader: null,
    isDeprecated: true,
    replacedBy: 'day-care',
    historyNote: { es: 'Son lo mismo.', en: 'They are the same.' },
  }
  const turtle = toTurtle([care, daycare, nursery], titles, origin)
  expect(turtle).toContain(`<https://caja.example/thesaurus/topic/nursery>
  a skos:Concept ;
  skos:inScheme <https://caja.example/thesaurus/topic> ;
  skos:prefLabel "Guarderías"@es ;
  owl:deprecated true ;
  dcterms:isReplacedBy <https://caja.example/thesaurus/topic/day-care> ;
  skos:historyNote "Son lo mismo."@es, "They are the same."@en .`)
  expect(turtle).toContain('skos:hasTopConcept <https://caja.example/thesaurus/topic/care> .')
  const graph = toJsonLd([care, daycare, nursery], titles, origin)['@graph'] as Record<string, unknown>[]
  const node = graph.find((one) => one['@id'] === 'https://caja.example/thesaurus/topic/nursery')
  expect(node).toMatchObject({
    deprecated: true,
    isReplacedBy: 'https://caja.example/thesaurus/topic/day-care',
    historyNote: nursery.historyNote,
  })
  expect(node).not.toHaveProperty('topConceptOf')
})
