/** Splits the text of a resource by the sections of its page, so that a search result links to the section. */

import { getAt } from '#app/features/resources/model/paths.ts'
import { plainText } from '#app/features/resources/model/plain-text.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { findTexts } from '#app/features/resources/model/translation.ts'
import { type Language, type Localized, languages } from '#app/i18n/languages.ts'

/** `anchor` is the id of the section on the resource's page, empty for texts at its top. */
export type SectionText = { anchor: string; text: string }

/** Fields whose section id differs from the first word of their path. */
const anchors: Record<string, string> = {
  speaker: '',
  place: '',
  provider: '',
  prerequisites: '',
  question: '',
  paymentNote: '',
  accessibility: '',
  recommendations: 'answers',
  platforms: 'elsewhere',
}

/** "persons", "per cent": without their figures they are useless in a text. */
const isUnit = /^results\[\d+\]\.unit$/

/** In the order of the page, without title and summary. Each step of the ledger is a section. */
export function sectionsOf(content: ResourceContent, language: Language): SectionText[] {
  const sections = new Map<string, string[]>()
  for (const { anchor, text } of findWrittenTexts(content, [language])) {
    sections.set(anchor, [...(sections.get(anchor) ?? []), plainText(text[language] ?? '')])
  }
  return [...sections].map(([anchor, texts]) => ({ anchor, text: texts.join(' · ') }))
}

/** The ids of the sections that have a text in any language, in the order of the page. */
export const findSectionIds = (content: ResourceContent): string[] => [
  ...new Set(findWrittenTexts(content, languages).map(({ anchor }) => anchor)),
]

function findWrittenTexts(content: ResourceContent, of: readonly Language[]): { anchor: string; text: Localized }[] {
  return findTexts(content).flatMap(({ path, text }) =>
    path === 'title' || path === 'summary' || isUnit.test(path) || !of.some((language) => text[language])
      ? []
      : [{ anchor: anchorOf(content, path), text }],
  )
}

function anchorOf(content: ResourceContent, path: string): string {
  const [first = '', second = ''] = path.split(/[.[\]]+/)
  if (first === 'ledger') return `step-${getAt(content, `ledger[${second}].id`)}`
  if (first === 'message') return second
  if (first === 'attachments') return sectionOfAttachment(content, Number(second))
  return anchors[first] ?? first
}

/** The first video or document at the top of the page has no section. */
function sectionOfAttachment(content: ResourceContent, index: number): string {
  const kind = content.attachments[index]?.kind
  if (!kind || kind === content.kind) return ''
  return kind === 'image' ? 'pictures' : `${kind}s`
}
