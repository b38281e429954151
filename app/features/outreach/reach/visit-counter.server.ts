/**
 * Counts visits of pages by day and referring site, in memory, and writes the counts in one statement each minute. It notes nothing about who
 * reads: no cookie, no address, no program.
 */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'

export type Visit = { path: string; referrer: string | undefined; agent: string | undefined; purpose: string | undefined }

/** Downloads of citations are counted under this path, whichever resource they cite. */
export const citationsPath = '/citations'

/** Kinds of counts that are kept between two writes; the rest are left out, so that odd addresses cannot fill the memory. */
const maxKinds = 20_000
/** Milliseconds. */
const interval = 60_000

/** What programs call themselves. Those that pretend to be browsers are counted: this is a figure, not a proof. */
const programs =
  /bot|crawl|spider|slurp|archiv|preview|monitor|scan|fetch|http|curl|wget|python|java\/|go-|ruby|perl|headless|lighthouse|feed|validator/i

/** True for a browser as far as its name says. */
export const isPerson = (agent: string | undefined): boolean => agent !== undefined && /mozilla|opera/i.test(agent) && !programs.test(agent)

/** The host whose link was followed; empty for none, for this site itself, and for what is not a web address. */
export function referringSite(referrer: string | undefined, ownHost: string): string {
  const url = referrer ? URL.parse(referrer) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.host === ownHost) return ''
  return url.hostname.replace(/^www\./, '').slice(0, 100)
}

export type VisitCount = { day: string; path: string; site: string; visits: number }
export type VisitCounter = { count: (visit: Visit) => void; flush: () => Promise<void>; stop: () => Promise<void> }

/** Adds counts to those in the database, in one statement. */
export const writeVisits = async (service: Db, counts: readonly VisitCount[]): Promise<void> => {
  await sql`select private.count_visits(${counts.map(({ day }) => day)}::date[], ${counts.map(({ path }) => path)}::text[],
    ${counts.map(({ site }) => site)}::text[], ${counts.map(({ visits }) => visits)}::integer[])`.execute(service)
}

type Options = {
  write: (counts: readonly VisitCount[]) => Promise<void>
  /** That of this site. */
  host: string
  onError: (error: Error) => void
}

/** What was counted since the last write is written when it stops; a process that is killed loses a minute. */
export function createVisitCounter({ write, host, onError }: Options): VisitCounter {
  let counted = new Map<string, VisitCount>()
  const add = ({ day, path, site, visits }: VisitCount) => {
    const key = `${day}\n${path}\n${site}`
    const known = counted.get(key)
    if (known) known.visits += visits
    else if (counted.size < maxKinds) counted.set(key, { day, path, site, visits })
  }
  const flush = async () => {
    const counts = [...counted.values()]
    if (counts.length === 0) return
    counted = new Map()
    try {
      await write(counts)
    } catch (error) {
      // The next write has them too.
      counts.forEach(add)
      onError(error instanceof Error ? error : new Error(String(error)))
    }
  }
  const timer = setInterval(() => void flush(), interval)
  timer.unref()
  return {
    count: ({ path, referrer, agent, purpose }) => {
      if (purpose?.includes('prefetch') || path.length > 300 || !isPerson(agent)) return
      add({ day: new Date().toISOString().slice(0, 10), path, site: referringSite(referrer, host), visits: 1 })
    },
    flush,
    stop: async () => {
      clearInterval(timer)
      await flush()
    },
  }
}
