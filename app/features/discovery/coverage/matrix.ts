/** Builds the table of topics by countries. */
import { type Subregion, subregions } from '#app/features/core/reference/subregions.ts'
import { type Branch, toTree } from '#app/features/vocabulary/concepts/tree.ts'
import { type Ramp, rampFor } from '#app/lib/ramp.ts'

type Topic = { slug: string; broader: string | null }
type Country = { iso3: string; subregion: string }
type Coverage = { topic: string | null; country: string | null; count: number }

/** `cells` are in the order of the columns. `total` counts each resource once, so it is not the sum of the cells. */
export type MatrixRow<T> = { topic: T; depth: number; total: number; cells: number[] }
export type Matrix<T, C> = {
  columns: { subregion: Subregion; countries: C[] }[]
  /** Of all topics. */
  all: { total: number; cells: number[] }
  /** One group for each topic with narrower ones, and a last one for all other topics. */
  groups: MatrixRow<T>[][]
  ramp: Ramp
  /** Topics without resources and countries without resources; `widest` is the topic of most countries, with their number. */
  gaps: { topics: T[]; countries: C[] }
  widest: { topic: T; countries: number } | null
}

/** `countries` in display order within their subregion, `topics` in the order of the thesaurus. */
export function toMatrix<T extends Topic, C extends Country>(
  coverage: readonly Coverage[],
  topics: readonly T[],
  countries: readonly C[],
): Matrix<T, C> {
  const key = (topic: string | null, country: string | null) => `${topic ?? ''}/${country ?? ''}`
  const counts = new Map(coverage.map(({ topic, country, count }) => [key(topic, country), count]))
  const countOf = (topic: string | null, country: string | null) => counts.get(key(topic, country)) ?? 0
  const columns = subregions.map((subregion) => ({ subregion, countries: countries.filter((one) => one.subregion === subregion) }))
  const ordered = columns.flatMap((group) => group.countries)
  const cellsOf = (topic: string | null) => ordered.map(({ iso3 }) => countOf(topic, iso3))
  const rowsOf = ({ concept, narrower }: Branch<T>, depth = 0): MatrixRow<T>[] => [
    { topic: concept, depth, total: countOf(concept.slug, null), cells: cellsOf(concept.slug) },
    ...narrower.flatMap((branch) => rowsOf(branch, depth + 1)),
  ]
  const tree = toTree(topics)
  const single = tree.filter(({ narrower }) => narrower.length === 0).flatMap((branch) => rowsOf(branch))
  const groups = [...tree.filter(({ narrower }) => narrower.length > 0).map((branch) => rowsOf(branch)), single].filter(
    (rows) => rows.length > 0,
  )
  const rows = groups.flat()
  const reach = rows.map(({ topic, cells }) => ({ topic, countries: cells.filter((count) => count > 0).length }))
  const widest = reach.reduce<(typeof reach)[number] | null>((best, one) => (one.countries > (best?.countries ?? 0) ? one : best), null)
  return {
    columns,
    all: { total: countOf(null, null), cells: cellsOf(null) },
    groups,
    // The maximum over the cells; totals have no colour.
    ramp: rampFor(Math.max(0, ...rows.flatMap(({ cells }) => cells))),
    gaps: {
      topics: rows.filter(({ total }) => total === 0).map(({ topic }) => topic),
      countries: ordered.filter(({ iso3 }) => countOf(null, iso3) === 0),
    },
    widest,
  }
}
