/** A count of at most three letters, for a square that holds no more: 999, then 1k, 12k, then 1M. Cut, never rounded up. */
export function shortCount(count: number): string {
  if (count < 1_000) return String(count)
  return count < 1_000_000 ? `${Math.floor(count / 1_000)}k` : `${Math.floor(count / 1_000_000)}M`
}
