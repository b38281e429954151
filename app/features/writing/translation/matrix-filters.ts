/** What an address of the matrix asks. Reading one never fails: what means nothing is left out. */
import { z } from 'zod'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { languages } from '#app/i18n/languages.ts'

/** `to-publish` is complete, and not read by anybody. */
export const matrixStates = ['not-begun', 'missing', 'machine', 'stale', 'complete', 'to-publish'] as const

const schema = z.object({
  to: z.enum(languages).nullable().catch(null),
  state: z.enum(matrixStates).nullable().catch(null),
  kind: z.enum(kinds).nullable().catch(null),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .catch(null),
  translator: z.uuid().nullable().catch(null),
  live: z.literal('1').nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type MatrixFilters = z.infer<typeof schema>

export const readMatrixFilters = (params: URLSearchParams): MatrixFilters =>
  schema.parse(Object.fromEntries(Object.keys(schema.shape).map((name) => [name, params.get(name)])))

/** The query of an address with these filters, and some of them changed. Other filters begin at the first page. */
export function matrixQuery(filters: MatrixFilters, change: Partial<MatrixFilters> = {}): string {
  const given = Object.entries({ ...filters, page: 1, ...change }).filter(
    ([name, value]) => value !== null && !(name === 'page' && value === 1),
  )
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return query && `?${query}`
}
