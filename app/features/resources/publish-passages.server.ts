/** What is written in a resource's published files, made public place by place: pages of documents, moments of videos. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import type { ResourceContent } from './schema.ts'

type Source = { file: string; kind: 'page' | 'moment'; language: FileLanguage }

/** A file that is used twice counts once. */
export function passageSources({ attachments }: ResourceContent): Source[] {
  const sources = attachments.flatMap(({ kind, file, language, captions }): Source[] => [
    ...(kind === 'document' && file ? [{ file, kind: 'page' as const, language }] : []),
    ...captions.map((track) => ({ file: track.file, kind: 'moment' as const, language: track.language })),
  ])
  return [...new Map(sources.map((source) => [source.file, source])).values()]
}

/** Replaces the published passages of a resource by what its files hold now. Its row in `published_resources` must be there. */
export async function publishPassages(db: Db, resourceId: string, content: ResourceContent): Promise<void> {
  await db.deleteFrom('published_passages').where('resource_id', '=', resourceId).execute()
  const sources = passageSources(content)
  if (sources.length === 0) return
  const column = (name: keyof Source) => sources.map((source) => source[name])
  await sql`
    insert into published_passages (resource_id, file_id, place, kind, language, text)
    select ${resourceId}, file_id, place, source.kind, source.language, text
    from unnest(${column('file')}::uuid[], ${column('kind')}::text[], ${column('language')}::text[]) as source (file, kind, language)
    join file_passages on file_id = source.file
    where text <> ''`.execute(db)
}
