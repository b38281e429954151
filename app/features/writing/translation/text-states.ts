/** Where one translated text stands. */
import type { Language } from '#app/i18n/languages.ts'

export const textStates = ['missing', 'stale', 'machine', 'current'] as const
export type TextState = (typeof textStates)[number]

/** What is known of a translated text: what the original said when it was translated, where that differs; who answers for it, and since when. */
export type KnownText = { outdatedSource: string | null; isMachine: boolean; by: string | null; at: Date }
export type KnownTexts = Record<string, KnownText>

/** A machine's draft needs a person whatever else is the matter with it. */
export function textState(source: string, target: string, known: KnownText | undefined): TextState {
  if (!target) return source ? 'missing' : 'current'
  if (known?.isMachine) return 'machine'
  return typeof known?.outdatedSource === 'string' ? 'stale' : 'current'
}

export const needsWork = (state: TextState): boolean => state !== 'current'

/** What one language of a resource is, counted (`translation_states`). */
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

/** What is most in the way of publishing comes first. */
export function cellState(count: LanguageCount | undefined): CellState {
  if (!count || (!count.isOriginal && count.translated === 0)) return 'not-begun'
  if (count.isOriginal) return 'original'
  if (count.translated < count.texts) return 'missing'
  if (count.machine > 0) return 'machine'
  return count.stale > 0 ? 'stale' : 'complete'
}
