import type { ListedMatch } from './find-matches.server.ts'

/** A proposed match in which an institution of the reader has not accepted yet. */
export const waitsForOwn = ({ state, own, accepted }: Pick<ListedMatch, 'state' | 'own' | 'accepted'>): boolean =>
  state === 'proposed' && own.some((side) => !accepted.includes(side))
