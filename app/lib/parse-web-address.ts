/** Parses web addresses as people type and paste them. */
import { z } from 'zod'

const maxLength = 2_000
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
/** A name with dots and a last label of letters (or `xn--…`), and what follows: `www.mds.gob.pa/x`, `bcn.cl:8080/abc?d`. */
const bare = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*(\.[\p{L}\p{M}\p{N}-]+)*\.(\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)\.?(:\d{1,5})?([/?#]\S*)?$/u

/**
 * The complete http(s) address in a typed text (`www.mds.gob.pa/x` gives `https://www.mds.gob.pa/x`). Removes `<…>`, quotes and a full stop
 * around it, and a repeated scheme. Null for anything else: an e-mail address, another scheme, two words, a host without a dot, and an
 * address with a user name or password, which must not be stored.
 */
export function parseWebAddress(typed: string): string | null {
  if (typed.length > maxLength) return null
  const text = unwrap(typed.normalize('NFC').replace(invisible, '').trim()).replace(/^(https?:\/\/)+(?=https?:\/\/)/i, '')
  const hasScheme = /^https?:\/\//i.test(text)
  if (/\s/.test(text) || (!hasScheme && !bare.test(text))) return null
  const url = URL.parse(hasScheme ? text : `https://${text}`)
  if (!url || !isPublicName(url.hostname, text) || /^https?:\/\/[^/?#\\]*@/i.test(text)) return null
  // A complete address stays as typed: re-serialising it would change escapes that its server may distinguish.
  return hasScheme && /^https?:\/\/[\x21-\x7E]+$/.test(text) ? text : url.href
}

/** A name with a dot inside, or an IP address that was typed as one: the URL parser reads `https://20.379` as 20.0.1.123. */
const isPublicName = (host: string, typed: string): boolean =>
  /^\[.+\]$/.test(host) || (/^[^.]+(\.[^.]+)+\.?$/.test(host) && (!/^[\d.]+$/.test(host) || typed.includes(host)))

const pairs: Record<string, string> = { '<': '>', '(': ')', '[': ']', '«': '»', '“': '”', '"': '"', "'": "'" }

function unwrap(text: string): string {
  const inner = pairs[text[0] ?? ''] === text.at(-1) && text.length > 1 ? text.slice(1, -1).trim() : text
  return inner.replace(/[.,;]$/, '')
}

/** An address in a form; the empty string means no address. */
export const webAddressField = z
  .string()
  .default('')
  .transform((typed, check) => {
    if (typed.trim() === '') return ''
    const address = parseWebAddress(typed)
    if (address === null) check.addIssue({ code: 'custom', message: 'validation.url' })
    return address ?? z.NEVER
  })
