/** The text of a resource cut where its page is cut, so that a search can lead to the section that answers. */

import { getAt } from '#app/features/resources/model/paths.ts'
import { plainText } from '#app/features/resources/model/plain-text.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { findTexts } from '#app/features/resources/model/translation.ts'
import type { Language } from '#app/i18n/languages.ts'

/** `anchor` is the id of the section on the resource's page, empty for what stands at its head. */
export type SectionText = { anchor: string; text: string }

/** Where texts stand whose first word in their path is not the id of their section. */
const anchors: Record<string, string> = { speaker: '', place: '', provider: '', recommendations: 'answers', platforms: 'elsewhere' }

/** "persons", "per cent": beside their figures they say something, in a text without the figures nothing. */
const isUnit = /^results\[\d+\]\.unit$/

/** In the order of the page; title and summary are not among them. Each step of the ledger is a section of its own. */
export function sectionsOf(content: ResourceContent, language: Language): SectionText[] {
  const sections = new Map<string, string[]>()
  for (const { path, text } of findTexts(content)) {
    const written = text[language]
    if (!written || path === 'title' || path === 'summary' || isUnit.test(path)) continue
    const anchor = anchorOf(content, path)
    sections.set(anchor, [...(sections.get(anchor) ?? []), plainText(written)])
  }
  return [...sections].map(([anchor, texts]) => ({ anchor, text: texts.join(' · ') }))
}

function anchorOf(content: ResourceContent, path: string): string {
  const [first = '', second = ''] = path.split(/[.[\]]+/)
  if (first === 'ledger') return `step-${getAt(content, `ledger[${second}].id`)}`
  if (first === 'message') return second
  if (first === 'attachments') return sectionOfAttachment(content, Number(second))
  return anchors[first] ?? first
}

/** What a video or document page begins with has no section of its own. */
function sectionOfAttachment(content: ResourceContent, index: number): string {
  const kind = content.attachments[index]?.kind
  if (!kind || kind === content.kind) return ''
  return kind === 'image' ? 'pictures' : `${kind}s`
}
