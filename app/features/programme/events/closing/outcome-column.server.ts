import { type RawBuilder, sql } from 'kysely'
import type { Localized } from '#app/i18n/languages.ts'

type Linked = { slug: string; title: Localized }
/** People by country; `country` is null where it is not known. */
export type CountryAttendance = { country: string | null; name: Localized | null; attended: number; followed: number }
/** What came out of an event. `others` took part without a registration. */
export type Outcome = {
  outcome: Localized
  minutes: Localized
  recording: Linked | null
  minutesDocument: Linked | null
  others: number
  attendance: CountryAttendance[]
}

const linked = (id: string) => sql`(select jsonb_build_object('slug', slug, 'title', card -> 'title')
  from published_resources where published_resources.id = closings.${sql.ref(id)})`

/** For a statement over `events`: what came out of it, null until it is closed. Countries with the most people first. */
export const outcomeColumn: RawBuilder<Outcome | null> = sql<Outcome | null>`(
  select jsonb_build_object('outcome', closings.outcome, 'minutes', closings.minutes, 'others', closings.others,
    'recording', ${linked('recording_id')}, 'minutesDocument', ${linked('minutes_document_id')},
    'attendance', (
      select coalesce(jsonb_agg(jsonb_build_object('country', counted.country, 'name', countries.short_names, 'attended', counted.attended,
        'followed', counted.followed) order by counted.country is null, counted.attended desc, counted.followed desc, counted.country), '[]')
      from private.event_attendance(events.resource_id) as counted left join countries on countries.iso3 = counted.country))
  from event_closings as closings
  where closings.resource_id = events.resource_id and events.ends_at <= now() and not events.is_cancelled)`
