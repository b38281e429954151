import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { formatMomentIn } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/languages.ts'
import { findZone } from '#app/lib/zoned-time.server.ts'

/** Minutes before a session, as in `private.enter_event`. */
const opensBefore = 15

/**
 * The address of the meeting, for who has a seat while the door is open; notes that they attended. `token` is that of a mail. Refusals:
 * `no_seat`, `door_closed`, `no_meeting`, `event_cancelled`, `event_over`, `link_altered`, `link_expired`.
 */
export async function enterEvent(db: Db, event: string, token: string | null): Promise<string> {
  const { rows } = await sql<{ address: string }>`select private.enter_event(${event}, ${token}) as address`.execute(db)
  return rows[0]?.address ?? ''
}

/** When the door opens next, as text in the time of the host. Null after the last session. */
export async function findNextOpening(db: Db, event: string, language: Language): Promise<string | null> {
  const { rows } = await sql<{ zone: string; startsAt: Date }>`
    select zone, session.starts_at as "startsAt" from events, unnest(session_starts, session_ends) as session (starts_at, ends_at)
    where resource_id = ${event} and session.ends_at > now() order by session.starts_at limit 1`.execute(db)
  const [next] = rows
  return next ? formatMomentIn(new Date(next.startsAt.getTime() - opensBefore * 60_000), findZone(next.zone) ?? 'UTC', language) : null
}

/** Sets the address of the meeting, or removes it if it is empty. Under the rights of staff. */
export async function saveMeeting(db: Db, event: string, url: string): Promise<void> {
  if (url === '') await db.deleteFrom('event_meetings').where('resource_id', '=', event).execute()
  else
    await db
      .insertInto('event_meetings')
      .values({ resource_id: event, url })
      .onConflict((conflict) => conflict.column('resource_id').doUpdateSet({ url }))
      .execute()
}

export const findMeeting = async (db: Db, event: string): Promise<string> =>
  (await db.selectFrom('event_meetings').select('url').where('resource_id', '=', event).executeTakeFirst())?.url ?? ''

/** Sets how many hours before each session people are reminded. Under the rights of staff. */
export const saveReminders = (db: Db, event: string, hours: readonly number[]) =>
  db
    .updateTable('events')
    .set({ reminder_hours: [...hours] })
    .where('resource_id', '=', event)
    .execute()
