/** Runs every judged query through the application's own search, and measures the answers. */
import type { Db } from '#app/db/clients.server.ts'
import { emptySearch } from '#app/features/core/search-url/links.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import { classes, type QueryClass } from './judged.ts'
import type { JudgedQuery } from './judged-query.ts'
import { type Grade, mean, ndcg, recall } from './measure.ts'
import { type Part, partOf } from './parts.ts'
import { type Name, resources } from './resources.ts'

const ndcgDepth = 10
const recallDepth = 20

export type Answered = { query: JudgedQuery; class: QueryClass; part: Part; ranking: string[]; ndcg: number; recall: number }
export type Figures = { queries: number; ndcg: number; recall: number; empty: number }

const nameOf = new Map<string, Name>((Object.keys(resources) as Name[]).map((name) => [resources[name], name]))

export const gradesOf = ({ answers, much = [], touches = [] }: JudgedQuery): ReadonlyMap<Name, Grade> =>
  new Map([
    ...answers.map((name) => [name, 3] as const),
    ...much.map((name) => [name, 2] as const),
    ...touches.map((name) => [name, 1] as const),
  ])

/** One at a time. `visitor` reads with a visitor's rights; only the first page is measured. */
export async function runQueries(visitor: Db): Promise<Answered[]> {
  const answered: Answered[] = []
  for (const [name, queries] of Object.entries(classes) as [QueryClass, readonly JudgedQuery[]][])
    for (const query of queries) {
      const { hits } = await findResources(visitor, { ...emptySearch, q: query.q, sort: 'relevance' }, query.language)
      const ranking = hits.map(({ card }) => nameOf.get(card.slug) ?? card.slug)
      const grades = gradesOf(query)
      answered.push({
        query,
        class: name,
        part: partOf(query.q),
        ranking,
        ndcg: ndcg(ranking, grades, ndcgDepth),
        recall: recall(ranking, grades, recallDepth),
      })
    }
  return answered
}

export const figuresOf = (answered: readonly Answered[]): Figures => ({
  queries: answered.length,
  ndcg: mean(answered.map((one) => one.ndcg)),
  recall: mean(answered.map((one) => one.recall)),
  empty: answered.filter(({ ranking }) => ranking.length === 0).length,
})

/** By class, and for all together. */
export function figuresByClass(answered: readonly Answered[]): Record<QueryClass | 'all', Figures> {
  const names = Object.keys(classes) as QueryClass[]
  const entries = names.map((name) => [name, figuresOf(answered.filter((one) => one.class === name))] as const)
  return { ...(Object.fromEntries(entries) as Record<QueryClass, Figures>), all: figuresOf(answered) }
}
