/**
 * Line and page separators (vertical tab, form feed, U+001C to U+001F, NEL): replaced by a space, so that the words on both sides stay
 * apart.
 */
const separators = ['\v', '\f', '\u001c', '\u001d', '\u001e', '\u001f', '\u0085']
/**
 * All control characters (C0, C1, DEL) except tab and line ends, lone surrogates, Unicode's noncharacters, and the controls of writing direction,
 * which can make a text read backwards.
 */
const unstorableCharacters = /[^\P{Cc}\t\n\r]|[\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/gu

/**
 * Removes characters that nobody types and that Postgres (NUL, lone surrogates), XML or HTML cannot store, for example from text copied out
 * of a PDF. Keeps tabs and line ends.
 */
export const withoutControls = (text: string): string =>
  text.replace(unstorableCharacters, (character) => (separators.includes(character) ? ' ' : ''))

/** Text from a form as it is stored: normalised line ends, no surrounding space, no control characters. */
export const cleanText = (text: string): string => withoutControls(text.replace(/\r\n?/g, '\n')).trim()
