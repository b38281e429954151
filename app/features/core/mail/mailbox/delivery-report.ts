/**
 * What a mail server reports about a mail that it could not deliver (RFC 3464, and RFC 6533 for addresses beyond ASCII). Reports in prose, as
 * qmail writes them, are not understood.
 */

type Part = { mimeType: string; content: string }

export type DeliveryReport = {
  /** `failed`: it was not delivered and never will be. `other`: it is late, or was delivered. */
  result: 'failed' | 'other'
  /** The failure is the address's (5.x.x), not that of a server that could not be reached (4.x.x). */
  isPermanent: boolean
  /** Message-IDs of the mail that came back, without brackets. */
  messageIds: string[]
}

const returnedTypes = ['text/rfc822-headers', 'message/rfc822', 'message/global', 'message/global-headers']
const statusTypes = ['message/delivery-status', 'message/global-delivery-status']

/** Null if the parts are not those of a report. */
export function readDeliveryReport(parts: readonly Part[]): DeliveryReport | null {
  const status = parts.find(({ mimeType }) => statusTypes.includes(mimeType))
  if (!status) return null
  const groups = status.content
    .split(/\r?\n[ \t]*\r?\n/)
    .map(readFields)
    .filter(({ size }) => size > 0)
  const failed = groups.filter((fields) => /^failed\b/i.test(fields.get('action') ?? ''))
  const returned = parts
    .filter(({ mimeType }) => returnedTypes.includes(mimeType))
    .map(({ content }) => readFields(content.trimStart().split(/\r?\n\r?\n/, 1)[0] ?? '').get('message-id'))
  return {
    result: failed.length > 0 ? 'failed' : 'other',
    isPermanent: failed.some(isPermanent),
    messageIds: [...returned, ...groups.map((fields) => fields.get('x-original-message-id'))].flatMap((value) => messageIdsIn(value ?? '')),
  }
}

/** Without a status, the answer of the mail server decides. */
function isPermanent(fields: Map<string, string>): boolean {
  const status = /^\s*([245])\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[1]
  return status ? status === '5' : /^\s*smtp\s*;\s*5\d\d\b/i.test(fields.get('diagnostic-code') ?? '')
}

/** The first of each field, in lower case. */
function readFields(block: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? []
    if (name && value !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim())
  }
  return fields
}

/** The ids in the fields Message-ID, In-Reply-To and References, which are between angle brackets. At most 100. */
export const messageIdsIn = (text: string): string[] =>
  [...text.slice(0, 20_000).matchAll(/<([^<>\s]{3,250})>/g)].slice(0, 100).map(([, id]) => id ?? '')
