/** The state of a translated text. */
import type { Language } from '#app/i18n/languages.ts'

export const textStates = ['missing', 'stale', 'machine', 'current'] as const
export type TextState = (typeof textStates)[number]

/** Metadata of a translated text: the original at the time of translation, if it has changed; who answers for the translation, and since when. */
export type KnownText = { outdatedSource: string | null; isMachine: boolean; by: string | null; at: Date }
export type KnownTexts = Record<string, KnownText>

/** A machine-written text is in state `machine` first of all, because a person must confirm it. */
export function textState(source: string, target: string, known: KnownText | undefined): TextState {
  if (!target) return source ? 'missing' : 'current'
  if (known?.isMachine) return 'machine'
  return typeof known?.outdatedSource === 'string' ? 'stale' : 'current'
}

export const needsWork = (state: TextState): boolean => state !== 'current'

/** Counts of the texts of one language of a resource (table `translation_states`). */
export type LanguageCount = {
  language: Language
  isOriginal: boolean
  texts: number
  translated: number
  stale: number
  machine: number
}
export const cellStates = ['original', 'not-begun', 'missing', 'stale', 'machine', 'complete'] as const
export type CellState = (typeof cellStates)[number]

/** The state that most prevents publication comes first. */
export function cellState(count: LanguageCount | undefined): CellState {
  if (!count || (!count.isOriginal && count.translated === 0)) return 'not-begun'
  if (count.isOriginal) return 'original'
  if (count.translated < count.texts) return 'missing'
  if (count.machine > 0) return 'machine'
  return count.stale > 0 ? 'stale' : 'complete'
}
