/** One file with all its versions, its renditions, its uses, and the state of its links. */
import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '#app/db/clients.server.ts'
import type { FileRole } from '#app/features/core/files/file-roles.ts'
import { fileColumns, historyColumns } from '#app/features/core/files/file-rows.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { State } from '#app/features/core/kinds/states.ts'
import type { Outcome } from '#app/features/core/links/outcome.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'

/** `id` is that of the file or of any of its versions. The newest version represents the file. */
export async function getMedia(db: Db, id: string) {
  const asset = sql<string>`coalesce(private.asset_id_of(${id}::uuid), ${id}::uuid)`
  const mentions = sql`from jsonb_array_elements(revisions.content -> 'attachments') as attachment
    where exists (select from files as version where version.asset_id = files.asset_id and jsonb_path_exists(attachment, '$.** ? (@ == $id)', jsonb_build_object('id', version.id)))`
  const row = await db
    .selectFrom('files')
    .innerJoin('resources', 'resources.id', 'files.resource_id')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.resource_id', '=', 'resources.id').onRef('revisions.number', '=', 'resources.latest_revision'),
    )
    .leftJoin('people', 'people.id', 'files.owner_id')
    .select(fileColumns)
    .select((eb) => [
      'files.sha256',
      'files.created_at as createdAt',
      'files.duration_seconds as seconds',
      'people.name as owner',
      'resources.id as resourceId',
      'resources.slug',
      sql<Kind>`resources.kind`.as('resourceKind'),
      sql<State>`resources.state`.as('state'),
      sql<Language[]>`resources.live_languages`.as('liveLanguages'),
      sql<Localized>`revisions.content -> 'title'`.as('resourceTitle'),
      /** The attachment of the latest revision that shows it: the file itself, or a video with it as captions or poster. */
      sql<{
        title: Localized
        alt: Localized
        language: FileLanguage
        kind: string
        external: string
      } | null>`(select attachment ${mentions} limit 1)`.as('attachment'),
      /** Saved revisions that show one of its versions. */
      sql<number>`(select count(*)::int from revisions where revisions.resource_id = files.resource_id and exists (select ${mentions}))`.as(
        'revisions',
      ),
      jsonObjectFrom(
        eb
          .selectFrom('link_checks')
          .select([
            'url',
            'status',
            'checked_at as checkedAt',
            'last_alive_at as lastAliveAt',
            'moved_to as movedTo',
            sql<Outcome>`outcome`.as('outcome'),
          ])
          .where(sql<boolean>`resources.kind = 'document' and url = revisions.content ->> 'sourceUrl'`),
      ).as('link'),
    ])
    .where('files.asset_id', '=', asset)
    .where('files.derived_from', 'is', null)
    .orderBy('files.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const family = await db
    .selectFrom('files')
    .leftJoin('people', 'people.id', 'files.owner_id')
    .select(historyColumns)
    .select(['files.derived_from as derivedFrom', sql<FileRole>`files.role`.as('role'), 'files.media_type as mediaType'])
    .where('files.resource_id', '=', row.resourceId)
    .where((eb) => eb.or([eb('files.asset_id', '=', row.assetId), eb('files.derived_from', '=', row.id)]))
    .orderBy('files.created_at', 'desc')
    .execute()
  return {
    ...row,
    versions: family.filter(({ derivedFrom }) => derivedFrom === null),
    derived: family.filter(({ derivedFrom }) => derivedFrom !== null),
  }
}
export type Media = NonNullable<Awaited<ReturnType<typeof getMedia>>>
