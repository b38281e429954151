/** Counts of a country's resources per year. */
export type YearCount = { year: number; count: number }

/** Adds the years without resources; keeps the last `most` years. */
export function fillYears(counts: readonly YearCount[], most = 60): YearCount[] {
  const [first, last] = [counts[0]?.year, counts.at(-1)?.year]
  if (first === undefined || last === undefined) return []
  const from = Math.max(first, last - most + 1)
  const known = new Map(counts.map(({ year, count }) => [year, count]))
  return Array.from({ length: last - from + 1 }, (_, index) => ({ year: from + index, count: known.get(from + index) ?? 0 }))
}

/** The year with most resources; the latest of several. */
export const fullestYear = (counts: readonly YearCount[]): YearCount | null =>
  counts.reduce<YearCount | null>((best, one) => (one.count >= (best?.count ?? 1) ? one : best), null)
