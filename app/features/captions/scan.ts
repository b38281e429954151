/** WebVTT and SRT as their authors wrote them: cue by cue with its line, also where there are mistakes, so that they can be named and mended. */
import { fromSrt, toEditable, toPayload } from './cue-text.ts'
import { formatTime, parseTime } from './times.ts'

/** `start` and `end` are as written, and may be no times at all. `line` is that of the times, counted from 1. */
export type WrittenCue = { line: number; start: string; end: string; settings: string; text: string }
/** `head` holds notes and styles that stand before the first cue. `stray` are the lines of texts that no cue owns. */
export type Scan = { format: 'vtt' | 'srt' | null; head: string; cues: WrittenCue[]; stray: number[] }

type Block = { first: number; lines: string[] }

export function scanCaptions(text: string): Scan {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const format = /^WEBVTT([ \t].*)?$/.test(lines[0] ?? '') ? 'vtt' : lines.some((line) => line.includes('-->')) ? 'srt' : null
  const scan: Scan = { format, head: '', cues: [], stray: [] }
  // A misspelt first line ("WEBVTTX") is not SRT either.
  if (format === null || /^WEBVTT\S/.test(lines[0] ?? '')) return { ...scan, format: null }
  for (const block of blocksOf(lines, format === 'vtt' ? headerLength(lines) : 0)) {
    if (block.lines.some((line) => line.includes('-->'))) scan.cues.push(...cuesOf(block, format))
    else if (format === 'srt') continueLast(scan, block)
    else if (!/^(NOTE|STYLE|REGION)\b/.test(block.lines[0] ?? '')) scan.stray.push(block.first)
    else if (scan.cues.length === 0) scan.head += `${block.lines.join('\n')}\n\n`
  }
  return scan
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
    const payload = lines.slice(at + 1, isNumbered ? next - 1 : next).join('\n')
    return {
      line: first + at,
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

/** A WebVTT file, in the order of time. Times that cannot be read stay as they are written, for the check to name them. */
export function toWebvtt(cues: readonly Omit<WrittenCue, 'line'>[], head = ''): string {
  const timeOf = (text: string) => {
    const seconds = parseTime(text)
    return seconds === null ? text.trim() || '?' : formatTime(seconds)
  }
  const written = cues.map(({ start, end, settings, text }) =>
    `${`${timeOf(start)} --> ${timeOf(end)} ${settings}`.trim()}\n${toPayload(text)}`.trim(),
  )
  return `WEBVTT\n\n${head}${written.join('\n\n')}\n`
}

export function inOrder<Cue extends { start: string }>(cues: readonly Cue[]): Cue[] {
  return [...cues].sort((a, b) => (parseTime(a.start) ?? 0) - (parseTime(b.start) ?? 0))
}
