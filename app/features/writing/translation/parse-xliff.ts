/** Parses an untrusted XLIFF 2 file. Errors have a line number; nothing is guessed. */
import { DOMParser, type Element, type Node, ParseError } from '@xmldom/xmldom'
import { largestXliff, xliffNamespaces } from './xliff-names.ts'
import type { XliffRefusal } from './xliff-refusal.ts'
import { findExcess, findForbiddenReference } from './xliff-shape.ts'

type Place = { line: number; column: number }
/** `target` is null if there is none or it is empty: an empty text is not a translation. */
export type XliffUnit = Place & { id: string; source: string; target: string | null; state: string; targetPlace: Place }
export type XliffFile = { original: string; from: string; to: string; originalPlace: Place; units: XliffUnit[] }
export type ParsedXliff = { ok: true; file: XliffFile } | { ok: false; refusal: XliffRefusal }

class Refused extends Error {
  readonly refusal: XliffRefusal
  constructor(refusal: XliffRefusal) {
    super(refusal.key)
    this.refusal = refusal
  }
}

export function parseXliff(bytes: Uint8Array): ParsedXliff {
  try {
    return { ok: true, file: readDocument(decode(bytes)) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > largestXliff) throw new Refused({ key: 'too_large' })
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Refused({ key: 'encoding' })
  }
}

/** Matches what may precede the root element, or a document type. */
const prolog = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y

/** Characters that XML 1.0 forbids, also as references. The parser would accept them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/

function readDocument(text: string): XliffFile {
  let start = 0
  for (prolog.lastIndex = 0; prolog.test(text); ) start = prolog.lastIndex
  // No document type, so no own entities: the file can neither expand in memory nor load another file.
  if (/^<!DOCTYPE/i.test(text.slice(start))) throw new Refused({ key: 'doctype', ...placeIn(text, start) })
  const wrong = forbidden.exec(text)
  if (wrong) throw new Refused({ key: 'not_xml', ...placeIn(text, wrong.index) })
  const reference = findForbiddenReference(text)
  if (reference !== null)
    throw new Refused({ key: 'bad_character', ...placeIn(text, reference), what: /^[^;]*;/.exec(text.slice(reference))?.[0] })
  const excess = findExcess(text)
  if (excess !== null) throw new Refused({ key: 'too_complex', ...placeIn(text, excess) })
  return readRoot(parse(text))
}

const placeIn = (text: string, index: number): Place => {
  const lines = text.slice(0, index).split(/\r\n|\r|\n/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

function parse(text: string): Element {
  const refuse = (locator: { lineNumber?: number; columnNumber?: number } | undefined): never => {
    throw new Refused({ key: 'not_xml', line: locator?.lineNumber || 1, column: locator?.columnNumber || 1 })
  }
  try {
    const { documentElement } = new DOMParser({
      locator: true,
      // Normalises line ends as XML 1.0 does. The parser follows XML 1.1, where U+0085 and U+2028 are line ends too.
      normalizeLineEndings: (source) => source.replace(/\r\n?/g, '\n'),
      // The parser's warnings count as errors: the file is damaged.
      // U+FFFD is allowed: the bytes were decoded strictly, so it is part of the text.
      onError: (level, message, context: { locator?: { lineNumber?: number; columnNumber?: number } }) =>
        level === 'warning' && message.startsWith('Unicode replacement character') ? undefined : refuse(context.locator),
    }).parseFromString(text, 'application/xml')
    return documentElement ?? refuse(undefined)
  } catch (error) {
    if (error instanceof ParseError) return refuse(error.locator as { lineNumber?: number; columnNumber?: number } | undefined)
    throw error
  }
}

const placeOf = (node: Node): Place => ({ line: node.lineNumber ?? 1, column: node.columnNumber ?? 1 })
const isXliff = (namespace: string | null) => xliffNamespaces.includes(namespace ?? '')
const isElement = (node: Node): node is Element => node.nodeType === 1
const childrenOf = (element: Element, ...names: string[]): Element[] =>
  [...element.childNodes]
    .filter(isElement)
    .filter(({ namespaceURI, localName }) => isXliff(namespaceURI) && names.includes(localName ?? ''))

function readRoot(root: Element): XliffFile {
  const version = root.getAttribute('version') ?? ''
  if (root.localName !== 'xliff' || !isXliff(root.namespaceURI) || !/^2\.[0-9]$/.test(version)) {
    throw new Refused({
      key: 'not_xliff',
      ...placeOf(root),
      what: root.localName === 'xliff' && version ? `XLIFF ${version}` : `<${root.nodeName}>`,
    })
  }
  const files = childrenOf(root, 'file')
  const [file] = files
  if (!file || files.length > 1) throw new Refused({ key: 'other_resource', ...placeOf(files[1] ?? root) })
  const units = unitsIn(file).map(readUnit)
  return {
    original: file.getAttribute('original') ?? '',
    from: root.getAttribute('srcLang') ?? '',
    to: root.getAttribute('trgLang') ?? '',
    originalPlace: placeOf(file),
    units,
  }
}

/** Tools may group units. */
const unitsIn = (element: Element): Element[] =>
  childrenOf(element, 'unit', 'group').flatMap((child) => (child.localName === 'unit' ? [child] : unitsIn(child)))

