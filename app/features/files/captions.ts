/** WebVTT: validation with the line of each mistake, and cues for the transcript. Parsing is media-captions'. */
import { parseText } from 'media-captions'

export type Cue = { start: number; end: number; text: string }
export type CaptionProblem = { line: number; reason: 'not_webvtt' | 'bad_timing' | 'reversed' | 'overlap' | 'empty' | 'other' }

/** Times in seconds. A file with any problem is refused whole, so that its author can mend it. */
export async function parseCaptions(text: string): Promise<{ cues: Cue[]; problems: CaptionProblem[] }> {
  const body = text.replace(/^\uFEFF/, '')
  if (!/^WEBVTT([ \t].*)?(\r?\n|$)/.test(body)) return { cues: [], problems: [{ line: 1, reason: 'not_webvtt' }] }
  const { cues, errors } = await parseText(body, { type: 'vtt', strict: false, errors: true })
  const problems: CaptionProblem[] = errors.map(({ line, message }) => ({ line, reason: /time/i.test(message) ? 'bad_timing' : 'other' }))
  problems.push(...reversedCues(body))
  if (cues.length === 0 && problems.length === 0) problems.push({ line: 1, reason: 'empty' })
  const plain = cues.map(({ startTime, endTime, text: cue }) => ({
    start: startTime,
    end: endTime,
    text: cue
      .replace(/<[^>]*>/g, '')
      .replace(/\s*\n\s*/g, ' ')
      .trim(),
  }))
  return { cues: plain, problems: problems.sort((a, b) => a.line - b.line) }
}

const timing = /^(?:(\d+):)?(\d\d):(\d\d)\.(\d{3})[ \t]+-->[ \t]+(?:(\d+):)?(\d\d):(\d\d)\.(\d{3})/

/** Cues that end before they begin: parsers drop them in silence, and a viewer would miss a sentence. */
function reversedCues(body: string): CaptionProblem[] {
  return body.split(/\r?\n/).flatMap((content, index): CaptionProblem[] => {
    if (!content.includes('-->')) return []
    const match = timing.exec(content.trim())
    if (!match) return [{ line: index + 1, reason: 'bad_timing' }]
    const [h1, m1, s1, f1, h2, m2, s2, f2] = match.slice(1).map((part) => Number(part ?? 0)) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    const start = h1 * 3600 + m1 * 60 + s1 + f1 / 1000
    const end = h2 * 3600 + m2 * 60 + s2 + f2 / 1000
    return end <= start ? [{ line: index + 1, reason: 'reversed' }] : []
  })
}
