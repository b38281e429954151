/**
 * Reads the list of participants that a meeting program writes: Zoom (meetings and webinars, with or without the summary above), Teams (one
 * or several sections, with tabs), Jitsi, and plain lists of names or addresses, with or without a header. Time is linear in the text.
 */
import { parseEmail } from '#app/lib/email-address.ts'
import { foldText } from '#app/lib/fold-text.ts'
import { type Delimiter, delimiters, splitRows } from '#app/lib/split-rows.ts'

/** One person of the list. `email` is null if the list does not say it. */
export type ListedPerson = { name: string; email: string | null }
export type ParsedAttendance = { ok: true; people: ListedPerson[] } | { ok: false; problem: 'empty' | 'tooLong' }

/** A meeting of a thousand people who each joined again many times. */
export const maxRows = 60_000
const maxNameLength = 160
/** Programs write their summary above the header. */
const maxRowsBeforeHeader = 60

type Columns = { width: number; name: number; first: number; last: number; emails: number[]; attended: number }

const terms = {
  name: [
    ...['name', 'full name', 'display name', 'user name', 'username', 'participant', 'participant name', 'attendee', 'attendee name'],
    ...['name original name', 'user name original name', 'nombre', 'nombre completo', 'nombre y apellido', 'nombre y apellidos'],
    ...['nombre nombre original', 'nombre de usuario', 'nombre de usuario nombre original', 'participante', 'asistente', 'nome', 'nom'],
  ],
  first: ['first name', 'given name', 'nombres', 'primer nombre', 'nombre de pila', 'prenom'],
  last: ['last name', 'surname', 'family name', 'apellido', 'apellidos', 'sobrenome'],
  email: [
    ...['email', 'e mail', 'mail', 'user email', 'email address', 'e mail address', 'user e mail', 'participant id upn', 'upn'],
    ...['correo', 'correo electronico', 'direccion de correo', 'direccion de correo electronico', 'correo electronico del usuario'],
    ...['email del usuario', 'id del participante upn', 'id de participante upn', 'courriel'],
  ],
  attended: ['attended', 'asistio', 'participo', 'compareceu'],
} as const
const known: ReadonlyMap<string, keyof typeof terms> = new Map(
  Object.entries(terms).flatMap(([kind, names]) => names.map((name) => [name, kind as keyof typeof terms] as const)),
)

/** Each person once, in the order of the list. A person whom the list marks as absent is left out. */
export function parseAttendance(text: string): ParsedAttendance {
  const lines = text.replace(/^\uFEFF/, '').replace(/^sep=(.)\r?\n/i, '')
  const rows = splitRows(lines, chooseDelimiter(lines), maxRows)
  if (rows.length > maxRows) return { ok: false, problem: 'tooLong' }
  const people = new Map<string, ListedPerson>()
  for (const { name, email } of readRows(rows)) {
    const key = email ?? `name:${foldText(name)}`
    const before = people.get(key)
    if (!before) people.set(key, { name, email })
    else if (!before.name) before.name = name
  }
  return people.size > 0 ? { ok: true, people: [...people.values()] } : { ok: false, problem: 'empty' }
}

function* readRows(rows: readonly string[][]): Generator<ListedPerson> {
  const headers = rows.slice(0, maxRowsBeforeHeader).map(readHeader)
  const withName = headers.findIndex((header) => header && hasName(header))
  const start = withName >= 0 ? withName : headers.findIndex((header) => header !== null)
  let columns = headers[start] ?? null
  for (const cells of rows.slice(start + 1)) {
    // Teams repeats the header for each of its sections.
    const header = columns && known.has(foldText(cells[0] ?? '')) ? readHeader(cells) : null
    if (header) columns = header
    else if (!columns) yield* readPlain(cells)
    // The title of a section has one cell.
    else if (cells.length > 1 || columns.width === 1) yield* readColumns(cells, columns)
  }
}

const hasName = ({ name, first, last }: Columns) => name >= 0 || first >= 0 || last >= 0

/** Null if the row is not a header. */
function readHeader(cells: readonly string[]): Columns | null {
  const kinds = cells.map((cell) => known.get(foldText(cell)))
  // "Nombre" beside "Apellidos" is the first name.
  const last = kinds.indexOf('last')
  const name = kinds.indexOf('name')
  const columns = {
    width: cells.length,
    name: last >= 0 && name >= 0 && foldText(cells[name] ?? '') === 'nombre' ? -1 : name,
    first: last >= 0 && kinds.indexOf('first') < 0 ? name : kinds.indexOf('first'),
    last,
    emails: kinds.flatMap((kind, index) => (kind === 'email' ? [index] : [])),
    attended: kinds.indexOf('attended'),
  }
  return hasName(columns) || columns.emails.length > 0 ? columns : null
}

function* readColumns(cells: readonly string[], columns: Columns): Generator<ListedPerson> {
  const at = (index: number) => (index < 0 ? '' : (cells[index] ?? ''))
  if (columns.attended >= 0 && ['no', 'false', '0'].includes(foldText(at(columns.attended)))) return
  const email = columns.emails.map((index) => addressIn(at(index))).find((found) => found !== null) ?? null
  const name = cleanName(at(columns.name) || `${at(columns.first)} ${at(columns.last)}`)
  if (name || email) yield { name, email }
}

/** A row of a list without header: an address wherever it is, and the first text that can be a name. */
function* readPlain(cells: readonly string[]): Generator<ListedPerson> {
  const email = cells.map(addressIn).find((found) => found !== null) ?? null
  const name = cells.map((cell) => cleanName(cell.includes('@') ? cell.replace(/<[^<>]*>/g, ' ') : cell)).find(canBeName) ?? ''
  if (name || email) yield { name, email }
}

const canBeName = (text: string) => !text.includes('@') && (text.match(/\p{L}/gu)?.length ?? 0) >= 2 && !/\d{2}:\d{2}|\d{4}/.test(text)

/** Most addresses need no careful reading, which takes longer. */
const plainAddress = /^[a-z0-9]+(?:[._+-][a-z0-9]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}$/i

const addressIn = (cell: string): string | null => {
  const at = cell.indexOf('@')
  // A name and a mailbox in front of it are shorter.
  if (at < 0 || at > 230) return null
  return cell.length < 120 && plainAddress.test(cell) ? cell.toLowerCase() : parseEmail(cell)
}

/** Without what programs add: a number in front, and "(Guest)", "(invitado)" or the name of the account behind. */
const cleanName = (text: string): string =>
  text
    .slice(0, 2 * maxNameLength)
    .replace(/^\s*\d{1,4}[.)]\s+/, '')
    .replace(/\s*[([][^()[\]]*[)\]]\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxNameLength)

/** The one that makes the most of the first rows: headers that are known, and cells that are an address alone. */
function chooseDelimiter(text: string): Delimiter | null {
  const beginning = text.slice(0, 40_000)
  const scored = delimiters.map((delimiter) => {
    const rows = splitRows(beginning, delimiter, maxRows).slice(0, 200)
    const score = rows.reduce((sum, cells) => sum + (cells.length > 1 ? scoreOf(cells) : 0), 0)
    return { delimiter, score }
  })
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one))
  if (best.score > 0) return best.delimiter
  return beginning.includes('\t') ? '\t' : beginning.includes(';') ? ';' : null
}

const scoreOf = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (known.has(foldText(cell.slice(0, 80))) ? 5 : /^[^@\s,;|]+@[^@\s,;|]+$/.test(cell.trim()) ? 1 : 0), 0)
