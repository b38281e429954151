import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { PromiseSide } from './schema.ts'

export type DuePromise = { id: string; contact: string; body: string; dueOn: string; isOverdue: boolean; institution: Localized }

/**
 * Open promises of one side that are due within two weeks or overdue, the earliest first, at most five. Row-level security decides: officials
 * find those of shared contacts of their institutions.
 */
export async function findDuePromises(db: Db, side: PromiseSide): Promise<DuePromise[]> {
  const { rows } = await sql<DuePromise>`
    select promises.id, interactions.id as contact, body, due_on as "dueOn", due_on < current_date as "isOverdue", institutions.names as institution
    from promises join interactions on interactions.id = interaction_id join posts on posts.id = interactions.post_id
      join institutions on institutions.id = posts.institution_id
    where side = ${side} and state = 'open' and due_on <= current_date + 14 order by due_on, promises.id limit 5`.execute(db)
  return rows
}
