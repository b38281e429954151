/** Indexes what search can find of a published resource: sections of its page, pages of its documents, moments of its videos. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { type ResourceContent, resourceContent } from '#app/features/resources/model/schema.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import type { Language } from '#app/i18n/languages.ts'
import { sectionsOf } from './section-texts.ts'

type Source = { file: string; kind: 'page' | 'moment'; language: FileLanguage }

/** A file that is used twice counts once. */
export function passageSources({ attachments }: ResourceContent): Source[] {
  const sources = attachments.flatMap(({ kind, file, language, captions }): Source[] => [
    ...(kind === 'document' && file ? [{ file, kind: 'page' as const, language }] : []),
    ...captions.map((track) => ({ file: track.file, kind: 'moment' as const, language: track.language })),
  ])
  return [...new Map(sources.map((source) => [source.file, source])).values()]
}

/** Replaces the published passages of a resource and its row in the search index. Its row in `published_resources` must exist. */
export async function indexResource(db: Db, resourceId: string): Promise<void> {
  const published = await db
    .selectFrom('published_resources')
    .select(['content', sql<Language[]>`languages`.as('languages')])
    .where('id', '=', resourceId)
    .executeTakeFirst()
  if (!published) return
  await indexContent(db, { id: resourceId, content: resourceContent.parse(published.content), languages: published.languages })
}

type Published = { id: string; content: ResourceContent; languages: readonly Language[] }

/** The same for a content that is in `published_resources` and has been parsed. */
export async function indexContent(db: Db, { id: resourceId, content, languages }: Published): Promise<void> {
  await db.deleteFrom('published_passages').where('resource_id', '=', resourceId).execute()
  const sections = languages.flatMap((language) =>
    sectionsOf(content, language).map((section, place) => ({ resource_id: resourceId, kind: 'section', language, place, ...section })),
  )
  if (sections.length > 0) await db.insertInto('published_passages').values(sections).execute()
  const sources = passageSources(content)
  const column = (name: keyof Source) => sources.map((source) => source[name])
  if (sources.length > 0)
    await sql`
      insert into published_passages (resource_id, file_id, place, kind, language, text, rejoined_words)
      select ${resourceId}, file_id, place, source.kind, source.language, text, rejoined_words
      from unnest(${column('file')}::uuid[], ${column('kind')}::text[], ${column('language')}::text[]) as source (file, kind, language)
      join file_passages on file_id = source.file
      where text <> ''`.execute(db)
  await sql`select private.index_resource(${resourceId})`.execute(db)
}

/** Named administrative operation: indexes everything that was published before the search had an index, one resource per transaction. */
export async function indexAllPublished(service: Db): Promise<void> {
  const missing = await service
    .selectFrom('published_resources')
    .select('id')
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('published_search').select('resource_id').whereRef('resource_id', '=', 'published_resources.id'))),
    )
    .execute()
  for (const { id } of missing) await service.transaction().execute((db) => indexResource(db, id))
}
