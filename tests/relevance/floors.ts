/** The minimum figures of the search: those of the last recording (README.md says when they are recorded). */
import type { QueryClass } from './judged.ts'
import type { Figures } from './run-queries.ts'

export type Floor = { ndcg: number; recall: number }
export type Floors = Record<QueryClass | 'all', Floor>

/** How far below its minimum a figure may be: two low results may swap places, but a query may not lose its first answer. */
export const tolerance = 0.01

const round = (value: number) => Math.floor(value * 1_000) / 1_000

export const floorsOf = (figures: Record<QueryClass | 'all', Figures>): Floors =>
  Object.fromEntries(
    Object.entries(figures).map(([name, { ndcg, recall }]) => [name, { ndcg: round(ndcg), recall: round(recall) }]),
  ) as Floors

/** A message for each figure that is too low. */
export function findFallen(figures: Record<QueryClass | 'all', Figures>, floors: Floors): string[] {
  return (Object.keys(figures) as (QueryClass | 'all')[]).flatMap((name) =>
    (['ndcg', 'recall'] as const).flatMap((measure) => {
      const figure = figures[name][measure]
      const floor = floors[name][measure]
      return figure < floor - tolerance ? [`${name}: ${measure} ${figure.toFixed(3)}, the floor is ${floor.toFixed(3)}`] : []
    }),
  )
}
