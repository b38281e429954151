/** Parses e-mail addresses as people type and paste them. */
import { z } from 'zod'

/** Zero-width characters, soft hyphens and direction marks, which mail programs and PDF files add around an address. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
/** An address has at most 254 characters, and a name may precede it. The patterns here are not linear, so the input must be short. */
const maxTypedLength = 400
const wrapping = /^[\s"'“”‘’«»<([]+|[\s"'“”‘’«»>)\].,;:]+$/g

/**
 * In lower case: a local part of RFC 5322's `atext` between dots, and a domain whose last label may be non-ASCII when typed (`.рф` is
 * `.xn--p1ai`).
 */
const pattern = /^(?:[a-z0-9!#$%&'*+/=?^_`{|}~-]+\.)*[a-z0-9!#$%&'*+/=?^_`{|}~-]+@(?:[a-z0-9][a-z0-9-]*\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/

/**
 * The single address in a typed text, as it is stored and compared: lower case, its domain in ASCII (`xn--…`, RFC 5891). Accepts `Ana
 * <ana@x.org>`, `mailto:ana@x.org?subject=…`, a full stop or spaces at the end, a curly apostrophe and international domains. Null for no
 * address, for several, and for a non-ASCII local part, to which the sign-in service does not deliver.
 */
export function parseEmail(typed: string): string | null {
  if (typed.length > maxTypedLength) return null
  const text = typed.normalize('NFKC').replace(invisible, '')
  const bracketed = /^[^<>]*<([^<>]*)>[\s,;.]*$/.exec(text)?.[1] ?? text
  const address = withoutMailto(bracketed.replace(wrapping, '')).replace(wrapping, '')
  const [local = '', domain = '', ...more] = address.split(/\s*@\s*/)
  if (more.length > 0) return null
  const typewritten = local.toLowerCase().replace(/[‘’ʼ]/g, "'")
  const checked = z
    .email({ pattern })
    .max(254)
    .safeParse(`${typewritten}@${asciiDomain(domain)}`)
  return checked.success ? checked.data : null
}

function withoutMailto(text: string): string {
  if (!/^mailto:/i.test(text)) return text
  const address = text.slice('mailto:'.length).split('?')[0] ?? ''
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** Uses the URL parser for host names; characters that would end a host name in a URL are refused first. */
const asciiDomain = (domain: string): string => (/[\s/?#@:\\%[\]]/.test(domain) ? '' : (URL.parse(`http://${domain}`)?.hostname ?? ''))

/** A required e-mail address in a form. */
export const emailField = z
  .string('validation.email')
  .transform((typed) => parseEmail(typed))
  .pipe(z.string('validation.email'))
