import { parseEntities } from 'parse-entities'
import { withoutControls } from '#app/lib/clean-text.ts'

/** Longer texts are cut before anything else is done with them. */
const longest = 20_000

/** The text of a piece of HTML, or of text, in one line of at most `max` characters. Scripts, styles and comments are left out. */
export function toPlainText(html: string, max: number): string {
  const text = html
    .slice(0, longest)
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?[a-z][^<>]*(>|$)/gi, ' ')
  return shorten(withoutControls(parseEntities(text)).normalize('NFC').replace(/\s+/gu, ' ').trim(), max)
}

/** Cut after a word, with an ellipsis. */
function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  return `${cut.replace(/\s+\S{0,40}$/, '').replace(/[\s,;:.]+$/, '')}…`
}
