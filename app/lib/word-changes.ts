/** Two versions of a text as one reading: what stayed, what went, what came. */
import { diffWordsWithSpace } from 'diff'

export type WordChange = { kind: 'same' | 'removed' | 'added'; text: string }

/** Longer texts (characters, both versions together) are shown whole, one after the other: by words it would take seconds. */
const longestByWords = 60_000

/** The removed pieces and the same ones make up `before`, the added and the same ones `after`, to the character. */
export function wordChanges(before: string, after: string): WordChange[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : []
  if (before.length + after.length > longestByWords) {
    return (
      [
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ] as const
    ).filter(({ text }) => text)
  }
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
