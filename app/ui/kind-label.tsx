export type KindName = 'experience' | 'video' | 'document' | 'event' | 'exchange' | 'course'

/** A resource's kind in its colour, with an optional detail such as duration or pages. */
export function KindLabel({ kind, children }: { kind: KindName; children: React.ReactNode }) {
  return <p className={`kind kind-${kind}`}>{children}</p>
}
