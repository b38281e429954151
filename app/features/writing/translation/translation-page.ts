/** The data of the translation screen, from a draft and a language. */

import type { SentForm } from '#app/components/resubmit-form.tsx'
import { anchorOf } from '#app/features/resources/model/anchors.ts'
import { type LocalizedField, type PartName, partsOf } from '#app/features/resources/model/parts.ts'
import { getAt } from '#app/features/resources/model/paths.ts'
import { findTexts } from '#app/features/resources/model/translation.ts'
import type { Draft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { type Language, type Localized, languages } from '#app/i18n/languages.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { TranslationMerge } from './merge-translation.ts'
import { type KnownTexts, type TextState, textState } from './text-states.ts'
import type { XliffRefusal } from './xliff-refusal.ts'

/** `anchor` stays the same when items are added or moved; `path` is the position in this revision. */
export type TranslationField = {
  anchor: string
  path: string
  type: LocalizedField['type']
  maxLength: number
  source: string
  saved: string
  state: TextState
  /** The original at the time of translation, if it has changed. */
  outdatedSource: string | null
  by: string | null
  at: Date | null
}
export type TranslationPage = {
  id: string
  revision: number
  title: Localized
  from: Language
  to: Language
  targets: Language[]
  parts: { name: PartName; fields: TranslationField[] }[]
  /** The `id` of every list item by its path, e.g. `ledger[0]`. */
  items: Record<string, string>
}

export const itemOf = (path: string) => /^(.+\[\d+\])(.*)$/.exec(path)

/** The possible target languages of a resource, and the requested one or else the first. */
export function targetOf(
  { originalLanguage }: { originalLanguage: Language },
  asked: string | null,
): { to: Language; targets: Language[] } {
  const targets = languages.filter((language) => language !== originalLanguage)
  return { to: targets.find((language) => language === asked) ?? targets[0] ?? originalLanguage, targets }
}

/** Fields without a text in either language are left out. */
export function translationPage(
  { id, revision, kind, content }: Pick<Draft, 'id' | 'revision' | 'kind' | 'content'>,
  asked: string | null,
  known: KnownTexts = {},
): TranslationPage {
  const from = content.originalLanguage
  const { to, targets } = targetOf(content, asked)
  const items: Record<string, string> = {}
  const fields = findTexts(content)
    .filter(({ text }) => text[from] || text[to])
    .map(({ part, path, field, text }) => {
      const [, item] = itemOf(path) ?? []
      if (item) items[item] = (getAt(content, item) as { id: string }).id
      const anchor = anchorOf(content, path) ?? path
      const { [anchor]: one } = known
      const { [from]: source = '', [to]: saved = '' } = text
      return {
        part,
        anchor,
        path,
        type: field.type,
        maxLength: field.maxLength,
        source,
        saved,
        state: textState(source, saved, one),
        outdatedSource: one?.outdatedSource ?? null,
        by: one?.by ?? null,
        at: one?.at ?? null,
      }
    })
  const parts = partsOf[kind].map(({ name }) => ({ name, fields: fields.filter(({ part }) => part === name) }))
  return { id, revision, title: content.title, from, to, targets, items, parts: parts.filter((part) => part.fields.length > 0) }
}

export const fieldsOfPage = (page: TranslationPage): TranslationField[] => page.parts.flatMap(({ fields }) => fields)

/** Why a translation was not saved, with the typed texts and, after a conflict, the current page. */
export type TranslationAnswer = {
  ok: false
  error: string | null
  errors: FieldErrors
  sent: SentForm
  /** The error of an uploaded file. */
  file: XliffRefusal | null
  latest: { page: TranslationPage; merge: Omit<TranslationMerge, 'content'> } | null
  /** What prevents publishing a language: fields that would change in another language, or empty fields. */
  blocked: string[]
}

export const noAnswer: TranslationAnswer = { ok: false, error: null, errors: {}, sent: [], file: null, latest: null, blocked: [] }
