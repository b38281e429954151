/**
 * The time zones of the 33 countries (tzdata 2025c), the zone of the capital or of most people first. `city` names a zone where a country
 * has several; the others are known by their country.
 */
import type { Language } from '#app/i18n/languages.ts'

type City = Record<Language, string>
type CountryZones = { iso2: string; zones: readonly [zone: string, ...more: string[]] }

export const countryZones: readonly CountryZones[] = [
  { iso2: 'AG', zones: ['America/Antigua'] },
  { iso2: 'AR', zones: ['America/Argentina/Buenos_Aires'] },
  { iso2: 'BS', zones: ['America/Nassau'] },
  { iso2: 'BB', zones: ['America/Barbados'] },
  { iso2: 'BZ', zones: ['America/Belize'] },
  { iso2: 'BO', zones: ['America/La_Paz'] },
  { iso2: 'BR', zones: ['America/Sao_Paulo', 'America/Manaus', 'America/Rio_Branco', 'America/Noronha'] },
  { iso2: 'CL', zones: ['America/Santiago', 'America/Punta_Arenas', 'America/Coyhaique', 'Pacific/Easter'] },
  { iso2: 'CO', zones: ['America/Bogota'] },
  { iso2: 'CR', zones: ['America/Costa_Rica'] },
  { iso2: 'CU', zones: ['America/Havana'] },
  { iso2: 'DM', zones: ['America/Dominica'] },
  { iso2: 'DO', zones: ['America/Santo_Domingo'] },
  { iso2: 'EC', zones: ['America/Guayaquil', 'Pacific/Galapagos'] },
  { iso2: 'SV', zones: ['America/El_Salvador'] },
  { iso2: 'GD', zones: ['America/Grenada'] },
  { iso2: 'GT', zones: ['America/Guatemala'] },
  { iso2: 'GY', zones: ['America/Guyana'] },
  { iso2: 'HT', zones: ['America/Port-au-Prince'] },
  { iso2: 'HN', zones: ['America/Tegucigalpa'] },
  { iso2: 'JM', zones: ['America/Jamaica'] },
  {
    iso2: 'MX',
    zones: ['America/Mexico_City', 'America/Tijuana', 'America/Hermosillo', 'America/Ciudad_Juarez', 'America/Matamoros', 'America/Cancun'],
  },
  { iso2: 'NI', zones: ['America/Managua'] },
  { iso2: 'PA', zones: ['America/Panama'] },
  { iso2: 'PY', zones: ['America/Asuncion'] },
  { iso2: 'PE', zones: ['America/Lima'] },
  { iso2: 'KN', zones: ['America/St_Kitts'] },
  { iso2: 'LC', zones: ['America/St_Lucia'] },
  { iso2: 'VC', zones: ['America/St_Vincent'] },
  { iso2: 'SR', zones: ['America/Paramaribo'] },
  { iso2: 'TT', zones: ['America/Port_of_Spain'] },
  { iso2: 'UY', zones: ['America/Montevideo'] },
  { iso2: 'VE', zones: ['America/Caracas'] },
]

const named = (es: string, en = es): City => ({ es, en })
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
}
/** Other places where sessions of ECLAC and the United Nations are held. */
const outside: Record<string, City> = {
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

export const countryName = (iso2: string, language: Language): string => regions[language].of(iso2) ?? iso2
export const cityName = (zone: string, language: Language): string | null => (cities[zone] ?? outside[zone])?.[language] ?? null

const countryOf = new Map(countryZones.flatMap(({ iso2, zones }) => zones.map((zone) => [zone, iso2] as const)))

/** "Chile", or with the city where the country has several zones: "México (Tijuana)". The IANA name of a zone that is not listed. */
export function zoneLabel(zone: string, language: Language): string {
  const iso2 = countryOf.get(zone)
  const city = cityName(zone, language)
  if (!iso2) return city ?? zone
  return city ? `${countryName(iso2, language)} (${city})` : countryName(iso2, language)
}

/** Every zone that the form of a session offers. */
export const offeredZones: readonly string[] = [...countryOf.keys(), ...Object.keys(outside)]
