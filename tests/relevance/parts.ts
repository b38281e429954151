/**
 * Splits the judged queries in two parts. Developers of the search look only at the tuning part; the held-out third shows whether an
 * improvement also holds for other queries. The hash depends on the words alone, so that a query stays in its part when others are added or
 * removed.
 */
import { createHash } from 'node:crypto'

export const parts = ['tuning', 'held out'] as const
export type Part = (typeof parts)[number]

/** With this seed, about a third of every class and of either language is held out. Changing it would reveal held-out queries. */
const seed = 170

export const partOf = (q: string): Part =>
  createHash('sha256').update(`${seed} ${q}`).digest().readUInt32BE() % 3 === 0 ? 'held out' : 'tuning'
