/**
 * A typical query, with a grade for each resource of the seed as an answer to it.
 *
 * How the queries were judged. They were written first, as advisers, academics, staff of organizations and hurried
 * officials would write them, before any result of the search was seen. Then, for each query, all 22 resources were read
 * and judged by their texts, pages and transcripts alone: 3 answers it, 2 contains much about it, 1 mentions it;
 * all others are 0. The language of a text does not lower its grade: nearly everything is in both.
 * A country and a challenge must both match: another country with the same challenge is 0.
 * A misspelt query is judged as if it were spelt correctly.
 *
 * A random fifth of the queries was judged a second time by the same judge, from the content, without the first
 * grades: of 946 pairs 96 % got the same grade (83 % of the 213 with a grade in either judgement), none differed by
 * more than one; quadratic kappa 0.98, which would be lower between two people. Differences were checked again and resolved,
 * also in queries with the same meaning.
 *
 * The eight classes from `paraphrases` to `people and acronyms` were written and judged later, in the same order (content
 * first, before any search), once by one judge: the variation of a second judgement is unknown.
 *
 * The study tour (`tour`) was added to the seed later, and judged for every query by one judge: its page says little beyond its subject.
 *
 * The search must not be tuned to single queries. A judgement is changed if the content shows that it is wrong, never because of
 * the search's results; developers of the search look at the queries of the tuning part only (`parts.ts`).
 */
import type { Language } from '#app/i18n/languages.ts'
import type { Name } from './resources.ts'

export type JudgedQuery = {
  q: string
  /** The language of the reader's pages; the query may be in the other one. */
  language: Language
  /** Grade 3. */
  answers: readonly Name[]
  /** Grade 2. */
  much?: readonly Name[]
  /** Grade 1. */
  touches?: readonly Name[]
}
