/** The description of the JSON interface, OpenAPI 3.1, made from the schemas that answer and from those that read the parameters. */
import { z } from 'zod'
import { languages } from '#app/i18n/languages.ts'
import {
  conceptListSchema,
  countryListSchema,
  limits,
  listFilters,
  problemSchema,
  recommendationListSchema,
  recommendationSchema,
  resourceFields,
  resourceListSchema,
  resourceSchema,
} from './schema.ts'

type Json = { [name: string]: unknown }
type Parameter = {
  name: string
  in: 'query' | 'path'
  required?: boolean
  description: string
  schema: Json
  example?: string
  explode?: boolean
}

const filterTexts: Record<(typeof listFilters)[number], { description: string; example: string }> = {
  kind: { description: 'Kind of resource.', example: 'experience' },
  country: { description: 'Country, ISO 3166-1 alpha-3.', example: 'DOM' },
  topic: { description: 'Topic of the thesaurus, by slug.', example: 'care-systems' },
  population: { description: 'Population of the thesaurus, by slug.', example: 'older-persons' },
  challenge: { description: 'Challenge of the thesaurus, by slug.', example: 'financing' },
  change: { description: 'Kind of institutional change of the thesaurus, by slug.', example: 'law' },
  recommendation: { description: 'Recommendation of an evaluation.', example: '1819ai/2' },
  lang: { description: 'Published in this language.', example: 'en' },
}

const texts: Parameter = {
  name: 'texts',
  in: 'query',
  description: 'One text instead of one for each language: in this language or, without it, in another.',
  schema: { type: 'string', enum: languages },
}

const listParameters: Parameter[] = [
  ...listFilters.map((name) => ({
    name,
    in: 'query' as const,
    explode: true,
    description: `${filterTexts[name].description} If it is repeated, a resource must match one of the values.`,
    schema: { type: 'array', items: { type: 'string' } },
  })),
  { name: 'year', in: 'query', description: 'In force in this year.', schema: { type: 'integer', minimum: 1900, maximum: 2100 } },
  {
    name: 'q',
    in: 'query',
    description: 'Words, as in the search of the site. Answers have 20 resources, the best first; `limit` and `changedSince` do not apply.',
    schema: { type: 'string', maxLength: 300 },
  },
  {
    name: 'changedSince',
    in: 'query',
    description: 'Published for the last time on or after this day or moment (ISO 8601).',
    schema: { type: 'string' },
  },
  {
    name: 'limit',
    in: 'query',
    description: 'Resources in an answer.',
    schema: { type: 'integer', minimum: 1, maximum: limits.most, default: limits.default },
  },
  { name: 'cursor', in: 'query', description: 'Taken from `next`; not to be made by hand.', schema: { type: 'string' } },
  {
    name: 'fields',
    in: 'query',
    description: `Only these fields, separated by commas: ${resourceFields.join(', ')}.`,
    schema: { type: 'string' },
  },
  texts,
]

const schemas: Record<string, z.ZodType> = {
  ResourceList: resourceListSchema,
  Resource: resourceSchema,
  ConceptList: conceptListSchema,
  CountryList: countryListSchema,
  RecommendationList: recommendationListSchema,
  Recommendation: recommendationSchema,
  Problem: problemSchema,
}

const operation = (id: string, summary: string, answer: string, parameters: Parameter[], refusals: number[]): Json => ({
  get: {
    operationId: id,
    summary,
    parameters,
    responses: {
      200: {
        description: 'OK',
        headers: { ETag: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer}` } } },
      },
      304: { description: 'The client has this answer already (If-None-Match).' },
      ...Object.fromEntries(
        [...refusals, 429].map((status) => [
          status,
          {
            description: { 400: 'A parameter or its value is not known.', 404: 'Not found.', 429: 'Too many requests.' }[status] ?? '',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  },
})

/** The whole document. `origin` is the site's. */
export function describeApi(origin: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Caja',
      version: '1',
      summary: 'Experiences of social policy of Latin America and the Caribbean, with videos, documents and events.',
      description:
        'Everything that is published in Caja, to read. Nothing is needed to use it: no key, no account. Within version 1 fields are added ' +
        'and none is removed or changes its meaning; what is to end is announced with the headers Deprecation and Sunset a year before.',
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: {
      '/resources': operation('listResources', 'Published resources, the newest first.', 'ResourceList', listParameters, [400]),
      '/resources/{id}': operation(
        'readResource',
        'One published resource with its whole content.',
        'Resource',
        [{ name: 'id', in: 'path', required: true, description: 'Its id.', schema: { type: 'string', format: 'uuid' } }, texts],
        [400, 404],
      ),
      '/concepts': operation('listConcepts', 'The thesaurus.', 'ConceptList', [texts], [400]),
      '/countries': operation('listCountries', 'The 33 countries, with the number of resources.', 'CountryList', [texts], [400]),
      '/recommendations': operation('listRecommendations', 'The recommendations of evaluations.', 'RecommendationList', [texts], [400]),
      '/recommendations/{evaluation}/{number}': operation(
        'readRecommendation',
        'One recommendation with its actions and their history.',
        'Recommendation',
        [
          { name: 'evaluation', in: 'path', required: true, description: 'The evaluation.', schema: { type: 'string' }, example: '1819ai' },
          { name: 'number', in: 'path', required: true, description: 'Its number.', schema: { type: 'integer', minimum: 1 }, example: '2' },
          texts,
        ],
        [400, 404],
      ),
    },
    components: { schemas: componentSchemas() },
  }
}

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id })
  const made = z.toJSONSchema(registry, {
    io: 'output',
    unrepresentable: 'any',
    uri: (id) => (id === sharedId ? '' : `#/components/schemas/${id}`),
    override: ({ jsonSchema }) => {
      // Fields are added within a version.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      if (isLocalized(jsonSchema)) replaceWith(jsonSchema, { $ref: '#/components/schemas/Text' })
    },
  })
  const { [sharedId]: shared, ...named } = made.schemas
  const all = { ...named, ...(shared?.$defs as Record<string, object>) }
  return JSON.parse(
    JSON.stringify(all, (name, value: unknown) =>
      name === '$schema' || name === '$id'
        ? undefined
        : typeof value === 'string'
          ? value.replace(/^.*#\/\$defs\//, '#/components/schemas/')
          : value,
    ),
  ) as Json
}

/** The name under which the schemas are collected that several others use. */
const sharedId = '__shared'

/** A text of the content, whose length is limited by language: it is answered as a Text. */
const isLocalized = ({ propertyNames, additionalProperties }: z.core.JSONSchema.BaseSchema): boolean =>
  typeof propertyNames === 'object' && typeof additionalProperties === 'object' && 'maxLength' in additionalProperties

function replaceWith(target: object, value: object) {
  for (const name of Object.keys(target)) delete (target as Json)[name]
  Object.assign(target, value)
}
