/**
 * The institutions of the seeded resources and of the seeded technical assistance. Names as the institutions use them; English names are courtesy translations unless English is
 * the original.
 */
import type { SeedInstitution } from '../types.ts'

export const institutions: SeedInstitution[] = [
  {
    slug: 'eclac',
    country: null,
    acronym: 'CEPAL / ECLAC',
    name: { es: 'Comisión Económica para América Latina y el Caribe', en: 'Economic Commission for Latin America and the Caribbean' },
    url: 'https://www.cepal.org',
  },
  {
    slug: 'gestora-bo',
    country: 'BOL',
    name: {
      es: 'Gestora Pública de la Seguridad Social de Largo Plazo',
      en: 'Public Agency for Long-Term Social Security (Gestora Pública)',
    },
    url: 'https://www.gestora.bo',
  },
  {
    slug: 'mds-br',
    country: 'BRA',
    acronym: 'MDS',
    name: {
      es: 'Ministerio de Desarrollo y Asistencia Social, Familia y Combate al Hambre',
      en: 'Ministry of Development and Social Assistance, Family and Fight against Hunger',
    },
    url: 'https://www.gov.br/mds',
  },
  {
    slug: 'prevision-cl',
    country: 'CHL',
    name: { es: 'Subsecretaría de Previsión Social', en: 'Undersecretariat of Social Security' },
    url: 'https://previsionsocial.gob.cl',
  },
  {
    slug: 'mintrabajo-co',
    country: 'COL',
    acronym: 'MinTrabajo',
    name: { es: 'Ministerio del Trabajo', en: 'Ministry of Labour' },
    url: 'https://www.mintrabajo.gov.co',
  },
  {
    slug: 'sdmujer-bogota',
    country: 'COL',
    acronym: 'SDMujer',
    name: { es: 'Secretaría Distrital de la Mujer de Bogotá', en: 'Bogotá District Secretariat for Women' },
    url: 'https://www.sdmujer.gov.co',
  },
  {
    slug: 'imas-cr',
    country: 'CRI',
    acronym: 'IMAS',
    name: { es: 'Instituto Mixto de Ayuda Social', en: 'Joint Social Welfare Institute' },
    url: 'https://www.imas.go.cr',
  },
  {
    slug: 'mtss-cu',
    country: 'CUB',
    acronym: 'MTSS',
    name: { es: 'Ministerio de Trabajo y Seguridad Social', en: 'Ministry of Labour and Social Security' },
    url: 'https://www.mtss.gob.cu',
  },
  {
    slug: 'cnss-do',
    country: 'DOM',
    acronym: 'CNSS',
    name: { es: 'Consejo Nacional de Seguridad Social', en: 'National Social Security Council' },
    url: 'https://cnss.gob.do',
  },
  {
    slug: 'mast-ht',
    country: 'HTI',
    acronym: 'MAST',
    name: {
      es: 'Ministerio de Asuntos Sociales y Trabajo (Ministère des Affaires Sociales et du Travail)',
      en: 'Ministry of Social Affairs and Labour (Ministère des Affaires Sociales et du Travail)',
    },
  },
  {
    slug: 'red-solidaria-hn',
    country: 'HND',
    name: { es: 'Programa Red Solidaria', en: 'Solidarity Network Programme (Red Solidaria)' },
    url: 'https://redsolidaria.gob.hn',
  },
  {
    slug: 'mlss-jm',
    country: 'JAM',
    acronym: 'MLSS',
    name: { es: 'Ministerio de Trabajo y Seguridad Social', en: 'Ministry of Labour and Social Security' },
    url: 'https://mlss.gov.jm',
  },
  {
    slug: 'bienestar-mx',
    country: 'MEX',
    name: { es: 'Secretaría de Bienestar', en: 'Ministry of Welfare' },
    url: 'https://www.gob.mx/bienestar',
  },
  {
    slug: 'imss-mx',
    country: 'MEX',
    acronym: 'IMSS',
    name: { es: 'Instituto Mexicano del Seguro Social', en: 'Mexican Social Security Institute' },
    url: 'https://www.imss.gob.mx',
  },
  {
    slug: 'gabinete-social-py',
    country: 'PRY',
    name: { es: 'Gabinete Social de la Presidencia de la República', en: 'Social Cabinet of the Presidency of the Republic' },
  },
  {
    slug: 'mds-py',
    country: 'PRY',
    acronym: 'MDS',
    name: { es: 'Ministerio de Desarrollo Social', en: 'Ministry of Social Development' },
    url: 'https://www.mds.gov.py',
  },
  {
    slug: 'midis-pe',
    country: 'PER',
    acronym: 'MIDIS',
    name: { es: 'Ministerio de Desarrollo e Inclusión Social', en: 'Ministry of Development and Social Inclusion' },
    url: 'https://www.gob.pe/midis',
  },
  {
    slug: 'onp-pe',
    country: 'PER',
    acronym: 'ONP',
    name: { es: 'Oficina de Normalización Previsional', en: 'Pension Standardization Office' },
    url: 'https://www.gob.pe/onp',
  },
  {
    slug: 'mides-uy',
    country: 'URY',
    acronym: 'MIDES',
    name: { es: 'Ministerio de Desarrollo Social', en: 'Ministry of Social Development' },
    url: 'https://www.gub.uy/ministerio-desarrollo-social',
  },
]
