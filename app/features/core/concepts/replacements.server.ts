/**
 * Merged concepts and what stands for them. What is stored under an old slug (revisions never change, nor do kept searches or
 * links out in the world) is read through this one list: there is no other place where a redirect is kept.
 */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ConceptScheme } from './schemes.ts'

/** From `scheme:slug` of a merged concept to the slug, in the same scheme, of the one in use. One step leads to the end. */
export type Replacements = ReadonlyMap<string, string>

export async function findReplacements(db: Db): Promise<Replacements> {
  const { rows } = await sql<{ key: string; slug: string }>`
    select merged.scheme || ':' || merged.slug as key, concepts.slug
    from concepts as merged join concepts on concepts.id = merged.replaced_by_id`.execute(db)
  return new Map(rows.map(({ key, slug }) => [key, slug]))
}

export const findReplacement = async (db: Db, scheme: ConceptScheme, slug: string): Promise<string | null> =>
  (await findReplacements(db)).get(`${scheme}:${slug}`) ?? null
