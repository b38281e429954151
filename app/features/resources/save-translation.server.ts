import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/people/person.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { type Draft, getDraft } from './draft-queries.server.ts'
import { mergeTranslation, type TranslationMerge } from './merge-translation.ts'
import { saveRevision } from './save-revision.server.ts'
import { findTexts } from './translation.ts'

type Input = { resourceId: string; base: number; language: Language; typed: Record<string, string> }

/** `others` are the texts somebody else changed meanwhile: original or translation, by path. */
export type SaveTranslationResult =
  | { ok: true; others: string[] }
  | { ok: false; error: 'not_found' }
  | { ok: false; error: 'too_long'; errors: FieldErrors }
  | { ok: false; error: 'edit_conflict'; latest: Draft; merge: TranslationMerge }

/**
 * Saves what was typed on top of the latest revision. What nobody else touched is saved; where somebody else wrote in the
 * same field, or took its item away, nothing is, and the answer holds both.
 */
export async function saveTranslation(
  db: Tx,
  person: Pick<Person, 'id'>,
  { resourceId, base, language, typed }: Input,
): Promise<SaveTranslationResult> {
  // Locked, so that of two who save at the same moment the second merges with the first instead of failing.
  const locked = await db.selectFrom('resources').select('id').where('id', '=', resourceId).forUpdate().executeTakeFirst()
  const latest = locked && (await getDraft(db, resourceId))
  const seen = latest && (latest.revision === base ? latest : await getDraft(db, resourceId, base))
  if (!latest || !seen || language === latest.content.originalLanguage) return { ok: false, error: 'not_found' }
  const tooLong = findTexts(seen.content).filter(({ path, field }) => (typed[path] ?? '').length > field.maxLength)
  if (tooLong.length > 0) {
    return { ok: false, error: 'too_long', errors: Object.fromEntries(tooLong.map(({ path }) => [`text:${path}`, 'validation.tooLong'])) }
  }
  const merge = mergeTranslation({ base: seen.content, latest: latest.content, language, typed })
  if (Object.keys(merge.conflicts).length > 0 || merge.orphans.length > 0) return { ok: false, error: 'edit_conflict', latest, merge }
  if (merge.hasChanges) await saveRevision(db, person, { resourceId, base: latest.revision, content: merge.content, note: '' })
  return { ok: true, others: [...new Set([...merge.changedTranslation, ...merge.changedSource])] }
}
