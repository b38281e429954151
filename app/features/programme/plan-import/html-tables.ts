import { htmlToText } from './cell-text.ts'
import type { Grid } from './grid.ts'

/** A merged cell cannot cover more. */
const maxSpan = 200
const maxCells = 100_000

type Open = { rows: string[][]; covered: number[]; row: string[] | null; cell: { from: number; across: number; down: number } | null }

/**
 * The tables of an HTML document in one pass. A table inside a cell stays text of that cell. `before` are the lines above the first table.
 * A cell that spans columns or rows is followed by empty ones.
 */
export function readHtmlTables(html: string): Grid {
  const clean = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<(script|style|head)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
  const tables: string[][][] = []
  const tags = /<(\/?)(table|tr|td|th)\b([^<>]*)>/gi
  let open: Open | null = null
  let depth = 0
  let cells = 0
  let first = clean.length
  const closeCell = (at: number) => {
    if (!open?.cell || !open.row) return
    const { from, across, down } = open.cell
    open.row.push(htmlToText(clean.slice(from, at)), ...Array.from({ length: across - 1 }, () => ''))
    for (let column = open.row.length - across; column < open.row.length; column += 1) open.covered[column] = down
    open.cell = null
  }
  const closeRow = (at: number) => {
    closeCell(at)
    if (open?.row) open.rows.push(open.row)
    if (open) open.row = null
  }
  for (const { 1: slash, 2: name = '', 3: attributes = '', index, 0: all } of clean.matchAll(tags)) {
    const element = name.toLowerCase()
    if (element === 'table') {
      if (!slash) {
        depth += 1
        if (depth > 1) continue
        first = Math.min(first, index)
        open = { rows: [], covered: [], row: null, cell: null }
      } else if (depth > 0) {
        depth -= 1
        if (depth > 0 || !open) continue
        closeRow(index)
        tables.push(open.rows)
        open = null
      }
      continue
    }
    if (depth !== 1 || !open) continue
    if (element === 'tr') {
      closeRow(index)
      if (!slash) {
        open.row = []
        open.covered = open.covered.map((rows) => Math.max(0, rows - 1))
      }
    } else {
      closeCell(index)
      if (slash || !open.row || cells >= maxCells) continue
      while ((open.covered[open.row.length] ?? 0) > 0) open.row.push('')
      const across = spanOf(attributes, 'colspan')
      cells += across
      open.cell = { from: index + all.length, across, down: spanOf(attributes, 'rowspan') }
    }
  }
  if (open) {
    closeRow(clean.length)
    tables.push(open.rows)
  }
  const before = htmlToText(clean.slice(0, first).slice(-20_000)).split('\n').filter(Boolean)
  return { tables: tables.filter((rows) => rows.length > 0), before }
}

const spanOf = (attributes: string, name: string): number => {
  const value = Number(new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1)
  return Math.min(Math.max(1, value), maxSpan)
}
