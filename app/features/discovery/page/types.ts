/** What a resource is shown with besides its content and files: the labels of all it refers to, its publication, transcripts. */

import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Run } from '#app/features/discovery/citations/formatted-text.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'

/** `countries` by ISO 3166-1 alpha-3; those of the content and, for an exchange, its host. */
export type ResourceLabels = {
  countries: { iso3: string; name: Localized }[]
  concepts: { scheme: ConceptScheme; slug: string; label: Localized }[]
  recommendations: { evaluation: string; number: number; title: Localized }[]
  platforms: { slug: string; names: Localized }[]
  institution: { names: Localized; acronym: string | null; url: string | null } | null
}

/** `oldSince` (ISO 8601) is when it was last known to hold, where that is too long ago. No institution: the editors. */
export type Freshness = {
  confirmedIn: { year: number; institution: Localized | null } | null
  oldSince: string | null
  successor: { kind: Kind; slug: string; title: Localized } | null
}

export type Publication = {
  /** Where it can be read and cited: the site's public address and the resource's slug. Null for what is not published. */
  place: { origin: string; slug: string } | null
  /** Written by Caja's editors from public sources. */
  isSeed: boolean
  confirmedAt: Date | null
  publishedAt: Date | null
  freshness?: Freshness
  languages: readonly Language[]
  /** The id under which references are had, and the one in APA style as soon as it is written. Only of what is published. */
  citation?: { id: string; apa: readonly Run[] | null }
}

type Passage = { start: number; text: string }
/** What is said in a video, by the id of its attachment. Times in seconds. The passages of a paragraph, joined, are its text. */
export type Transcript = { attachment: string; language: FileLanguage; paragraphs: (Passage & { passages: Passage[] })[] }
