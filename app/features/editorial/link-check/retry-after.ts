const longest = 30 * 86_400_000

/** Milliseconds a server asks to be left alone (RFC 9110: seconds or a date), a month at most; null where it asks nothing that can be read. */
export function readRetryAfter(header: string | undefined, now = Date.now()): number | null {
  if (!header) return null
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now
  return Number.isFinite(wait) && wait > 0 ? Math.min(wait, longest) : null
}
