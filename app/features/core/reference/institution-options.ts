import { sortByText } from '#app/i18n/format.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import type { CountryOption } from './country-options.server.ts'

type Institution = { slug: string; names: Localized; country: string | null }
/** `value` is the slug. */
export type InstitutionOption = { value: string; label: string }

/** To be chosen from a list, in the order of the reader's dictionary. Several of the same name, such as ministries, say their country. */
export function institutionOptions(
  institutions: readonly Institution[],
  countries: readonly CountryOption[],
  language: Language,
): InstitutionOption[] {
  const named = institutions.map(({ slug, names, country }) => ({ slug, country, name: pickText(names, language)?.text ?? slug }))
  const times = Map.groupBy(named, ({ name }) => name)
  const options = named.map(({ slug, country, name }) => {
    const place = countries.find(({ value }) => value === country)?.label
    return { value: slug, label: place && (times.get(name)?.length ?? 0) > 1 ? `${name} (${place})` : name }
  })
  return sortByText(options, ({ label }) => label, language)
}
