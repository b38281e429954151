/**
 * The 33 countries of Latin America and the Caribbean (ISO 3166-1) with their official United Nations short names and their position on the
 * tile map. As in ECLAC's own grouping, Belize, Guyana and Suriname belong to the Caribbean.
 */
import type { Localized } from '#app/i18n/languages.ts'

export type SeedCountry = {
  iso3: string
  iso2: string
  name: Required<Localized>
  /** The name in running text and on small tiles. */
  shortName: Required<Localized>
  subregion: 'south-america' | 'central-america-and-mexico' | 'caribbean'
  /** Column and row, from 0. */
  tile: [number, number]
}

const same = (name: string): Required<Localized> => ({ es: name, en: name })
const named = (es: string, en: string): Required<Localized> => ({ es, en })

const country = (
  iso3: string,
  iso2: string,
  subregion: SeedCountry['subregion'],
  tile: [number, number],
  name: Required<Localized>,
  shortName = name,
): SeedCountry => ({ iso3, iso2, name, shortName, subregion, tile })

export const countries: SeedCountry[] = [
  country('ATG', 'AG', 'caribbean', [9, 2], named('Antigua y Barbuda', 'Antigua and Barbuda')),
  country('ARG', 'AR', 'south-america', [4, 9], same('Argentina')),
  country('BHS', 'BS', 'caribbean', [5, 0], same('Bahamas')),
  country('BRB', 'BB', 'caribbean', [9, 5], same('Barbados')),
  country('BLZ', 'BZ', 'caribbean', [2, 2], named('Belice', 'Belize')),
  country(
    'BOL',
    'BO',
    'south-america',
    [4, 8],
    named('Bolivia (Estado Plurinacional de)', 'Bolivia (Plurinational State of)'),
    same('Bolivia'),
  ),
  country('BRA', 'BR', 'south-america', [5, 7], named('Brasil', 'Brazil')),
  country('CHL', 'CL', 'south-america', [3, 9], same('Chile')),
  country('COL', 'CO', 'south-america', [4, 6], same('Colombia')),
  country('CRI', 'CR', 'central-america-and-mexico', [2, 5], same('Costa Rica')),
  country('CUB', 'CU', 'caribbean', [4, 1], same('Cuba')),
  country('DMA', 'DM', 'caribbean', [9, 3], same('Dominica')),
  country('DOM', 'DO', 'caribbean', [6, 2], named('República Dominicana', 'Dominican Republic')),
  country('ECU', 'EC', 'south-america', [3, 7], same('Ecuador')),
  country('SLV', 'SV', 'central-america-and-mexico', [1, 3], same('El Salvador')),
  country('GRD', 'GD', 'caribbean', [7, 5], named('Granada', 'Grenada')),
  country('GTM', 'GT', 'central-america-and-mexico', [1, 2], same('Guatemala')),
  country('GUY', 'GY', 'caribbean', [6, 6], same('Guyana')),
  country('HTI', 'HT', 'caribbean', [5, 2], named('Haití', 'Haiti')),
  country('HND', 'HN', 'central-america-and-mexico', [2, 3], same('Honduras')),
  country('JAM', 'JM', 'caribbean', [4, 2], same('Jamaica')),
  country('MEX', 'MX', 'central-america-and-mexico', [1, 1], named('México', 'Mexico')),
  country('NIC', 'NI', 'central-america-and-mexico', [2, 4], same('Nicaragua')),
  country('PAN', 'PA', 'central-america-and-mexico', [3, 5], named('Panamá', 'Panama')),
  country('PRY', 'PY', 'south-america', [5, 8], same('Paraguay')),
  country('PER', 'PE', 'south-america', [4, 7], named('Perú', 'Peru')),
  country('KNA', 'KN', 'caribbean', [8, 2], named('Saint Kitts y Nevis', 'Saint Kitts and Nevis')),
  country('LCA', 'LC', 'caribbean', [9, 4], named('Santa Lucía', 'Saint Lucia')),
  country('VCT', 'VC', 'caribbean', [8, 4], named('San Vicente y las Granadinas', 'Saint Vincent and the Grenadines')),
  country('SUR', 'SR', 'caribbean', [7, 6], same('Suriname')),
  country('TTO', 'TT', 'caribbean', [8, 5], named('Trinidad y Tabago', 'Trinidad and Tobago')),
  country('URY', 'UY', 'south-america', [5, 9], same('Uruguay')),
  country(
    'VEN',
    'VE',
    'south-america',
    [5, 6],
    named('Venezuela (República Bolivariana de)', 'Venezuela (Bolivarian Republic of)'),
    same('Venezuela'),
  ),
]
