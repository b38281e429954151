/** What the queue shows, from its address: `?state=in_review&kind=video&country=HND&reviewer=me&late=yes&page=2`. */
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { states } from '#app/features/core/kinds/states.ts'
import { isUuid } from '#app/lib/uuid.ts'
import type { QueueQuestion } from './queue.server.ts'

export type QueueFilter = QueueQuestion

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | null => known.find((one) => one === value) ?? null

/** What means nothing is left out: an address somebody wrote by hand shows more, not an error. */
export function readQueueFilter(query: URLSearchParams): QueueFilter {
  const reviewer = query.get('reviewer')
  const country = query.get('country')
  return {
    state: oneOf(states, query.get('state')),
    kind: oneOf(kinds, query.get('kind')),
    country: country && /^[A-Z]{3}$/.test(country) ? country : null,
    reviewer: reviewer === 'me' || reviewer === 'nobody' || isUuid(reviewer ?? undefined) ? reviewer : null,
    isLate: query.get('late') === 'yes',
    page: Math.max(1, Math.min(1_000, Number.parseInt(query.get('page') ?? '1', 10) || 1)),
  }
}

export function writeQueueFilter({ state, kind, country, reviewer, isLate, page }: QueueFilter): string {
  const query = new URLSearchParams()
  if (state) query.set('state', state)
  if (kind) query.set('kind', kind)
  if (country) query.set('country', country)
  if (reviewer) query.set('reviewer', reviewer)
  if (isLate) query.set('late', 'yes')
  if (page > 1) query.set('page', String(page))
  return query.toString()
}

export const isFiltered = ({ state, kind, country, reviewer, isLate }: QueueFilter): boolean =>
  Boolean(state ?? kind ?? country ?? reviewer) || isLate
