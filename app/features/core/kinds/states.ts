/** The states of editorial review and the moves between them. Mirrored by private.allowed_moves in SQL; a test compares both. */
export const states = ['draft', 'submitted', 'in_review', 'needs_changes', 'published', 'archived'] as const
export type State = (typeof states)[number]
export type Mover = 'owner' | 'staff'

export const allowedMoves: readonly { from: State; to: State; who: Mover }[] = [
  { from: 'draft', to: 'submitted', who: 'owner' },
  { from: 'needs_changes', to: 'submitted', who: 'owner' },
  { from: 'submitted', to: 'draft', who: 'owner' },
  { from: 'draft', to: 'in_review', who: 'staff' },
  { from: 'submitted', to: 'in_review', who: 'staff' },
  { from: 'needs_changes', to: 'in_review', who: 'staff' },
  { from: 'in_review', to: 'needs_changes', who: 'staff' },
  { from: 'in_review', to: 'published', who: 'staff' },
  { from: 'published', to: 'published', who: 'staff' },
  { from: 'published', to: 'archived', who: 'staff' },
  // A published resource may have to be archived at once, even while a newer version is in progress.
  { from: 'draft', to: 'archived', who: 'staff' },
  { from: 'in_review', to: 'archived', who: 'staff' },
  { from: 'needs_changes', to: 'archived', who: 'staff' },
  { from: 'archived', to: 'draft', who: 'staff' },
]

export const canMove = (from: State, to: State, who: Mover): boolean =>
  allowedMoves.some((move) => move.from === from && move.to === to && move.who === who)
