/** Asks outside addresses, politely: a few at once, never two of one host, with a pause between, and none again before its time. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { LinkAnswer } from '#app/features/core/links/outcome.ts'
import type { FindCopy } from './archived-copy.server.ts'
import { checkLink } from './check-link.server.ts'
import type { AskOptions } from './fetch-link.server.ts'
import { type DueAddress, findAddress, findDueAddresses } from './find-addresses.server.ts'
import { findCopies } from './find-copies.server.ts'
import { createPerHostQueue } from './per-host-queue.ts'
import { forgetUnused, leaveHostAlone, recordCheck } from './record-check.server.ts'

/** Who asks, where nothing else is said: tests, and a site without an address. */
const anonymousAgent = 'Caja-link-check/1.0'
/** With the page that says what we are, as other robots' have it. */
export const agentOf = (publicUrl: string) => `${anonymousAgent} (+${publicUrl}/en/about)`

/**
 * Milliseconds. `longest` ends the round; what is left over is for the next. `pause` is between two questions to one host: a
 * sister platform has some seventy addresses on one server, which then hears from us every five seconds for six minutes a week.
 * `concurrency` is how many hosts are asked at once; of one host, one address at a time. Without `findCopy`, no archive is asked.
 */
export type CheckOptions = Partial<AskOptions> & {
  longest?: number
  pause?: number
  concurrency?: number
  findCopy?: FindCopy
}

/** Returns how many addresses are left over. */
export async function checkLinks(service: Db, options: CheckOptions = {}): Promise<number> {
  const { longest = 600_000, pause = 5_000, concurrency = 4, findCopy } = options
  const started = Date.now()
  const isOver = () => Date.now() - started >= longest
  const turn = createPerHostQueue(pause)
  const hosts = byHost(await findDueAddresses(service))
  const askNextHost = async (): Promise<void> => {
    const next = hosts.shift()
    if (!next) return
    const [host, addresses] = next
    while (addresses.length > 0 && !isOver()) {
      const address = addresses.shift() as DueAddress
      const answer = await checkLink(address.url, { ...askOptions(options), turn })
      await recordCheck(service, address, answer)
      if (await heedRetryAfter(service, host, answer)) addresses.length = 0
    }
    if (addresses.length > 0) hosts.push(next)
    if (!isOver()) await askNextHost()
  }
  await Promise.all(Array.from({ length: concurrency }, askNextHost))
  await forgetUnused(service)
  if (findCopy) await findCopies(service, findCopy, pause)
  // Pages say when a platform was last seen alive, and where a copy is of what is gone: kept ones are rendered anew, once a round.
  await sql`select private.announce_catalogue_change()`.execute(service)
  return hosts.flatMap(([, addresses]) => addresses).length
}

/** One address, now, because somebody asked for it. Nothing, where nothing published leads there or it was asked a moment ago. */
export async function checkOne(service: Db, url: string, options: CheckOptions = {}): Promise<void> {
  const address = await findAddress(service, url)
  if (!address) return
  const recent = await sql`select from link_checks where url = ${url} and checked_at > now() - interval '30 seconds'`.execute(service)
  if (recent.rows.length > 0) return
  const answer = await checkLink(url, { ...askOptions(options), turn: createPerHostQueue() })
  await recordCheck(service, address, answer)
  await heedRetryAfter(service, URL.parse(url)?.host ?? '', answer)
  await sql`select private.announce_catalogue_change()`.execute(service)
}

const askOptions = ({ timeout = 10_000, mayReachPrivate = false, agent = anonymousAgent }: CheckOptions): AskOptions => ({
  timeout,
  mayReachPrivate,
  agent,
})

/** Writes down what a host asks for: the rest of its addresses stays due, but is not asked until its own time has come. */
async function heedRetryAfter(service: Db, host: string, { status, retryAfter }: LinkAnswer): Promise<boolean> {
  if (retryAfter === null || (status !== 429 && status !== 503)) return false
  await leaveHostAlone(service, host, new Date(Date.now() + retryAfter))
  return true
}

function byHost(addresses: readonly DueAddress[]): [host: string, DueAddress[]][] {
  return [...Map.groupBy(addresses, ({ url }) => URL.parse(url)?.host ?? '')]
}
