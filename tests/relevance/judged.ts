/** All judged queries, by class. */
import type { JudgedQuery } from './judged-query.ts'
import { acrossLanguages } from './queries/across-languages.ts'
import { countryAndChallenge } from './queries/country-and-challenge.ts'
import { insideFiles } from './queries/inside-files.ts'
import { misspelled } from './queries/misspelled.ts'
import { names } from './queries/names.ts'
import { phrases } from './queries/phrases.ts'
import { plain } from './queries/plain.ts'
import { synonyms } from './queries/synonyms.ts'

export const classes = {
  plain,
  phrases,
  misspelled,
  'across languages': acrossLanguages,
  synonyms,
  'country and challenge': countryAndChallenge,
  'inside files': insideFiles,
  names,
} satisfies Record<string, readonly JudgedQuery[]>

export type QueryClass = keyof typeof classes
