/** Converts the text of a cue between three forms: WebVTT, the editor's text, and plain text. */
import { parseEntities } from 'parse-entities'

/**
 * Tags of WebVTT (italics, bold, underline, class, voice, language, ruby) and timestamps within a cue; and the corresponding tags of SRT
 * files and web pages. Case is ignored, because subtitle programs write both.
 */
const tagName = /<\/?([a-z]{1,10})(?=[\s./>])/iy
const moment = /<\d[\d:.]{0,20}>/y
const supportedTags = new Set(['c', 'i', 'b', 'u', 'v', 'lang', 'ruby', 'rt'])
const renamedTags: Record<string, string> = { em: 'i', strong: 'b' }
const removedTags = new Set(['font', 'span', 'p', 'div', 's', 'strike', 'del', 'big', 'small', 'center', 'a'])

type Piece = { text: string; tag: string | null }

/** Splits text and tags. `tag` is the name in lower case, empty for a timestamp, null for text: a `<` that begins no tag is text. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', open + 1)) {
    const found = readTag(text, open)
    if (found === 'none_follows') break
    if (!found) continue
    if (open > done) pieces.push({ text: text.slice(done, open), tag: null })
    pieces.push(found)
    done = open + found.text.length
    open = done - 1
  }
  if (done < text.length) pieces.push({ text: text.slice(done), tag: null })
  return pieces
}

/** If a tag has no end, no later tag has one: searching each time would take quadratic time. */
function readTag(text: string, open: number): Piece | 'none_follows' | null {
  moment.lastIndex = open
  const time = moment.exec(text)?.[0]
  if (time) return { text: time, tag: '' }
  tagName.lastIndex = open
  const name = tagName.exec(text)?.[1]?.toLowerCase()
  if (name === undefined || !(supportedTags.has(name) || name in renamedTags || removedTags.has(name) || name === 'br')) return null
  const end = text.indexOf('>', open)
  return end === -1 ? 'none_follows' : { text: text.slice(open, end + 1), tag: name }
}

/** Converts tags to WebVTT: lower case, line breaks as lines, unknown tags removed. */
const withWebvttTags = (text: string): string =>
  piecesOf(text)
    .map((piece) => {
      if (!piece.tag) return piece.text
      if (piece.tag === 'br') return '\n'
      if (removedTags.has(piece.tag)) return ''
      const at = piece.text.startsWith('</') ? 2 : 1
      return piece.text.slice(0, at) + (renamedTags[piece.tag] ?? piece.tag) + piece.text.slice(at + piece.tag.length)
    })
    .join('')

/** Resolves character references, so that the editor shows «I+D & más». Removes direction marks, which the editor does not show. */
const withoutReferences = (text: string): string => parseEntities(text, { nonTerminated: false }).replace(/[\u200E\u200F]/g, '')

export const toEditable = (payload: string): string => withoutReferences(withWebvttTags(payload))

/** Removes what SRT files contain besides text: positions and styles in `{\…}`, and tags in braces. */
export const fromSrt = (text: string): string =>
  withoutReferences(withWebvttTags(text.replace(/\{\\[^{}]*\}/g, '').replace(/\{(\/?[biu])\}/gi, '<$1>')))

/** An empty line would end the cue, an arrow would begin another, and a lone < would hide what follows. */
export function toPayload(text: string): string {
  const escaped = piecesOf(text)
    .map((piece) => (piece.tag === null ? piece.text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/-->/g, '--&gt;') : piece.text))
    .join('')
  return escaped
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n')
}

/** One line without tags: for transcripts and search. */
export const toPlainText = (text: string): string =>
  piecesOf(text)
    .map(({ text: piece, tag }) => (tag === null ? piece : tag === 'br' ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
