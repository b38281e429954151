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
}
const daycare: SkosConcept = { ...care, slug: 'day-care', broader: 'care', prefLabel: { es: 'Guarderías' }, altLabel: {}, definition: {} }

test('a concept is written with its labels by language, its scheme and its relations both ways', () => {
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

test('what is empty is not written, and a control character ends nothing', () => {
  const turtle = toTurtle([{ ...daycare, prefLabel: { es: 'a\u0000b\tc' } }], titles, origin)
  expect(turtle).toContain('skos:prefLabel "a\\u0000b\\tc"@es')
  expect(turtle).not.toContain('altLabel')
  expect(turtle).not.toMatch(/;\s*\./)
})

test('JSON-LD says the same', () => {
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
