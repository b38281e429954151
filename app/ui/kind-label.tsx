export type KindName = 'experience' | 'video' | 'document' | 'event' | 'exchange' | 'course'

/** The kind of a resource in its colour, with what belongs to it: a running time, a number of pages. */
export function KindLabel({ kind, children }: { kind: KindName; children: React.ReactNode }) {
  return <p className={`kind kind-${kind}`}>{children}</p>
}
