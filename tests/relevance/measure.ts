/**
 * Two figures for one ranking, from 0 to 1, as the evaluation literature defines them.
 *
 * nDCG: Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20(4), 2002, with the gain
 * 2^grade − 1 and the discount log2(rank + 1) of Burges et al., "Learning to rank using gradient descent", ICML 2005.
 * Recall: of what is relevant, the share among the first places. With graded judgements relevant means grade 2 or more, as
 * in TREC's Deep Learning track (Craswell et al., "Overview of the TREC 2019 Deep Learning Track", 2020).
 */
export type Grade = 0 | 1 | 2 | 3

const relevant: Grade = 2

const gain = (grade: number) => 2 ** grade - 1
const discountedGain = (grades: readonly number[]) => grades.reduce((sum, grade, index) => sum + gain(grade) / Math.log2(index + 2), 0)

/**
 * Normalised discounted cumulated gain of the first `depth` places of `ranking`, names in ranked order. Unjudged results count as 0.
 * Without a judged answer the figure is 1.
 */
export function ndcg(ranking: readonly string[], judged: ReadonlyMap<string, Grade>, depth: number): number {
  const ideal = discountedGain([...judged.values()].sort((a, b) => b - a).slice(0, depth))
  if (ideal === 0) return 1
  return discountedGain(ranking.slice(0, depth).map((name) => judged.get(name) ?? 0)) / ideal
}

/** The share of resources of grade 2 and 3 that are among the first `depth` places. 1 if there are none. */
export function recall(ranking: readonly string[], judged: ReadonlyMap<string, Grade>, depth: number): number {
  const wanted = [...judged].filter(([, grade]) => grade >= relevant).map(([name]) => name)
  if (wanted.length === 0) return 1
  const found = new Set(ranking.slice(0, depth))
  return wanted.filter((name) => found.has(name)).length / wanted.length
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
