/** Campaigns, under the rights of staff. The database decides; its refusals are keys of `errors:refusal`. */
import { sql } from 'kysely'
import type { Db, Tx } from '#app/db/clients.server.ts'
import { kindOfPath } from '#app/features/core/kinds/kind-of-path.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { emptySearch } from '#app/features/core/search-url/links.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import type { Audience } from '#app/features/outreach/following/schema.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { type CampaignFilters, campaignQuery } from './campaign-query.ts'
import type { CampaignInput, CampaignState } from './schema.ts'

export type CampaignResource = { id: string; kind: Kind; slug: string; title: Localized; summary: Localized }
export type Campaign = {
  id: string
  audience: Audience
  topic: string | null
  country: string | null
  language: Language | null
  sentences: Localized
  state: CampaignState
  sendAt: Date | null
  version: number
  /** Answers in the mailbox, as the editors counted them. */
  replies: number
  /** Answers that were read in the mailbox by IMAP. */
  readReplies: number
  /** Those that are still published, in the editor's order. */
  resources: CampaignResource[]
  /** How many were chosen. */
  chosen: number
}

export async function getCampaign(db: Db, id: string): Promise<Campaign | null> {
  const { rows } = await sql<Campaign>`
    select id, audience, topic, country, language, sentences, state, send_at as "sendAt", version, replies, read_replies as "readReplies", cardinality(resources) as chosen,
      (select coalesce(jsonb_agg(jsonb_build_object('id', published.id, 'kind', kind, 'slug', slug, 'title', card -> 'title', 'summary', card -> 'summary')
          order by place), '[]')
        from unnest(resources) with ordinality as listed (resource, place) join published_resources as published on published.id = resource) as resources
    from campaigns where id = ${id}`.execute(db)
  return rows[0] ?? null
}

export type Counts = { es: number; en: number; sent: number; bounced: number; waiting: number }

/** How many would get it now, by language, and what became of its mails. */
export async function countCampaign(db: Db, id: string): Promise<Counts> {
  const { rows } = await sql<Counts>`select * from private.count_campaign(${id})`.execute(db)
  return rows[0] ?? { es: 0, en: 0, sent: 0, bounced: 0, waiting: 0 }
}

export type ListedCampaign = Pick<Campaign, 'id' | 'audience' | 'state' | 'sendAt' | 'sentences' | 'chosen'> & { changedAt: Date }

/** The last changed first. */
export async function findCampaigns(db: Db, filters: CampaignFilters): Promise<{ campaigns: ListedCampaign[]; total: number }> {
  const { limit, offset } = campaignQuery.window(filters)
  const { rows } = await sql<ListedCampaign & { total: number }>`
    select id, audience, state, send_at as "sendAt", sentences, cardinality(resources) as chosen, changed_at as "changedAt", count(*) over ()::integer as total
    from campaigns
    where (${filters.state}::text is null or state = ${filters.state}) and (${filters.audience}::text is null or audience = ${filters.audience})
    order by changed_at desc, id limit ${limit} offset ${offset}`.execute(db)
  return { campaigns: rows, total: rows[0]?.total ?? 0 }
}

/** Returns the id of a new draft. */
export async function makeCampaign(db: Tx): Promise<string> {
  const { id } = await db.insertInto('campaigns').values({ audience: 'officials' }).returning('id').executeTakeFirstOrThrow()
  return id
}

/** The resources at addresses of this site, one on each line. `unknown` is the first line that is none. */
export async function readResources(db: Db, lines: string): Promise<{ ids: string[]; unknown: string | null }> {
  const ids: string[] = []
  for (const line of lines.split(/\s+/).filter(Boolean)) {
    const path = URL.parse(line, 'http://caja.invalid')?.pathname ?? ''
    const kind = kindOfPath(path)
    const slug = path.split('/')[3] ?? ''
    const found = kind
      ? await db.selectFrom('published_resources').select('id').where('kind', '=', kind).where('slug', '=', slug).executeTakeFirst()
      : undefined
    if (!found) return { ids, unknown: line }
    if (!ids.includes(found.id)) ids.push(found.id)
  }
  return { ids, unknown: null }
}

/** Refusals: `not_found`, `campaign_other_state`, `changed_meanwhile`. */
export const saveCampaign = (
  db: Tx,
  id: string,
  { version, audience, topic, country, language, es, en }: CampaignInput,
  resources: string[],
) =>
  sql`select private.save_campaign(${id}, ${version}, ${audience}, ${topic}, ${country}, ${language},
    ${JSON.stringify({ ...(es && { es }), ...(en && { en }) })}::jsonb, ${resources}::uuid[])`.execute(db)

/** Refusals: as `saveCampaign`, and `campaign_needs_es`, `campaign_needs_en`, `campaign_empty`, `campaign_unpublished`, `campaign_no_recipients`. */
export const scheduleCampaign = (db: Tx, id: string, version: number, at: Date) =>
  sql`select private.schedule_campaign(${id}, ${version}, ${at})`.execute(db)

/** Returns the new state: `draft` if it had not begun, else `stopped`. Refusals: `not_found`, `campaign_other_state`. */
export async function stopCampaign(db: Tx, id: string): Promise<'draft' | 'stopped'> {
  const { rows } = await sql<{ state: 'draft' | 'stopped' }>`select private.stop_campaign(${id}) as state`.execute(db)
  return rows[0]?.state ?? 'stopped'
}

export const deleteCampaign = (db: Tx, id: string) => db.deleteFrom('campaigns').where('id', '=', id).execute()

/** Refusals: `not_found`, `campaign_other_state`. */
export const noteReplies = (db: Tx, id: string, replies: number) => sql`select private.note_replies(${id}, ${replies})`.execute(db)

export type FoundResource = { id: string; kind: Kind; title: Localized }
/** What the search of a campaign's form shows. */
const shownResults = 12

/** Published resources that match words, the best first; without words the newest. */
export async function findForCampaign(db: Db, words: string, language: Language): Promise<FoundResource[]> {
  const q = words.trim()
  const { hits } = await findResources(db, { ...emptySearch, q, sort: q ? 'relevance' : 'newest' }, language)
  return hits.slice(0, shownResults).map(({ card: { id, kind, title } }) => ({ id, kind, title }))
}

/** Null for no ids. */
export async function findTitles(db: Db, ids: readonly string[]): Promise<FoundResource[] | null> {
  if (ids.length === 0) return null
  const { rows } = await sql<FoundResource>`
    select id, kind, card -> 'title' as title from published_resources where id = any (${[...ids]}::uuid[]) order by id`.execute(db)
  return rows
}
