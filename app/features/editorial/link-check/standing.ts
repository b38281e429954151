/**
 * How an address stands, after each answer. One failure is a doubt: it is asked again after one, three and seven days, and only
 * what still fails then is broken. Whatever answers is sound at once. Pure; mirrored by nothing, read by the job.
 */
import { isFailure, type Outcome } from '#app/features/core/links/outcome.ts'

export const linkStates = ['sound', 'doubtful', 'broken', 'unused'] as const
export type LinkState = (typeof linkStates)[number]
export type Standing = {
  state: LinkState
  /** In a row. */
  failures: number
  firstFailedAt: Date | null
  lastAliveAt: Date | null
  nextCheckAt: Date
}

const day = 86_400_000
/** The job runs once a day, and never quite at the same minute: a check is due a little before its days are over. */
const slack = 2 * 3_600_000
export const doubtDays = [1, 3, 7] as const
/** Days between the checks of what is sound, or broken. */
const usual = 7
/** So that a job that stood still for a week does not call broken what it asked twice. */
const leastFailures = 3

const later = (moment: Date, days: number) => new Date(moment.getTime() + days * day - slack)
const latest = (...moments: Date[]) => new Date(Math.max(...moments.map(Number)))

type Given = { outcome: Outcome; retryAfter: number | null }

export function nextStanding(known: Standing | null, { outcome, retryAfter }: Given, now: Date): Standing {
  // What nothing led to any more begins anew.
  const before = known?.state === 'unused' ? null : known
  const asked = new Date(now.getTime() + (retryAfter ?? 0))
  const lastAliveAt = known?.lastAliveAt ?? null
  if (outcome === 'alive' || outcome === 'moved')
    return { state: 'sound', failures: 0, firstFailedAt: null, lastAliveAt: now, nextCheckAt: latest(later(now, usual), asked) }
  if (!isFailure(outcome)) {
    // A server that does not talk to us says neither: as it stood, it stands.
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

/** Null when the last of the doubtful days has come. */
const nextDoubt = (firstFailedAt: Date, now: Date): Date | null =>
  doubtDays.map((days) => later(firstFailedAt, days)).find((moment) => moment > now) ?? null
