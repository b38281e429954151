/**
 * Parses a search address. Addresses are shared, shortened and mistyped, so parsing never fails: an unknown value is ignored and reported,
 * so that the page can show it.
 */
import { z } from 'zod'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { languages } from '#app/i18n/languages.ts'

export const maxLength = 300
/** Resources that are ranked, counted and paged. Beyond it counts are "at least". */
export const maxCountedResults = 1_000
/** Values of one filter that are read; the rest are dropped. */
const maxValues = 12
const maxPage = 100_000

/** Filters that take several values: a resource must match any value of each filter, and all filters. */
export const filters = ['kind', 'country', 'topic', 'population', 'challenge', 'change', 'recommendation', 'lang'] as const
export type Filter = (typeof filters)[number]
/** What narrows a search: the filters, and the year. */
export type Facet = Filter | 'year'
export const sorts = ['relevance', 'newest', 'confirmed'] as const
export type Sort = (typeof sorts)[number]

/** Countries are ISO 3166-1 alpha-3 in upper case, recommendations `evaluation/number`, concepts slugs of the thesaurus. */
export type Search = Record<Filter, string[]> & { q: string; year: number | null; sort: Sort; page: number }
export type Ignored = { name: string; value: string }
export type ParsedSearch = { search: Search; ignored: Ignored[]; wasCut: boolean }

/**
 * The known values of each filter. Kinds and languages are fixed. `replaced` maps a merged concept, as `filter:slug`, to the slug in use,
 * so that old addresses, feeds and saved searches still work.
 */
export type Vocabulary = Record<Exclude<Filter, 'kind' | 'lang'>, ReadonlySet<string>> & { replaced?: ReadonlyMap<string, string> }

const knownIn = (values: ReadonlySet<string>) => z.string().refine((value) => values.has(value))

const valuesOf = (vocabulary: Vocabulary): Record<Filter, z.ZodType<string, string>> => ({
  kind: z.enum(kinds),
  country: z.string().toUpperCase().pipe(knownIn(vocabulary.country)),
  topic: knownIn(vocabulary.topic),
  population: knownIn(vocabulary.population),
  challenge: knownIn(vocabulary.challenge),
  change: knownIn(vocabulary.change),
  recommendation: z.string().toLowerCase().pipe(knownIn(vocabulary.recommendation)),
  lang: z.enum(languages),
})

const wholeNumber = (min: number, max: number) => z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(min).max(max))
const year = wholeNumber(1900, 2100)
const page = wholeNumber(1, maxPage)
const sort = z.enum(sorts)

export function parseSearch(params: URLSearchParams, vocabulary: Vocabulary): ParsedSearch {
  const ignored: Ignored[] = []
  const values = (name: string) => [...new Set(params.getAll(name).map((value) => value.trim()))].filter(Boolean)
  const read = <T>(name: string, schema: z.ZodType<T, string>, limit: number): T[] =>
    values(name).flatMap((value, index) => {
      const parsed = schema.safeParse(vocabulary.replaced?.get(`${name}:${value}`) ?? value)
      if (parsed.success && index < limit) return [parsed.data]
      ignored.push({ name, value: shorten(value) })
      return []
    })

  const { q, wasCut } = readWords(params.get('q') ?? '')
  const lists = valuesOf(vocabulary)
  const search = {
    q,
    ...(Object.fromEntries(filters.map((filter) => [filter, [...new Set(read(filter, lists[filter], maxValues))]])) as Record<
      Filter,
      string[]
    >),
    year: read('year', year, 1)[0] ?? null,
    sort: read('sort', sort, 1)[0] ?? defaultSort(q),
    page: read('page', page, 1)[0] ?? 1,
  }
  // Without words all results are equally relevant.
  if (!q && search.sort === 'relevance') search.sort = 'newest'
  return { search, ignored, wasCut }
}

export const defaultSort = (q: string): Sort => (q ? 'relevance' : 'newest')

/** Replaces control characters (Postgres refuses U+0000), collapses white space, and cuts the text at a whole character. */
function readWords(given: string): { q: string; wasCut: boolean } {
  const clean = given
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (clean.length <= maxLength) return { q: clean, wasCut: false }
  return { q: [...clean].slice(0, maxLength).join('').trim(), wasCut: true }
}

/** Cuts at a whole character. */
export const shorten = (value: string, length = 40): string => (value.length > length ? `${[...value].slice(0, length).join('')}…` : value)

/** Whether the search has a filter or a year. */
export const isFiltered = (search: Search): boolean => search.year !== null || filters.some((filter) => search[filter].length > 0)
