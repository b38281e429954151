/** Learning routes as visitors, participants and staff read them; row-level security decides which. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { type LearningFilters, learningQuery } from './learning-query.ts'
import { type StageKind, stageKinds } from './schema.ts'

export type StageResource = { id: string; kind: Kind; slug: string; title: Localized }
export type Stage = {
  id: string
  kind: StageKind
  months: number | null
  startsOn: string | null
  endsOn: string | null
  notes: Localized
  /** Published ones only. */
  resources: StageResource[]
}
export type LearningRoute = {
  id: string
  slug: string
  titles: Localized
  summaries: Localized
  startsOn: string
  endsOn: string
  isPublic: boolean
}

const routeColumns = sql`routes.id, routes.slug, routes.titles, routes.summaries, routes.starts_on::text as "startsOn",
  routes.ends_on::text as "endsOn", routes.is_public as "isPublic"`
/** In the order in which they are passed. */
const stagesColumn = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', stages.id, 'kind', stages.kind, 'months', stages.months, 'startsOn', stages.starts_on,
    'endsOn', stages.ends_on, 'notes', stages.notes, 'resources', (
      select coalesce(jsonb_agg(jsonb_build_object('id', published.id, 'kind', published.kind, 'slug', published.slug, 'title', published.card -> 'title')
        order by published.kind, published.slug), '[]')
      from learning_stage_resources as named join published_resources as published on published.id = named.resource_id
      where named.stage_id = stages.id))
    order by array_position(${[...stageKinds]}::text[], stages.kind), stages.months), '[]')
  from learning_stages as stages where stages.route_id = routes.id) as stages`

/** The routes that visitors may read, latest first. */
export async function findPublicRoutes(db: Db): Promise<LearningRoute[]> {
  const { rows } = await sql<LearningRoute>`
    select ${routeColumns} from learning_routes as routes where is_public order by starts_on desc, id limit 100`.execute(db)
  return rows
}

/** Null if there is no public route of this name. */
export const getPublicRoute = (db: Db, slug: string) =>
  getOne<LearningRoute & { stages: Stage[] }>(db, sql``, sql`slug = ${slug} and is_public`)

export type StaffRoute = LearningRoute & { stages: Stage[]; version: number; people: number }
/** For staff, with its version and the size of its cohort. */
export const getRoute = (db: Db, id: string) =>
  getOne<StaffRoute>(
    db,
    sql`, routes.version, (select count(*)::integer from learning_members where route_id = routes.id) as people`,
    sql`id = ${id}`,
  )

async function getOne<Row>(db: Db, more: RawBuilder<unknown>, condition: RawBuilder<unknown>): Promise<Row | null> {
  const { rows } = await sql<Row>`
    select ${routeColumns}, ${stagesColumn} ${more} from learning_routes as routes where ${condition}`.execute(db)
  return rows[0] ?? null
}

export type ListedRoute = LearningRoute & { people: number }
/** For staff, latest first. */
export async function findListedRoutes(db: Db, filters: LearningFilters): Promise<{ routes: ListedRoute[]; total: number }> {
  const { limit, offset } = learningQuery.window(filters)
  const { q, shown } = filters
  const { rows } = await sql<ListedRoute & { total: number }>`
    select ${routeColumns}, (select count(*)::integer from learning_members where route_id = routes.id) as people, count(*) over ()::integer as total
    from learning_routes as routes
    where (${shown} = 'all' or is_public = (${shown} = 'public'))
      and (${q} = '' or strpos(private.fold_text(titles::text), private.fold_query(${q})) > 0)
    order by starts_on desc, id limit ${limit} offset ${offset}`.execute(db)
  return { routes: rows, total: rows[0]?.total ?? 0 }
}

export type ResourceOption = { value: string; kind: Kind; title: Localized }
/** What a stage may point to: the newest published resources of each kind, those that people take part in first. */
export async function findStageOptions(db: Db): Promise<ResourceOption[]> {
  const { rows } = await sql<ResourceOption>`
    select id as value, kind, title from (
      select id, kind, card -> 'title' as title, row_number() over (partition by kind order by last_published_at desc, id) as place from published_resources
    ) as numbered where place <= 200
    order by array_position(array['event', 'course', 'exchange', 'experience', 'document', 'video'], kind), place`.execute(db)
  return rows
}
