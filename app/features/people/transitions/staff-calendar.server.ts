/** The address by which the calendar program of a member of staff reads the changes of government. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { Certainty, ChangeKind } from './schema.ts'

/** Returns the token of a new address. It cannot be read again; the address before it ends. */
export async function makeStaffCalendar(db: Tx): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await sql`select private.make_staff_calendar(${createHash('sha256').update(token).digest()})`.execute(db)
  return token
}

export const revokeStaffCalendar = (db: Tx) => sql`select private.revoke_staff_calendar()`.execute(db)

/** Since when the signed-in person has an address. */
export async function findStaffCalendar(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`select private.own_staff_calendar() as since`.execute(db)
  return rows[0]?.since ?? null
}

export type CalendarChange = {
  id: string
  country: Localized
  kind: ChangeKind
  subject: string
  startsOn: string
  endsOn: string | null
  firstDay: string
  lastDay: string
  certainty: Certainty
  sourceName: string
  version: number
  changedAt: Date
}

/** Refuses with `link_altered` a token that nobody has, or whose owner does not belong to staff any more. */
export async function readStaffCalendar(db: Db, token: string): Promise<CalendarChange[]> {
  const { rows } = await sql<CalendarChange>`
    select change.id, countries.short_names as country, kind, subject, starts_on as "startsOn", ends_on as "endsOn", first_day as "firstDay",
      last_day as "lastDay", certainty, source_name as "sourceName", version, changed_at as "changedAt"
    from private.read_staff_calendar(${token}) as change join countries on countries.iso3 = change.country_iso3 order by first_day, change.id`.execute(
    db,
  )
  return rows
}
