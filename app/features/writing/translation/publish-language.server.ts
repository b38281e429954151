/** Publishes or withdraws one language of a live resource; nothing else of it changes. */
import type { Tx } from '#app/db/clients.server.ts'
import { changedFields } from '#app/features/resources/model/edit-part.ts'
import type { Gap } from '#app/features/resources/model/gaps.ts'
import { partsOf } from '#app/features/resources/model/parts.ts'
import { type ResourceContent, resourceContent } from '#app/features/resources/model/schema.ts'
import { restrictToLanguages } from '#app/features/resources/model/translation.ts'
import { lockResource } from '#app/features/resources/publishing/lock-resource.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { type Language, languages } from '#app/i18n/languages.ts'

type Input = { resourceId: string; revision: number; language: Language; isLive: boolean }
export type PublishLanguageResult =
  | { ok: true }
  | { ok: false; error: 'not_found' | 'not_live' | 'last_language' | 'no_change' }
  /** The other published languages would change too: `fields` by name; empty if the files would change. */
  | { ok: false; error: 'other_changes'; fields: string[] }
  | { ok: false; error: 'incomplete' | 'no_language'; gaps: { language: Language; gap: Gap }[] }

/** Further refusals come from the database: `machine_text`, `stale_revision`, `not_cleared`, `move_not_allowed`. */
export async function publishLanguage(db: Tx, { resourceId, revision, language, isLive }: Input): Promise<PublishLanguageResult> {
  await lockResource(db, resourceId)
  const found = await db
    .selectFrom('resources')
    .innerJoin('revisions as live', (join) =>
      join.onRef('live.resource_id', '=', 'resources.id').onRef('live.number', '=', 'resources.live_revision'),
    )
    .innerJoin('revisions as latest', (join) => join.onRef('latest.resource_id', '=', 'resources.id').on('latest.number', '=', revision))
    .select(['resources.live_languages', 'live.content as live', 'latest.content as latest'])
    .where('resources.id', '=', resourceId)
    .executeTakeFirst()
  if (!found) return { ok: false, error: 'not_live' }
  const published = languages.filter((code) => found.live_languages.includes(code))
  const wanted = languages.filter((code) => (code === language ? isLive : published.includes(code)))
  if (wanted.length === 0) return { ok: false, error: 'last_language' }
  const [live, latest] = [resourceContent.parse(found.live), resourceContent.parse(found.latest)]
  const others = published.filter((code) => code !== language)
  const fields = changesOf(live, latest, others)
  if (fields) return { ok: false, error: 'other_changes', fields }
  if (!isLive && !published.includes(language)) return { ok: false, error: 'no_change' }
  const result = await publishResource(db, { resourceId, revision, languages: wanted, isWithdrawal: !isLive })
  if (result.ok) return result
  return result.error === 'not_found' ? { ok: false, error: 'not_found' } : { ok: false, error: result.error, gaps: result.gaps }
}

/** The fields that would change for readers of these languages; null if none. */
function changesOf(live: ResourceContent, latest: ResourceContent, kept: readonly Language[]): string[] | null {
  const [before, after] = [restrictToLanguages(live, kept), restrictToLanguages(latest, kept)]
  if (JSON.stringify(before) === JSON.stringify(after)) return null
  return partsOf[latest.kind].flatMap((part) => changedFields(part, before, after))
}
