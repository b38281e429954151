/** Scans WebVTT and SRT cue by cue with line numbers, also in files with mistakes, so that these can be reported and fixed. */
import { withoutControls } from '#app/lib/clean-text.ts'
import { fromSrt, toEditable, toPayload } from './cue-text.ts'
import { formatTime, parseTime } from './times.ts'

/**
 * `start` and `end` are as written, and may be invalid. `line` is the line of the times, from 1. `name` is the cue's identifier in WebVTT,
 * or empty; `notes` are the comments between it and the cue before, as written.
 */
export type WrittenCue = { line: number; name: string; notes: string; start: string; end: string; settings: string; text: string }
/** The text of a WebVTT file outside of its cues: the header, notes and styles before the first cue, notes after the last. */
export type VttPreamble = { header: string; head: string; tail: string }
/** `stray` are lines of text that belong to no cue. */
export type Scan = VttPreamble & { format: 'vtt' | 'srt' | null; cues: WrittenCue[]; stray: number[] }

export const emptyPreamble: VttPreamble = { header: 'WEBVTT', head: '', tail: '' }

type Block = { first: number; lines: string[] }

export function scanCaptions(text: string): Scan {
  const sent = cleanCaptions(text).split(/\r\n|\r|\n/)
  const isWebvtt = sent.find((line) => line.trim() !== '')?.startsWith('WEBVTT') ?? false
  const lines = isWebvtt ? sent : sent.map(cleanSrtLine)
  const start = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  )
  const first = lines[start] ?? ''
  const format = /^WEBVTT(?:[ \t]|$)/.test(first) ? 'vtt' : !isWebvtt && lines.some(isTiming) ? 'srt' : null
  const scan: Scan = { ...emptyPreamble, format, cues: [], stray: [] }
  // A misspelt first line ("WEBVTTX") is not SRT either.
  if (format === null) return scan
  const from = format === 'vtt' ? headerEnd(lines, start) : start
  if (format === 'vtt') scan.header = lines.slice(start, from).join('\n')
  const blocks = blocksOf(lines, from)
  for (const block of format === 'srt' ? joinParagraphs(blocks) : blocks) {
    if (block.lines.some(isTiming)) addBlock(scan, block)
    else if (format === 'srt' || !/^(NOTE|STYLE|REGION)\b/.test(block.lines[0] ?? '')) scan.stray.push(block.first)
    else if (scan.cues.length === 0) scan.head += `${block.lines.join('\n')}\n\n`
    else scan.tail += `${block.lines.join('\n')}\n\n`
  }
  return scan
}

/** Removes the byte order mark, and control characters that converters leave behind. */
export const cleanCaptions = (text: string): string => withoutControls(text.replace(/^\uFEFF/, ''))

/** Accepts spaces inside, or a colon before the thousandths: with fewer than three digits those would be frames. */
const srtTime = String.raw`(\d{1,3})\s?:\s?(\d{1,2})\s?:\s?(\d{1,2})\s?(?:[.,]\s?(\d{1,3})|:\s?(\d{3}))`

/**
 * Two times to the thousandth with an arrow, or something else, between them: word processors and translation tools turn the arrow into
 * `->`, `–>` or `→`.
 */
const srtTiming = new RegExp(String.raw`^\s*${srtTime}(?:[^\p{L}\p{N}:]{1,8}|\s*--(?:>|&gt;)\s*)${srtTime}(?!\S)(.*)$`, 'u')

/** Removes direction marks and byte order marks next to numbers and times, which would prevent their recognition. */
const cleanSrtLine = (line: string): string =>
  line.replace(/[\u200E\u200F\uFEFF]/g, '').replace(srtTiming, '$1:$2:$3,$4$5 --> $6:$7:$8,$9$10$11')

/** An arrow between times, valid or not; or right under a number. Any other arrow is text ("A --> B"). */
function isTiming(line: string, index = 0, lines: readonly string[] = []): boolean {
  const at = line.indexOf('-->')
  if (at === -1) return false
  return isLikeTime(line.slice(0, at)) || isLikeTime(line.slice(at + '-->'.length)) || numberOf(lines[index - 1]) !== null
}

/** `toWebvtt` writes a question mark for a missing time. */
const isLikeTime = (text: string): boolean => /\d\s?:\s?\d/.test(text) || (/^[\d\s:.,?]+$/.test(text) && /[\d?]/.test(text))

