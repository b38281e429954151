/** The translation matrix: resources that are not archived by language, with missing and outdated texts. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { dictionaryOrder } from '#app/db/dictionary-order.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { State } from '#app/features/core/kinds/states.ts'
import { pathOfAnchor } from '#app/features/resources/model/anchors.ts'
import { getAt } from '#app/features/resources/model/paths.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { type Language, type Localized, languages } from '#app/i18n/languages.ts'
import { type MatrixFilters, matrixQuery } from './matrix-query.ts'
import { type CellState, cellStates } from './text-states.ts'

/** Maximum number of changed texts shown in a cell; the editor shows all. */
const changesInCell = 4

export type MatrixCell = {
  language: Language
  state: CellState
  texts: number
  missing: number
  stale: number
  machine: number
  isLive: boolean
  /** The assigned translator, or else the last one. */
  translator: string | null
  isAssigned: boolean
  dueOn: string | null
  isLate: boolean
}
export type SourceChange = { anchor: string; path: string | null; before: string; after: string }
export type MatrixRow = {
  id: string
  kind: Kind
  state: State
  isLive: boolean
  title: Localized
  countries: string[]
  original: Language
  need: number
  cells: MatrixCell[]
  changes: Partial<Record<Language, SourceChange[]>>
}

/** One row per language a resource may have; the same rule as `cellState`. */
const cells = sql`
  select resources.id as resource_id, resources.kind, resources.live_revision is not null as is_live_resource, resources.updated_at,
    resources.latest_revision, wanted.language, original.language as original, original.texts,
    original.texts - coalesce(target.translated, 0) as missing, coalesce(target.stale, 0) as stale, coalesce(target.machine, 0) as machine,
    wanted.language = any (resources.live_languages) as is_live, target.translated_by, assignment.person_id as assigned_to, assignment.due_on,
    case when wanted.language = original.language then 'original'
      when coalesce(target.translated, 0) = 0 then 'not-begun'
      when target.translated < original.texts then 'missing'
      when target.machine > 0 then 'machine'
      when target.stale > 0 then 'stale'
      else 'complete' end as state
  from resources
  join translation_states as original on original.resource_id = resources.id and original.is_original
  cross join unnest(${sql.val([...languages])}::text[]) as wanted (language)
  left join translation_states as target on target.resource_id = resources.id and target.language = wanted.language
  left join translation_assignments as assignment on assignment.resource_id = resources.id and assignment.language = wanted.language and assignment.done_at is null
  where resources.state <> 'archived'`

/** True for a resource if one of its translations meets the filter. */
const fits = ({ to, state, kind, country, translator, live }: MatrixFilters): RawBuilder<unknown> => sql`
  cells.state <> 'original'
  and (${to}::text is null or cells.language = ${to})
  and (${state}::text is null or cells.state = ${state} or (${state} = 'to-publish' and cells.state = 'complete' and not cells.is_live))
  and (${kind}::text is null or cells.kind = ${kind})
  and (${translator}::uuid is null or ${translator}::uuid in (cells.assigned_to, cells.translated_by))
  and (not ${live}::boolean or cells.is_live_resource)
  and (${country}::text is null or exists (select from revisions
    where revisions.resource_id = cells.resource_id and number = cells.latest_revision and content -> 'countries' ? ${country}))`

