/** What a resource's page needs besides content and files: labels, publication, transcripts. */

import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { TextRun } from '#app/features/discovery/citations/formatted-text.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import type { EventTexts } from './event-texts.server.ts'

/** `countries` by ISO 3166-1 alpha-3 code: those of the content and the host of an exchange. */
export type ResourceLabels = {
  countries: { iso3: string; name: Localized }[]
  concepts: { scheme: ConceptScheme; slug: string; label: Localized }[]
  recommendations: { evaluation: string; number: number; title: Localized }[]
  platforms: { slug: string; names: Localized }[]
  institution: { names: Localized; acronym: string | null; url: string | null } | null
  /**
   * Of an event or an exchange: the institutions that it names, the published experiences that are its cases, the offers and requests that a
   * visit answers, the visits that answer an offer or a request, and the times and languages of an event as text. `courses` are those that a
   * resource was made after, `shared` what was made after a course.
   */
  speaking?: { slug: string; names: Localized }[]
  cases?: { slug: string; title: Localized }[]
  answered?: { slug: string; title: Localized }[]
  reports?: { slug: string; title: Localized }[]
  courses?: { slug: string; title: Localized }[]
  shared?: { kind: Kind; slug: string; title: Localized }[]
  event?: EventTexts | null
}

/** `oldSince` (ISO 8601): when it was last known to be correct, if that is too long ago. Without institution: confirmed by the editors. */
export type Freshness = {
  confirmedIn: { year: number; institution: Localized | null } | null
  oldSince: string | null
  successor: { kind: Kind; slug: string; title: Localized } | null
}

export type Publication = {
  /** The site's public address and the resource's slug. Null for a draft. */
  place: { origin: string; slug: string } | null
  /** Written by Caja's editors from public sources. */
  isSeed: boolean
  confirmedAt: Date | null
  publishedAt: Date | null
  freshness?: Freshness
  languages: readonly Language[]
  /** The resource's id, for reference files, and its APA reference once it is written. Published resources only. */
  citation?: { id: string; apa: readonly TextRun[] | null }
}

type Passage = { start: number; text: string }
/** The transcript of a video, by attachment id. Times in seconds. The passages of a paragraph, joined, are its text. */
export type Transcript = { attachment: string; language: FileLanguage; paragraphs: (Passage & { passages: Passage[] })[] }
