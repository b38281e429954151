export type BadgeState = 'draft' | 'submitted' | 'in_review' | 'needs_changes' | 'published' | 'archived'

/** Where a resource stands in review: the word says it, the colour repeats it. */
export function StateBadge({ state, children }: { state: BadgeState; children: React.ReactNode }) {
  return <span className={`state state-${state}`}>{children}</span>
}
