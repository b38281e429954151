/** Addresses of the web as people type and paste them. */
import { z } from 'zod'

const longest = 2_000
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
/** A name with dots and an ending of letters (or `xn--…`), and what follows it: `www.mds.gob.pa/x`, `bcn.cl:8080/abc?d`. */
const bare = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*(\.[\p{L}\p{M}\p{N}-]+)*\.(\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)\.?(:\d{1,5})?([/?#]\S*)?$/u

/**
 * The http(s) address in a typed text, complete (`www.mds.gob.pa/x` is `https://www.mds.gob.pa/x`). Takes `<…>`, quotes and a full
 * stop around it, and a scheme typed twice. Null for anything else: a mail address, another scheme, two words, a host without a dot,
 * and an address with a name or a password, which must not be stored.
 */
export function parseWebAddress(typed: string): string | null {
  if (typed.length > longest) return null
  const text = unwrap(typed.normalize('NFC').replace(invisible, '').trim()).replace(/^(https?:\/\/)+(?=https?:\/\/)/i, '')
  const hasScheme = /^https?:\/\//i.test(text)
  if (/\s/.test(text) || (!hasScheme && !bare.test(text))) return null
  const url = URL.parse(hasScheme ? text : `https://${text}`)
  if (!url || !isPublicName(url.hostname, text) || /^https?:\/\/[^/?#\\]*@/i.test(text)) return null
  // An address that is complete stays as it was typed: to write it anew would change escapes that its server may tell apart.
  return hasScheme && /^https?:\/\/[\x21-\x7E]+$/.test(text) ? text : url.href
}

/** A name with a dot inside, or an IP address that was typed as such: a parser of addresses reads `https://20.379` as 20.0.1.123. */
const isPublicName = (host: string, typed: string): boolean =>
  /^\[.+\]$/.test(host) || (/^[^.]+(\.[^.]+)+\.?$/.test(host) && (!/^[\d.]+$/.test(host) || typed.includes(host)))

const pairs: Record<string, string> = { '<': '>', '(': ')', '[': ']', '«': '»', '“': '”', '"': '"', "'": "'" }

function unwrap(text: string): string {
  const inner = pairs[text[0] ?? ''] === text.at(-1) && text.length > 1 ? text.slice(1, -1).trim() : text
  return inner.replace(/[.,;]$/, '')
}

/** An address in a form; empty for none. */
export const webAddressField = z
  .string()
  .default('')
  .transform((typed, check) => {
    if (typed.trim() === '') return ''
    const address = parseWebAddress(typed)
    if (address === null) check.addIssue({ code: 'custom', message: 'validation.url' })
    return address ?? z.NEVER
  })
