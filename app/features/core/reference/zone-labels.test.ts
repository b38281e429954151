import { expect, test } from 'vitest'
import { languages } from '#app/i18n/languages.ts'
import { countries } from '#seed/reference/countries.ts'
import { countryName } from './zone-labels.server.ts'

test('countries have the same names in tables of times as everywhere else', () => {
  for (const language of languages)
    expect(countries.map(({ iso2 }) => countryName(iso2, language))).toEqual(countries.map(({ shortName }) => shortName[language]))
})
