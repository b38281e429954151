/** What can be followed, as it is stored: `kind:key`. */
import { toParams } from '#app/features/core/search-url/links.ts'
import type { Search } from '#app/features/core/search-url/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'
import { type SubjectKind, subjectKinds } from './schema.ts'

export type Subject = { kind: SubjectKind; key: string }

/** Null for what is not the name of a subject. */
export function parseSubject(subject: string): Subject | null {
  const at = subject.indexOf(':')
  const kind = subjectKinds.find((known) => known === subject.slice(0, at))
  return kind ? { kind, key: subject.slice(at + 1) } : null
}

/** A search is followed without its page and order: what is new in it does not depend on them. */
export const searchSubject = (search: Search): string =>
  `search:${toParams({ ...search, sort: search.q ? 'relevance' : 'newest', page: 1 })}`

/** The address of the form with which one follows something. */
export const followPath = (language: Language, ...subjects: string[]): string =>
  `${pathTo('follow', language)}?${new URLSearchParams(subjects.map((subject) => ['what', subject]))}`
