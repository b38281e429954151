/**
 * The state of an address after each answer. After the first failure it is `doubtful` and is checked again after one, three and seven
 * days; if the last check fails too, it is `broken`. Any success makes it sound. A pure function.
 */
import { isFailure, type Outcome } from '#app/features/core/links/outcome.ts'

export const linkStates = ['sound', 'doubtful', 'broken', 'unused'] as const
export type LinkState = (typeof linkStates)[number]
export type LinkStatus = {
  state: LinkState
  /** Consecutive failures. */
  failures: number
  firstFailedAt: Date | null
  lastAliveAt: Date | null
  nextCheckAt: Date
}

const day = 86_400_000
/** The job runs once a day at slightly different times, so a check is due slightly before its days are over. */
const slack = 2 * 3_600_000
export const doubtDays = [1, 3, 7] as const
/** Days between checks of sound and of broken addresses. */
const usual = 7
/** A job that did not run for a week must not call an address broken after two checks. */
const leastFailures = 3

const later = (moment: Date, days: number) => new Date(moment.getTime() + days * day - slack)
const latest = (...moments: Date[]) => new Date(Math.max(...moments.map(Number)))

type Given = { outcome: Outcome; retryAfter: number | null }

export function nextLinkStatus(known: LinkStatus | null, { outcome, retryAfter }: Given, now: Date): LinkStatus {
  // An address that is used again starts from the beginning.
  const before = known?.state === 'unused' ? null : known
  const asked = new Date(now.getTime() + (retryAfter ?? 0))
  const lastAliveAt = known?.lastAliveAt ?? null
  if (outcome === 'alive' || outcome === 'moved')
    return { state: 'sound', failures: 0, firstFailedAt: null, lastAliveAt: now, nextCheckAt: latest(later(now, usual), asked) }
  if (!isFailure(outcome)) {
    // A blocked response keeps the previous state.
    const { state = 'sound', failures = 0, firstFailedAt = null } = before ?? {}
    const next = state === 'doubtful' && firstFailedAt ? nextDoubt(firstFailedAt, now) : later(now, usual)
    return { state, failures, firstFailedAt, lastAliveAt, nextCheckAt: latest(next ?? later(now, 1), asked) }
  }
  const failures = (before?.failures ?? 0) + 1
  const firstFailedAt = before?.firstFailedAt ?? now
  const next = nextDoubt(firstFailedAt, now)
  if (before?.state === 'broken' || (!next && failures >= leastFailures))
    return { state: 'broken', failures, firstFailedAt, lastAliveAt, nextCheckAt: latest(later(now, usual), asked) }
  return { state: 'doubtful', failures, firstFailedAt, lastAliveAt, nextCheckAt: latest(next ?? later(now, 1), asked) }
}

/** Null after the last check of a doubtful address. */
const nextDoubt = (firstFailedAt: Date, now: Date): Date | null =>
  doubtDays.map((days) => later(firstFailedAt, days)).find((moment) => moment > now) ?? null
