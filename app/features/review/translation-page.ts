/** What the translation screen shows, from a draft and a language. */

import type { SentForm } from '#app/components/kept-form.tsx'
import type { Draft } from '#app/features/resources/draft-queries.server.ts'
import type { TranslationMerge } from '#app/features/resources/merge-translation.ts'
import { type LocalizedField, type PartName, partsOf } from '#app/features/resources/parts.ts'
import { getAt } from '#app/features/resources/paths.ts'
import { findTexts } from '#app/features/resources/translation.ts'
import { type Language, type Localized, languages } from '#app/i18n/languages.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'

/** `key` stays the same when items are added or moved; `path` is where the text stands in this revision. */
export type TranslationField = { key: string; path: string; type: LocalizedField['type']; maxLength: number; source: string; saved: string }
export type TranslationPage = {
  id: string
  revision: number
  title: Localized
  from: Language
  to: Language
  targets: Language[]
  parts: { name: PartName; fields: TranslationField[] }[]
  /** The `id` of every list item by its place, e.g. `ledger[0]`. */
  items: Record<string, string>
}

export const itemOf = (path: string) => /^(.+\[\d+\])(.*)$/.exec(path)

/** Fields without a text in either language are left out: there is nothing to translate. */
export function translationPage(
  { id, revision, kind, content }: Pick<Draft, 'id' | 'revision' | 'kind' | 'content'>,
  asked: string | null,
): TranslationPage {
  const from = content.originalLanguage
  const targets = languages.filter((language) => language !== from)
  const to = targets.find((language) => language === asked) ?? targets[0] ?? from
  const items: Record<string, string> = {}
  const fields = findTexts(content)
    .filter(({ text }) => text[from] || text[to])
    .map(({ part, path, field, text }) => {
      const [, item, rest] = itemOf(path) ?? []
      if (item) items[item] = (getAt(content, item) as { id: string }).id
      const key = item ? keyOf(item, items[item] ?? '', rest) : path
      return { part, key, path, type: field.type, maxLength: field.maxLength, source: text[from] ?? '', saved: text[to] ?? '' }
    })
  const parts = partsOf[kind].map(({ name }) => ({ name, fields: fields.filter(({ part }) => part === name) }))
  return { id, revision, title: content.title, from, to, targets, items, parts: parts.filter((part) => part.fields.length > 0) }
}

export const keyOf = (item: string, id: string, rest = '') => `${item.replace(/\[\d+\]$/, '')}#${id}${rest}`

/** Why a translation was not saved, with all that was typed and, after a conflict, the page as it stands now. */
export type TranslationAnswer = {
  ok: false
  error: string | null
  errors: FieldErrors
  sent: SentForm
  latest: { page: TranslationPage; merge: Omit<TranslationMerge, 'content'> } | null
}
