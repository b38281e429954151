import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { findReplacement } from '#app/features/core/concepts/replacements.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'

export type CalendarChoice = { topic: string | null; country: string | null }

/**
 * The topic and the country of a calendar, with their names. A merged topic is the one that replaced it: programs that subscribed keep
 * their calendar. Null if one of them does not exist.
 */
export async function describeCalendar(
  db: Db,
  { topic, country }: CalendarChoice,
  language: Language,
): Promise<(CalendarChoice & { names: string[] }) | null> {
  const slug = topic && ((await findReplacement(db, 'topic', topic)) ?? topic)
  const { rows } = await sql<{ topicName: Localized | null; countryName: Localized | null }>`
    select (select pref_labels from concepts where scheme = 'topic' and slug = ${slug}) as "topicName",
      (select short_names from countries where iso3 = ${country}) as "countryName"`.execute(db)
  const { topicName = null, countryName = null } = rows[0] ?? {}
  if ((slug && !topicName) || (country && !countryName)) return null
  return { topic: slug, country, names: [topicName, countryName].flatMap((name) => pickText(name, language)?.text ?? []) }
}
