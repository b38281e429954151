/** Reads the source of a message. Nothing of it is stored by this file. */
import { parseEntities } from 'parse-entities'
import PostalMime, { type Address, type Email } from 'postal-mime'
import { type DeliveryReport, messageIdsIn, readDeliveryReport } from './delivery-report.ts'

export type MailboxMessage = {
  messageId: string | null
  from: { address: string; name: string } | null
  /** Lower-case addresses. */
  to: string[]
  cc: string[]
  /** The day of the writer (yyyy-mm-dd). */
  writtenOn: string | null
  subject: string
  /** As plain text, with what it quotes. */
  text: string
  /** The mail server that received it says that it is from whom it says: true or false, or null if it says neither. */
  isProven: boolean | null
  /** Message-IDs of the mails that it answers, without brackets. */
  answers: string[]
  /** Written by a program: an absence notice, a list, a read receipt. */
  isAutomatic: boolean
  report: DeliveryReport | null
}

/** Deeper messages and longer headers are refused: they are not written by people. */
const limits = { maxNestingDepth: 20, maxHeadersSize: 200_000, forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' } as const
/** The parser takes the square of the lines: 250,000 empty ones, which fit into a short message, take nine seconds. */
const maxLines = 10_000
/** Characters of an attached report or header that are read. */
const maxPart = 100_000
/** Characters of the text that are read. */
const maxText = 50_000

/** Throws for what is not a mail. The source may be cut: what is missing is then missing in the result. */
export async function readMessage(source: Uint8Array): Promise<MailboxMessage> {
  const email = await PostalMime.parse(firstLines(source), limits)
  if (!email.headers.some(({ key }) => /^[!-9;-~]+$/.test(key))) throw new Error('The message has no header')
  const parts = email.attachments.map(({ mimeType, content }) => ({ mimeType, content: toText(content) }))
  const report = readDeliveryReport(parts)
  const from = addressesOf(email.from ? [email.from] : [])[0] ?? null
  return {
    messageId: messageIdsIn(email.messageId ?? '')[0] ?? null,
    from,
    to: addressesOf(email.to).map(({ address }) => address),
    cc: addressesOf(email.cc).map(({ address }) => address),
    writtenOn: toDay(email),
    subject: email.subject ?? '',
    text: email.text?.slice(0, maxText) ?? fromHtml(email.html ?? ''),
    isProven: isProven(email, from?.address ?? ''),
    answers: [...new Set([...messageIdsIn(email.inReplyTo ?? ''), ...messageIdsIn(email.references ?? '')])],
    isAutomatic: report !== null || isAutomatic(email, parts),
    report,
  }
}

function firstLines(source: Uint8Array): Uint8Array {
  let end = -1
  for (let line = 0; line < maxLines; line++) {
    end = source.indexOf(10, end + 1)
    if (end < 0) return source
  }
  return source.subarray(0, end)
}

const toText = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === 'string' ? content.slice(0, maxPart) : new TextDecoder().decode(new Uint8Array(content).subarray(0, maxPart))

const addressesOf = (given: readonly Address[] = []) =>
  given
    .flatMap((one) => one.group ?? [one])
    .map(({ address = '', name }) => ({ address: address.toLowerCase(), name }))
    .filter(({ address }) => address.includes('@'))

/** The header says the day of the writer; its moment in UTC may be on another day. */
function toDay(email: Email): string | null {
  const header = email.headers.find(({ key }) => key === 'date')?.value.slice(0, 200) ?? ''
  const [, day = '', month = '', year = ''] = /\b(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\b/.exec(header) ?? []
  const date = new Date(`${day} ${month} ${year} UTC`)
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1990 ? null : date.toISOString().slice(0, 10)
}

/** Of mails without a plain text. What mail programs quote at the end is left out. */
function fromHtml(html: string): string {
  const [own = ''] = html.slice(0, maxText).split(/<blockquote|<div[^<>]{0,200}(?:gmail_quote|divRplyFwdMsg|appendonsend)/i, 1)
  const text = ['style', 'script', 'head']
    .reduce(withoutElement, own)
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
  return parseEntities(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
}

/** One that is not closed goes to the end. */
function withoutElement(html: string, name: string): string {
  const [first = '', ...others] = html.split(new RegExp(`<${name}\\b`, 'i'))
  return others.reduce((kept, part) => kept + (part.split(new RegExp(`</${name}\\b[^<>]*>`, 'i'), 2)[1] ?? ''), first)
}

/**
 * The first field Authentication-Results (RFC 8601) is that of the last server; those below may be the sender's. DMARC decides where it says
 * something; DKIM proves only the domain that signed. A server that says `none` says nothing. Quoted texts and comments may hold words of the sender.
 */
function isProven(email: Email, sender: string): boolean | null {
  const results = email.headers
    .find(({ key }) => key === 'authentication-results')
    ?.value.toLowerCase()
    .slice(0, 5_000)
  if (!results) return null
  const domain = sender.split('@')[1] ?? ''
  const found = results
    .replace(/"(?:[^"\\]|\\.)*"?|\([^()]*\)/g, ' ')
    .split(';')
    .slice(1)
    .flatMap((result) => {
      const [, name, says] = /^\s*(dkim|dmarc|spf)\s*=\s*([a-z]+)/.exec(result) ?? []
      const [, of = ''] = /\bheader\.(?:from|d|i)\s*=\s*(?:[^\s@]*@)?([a-z0-9.-]+)/.exec(result) ?? []
      return name ? [{ name, says, isOfSender: domain === of || domain.endsWith(`.${of || '.'}`) }] : []
    })
  const dmarc = found.find(({ name, says }) => name === 'dmarc' && says !== 'none')
  if (dmarc) return dmarc.says === 'pass'
  if (found.some(({ name, says, isOfSender }) => name === 'dkim' && says === 'pass' && isOfSender)) return true
  return found.every(({ says }) => says === 'none') ? null : false
}

/** Headers of automatic answers: RFC 3834, and those that programs have used before and beside it. */
function isAutomatic(email: Email, parts: readonly { mimeType: string }[]): boolean {
  const headerOf = (key: string) =>
    email.headers
      .find((header) => header.key === key)
      ?.value.trim()
      .toLowerCase()
  const submitted = headerOf('auto-submitted')
  const sender = email.from?.address?.toLowerCase() ?? ''
  return (
    (submitted !== undefined && !/^no\b/.test(submitted)) ||
    /^(bulk|junk|list|auto[-_]?reply)\b/.test(headerOf('precedence') ?? '') ||
    /^(bulk|junk|list|auto[-_]?reply)\b/.test(headerOf('x-precedence') ?? '') ||
    /\b(all|oof|autoreply)\b/.test(headerOf('x-auto-response-suppress') ?? '') ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-autogenerated', 'x-mail-autoreply', 'list-id', 'feedback-id'].some(
      (key) => (headerOf(key) ?? 'no') !== 'no',
    ) ||
    headerOf('return-path') === '<>' ||
    /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply)@/.test(sender) ||
    parts.some(({ mimeType }) => mimeType === 'message/disposition-notification') ||
    /^(auto(matic)?[ -]?(reply|response)|out of (the )?office|respuesta autom[aá]tica|fuera de (la )?oficina|ausente|resposta autom[aá]tica|réponse automatique)\b/i.test(
      email.subject ?? '',
    )
  )
}
