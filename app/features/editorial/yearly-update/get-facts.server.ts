import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { findRecentQuestions, type RecentQuestions } from '#app/features/discovery/discussion/find-recent-questions.server.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import type { Localized } from '#app/i18n/languages.ts'

/** The published data that an item's page shows. */
export type Facts = {
  kind: Kind
  slug: string
  title: Localized
  /** Cited laws, plans and reports, which may have been replaced. */
  sources: ResourceContent['sources']
  figures: { id: string; label: Localized; value: number | null; unit: Localized; asOf: string }[]
  links: ItemLink[]
  successors: Successor[]
  questions: RecentQuestions
  confirmedAt: Date | null
}
/** An outside address and its last answer; `state` is null before the first check. */
export type ItemLink = {
  url: string
  state: string | null
  outcome: string | null
  checkedAt: Date | null
  lastAliveAt: Date | null
  movedTo: string | null
}
export type Successor = { kind: Kind; slug: string; title: Localized }

/** `token` is the signed link of a person who is not signed in. */
export async function getFacts(
  db: Db,
  { itemId, resourceId, token = null }: { itemId: string; resourceId: string; token?: string | null },
): Promise<Facts | null> {
  const { rows } = await sql<{ kind: Kind; slug: string; content: ResourceContent; confirmedAt: Date | null }>`
    select kind, slug, content, confirmed_at as "confirmedAt" from published_resources where id = ${resourceId}::uuid`.execute(db)
  const live = rows[0]
  if (!live) return null
  const { rows: links } = await sql<ItemLink>`
    select url, state, outcome, checked_at as "checkedAt", last_alive_at as "lastAliveAt", moved_to as "movedTo" from private.update_item_links(${itemId}::uuid, ${token})`.execute(
    db,
  )
  const { rows: successors } = await sql<Successor>`
    select near.kind, near.slug, near.content -> 'title' as title from published_resources as near, published_resources as live
    where live.id = ${resourceId}::uuid and near.id <> live.id
      and (near.institution_id = live.institution_id or (near.kind = live.kind and near.countries && live.countries))
    order by near.institution_id is not distinct from live.institution_id desc, near.last_published_at desc limit 30`.execute(db)
  const { content } = live
  const figures =
    content.kind === 'experience' ? content.results.map(({ id, label, value, unit, asOf }) => ({ id, label, value, unit, asOf })) : []
  const questions = await findRecentQuestions(db, resourceId)
  return {
    kind: live.kind,
    slug: live.slug,
    title: content.title,
    sources: content.sources,
    figures,
    links,
    successors,
    questions,
    confirmedAt: live.confirmedAt,
  }
}
