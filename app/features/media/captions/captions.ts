/** WebVTT and SRT: validation with the line of each mistake, and cues for the transcript. */
import { type CueProblem, type CueWarning, checkCues } from './check-cues.ts'
import { toPlainText } from './cue-text.ts'
import { cleanCaptions, inOrder, type Scan, scanCaptions, toWebvtt, type VttPreamble, type WrittenCue } from './scan.ts'
import { parseTime } from './times.ts'

/** Times in seconds, text plain on one line. */
export type Cue = { start: number; end: number; text: string }
/** Lines are those of the file as it was sent. */
export type CaptionProblem = { line: number; reason: CueProblem['reason'] | 'not_captions' | 'stray' | 'empty' }
/** For an overlap, `other` is the line of the caption still on screen. A caption without text is left out. */
export type CaptionWarning = { line: number; reason: CueWarning['reason'] | 'no_text'; other?: number }

export type ParsedCaptions = {
  cues: Cue[]
  /** As their author wrote them, for an editor; in the order of time. */
  written: WrittenCue[]
  around: VttPreamble
  /** The file as WebVTT: what was sent if that is what it is, converted otherwise. */
  webvtt: string
  problems: CaptionProblem[]
  warnings: CaptionWarning[]
}

/** A file with any problem is refused whole, so that its author can mend it; warnings are advice. */
export function parseCaptions(text: string): ParsedCaptions {
  const sent = cleanCaptions(text)
  const { scan, left } = leaveOutEmpty(scanCaptions(sent))
  const timed = scan.cues.map((cue) => ({ start: readTime(cue.start, scan), end: readTime(cue.end, scan), text: cue.text }))
  const { problems: found, warnings } = checkCues(timed)
  const lineOf = (cue: number) => scan.cues[cue]?.line ?? 1
  const problems: CaptionProblem[] = [
    ...found.map(({ cue, reason }) => ({ line: lineOf(cue), reason })),
    ...scan.stray.map((line) => ({ line, reason: 'stray' as const })),
  ]
  if (scan.format === null) problems.push({ line: 1, reason: 'not_captions' })
  else if (scan.cues.length === 0 && problems.length === 0) problems.push({ line: 1, reason: 'empty' })

  const written = inOrder(scan.cues)
  const isInOrder = written.every((cue, index) => cue === scan.cues[index])
  const rewritten = toWebvtt(written, preambleOf(scan))
  // A < that begins no tag and an arrow in a text are references in what we write: as they were sent, players would leave out what follows.
  const isShownWhole = ['<', '-->'].every((mark) => sent.split(mark).length === rewritten.split(mark).length)
  const webvtt = scan.format === 'vtt' && isInOrder && isShownWhole && left.length === 0 && sent.startsWith('WEBVTT') ? sent : rewritten
  return {
    cues: timed
      .flatMap(({ start, end, text: cue }) =>
        start === null || end === null || end <= start ? [] : [{ start, end, text: toPlainText(cue) }],
      )
      .sort((a, b) => a.start - b.start),
    written,
    around: preambleOf(scan),
    webvtt,
    problems: problems.sort((a, b) => a.line - b.line),
    warnings: [
      ...left.map(({ line }) => ({ line, reason: 'no_text' as const })),
      ...warnings.map(({ cue, reason, other }) => ({
        line: lineOf(cue),
        reason,
        ...(other === undefined ? {} : { other: lineOf(other) }),
      })),
    ].sort((a, b) => a.line - b.line),
  }
}

/** Many programs write cues without text. Their notes go to the next cue, or to the end of the file. */
function leaveOutEmpty(scan: Scan): { scan: Scan; left: WrittenCue[] } {
  const left: WrittenCue[] = []
  const cues: WrittenCue[] = []
  let notes: string[] = []
  for (const cue of scan.cues) {
    if (cue.notes) notes.push(cue.notes)
    const isTimed = readTime(cue.start, scan) !== null && readTime(cue.end, scan) !== null
    if (isTimed && toPlainText(cue.text) === '') left.push(cue)
    else {
      cues.push({ ...cue, notes: notes.join('\n\n') })
      notes = []
    }
  }
  return { scan: { ...scan, cues, tail: [...notes, scan.tail].filter(Boolean).join('\n\n') }, left }
}

const preambleOf = ({ header, head, tail }: Scan): VttPreamble => ({ header, head, tail })

const strictTime = /^(?:\d+:)?[0-5]\d:[0-5]\d\.\d{3}$/

/** SRT is read as loosely as it is written; a WebVTT time that is not one to the letter is not shown by players. */
const readTime = (text: string, { format }: Scan): number | null => (format === 'vtt' && !strictTime.test(text) ? null : parseTime(text))
