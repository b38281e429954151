import type { Kind } from '#app/features/core/kinds/kinds.ts'

/** The newest items, at most `perKind` of one kind while there are others: ten documents of one day would hide the only experience. */
export function limitPerKind<T extends { kind: Kind }>(newestFirst: readonly T[], limit: number, perKind: number): T[] {
  const counts = new Map<Kind, number>()
  const first: T[] = []
  const rest: T[] = []
  for (const item of newestFirst) {
    const count = (counts.get(item.kind) ?? 0) + 1
    counts.set(item.kind, count)
    ;(count <= perKind ? first : rest).push(item)
  }
  const picked = new Set([...first, ...rest].slice(0, limit))
  return newestFirst.filter((item) => picked.has(item))
}
