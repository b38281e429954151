/**
 * What the page of an event says about time and languages. Made on the server only: time zone rules, names of zones and formats differ
 * between servers and browsers.
 */
import type { EventContent, ResourceContent } from '#app/features/resources/model/schema.ts'
import { registrationCloses, type SessionTime, sessionTimes } from '#app/features/resources/model/session-times.server.ts'
import { fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatDay, formatMomentIn } from '#app/i18n/format.ts'
import { formatList } from '#app/i18n/format-list.ts'
import type { Language } from '#app/i18n/languages.ts'
import { findZone } from '#app/lib/zoned-time.server.ts'
import { localTimes } from './local-times.server.ts'

/** `time` is HH:MM; `day` is written where the rows of a session are on two days. */
export type LocalTimeText = { time: string; day: string | null; places: string }
/** `startsAt` is ISO 8601 in UTC, `when` the host's time with its zone, `day` the host's day. */
export type SessionText = { id: string; startsAt: string; minutes: number; when: string; day: string; localTimes: LocalTimeText[] }
/** Texts are empty, and `closes` (the last day of registration, or the start) is null, where the event does not say it. */
export type EventTexts = { sessions: SessionText[]; closes: string | null; spokenIn: string; interpretedInto: string }

/** Null for other kinds. */
export function describeEvent(content: ResourceContent, language: Language): EventTexts | null {
  if (content.kind !== 'event') return null
  const times = sessionTimes(content)
  const closes = registrationCloses(content)
  const [first] = times
  const namesOf = (codes: EventContent['spokenIn']) =>
    formatList(
      codes.map((code) => fileLanguageName(code, language)),
      language,
    )
  return {
    sessions: times.map((time) => describeSession(time, language)),
    closes:
      closes && first && closes < first.startsAt
        ? formatDay(content.registrationUntil, language, null)
        : first
          ? formatMomentIn(first.startsAt, knownZone(first.zone), language)
          : null,
    spokenIn: namesOf(content.spokenIn),
    interpretedInto: namesOf(content.interpretedInto),
  }
}

function describeSession({ id, startsAt, minutes, zone }: SessionTime, language: Language): SessionText {
  const rows = localTimes(startsAt, language)
  const areOnTwoDays = new Set(rows.map(({ date }) => date)).size > 1
  return {
    id,
    startsAt: startsAt.toISOString(),
    minutes,
    when: formatMomentIn(startsAt, knownZone(zone), language),
    day: formatDay(startsAt, language, knownZone(zone)),
    localTimes: rows.map(({ date, time, places }) => ({
      time,
      day: areOnTwoDays ? formatDay(date, language, null) : null,
      places: places.join(' · '),
    })),
  }
}

const knownZone = (zone: string) => findZone(zone) ?? 'UTC'
