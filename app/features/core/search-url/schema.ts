/**
 * What a search address asks. Addresses are shared, shortened and mistyped, so reading one never fails: a value that
 * means nothing is left out and named, so that the page can say so.
 */
import { z } from 'zod'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { languages } from '#app/i18n/languages.ts'

export const maxLength = 300
/** Resources that are ranked, counted and paged through. Beyond it counts are "at least". */
export const bound = 1_000
/** Values of one filter that are looked at; more is not a person asking. */
const maxValues = 12
const maxPage = 100_000

/** Filters that take several values: any of them within one filter, all filters together. */
export const filters = ['kind', 'country', 'topic', 'population', 'challenge', 'change', 'recommendation', 'lang'] as const
export type Filter = (typeof filters)[number]
/** Whatever narrows a search: the filters, and the year. */
export type Facet = Filter | 'year'
export const sorts = ['relevance', 'newest', 'confirmed'] as const
export type Sort = (typeof sorts)[number]

/** Countries are ISO 3166-1 alpha-3 in upper case, recommendations `evaluation/number`, concepts of the thesaurus slugs. */
export type Search = Record<Filter, string[]> & { q: string; year: number | null; sort: Sort; page: number }
export type Ignored = { name: string; value: string }
export type ParsedSearch = { search: Search; ignored: Ignored[]; wasCut: boolean }

/**
 * The values each filter knows. Kinds and languages are fixed. `replaced` leads from a concept that was merged into another, as
 * `filter:slug`, to the slug that is meant: an old address, feed or kept search goes on finding.
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
  // Without words nothing is more relevant than anything else.
  if (!q && search.sort === 'relevance') search.sort = 'newest'
  return { search, ignored, wasCut }
}

export const defaultSort = (q: string): Sort => (q ? 'relevance' : 'newest')

/** Control characters out (Postgres refuses U+0000), white space evened, cut by characters and not in the middle of one. */
function readWords(given: string): { q: string; wasCut: boolean } {
  const clean = given
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (clean.length <= maxLength) return { q: clean, wasCut: false }
  return { q: [...clean].slice(0, maxLength).join('').trim(), wasCut: true }
}

/** Cut by characters, never inside one. */
export const shorten = (value: string, length = 40): string => (value.length > length ? `${[...value].slice(0, length).join('')}…` : value)

/** Whether anything but words, order and page narrows the search. */
export const isFiltered = (search: Search): boolean => search.year !== null || filters.some((filter) => search[filter].length > 0)
