/** Reads a list of changes of government as a spreadsheet saves it: a header, and a row for each. Pure. */
import { foldText } from '#app/lib/fold-text.ts'
import { type Delimiter, delimiters, splitRows } from '#app/lib/split-rows.ts'
import { type ChangeInput, certainties, changeKinds, changeSchema } from './schema.ts'

export const maxChanges = 500

const columns = [
  'country',
  'kind',
  'startsOn',
  'endsOn',
  'subject',
  'certainty',
  'sourceName',
  'sourceUrl',
  'checkedOn',
  'noteEs',
  'noteEn',
] as const
export type ChangeColumn = (typeof columns)[number]

const terms: Record<ChangeColumn, readonly string[]> = {
  country: ['country', 'pais'],
  kind: ['kind', 'type', 'tipo', 'que', 'what'],
  startsOn: ['date', 'from', 'start', 'starts on', 'fecha', 'desde', 'inicio'],
  endsOn: ['until', 'to', 'end', 'ends on', 'hasta', 'fin'],
  subject: ['subject', 'office', 'ministry', 'asunto', 'cargo', 'ministerio'],
  certainty: ['certainty', 'status', 'certeza', 'estado'],
  sourceName: ['source', 'source name', 'fuente', 'nombre de la fuente'],
  sourceUrl: ['address', 'url', 'link', 'source address', 'direccion', 'enlace', 'direccion de la fuente'],
  checkedOn: ['checked', 'checked on', 'day checked', 'revisado', 'consultado', 'revisada el', 'consultada el', 'dia de consulta'],
  noteEs: ['nota', 'notas', 'nota en espanol', 'spanish note'],
  noteEn: ['note', 'notes', 'english note', 'nota en ingles'],
}

/** `row` as spreadsheets count, from 1, with the header. `problems` are keys of the `validation` texts by column. */
export type ListedChange = {
  row: number
  sent: Record<ChangeColumn, string>
  problems: Partial<Record<ChangeColumn, string>>
  change: ChangeInput | null
}
export type ParsedChanges = { ok: true; rows: ListedChange[] } | { ok: false; problem: string }

/** The words of both languages for each value of a choice. */
export type Names<Value extends string> = Readonly<Record<Value, readonly string[]>>
type Words = {
  countries: readonly { iso3: string; iso2: string; names: readonly string[] }[]
  kinds: Names<ChangeInput['kind']>
  certainties: Names<ChangeInput['certainty']>
}

/** What the row says of one change, apart from its certainty and notes: the same twice is a problem of the second row. */
export const changeKey = ({ country, kind, subject, startsOn, endsOn, sourceName }: ChangeInput): string =>
  JSON.stringify([country, kind, subject, startsOn, endsOn === startsOn ? null : endsOn, sourceName])

/** Countries, kinds and certainties by code or by name, in both languages. Without a certainty, the change is expected. */
export function parseChanges(text: string, words: Words): ParsedChanges {
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=(.)\r?\n/i, '')
  if (plain.trim() === '') return { ok: false, problem: 'validation.listMissing' }
  if (plain.startsWith('PK\u0003\u0004') || plain.includes('\0')) return { ok: false, problem: 'validation.listNotText' }
  const rows = splitRows(plain, chooseDelimiter(plain), maxChanges + 1)
  const header = (rows[0] ?? []).map((cell) => columnOf(cell))
  const isMissing = (['country', 'kind', 'startsOn', 'sourceName'] as const).some((column) => !header.includes(column))
  if (isMissing) return { ok: false, problem: 'validation.changesHeader' }
  if (rows.length < 2) return { ok: false, problem: 'validation.changesEmpty' }
  if (rows.length > maxChanges + 1) return { ok: false, problem: 'validation.changesTooLong' }
  const countries = lookUp(words.countries.map(({ iso3, iso2, names }) => [iso3, [iso3, iso2, ...names]] as const))
  const kinds = lookUp(changeKinds.map((kind) => [kind, [kind, ...words.kinds[kind]]] as const))
  const sure = lookUp(certainties.map((certainty) => [certainty, [certainty, ...words.certainties[certainty]]] as const))
  const seen = new Set<string>()
  return {
    ok: true,
    rows: rows.slice(1).map((cells, index) => {
      const at = (column: ChangeColumn) => (header.includes(column) ? (cells[header.indexOf(column)]?.trim() ?? '') : '')
      const sent = Object.fromEntries(columns.map((column) => [column, at(column).slice(0, 2_100)])) as Record<ChangeColumn, string>
      const checked = changeSchema.safeParse({
        ...sent,
        country: countries.get(foldText(sent.country)) ?? '',
        kind: kinds.get(foldText(sent.kind)),
        certainty: sent.certainty === '' ? 'expected' : sure.get(foldText(sent.certainty)),
      })
      const problems: ListedChange['problems'] = {}
      for (const { path, message } of checked.error?.issues ?? [])
        problems[path[0] as ChangeColumn] ??= message.startsWith('validation.') ? message : 'validation.required'
      if (problems.kind) problems.kind = 'validation.id'
      if (problems.certainty) problems.certainty = 'validation.id'
      const key = checked.data && changeKey(checked.data)
      if (key && seen.has(key)) problems.startsOn = 'validation.changeTwice'
      if (key) seen.add(key)
      return { row: index + 2, sent, problems, change: Object.keys(problems).length === 0 ? (checked.data ?? null) : null }
    }),
  }
}

const lookUp = (named: readonly (readonly [string, readonly string[]])[]) =>
  new Map(named.flatMap(([value, names]) => names.map((name) => [foldText(name), value] as const)))

const columnOf = (cell: string): ChangeColumn | null => columns.find((column) => terms[column].includes(foldText(cell))) ?? null

/** The one that finds most columns in the first row. */
function chooseDelimiter(text: string): Delimiter {
  const first = text.slice(0, 4_000).split(/\r\n|\r|\n/, 1)[0] ?? ''
  const found = (delimiter: Delimiter) =>
    splitRows(first, delimiter, 1)
      .flat()
      .filter((cell) => columnOf(cell)).length
  return delimiters.reduce((best, other) => (found(other) > found(best) ? other : best))
}
