/** A reducer for every change of captions: pure, and each step can be undone. */
import { formatShortTime, parseTime } from '#app/features/media/captions/times.ts'

/** Times as typed. `key` identifies a caption while others are added and removed; `name` and `notes` are kept unchanged (see scan.ts). */
export type DraftCue = { key: number; name: string; notes: string; start: string; end: string; settings: string; text: string }
export type CueState = {
  cues: DraftCue[]
  past: DraftCue[][]
  nextKey: number
  /** The caption whose text gets the focus after a step, and a count so that the same one can be focused twice. */
  focus: { key: number; step: number } | null
}
type Fields = Omit<DraftCue, 'key' | 'name' | 'notes'> & Partial<Pick<DraftCue, 'name' | 'notes'>>
export type CueAction =
  | { type: 'set'; key: number; field: 'start' | 'end' | 'text'; value: string }
  /** `cursor` in characters of the text; `time` of the player in seconds, or null. */
  | { type: 'split'; key: number; cursor: number; time: number | null }
  | { type: 'join'; key: number }
  /** After a caption, or first (null). */
  | { type: 'add'; after: number | null; time: number | null }
  | { type: 'remove'; key: number }
  | { type: 'replace'; cues: readonly Fields[] }
  | { type: 'undo' }

/** The length of a new caption in seconds. */
const newCueSeconds = 2

export function startCues(cues: readonly Fields[]): CueState {
  const shown = cues.length > 0 ? cues : [{ start: '00:00.000', end: formatShortTime(newCueSeconds), settings: '', text: '' }]
  return { cues: shown.map((cue, key) => ({ ...tidy(cue), key })), past: [], nextKey: shown.length, focus: null }
}

export function editCues(state: CueState, action: CueAction): CueState {
  const { cues, past, nextKey } = state
  const change = (changed: DraftCue[], focus: number | null): CueState => ({
    cues: changed,
    past: [...past.slice(-50), cues],
    nextKey: nextKey + 1,
    focus: focus === null ? null : { key: focus, step: nextKey },
  })
  if (action.type === 'set')
    return { ...state, cues: cues.map((cue) => (cue.key === action.key ? { ...cue, [action.field]: action.value } : cue)) }
  if (action.type === 'undo') return past.length > 0 ? { ...state, cues: past.at(-1) ?? [], past: past.slice(0, -1), focus: null } : state
  if (action.type === 'replace') {
    const fresh = startCues(action.cues).cues.map((cue) => ({ ...cue, key: cue.key + nextKey }))
    return { ...change(fresh, null), nextKey: nextKey + fresh.length }
  }
  if (action.type === 'add') {
    const at = action.after === null ? 0 : cues.findIndex(({ key }) => key === action.after) + 1
    return change(insert(cues, at, newCue(cues[at - 1], cues[at], action.time, nextKey)), nextKey)
  }
  const at = cues.findIndex(({ key }) => key === action.key)
  const cue = cues[at]
  const next = cues[at + 1]
  if (!cue) return state
  if (action.type === 'remove') {
    // A note before a caption may concern all that follows, so it moves to the next caption.
    const left = cues.filter(({ key }) => key !== action.key).map((one) => (one === next ? { ...one, notes: both(cue, next) } : one))
    return left.length === 0
      ? change(
          startCues([]).cues.map((one) => ({ ...one, key: nextKey })),
          nextKey,
        )
      : change(left, (left[at] ?? left[at - 1])?.key ?? null)
  }
  if (action.type === 'join') {
    if (!next) return state
    const joined = {
      ...cue,
      name: cue.name || next.name,
      notes: both(cue, next),
      end: next.end,
      text: [cue.text, next.text].filter(Boolean).join('\n'),
    }
    return change([...cues.slice(0, at), joined, ...cues.slice(at + 2)], cue.key)
  }
  const [first, second] = split(cue, action.cursor, action.time)
  return change([...cues.slice(0, at), first, { ...second, key: nextKey }, ...cues.slice(at + 1)], nextKey)
}

/** Splits at the player's time if the caption is on screen then, else in proportion to the text. */
function split(cue: DraftCue, cursor: number, time: number | null): [DraftCue, DraftCue] {
  const start = parseTime(cue.start)
  const end = parseTime(cue.end)
  const at = cursor > 0 && cursor < cue.text.length ? cursor : middleOf(cue.text)
  let moment = cue.end
  if (start !== null && end !== null && end > start) {
    const isInside = time !== null && time > start + 0.1 && time < end - 0.1
    moment = formatShortTime(isInside ? time : start + (end - start) * (cue.text ? at / cue.text.length : 0.5))
  }
  return [
    { ...cue, end: moment, text: cue.text.slice(0, at).trim() },
    { ...cue, name: '', notes: '', start: moment, text: cue.text.slice(at).trim() },
  ]
}

/** The space nearest to the middle. */
function middleOf(text: string): number {
  const spaces = [...text.matchAll(/\s/g)].map(({ index }) => index)
  const middle = text.length / 2
  return spaces.reduce((best, one) => (Math.abs(one - middle) < Math.abs(best - middle) ? one : best), spaces[0] ?? Math.ceil(middle))
}

function newCue(before: DraftCue | undefined, after: DraftCue | undefined, time: number | null, key: number): DraftCue {
  const free = before ? (parseTime(before.end) ?? 0) : 0
  const limit = (after && parseTime(after.start)) ?? Number.POSITIVE_INFINITY
  const start = time !== null && time >= free && time < limit ? time : free
  const end = limit > start ? Math.min(start + newCueSeconds, limit) : start + newCueSeconds
  return { key, name: '', notes: '', start: formatShortTime(start), end: formatShortTime(end), settings: '', text: '' }
}

const insert = (cues: DraftCue[], at: number, cue: DraftCue): DraftCue[] => [...cues.slice(0, at), cue, ...cues.slice(at)]

const both = (...cues: DraftCue[]): string =>
  cues
    .map(({ notes }) => notes)
    .filter(Boolean)
    .join('\n\n')

const tidy = ({ name = '', notes = '', start, end, settings, text }: Fields): Omit<DraftCue, 'key'> => ({
  name,
  notes,
  start: tidyTime(start),
  end: tidyTime(end),
  settings,
  text,
})
const tidyTime = (text: string): string => {
  const seconds = parseTime(text)
  return seconds === null ? text : formatShortTime(seconds)
}
