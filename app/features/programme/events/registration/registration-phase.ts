/** What can be done about an event at a moment: computed from its times, its seats and what its page says. */

export type Audience = 'anyone' | 'officials' | 'invited'
/** `capacity` is null for an event with as many seats as are wanted; `taken` also counts seats that are on offer. */
export type EventFacts = {
  startsAt: Date
  endsAt: Date
  closesAt: Date
  capacity: number | null
  audience: Audience
  isCancelled: boolean
  taken: number
  waiting: number
}

export type Phase = 'cancelled' | 'past' | 'running' | 'closed' | 'full' | 'open'

/** `full` is open for the waiting list. */
export function phaseOf({ startsAt, endsAt, closesAt, capacity, isCancelled, taken, waiting }: EventFacts, now: Date): Phase {
  if (endsAt <= now) return isCancelled ? 'cancelled' : 'past'
  if (isCancelled) return 'cancelled'
  if (startsAt <= now) return 'running'
  if (closesAt <= now) return 'closed'
  return capacity !== null && (taken >= capacity || waiting > 0) ? 'full' : 'open'
}

/** When the phase changes by itself; null if it does not any more. */
export const nextPhaseAt = ({ startsAt, endsAt, closesAt }: Pick<EventFacts, 'startsAt' | 'endsAt' | 'closesAt'>, now: Date): Date | null =>
  [closesAt, startsAt, endsAt].find((at) => at > now) ?? null
