/** Exports a resource's texts as XLIFF 2.1, one unit per text. Importing returns every text unchanged. */
import { DOMImplementation, type Element, XMLSerializer } from '@xmldom/xmldom'
import { fieldsOfPage, type TranslationField, type TranslationPage } from './translation-page.ts'
import { originalOf, unitOf, xliffNamespace } from './xliff-names.ts'

/** Notes on a text, in the reader's language. */
export type XliffNotes = {
  label: (path: string) => string
  length: (max: number) => string
  stale: (before: string) => string
  machine: string
}

/** Characters that XML 1.0 forbids; XLIFF has an element for them. With the `u` flag only lone surrogates match. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /([\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF])/u

export function writeXliff(page: TranslationPage, notes: XliffNotes): string {
  const document = new DOMImplementation().createDocument(xliffNamespace, 'xliff')
  const make = (name: string, attributes: Record<string, string>, ...children: (Element | string)[]): Element => {
    const element = document.createElementNS(xliffNamespace, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    for (const child of children) element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child)
    return element
  }
  const note = (category: string, text: string) => make('note', { category }, ...pieces(text))
  /** Splits a text into strings and `cp` elements for characters that XML cannot represent. */
  const pieces = (text: string): (Element | string)[] =>
    text
      .split(unwritable)
      .filter(Boolean)
      .map((piece) =>
        unwritable.test(piece) ? make('cp', { hex: piece.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase() }) : piece,
      )
  /** Puts each element on its own line, so that error positions are useful. Only between elements: within text it would change the text. */
  const inLines = (children: readonly Element[]) => [...children.flatMap((child) => ['\n', child]), '\n']
  const kept = { 'xml:space': 'preserve' }
  const unit = (field: TranslationField) =>
    make(
      'unit',
      { id: unitOf(field.anchor), name: field.anchor },
      ...inLines([
        make(
          'notes',
          {},
          ...inLines([
            note('field', notes.label(field.path)),
            note('length', notes.length(field.maxLength)),
            ...(field.state === 'stale' ? [note('stale', notes.stale(field.outdatedSource ?? ''))] : []),
            ...(field.state === 'machine' ? [note('machine', notes.machine)] : []),
          ]),
        ),
        make(
          'segment',
          { id: 's1', ...stateOf(field) },
          ...inLines([
            make('source', kept, ...pieces(field.source)),
            ...(field.saved ? [make('target', kept, ...pieces(field.saved))] : []),
          ]),
        ),
      ]),
    )
  const root = document.documentElement as Element
  root.setAttribute('version', '2.1')
  root.setAttribute('srcLang', page.from)
  root.setAttribute('trgLang', page.to)
  const file = make(
    'file',
    { id: 'f1', original: originalOf(page.id, page.revision), canResegment: 'no' },
    ...inLines(fieldsOfPage(page).map(unit)),
  )
  root.appendChild(document.createTextNode('\n'))
  root.appendChild(file)
  root.appendChild(document.createTextNode('\n'))
  // A carriage return must be a reference, or it is read as a line feed.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document).replaceAll('\r', '&#13;')}\n`
}

function stateOf({ state }: TranslationField): Record<string, string> {
  if (state === 'missing') return { state: 'initial' }
  if (state === 'stale') return { state: 'initial', subState: 'caja:stale' }
  if (state === 'machine') return { state: 'translated', subState: 'caja:machine' }
  return { state: 'final' }
}
