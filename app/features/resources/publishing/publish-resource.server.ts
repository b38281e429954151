/**
 * Publishes a revision. The review, a schedule, the translation desk and the seed only call it. All consequences are written or enqueued in
 * the caller's transaction. Here: the published tables and the search index. By triggers on those tables and on `transitions`: list of
 * links, coverage, catalogue version (page caches), trail, notices and the job that writes citations. Share cards are drawn on request,
 * with the version of their content.
 */
import type { Tx } from '#app/db/clients.server.ts'
import { replacementsColumn } from '#app/features/core/concepts/replacements.server.ts'
import { findGaps, type Gap } from '#app/features/resources/model/gaps.ts'
import { parseCurrent } from '#app/features/resources/model/replace-merged-concepts.ts'
import { restrictToLanguages } from '#app/features/resources/model/translation.ts'
import type { Language } from '#app/i18n/languages.ts'
import { lockResource } from './lock-resource.server.ts'
import { moveResource } from './move-resource.server.ts'
import { writePublished } from './write-published.server.ts'

type Input = { resourceId: string; revision: number; languages: readonly Language[]; note?: string; isWithdrawal?: boolean }
export type PublishResult =
  | { ok: true }
  | { ok: false; error: 'not_found' | 'no_language' | 'incomplete'; gaps: { language: Language; gap: Gap }[] }

/** `isWithdrawal` says that one language is withdrawn and the others do not change. Each language needs every required text. A draft passes through the review states first. Further refusals come from `moveResource`. */
export async function publishResource(
  db: Tx,
  { resourceId, revision, languages, note = '', isWithdrawal = false }: Input,
): Promise<PublishResult> {
  await lockResource(db, resourceId)
  const found = await db
    .selectFrom('resources')
    .innerJoin('revisions', 'revisions.resource_id', 'resources.id')
    .select([
      'resources.kind',
      'resources.slug',
      'resources.state',
      'resources.institution_id',
      'resources.is_seed',
      'revisions.content',
      replacementsColumn,
    ])
    .where('resources.id', '=', resourceId)
    .where('revisions.number', '=', revision)
    .executeTakeFirst()
  if (!found) return { ok: false, error: 'not_found', gaps: [] }
  if (languages.length === 0) return { ok: false, error: 'no_language', gaps: [] }
  const content = parseCurrent(found)
  const gaps = languages.flatMap((language) => findGaps(content, language).map((gap) => ({ language, gap })))
  if (gaps.length > 0) return { ok: false, error: 'incomplete', gaps }

  if (found.state === 'draft' || found.state === 'submitted' || found.state === 'needs_changes')
    await moveResource(db, { resourceId, to: 'in_review', revision })
  await moveResource(db, { resourceId, to: 'published', revision, note, languages, isWithdrawal })
  await writePublished(db, { ...found, id: resourceId, revision, languages }, restrictToLanguages(content, languages))
  return { ok: true }
}
