/** Who else is writing in a resource now, and whether somebody has saved since. */
import { sql } from 'kysely'
import type { Tx } from '#app/db/clients.server.ts'

/** Dates as ISO 8601 text: this goes to a script. */
export type Company = {
  others: { name: string; part: string }[]
  latest: { number: number; name: string; savedAt: string; isOwn: boolean } | null
}

/** `page` is a name of its own for each time that the editor is opened. */
type Here = { resourceId: string; part: string; page: string }

/** Seconds after which somebody of whom nothing was heard counts as gone. A page says that it is open every 20. */
const present = 60

/** Says that the person is here, in this part, and hears who else is. Null where the resource is not theirs to edit. */
export async function beHere(db: Tx, { resourceId, part, page }: Here): Promise<Company | null> {
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

/** A page was left. If another was opened since, the person is still here. */
export const leave = (db: Tx, { resourceId, page }: Omit<Here, 'part'>) =>
  db
    .deleteFrom('presences')
    .where('resource_id', '=', resourceId)
    .where('person_id', '=', sql<string>`private.person_id()`)
    .where('page', '=', page)
    .execute()
