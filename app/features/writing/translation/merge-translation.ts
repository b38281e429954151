/** Merges a translation that was begun on an older revision with the latest one, field by field. */

import { anchorOf, pathOfAnchor } from '#app/features/resources/model/anchors.ts'
import { setAt } from '#app/features/resources/model/paths.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { findTexts } from '#app/features/resources/model/translation.ts'
import type { Language } from '#app/i18n/languages.ts'

type Input = {
  /** The content that the translator saw. */
  base: ResourceContent
  latest: ResourceContent
  language: Language
  /** The typed texts, by path in `base`. */
  typed: Record<string, string>
}

/** Paths refer to `latest`. Every typed text ends in `content`, `conflicts` or `orphans`. */
export type TranslationMerge = {
  /** The latest content with every field that only the translator changed. */
  content: ResourceContent
  /** The fields that the form must show again. */
  values: Record<string, string>
  /** Fields changed by both, with the value saved by the other person. */
  conflicts: Record<string, string>
  /** Fields changed only by another person: their translation, or the original text. */
  changedTranslation: string[]
  changedSource: string[]
  /** Texts typed for items that no longer exist, or for a field whose original was emptied. */
  orphans: { name: string; text: string }[]
  hasChanges: boolean
}

export function mergeTranslation({ base, latest, language, typed }: Input): TranslationMerge {
  const merge: TranslationMerge = {
    content: latest,
    values: {},
    conflicts: {},
    changedTranslation: [],
    changedSource: [],
    orphans: [],
    hasChanges: false,
  }
  const now = new Map(findTexts(latest).map((field) => [field.path, field.text]))
  for (const { path, name, text } of findTexts(base)) {
    const before = text[language] ?? ''
    const mine = typed[path] ?? before
    const target = base === latest ? path : relocated(base, latest, path)
    const present = target === null ? undefined : now.get(target)
    const isGone = Boolean(text[base.originalLanguage]) && !present?.[base.originalLanguage]
    if (target === null || present === undefined || (isGone && mine !== before)) {
      if (mine && mine !== before) merge.orphans.push({ name, text: mine })
      continue
    }
    const theirs = present[language] ?? ''
    if (theirs !== before) merge.changedTranslation.push(target)
    if (present[base.originalLanguage] !== text[base.originalLanguage]) merge.changedSource.push(target)
    merge.values[target] = mine === before ? theirs : mine
    if (mine === before || mine === theirs) continue
    if (theirs !== before) merge.conflicts[target] = theirs
    else {
      merge.content = setAt(merge.content, target, { ...present, [language]: mine })
      merge.hasChanges = true
    }
  }
  return merge
}

const relocated = (base: ResourceContent, latest: ResourceContent, path: string): string | null => {
  const anchor = anchorOf(base, path)
  return anchor === null ? null : pathOfAnchor(latest, anchor)
}
