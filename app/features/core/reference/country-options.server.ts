import type { Db } from '#app/db/clients.server.ts'
import { sortByText } from '#app/i18n/format.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { type Country, findCountries } from './queries.server.ts'

/** `value` is the ISO 3166-1 alpha-3 code. */
export type CountryOption = { value: string; label: string }

/** By short name, in the order of the reader's dictionary. */
export function countryOptions(countries: readonly Pick<Country, 'iso3' | 'shortNames'>[], language: Language): CountryOption[] {
  const options = countries.map(({ iso3, shortNames }) => ({ value: iso3, label: pickText(shortNames, language)?.text ?? iso3 }))
  return sortByText(options, ({ label }) => label, language)
}

/** Every country, to be chosen from a list. */
export const findCountryOptions = async (db: Db, language: Language): Promise<CountryOption[]> =>
  countryOptions(await findCountries(db), language)
