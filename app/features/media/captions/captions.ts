/** Parses WebVTT and SRT: reports the line of each mistake, and returns the cues for the transcript. */
import { type CueProblem, type CueWarning, checkCues } from './check-cues.ts'
import { toPlainText } from './cue-text.ts'
import { cleanCaptions, type Scan, scanCaptions, sortByStart, toWebvtt, type VttPreamble, type WrittenCue } from './scan.ts'
import { parseTime } from './times.ts'

/** Times in seconds; plain text on one line. */
export type Cue = { start: number; end: number; text: string }
/** Lines of the file as sent. */
export type CaptionProblem = { line: number; reason: CueProblem['reason'] | 'not_captions' | 'stray' | 'empty' }
/** For an overlap, `other` is the line of the caption still on screen. A caption without text is removed. */
export type CaptionWarning = { line: number; reason: CueWarning['reason'] | 'no_text'; other?: number }

export type ParsedCaptions = {
  cues: Cue[]
  /** As written by the author, for the editor; sorted by time. */
  written: WrittenCue[]
  preamble: VttPreamble
  /** The file as WebVTT: unchanged if it already is, otherwise converted. */
  webvtt: string
  problems: CaptionProblem[]
  warnings: CaptionWarning[]
}

/** A file with any problem is refused as a whole, so that its author can fix it; warnings are advice. */
export function parseCaptions(text: string): ParsedCaptions {
  const sent = cleanCaptions(text)
  const { scan, removed } = removeEmptyCues(scanCaptions(sent))
  const timed = scan.cues.map((cue) => ({ start: readTime(cue.start, scan), end: readTime(cue.end, scan), text: cue.text }))
  const { problems: found, warnings } = checkCues(timed)
  const lineOf = (cue: number) => scan.cues[cue]?.line ?? 1
  const problems: CaptionProblem[] = [
    ...found.map(({ cue, reason }) => ({ line: lineOf(cue), reason })),
    ...scan.stray.map((line) => ({ line, reason: 'stray' as const })),
  ]
  if (scan.format === null) problems.push({ line: 1, reason: 'not_captions' })
  else if (scan.cues.length === 0 && problems.length === 0) problems.push({ line: 1, reason: 'empty' })

  const written = sortByStart(scan.cues)
  const isInOrder = written.every((cue, index) => cue === scan.cues[index])
  const rewritten = toWebvtt(written, preambleOf(scan))
  // We write a < that begins no tag, and an arrow in a text, as references: players would drop the text after the originals.
  const isShownWhole = ['<', '-->'].every((mark) => sent.split(mark).length === rewritten.split(mark).length)
  const webvtt = scan.format === 'vtt' && isInOrder && isShownWhole && removed.length === 0 && sent.startsWith('WEBVTT') ? sent : rewritten
  return {
    cues: timed
      .flatMap(({ start, end, text: cue }) =>
        start === null || end === null || end <= start ? [] : [{ start, end, text: toPlainText(cue) }],
      )
      .sort((a, b) => a.start - b.start),
    written,
    preamble: preambleOf(scan),
    webvtt,
    problems: problems.sort((a, b) => a.line - b.line),
    warnings: [
      ...removed.map(({ line }) => ({ line, reason: 'no_text' as const })),
      ...warnings.map(({ cue, reason, other }) => ({
        line: lineOf(cue),
        reason,
        ...(other === undefined ? {} : { other: lineOf(other) }),
      })),
    ].sort((a, b) => a.line - b.line),
  }
}

/** Many programs write cues without text. Their notes move to the next cue, or to the end of the file. */
function removeEmptyCues(scan: Scan): { scan: Scan; removed: WrittenCue[] } {
  const removed: WrittenCue[] = []
  const cues: WrittenCue[] = []
  let notes: string[] = []
  for (const cue of scan.cues) {
    if (cue.notes) notes.push(cue.notes)
    const isTimed = readTime(cue.start, scan) !== null && readTime(cue.end, scan) !== null
    if (isTimed && toPlainText(cue.text) === '') removed.push(cue)
    else {
      cues.push({ ...cue, notes: notes.join('\n\n') })
      notes = []
    }
  }
  return { scan: { ...scan, cues, tail: [...notes, scan.tail].filter(Boolean).join('\n\n') }, removed }
}

const preambleOf = ({ header, head, tail }: Scan): VttPreamble => ({ header, head, tail })

const strictTime = /^(?:\d+:)?[0-5]\d:[0-5]\d\.\d{3}$/

/** SRT times are parsed leniently; players do not show a WebVTT cue whose time is not exact. */
const readTime = (text: string, { format }: Scan): number | null => (format === 'vtt' && !strictTime.test(text) ? null : parseTime(text))