/** The number above a cue's times, also as some programs write it (`2.`, `#2`, `[2]`). */
function numberOf(line: string | undefined): number | null {
  const digits = /^[#([]?\s?(\d{1,9})[.:)\]]?$/.exec((line ?? '').trim())?.[1]
  return digits === undefined ? null : Number(digits)
}
const isNumber = (line: string | undefined): boolean => numberOf(line) !== null

/** The line above the first times of a block is the cue's identifier; further lines belong to no cue. Notes before it belong to the cue. */
function addBlock(scan: Scan, block: Block) {
  if (block.lines.findIndex(isTiming) > 1) scan.stray.push(block.first)
  const [first, ...more] = cuesOf(block, scan.format)
  if (first) scan.cues.push({ ...first, notes: scan.tail.trimEnd() })
  for (const cue of more) scan.cues.push(cue)
  scan.tail = ''
}

/** Lines right under the first (Kind, Language…) belong to the header, up to an empty line. */
function headerEnd(lines: readonly string[], start: number): number {
  const end = lines.findIndex((line, index) => index > start && (line.trim() === '' || isTiming(line)))
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

/**
 * SRT files often have extra empty lines: a text without times continues the cue before. A number alone belongs to the next cue if times
 * follow it directly, or if it is the next in the count at the end of a file; otherwise it is text ("2015").
 */
function joinParagraphs(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const [index, block] of blocks.entries()) {
    const last = joined.at(-1)
    const at = block.lines.findIndex(isTiming)
    if (at === 0) joined.push(block)
    else if (!last) {
      const isNumberOfNext = block.lines.length === 1 && isNumber(block.lines[0]) && isTiming(blocks[index + 1]?.lines[0] ?? '')
      if (!isNumberOfNext) joined.push(block)
    } else if (at > 0) {
      const own = isNumber(block.lines[at - 1]) ? at - 1 : at
      last.lines = last.lines.concat(block.lines.slice(0, own))
      joined.push({ first: block.first + own, lines: block.lines.slice(own) })
    } else if (block.lines.length > 1 || !isNumber(block.lines[0]) || !isCount(block.lines[0], last, blocks[index + 1])) {
      for (const line of block.lines) last.lines.push(line)
    }
  }
  return joined
}

function isCount(line: string | undefined, last: Block, next: Block | undefined): boolean {
  if (next) return isTiming(next.lines[0] ?? '')
  const before = numberOf(last.lines[0])
  return before !== null && numberOf(line) === before + 1
}

/** Usually one cue; more if the empty line between two is missing. */
function cuesOf({ first, lines }: Block, format: Scan['format']): WrittenCue[] {
  const timings = lines.flatMap((line, index) => (isTiming(line, index, lines) ? [index] : []))
  const count = numberOf(lines[(timings[0] ?? 0) - 1])
  /** Right above the times; if the cues are counted, only the next number in the count. */
  const isOwnNumber = (order: number) => {
    const number = numberOf(lines[(timings[order] ?? 0) - 1])
    return number !== null && (count === null || number === count + order)
  }
  return timings.map((at, order) => {
    const next = timings[order + 1] ?? lines.length
    const above = (lines[at - 1] ?? '').trim()
    const isNamed = format === 'vtt' && at > 0 && (order === 0 || isOwnNumber(order))
    const end = order + 1 < timings.length && isOwnNumber(order + 1) ? next - 1 : next
    const payload = lines.slice(at + 1, end).join('\n')
    return {
      line: first + at,
      name: isNamed ? above : '',
      notes: '',
      ...readTiming(lines[at] ?? '', format),
      text: format === 'vtt' ? toEditable(payload) : fromSrt(payload).trim(),
    }
  })
}

/** WebVTT's settings may follow the time without a space. */
const webvttTime = /^(?:\d+:)?\d\d:\d\d\.\d{3}(?!\d)/

/** In WebVTT settings follow the times; SRT has coordinates there (X1:…), which our players do not use. */
function readTiming(line: string, format: Scan['format']): Pick<WrittenCue, 'start' | 'end' | 'settings'> {
  const at = line.indexOf('-->')
  const rest = line.slice(at + '-->'.length).trim()
  const end = (format === 'vtt' && webvttTime.exec(rest)?.[0]) || (/^\S*/.exec(rest)?.[0] ?? '')
  return { start: line.slice(0, at).trim(), end, settings: format === 'vtt' ? rest.slice(end.length).trim() : '' }
}

/** The fields of a cue that are written to a file. */
type WritableCue = Omit<WrittenCue, 'line' | 'name' | 'notes'> & Partial<Pick<WrittenCue, 'name' | 'notes'>>

/** Writes a WebVTT file, in the order given. Invalid times are written unchanged, so that the check reports them. */
export function toWebvtt(cues: readonly WritableCue[], { header, head, tail }: VttPreamble = emptyPreamble): string {
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

export function sortByStart<Cue extends { start: string }>(cues: readonly Cue[]): Cue[] {
  return [...cues].sort((a, b) => (parseTime(a.start) ?? 0) - (parseTime(b.start) ?? 0))
}
