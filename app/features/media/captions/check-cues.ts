/** Checks cues for errors and for poor legibility: the same on the server and in the editor. */
import { toPlainText } from './cue-text.ts'

/** In seconds; null if the time is invalid. Cues may overlap: automatic captions roll, and two people may speak at once. */
export type TimedCue = { start: number | null; end: number | null; text: string }
export type CueProblem = { cue: number; reason: 'bad_timing' | 'reversed' | 'no_text' }
/** For an overlap, `other` is the cue that is still on screen. */
export type CueWarning = { cue: number; reason: 'too_fast' | 'too_long' | 'overlap'; other?: number }

/** Characters per second that most people can read, and characters that fit in two lines of a small player. */
export const readingLimits = { perSecond: 20, characters: 90 } as const

/** Cues are given by index. */
export function checkCues(cues: readonly TimedCue[]): { problems: CueProblem[]; warnings: CueWarning[] } {
  const problems: CueProblem[] = []
  const warnings: CueWarning[] = []
  const timed: { cue: number; start: number; end: number }[] = []
  cues.forEach(({ start, end, text }, cue) => {
    if (start === null || end === null) problems.push({ cue, reason: 'bad_timing' })
    else if (end <= start) problems.push({ cue, reason: 'reversed' })
    else timed.push({ cue, start, end })
    const length = toPlainText(text).length
    if (length === 0) problems.push({ cue, reason: 'no_text' })
    if (length > readingLimits.characters) warnings.push({ cue, reason: 'too_long' })
    if (charactersPerSecond({ start, end, text }) > readingLimits.perSecond) warnings.push({ cue, reason: 'too_fast' })
  })
  timed.sort((a, b) => a.start - b.start || a.cue - b.cue)
  let last = timed[0]
  for (const next of timed.slice(1)) {
    // Half a thousandth of a second: times are written in thousandths, and computed in floating point.
    if (last && next.start < last.end - 0.0005) {
      warnings.push({ cue: Math.max(next.cue, last.cue), reason: 'overlap', other: Math.min(next.cue, last.cue) })
    }
    if (!last || next.end > last.end) last = next
  }
  return { problems, warnings: warnings.sort((a, b) => a.cue - b.cue) }
}

/** 0 if the duration is zero or unknown. */
export const charactersPerSecond = ({ start, end, text }: TimedCue): number =>
  start === null || end === null || end <= start ? 0 : toPlainText(text).length / (end - start)
