import { sql } from 'kysely'
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { anchorOf, pathOfAnchor } from '#app/features/resources/model/anchors.ts'
import { getAt } from '#app/features/resources/model/paths.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { textProblem } from '#app/features/resources/model/text-problem.ts'
import { findTexts } from '#app/features/resources/model/translation.ts'
import { type Draft, getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { differsOnlyInTypography } from '#app/lib/plain-typography.ts'
import { mergeTranslation, type TranslationMerge } from './merge-translation.ts'

type Input = {
  resourceId: string
  base: number
  language: Language
  typed: Record<string, string>
  /** Anchors of texts that the person confirms as still correct, or as theirs after machine translation. */
  held?: readonly string[]
  /** True if all of `typed` was written by machine. */
  byMachine?: boolean
  note?: string
}

/** `others`: texts (original or translation) changed by another person meanwhile, by path. */
export type SaveTranslationResult =
  | { ok: true; others: string[]; written: number; revision: number }
  | { ok: false; error: 'not_found' }
  | { ok: false; error: 'invalid'; errors: FieldErrors }
  | { ok: false; error: 'edit_conflict'; latest: Draft; merge: TranslationMerge }

/**
 * Saves typed texts on top of the latest revision. Fields that nobody else changed are merged; if another person changed the same field
 * or deleted its item, nothing is saved and the answer contains both versions. A translation whose original changed meanwhile is saved as
 * outdated. Concurrent saves throw `edit_conflict`: see `retryOnEditConflict`.
 */
export async function saveTranslation(
  db: Tx,
  person: Pick<Person, 'id'>,
  { resourceId, base, language, typed, held = [], byMachine = false, note = '' }: Input,
): Promise<SaveTranslationResult> {
  const latest = await getDraft(db, resourceId)
  const seen = latest && (latest.revision === base ? latest : await getDraft(db, resourceId, base))
  if (!latest || !seen || !latest.canEdit || language === latest.content.originalLanguage) return { ok: false, error: 'not_found' }
  const problems = findTexts(seen.content).flatMap(({ path, field }) => {
    const problem = textProblem(field, typed[path] ?? '')
    return problem ? [[`text:${path}`, `validation.${problem}`]] : []
  })
  if (problems.length > 0) return { ok: false, error: 'invalid', errors: Object.fromEntries(problems) }
  const merge = mergeTranslation({ base: seen.content, latest: latest.content, language, typed })
  if (Object.keys(merge.conflicts).length > 0 || merge.orphans.length > 0) return { ok: false, error: 'edit_conflict', latest, merge }
  for (const anchor of held) if (!isAsSeen(anchor, seen.content, latest.content, language)) throw new Refusal('text_removed')

  const written = findTexts(merge.content).filter(({ path, text }) => text[language] !== textAt(latest.content, path)[language])
  const anchors = written.flatMap(({ path }) => anchorOf(merge.content, path) ?? [])
  let { revision } = latest
  if (merge.hasChanges) revision = await saveRevision(db, person, { resourceId, base: revision, content: merge.content, note })
  if (anchors.length > 0 && (byMachine || merge.changedSource.length > 0)) {
    await sql`select public.mark_translation(${resourceId}::uuid, ${revision}, ${language}, ${anchors}::text[], ${base}, ${byMachine})`.execute(
      db,
    )
  }
  const confirmed = held.filter((anchor) => !anchors.includes(anchor) && targetAt(merge.content, anchor, language))
  if (confirmed.length > 0)
    await sql`select public.confirm_translation(${resourceId}::uuid, ${revision}, ${language}, ${confirmed}::text[])`.execute(db)
  return { ok: true, others: [...new Set([...merge.changedTranslation, ...merge.changedSource])], written: anchors.length, revision }
}

const textAt = (content: ResourceContent, path: string): Localized => (getAt(content, path) as Localized | undefined) ?? {}

const targetAt = (content: ResourceContent, anchor: string, language: Language): string => {
  const path = pathOfAnchor(content, anchor)
  return (path && textAt(content, path)[language]) || ''
}

/** A text can be confirmed only if original and translation are still as the person saw them. */
function isAsSeen(anchor: string, seen: ResourceContent, latest: ResourceContent, language: Language): boolean {
  const before = pathOfAnchor(seen, anchor)
  const now = pathOfAnchor(latest, anchor)
  if (before === null || now === null) return false
  const [old, present] = [textAt(seen, before), textAt(latest, now)]
  return [language, seen.originalLanguage].every((code) => differsOnlyInTypography(old[code] ?? '', present[code] ?? ''))
}
