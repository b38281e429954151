/**
 * Merged concepts and their replacements. Values stored under an old slug (revisions, saved searches and external links never change) are
 * resolved through this list; redirects are stored nowhere else.
 */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ConceptScheme } from './schemes.ts'

/**
 * From `scheme:slug` of a merged concept to the slug in use, in the same scheme. One step is enough, because chains are resolved when
 * concepts are merged.
 */
export type Replacements = ReadonlyMap<string, string>

/** The same as a column, for a query that reads contents: `parseCurrent` applies it. */
export const replacementsColumn = sql<Record<string, string>>`(
  select coalesce(jsonb_object_agg(merged.scheme || ':' || merged.slug, target.slug), '{}')
  from concepts as merged join concepts as target on target.id = merged.replaced_by_id)`.as('replacements')

export async function findReplacements(db: Db): Promise<Replacements> {
  const { rows } = await sql<{ key: string; slug: string }>`
    select merged.scheme || ':' || merged.slug as key, concepts.slug
    from concepts as merged join concepts on concepts.id = merged.replaced_by_id`.execute(db)
  return new Map(rows.map(({ key, slug }) => [key, slug]))
}

/** The slug that replaces a merged concept, in the same scheme; null if it was not merged. */
export const findReplacement = async (db: Db, scheme: ConceptScheme, slug: string): Promise<string | null> =>
  (await findReplacements(db)).get(`${scheme}:${slug}`) ?? null
