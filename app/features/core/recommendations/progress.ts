/** Progress on a recommendation, counted from its actions; and the parts of its address. */
import type { ActionStatus } from './queries.server.ts'

/** In the order in which the meter shows them. */
export const actionStatuses = ['done', 'under-way', 'planned', 'dropped'] as const satisfies readonly ActionStatus[]

/** Whether the evaluated body accepted a recommendation. It says nothing of what was done since. */
export const responses = ['accepted', 'partly', 'rejected', 'under-consideration'] as const
export type Response = (typeof responses)[number]

/** `target` and `today` as ISO 8601, the target in any precision: it is past when its year, month or day is over. Never stored. */
export const isOverdue = (status: ActionStatus, target: string | null, today: string): boolean =>
  (status === 'planned' || status === 'under-way') && target !== null && target < today.slice(0, target.length)

/** The day in UTC, as `isOverdue` takes it. */
export const todayInUtc = (): string => new Date().toISOString().slice(0, 10)

export type Progress = { total: number; counts: Record<ActionStatus, number> }

export function progressOf(actions: readonly { status: ActionStatus }[]): Progress {
  const counts: Record<ActionStatus, number> = { done: 0, 'under-way': 0, planned: 0, dropped: 0 }
  for (const { status } of actions) counts[status] += 1
  return { total: actions.length, counts }
}

/** `evaluation/number`, or null if it is not valid. `isCanonical` is false if the address has capitals. */
export function parseRecommendation(params: { evaluation: string; number: string }): { id: string; isCanonical: boolean } | null {
  if (!/^[a-z0-9-]{2,40}$/i.test(params.evaluation) || !/^[1-9]\d?$/.test(params.number)) return null
  const evaluation = params.evaluation.toLowerCase()
  return { id: `${evaluation}/${params.number}`, isCanonical: evaluation === params.evaluation }
}