function readUnit(unit: Element): XliffUnit {
  const parts = childrenOf(unit, 'segment', 'ignorable').map((part) => {
    const [source] = childrenOf(part, 'source')
    const [target] = childrenOf(part, 'target')
    return { part, source, target, isText: part.localName === 'segment' }
  })
  const segments = parts.filter(({ isText }) => isText)
  const translated = segments.filter(({ target }) => target && textOf(target))
  const id = unit.getAttribute('id') ?? ''
  const [half] = segments.filter(({ target, source }) => source && textOf(source).trim() && !(target && textOf(target)))
  if (translated.length > 0 && half) throw new Refused({ key: 'half_translated', ...placeOf(half.part), what: id })
  const first = translated[0]?.target ?? unit
  return {
    id,
    ...placeOf(unit),
    source: parts.map(({ source }) => (source ? textOf(source) : '')).join(''),
    // Text between segments (spaces) is often left untranslated.
    target:
      translated.length > 0
        ? inTargetOrder(parts)
            .map(({ source, target }) => textOf(target ?? source ?? unit))
            .join('')
        : null,
    state: segments.every(({ part }) => ['reviewed', 'final'].includes(part.getAttribute('state') ?? '')) ? 'final' : 'initial',
    targetPlace: placeOf(first),
  }
}

/**
 * The parts of a unit in target order: `order` of a target is its position, from 1; without it a part keeps its own. Two parts in one
 * position are refused. XLIFF 2.1, §4.3.1.23.
 */
function inTargetOrder<Part extends { target: Element | undefined }>(parts: readonly Part[]): Part[] {
  const placed: Part[] = []
  for (const [index, part] of parts.entries()) {
    const order = part.target?.getAttribute('order') || String(index + 1)
    const place = /^[1-9]\d{0,5}$/.test(order) ? Number(order) - 1 : -1
    if (place < 0 || place >= parts.length || placed[place])
      throw new Refused({ key: 'bad_order', ...placeOf(part.target as Element), what: order })
    placed[place] = part
  }
  return placed
}

/** Annotations (`mrk`, `sm`, `em`) are removed, their text is kept. Inline codes are refused, because the export has none. */
function textOf(node: Node): string {
  return [...node.childNodes]
    .map((child) => {
      if (child.nodeType === 3 || child.nodeType === 4) return child.nodeValue ?? ''
      if (!isElement(child)) return ''
      if (child.localName === 'mrk') return textOf(child)
      if (child.localName === 'sm' || child.localName === 'em') return ''
      const hex = child.localName === 'cp' ? (child.getAttribute('hex') ?? '') : ''
      const code = /^[0-9A-Fa-f]{1,6}$/.test(hex) ? Number.parseInt(hex, 16) : null
      if (code === 0 || (code !== null && code >= 0xd800 && code <= 0xdfff))
        throw new Refused({ key: 'bad_character', ...placeOf(child), what: `<cp hex="${hex}"/>` }) // the text cannot contain it
      if (code !== null && code <= 0x10ffff) return String.fromCodePoint(code)
      throw new Refused({ key: 'inline_code', ...placeOf(child), what: `<${child.nodeName}>` })
    })
    .join('')
}
