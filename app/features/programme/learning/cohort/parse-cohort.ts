/** Reads a list of people as a spreadsheet saves it: a header, and a row for each person. Pure. */
import { foldText } from '#app/lib/fold-text.ts'
import { type Delimiter, delimiters, splitRows } from '#app/lib/split-rows.ts'
import { memberSchema, type NewMember } from './schema.ts'

/** As many as a cohort may have. */
export const maxPeople = 500

const columns = ['email', 'name', 'post', 'country', 'language'] as const
type Column = (typeof columns)[number]
const terms: Record<Column, readonly string[]> = {
  email: ['email', 'e mail', 'mail', 'correo', 'correo electronico', 'email address', 'e mail address', 'direccion de correo'],
  name: ['name', 'full name', 'nombre', 'nombre completo', 'nombre y apellido', 'nombre y apellidos', 'persona', 'person'],
  post: ['post', 'position', 'job title', 'cargo', 'puesto'],
  country: ['country', 'pais'],
  language: ['language', 'idioma', 'lengua'],
}

/** `row` as spreadsheets count, from 1, with the header. `problems` are keys of the `validation` texts by column. */
export type ListedMember = {
  row: number
  sent: Record<Column, string>
  problems: Partial<Record<Column, string>>
  member: NewMember | null
}
export type ParsedCohort = { ok: true; people: ListedMember[] } | { ok: false; problem: string }

type Country = { iso3: string; iso2: string; names: readonly string[] }

/** Countries by code or by name, in any of our languages. An address that the list has twice is a problem of the second row. */
export function parseCohort(text: string, countries: readonly Country[]): ParsedCohort {
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=(.)\r?\n/i, '')
  if (plain.trim() === '') return { ok: false, problem: 'validation.listMissing' }
  if (plain.startsWith('PK\u0003\u0004') || plain.includes('\0')) return { ok: false, problem: 'validation.listNotText' }
  const rows = splitRows(plain, chooseDelimiter(plain), maxPeople + 1)
  const header = (rows[0] ?? []).map((cell) => columnOf(cell))
  const missing = (['email', 'name', 'country'] as const).some((column) => !header.includes(column))
  if (missing) return { ok: false, problem: 'validation.listHeader' }
  if (rows.length < 2) return { ok: false, problem: 'validation.listEmpty' }
  if (rows.length > maxPeople + 1) return { ok: false, problem: 'validation.listTooLong' }
  const known = new Map(countries.flatMap(({ iso3, iso2, names }) => [iso3, iso2, ...names].map((name) => [foldText(name), iso3] as const)))
  const seen = new Set<string>()
  const people = rows.slice(1).map((cells, index) => {
    const at = (column: Column) => cells[header.indexOf(column)]?.trim() ?? ''
    const sent = Object.fromEntries(columns.map((column) => [column, at(column).slice(0, 400)])) as Record<Column, string>
    const country = known.get(foldText(sent.country)) ?? ''
    const language = /^(en|eng|english|ingles)$/.test(foldText(sent.language)) ? 'en' : sent.language === '' ? languageOf(country) : 'es'
    const checked = memberSchema.safeParse({ ...sent, country, language })
    const problems: ListedMember['problems'] = Object.fromEntries(
      (checked.error?.issues ?? []).map(({ path, message }) => [
        String(path[0]),
        message.startsWith('validation.') ? message : 'validation.required',
      ]),
    )
    const email = checked.data?.email
    if (email && seen.has(email)) problems.email = 'validation.listTwice'
    if (email) seen.add(email)
    return { row: index + 2, sent, problems, member: Object.keys(problems).length === 0 ? (checked.data ?? null) : null }
  })
  return { ok: true, people }
}

const columnOf = (cell: string): Column | null => columns.find((column) => terms[column].includes(foldText(cell))) ?? null

/** The one that finds most columns in the first row. */
function chooseDelimiter(text: string): Delimiter {
  const first = text.slice(0, 4_000).split(/\r\n|\r|\n/, 1)[0] ?? ''
  const found = (delimiter: Delimiter) =>
    splitRows(first, delimiter, 1)
      .flat()
      .filter((cell) => columnOf(cell)).length
  return delimiters.reduce((best, other) => (found(other) > found(best) ? other : best))
}

/** ISO 3166-1 alpha-3 codes of the countries in which a first mail is written in English. */
const english = ['ATG', 'BHS', 'BLZ', 'BRB', 'DMA', 'GRD', 'GUY', 'HTI', 'JAM', 'KNA', 'LCA', 'SUR', 'TTO', 'VCT']
export const languageOf = (country: string): 'es' | 'en' => (english.includes(country) ? 'en' : 'es')
