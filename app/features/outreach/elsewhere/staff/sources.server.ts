/** Sources as staff keep them, and how their reading goes. */
import { sql } from 'kysely'
import { type Db, Refusal, type Tx } from '#app/db/clients.server.ts'
import type { ReadProblemName } from '#app/features/outreach/elsewhere/reading/problems.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { SourceInput, schedules, sourceKinds } from './schema.ts'

/** Sources are few: they are read by hand one after the other. */
const mostSources = 50

export type ListedSource = {
  id: string
  names: Localized
  kind: (typeof sourceKinds)[number]
  url: string
  setSpec: string | null
  startsOn: string | null
  language: string | null
  schedule: (typeof schedules)[number]
  isOn: boolean
  isReading: boolean
  nextReadAt: Date
  lastReadAt: Date | null
  lastFound: number
  lastLeftOut: number
  lastFailedAt: Date | null
  problem: ReadProblemName | null
  detail: string | null
  failures: number
  movedTo: string | null
  pagesRead: number | null
  counts: { shown: number; doubtful: number; hidden: number }
}

export async function findSources(db: Db): Promise<ListedSource[]> {
  const { rows } = await sql<ListedSource>`
    select elsewhere_sources.id, names, kind, url, set_spec as "setSpec", starts_on::text as "startsOn", language, schedule, is_on as "isOn",
      reading_since is not null and reading_since > now() - interval '20 minutes' as "isReading", next_read_at as "nextReadAt",
      last_read_at as "lastReadAt", last_found as "lastFound", last_left_out as "lastLeftOut", last_failed_at as "lastFailedAt", problem, detail,
      failures, moved_to as "movedTo", (unfinished -> 'pages')::int as "pagesRead",
      (select json_build_object('shown', count(*) filter (where state = 'shown'), 'doubtful', count(*) filter (where state = 'doubtful'),
        'hidden', count(*) filter (where state = 'hidden')) from elsewhere_records where source_id = elsewhere_sources.id) as counts
    from elsewhere_sources join elsewhere_readings on source_id = elsewhere_sources.id
    order by names ->> 'es', elsewhere_sources.id`.execute(db)
  return rows
}

const columnsOf = ({ nameEs, nameEn, kind, url, setSpec, startsOn, language, schedule, isOn }: SourceInput) => ({
  names: JSON.stringify({ es: nameEs, ...(nameEn && { en: nameEn }) }),
  kind,
  url,
  // A feed is read whole.
  set_spec: kind === 'oai' ? setSpec || null : null,
  starts_on: kind === 'oai' ? (startsOn ?? null) : null,
  language: language || null,
  schedule,
  is_on: isOn === 'on',
})

/** Refusal: `too_many_stored`. */
export async function addSource(db: Tx, input: SourceInput): Promise<void> {
  const { count } = await db
    .selectFrom('elsewhere_sources')
    .select((all) => all.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostSources) throw new Refusal('too_many_stored')
  await db.insertInto('elsewhere_sources').values(columnsOf(input)).execute()
}

/** Refusal: `not_found`. */
export async function changeSource(db: Tx, id: string, input: SourceInput): Promise<void> {
  const { numUpdatedRows } = await db.updateTable('elsewhere_sources').set(columnsOf(input)).where('id', '=', id).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('not_found')
}

/** With all its records. Refusal: `not_found`. */
export async function deleteSource(db: Tx, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('elsewhere_sources').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw new Refusal('not_found')
}

/** Refusal: `not_found` if there is no such source, or it is off. */
export async function requireReadable(db: Tx, id: string): Promise<void> {
  const found = await db.selectFrom('elsewhere_sources').select('id').where('id', '=', id).where('is_on', '=', true).executeTakeFirst()
  if (!found) throw new Refusal('not_found')
}
