/** The parts of a resource's page in words: those about which a question can be asked, and those about which questions were asked. */
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { anchorAddress, anchorLabel, findAnchors } from '#app/features/resources/published/page-anchors.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { Question, ShownQuestion } from './post.ts'

/** In the order of the page; `value` is the key of the part. */
export function describeParts(content: ResourceContent, language: Language): { value: string; label: string }[] {
  const anchors = findAnchors(content)
  return anchors.flatMap((value) => {
    const label = anchorLabel(i18nOf(language), content, value, language, anchors)
    return label ? [{ value, label }] : []
  })
}

export function describeQuestions(
  questions: readonly Question[],
  { kind, slug, content }: { kind: Kind; slug: string; content: ResourceContent },
  language: Language,
): ShownQuestion[] {
  if (questions.length === 0) return []
  const anchors = findAnchors(content)
  return questions.map((question) => {
    const label = anchorLabel(i18nOf(language), content, question.anchor, language, anchors)
    return {
      ...question,
      part: label ? { label, href: pathTo(kind, language, { slug }) + anchorAddress(question.anchor) } : null,
      isPartGone: question.anchor !== '' && !label,
    }
  })
}
