import type { Response } from './response-times.server.ts'

/** `share`: answered in time, of all answered, 0 to 1; days are working days. Null if nothing was answered. */
export type ResponseSummary = {
  answered: number
  open: number
  late: number
  share: number | null
  median: number | null
  ninth: number | null
}

/** `ninth`: days within which 90% were answered. Open submissions past the target count as late. */
export function summariseResponses(responses: readonly Response[], target: number): ResponseSummary {
  const days = responses
    .filter(({ answeredAt }) => answeredAt !== null)
    .map((response) => response.days)
    .sort((a, b) => a - b)
  const open = responses.filter(({ answeredAt }) => answeredAt === null)
  const lateOpen = open.filter((response) => response.days > target).length
  const met = days.filter((count) => count <= target).length
  const judged = days.length + lateOpen
  return {
    answered: days.length,
    open: open.length,
    late: days.length - met + lateOpen,
    share: judged === 0 ? null : met / judged,
    median: quantile(days, 0.5),
    ninth: quantile(days, 0.9),
  }
}

/** The smallest value that at least this share of the values does not exceed. */
const quantile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null

export type Month = ResponseSummary & { month: string }

/** One row per month (2026-03), also for months without submissions; newest last. */
export function summariseByMonth(responses: readonly Response[], last: Date, months: number, target: number): Month[] {
  return Array.from({ length: months }, (_, back) => {
    const first = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - (months - 1 - back), 1))
    const month = first.toISOString().slice(0, 7)
    const own = responses.filter(({ submittedAt }) => new Date(submittedAt).toISOString().startsWith(month))
    return { month, ...summariseResponses(own, target) }
  })
}
