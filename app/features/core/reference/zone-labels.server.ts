/** Names of time zones. Made on the server only: the names of countries in `Intl` differ between servers and browsers. */
import { sortByText } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/languages.ts'
import { countryZones, offeredZones } from './zones.ts'

type City = Record<Language, string>

const named = (es: string, en = es): City => ({ es, en })
/** The cities of the countries that have several zones, and places outside the 33 countries. */
const cities: Record<string, City> = {
  'America/Sao_Paulo': named('Brasilia', 'Brasília'),
  'America/Manaus': named('Manaos', 'Manaus'),
  'America/Rio_Branco': named('Río Branco', 'Rio Branco'),
  'America/Noronha': named('Fernando de Noronha'),
  'America/Santiago': named('Santiago'),
  'America/Punta_Arenas': named('Magallanes'),
  'America/Coyhaique': named('Aysén'),
  'Pacific/Easter': named('Rapa Nui', 'Easter Island'),
  'America/Guayaquil': named('continente', 'mainland'),
  'Pacific/Galapagos': named('Galápagos'),
  'America/Mexico_City': named('Ciudad de México', 'Mexico City'),
  'America/Tijuana': named('Tijuana'),
  'America/Hermosillo': named('Hermosillo'),
  'America/Ciudad_Juarez': named('Ciudad Juárez'),
  'America/Matamoros': named('Matamoros'),
  'America/Cancun': named('Cancún'),
  'America/New_York': named('Nueva York y Washington', 'New York and Washington'),
  'America/Puerto_Rico': named('Puerto Rico'),
  'Europe/Madrid': named('Madrid'),
  'Europe/Zurich': named('Ginebra', 'Geneva'),
  UTC: named('UTC'),
}

const regions: Record<Language, Intl.DisplayNames> = {
  es: new Intl.DisplayNames('es', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

/** Where the names of the catalogue, which are those of the United Nations, differ from those of `Intl`. */
const ownNames: Record<Language, Record<string, string>> = {
  es: { KN: 'Saint Kitts y Nevis', SR: 'Suriname', TT: 'Trinidad y Tabago' },
  en: {
    AG: 'Antigua and Barbuda',
    KN: 'Saint Kitts and Nevis',
    LC: 'Saint Lucia',
    VC: 'Saint Vincent and the Grenadines',
    TT: 'Trinidad and Tobago',
  },
}

export const countryName = (iso2: string, language: Language): string => ownNames[language][iso2] ?? regions[language].of(iso2) ?? iso2
export const cityName = (zone: string, language: Language): string | null => cities[zone]?.[language] ?? null

const countryOf = new Map(countryZones.flatMap(({ iso2, zones }) => zones.map((zone) => [zone, iso2] as const)))

/** "Chile", or with the city where the country has several zones: "México (Tijuana)". The IANA name of a zone that is not listed. */
export function zoneLabel(zone: string, language: Language): string {
  const iso2 = countryOf.get(zone)
  const city = cityName(zone, language)
  if (!iso2) return city ?? zone
  return city ? `${countryName(iso2, language)} (${city})` : countryName(iso2, language)
}

/** Every zone that the form of a session offers, by name. */
export const zoneOptions = (language: Language): { value: string; label: string }[] =>
  sortByText(
    offeredZones.map((zone) => ({ value: zone, label: zoneLabel(zone, language) })),
    ({ label }) => label,
    language,
  )
