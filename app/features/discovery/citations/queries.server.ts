import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '#app/db/clients.server.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { type TextRun, withOrigin } from './formatted-text.ts'

const citables = (db: Db) =>
  db
    .selectFrom('published_resources')
    .select((eb) => [
      'published_resources.id',
      'published_resources.slug',
      'published_resources.content',
      'published_resources.is_seed as isSeed',
      'published_resources.first_published_at as publishedAt',
      jsonObjectFrom(
        eb
          .selectFrom('institutions')
          .select(sql<Localized>`names`.as('names'))
          .whereRef('institutions.id', '=', 'published_resources.institution_id'),
      ).as('institution'),
    ])

/** The data that a citation of a published resource needs; null if no published resource has this id. */
export async function getCitable(db: Db, id: string) {
  const row = await citables(db).where('published_resources.id', '=', id).executeTakeFirst()
  return row ? { ...row, content: resourceContent.parse(row.content) } : null
}

/** Published resources by id, in the given order; ids that are not published are left out. */
export async function findCitables(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await citables(db).where('published_resources.id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [{ ...row, content: resourceContent.parse(row.content) }] : []
  })
}

/** Published resources that have no stored reference yet, at most `limit`. */
export async function findUncited(db: Db, limit: number) {
  const rows = await citables(db)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('published_citations')
            .select('resource_id')
            .whereRef('published_citations.resource_id', '=', 'published_resources.id'),
        ),
      ),
    )
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, content: resourceContent.parse(row.content) }))
}

/** The APA reference of a published resource, with the site's origin set in; null while it is being written. */
export async function getApa(db: Db, resourceId: string, language: Language, origin: string): Promise<TextRun[] | null> {
  const row = await db
    .selectFrom('published_citations')
    .select(sql<TextRun[]>`apa`.as('apa'))
    .where('resource_id', '=', resourceId)
    .where('language', '=', language)
    .executeTakeFirst()
  return row ? withOrigin(row.apa, origin) : null
}
