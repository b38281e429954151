/** The text of a cell: paragraphs and list items are lines, and each list item begins with "• ". */
import { parseEntities } from 'parse-entities'

/** Elements whose text is never shown. */
const hidden = /<(script|style|head|template)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi
const tag = /<!--[\s\S]*?(?:-->|$)|<\/?([a-z][\w:-]*)[^<>]*>/gi
const lineElements = new Set([
  'p',
  'div',
  'br',
  'ul',
  'ol',
  'tr',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'blockquote',
  'dt',
  'dd',
])

/** True for a cell that holds HTML, as those of some content systems do: it ends an element. One tag alone is text about HTML. */
export const isHtml = (raw: string): boolean => /<\/(?:p|li|[uo]l|b|i|u|em|strong|span|div|a|font|h[1-6])\s*>|<br\s*\/?>/i.test(raw)

/** Text of a fragment of HTML. An element or a comment that is not closed ends with it, so that time is linear in its length. */
export function htmlToText(html: string): string {
  const marked = html
    .replace(hidden, ' ')
    .replace(/\s+/g, ' ')
    .replace(tag, (found: string, name?: string) => {
      const element = name?.toLowerCase()
      if (element === 'li') return found.startsWith('</') ? '\n' : '\n• '
      return element && lineElements.has(element) ? '\n' : ''
    })
  return normalizeText(parseEntities(marked, { nonTerminated: false }))
}

/** One space between words, no empty lines, and one mark in front of a list item. */
export const normalizeText = (text: string): string =>
  text
    .normalize('NFC')
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/[\p{Z}\t]+/gu, ' ')
        .replace(/^ ?(?:[•●▪‣◦∙] ?)+/u, '• ')
        .trim(),
    )
    .filter((line) => line !== '' && line !== '•')
    .join('\n')

/** What a cell says, as text. */
export const cellText = (raw: string): string => (isHtml(raw) ? htmlToText(raw) : normalizeText(raw))

/** The same on one line, for titles and names. */
export const oneLine = (text: string): string => text.replace(/\n/g, ' ').replace(/^• /, '')

const bulletAtStart = /^(?:[•*–—-]|o(?= ))\s*/
const numberAtStart = /^\(?(?:\d{1,2}|[a-z])[.)]\s+/i

/** The items of a list within a cell: also several in one item, and lists within lists. A cell without a list is one item. */
export function splitItems(text: string): string[] {
  const lines = text
    .replace(/\s*[•●▪‣◦∙]\s*/gu, '\n• ')
    .split('\n')
    .filter((line) => line.trim() !== '' && line.trim() !== '•')
  const isNumbered = lines.filter((line) => numberAtStart.test(line)).length >= 2
  const starts = (line: string) => bulletAtStart.test(line) || (isNumbered && numberAtStart.test(line))
  if (!lines.some(starts)) return text.trim() === '' ? [] : [text.trim()]
  const items: string[] = []
  for (const line of lines) {
    if (starts(line) || items.length === 0) items.push(line.replace(bulletAtStart, '').replace(isNumbered ? numberAtStart : /^$/, ''))
    else items[items.length - 1] += `\n${line}`
  }
  return items.map((item) => item.trim().replace(/\s*;$/, '')).filter(Boolean)
}
