/** The thesaurus as RDF 1.1 Turtle (W3C) with SKOS. */
import { type ConceptScheme, schemes } from '#app/features/core/concepts/schemes.ts'
import { conceptUri, schemeUri } from './addresses.ts'
import type { SkosConcept } from './concepts.server.ts'
import { isTopConcept } from './is-top-concept.ts'

type Titles = Record<ConceptScheme, Record<string, string>>

/** `titles` are the names of the schemes, by language. */
export function toTurtle(concepts: readonly SkosConcept[], titles: Titles, origin: string): string {
  const lines = ['@prefix skos: <http://www.w3.org/2004/02/skos/core#> .', '@prefix dcterms: <http://purl.org/dc/terms/> .']
  lines.push('@prefix owl: <http://www.w3.org/2002/07/owl#> .', '')
  for (const scheme of schemes) {
    const own = concepts.filter((concept) => concept.scheme === scheme)
    lines.push(
      statement(schemeUri(origin, scheme), [
        ['a', ['skos:ConceptScheme']],
        ['dcterms:title', tagged(titles[scheme])],
        ['skos:hasTopConcept', own.filter(isTopConcept).map((concept) => iri(conceptUri(origin, concept)))],
      ]),
      ...own.map((concept) => describe(concept, own, origin)),
    )
  }
  return lines.join('\n')
}

function describe(concept: SkosConcept, own: readonly SkosConcept[], origin: string): string {
  const { scheme, slug, broader } = concept
  const inScheme = iri(schemeUri(origin, scheme))
  return statement(conceptUri(origin, concept), [
    ['a', ['skos:Concept']],
    ['skos:inScheme', [inScheme]],
    ['skos:topConceptOf', isTopConcept(concept) ? [inScheme] : []],
    ['skos:prefLabel', tagged(concept.prefLabel)],
    ['skos:altLabel', Object.entries(concept.altLabel).flatMap(([language, labels]) => labels.map((label) => literal(label, language)))],
    ['skos:definition', tagged(concept.definition)],
    ['skos:broader', broader ? [iri(conceptUri(origin, { scheme, slug: broader }))] : []],
    ['skos:narrower', own.filter((one) => one.broader === slug).map((one) => iri(conceptUri(origin, one)))],
    ['owl:deprecated', concept.isDeprecated ? ['true'] : []],
    ['dcterms:isReplacedBy', concept.replacedBy ? [iri(conceptUri(origin, { scheme, slug: concept.replacedBy }))] : []],
    ['skos:historyNote', concept.isDeprecated ? tagged(concept.historyNote) : []],
  ])
}

function statement(subject: string, properties: readonly (readonly [string, readonly string[]])[]): string {
  const written = properties.filter(([, values]) => values.length > 0).map(([property, values]) => `  ${property} ${values.join(', ')}`)
  return `${iri(subject)}\n${written.join(' ;\n')} .\n`
}

const tagged = (text: Record<string, string>) => Object.entries(text).map(([language, value]) => literal(value, language))
const iri = (address: string) => `<${address}>`

const escapes: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
/** STRING_LITERAL_QUOTE with its language tag. Other control characters are written as code points. */
const literal = (text: string, language: string) =>
  `"${text.replaceAll(/["\\\p{Cc}]/gu, (one) => escapes[one] ?? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)}"@${language}`
