/** WebVTT and SRT as their authors wrote them: cue by cue with its line, also where there are mistakes, so that they can be named and mended. */
import { fromSrt, toEditable, toPayload } from './cue-text.ts'
import { formatTime, parseTime } from './times.ts'

/**
 * `start` and `end` are as written, and may be no times at all. `line` is that of the times, counted from 1. `name` is the cue's
 * identifier in WebVTT, or empty; `notes` are the comments between it and the cue before, as they are written.
 */
export type WrittenCue = { line: number; name: string; notes: string; start: string; end: string; settings: string; text: string }
/** What stands around the cues of a WebVTT file: its first lines, notes and styles before the first cue, notes after the last. */
export type Around = { header: string; head: string; tail: string }
/** `stray` are the lines of texts that no cue owns. */
export type Scan = Around & { format: 'vtt' | 'srt' | null; cues: WrittenCue[]; stray: number[] }

export const nothingAround: Around = { header: 'WEBVTT', head: '', tail: '' }

type Block = { first: number; lines: string[] }

export function scanCaptions(text: string): Scan {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const format = /^WEBVTT([ \t].*)?$/.test(lines[0] ?? '') ? 'vtt' : lines.some((line) => line.includes('-->')) ? 'srt' : null
  const scan: Scan = { ...nothingAround, format, cues: [], stray: [] }
  // A misspelt first line ("WEBVTTX") is not SRT either.
  if (format === null || /^WEBVTT\S/.test(lines[0] ?? '')) return { ...scan, format: null }
  const from = format === 'vtt' ? headerLength(lines) : 0
  if (format === 'vtt') scan.header = lines.slice(0, from).join('\n')
  for (const block of blocksOf(lines, from)) {
    if (block.lines.some((line) => line.includes('-->'))) addCues(scan, cuesOf(block, format))
    else if (format === 'srt') continueLast(scan, block)
    else if (!/^(NOTE|STYLE|REGION)\b/.test(block.lines[0] ?? '')) scan.stray.push(block.first)
    else if (scan.cues.length === 0) scan.head += `${block.lines.join('\n')}\n\n`
    else scan.tail += `${block.lines.join('\n')}\n\n`
  }
  return scan
}

/** Notes that no cue has followed yet belong to the next. */
function addCues(scan: Scan, [first, ...more]: WrittenCue[]) {
  if (first) scan.cues.push({ ...first, notes: scan.tail.trimEnd() }, ...more)
  scan.tail = ''
}

/** Lines right under the first (Kind, Language…) belong to the header, up to an empty one. */
function headerLength(lines: readonly string[]): number {
  const end = lines.findIndex((line, index) => index > 0 && (line.trim() === '' || line.includes('-->')))
  return end === -1 ? lines.length : end
}

function blocksOf(lines: readonly string[], from: number): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line.trim() === '') open = null
    else if (open) open.lines.push(line)
    else {
      open = { first: index + 1, lines: [line] }
      blocks.push(open)
    }
  }
  return blocks
}

/** Usually one; more where the empty line between two was forgotten. */
function cuesOf({ first, lines }: Block, format: 'vtt' | 'srt'): WrittenCue[] {
  const timings = lines.flatMap((line, index) => (line.includes('-->') ? [index] : []))
  return timings.map((at, order) => {
    const [, start = '', end = '', settings = ''] = /^(.*?)[ \t]*-->[ \t]*(\S*)[ \t]*(.*)$/.exec((lines[at] ?? '').trim()) ?? []
    const next = timings[order + 1] ?? lines.length
    const isNumbered = next < lines.length && /^\d+$/.test((lines[next - 1] ?? '').trim())
    const above = (lines[at - 1] ?? '').trim()
    const isNamed = format === 'vtt' && at > 0 && (order === 0 || /^\d+$/.test(above))
    const payload = lines.slice(at + 1, isNumbered ? next - 1 : next).join('\n')
    return {
      line: first + at,
      name: isNamed ? above : '',
      notes: '',
      start,
      end,
      settings: format === 'vtt' ? settings.trim() : '',
      text: format === 'vtt' ? toEditable(payload) : fromSrt(payload).trim(),
    }
  })
}

/** SRT is loose about empty lines: what has no times goes on with the cue before. */
function continueLast({ cues }: Scan, { lines }: Block) {
  const last = cues.at(-1)
  const text = fromSrt(lines.join('\n')).trim()
  if (last && !/^\d+$/.test(text)) last.text = `${last.text}\n${text}`.trim()
}

/** What of a cue is written to a file. */
type WritableCue = Omit<WrittenCue, 'line' | 'name' | 'notes'> & Partial<Pick<WrittenCue, 'name' | 'notes'>>

/** A WebVTT file, in the order given. Times that cannot be read stay as they are written, for the check to name them. */
export function toWebvtt(cues: readonly WritableCue[], { header, head, tail }: Around = nothingAround): string {
  const timeOf = (text: string) => {
    const seconds = parseTime(text)
    return seconds === null ? text.trim() || '?' : formatTime(seconds)
  }
  const written = cues.map(({ name = '', notes = '', start, end, settings, text }) => {
    const lines = [name, `${timeOf(start)} --> ${timeOf(end)} ${settings}`.trim(), toPayload(text)]
    return [notes, lines.filter(Boolean).join('\n')].filter(Boolean).join('\n\n')
  })
  return `${header}\n\n${head}${[...written, tail.trimEnd()].filter(Boolean).join('\n\n')}\n`
}

export function inOrder<Cue extends { start: string }>(cues: readonly Cue[]): Cue[] {
  return [...cues].sort((a, b) => (parseTime(a.start) ?? 0) - (parseTime(b.start) ?? 0))
}
