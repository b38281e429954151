import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { decodeText } from '#app/lib/decode-text.ts'
import { findParticipants, type Participant } from './get-closing.server.ts'
import { matchAttendance } from './match-attendance.ts'
import { type ListedPerson, parseAttendance } from './parse-attendance.ts'
import { attendanceOf, type ClosingInput } from './schema.ts'

/**
 * Closes an event that is over, or changes its closing. Returns the new version. Refusals: `event_not_over`, `event_cancelled`,
 * `closed_meanwhile` (somebody else saved since `base`), `resource_missing`, `not_found`, `forbidden`.
 */
export async function closeEvent(db: Db, event: string, input: ClosingInput): Promise<number> {
  const { base, recording, minutesDocument, minutes, outcome, others } = input
  const { attended, followed } = attendanceOf(input)
  const filled = (text: Record<string, string>) => Object.fromEntries(Object.entries(text).filter(([, value]) => value !== ''))
  const closing = {
    recording: recording || null,
    minutesDocument: minutesDocument || null,
    minutes: filled(minutes),
    outcome: filled(outcome),
    others,
  }
  const { rows } = await sql<{ version: number }>`
    select private.close_event(${event}, ${base}, ${JSON.stringify(closing)}::jsonb, ${attended}::uuid[], ${followed}::uuid[]) as version`.execute(
    db,
  )
  return rows[0]?.version ?? 0
}

/** People of the list that the page shows; the others are counted. */
const shownLimit = 100

export type HalfMatchShown = ListedPerson & { candidates: Pick<Participant, 'id' | 'name' | 'email'>[]; likely: string | null }
/** What a list of participants says of the registrations. Only the first of `half` and `unknown` are in it, with their numbers. */
export type Comparison = {
  people: number
  byEmail: string[]
  byName: string[]
  half: HalfMatchShown[]
  halfCount: number
  unknown: ListedPerson[]
  unknownCount: number
}
export type Compared =
  | { ok: true; comparison: Comparison }
  | { ok: false; problem: `validation.attendance${'Missing' | 'NotText' | 'Empty' | 'TooLong'}` }

/** Reads a list of participants and compares it. Stores nothing. */
export async function compareAttendance(db: Db, event: string, list: Uint8Array, language: Language): Promise<Compared> {
  if (list.length === 0) return { ok: false, problem: 'validation.attendanceMissing' }
  const text = decodeText(list)
  // A spreadsheet or a picture is not text.
  if (text.startsWith('PK\u0003\u0004') || text.includes('\0')) return { ok: false, problem: 'validation.attendanceNotText' }
  const parsed = parseAttendance(text)
  if (!parsed.ok) return { ok: false, problem: parsed.problem === 'empty' ? 'validation.attendanceEmpty' : 'validation.attendanceTooLong' }
  const { people } = parsed
  const participants = await findParticipants(db, event, language)
  const addresses = people.flatMap(({ email }) => email ?? [])
  const { rows } = await sql<{ address: string; registration: string }>`
    select address, registration from private.find_registrations_by_address(${event}, ${addresses}::text[])`.execute(db)
  const found = matchAttendance(people, participants, new Map(rows.map(({ address, registration }) => [address, registration])))
  const byId = new Map(participants.map(({ id, name, email }) => [id, { id, name, email }]))
  return {
    ok: true,
    comparison: {
      people: people.length,
      byEmail: found.byEmail,
      byName: found.byName,
      half: found.half.slice(0, shownLimit).map((half) => ({ ...half, candidates: half.candidates.flatMap((id) => byId.get(id) ?? []) })),
      halfCount: found.half.length,
      unknown: found.unknown.slice(0, shownLimit),
      unknownCount: found.unknown.length,
    },
  }
}
