/** Decodes a text file by its bytes: older programs do not write Unicode, and an ñ must stay an ñ. */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncodingOf(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  const damaged = text.match(/\uFFFD/g)?.length ?? 0
  if (damaged === 0) return text
  // Text in Latin-1 is hardly ever valid UTF-8; one damaged character among many good ones is still UTF-8. Windows-1252 is Latin-1 with
  // quotation marks and dashes.
  const good = (text.match(/[^\0-\x7F]/g)?.length ?? 0) - damaged
  return good > damaged ? decodeMixed(bytes) : windows.decode(bytes)
}

const windows = new TextDecoder('windows-1252')
/** For each byte, its character in Windows-1252 as UTF-8 bytes, written in Latin-1. */
const windowsAsUtf8 = [...windows.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((one) =>
  Buffer.from(one).toString('latin1'),
)

/** A multi-byte UTF-8 character (table 3-7 of the Unicode standard), or a single byte outside of one. */
const characterOrByte =
  /[\xC2-\xDF][\x80-\xBF]|(?:\xE0[\xA0-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]|\xED[\x80-\x9F])[\x80-\xBF]|(?:\xF0[\x90-\xBF]|[\xF1-\xF3][\x80-\xBF]|\xF4[\x80-\x8F])[\x80-\xBF]{2}|[\x80-\xFF]/g

/** UTF-8 into which another program has pasted Windows-1252: only the bytes that are invalid UTF-8 are decoded as Windows-1252. */
function decodeMixed(bytes: Uint8Array): string {
  const decoded = Buffer.from(bytes)
    .toString('latin1')
    .replace(characterOrByte, (found) => (found.length > 1 ? found : (windowsAsUtf8[found.charCodeAt(0)] ?? found)))
  return new TextDecoder('utf-8').decode(Buffer.from(decoded, 'latin1'))
}

/** UTF-16, by its byte order mark; without one, by the zero byte before or after each Latin letter. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const seen = Math.min(bytes.length, 400)
  for (let at = 0; at < seen; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > seen / 3) return 'utf-16le'
  return even > seen / 3 ? 'utf-16be' : null
}
