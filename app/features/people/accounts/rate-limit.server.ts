/** Rate limits against guessing and flooding, counted in Postgres for all instances together. */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Databases } from '#app/db/clients.server.ts'
import { clientNetworksOf } from '#app/lib/client-networks.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** Number of points per number of seconds; all windows of a limit apply. */
type Window = readonly [points: number, seconds: number]
type Rule = { windows: readonly Window[]; isPerNetwork?: boolean }

const limits = {
  /** Sign-in codes for one e-mail address. */
  sendCode: {
    windows: [
      [5, 15 * minute],
      [20, day],
    ],
  },
  /** Sign-in codes for any addresses, from one network. A workshop of thirty people may share a network. */
  sendCodeFrom: {
    windows: [
      [30, 15 * minute],
      [200, day],
    ],
    isPerNetwork: true,
  },
  /**
   * Wrong codes for one e-mail address since its newest code, from any network: five wrong ones invalidate the code. With 20 codes a day
   * the chance to guess one is 1 in 10,000 per day.
   */
  wrongCode: { windows: [[5, hour]] },
  /** Wrong codes and used links for any addresses, from one network. */
  wrongCodeFrom: {
    windows: [
      [30, 15 * minute],
      [200, day],
    ],
    isPerNetwork: true,
  },
  /** Search requests. */
  askFor: {
    windows: [
      [10, hour],
      [40, day],
    ],
    isPerNetwork: true,
  },
  /** Messages and corrections. */
  askCorrection: {
    windows: [
      [10, hour],
      [40, day],
    ],
    isPerNetwork: true,
  },
  /** Requests for a seat of an event. A workshop of thirty people may share a network. */
  register: {
    windows: [
      [60, hour],
      [200, day],
    ],
    isPerNetwork: true,
  },
  /** Requests to follow something. Counted by network, because one person can enter the e-mail addresses of others. */
  follow: {
    windows: [
      [30, hour],
      [100, day],
    ],
    isPerNetwork: true,
  },
  /** Mails to an address that was typed into a form, possibly by somebody else. */
  mailTyped: { windows: [[5, day]] },
  /** Codes to a work address, by person. */
  sendWorkEmailCode: {
    windows: [
      [5, hour],
      [10, day],
    ],
  },
  /** Exports of search results. */
  export: { windows: [[240, 10 * minute]], isPerNetwork: true },
} as const satisfies Record<string, Rule>
export type Limit = keyof typeof limits

/** Factor for the wider network (the /48 around a /64). */
const wideNetworkFactor = 4

/** In milliseconds. */
const longestQuery = 5_000

/** One set of limiters for each pool. */
const limiters = new WeakMap<pg.Pool, Map<string, RateLimiterPostgres>>()

function limiterOf({ pools: { service } }: Databases, name: string, [points, duration]: Window): RateLimiterPostgres {
  const known = limiters.get(service) ?? new Map<string, RateLimiterPostgres>()
  limiters.set(service, known)
  const keyPrefix = `${name}/${duration}`
  const limiter =
    known.get(keyPrefix) ??
    new RateLimiterPostgres({
      // The pool allows jobs ten minutes per query; sign-in must not wait that long.
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

/** The counters of a key; for a limit by network, `key` is a network address. */
function countersOf(databases: Databases, limit: Limit, key: string): { limiter: RateLimiterPostgres; key: string }[] {
  const { windows, isPerNetwork = false }: Rule = limits[limit]
  const [narrow, wide] = isPerNetwork ? clientNetworksOf(key) : [createHash('sha256').update(key).digest('hex')]
  return windows.flatMap((window) => [
    { limiter: limiterOf(databases, limit, window), key: narrow },
    ...(wide ? [{ limiter: limiterOf(databases, `${limit}/wide`, [window[0] * wideNetworkFactor, window[1]]), key: wide }] : []),
  ])
}

/** Counts one. Returns 0, or the seconds until the window restarts if the limit is used up. */
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

/** Undoes one `countTowards`. */
export async function uncount(databases: Databases, limit: Limit, key: string): Promise<void> {
  for (const counter of countersOf(databases, limit, key)) await counter.limiter.reward(counter.key)
}

/** Resets the counters. */
export async function resetCount(databases: Databases, limit: Limit, key: string): Promise<void> {
  for (const counter of countersOf(databases, limit, key)) await counter.limiter.delete(counter.key)
}

/** The answer to a limited request: the key of the refusal and the `Retry-After` header. */
export const refusalOfWait = (seconds: number) =>
  ({
    error: seconds > hour ? 'day_limit_reached' : 'rate_limited',
    init: { status: 429, headers: { 'retry-after': String(seconds) } },
  }) as const
