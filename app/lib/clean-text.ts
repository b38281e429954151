/** Line and page breaks of machines (vertical tab, form feed, the separators U+001C to U+001F, NEL): a space keeps the words on both sides apart. */
const separators = ['\v', '\f', '\u001c', '\u001d', '\u001e', '\u001f', '\u0085']
/** All control characters (C0, C1, DEL) but tab and line ends, halves of a surrogate pair, and the code points that Unicode says are no characters. */
const neverTyped = /[^\P{Cc}\t\n\r]|[\p{Cs}\p{Noncharacter_Code_Point}]/gu

/**
 * Text without characters that nobody types and that Postgres (NUL, lone surrogates), XML or HTML cannot hold, such as those that come
 * along when text is copied from a PDF. Tabs and line ends stay.
 */
export const withoutControls = (text: string): string =>
  text.replace(neverTyped, (character) => (separators.includes(character) ? ' ' : ''))

/** Text from a form as it is stored: line ends of one kind, no space around, no control characters. */
export const cleanText = (text: string): string => withoutControls(text.replace(/\r\n?/g, '\n')).trim()
