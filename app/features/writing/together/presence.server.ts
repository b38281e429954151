/** Presence: who else is editing a resource, and whether somebody has saved since. */
import { sql } from 'kysely'
import type { Tx } from '#app/db/clients.server.ts'

/** Dates as ISO 8601 strings: the result is sent as JSON. */
export type Presence = {
  others: { name: string; part: string }[]
  latest: { number: number; name: string; savedAt: string; isOwn: boolean } | null
}

/** `page` identifies one opening of the editor. */
type PresenceReport = { resourceId: string; part: string; page: string }

/** Seconds without a sign after which a person counts as gone. An open page reports every 20 seconds. */
const present = 60

/** Reports that the person is editing this part; returns who else is. Null if they may not edit the resource. */
export async function reportPresence(db: Tx, { resourceId, part, page }: PresenceReport): Promise<Presence | null> {
  const may = await db
    .selectFrom('resources')
    .select(sql<boolean>`private.can_edit(id)`.as('edit'))
    .where('id', '=', resourceId)
    .executeTakeFirst()
  if (!may?.edit) return null
  await db
    .insertInto('presences')
    .values({ resource_id: resourceId, part, page })
    .onConflict((conflict) => conflict.columns(['resource_id', 'person_id']).doUpdateSet({ part, page, seen_at: sql<Date>`now()` }))
    .execute()
  const name = <T extends string>(column: T) => sql<string>`coalesce(private.colleague_name(resource_id, ${sql.ref(column)}), '')`
  const others = await db
    .selectFrom('presences')
    .select([name('person_id').as('name'), 'part'])
    .where('resource_id', '=', resourceId)
    .where('person_id', '!=', sql<string>`private.person_id()`)
    .where('seen_at', '>', sql<Date>`now() - make_interval(secs => ${present})`)
    .orderBy('seen_at', 'desc')
    .limit(20)
    .execute()
  const latest = await db
    .selectFrom('revisions')
    .select(['number', name('author_id').as('name'), 'created_at as savedAt', sql<boolean>`author_id = private.person_id()`.as('isOwn')])
    .where('resource_id', '=', resourceId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { others, latest: latest ? { ...latest, savedAt: latest.savedAt.toISOString() } : null }
}

/** Removes a closed page. If the person has another one open, they stay present. */
export const leave = (db: Tx, { resourceId, page }: Omit<PresenceReport, 'part'>) =>
  db
    .deleteFrom('presences')
    .where('resource_id', '=', resourceId)
    .where('person_id', '=', sql<string>`private.person_id()`)
    .where('page', '=', page)
    .execute()
