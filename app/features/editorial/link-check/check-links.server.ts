/** Checks outside addresses politely: several hosts at once, one request per host at a time, with a pause between. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { LinkAnswer } from '#app/features/core/links/outcome.ts'
import type { FindCopy } from './archived-copy.server.ts'
import { checkLink } from './check-link.server.ts'
import type { FetchLinkOptions } from './fetch-link.server.ts'
import { type DueAddress, findAddress, findDueAddresses } from './find-addresses.server.ts'
import { findCopies } from './find-copies.server.ts'
import { createPerHostQueue } from './per-host-queue.ts'
import { deferHost, forgetUnused, recordCheck } from './record-check.server.ts'

/** The user agent if no address of the site is known, as in tests. */
const anonymousAgent = 'Caja-link-check/1.0'
/** The user agent with the address of a page about Caja, as other robots have it. */
export const agentOf = (publicUrl: string) => `${anonymousAgent} (+${publicUrl}/en/about)`

/**
 * In milliseconds. `longest` ends a run; the rest is left for the next one. `pause` is the time between two requests to one host: a
 * sister platform has about seventy addresses on one server. `concurrency` is the number of hosts at a time. Without `findCopy` no
 * archive is asked.
 */
export type CheckOptions = Partial<FetchLinkOptions> & {
  longest?: number
  pause?: number
  concurrency?: number
  findCopy?: FindCopy
}

/** Returns the number of addresses left over. */
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
      if (await recordRetryAfter(service, host, answer)) addresses.length = 0
    }
    if (addresses.length > 0) hosts.push(next)
    if (!isOver()) await askNextHost()
  }
  await Promise.all(Array.from({ length: concurrency }, askNextHost))
  await forgetUnused(service)
  if (findCopy) await findCopies(service, findCopy, pause)
  // Pages show when a platform last answered and archived copies, so cached pages are renewed once per run.
  await sql`select private.announce_catalogue_change()`.execute(service)
  return hosts.flatMap(([, addresses]) => addresses).length
}

/** Checks one address on request. Does nothing if no published resource links to it or it was checked a moment ago. */
export async function checkLinkNow(service: Db, url: string, options: CheckOptions = {}): Promise<void> {
  const address = await findAddress(service, url)
  if (!address) return
  const recent = await sql`select from link_checks where url = ${url} and checked_at > now() - interval '30 seconds'`.execute(service)
  if (recent.rows.length > 0) return
  const answer = await checkLink(url, { ...askOptions(options), turn: createPerHostQueue() })
  await recordCheck(service, address, answer)
  await recordRetryAfter(service, URL.parse(url)?.host ?? '', answer)
  await sql`select private.announce_catalogue_change()`.execute(service)
}

const askOptions = ({ timeout = 10_000, mayReachPrivate = false, agent = anonymousAgent }: CheckOptions): FetchLinkOptions => ({
  timeout,
  mayReachPrivate,
  agent,
})

/** Records a host's `Retry-After`: its other addresses stay due, but are not checked before that time. */
async function recordRetryAfter(service: Db, host: string, { status, retryAfter }: LinkAnswer): Promise<boolean> {
  if (retryAfter === null || (status !== 429 && status !== 503)) return false
  await deferHost(service, host, new Date(Date.now() + retryAfter))
  return true
}

function byHost(addresses: readonly DueAddress[]): [host: string, DueAddress[]][] {
  return [...Map.groupBy(addresses, ({ url }) => URL.parse(url)?.host ?? '')]
}
