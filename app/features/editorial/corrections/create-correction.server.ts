import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { subjectOf } from './about-path.ts'
import type { AskedCorrection } from './schema.ts'

/**
 * Stores a correction for the staff and returns its id. The address is the signed-in person's own, or the one a visitor typed, and is
 * stored only if an answer is wanted. Refusals: `rate_limited`.
 */
export async function createCorrection(
  db: Db,
  language: Language,
  { about, wrong, source, email, wantsAnswer }: AskedCorrection,
): Promise<string> {
  const subject = subjectOf(about)
  const { rows } = await sql<{ id: string }>`select private.create_correction(${about}, ${subject?.kind ?? null}::text,
    ${subject?.slug ?? null}::text, ${wrong}, ${source}, ${language}, ${email ?? null}::text,
    ${Boolean(wantsAnswer) || email !== undefined}) as id`.execute(db)
  return rows[0]?.id ?? ''
}

/** The title of the published resource at a path. */
export async function findSubjectTitle(db: Db, path: string): Promise<Localized | null> {
  const subject = subjectOf(path)
  if (!subject) return null
  const rows = await db
    .selectFrom('published_resources')
    .innerJoin('published_texts', 'published_texts.resource_id', 'published_resources.id')
    .select(['published_texts.language', 'published_texts.title'])
    .where('kind', '=', subject.kind)
    .where('slug', '=', subject.slug)
    .execute()
  return rows.length > 0 ? Object.fromEntries(rows.map(({ language, title }) => [language, title])) : null
}
