/** Limits on guessing and flooding, counted in Postgres so that every instance counts together. */

import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Databases } from '#app/db/clients.server.ts'

const limits = {
  /** Codes asked for by one address. */
  sendCode: { points: 5, duration: 15 * 60 },
  /** Codes asked for from one network address. */
  sendCodeFrom: { points: 30, duration: 15 * 60 },
  /** Codes tried for one address: with six digits, ten tries in fifteen minutes is a chance of one in 100,000. */
  tryCode: { points: 10, duration: 15 * 60 },
  /** Requests for what was not found, from one network address: an office may share one. */
  askFor: { points: 10, duration: 60 * 60 },
  /** Codes to a work address, asked for by one person. */
  sendWorkEmailCode: { points: 5, duration: 15 * 60 },
  /** Corrections asked for, from one network address. */
  askCorrection: { points: 10, duration: 60 * 60 },
  /** Files of whole search results, for one network address. */
  export: { points: 240, duration: 10 * 60 },
} as const
export type Limit = keyof typeof limits

/** Milliseconds. */
const longestQuery = 5_000

/** One set for each pool that is counted on. */
const limiters = new WeakMap<pg.Pool, Map<Limit, RateLimiterPostgres>>()

function limiterOf({ pools: { service } }: Databases, limit: Limit): RateLimiterPostgres {
  const known = limiters.get(service) ?? new Map<Limit, RateLimiterPostgres>()
  limiters.set(service, known)
  const limiter =
    known.get(limit) ??
    new RateLimiterPostgres({
      // The pool also answers jobs, which have ten minutes: a person who signs in has not.
      storeClient: { query: (query: pg.QueryConfig) => service.query({ ...query, query_timeout: longestQuery } as pg.QueryConfig) },
      storeType: 'client',
      schemaName: 'private',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: limit,
      ...limits[limit],
    })
  known.set(limit, limiter)
  return limiter
}

/** False once the limit is used up; the count starts again after its duration. */
export async function isWithinLimit(databases: Databases, limit: Limit, key: string): Promise<boolean> {
  try {
    await limiterOf(databases, limit).consume(key.slice(0, 200))
    return true
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false
    throw refused
  }
}
