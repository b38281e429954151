/** Bytes to text, by what the bytes say: older subtitle programs write no Unicode, and an ñ must stay an ñ. */
export function decodeCaptions(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Text in Latin-1 is hardly ever valid UTF-8. Windows-1252 is Latin-1 with quotation marks and dashes.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
