/**
 * The time zones of the 33 countries (tzdata 2025c), the zone of the capital or of most people first.
 */
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

/** Other places where sessions of ECLAC and the United Nations are held. */
const otherZones = ['America/New_York', 'America/Puerto_Rico', 'Europe/Madrid', 'Europe/Zurich', 'UTC']

/** Every zone that the form of a session offers. */
export const offeredZones: readonly string[] = [...countryZones.flatMap(({ zones }) => zones), ...otherZones]
