/** Reads the XML of other sites: as strictly as safety needs, and as leniently as its usual faults need. */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom'
import { parseEntities } from 'parse-entities'
import { findExcess } from '#app/features/writing/translation/xliff-shape.ts'
import { decodeText } from '#app/lib/decode-text.ts'
import { ReadProblem } from './problems.ts'

/** `roots` are the local names that the root element may have. Throws `ReadProblem`. */
export function readXml(bytes: Uint8Array, contentType: string, roots: readonly string[], wrong: 'not-feed' | 'not-repository'): Element {
  const text = decodeXml(bytes, contentType)
  const root = new RegExp(`<(?:[\\w.-]+:)?(?:${roots.join('|')})[\\s>/]`).exec(text)
  if (!root) throw new ReadProblem(wrong, contentType.slice(0, 100))
  // Entities could expand in memory or name files. A document type that only names itself, as in RSS 0.91, is dropped.
  if (/<!ENTITY/i.test(text.slice(0, root.index))) throw new ReadProblem('entities')
  // What a host adds after the end, such as a script, is dropped.
  const end = text.lastIndexOf(`</${root[0].slice(1, -1)}`)
  const close = end === -1 ? -1 : text.indexOf('>', end)
  const repaired = repairXml(text.slice(root.index, close === -1 ? undefined : close + 1))
  if (findExcess(repaired) !== null) throw new ReadProblem('too-complex')
  const { documentElement } = parse(repaired)
  if (!documentElement || !roots.includes(documentElement.localName ?? '')) throw new ReadProblem(wrong, contentType.slice(0, 100))
  return documentElement
}

function parse(text: string) {
  const refuse = (message: string): never => {
    throw new ReadProblem('not-xml', message.split('\n')[0]?.slice(0, 200))
  }
  try {
    return new DOMParser({
      locator: true,
      onError: (level, message) => (level === 'warning' && !message.startsWith('unclosed') ? undefined : refuse(message)),
    }).parseFromString(text, 'application/xml')
  } catch (error) {
    if (error instanceof ReadProblem) throw error
    return refuse(error instanceof Error ? error.message : '')
  }
}

/**
 * By the bytes first: feeds that declare Latin-1 are often UTF-8, and the reverse. A declared encoding decides only if it is none of those,
 * such as windows-1250.
 */
export function decodeXml(bytes: Uint8Array, contentType: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400))
  const declared = /charset=["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? /<\?xml[^>]*encoding=["']([\w.:-]+)["']/i.exec(start)?.[1] ?? ''
  if (!/^(|utf-?8|us-ascii|ascii|iso-?8859-?1|latin-?1|windows-1252|utf-16.*)$/i.test(declared) && !isUtf8(bytes)) {
    try {
      return new TextDecoder(declared).decode(bytes)
    } catch {
      // An encoding that nobody knows.
    }
  }
  return decodeText(bytes)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * Removes what XML forbids and sites write all the same: control characters, references to them, XML declarations inside, names of HTML
 * entities, and an `&` that begins nothing. CDATA sections only lose control characters.
 */
export function repairXml(text: string): string {
  const pieces: string[] = []
  let at = 0
  while (at < text.length) {
    const start = text.indexOf('<![CDATA[', at)
    pieces.push(repairMarkup(text.slice(at, start === -1 ? text.length : start)))
    if (start === -1) break
    const end = text.indexOf(']]>', start)
    if (end === -1) throw new ReadProblem('not-xml', 'CDATA')
    pieces.push(text.slice(start, end + 3))
    at = end + 3
  }
  return pieces.join('').replace(forbidden, '')
}

/** Everything outside of `Char` of XML 1.0, and lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern finds control characters
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu
const reference = /&(?:#x([\da-f]{1,8});|#(\d{1,8});|([a-z][a-z\d]{0,31});)?/gi
const ofXml = ['amp', 'lt', 'gt', 'quot', 'apos']

const repairMarkup = (text: string): string =>
  joinSurrogates(text.replace(/<\?xml\s[^<>]*\?>/gi, '')).replace(reference, (found, hex?: string, decimal?: string, name?: string) => {
    if (name) {
      if (ofXml.includes(name)) return found
      const character = parseEntities(found)
      return character === found ? `&amp;${name};` : escapeText(character)
    }
    if (hex === undefined && decimal === undefined) return '&amp;'
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return isCharacter(code) ? found : ''
  })

/** `&#55349;&#56376;` is one character that a program without knowledge of surrogates wrote as two. */
const joinSurrogates = (text: string): string =>
  text.replace(/&#(5[56]\d{3});&#(5[67]\d{3});/g, (found, high: string, low: string) => {
    const joined = String.fromCharCode(Number(high), Number(low))
    return joined.isWellFormed() && [...joined].length === 1 ? joined : found
  })

const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

const isElement = (node: Node): node is Element => node.nodeType === 1
/** The child elements with one of these local names, whatever their namespace; feeds often declare a wrong one. */
export const childrenOf = (element: Element | undefined, ...names: string[]): Element[] =>
  element ? [...element.childNodes].filter(isElement).filter(({ localName }) => names.includes(localName ?? '')) : []
export const textOf = (element: Element | undefined): string => (element?.textContent ?? '').trim()
