/** Looks for archived copies of broken addresses: a few per run, in sequence, each at most once a month. */
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { FindCopy } from './archived-copy.server.ts'

const mostOfARound = 40

/** `pause` between two requests, in milliseconds. If the archive does not answer, the run stops. */
export async function findCopies(service: Db, findCopy: FindCopy, pause = 2_000): Promise<void> {
  const { rows } = await sql<{ url: string; lastAliveAt: Date | null }>`
    select link_checks.url, last_alive_at as "lastAliveAt" from link_checks left join archived_copies on archived_copies.url = link_checks.url
    where state = 'broken' and (archived_copies.url is null or (copy_url is null and requested_at < now() - interval '30 days'))
    order by requested_at nulls first, link_checks.url limit ${mostOfARound}`.execute(service)
  for (const { url, lastAliveAt } of rows) {
    const copy = await findCopy(url, lastAliveAt)
    if (copy === 'unknown') return
    const found = { copy_url: copy?.url ?? null, copied_at: copy?.at ?? null, requested_at: new Date(), is_needed: true }
    await service
      .insertInto('archived_copies')
      .values({ url, ...found })
      .onConflict((conflict) => conflict.column('url').doUpdateSet(found))
      .execute()
    await wait(pause)
  }
}
