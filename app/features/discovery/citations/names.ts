/** Turns an author's text into a CSL-JSON name: a person with surname and given name, or an institution. */
import { isLegalForm, isPlace, mayBeInitialsOrGivenName } from './name-endings.ts'

export type Name = { family: string; given: string } | { literal: string }

/** Words that only institutions have in their names. All words here are without accents. */
const institutional =
  /\b(agenci?a|agency|agentur|alcaldia|alianza|alliance|ayuntamiento|associ?aca?o?|asociacion|association|bundes[a-z]+|cent(re|ro)|coalicion|coalition|colectiv[oa]|collaboration|collective|collectif|coletivo|comision|comissao|commission|comite|committee|congreso|consejo|conselho|consorcio|cooperativa|corporacion|corporation|council|defensoria|departamento?|department|dire[ct]c?[ao]o|direccion|directorate|division|editorial|equip[eo]|escritorio|escuela|facultad|faculty|federa[ct]i?[ao]o?n?|fundac[a-z]+|foundation|gabinete|gerencia|gobernacion|gobierno|governo|government|gouvernement|iniciativa|initiative|institut[oe]?|institution|intendencia|kommission|minist(erio|erios|ere|eres|erium|ry|ries)|municipalidad[a-z]*|municipality|municipio|naciones|nacoes|nations|network|observatori[oa]|observatory|oficina|office|onu|organi[sz]a[a-z]+|plataforma|prefeitura|programa|programme|republica|republic|secretar[a-z]+|servicios?|servicos?|sindicato|sistema|sociedad|society|subsecretar[a-z]+|superintendencia|unidade?|universi[a-z]+|verband|vereinte|viceministerio)\b/

/** Words of institutions that are also surnames: Hélder Câmara, Robert Service. */
const alsoSurname =
  'amt|banco|bank|camara|casa|center|corte|court|fondo|fund|fundo|grupo|liga|mesa|movimiento|red|rede|service|services|team|unit'
const startsAsInstitution = new RegExp(`^(${alsoSurname}) (\\S+ \\S+|[a-z] |[a-z]$)`)
const endsAsInstitution = new RegExp(`^(the .*|\\S+ .*\\S+ )(${alsoSurname})$`)
/** English articles and conjunctions, signs and digits do not occur inside a surname. */
const unlikeSurname = /^the \S|\S (the|of|for|and) \S|[&/+\d]/

/** Institutions whose name contains no institutional word and whose seat is also a first name: «CEPAL, Santiago». */
const wellKnown =
  /^(ACNUR|BID|CAF|CELADE|CEPAL|CLACSO|ECLAC|FAO|FIDA|FLACSO|FMI|GIZ|IDB|IFAD|ILO|ILPES|IMF|OCDE|OEA|OAS|OECD|OEI|OIT|OIM|IOM|OHCHR|OMS|WHO|ONU|UN|OPS|PAHO|PMA|PNUD|UNDP|UNESCO|UNFPA|UNHCR|UNICEF|WFP|World Bank|Banco Mundial)$/

/** `Surname, First name` is a person; anything else is one name that must not be taken apart. */
export function toName(author: string): Name {
  const [family = '', given = '', ...more] = author.split(',').map((part) => part.trim())
  const isPerson = family !== '' && given !== '' && more.length === 0 && !isInstitution(family, given)
  return isPerson ? { family, given } : { literal: author.trim() }
}

/** An institution's name may contain a comma too: «Ministerio de Salud, Perú» is not a person. */
function isInstitution(family: string, given: string): boolean {
  const first = plain(family)
  const last = plain(given)
  if (wellKnown.test(family)) return true
  if (institutional.test(first) || institutional.test(last)) return true
  if (startsAsInstitution.test(first) || endsAsInstitution.test(first)) return true
  if (!isLegalForm(last) && !isPlace(last)) return false
  return !mayBeInitialsOrGivenName(last) || unlikeSurname.test(first)
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
