/** What a pack for the incoming team consists of: what is published, and what may be shared with one institution. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Db, Refusal, type Tx } from '#app/db/clients.server.ts'
import { findPlatforms } from '#app/features/core/reference/queries.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { allParts, type ChosenPart, type PackPart, type packSchema, type sendSchema } from './schema.ts'

type Resource = { slug: string; title: Localized; summary: Localized; countries: Localized[] }
export type Shared = {
  formerHolders: { name: string; contact: string }[]
  promises: { side: 'staff' | 'institution'; body: string; dueOn: string | null }[]
}
export type PackContents = Shared & {
  country: Localized
  experiences: Resource[]
  /** Technical assistance of the country that visitors can read. */
  assistances: Resource[]
  events: Resource[]
  neighbours: Resource[]
  platforms: { name: Localized; description: Localized; url: Localized }[]
}

/** So many that the pack has at most ten pages. */
const most = { experiences: 8, assistances: 6, events: 6, neighbours: 6, platforms: 8 } as const

const resources = (kind: 'experience' | 'event', where: ReturnType<typeof sql>, limit: number) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'title', title, 'summary', summary, 'countries',
    (select coalesce(jsonb_agg(short_names order by iso3), '[]') from countries where iso3 = any (found.countries))) order by last_published_at desc, slug), '[]')
  from (select slug, content -> 'title' as title, coalesce(content -> 'summary', '{}') as summary, published_resources.countries, last_published_at
    from published_resources where kind = ${kind} and ${where} order by last_published_at desc, slug limit ${limit}) as found)`

/** Published resources are those that the caller may read: as a visitor, or as staff, the same. */
export async function findPackContents(db: Db, iso3: string, shared: Shared): Promise<PackContents> {
  const own = sql`published_resources.countries @> array[${iso3}]`
  const near = sql`not published_resources.countries @> array[${iso3}] and published_resources.countries && array(
    select near.iso3::text from countries as near join countries as here on here.subregion = near.subregion
    where here.iso3 = ${iso3} and near.iso3 <> here.iso3)`
  const { rows } = await sql<Pick<PackContents, 'country' | 'experiences' | 'assistances' | 'events' | 'neighbours'>>`
    select short_names as country, ${resources('experience', own, most.experiences)} as experiences, ${resources('event', own, most.events)} as events,
      ${resources('experience', near, most.neighbours)} as neighbours,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'title', titles, 'summary', summaries, 'countries', '[]'::jsonb)
          order by state_on desc nulls last, slug), '[]')
        from (select slug, titles, summaries, state_on from assistances where country_iso3 = ${iso3} and is_public
          order by state_on desc nulls last, slug limit ${most.assistances}) as shown) as assistances
    from countries where countries.iso3 = ${iso3}`.execute(db)
  const [row] = rows
  if (!row) throw new Refusal('not_found')
  const platforms = (await findPlatforms(db)).slice(0, most.platforms)
  return {
    ...row,
    ...shared,
    platforms: platforms.map(({ names, descriptions, urls }) => ({ name: names, description: descriptions, url: urls })),
  }
}

/** Former holders and promises that an incoming team of the institution may read. */
export async function findShared(db: Db, institution: string | null): Promise<Shared> {
  if (!institution) return { formerHolders: [], promises: [] }
  const { rows } = await sql<{ shared: Shared }>`select private.pack_of_institution(${institution}) as shared`.execute(db)
  return rows[0]?.shared ?? { formerHolders: [], promises: [] }
}

export const countOf = (contents: PackContents, part: PackPart): number => contents[part].length

/** Whether there is nothing that a pack could say about the country: sister platforms alone are no pack. */
export const isEmptyPack = (contents: PackContents, parts: readonly ChosenPart[]): boolean =>
  parts.every(({ part }) => part === 'platforms' || countOf(contents, part) === 0)

/** The chosen parts, and the version that a save must name. Version 0 is the pack before its first change. */
export async function getPack(db: Db, change: string): Promise<{ parts: ChosenPart[]; version: number }> {
  const found = await db.selectFrom('transition_packs').select(['parts', 'version']).where('change_id', '=', change).executeTakeFirst()
  return found ? { parts: found.parts as ChosenPart[], version: found.version } : { parts: allParts, version: 0 }
}

/** Refuses with `edit_conflict` if the pack was saved after `version`. */
export async function savePack(db: Tx, change: string, { version, parts }: z.output<typeof packSchema>): Promise<void> {
  const saved = JSON.stringify(parts)
  const { numInsertedOrUpdatedRows: inserted = 0n } =
    version === 0
      ? await db
          .insertInto('transition_packs')
          .values({ change_id: change, parts: saved })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow()
      : { numInsertedOrUpdatedRows: 0n }
  if (inserted > 0n) return
  const { numUpdatedRows } = await db
    .updateTable('transition_packs')
    .set({ parts: saved, version: version + 1, changed_at: new Date() })
    .where('change_id', '=', change)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('edit_conflict')
}

export type PackInstitution = { id: string; names: Localized }
export const findInstitutionsOf = (db: Db, iso3: string): Promise<PackInstitution[]> =>
  db.selectFrom('institutions').select(['id', 'names']).where('country_iso3', '=', iso3).orderBy('slug').execute()

export type PackLink = {
  id: string
  email: string
  name: string
  institution: Localized
  expiresOn: string
  madeAt: Date
  withdrawnAt: Date | null
  openedAt: Date | null
  isOpen: boolean
}

/** The latest first. */
export async function findPackLinks(db: Db, change: string): Promise<PackLink[]> {
  const { rows } = await sql<PackLink>`
    select links.id, links.email, links.name, institutions.names as institution, expires_on as "expiresOn", made_at as "madeAt",
      withdrawn_at as "withdrawnAt", opened_at as "openedAt", withdrawn_at is null and expires_on >= current_date as "isOpen"
    from transition_pack_links as links join institutions on institutions.id = links.institution_id
    where links.change_id = ${change} order by made_at desc, links.id limit 100`.execute(db)
  return rows
}

/** A job then mails the link. Refusals: `pack_empty` if there is nothing to send, `not_found`, `forbidden` for an institution of another country. */
export async function sendPack(
  db: Tx,
  change: string,
  { institution, email, name, language, expiresOn }: z.output<typeof sendSchema>,
): Promise<void> {
  const found = await db.selectFrom('government_changes').select('country_iso3').where('id', '=', change).executeTakeFirst()
  if (!found) throw new Refusal('not_found')
  const contents = await findPackContents(db, found.country_iso3, await findShared(db, institution))
  const { parts } = await getPack(db, change)
  if (isEmptyPack(contents, parts)) throw new Refusal('pack_empty')
  await sql`insert into transition_pack_links (change_id, institution_id, email, name, language, expires_on)
    values (${change}, ${institution}, ${email}, ${name}, ${language}, ${expiresOn})`.execute(db)
}

export async function withdrawPack(db: Tx, change: string, link: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('transition_pack_links')
    .set({ withdrawn_at: new Date() })
    .where('id', '=', link)
    .where('change_id', '=', change)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('not_found')
}

/** A new token for a link that is about to be mailed; null if it was withdrawn meanwhile. Only the hash is stored. */
export async function makePackToken(service: Db, link: string): Promise<string | null> {
  const token = randomBytes(24).toString('base64url')
  const { numUpdatedRows } = await service
    .updateTable('transition_pack_links')
    .set({ hash: createHash('sha256').update(token).digest() })
    .where('id', '=', link)
    .where('withdrawn_at', 'is', null)
    .where('opened_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? token : null
}

export type OpenedPack = { parts: ChosenPart[]; contents: PackContents; institution: Localized; name: string; expiresOn: string }

/** As a visitor. Refusals: `link_altered`, `link_expired` (also if it was withdrawn). */
export async function openPack(db: Db, token: string): Promise<OpenedPack> {
  const { rows } = await sql<{
    iso3: string
    parts: ChosenPart[] | null
    institution: Localized
    name: string
    expiresOn: string
    shared: Shared
  }>`select country_iso3 as iso3, parts, institution, name, expires_on as "expiresOn", shared from private.read_transition_pack(${token})`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Refusal('link_altered')
  return { ...row, parts: row.parts ?? allParts, contents: await findPackContents(db, row.iso3, row.shared) }
}
