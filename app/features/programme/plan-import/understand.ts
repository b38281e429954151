/** Reads responses, statuses and dates as plans write them. What is not understood is null: it is asked, never guessed. */
import type { Response } from '#app/features/core/recommendations/progress.ts'
import type { ActionStatus } from '#app/features/core/recommendations/queries.server.ts'
import { foldText } from '#app/lib/fold-text.ts'
import { parsePartialDate } from '#app/lib/parse-partial-date.ts'

/** The first that matches counts: "not accepted" is not "accepted". */
const responseWords: readonly [Response, RegExp][] = [
  ['rejected', /\b(not accepted|rejected|rejects?|disagree[sd]?|no (se )?acepta(da)?|rechaza(da|do)?|denegada)\b/],
  [
    'partly',
    /\b((partially|partly) (accept(ed|s)?|agree[sd]?)|accepted (partially|partly|in part)|acepta(da)? (parcialmente|en parte)|parcialmente (acepta(da)?|de acuerdo))\b/,
  ],
  ['under-consideration', /\b(under (consideration|review|study)|en (examen|estudio|consideracion))\b/],
  ['accepted', /\b(accept(ed|s)?|agree[sd]?|concurs?|acepta(da|do)?|de acuerdo)\b/],
]
const statusWords: readonly [ActionStatus, RegExp][] = [
  [
    'dropped',
    /\b(no longer applicable|not relevant|dropped|cancell?ed|abandoned|ya no (es )?aplicable|cancelad[ao]|descartad[ao]|abandonad[ao])\b/,
  ],
  [
    'planned',
    /\b(not (yet )?(started|initiated|implemented|begun)|planned|pending|no (se ha )?(iniciad|comenzad|aplicad|empezad)[ao]|pendiente|previst[ao]|planificad[ao]|sin iniciar)\b/,
  ],
  [
    'under-way',
    /\b(in progress|under ?way|ongoing|on ?going|initiated|started|partially implemented|en (curso|proceso|marcha|ejecucion)|iniciad[ao]|comenzad[ao]|parcialmente aplicad[ao])\b/,
  ],
  [
    'done',
    /\b(done|completed?|implemented|achieved|closed|finished|hech[ao]|completad[ao]|cumplid[ao]|aplicad[ao]|terminad[ao]|finalizad[ao]|concluid[ao]|realizad[ao]|ejecutad[ao]|implementad[ao])\b/,
  ],
]

const readWord = <Value>(words: readonly [Value, RegExp][], text: string): Value | null => {
  const folded = foldText(text.slice(0, 400))
  return words.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

export const readResponse = (text: string): Response | null => readWord(responseWords, text)
export const readStatus = (text: string): ActionStatus | null => readWord(statusWords, text)

export type ReadTarget = { target: string | null; doubt: 'targetUnread' | 'targetImplausible' | 'targetMore' | null }

/** Years after an evaluation in which a target is plausible. */
const longestPlan = 15

/** `evaluatedIn`: the year of the evaluation, null if it is not known. */
export function readTarget(text: string, evaluatedIn: number | null): ReadTarget {
  const typed = text.trim()
  if (typed === '' || /^(-|–|—|n\/?a|n\. ?a\.)$/i.test(typed)) return { target: null, doubt: null }
  const parsed = parsePartialDate(typed, { monthMayComeFirst: true })
  if (!parsed.ok) {
    const year = /^([12]\d{3})[^\p{L}\p{N}]+$/u.exec(typed)?.[1]
    return year && isPlausible(year, evaluatedIn) ? { target: year, doubt: 'targetMore' } : { target: null, doubt: 'targetUnread' }
  }
  if (!isPlausible(parsed.date, evaluatedIn)) return { target: null, doubt: 'targetImplausible' }
  return { target: parsed.date, doubt: /^[12]\d{3}[^\p{L}\p{N}]+$/u.test(typed) ? 'targetMore' : null }
}

const isPlausible = (date: string, evaluatedIn: number | null) => {
  const year = Number(date.slice(0, 4))
  return evaluatedIn === null ? year >= 1990 : year >= evaluatedIn && year <= evaluatedIn + longestPlan
}
