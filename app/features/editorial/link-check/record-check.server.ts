/** Records an address's answer and its new state. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { LinkAnswer } from '#app/features/core/links/outcome.ts'
import type { DueAddress } from './find-addresses.server.ts'
import { type LinkStatus, nextLinkStatus } from './link-status.ts'

/** Writes answer, state and history in one transaction. */
export async function recordCheck(
  service: Db,
  { url, standing: before }: DueAddress,
  answer: LinkAnswer,
  now = new Date(),
): Promise<LinkStatus> {
  const standing = nextLinkStatus(before, answer, now)
  const { outcome, status, movedTo, problem, hops } = answer
  const found = {
    outcome,
    status,
    moved_to: movedTo,
    problem,
    hops: JSON.stringify(hops),
    checked_at: now,
    last_alive_at: standing.lastAliveAt,
    state: standing.state,
    failures: standing.failures,
    first_failed_at: standing.firstFailedAt,
    next_check_at: standing.nextCheckAt,
  }
  await service.transaction().execute(async (db) => {
    await db
      .insertInto('link_checks')
      .values({ url, ...found })
      .onConflict((conflict) => conflict.column('url').doUpdateSet(found))
      .execute()
    const previous_state = before?.state ?? null
    await db
      .insertInto('link_check_history')
      .values({ url, checked_at: now, outcome, status, problem, previous_state, state: standing.state })
      .execute()
    await db
      .updateTable('archived_copies')
      .set({ is_needed: standing.state === 'broken' })
      .where('url', '=', url)
      .execute()
  })
  return standing
}

/** Skips a host in this run, and in later ones until the given time. */
export async function deferHost(service: Db, host: string, until: Date): Promise<void> {
  await sql`
    insert into private.link_host_pauses (host, not_before) values (${host}, ${until})
    on conflict (host) do update set not_before = greatest(link_host_pauses.not_before, excluded.not_before)`.execute(service)
}

/** Removes failed addresses that no published resource links to any more; they count as repaired. */
export async function forgetUnused(service: Db): Promise<void> {
  await sql`
    with gone as (
      update link_checks set state = 'unused' from link_checks as was
      where was.url = link_checks.url and link_checks.state in ('doubtful', 'broken')
        and not exists (select from external_links where external_links.url = link_checks.url)
      returning link_checks.url, link_checks.outcome, link_checks.status, link_checks.problem, was.state as previous_state
    ),
    copies as (update archived_copies set is_needed = false from gone where gone.url = archived_copies.url)
    insert into link_check_history (url, outcome, status, problem, previous_state, state)
    select url, outcome, status, problem, previous_state, 'unused' from gone`.execute(service)
  await sql`delete from link_check_history where checked_at < now() - interval '2 years'`.execute(service)
  await sql`delete from private.link_host_pauses where not_before < now()`.execute(service)
}
