/** What the search must not fall below: the figures it had when they were last recorded (README.md says when that is done). */
import type { QueryClass } from './judged.ts'
import type { Figures } from './run-queries.ts'

export type Floor = { ndcg: number; recall: number }
export type Floors = Record<QueryClass | 'all', Floor>

/** How far below its floor a figure may be: two neighbours far down may change places, an answer may not lose the first. */
export const tolerance = 0.01

const round = (value: number) => Math.floor(value * 1_000) / 1_000

export const floorsOf = (figures: Record<QueryClass | 'all', Figures>): Floors =>
  Object.fromEntries(
    Object.entries(figures).map(([name, { ndcg, recall }]) => [name, { ndcg: round(ndcg), recall: round(recall) }]),
  ) as Floors

/** In words, each figure that is too low. */
export function findFallen(figures: Record<QueryClass | 'all', Figures>, floors: Floors): string[] {
  return (Object.keys(figures) as (QueryClass | 'all')[]).flatMap((name) =>
    (['ndcg', 'recall'] as const).flatMap((measure) => {
      const figure = figures[name][measure]
      const floor = floors[name][measure]
      return figure < floor - tolerance ? [`${name}: ${measure} ${figure.toFixed(3)}, the floor is ${floor.toFixed(3)}`] : []
    }),
  )
}
