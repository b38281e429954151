import { foldText } from '#app/lib/fold-text.ts'

/**
 * Whether a text has every typed word as the beginning of one of its own, whatever the accents and capitals: the rule by which
 * `private.prefix_query` finds names in SQL, for what the browser has already.
 */
export function matchesTyped(text: string, typed: string): boolean {
  const words = foldText(text).split(' ')
  return foldText(typed)
    .split(' ')
    .every((beginning) => words.some((word) => word.startsWith(beginning)))
}
