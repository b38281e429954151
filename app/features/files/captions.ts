/** WebVTT and SRT: validation with the line of each mistake, and cues for the transcript. */
import { parseText } from 'media-captions'
import { type CueProblem, type CueWarning, checkCues } from '#app/features/captions/check-cues.ts'
import { toPlainText } from '#app/features/captions/cue-text.ts'
import { type Around, inOrder, type Scan, scanCaptions, toWebvtt, type WrittenCue } from '#app/features/captions/scan.ts'
import { parseTime } from '#app/features/captions/times.ts'

/** Times in seconds, text plain on one line. */
export type Cue = { start: number; end: number; text: string }
/** Lines are those of the file as it was sent. For an overlap, `other` is the line of the caption still on screen. */
export type CaptionProblem = { line: number; reason: CueProblem['reason'] | 'not_captions' | 'stray' | 'empty' | 'other'; other?: number }
export type CaptionWarning = { line: number; reason: CueWarning['reason'] }

export type ParsedCaptions = {
  cues: Cue[]
  /** As their author wrote them, for an editor; in the order of time. */
  written: WrittenCue[]
  around: Around
  /** The file as WebVTT: what was sent if that is what it is, converted otherwise. */
  webvtt: string
  problems: CaptionProblem[]
  warnings: CaptionWarning[]
}

/** A file with any problem is refused whole, so that its author can mend it; warnings are advice. */
export async function parseCaptions(text: string): Promise<ParsedCaptions> {
  const scan = scanCaptions(text)
  const timed = scan.cues.map((cue) => ({ start: readTime(cue.start, scan), end: readTime(cue.end, scan), text: cue.text }))
  const { problems: found, warnings } = checkCues(timed)
  const lineOf = (cue: number) => scan.cues[cue]?.line ?? 1
  const problems: CaptionProblem[] = [
    ...found.map(({ cue, reason, other }) => ({ line: lineOf(cue), reason, ...(other === undefined ? {} : { other: lineOf(other) }) })),
    ...scan.stray.map((line) => ({ line, reason: 'stray' as const })),
  ]
  if (scan.format === null) problems.push({ line: 1, reason: 'not_captions' })
  else if (scan.cues.length === 0 && problems.length === 0) problems.push({ line: 1, reason: 'empty' })

  const written = inOrder(scan.cues)
  const isInOrder = written.every((cue, index) => cue === scan.cues[index])
  const webvtt = scan.format === 'vtt' && isInOrder ? text.replace(/^\uFEFF/, '') : toWebvtt(written, aroundOf(scan))
  if (problems.length === 0) problems.push(...(await problemsOfPlayers(webvtt)))
  return {
    cues: timed
      .flatMap(({ start, end, text: cue }) =>
        start === null || end === null || end <= start ? [] : [{ start, end, text: toPlainText(cue) }],
      )
      .sort((a, b) => a.start - b.start),
    written,
    around: aroundOf(scan),
    webvtt,
    problems: problems.sort((a, b) => a.line - b.line),
    warnings: warnings.map(({ cue, reason }) => ({ line: lineOf(cue), reason })),
  }
}

const aroundOf = ({ header, head, tail }: Scan): Around => ({ header, head, tail })

const strictTime = /^(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}$/

/** SRT is read as loosely as it is written; a WebVTT time that is not one to the letter is not shown by players. */
const readTime = (text: string, { format }: Scan): number | null => (format === 'vtt' && !strictTime.test(text) ? null : parseTime(text))

/** What a player's own parser still stumbles over. */
async function problemsOfPlayers(webvtt: string): Promise<CaptionProblem[]> {
  const { errors } = await parseText(webvtt.replace(/\r\n?/g, '\n'), { type: 'vtt', strict: false, errors: true })
  return errors.map(({ line, message }) => ({ line, reason: /time/i.test(message) ? 'bad_timing' : 'other' }))
}
