/** What clocks in the 33 countries show at an instant. */
import { cityName, countryName } from '#app/features/core/reference/zone-labels.server.ts'
import { countryZones } from '#app/features/core/reference/zones.ts'
import { sortByText } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/languages.ts'
import { localTimeIn } from '#app/lib/zoned-time.server.ts'

/** `date` is YYYY-MM-DD, `time` HH:MM; `places` are countries, with cities where a country has several times at once. */
export type LocalTimeRow = { date: string; time: string; places: string[] }

/** One row for each local time, earliest first; every country is in at least one row. */
export function localTimes(instant: Date, language: Language): LocalTimeRow[] {
  const rows = new Map<string, LocalTimeRow>()
  for (const { iso2, zones } of countryZones) {
    const byTime = Map.groupBy(zones, (zone) => {
      const { date, time } = localTimeIn(instant, zone)
      return `${date} ${time}`
    })
    for (const [key, same] of byTime) {
      const [date = '', time = ''] = key.split(' ')
      const row = rows.get(key) ?? { date, time, places: [] }
      const cities = same.map((zone) => cityName(zone, language) ?? zone)
      row.places.push(byTime.size > 1 ? `${countryName(iso2, language)} (${cities.join(', ')})` : countryName(iso2, language))
      rows.set(key, row)
    }
  }
  return [...rows.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => ({ ...row, places: sortByText(row.places, (place) => place, language) }))
}
