/** ECLAC's sister platforms, in display order. Addresses were not checked on the live web, so links may fail. */
import type { Localized } from '#app/i18n/languages.ts'

export type SeedPlatform = {
  slug: string
  name: Required<Localized>
  /** What the platform offers, and when to use it instead of the toolbox. */
  description: Required<Localized>
  url: Required<Localized>
  /**
   * Address of a country's own page; `{iso2}` and `{iso3}` are replaced by the lower-case ISO 3166-1 codes, `{name}` by its name in that
   * language, percent-encoded.
   */
  perCountryUrl?: Required<Localized>
}

/**
 * Records of the database of programmes (BPSNC) of which the country is known and about which Caja has no experience yet. The names of the
 * programmes were not seen, so that pages show the numbers.
 */
export const platformRecords = [
  { platform: 'bpsnc', record: '15', country: 'ECU' },
  { platform: 'bpsnc', record: '31', country: 'TTO' },
  { platform: 'bpsnc', record: '49', country: 'PAN' },
  { platform: 'bpsnc', record: '62', country: 'BLZ' },
]

const both = (url: string): Required<Localized> => ({ es: url, en: url })

export const platforms: SeedPlatform[] = [
  {
    slug: 'toolbox',
    name: { es: 'Caja de herramientas: promoviendo la igualdad', en: 'Toolbox: promoting equality' },
    description: {
      es: 'Biblioteca digital para que las funcionarias y los funcionarios públicos estudien por su cuenta la política social y la igualdad. Vaya allí para leer y aprender desde el principio; quédese aquí para ver qué hizo un país y cómo.',
      en: 'A digital library for public officials who want to study social policy and equality on their own. Go there to read and learn from the start; stay here to see what a country did, and how.',
    },
    url: both('https://igualdad.cepal.org'),
  },
  {
    slug: 'observatory',
    name: {
      es: 'Observatorio de Desarrollo Social en América Latina y el Caribe',
      en: 'Observatory on Social Development in Latin America and the Caribbean',
    },
    description: {
      es: 'Reúne información comparable de los países sobre inversión social, programas e instituciones. Vaya allí para ver el panorama de la región; aquí se cuenta un caso por dentro.',
      en: 'Brings together comparable information by country on social investment, programmes and institutions. Go there for the regional picture; here you read one case from the inside.',
    },
    url: both('https://observatoriosocial.cepal.org'),
  },
  {
    slug: 'redesoc',
    name: {
      es: 'RedDeSoc, Red de Desarrollo Social de América Latina y el Caribe',
      en: 'RedDeSoc, Social Development Network of Latin America and the Caribbean',
    },
    description: {
      es: 'Directorio de los ministerios e instituciones a cargo del desarrollo social en cada país, con noticias y publicaciones. Vaya allí para saber qué institución lleva el tema en un país y qué anuncia.',
      en: 'A directory of the ministries and institutions that lead social development in each country, with news and publications. Go there to find which institution is in charge and what it has announced.',
    },
    url: both('https://dds.cepal.org/redesoc'),
  },
  {
    slug: 'bpsnc',
    name: {
      es: 'Base de datos de programas de protección social no contributiva (BPSNC)',
      en: 'Non-contributory Social Protection Programmes Database (BPSNC)',
    },
    description: {
      es: 'Fichas de transferencias condicionadas, pensiones sociales y programas de inclusión laboral y productiva, con su base legal, cobertura, montos y gasto por año. Vaya allí por las series de datos de un programa; aquí está la historia de cómo se hizo.',
      en: 'Records of conditional cash transfers, social pensions and labour and productive inclusion programmes, with legal basis, coverage, amounts and spending by year. Go there for a programme’s data series; the story of how it was built is here.',
    },
    url: both('https://dds.cepal.org/bpsnc'),
  },
  {
    slug: 'bdips',
    name: { es: 'Base de datos de institucionalidad social (BDIPS)', en: 'Institutional Framework Database for Social Policy (BDIPS)' },
    description: {
      es: 'Perfiles de 33 países con las leyes, los organismos, los instrumentos de gestión y el gasto de su política social. Vaya allí para ver cómo está organizado hoy un país; aquí, para entender cómo llegó a estarlo.',
      en: 'Profiles of 33 countries with the laws, bodies, management tools and spending behind their social policy. Go there to see how a country is organized today; come here to understand how it got there.',
    },
    url: both('https://dds.cepal.org/bdips'),
    perCountryUrl: { es: 'https://dds.cepal.org/bdips/es/pais.php?id={iso2}', en: 'https://dds.cepal.org/bdips/en/pais.php?id={iso2}' },
  },
  {
    slug: 'covid-19-observatory',
    name: { es: 'Observatorio COVID-19 en América Latina y el Caribe', en: 'COVID-19 Observatory in Latin America and the Caribbean' },
    description: {
      es: 'Las medidas que tomó cada país durante la pandemia; ya es sobre todo un archivo (el enlace lleva a la página en inglés). Vaya allí para consultar qué se hizo en la emergencia y cuándo.',
      en: 'The measures that each country took during the pandemic; by now it is mainly an archive. Go there to look up what was done in the emergency, and when.',
    },
    // Only the English address is documented; the Spanish page is reached from its language switch.
    url: both('https://www.cepal.org/en/topics/covid-19'),
  },
  {
    slug: 'cepalstat',
    name: { es: 'CEPALSTAT', en: 'CEPALSTAT' },
    description: {
      es: 'El portal de estadísticas e indicadores de la CEPAL: demografía, economía, sociedad y ambiente, por país y año. Vaya allí cuando necesite una cifra oficial comparable entre países.',
      en: 'ECLAC’s portal of statistics and indicators: population, economy, society and environment, by country and year. Go there when you need an official figure that can be compared between countries.',
    },
    url: both('https://statistics.cepal.org/portal/cepalstat'),
    // The social and demographic profile, with the address as the portal's own script computes it.
    perCountryUrl: {
      es: 'https://statistics.cepal.org/portal/cepalstat/perfil-nacional.html?theme=1&country={iso3}&lang=es',
      en: 'https://statistics.cepal.org/portal/cepalstat/national-profile.html?theme=1&country={iso3}&lang=en',
    },
  },
  {
    slug: 'repository',
    name: { es: 'Repositorio Digital de la CEPAL', en: 'ECLAC Digital Repository' },
    description: {
      es: 'El texto completo de las publicaciones de la CEPAL, unos 52.000 registros. Vaya allí para leer y citar un libro, un informe o un documento de conferencia.',
      en: 'The full text of ECLAC’s publications, about 52,000 records. Go there to read and cite a book, a report or a conference document.',
    },
    url: both('https://repositorio.cepal.org'),
    // The search of DSpace 7 with the country's name: publications have no page by country.
    perCountryUrl: both('https://repositorio.cepal.org/search?query={name}'),
  },
  {
    slug: 'ilpes',
    name: { es: 'ILPES, formación de capacidades', en: 'ILPES, training' },
    description: {
      es: 'Los cursos del instituto de planificación de la CEPAL y la comunidad de quienes los hicieron. Vaya allí para inscribirse en un curso; aquí solo anunciamos los que tratan de política social.',
      en: 'The courses of ECLAC’s planning institute and the community of those who took them (the page is in Spanish). Go there to enrol in a course; here we only announce those on social policy.',
    },
    url: both('https://biblioguias.cepal.org/ilpes60-es/formacion-capacidades'),
  },
]
