/** Limits on guessing and flooding, counted in Postgres so that every instance counts together. */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Databases } from '#app/db/clients.server.ts'
import { clientNetworksOf } from '#app/lib/client-networks.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** So many times in so many seconds; all of a limit's windows hold. */
type Window = readonly [points: number, seconds: number]
type Rule = { windows: readonly Window[]; isPerPlace?: boolean }

const limits = {
  /** Codes to sign in for one e-mail address. */
  sendCode: {
    windows: [
      [5, 15 * minute],
      [20, day],
    ],
  },
  /** Codes to sign in for whatever addresses. A workshop of thirty people may share one place. */
  sendCodeFrom: {
    windows: [
      [30, 15 * minute],
      [200, day],
    ],
    isPerPlace: true,
  },
  /**
   * Wrong codes for one e-mail address, from anywhere, since its newest code: after five that code is burnt. With 20 codes a day
   * that is a chance of one in 10,000 to guess one in a day.
   */
  wrongCode: { windows: [[5, hour]] },
  /** Wrong codes and used links, for whatever addresses. */
  wrongCodeFrom: {
    windows: [
      [30, 15 * minute],
      [200, day],
    ],
    isPerPlace: true,
  },
  /** Requests for what was not found. */
  askFor: {
    windows: [
      [10, hour],
      [40, day],
    ],
    isPerPlace: true,
  },
  /** Messages and corrections. */
  askCorrection: {
    windows: [
      [10, hour],
      [40, day],
    ],
    isPerPlace: true,
  },
  /** Mails to an address that was typed into a form, perhaps by somebody else, on whatever occasion. */
  mailTyped: { windows: [[5, day]] },
  /** Codes to a work address, asked for by one person. */
  sendWorkEmailCode: {
    windows: [
      [5, hour],
      [10, day],
    ],
  },
  /** Files of whole search results. */
  export: { windows: [[240, 10 * minute]], isPerPlace: true },
} as const satisfies Record<string, Rule>
export type Limit = keyof typeof limits

/** The place around a place (a /48 around a /64) may have so many times as much. */
const widePlaceFactor = 4

/** Milliseconds. */
const longestQuery = 5_000

/** One set for each pool that is counted on. */
const limiters = new WeakMap<pg.Pool, Map<string, RateLimiterPostgres>>()

function limiterOf({ pools: { service } }: Databases, name: string, [points, duration]: Window): RateLimiterPostgres {
  const known = limiters.get(service) ?? new Map<string, RateLimiterPostgres>()
  limiters.set(service, known)
  const keyPrefix = `${name}/${duration}`
  const limiter =
    known.get(keyPrefix) ??
    new RateLimiterPostgres({
      // The pool also answers jobs, which have ten minutes: a person who signs in has not.
      storeClient: { query: (query: pg.QueryConfig) => service.query({ ...query, query_timeout: longestQuery } as pg.QueryConfig) },
      storeType: 'client',
      schemaName: 'private',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix,
      points,
      duration,
    })
  known.set(keyPrefix, limiter)
  return limiter
}

/** Each counter that a key counts on: for a limit per place, `key` is a network address. */
function countersOf(databases: Databases, limit: Limit, key: string): { limiter: RateLimiterPostgres; key: string }[] {
  const { windows, isPerPlace = false }: Rule = limits[limit]
  const [narrow, wide] = isPerPlace ? clientNetworksOf(key) : [createHash('sha256').update(key).digest('hex')]
  return windows.flatMap((window) => [
    { limiter: limiterOf(databases, limit, window), key: narrow },
    ...(wide ? [{ limiter: limiterOf(databases, `${limit}/wide`, [window[0] * widePlaceFactor, window[1]]), key: wide }] : []),
  ])
}

/** Counts one more, and returns 0; once a window is used up, the seconds until it starts again. */
export async function countTowards(databases: Databases, limit: Limit, key: string): Promise<number> {
  for (const counter of countersOf(databases, limit, key)) {
    try {
      await counter.limiter.consume(counter.key)
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000))
      throw refused
    }
  }
  return 0
}

/** Takes back what `countTowards` has just counted. */
export async function uncount(databases: Databases, limit: Limit, key: string): Promise<void> {
  for (const counter of countersOf(databases, limit, key)) await counter.limiter.reward(counter.key)
}

/** Starts to count from nothing. */
export async function resetCount(databases: Databases, limit: Limit, key: string): Promise<void> {
  for (const counter of countersOf(databases, limit, key)) await counter.limiter.delete(counter.key)
}

/** What is said to somebody who has to wait: the key of a refusal, and the head of the answer. */
export const refusalOfWait = (seconds: number) =>
  ({
    error: seconds > hour ? 'day_limit_reached' : 'rate_limited',
    init: { status: 429, headers: { 'retry-after': String(seconds) } },
  }) as const
