/**
 * Two parts of the judged queries. Whoever works on the search looks into the tuning part only; the held-out third says
 * whether what was gained holds for questions nobody looked at. The hash is of the words alone, so that a query stays in its
 * part when others come and go.
 */
import { createHash } from 'node:crypto'

export const parts = ['tuning', 'held out'] as const
export type Part = (typeof parts)[number]

/** With this one, about a third of every class and of either language is held out. Changing it would show what was hidden. */
const seed = 170

export const partOf = (q: string): Part =>
  createHash('sha256').update(`${seed} ${q}`).digest().readUInt32BE() % 3 === 0 ? 'held out' : 'tuning'
