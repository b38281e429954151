export type BadgeState = 'draft' | 'submitted' | 'in_review' | 'needs_changes' | 'published' | 'archived'

/** A resource's state in review, as text and colour. */
export function StateBadge({ state, children }: { state: BadgeState; children: React.ReactNode }) {
  return <span className={`state state-${state}`}>{children}</span>
}
