/**
 * Writes XML 1.0 without a library, for a dozen elements. Characters that XML cannot represent (control characters, lone surrogates) are
 * removed.
 */

/** Everything outside of `Char` of XML 1.0: https://www.w3.org/TR/xml/#charsets. With `u`, a surrogate here is a lone one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern finds control characters
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

/** The text of an element; `>` is escaped too, so that the text may contain "]]>". */
export const xmlText = (text: string): string => text.replace(unwritable, '').replace(/[&<>\r]/g, (character) => entities[character] ?? '')

const xmlAttribute = (value: string): string =>
  value.replace(unwritable, '').replace(/[&<>"'\t\n\r]/g, (character) => entities[character] ?? '')

type Attributes = Record<string, string | undefined>

/** `children` are elements; text must be passed through `xmlText`. An attribute without a value is omitted. */
export function xmlElement(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${xmlAttribute(value)}"`]))
  const open = `<${name}${written.join('')}`
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}
