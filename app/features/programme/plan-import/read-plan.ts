/** Makes a plan of the tables of a file, with what is doubtful. Nothing is repaired silently: each change of a cell is a doubt. */
import type { Language, Localized } from '#app/i18n/languages.ts'
import { cellText, normalizeText, oneLine, splitItems } from './cell-text.ts'
import { type ColumnRole, findHeadingRows, headingKey, numberedLabel } from './columns.ts'
import type { Grid } from './grid.ts'
import { type PlanAction, type PlanRecommendation, planLimits } from './plan.ts'
import { readResponse, readStatus, readTarget } from './understand.ts'

export const doubtCodes = [
  ...(['titleShort', 'titleFromText', 'titleMissing', 'numberMissing', 'targetUnread', 'targetImplausible', 'targetMore'] as const),
  ...(['responseUnread', 'statusUnread', 'shifted', 'lost', 'tooLong'] as const),
] as const
/** `action` is the place of an action in its recommendation, null for the recommendation. `cell` is the original text. */
export type Doubt = { number: number; action: number | null; code: (typeof doubtCodes)[number]; cell: string }
/** `isTooLong`: there are more recommendations or actions than a plan may have, and they were not read. */
export type Understood = { recommendations: PlanRecommendation[]; doubts: Doubt[]; isTooLong: boolean }

export type Roles = Readonly<Record<string, ColumnRole>>
type Options = { language: Language; evaluatedIn: number | null }
type Cells = Partial<Record<ColumnRole, { text: string; raw: string }>>
type Open = PlanRecommendation & { originals: Record<string, string> }

/** The recommendations of a plan in the order of the file. Time is linear in the grid. */
export function readPlan(grid: Grid, roles: Roles, options: Options): Understood {
  const reader = new PlanReader(options)
  const headings = findHeadingRows(grid.tables)
  let columns: ColumnRole[] = []
  for (const rows of grid.tables) {
    // A table without headings goes on with those of the one before; in one that has them, the rows above tell of all its rows.
    if (rows.some((row) => headings.has(row))) columns = []
    for (const row of rows) {
      if (headings.has(row)) columns = row.map((cell) => roles[headingKey(cell)] ?? 'ignore')
      else reader.read(row, columns)
    }
  }
  return reader.end()
}

const isSeparator = (row: readonly string[]) => row.every((cell) => /^[\s:=_–—-]*$/.test(cell))
const responseLabel =
  /^(?:(?:overall )?management response|response|respuesta(?: de la (?:administraci[oó]n|direcci[oó]n|gerencia|cepal))?)\s*(?:no?\.? ?\d*)?\s*[:.–-]\s*(.+)$/is

const beginsRecommendation: readonly ColumnRole[] = ['number', 'recommendation', 'title', 'text', 'ignore']

class PlanReader {
  readonly #options: Options
  readonly #found: Open[] = []
  readonly #doubts: Doubt[] = []
  #current: Open | null = null
  #actions = 0
  #isTooLong = false

  constructor(options: Options) {
    this.#options = options
  }

