/** Recognises what follows the comma in an institution's name: a place or a legal form. Input is in lower case, without accents. */

const wordsOf = (list: string) => new Set(list.split('|'))

const legalForms = wordsOf(
  'ac|ag|asbl|asociacion civil|bv|co|corp|cv|ev|eirl|gmbh|ggmbh|inc|incorporated|kg|limited|limitada|llc|llp|ltd|ltda|nv|ong|ngo|oscip|osc|plc|pty ltd|sa|sa de cv|sac|sarl|sas|sau|scrl|sl|slu|spa|srl|se',
)
const regions = wordsOf(
  'uk|gb|great britain|gran bretana|us|usa|eeuu|ee uu|eua|uae|rd congo|dc|df|cdmx|caba|england|inglaterra|scotland|escocia|wales|gales|northern ireland|holanda|africa|america|americas|las americas|the americas|america latina|latinoamerica|latin america|america latina y el caribe|latin america and the caribbean|lac|alc|america central|central america|centroamerica|mesoamerica|america del sur|sudamerica|suramerica|south america|north america|america del norte|norteamerica|iberoamerica|caribe|el caribe|caribbean|the caribbean|cono sur|asia|asia pacific|europa|europe|union europea|european union|ue|eu|international|internacional|global|worldwide',
)
const cities = wordsOf(
  'amsterdam|antofagasta|arequipa|asuncion|barcelona|barranquilla|belem|belo horizonte|berlin|bern|bogota|bonn|boston|brasilia|bridgetown|brussels|bruselas|buenos aires|cali|cambridge|caracas|cartagena|ciudad de guatemala|ciudad de mexico|ciudad de panama|cochabamba|concepcion|cordoba|curitiba|cusco|cuzco|el alto|fortaleza|geneva|ginebra|georgetown|guadalajara|guatemala city|guayaquil|havana|kingston|la habana|la paz|la plata|lima|lisboa|lisbon|london|londres|madrid|managua|medellin|mendoza|mexico city|mexico df|monterrey|montevideo|montreal|nassau|new york|nueva york|ottawa|oxford|panama city|paramaribo|paris|port of spain|port-au-prince|porto alegre|puebla|puerto principe|quito|recife|rio de janeiro|roma|rome|rosario|salvador|san jose|san jose de costa rica|san juan|san pedro sula|san salvador|santa cruz|santa cruz de la sierra|santiago|santiago de chile|santo domingo|sao paulo|sucre|tegucigalpa|toronto|valencia|valparaiso|vienna|viena|washington|washington dc',
)
const firstNames = wordsOf(
  'africa|america|asia|asuncion|belem|chad|concepcion|dominica|europa|florencia|georgia|guadalupe|india|irlanda|israel|jordan|kenia|kenya|london|malta|paris|roma|rosario|salvador|san juan|santa cruz|santiago|sucre|trinidad|valencia|vienna|washington',
)

/** Countries and territories by their names in the languages of the region (ISO 3166, as the CLDR has them). */
const countries = new Set(
  ['es', 'en', 'pt', 'fr', 'de'].flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    return letterPairs().map((code) => bare((names.of(code) ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()))
  }),
)

function letterPairs(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.flatMap((first) => letters.map((second) => first + second))
}

/** `S. A.` and `S.A.` are `sa`, `EE. UU.` is `ee uu`. */
function bare(text: string): string {
  return text
    .replace(/(?<=\b\p{L})\.\s*(?=\p{L}\b)/gu, '')
    .replaceAll('.', '')
    .replace(/\s+/g, ' ')
    .trim()
}

export const isLegalForm = (text: string): boolean => legalForms.has(bare(text))

export const isPlace = (text: string): boolean => bare(text) !== '' && [regions, cities, countries].some((places) => places.has(bare(text)))

/** True for initials (`S. A.` may be Sara Alicia) and for place names that are also given names (Santiago). */
export const mayBeInitialsOrGivenName = (text: string): boolean =>
  /^\p{L}\.(\s*\p{L}\.)*$/u.test(text) || /^(ac|ag|bv|cv|dc|df|ev|kg|nv|sa|se|sl)$/.test(text) || firstNames.has(bare(text))