/** Most missing work first; published resources before drafts. */
export async function findTranslations(db: Db, filters: MatrixFilters): Promise<{ rows: MatrixRow[]; total: number }> {
  const { limit, offset } = matrixQuery.window(filters)
  const { rows } = await sql<Omit<MatrixRow, 'changes'> & { total: number }>`
    with cells as materialized (${cells}), chosen as (
      select resource_id, sum(missing + stale + machine)::int as need, count(*) over ()::int as total,
        bool_or(is_live_resource) as is_live, max(updated_at) as updated_at
      from cells where ${fits(filters)} group by resource_id
      order by need desc, is_live desc, updated_at desc, resource_id
      limit ${limit} offset ${offset}
    )
    select resources.id, resources.kind, resources.state, chosen.is_live as "isLive", revisions.content -> 'title' as title,
      revisions.content -> 'countries' as countries, revisions.content ->> 'originalLanguage' as original, chosen.need, chosen.total,
      (select json_agg(json_build_object('language', cells.language, 'state', cells.state, 'texts', texts, 'missing', missing, 'stale', stale,
          'machine', machine, 'isLive', cells.is_live, 'translator', people.name, 'isAssigned', assigned_to is not null, 'dueOn', due_on,
          'isLate', coalesce(due_on < current_date, false)) order by array_position(${[...languages]}::text[], cells.language))
        from cells left join people on people.id = coalesce(assigned_to, translated_by) where cells.resource_id = resources.id) as cells
    from chosen
    join resources on resources.id = chosen.resource_id
    join revisions on revisions.resource_id = resources.id and revisions.number = resources.latest_revision
    order by chosen.need desc, chosen.is_live desc, chosen.updated_at desc, resources.id`.execute(db)
  const changes = await findChanges(
    db,
    rows.filter((row) => row.cells.some(({ stale }) => stale > 0)).map(({ id }) => id),
  )
  return { rows: rows.map(({ total: _, ...row }) => ({ ...row, changes: changes[row.id] ?? {} })), total: rows[0]?.total ?? 0 }
}

/** The original texts at the time of translation, and now. */
async function findChanges(db: Db, ids: readonly string[]): Promise<Record<string, MatrixRow['changes']>> {
  if (ids.length === 0) return {}
  const texts = await db
    .selectFrom('translated_texts')
    .select(['resource_id', sql<Language>`language`.as('language'), 'anchor', 'outdated_source as before'])
    .where('resource_id', 'in', ids)
    .where('outdated_source', 'is not', null)
    .orderBy('anchor')
    .execute()
  const contents = await db
    .selectFrom('revisions')
    .innerJoin('resources', (join) =>
      join.onRef('resources.id', '=', 'revisions.resource_id').onRef('resources.latest_revision', '=', 'revisions.number'),
    )
    .select(['resources.id', 'revisions.content'])
    .where('resources.id', 'in', ids)
    .execute()
  const found: Record<string, MatrixRow['changes']> = {}
  for (const { id, content: stored } of contents) {
    const content = resourceContent.parse(stored)
    const of: MatrixRow['changes'] = {}
    for (const { language, anchor, before } of texts.filter((text) => text.resource_id === id)) {
      const path = pathOfAnchor(content, anchor)
      const now = path ? (getAt(content, path) as Localized | undefined) : undefined
      const list = of[language] ?? []
      if (list.length < changesInCell) list.push({ anchor, path, before: before ?? '', after: now?.[content.originalLanguage] ?? '' })
      of[language] = list
    }
    found[id] = of
  }
  return found
}

export type LanguageTotals = { language: Language; counts: Record<CellState, number>; live: number; total: number }

/** Number of resources in each state, by language. */
export async function countTranslations(db: Db, { live }: Pick<MatrixFilters, 'live'>): Promise<LanguageTotals[]> {
  const { rows } = await sql<{ language: Language; state: CellState; count: number; live: number }>`
    with cells as (${cells})
    select language, state, count(*)::int as count, (count(*) filter (where is_live))::int as live from cells
    where not ${live}::boolean or is_live_resource group by language, state`.execute(db)
  return languages.map((language) => {
    const own = rows.filter((row) => row.language === language)
    const counts = Object.fromEntries(cellStates.map((state) => [state, own.find((row) => row.state === state)?.count ?? 0]))
    const sum = (name: 'count' | 'live') => own.reduce((total, row) => total + row[name], 0)
    return { language, counts: counts as Record<CellState, number>, live: sum('live'), total: sum('count') }
  })
}

/** Everybody who has or had an assignment. */
export async function findAllTranslators(db: Db): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, coalesce(nullif(name, ''), email) as name from people
    where id in (select person_id from translation_assignments where done_at is null union select translated_by from translation_states)
    order by ${dictionaryOrder(sql`coalesce(nullif(name, ''), email)`)} limit 300`.execute(db)
  return rows
}
