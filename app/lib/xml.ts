/** XML 1.0 by hand: no library for a dozen elements. What XML has no way to write (control characters, lone surrogates) is left out. */

/** Everything outside of `Char` of XML 1.0: https://www.w3.org/TR/xml/#charsets. With `u`, a surrogate here is one without its other half. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text of an element; `>` too, so that "]]>" can stand in it. */
export const xmlText = (text: string): string => text.replace(unwritable, '').replace(/[&<>\r]/g, (character) => entities[character] ?? '')

const xmlAttribute = (value: string): string =>
  value.replace(unwritable, '').replace(/[&<>"'\t\n\r]/g, (character) => entities[character] ?? '')

type Attributes = Record<string, string | undefined>

/** `children` are elements already; text goes in as `xmlText`. An attribute without a value is left out. */
export function xmlElement(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${xmlAttribute(value)}"`]))
  const open = `<${name}${written.join('')}`
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}
