/** Asks outside addresses, politely: a few at once, never two of one host, with a pause between, and none again before its time. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { AskOptions } from './ask.server.ts'
import { checkLink } from './check-link.server.ts'
import { findDueAddresses } from './find-addresses.server.ts'
import type { LinkAnswer } from './outcome.ts'
import { createTurns } from './turns.ts'

const concurrency = 4
const day = 86_400_000
/** Less than the week between two rounds, so that none is left out for having been asked late the last time. */
const isFresh = 6 * day

/**
 * Milliseconds. `longest` ends the round; what is left over is for the next. `pause` is between two questions to one host: a
 * sister platform has some seventy addresses on one server, which then hears from us every five seconds for six minutes a week.
 */
export type CheckOptions = Partial<AskOptions> & { longest?: number; pause?: number }

/** Returns how many addresses are left over. */
export async function checkLinks(
  service: Db,
  { timeout = 10_000, mayReachPrivate = false, longest = 600_000, pause = 5_000 }: CheckOptions = {},
): Promise<number> {
  const started = Date.now()
  const turn = createTurns(pause)
  const hosts = byHost(await findDueAddresses(service, new Date(started - isFresh)))
  const askNextHost = async (): Promise<void> => {
    const addresses = hosts.shift()
    if (!addresses) return
    while (addresses.length > 0 && Date.now() - started < longest) {
      const address = addresses.shift() as string
      await record(service, address, await checkLink(address, { timeout, mayReachPrivate, turn }))
    }
    if (addresses.length > 0) hosts.push(addresses)
    if (Date.now() - started < longest) await askNextHost()
  }
  await Promise.all(Array.from({ length: concurrency }, askNextHost))
  // Pages say when a platform was last seen alive: kept ones are rendered anew, once a round.
  await sql`select private.announce_catalogue_change()`.execute(service)
  return hosts.flat().length
}

function byHost(addresses: readonly string[]): string[][] {
  const groups = Map.groupBy(addresses, (address) => URL.parse(address)?.host ?? '')
  return [...groups.values()]
}

async function record(service: Db, url: string, { outcome, status, movedTo }: LinkAnswer): Promise<void> {
  const now = new Date()
  const isAlive = outcome === 'alive' || outcome === 'moved'
  const found = { outcome, status, moved_to: movedTo, checked_at: now, ...(isAlive ? { last_alive_at: now } : {}) }
  await service
    .insertInto('link_checks')
    .values({ url, ...found })
    .onConflict((conflict) => conflict.column('url').doUpdateSet(found))
    .execute()
}
