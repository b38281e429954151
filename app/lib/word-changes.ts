/** Two versions of a text as one reading: what stayed, what went, what came. */
import { diffWordsWithSpace } from 'diff'

export type WordChange = { kind: 'same' | 'removed' | 'added'; text: string }

/** Longer texts (characters, both versions together) are shown whole, one after the other: by words it would take seconds. */
const longestByWords = 60_000
/** So are two that have more words and spaces not in common: the time grows with the square of their number. */
const mostEdits = 1_000

/** The removed pieces and the same ones make up `before`, the added and the same ones `after`, to the character. */
export function wordChanges(before: string, after: string): WordChange[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : []
  const isLong = before.length + after.length > longestByWords
  const pieces = isLong ? undefined : diffWordsWithSpace(before, after, { maxEditLength: mostEdits })
  if (!pieces) {
    return (
      [
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ] as const
    ).filter(({ text }) => text)
  }
  return inPhrases(pieces.map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value })))
}

/**
 * Words that changed one after the other are one phrase that went and one that came: the space between them, which did stay, would
 * make confetti of both. What stays at the ends of the text, or between words that stayed, stays.
 */
function inPhrases(pieces: WordChange[]): WordChange[] {
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
