/** Compares two versions of a text by words: unchanged, removed and added pieces. */
import { diffWordsWithSpace } from 'diff'

export type WordChange = { kind: 'same' | 'removed' | 'added'; text: string }

/**
 * Longer texts (characters, both versions together) are shown whole, one after the other, because comparing them by words would take
 * seconds.
 */
const maxComparedLength = 60_000
/** The same applies to texts with more differences than this: the time grows with the square of their number. */
const maxEdits = 1_000

/** The removed and unchanged pieces make up `before`, the added and unchanged pieces `after`, exactly. */
export function wordChanges(before: string, after: string): WordChange[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : []
  const isLong = before.length + after.length > maxComparedLength
  const pieces = isLong ? undefined : diffWordsWithSpace(before, after, { maxEditLength: maxEdits })
  if (!pieces) {
    return (
      [
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ] as const
    ).filter(({ text }) => text)
  }
  return groupIntoPhrases(
    pieces.map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value })),
  )
}

/**
 * Joins adjacent changed words into one removed and one added phrase, including the unchanged spaces between them, because alternating
 * single words are hard to read.
 */
function groupIntoPhrases(pieces: WordChange[]): WordChange[] {
  const phrases: WordChange[] = []
  let [removed, added] = ['', '']
  const close = () => {
    if (removed) phrases.push({ kind: 'removed', text: removed })
    if (added) phrases.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [index, { kind, text }] of pieces.entries()) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (removed && added && text.trim() === '' && index < pieces.length - 1) {
      removed += text
      added += text
    } else {
      close()
      phrases.push({ kind, text })
    }
  }
  close()
  return phrases
}
