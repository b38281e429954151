/** Reads the tables of a file of any kind that a plan comes in. Runs in a thread of its own (read-file-worker.ts). */
import mammoth from 'mammoth'
import readExcelFile from 'read-excel-file/node'
import { fromBufferPromise } from 'yauzl'
import { decodeText } from '#app/lib/decode-text.ts'
import { delimiters, splitRows } from '#app/lib/split-rows.ts'
import { isHeadingRow } from './columns.ts'
import { checkGrid, type Grid, type GridProblem, gridLimits, trimRows } from './grid.ts'
import { readHtmlTables } from './html-tables.ts'

export type ReadFile = { ok: true; grid: Grid } | { ok: false; problem: GridProblem }

/** Of an office document, unpacked and as measured. */
const zipLimits = { entries: 3_000, unpacked: 60_000_000 } as const

export async function readFileTables(bytes: Uint8Array): Promise<ReadFile> {
  const grid = await readTables(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (typeof grid === 'string') return { ok: false, problem: grid }
  const trimmed = { tables: grid.tables.map(trimRows).filter((rows) => rows.length > 0), before: grid.before.slice(-60) }
  const problem = checkGrid(trimmed)
  return problem ? { ok: false, problem } : { ok: true, grid: trimmed }
}

async function readTables(bytes: Buffer): Promise<Grid | GridProblem> {
  if (bytes.length === 0) return 'missing'
  // Office documents of before 2007, and those with a password, are OLE files.
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1')
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'oldFormat'
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readOffice(bytes)
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'unreadable'
  const text = decodeText(bytes)
  if (text.includes('\0')) return 'unreadable'
  return readText(text)
}

async function readOffice(bytes: Buffer): Promise<Grid | GridProblem> {
  const kind = await inspectZip(bytes)
  if (kind !== 'word' && kind !== 'excel') return kind
  try {
    if (kind === 'word') {
      const { value } = await mammoth.convertToHtml(
        { buffer: bytes },
        { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })), externalFileAccess: false },
      )
      return readHtmlTables(value)
    }
    const sheets = await readExcelFile(bytes)
    return { tables: sheets.map(({ data }) => data.map((row) => row.map(valueText))), before: [] }
  } catch {
    return 'unreadable'
  }
}

const valueText = (value: unknown): string =>
  value === null || value === undefined ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value)

/** What the archive is. All entries are unpacked once, without keeping them, so that a size that is declared wrong is found here. */
async function inspectZip(bytes: Buffer): Promise<'word' | 'excel' | GridProblem> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false })
    if (zip.entryCount > zipLimits.entries) return 'tooComplex'
    let unpacked = 0
    let kind: 'word' | 'excel' | null = null
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase()
      if (entry.isEncrypted()) return 'encrypted'
      if (name.endsWith('vbaproject.bin')) return 'macros'
      unpacked += entry.uncompressedSize
      if (unpacked > zipLimits.unpacked) return 'tooComplex'
      if (name === 'word/document.xml') kind = 'word'
      if (name === 'xl/workbook.xml') kind = 'excel'
      if (name.endsWith('/')) continue
      for await (const _ of await zip.openReadStreamPromise(entry));
    }
    return kind ?? 'unreadable'
  } catch {
    return 'unreadable'
  }
}

/** HTML, or rows of cells, whichever separator makes the most of the headings. */
export function readText(text: string): Grid | GridProblem {
  if (/<table\b/i.test(text)) return readHtmlTables(text)
  const content = text.replace(/^\uFEFF/, '').replace(/^sep=(.)\r?\n/i, '')
  const tries = delimiters.map((delimiter) => {
    const rows = splitRows(content, delimiter, gridLimits.rows).map((row) => row.map(withoutEscape))
    const headings = rows.slice(0, 200).filter(isHeadingRow)
    return { rows, score: Math.max(0, ...headings.map((row) => row.length)) }
  })
  const best = tries.reduce((one, other) => (other.score > one.score ? other : one))
  if (best.score === 0) return 'noTable'
  const start = best.rows.findIndex(isHeadingRow)
  return { tables: [best.rows.slice(start)], before: best.rows.slice(0, start).map((row) => row.join(' ')) }
}

/** Our own CSV files have an apostrophe in front of what a spreadsheet would run as a formula. */
const withoutEscape = (cell: string): string => cell.replace(/^'(?=[\s\p{Cc}]*[=+\-@＝＋－＠])/u, '')
