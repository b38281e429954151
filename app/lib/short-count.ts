/** A count of at most three characters: 999, then 1k, 12k, then 1M. Truncated, never rounded up. */
export function shortCount(count: number): string {
  if (count < 1_000) return String(count)
  return count < 1_000_000 ? `${Math.floor(count / 1_000)}k` : `${Math.floor(count / 1_000_000)}M`
}
