import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'

/**
 * Number of outside addresses that became broken, and that were repaired (answering again or no longer used), within a period. An address
 * that did both counts in both.
 */
export async function brokenAndMended(db: Db, { from, to }: { from: Date; to: Date }): Promise<{ found: number; mended: number }> {
  const { rows } = await sql<{ found: number; mended: number }>`
    select count(distinct url) filter (where state = 'broken' and previous_state is distinct from 'broken') as found,
      count(distinct url) filter (where previous_state = 'broken' and state <> 'broken') as mended
    from link_check_history where checked_at >= ${from} and checked_at < ${to}`.execute(db)
  return rows[0] ?? { found: 0, mended: 0 }
}
