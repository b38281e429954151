/** What the page of a published resource shows, in one statement. */
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { type TextRun, withOrigin } from '#app/features/discovery/citations/formatted-text.ts'
import { questionCount, questionsOnPage } from '#app/features/discovery/discussion/select-questions.server.ts'
import { pageStartColumns, pageStartLimits } from '#app/features/media/documents/queries.server.ts'
import { fillDefaults } from '#app/features/resources/model/fill-defaults.ts'
import { selectPublished } from '#app/features/resources/published/queries.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { documentsOf } from './documents-of.ts'
import { namedLabels } from './named-labels.server.ts'

/**
 * `apa` is the reference in the language of the page, for a site at `origin`, null while it is being written; `captionPaths` are places
 * in Storage by file. Null if nothing is published at this address.
 */
export async function getResourcePage(db: Db, kind: Kind, slug: string, { language, origin }: { language: Language; origin: string }) {
  const row = await selectPublished(db, kind, [slug])
    .select((eb) => [
      sql<TextRun[] | null>`(select apa from published_citations where resource_id = published_resources.id and language = ${language})`.as(
        'apa',
      ),
      sql<Record<string, string>>`(select coalesce(jsonb_object_agg(files.id, files.path), '{}') from published_files
        join files on files.id = published_files.file_id
        where published_files.resource_id = published_resources.id and files.role = 'captions')`.as('captionPaths'),
      questionsOnPage(sql`published_resources.id`).as('questions'),
      questionCount(sql`published_resources.id`).as('questionCount'),
      namedLabels.speaking(sql`published_resources.content`).as('speaking'),
      namedLabels.cases(sql`published_resources.content`).as('cases'),
      namedLabels.answered(sql`published_resources.content`).as('answered'),
      namedLabels.reports(sql`published_resources.kind`, sql`published_resources.slug`).as('reports'),
      namedLabels.courses(sql`published_resources.content`).as('courses'),
      namedLabels.shared(sql`published_resources.kind`, sql`published_resources.slug`).as('shared'),
      jsonArrayFrom(
        eb
          .selectFrom('published_files')
          .innerJoin('file_passages', 'file_passages.file_id', 'published_files.file_id')
          .select(pageStartColumns)
          .whereRef('published_files.resource_id', '=', 'published_resources.id')
          // Only the page of a document shows how its files begin.
          .where('published_resources.kind', '=', 'document')
          .where('file_passages.place', '<=', pageStartLimits.pages)
          .orderBy('file_passages.file_id')
          .orderBy('file_passages.place'),
      ).as('pageStarts'),
    ])
    .executeTakeFirst()
  if (!row) return null
  const content = fillDefaults(row.content)
  const shown = documentsOf(content)
  return {
    ...row,
    content,
    apa: row.apa && withOrigin(row.apa, origin),
    pageStarts: row.pageStarts.filter(({ file }) => shown.includes(file)),
  }
}
export type ResourcePage = NonNullable<Awaited<ReturnType<typeof getResourcePage>>>
