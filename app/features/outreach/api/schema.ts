/**
 * What the JSON interface `/api/v1` answers and accepts. The description of the interface (openapi.ts) is made from these schemas. Within
 * version 1 fields are only added.
 */
import { z } from 'zod'
import { schemes } from '#app/features/core/concepts/schemes.ts'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { actionStatuses, responses } from '#app/features/core/recommendations/progress.ts'
import { filters } from '#app/features/core/search-url/schema.ts'
import { speakers } from '#app/features/discovery/discussion/post.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { languages } from '#app/i18n/languages.ts'

/** By language; with `texts=es` or `texts=en` one text instead, in that language if there is one. */
export const text = z.union([z.partialRecord(z.enum(languages), z.string()), z.string()]).meta({
  id: 'Text',
  description: 'A text by language. With the parameter `texts` one text, in that language or, without it, in another.',
})

const concept = z.object({ scheme: z.enum(schemes), slug: z.string(), label: text })

const resource = z.object({
  id: z.uuid().meta({ description: 'Stays the same for ever.' }),
  kind: z.enum(kinds),
  slug: z.string().meta({ description: 'The last part of its address. May change; old addresses redirect.' }),
  title: text,
  summary: text,
  languages: z.array(z.enum(languages)).meta({ description: 'The languages in which it is published.' }),
  countries: z.array(z.object({ iso3: z.string(), name: text })).meta({ description: 'ISO 3166-1 alpha-3.' }),
  concepts: z.array(concept).meta({ description: 'Concepts of the thesaurus, whose addresses are /thesaurus/{scheme}/{slug}.' }),
  recommendations: z.array(z.string()).meta({ description: 'The recommendations of evaluations that it responds to, such as 1819ai/2.' }),
  institution: z.object({ slug: z.string(), name: text, acronym: z.string().nullable(), url: z.string().nullable() }).nullable(),
  yearFrom: z.int().nullable(),
  yearTo: z.int().nullable(),
  isConfirmed: z
    .boolean()
    .meta({ description: 'False while the content is written from public sources and its institution has not confirmed it.' }),
  firstPublishedAt: z.iso.datetime(),
  lastPublishedAt: z.iso.datetime(),
  pages: z.record(z.string(), z.url()).meta({ description: 'The addresses of its page, by language of the interface.' }),
  self: z.url(),
})
export type ApiResource = z.infer<typeof resource>

const post = z.object({
  id: z.uuid(),
  by: z.string().meta({ description: 'The name that the person chose to show.' }),
  as: z.enum(speakers).meta({ description: 'In whose name the person writes.' }),
  language: z.enum(languages),
  text: z.string().meta({ description: 'As it was typed; not Markdown.' }),
  writtenAt: z.iso.datetime(),
})
const question = post.extend({
  part: z.string().meta({ description: 'The part of the page that it is about. Empty: all of it.' }),
  event: z.string().nullable().meta({ description: 'The slug of the event for whose speakers it was asked.' }),
  answers: z.array(post),
  pages: z.record(z.string(), z.url()),
})

const file = z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), size: z.int(), url: z.url() })

export const resourceSchema = resource
  .extend({
    content: resourceContent.meta({ description: 'Everything that is published of it, as structured data. Long texts are Markdown.' }),
    outcome: text.nullable().meta({ description: 'What came out of an event that is over, as Markdown. Null for all else.' }),
    questions: z.array(question).meta({ description: 'What readers asked in public, and the answers; the oldest first.' }),
    files: z.array(file).meta({ description: 'The originals that `content.attachments` names by id.' }),
    citations: z.object({ bibtex: z.url(), ris: z.url(), csl: z.url() }),
  })
  .meta({ id: 'Resource' })

export const resourceListSchema = z
  .object({
    data: z.array(
      resource
        .partial()
        .required({ id: true })
        .meta({ id: 'ResourceSummary', description: 'All fields, or with `fields` the id and those.' }),
    ),
    total: z.int().meta({ description: 'The number of resources in all answers of this list; with `q` at most 1,000.' }),
    next: z.url().nullable().meta({ description: 'The address of the next answer. Null in the last one.' }),
  })
  .meta({ id: 'ResourceList' })

export const conceptListSchema = z
  .object({
    data: z.array(
      concept
        .extend({ definition: text, broader: z.string().nullable(), isDeprecated: z.boolean(), self: z.url() })
        .meta({ id: 'Concept' }),
    ),
  })
  .meta({ id: 'ConceptList' })

export const countryListSchema = z
  .object({ data: z.array(z.object({ iso3: z.string(), iso2: z.string(), name: text, resources: z.int() }).meta({ id: 'Country' })) })
  .meta({ id: 'CountryList' })

const partialDate = z.string().nullable()
const recommendation = z.object({
  id: z.string(),
  evaluation: z.string(),
  number: z.int(),
  title: text,
  response: z
    .enum(responses)
    .nullable()
    .meta({ description: 'Whether the evaluated body accepted it; null if the plan does not say. What was done is in the actions.' }),
  target: partialDate.meta({ description: 'A year, month or day (ISO 8601); null if the plan has no legible date.' }),
  actions: z.object({ done: z.int(), underWay: z.int(), planned: z.int(), dropped: z.int(), overdue: z.int() }),
  resources: z.int().meta({ description: 'Published resources that answer it.' }),
  changedAt: z.iso.datetime().nullable().meta({ description: 'The last change of it or of its actions since the plan was published.' }),
  pages: z.record(z.string(), z.url()),
  self: z.url(),
})

export const recommendationListSchema = z
  .object({ data: z.array(recommendation.meta({ id: 'RecommendationSummary' })) })
  .meta({ id: 'RecommendationList' })

export const recommendationSchema = recommendation
  .omit({ actions: true })
  .extend({
    text,
    responseReason: text,
    responsible: text,
    actions: z.array(
      z
        .object({
          id: z.string(),
          text,
          responsible: text,
          status: z.enum(actionStatuses),
          target: partialDate.meta({ description: 'Null if the date of the recommendation applies.' }),
          isOverdue: z.boolean(),
          note: text,
          countries: z.array(z.string()),
        })
        .meta({ id: 'RecommendationAction' }),
    ),
    history: z
      .array(
        z
          .object({
            at: z.iso.datetime(),
            action: z.string().nullable().meta({ description: 'Null if the recommendation itself changed.' }),
            changes: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
            reason: text,
            evidence: z.url().nullable(),
          })
          .meta({ id: 'RecommendationChange' }),
      )
      .meta({ description: 'The newest five hundred changes, the newest first.' }),
  })
  .meta({ id: 'Recommendation' })

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ parameter: z.string(), value: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problemSchema>

export const resourceFields = Object.keys(resource.shape) as (keyof ApiResource)[]
export const limits = { default: 20, most: 100 } as const

/** Each filter takes several values: `country=MEX&country=CUB` is either. */
export const listFilters = filters

/** What is read of an address beside the filters. */
export const listOptions = z.object({
  year: z.string().optional(),
  q: z.string().optional(),
  changedSince: z
    .union([z.iso.date(), z.iso.datetime()])
    .transform((value) => new Date(value))
    .nullable()
    .default(null),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(limits.most))
    .default(limits.default),
  cursor: z.string().max(300).nullable().default(null),
  fields: z
    .string()
    .max(300)
    .transform((value) => value.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(resourceFields as [keyof ApiResource, ...(keyof ApiResource)[]])))
    .nullable()
    .default(null),
  texts: z.enum(languages).nullable().default(null),
})
export type ListOptions = z.output<typeof listOptions>
