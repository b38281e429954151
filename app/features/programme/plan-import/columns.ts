/** What the columns of a follow-up plan mean. Proposed from their headings in Spanish and English; an editor confirms or changes them. */
import { foldText } from '#app/lib/fold-text.ts'
import { cellText, oneLine } from './cell-text.ts'

/**
 * `recommendation` holds number, title and text of a recommendation together. `actions` holds several actions, split at bullets, `action` one.
 * `responsible` and `target` belong to whatever the row is about; the others say whose they are.
 */
export const columnRoles = [
  ...(['number', 'recommendation', 'title', 'text', 'response', 'reason', 'planResponsible', 'planTarget'] as const),
  ...(['actions', 'action', 'responsible', 'target', 'status', 'note', 'ignore'] as const),
] as const
export type ColumnRole = (typeof columnRoles)[number]

/** The first that matches a folded heading is its role. */
const headings: readonly [ColumnRole, RegExp][] = [
  [
    'number',
    /^(n|n o|no|nr|num|numero|number|id|rec|rec no|codigo|(recommendation|recomendacion) (no|n|number|numero)|(number|numero) (of|de la?) (recommendation|recomendacion))$/,
  ],
  ['planResponsible', /(responsable|responsible).*(recomendacion|recommendation)/],
  ['planTarget', /(fecha|plazo|target|date|deadline).*(recomendacion|recommendation)/],
  ['status', /\b(status|estado|situacion|grado de (avance|aplicacion)|progress|avance)\b/],
  ['target', /\b(target|due ?date|date|deadline|time ?frame|timeline|plazo|fecha|vencimiento|cuando|when)\b/],
  ['responsible', /\b(responsible|responsables?|unidad|unit|entity|entidad|organo|quien|who|lead)\b/],
  ['reason', /\b(reasons?|razon(es)?|justification|justificacion|motivos?)\b/],
  ['note', /\b(comments?|comentarios?|observaciones|remarks|notes?|notas?|tracking|seguimiento)\b/],
  ['ignore', /\b(documents?|documentos?|evidence|evidencias?|medios de verificacion)\b/],
  [
    'title',
    /^(title|titulo|(recommendation|recomendacion) (title|titulo)|(title|titulo) (of|de) (the |la )?(recommendation|recomendacion))$/,
  ],
  [
    'text',
    /^(text|texto|description|descripcion|explanation|explicacion|full text|texto completo)$|(text|texto|description|descripcion|explanation|explicacion) .*(recommendation|recomendacion)/,
  ],
  ['recommendation', /\b(recommendations?|recomendacion(es)?)\b/],
  ['actions', /\b(actions|acciones|medidas|actividades|activities|measures)\b/],
  ['action', /\b(action|accion|medida|actividad|activity|measure|what|que|how|como)\b/],
  ['response', /\b(response|respuesta|accept(ed|ance)?|acepta(da|cion)?|decision)\b/],
]

/** The role that a heading suggests, `ignore` if none. */
export function roleOfHeading(heading: string): ColumnRole {
  const text = foldText(oneLine(cellText(heading)).slice(0, 200))
  return headings.find(([, pattern]) => pattern.test(text))?.[0] ?? 'ignore'
}

const subjects: readonly ColumnRole[] = ['recommendation', 'title', 'text', 'action', 'actions', 'number']
const longestHeading = 120

/** True for a row that can be one of headings: at least two different roles, one of them of a recommendation or an action. */
export function isHeadingRow(row: readonly string[]): boolean {
  const cells = row.map((cell) => oneLine(cellText(cell))).filter(Boolean)
  if (cells.length < 2 || cells.some((cell) => cell.length > longestHeading || numberedLabel.test(cell))) return false
  const roles = cells.map(roleOfHeading).filter((role) => role !== 'ignore')
  return new Set(roles).size >= 2 && roles.length * 2 > cells.length && roles.some((role) => subjects.includes(role))
}

/** "Rec. 3", "Recommendation 3:", "Recomendación N.º 3 –", and what follows. */
export const numberedLabel =
  /^(?:(?:evaluation|evaluacion|audit)\s+)?(?:recommendation|recomendaci[oó]n|recom|rec|r)\s*\.?\s*(?:no?\.?|n\.?\s?[º°o]\.?|n[uú]m(?:ero)?\.?|#)?\s*(\d{1,3})(?!\d)\s*[.:)–—-]*\s*(.*)$/is

type Row = readonly string[]

/** The rows of headings: the first of each table that can be one, and those that repeat one. Later rows may only look like it. */
export function findHeadingRows(tables: readonly (readonly Row[])[]): ReadonlySet<Row> {
  const found = new Set<Row>()
  const known = new Set<string>()
  const keyOf = (row: Row) => row.map(headingKey).join('\n')
  for (const rows of tables) {
    const first = rows.find(isHeadingRow)
    if (first) known.add(keyOf(first))
    for (const row of rows) if (row === first || (row.length > 1 && known.has(keyOf(row)))) found.add(row)
  }
  return found
}

/** The different headings of all tables, in their order. */
export function findHeadings(tables: readonly (readonly Row[])[]): string[] {
  const found = new Set<string>()
  for (const row of findHeadingRows(tables)) for (const cell of row) found.add(headingKey(cell))
  found.delete('')
  return [...found].slice(0, 60)
}

/** What makes two headings the same. */
export const headingKey = (cell: string): string => oneLine(cellText(cell)).slice(0, longestHeading)

/** The proposed role of each heading. A single column of actions in a plan with one row for each action is `action`, if its heading says so. */
export const proposeRoles = (found: readonly string[]): Record<string, ColumnRole> =>
  Object.fromEntries(found.map((heading) => [heading, roleOfHeading(heading)]))
