/** Checks on an XML file before it is parsed in memory, in one pass over its text. */

/** Maximum depth of elements: parsers are recursive. */
const deepest = 100
/** Maximum number of elements. The longest resource has two hundred texts with a dozen elements each; tools add annotations. */
const mostElements = 30_000
/** Maximum number of references (`&…;`). With every accented letter written so, the longest resource has half of them. */
const mostReferences = 200_000
/** Maximum number of characters of a tag: a parser compares each attribute with all others of its element. */
const longestTag = 10_000

/** Index of the first place with too much depth or too many elements, or null. Malformed XML is left to the parser. */
export function findExcess(text: string): number | null {
  const reference = placeOfNth(text, '&', mostReferences + 1)
  let [depth, elements] = [0, 0]
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const other = endOfOther(text, at)
    if (other !== null) {
      // Comments, instructions and CDATA become nodes too.
      elements += 1
      if (elements > mostElements) return at
      at = other
      continue
    }
    const end = endOfTag(text, at)
    if (end === null) return text.length - at > longestTag ? at : reference
    if (text[at + 1] === '/') depth -= 1
    else {
      elements += 1
      if (text[end - 1] !== '/') depth += 1
    }
    if (depth > deepest || elements > mostElements || end - at > longestTag) return at
    at = end + 1
  }
  return reference
}

/** Index of the `count`th match, or null. */
function placeOfNth(text: string, piece: string, count: number): number | null {
  let at = -1
  for (let found = 0; found < count; found += 1) {
    at = text.indexOf(piece, at + 1)
    if (at === -1) return null
  }
  return at
}

/** End of the comment, CDATA section or instruction at `at`; null if a tag begins there. */
function endOfOther(text: string, at: number): number | null {
  for (const [start, end] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!text.startsWith(start, at)) continue
    const found = text.indexOf(end, at + start.length)
    return found === -1 ? text.length : found + end.length
  }
  return null
}

/** The `>` of a tag, outside quotes. Null if the tag is too long. */
function endOfTag(text: string, at: number): number | null {
  let quote = ''
  for (let index = at + 1; index < text.length && index - at <= longestTag; index += 1) {
    const character = text[index] ?? ''
    if (quote) quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return index
  }
  return null
}

/** Index of the first reference to a character that XML 1.0 forbids (`&#0;`, `&#xD83E;`), or null. */
export function findForbiddenReference(text: string): number | null {
  for (const { 1: hex, 2: decimal, index } of text.matchAll(/&#(?:x([0-9a-f]+)|(\d+));/gi)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    if (!isXmlCharacter(code)) return index
  }
  return null
}

/** `Char` of XML 1.0: https://www.w3.org/TR/xml/#charsets */
const isXmlCharacter = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)
