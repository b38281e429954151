/** Removes secrets (signed links, codes, tokens, sessions) and personal data (e-mail addresses) from a text. */

const replacement = '…'

/**
 * Each pattern keeps its first group and replaces the rest of the match. Matching is linear: no pattern repeats a part that could match in
 * two ways.
 */
const patterns: RegExp[] = [
  // Signed links: the last part of the path is the key.
  /(\/(?:es\/actualizar|en\/update|es\/seguir|en\/following|es\/baja|en\/unsubscribe)\/)[^\s"'\\?#&<>)]+/gi,
  // Parameters that carry a token, in an address, a form or a line of JSON; also percent-encoded inside another address.
  /((?:^|[?&;\s{,"'\\]|%3F|%26)(?:token(?:_hash)?|access_token|refresh_token|code|key|apikey|secret|signature|sig|jwt|password|session|email|to)(?:=|%3D))[^\s"'\\&<>)]+/gi,
  /("(?:token(?:_hash)?|access_token|refresh_token|apikey|secret|signature|jwt|password|authorization|cookie|set-cookie)\\?":\s*\\?")[^"\\]+/gi,
  // JSON Web Tokens.
  /(\b)eyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?/g,
  /(\b(?:bearer|basic)\s+)[\w.~+/=-]+/gi,
  /(\bcaja-session(?:\.\d+)?=)[^\s";\\]+/gi,
  // The password in the address of a database or a mail server.
  /(\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s:/@"]{0,100}:)[^\s@/"]{1,300}(?=@)/gi,
  // E-mail addresses.
  /()[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu,
]

export const redact = (text: string): string => patterns.reduce((current, pattern) => current.replace(pattern, `$1${replacement}`), text)
