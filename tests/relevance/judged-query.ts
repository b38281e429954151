/**
 * A question somebody would type, and what each resource of the seed is worth as an answer to it.
 *
 * How the judging was done. The questions were written first, as advisers, academics, staff of organizations and hurried
 * officials would ask them, before any answer of the search was seen. Then, for each question, all 22 resources were gone
 * through and judged from their texts, pages and transcripts alone: 3 answers it, 2 says much about it, 1 touches it;
 * whatever is not named is 0. The language a text is in does not lower its grade: nearly everything is in both.
 * A country and a challenge are both meant: another country with the same challenge is 0.
 * A misspelt question is judged as if it were spelt right.
 *
 * A fifth of the questions, drawn at random, was judged a second time by the same judge, from the content and with the
 * questions alone in view: of 946 pairs 96 % got the same grade (83 % of the 213 that either judgement names), none differed by
 * more than one; quadratic kappa 0.98, which between two people would be lower. What differed was looked up again and settled,
 * also in questions that mean the same.
 *
 * The eight classes from `paraphrases` to `people and acronyms` were written and judged later, in the same order (content
 * first, the search not yet asked), once by one judge: nothing says how far a second judgement would differ.
 *
 * The questions are not there to be tuned for. A judgement is changed when the content says it is wrong, never because of
 * what the search returns; whoever works on the search looks at the questions of the tuning part only (`parts.ts`).
 */
import type { Language } from '#app/i18n/languages.ts'
import type { Name } from './resources.ts'

export type JudgedQuery = {
  q: string
  /** The language of the reader's pages; the words may be in the other one. */
  language: Language
  /** Grade 3. */
  answers: readonly Name[]
  /** Grade 2. */
  much?: readonly Name[]
  /** Grade 1. */
  touches?: readonly Name[]
}
