/** Who wrote it, as reference managers tell people from institutions (CSL-JSON names). */
export type Name = { family: string; given: string } | { literal: string }

/** An institution may have a comma in its name too: «Ministerio de Salud, Perú» is nobody called Perú. Written without accents. */
const institutional =
  /\b(agenci?a|agency|agentur|associ?aca?o?|asociacion|association|amt|banco|bank|bundes[a-z]+|camara|cent(er|re|ro)|comisi?o?n|comissao|commission|comite|committee|conselho|consejo|council|corte|court|departamento?|department|dire[ct]c?[ao]o|direccion|directorate|equip[eo]|escritorio|federa[ct]i?[ao]o?n?|fondo|fund|fundo|fundac[a-z]+|foundation|gabinete|gobierno|governo|government|gouvernement|instituto?|institute|institut|kommission|minist[a-z]+|municipalidad[a-z]*|municipality|nac[a-z]+ unidas|nacoes|naciones|nations|oficina|office|organi[sz]a[a-z]+|prefeitura|programa|programme|republica|republic|secretar[a-z]+|servi[cz][a-z]+|sistema|team|unidade?|unit|universi[a-z]+|verband|vereinte)\b/i

/** `Surname, First name` is a person; anything else is one name that must not be taken apart. */
export function toName(author: string): Name {
  const [family = '', given = '', ...more] = author.split(',').map((part) => part.trim())
  const isPerson = family !== '' && given !== '' && more.length === 0 && !isInstitution(author, family, given)
  return isPerson ? { family, given } : { literal: author.trim() }
}

/** Also an acronym with a place beside it: «CEPAL, Santiago». */
const isInstitution = (author: string, family: string, given: string): boolean =>
  institutional.test(author.normalize('NFD').replace(/\p{M}/gu, '')) || (/^\p{Lu}{3,}$/u.test(family) && !/^[\p{Lu}\s.-]+$/u.test(given))
