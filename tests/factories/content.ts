/** Complete resources: every required field, and no optional one. */

import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { type Field, isLocalized, type ListField, type PlainField, partsOf } from '#app/features/resources/model/parts.ts'
import { setAt } from '#app/features/resources/model/paths.ts'
import { type Attachment, type ResourceContent, resourceContent } from '#app/features/resources/model/schema.ts'
import { languages as everyLanguage, type Language, type Localized } from '#app/i18n/languages.ts'
import { concepts } from '#seed/reference/concepts.ts'
import { evaluation } from '#seed/reference/evaluation-1819ai.ts'
import { platforms } from '#seed/reference/platforms.ts'

type Options = {
  title?: Localized
  /** The languages in which every text is written. */
  languages?: readonly Language[]
  attachments?: Attachment[]
}

/** What an offer must say, and a visit need not. */
const ofAnOffer = { institution: 'eclac', days: 3, people: 3, payment: 'shared' }

const spoken: Record<Language, string> = { es: 'en español', en: 'in English' }

export function completeContent(kind: Kind, { title, languages = everyLanguage, attachments = [] }: Options = {}): ResourceContent {
  const empty: object = { kind, originalLanguage: languages[0], attachments }
  const filled = partsOf[kind]
    .flatMap((part) => part.fields)
    // A course is named only by what was made after one.
    .filter((field) => (field.type === 'list' && field.name !== 'courses') || field.required)
    .reduce(
      (content, field) => setAt(content, field.name, exampleOf(field, languages)),
      kind === 'exchange' ? { ...empty, ...ofAnOffer } : empty,
    )
  return resourceContent.parse(title ? setAt(filled, 'title', title) : filled)
}

function exampleOf(field: Field, languages: readonly Language[]): unknown {
  if (field.type === 'list') return [itemOf(field, languages)]
  if (isLocalized(field)) return Object.fromEntries(languages.map((language) => [language, `${field.name} ${spoken[language]}`]))
  return plainExampleOf(field)
}

const itemOf = (list: ListField, languages: readonly Language[]): object =>
  list.item
    .filter((field) => field.required)
    .reduce((item: object, field) => setAt(item, field.name, exampleOf(field, languages)), { id: idOf(list.name) })

const idOf = (list: string) => `${list}-1`

function plainExampleOf(field: PlainField): unknown {
  switch (field.type) {
    case 'choice':
      return field.options[0]
    case 'concept':
      return firstConcept(field.scheme)
    case 'concepts':
      return [firstConcept(field.scheme)]
    case 'zone':
      return 'America/Santiago'
    case 'languages':
      return ['es']
    default:
      return examples[field.type]
  }
}

const examples: Record<Exclude<PlainField['type'], 'choice' | 'concept' | 'concepts' | 'zone' | 'languages'>, unknown> = {
  plain: 'Ejemplo',
  number: 12,
  year: 2019,
  date: '2019-03-14',
  url: 'https://example.org/',
  country: 'HND',
  countries: ['HND'],
  checkbox: true,
  recommendation: `${evaluation.slug}/1`,
  platform: platforms[0]?.slug,
  source: idOf('sources'),
  bdips: 'HN',
  lines: ['Ana Autora'],
  time: '10:00',
  institution: 'eclac',
  publishedExperience: 'renta-dignidad-bolivia',
  publishedExchange: 'gira-de-estudio-mexico-cuba',
  publishedCourse: 'proteccion-social',
}

export const firstConcept = (scheme: ConceptScheme): string | undefined => concepts.find((concept) => concept.scheme === scheme)?.slug
