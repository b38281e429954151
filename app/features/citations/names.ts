/** Who wrote it, as reference managers tell people from institutions (CSL-JSON names). */
export type Name = { family: string; given: string } | { literal: string }

/** An institution may have a comma in its name too: «Ministerio de Salud, Perú» is nobody called Perú. */
const institutional =
  /\b(agencia|agency|asociaci[oó]n|association|banco|bank|c[aá]mara|cent(er|re|ro)|comisi[oó]n|commission|comit[eé]|committee|consejo|council|corte|court|departamento|department|direcci[oó]n|directorate|equipo|federaci[oó]n|fondo|fund|fundaci[oó]n|foundation|gabinete|gobierno|government|instituto?|institute|minist[a-z]+|municipalidad|naciones|nations|oficina|office|organi[sz]a[a-zó]+|programa|programme|rep[uú]blica|republic|secretar[a-zí]+|servicio|service|sistema|team|unidad|unit|universidad|university)\b/i

/** `Surname, First name` is a person; anything else is one name that must not be taken apart. */
export function toName(author: string): Name {
  const [family = '', given = '', ...more] = author.split(',').map((part) => part.trim())
  const isPerson = family !== '' && given !== '' && more.length === 0 && !institutional.test(author)
  return isPerson ? { family, given } : { literal: author.trim() }
}
