import { isWithinMarkdownLimits } from '#app/lib/markdown-limits.ts'
import type { LocalizedField } from './parts.ts'

/** Why a text cannot be saved in a field, as a key of the `validation` texts; null if it can. */
export function textProblem({ type, maxLength }: Pick<LocalizedField, 'type' | 'maxLength'>, text: string): 'tooLong' | 'tooNested' | null {
  if (text.length > maxLength) return 'tooLong'
  return type === 'markdown' && !isWithinMarkdownLimits(text) ? 'tooNested' : null
}
