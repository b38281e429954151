/** What each audience reads first: the order of kinds in its digests, and the kinds of what is chosen for it. */
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Audience } from '#app/features/outreach/following/schema.ts'

export const audienceKinds: Record<Audience, readonly Kind[]> = {
  // Who solved the same problem, and where to ask them.
  officials: ['experience', 'exchange', 'event', 'course', 'video', 'document'],
  // What can be cited and taught.
  academics: ['document', 'course', 'event', 'experience', 'video', 'exchange'],
  // Documents with data, then structured experiences.
  researchers: ['document', 'experience', 'event', 'course', 'video', 'exchange'],
  // What was done, told by who did it, and where to take part.
  'civil-society': ['video', 'experience', 'event', 'document', 'exchange', 'course'],
}

/** The two kinds of which new resources are added to a digest. */
export const chosenForAudience = (audience: Audience): readonly Kind[] => audienceKinds[audience].slice(0, 2)
