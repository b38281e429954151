/** All judged queries, by class. */
import type { JudgedQuery } from './judged-query.ts'
import { acrossLanguages } from './queries/across-languages.ts'
import { countryAndChallenge } from './queries/country-and-challenge.ts'
import { howACountryDidIt } from './queries/how-a-country-did-it.ts'
import { insideFiles } from './queries/inside-files.ts'
import { misspelled } from './queries/misspelled.ts'
import { mixedAndMisspelled } from './queries/mixed-and-misspelled.ts'
import { names } from './queries/names.ts'
import { negations } from './queries/negations.ts'
import { numbersAndYears } from './queries/numbers-and-years.ts'
import { paraphrases } from './queries/paraphrases.ts'
import { peopleAndAcronyms } from './queries/people-and-acronyms.ts'
import { phrases } from './queries/phrases.ts'
import { plain } from './queries/plain.ts'
import { synonyms } from './queries/synonyms.ts'
import { termsOfTheField } from './queries/terms-of-the-field.ts'
import { wholeQuestions } from './queries/whole-questions.ts'

export const classes = {
  plain,
  phrases,
  misspelled,
  'across languages': acrossLanguages,
  synonyms,
  'country and challenge': countryAndChallenge,
  'inside files': insideFiles,
  names,
  paraphrases,
  'terms of the field': termsOfTheField,
  negations,
  'whole questions': wholeQuestions,
  'how a country did it': howACountryDidIt,
  'mixed and misspelled': mixedAndMisspelled,
  'numbers and years': numbersAndYears,
  'people and acronyms': peopleAndAcronyms,
} satisfies Record<string, readonly JudgedQuery[]>

export type QueryClass = keyof typeof classes
