const longest = 30 * 86_400_000

/** Milliseconds of a `Retry-After` header (RFC 9110: seconds or a date), at most a month; null if it cannot be parsed. */
export function readRetryAfter(header: string | undefined, now = Date.now()): number | null {
  if (!header) return null
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now
  return Number.isFinite(wait) && wait > 0 ? Math.min(wait, longest) : null
}
