import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { dictionaryOrder, readerOrder, readerText } from '#app/db/dictionary-order.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { State } from '#app/features/core/kinds/states.ts'
import type { Outcome } from '#app/features/core/links/outcome.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { itemTables } from './items.server.ts'
import { type MediaFilters, type MediaKind, type MediaSort, mediaQuery, type Problem } from './media-query.ts'

/** `file`, `asset` and `size` (bytes) are null for a video on another site; its address is `name`. */
export type MediaItem = {
  file: string | null
  asset: string | null
  name: string
  kind: MediaKind
  mediaType: string
  size: number | null
  createdAt: string
  owner: string | null
  title: Localized | null
  language: FileLanguage | null
  use: 'published' | 'draft' | 'nowhere'
  versions: number
  problems: Problem[]
  outcome: Outcome | null
  resource: { id: string; kind: Kind; state: State; title: Localized }
}

/** `total` applies all filters; the counts beside each choice apply all the other filters. */
export type MediaPage = {
  items: MediaItem[]
  total: number
  kinds: Partial<Record<MediaKind, number>>
  languages: Partial<Record<FileLanguage, number>>
  problems: Partial<Record<Problem, number>>
}

const orderOf = (sort: MediaSort, language: Language) =>
  ({
    newest: sql`created_at desc`,
    title: dictionaryOrder(sql`coalesce(${readerText(sql.ref('title'), language)}, name)`, language),
    largest: sql`size desc nulls last`,
    resource: readerOrder(sql.ref('resource_title'), language),
  })[sort]

/** One query, whatever the filters. */
export async function findMedia(db: Db, filters: MediaFilters, language: Language): Promise<MediaPage> {
  const { q, kind, problem, sort } = filters
  const { limit, offset } = mediaQuery.window(filters)
  const { rows } = await sql<MediaPage>`
    with ${itemTables},
    asked as materialized (
      select *,
        ${q} = '' or strpos(private.fold_text(concat_ws(' ', name, title::text, resource_title::text, owner)), private.fold_query(${q})) > 0 as fits_q,
        ${kind}::text is null or media_kind = ${kind} as fits_kind,
        ${filters.language}::text is null or language = ${filters.language} as fits_language,
        ${problem}::text is null or ${problem} = any (problems) as fits_problem
      from items
    ),
    answer as (
      select * from asked where fits_q and fits_kind and fits_language and fits_problem
      order by ${orderOf(sort, language)}, created_at desc, name limit ${limit} offset ${offset}
    )
    select
      (select count(*)::int from asked where fits_q and fits_kind and fits_language and fits_problem) as total,
      (select coalesce(jsonb_object_agg(media_kind, n), '{}') from (
        select media_kind, count(*) as n from asked where fits_q and fits_language and fits_problem group by 1) as by_kind) as kinds,
      (select coalesce(jsonb_object_agg(language, n), '{}') from (
        select language, count(*) as n from asked where fits_q and fits_kind and fits_problem and language is not null group by 1) as by_language) as languages,
      (select coalesce(jsonb_object_agg(problem, n), '{}') from (
        select problem, count(*) as n from asked, unnest(problems) as problem where fits_q and fits_kind and fits_language group by 1) as by_problem) as problems,
      (select coalesce(jsonb_agg(jsonb_build_object('file', file, 'asset', asset, 'name', name, 'kind', media_kind, 'mediaType', media_type, 'size', size,
        'createdAt', created_at, 'owner', owner, 'title', title, 'language', language, 'use', use, 'versions', versions, 'problems', problems, 'outcome', outcome,
        'resource', jsonb_build_object('id', resource_id, 'kind', resource_kind, 'state', state, 'title', resource_title))), '[]') from answer) as items`.execute(
    db,
  )
  const [found] = rows
  if (!found) throw new Error('An aggregate without a row')
  return found
}