  end(): Understood {
    const recommendations = this.#found.map(({ originals, ...recommendation }) => {
      if (!text(recommendation.title)) this.#doubt(recommendation.number, null, 'titleMissing', '')
      return { ...recommendation, asPublished: { ...recommendation.asPublished, cells: originals } }
    })
    return { recommendations, doubts: this.#doubts, isTooLong: this.#isTooLong }
  }

  read(row: readonly string[], columns: readonly ColumnRole[]) {
    const filled = row.filter((cell) => cell.trim() !== '')
    this.#isTooLong ||= this.#found.length > planLimits.recommendations || this.#actions > planLimits.actions
    if (this.#isTooLong || filled.length === 0 || isSeparator(row)) return
    if (this.#readHeading(row, filled, columns)) return
    if (columns.length === 0) return
    const aligned = this.#align(row, columns)
    const cells: Cells = {}
    for (const [index, raw] of aligned.entries()) {
      const role = columns[index] ?? 'ignore'
      const known = cells[role]
      const read = { raw, text: cellText(raw) }
      if (read.text !== '') cells[role] = known ? { raw: `${known.raw}\n${raw}`, text: `${known.text}\n${read.text}` } : read
    }
    const beyond = aligned.slice(columns.length).filter((cell) => cell.trim() !== '')
    this.#readRow(cells)
    for (const cell of beyond) this.#doubt(this.#current?.number ?? 0, null, 'lost', cell)
  }

  /** A row with only the number and the title of a recommendation, or with only the response to it. */
  #readHeading(row: readonly string[], filled: readonly string[], columns: readonly ColumnRole[]): boolean {
    const role = columns[row.findIndex((cell) => cell.trim() !== '')] ?? 'ignore'
    if (filled.length > 2 || !beginsRecommendation.includes(role)) return false
    const [first = '', second = ''] = filled.map(cellText)
    const label = numberedLabel.exec(first)
    if (label) {
      const rest = oneLine(label[2] ?? '')
      // A cell with a column for the text of the recommendation is read as such, unless it is all there is.
      if (second && rest) return columns.length === 0 && this.#start(Number(label[1]), first, rest, second) !== null
      this.#start(Number(label[1]), filled[0] ?? '', rest || oneLine(second), '')
      if (second) this.#keep('titleCell', filled[1] ?? '')
      return true
    }
    const response =
      filled.length === 1 ? responseLabel.exec(first)?.[1] : /^(management response|response|respuesta.*)$/i.test(first) ? second : null
    if (!response || !this.#current) return false
    this.#respond(response, filled.at(-1) ?? '')
    return true
  }

  /** A row that begins with more empty cells than it has columns is moved back, and that is said. */
  #align(row: readonly string[], columns: readonly ColumnRole[]): readonly string[] {
    const extra = row.length - columns.length
    if (extra <= 0 || !row.slice(0, extra).every((cell) => cell.trim() === '')) return row
    if (this.#current) this.#doubt(this.#current.number, null, 'shifted', row[extra] ?? '')
    return row.slice(extra)
  }

  #readRow(cells: Cells) {
    this.#openFor(cells)
    const current = this.#current
    if (!current) return
    const { language, evaluatedIn } = this.#options
    const { response, reason, note } = cells
    if (response) this.#respond(response.text, response.raw)
    if (reason && !text(current.reason)) {
      current.reason = this.#localized(reason.text, planLimits.note, current.number)
      this.#keep('reason', reason.raw)
    }
    const isPerAction = cells.action !== undefined
    const responsible = cells.planResponsible ?? (isPerAction ? undefined : cells.responsible)
    if (responsible && !text(current.responsible)) {
      current.responsible = this.#localized(nameOf(responsible.text), planLimits.name, current.number)
      this.#keep('responsible', responsible.raw)
    }
    const target = cells.planTarget ?? (isPerAction ? undefined : cells.target)
    if (target && current.originals.targetDate === undefined) {
      const read = readTarget(oneLine(target.text), evaluatedIn)
      current.target = read.target
      this.#keep('targetDate', target.raw)
      current.asPublished.targetDate = oneLine(target.text)
      if (read.doubt) this.#doubt(current.number, null, read.doubt, oneLine(target.text))
    }
    const items = cells.action ? [cells.action.text] : splitItems(cells.actions?.text ?? '')
    if (cells.actions) this.#keep('actions', cells.actions.raw)
    this.#actions += items.length
    if (this.#actions > planLimits.actions) this.#isTooLong = true
    for (const item of this.#isTooLong ? [] : items) {
      const place = current.actions.length
      const own: PlanAction = {
        text: this.#localized(item, planLimits.action, current.number),
        responsible: isPerAction && cells.responsible ? { [language]: nameOf(cells.responsible.text).slice(0, planLimits.name) } : {},
        status: 'planned',
        target: null,
        note: note ? this.#localized(note.text, planLimits.note, current.number) : {},
        countries: [],
        asPublished: item,
      }
      if (isPerAction && cells.target) {
        const read = readTarget(oneLine(cells.target.text), evaluatedIn)
        own.target = read.target
        if (read.doubt) this.#doubt(current.number, place, read.doubt, oneLine(cells.target.text))
      }
      if (cells.status) {
        const status = readStatus(cells.status.text)
        own.status = status ?? 'planned'
        if (!status) this.#doubt(current.number, place, 'statusUnread', oneLine(cells.status.text))
      }
      current.actions.push(own)
    }
    if (items.length > 0) return
    for (const lost of [note, cells.status]) if (lost) this.#doubt(current.number, null, 'lost', lost.text)
  }

  /** Opens the recommendation that a row begins or repeats. */
  #openFor({ number, recommendation, title, text: body }: Cells) {
    const numbered = number && Number(/^\D{0,30}(\d{1,3})\D{0,3}$/.exec(oneLine(number.text))?.[1] ?? Number.NaN)
    const known = this.#current
    if (recommendation) {
      const label = numberedLabel.exec(recommendation.text)
      const whole = label?.[2] ?? recommendation.text
      const isRepeated = known?.originals.recommendation === recommendation.raw
      if (
        !isRepeated &&
        !label &&
        !numbered &&
        known &&
        known.actions.length === 0 &&
        !text(known.text) &&
        !known.originals.recommendation
      ) {
        known.text = this.#localized(whole, planLimits.text, known.number)
        this.#keep('text', recommendation.raw)
        this.#keep('recommendation', recommendation.raw)
      } else if (!isRepeated && !(numbered && numbered === known?.number)) {
        const [first = '', ...more] = whole.split('\n')
        const rest = more.join('\n')
        const isLong = oneLine(first).length > 220
        const short = isLong ? firstPart(oneLine(first)) : oneLine(first)
        this.#start(label ? Number(label[1]) : numbered || null, recommendation.raw, short, isLong ? whole : rest)
        this.#keep('recommendation', recommendation.raw)
        if (isLong && this.#current) this.#doubt(this.#current.number, null, 'titleFromText', short)
      }
    } else if (numbered ? numbered !== known?.number : title && known?.originals.title !== title.raw) {
      this.#start(numbered || null, title?.raw ?? '', oneLine(title?.text ?? ''), '')
    }
    const current = this.#current
    if (!current) return
    if (title && !text(current.title)) current.title = this.#localized(oneLine(title.text), planLimits.title, current.number)
    if (body && !text(current.text)) {
      current.text = this.#localized(body.text, planLimits.text, current.number)
      this.#keep('text', body.raw)
    }
  }

  #start(number: number | null, raw: string, title: string, body: string): Open {
    const taken = new Set(this.#found.map((one) => one.number))
    const isGiven = number !== null && number >= 1 && number <= planLimits.recommendations && !taken.has(number)
    let free = isGiven ? number : (this.#found.at(-1)?.number ?? 0) + 1
    while (!isGiven && taken.has(free)) free += 1
    if (free > planLimits.recommendations) this.#isTooLong = true
    const opened: Open = {
      number: free,
      title: this.#localized(title, planLimits.title, free),
      text: this.#localized(body, planLimits.text, free),
      ...{ response: null, reason: {}, responsible: {}, target: null },
      asPublished: { title: title || null },
      actions: [],
      originals: raw ? { title: raw } : {},
    }
    this.#found.push(opened)
    this.#current = opened
    if (!isGiven && (number !== null || this.#found.length > 1 || raw === ''))
      this.#doubt(opened.number, null, 'numberMissing', number === null ? '' : String(number))
    if (title !== '' && (title.length < 8 || !/\s/.test(title))) this.#doubt(opened.number, null, 'titleShort', title)
    return opened
  }

  #respond(said: string, raw: string) {
    const current = this.#current
    if (!current || current.originals.response !== undefined) return
    this.#keep('response', raw)
    current.response = readResponse(said)
    if (!current.response) this.#doubt(current.number, null, 'responseUnread', oneLine(said).slice(0, 200))
    // More than a word or two is also the reason.
    if ((oneLine(said).length > 40 || !current.response) && !text(current.reason))
      current.reason = this.#localized(said, planLimits.note, current.number)
  }

  #localized(value: string, limit: number, number: number): Localized {
    const clean = normalizeText(value)
    if (clean.length > limit) this.#doubt(number, null, 'tooLong', clean.slice(0, 200))
    return clean === '' ? {} : { [this.#options.language]: clean.slice(0, limit) }
  }

  #keep(name: string, raw: string) {
    if (this.#current && this.#current.originals[name] === undefined) this.#current.originals[name] = raw.slice(0, 20_000)
  }

  #doubt(number: number, action: number | null, code: Doubt['code'], cell: string) {
    if (this.#doubts.length < 400) this.#doubts.push({ number, action, code, cell: cell.slice(0, 300) })
  }
}

const text = ({ es, en }: Localized): string => es ?? en ?? ''

/** A name without the mark of a footnote or a list in front. */
const nameOf = (value: string) => oneLine(value).replace(/^[*•–—-]\s*/, '')

const firstPart = (line: string): string => {
  const sentence = /^.{20,220}?[.;:](?=\s)/s.exec(line)?.[0]
  return (sentence ?? `${line.slice(0, 200).replace(/\s\S*$/, '')}…`).replace(/[.;:]$/, '')
}

/** What the lines above the tables say of the evaluation. */
export function readEvaluation({ before }: Grid): { code: string; title: string; publishedOn: string } {
  const lines = before.map((line) => oneLine(cellText(line)))
  const after = (label: RegExp) => lines.map((line) => label.exec(line)?.[1]?.trim()).find(Boolean) ?? ''
  const title = after(/^(?:evaluation title|title|t[ií]tulo(?: de la evaluaci[oó]n)?)\s*:\s*(.+)$/i)
  const code = after(/^(?:code|c[oó]digo)\s*:\s*(.+)$/i) || (/\b\d{4}[A-Z]{1,3}\b/.exec(lines.join('\n'))?.[0] ?? '')
  const dated = after(/^(?:date|fecha)\s*:\s*(.+)$/i)
  const read = readTarget(dated.replace(',', ' '), null)
  const next = title ? lines[lines.findIndex((line) => line.includes(title)) + 1] : undefined
  const isTitle = next && !/^[^:]{3,60}:\s/.test(next.slice(0, 30)) && next.length > 30
  return { code, title: isTitle ? next : title, publishedOn: read.target ?? '' }
}
