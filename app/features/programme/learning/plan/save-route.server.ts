/** What staff do with a route and its stages, under their own rights. */
import { sql } from 'kysely'
import { type Db, Refusal } from '#app/db/clients.server.ts'
import { toSlug } from '#app/lib/slug.ts'
import type { RouteFacts, StageKind } from './schema.ts'

const localized = (es: string, en: string) => JSON.stringify(Object.fromEntries(Object.entries({ es, en }).filter(([, text]) => text)))
const columnsOf = ({ titleEs, titleEn, summaryEs, summaryEn, startsOn, endsOn }: RouteFacts) => ({
  titles: localized(titleEs, titleEn),
  summaries: localized(summaryEs, summaryEn),
  starts_on: startsOn,
  ends_on: endsOn,
})

/** Returns the id of the new route, which has all stages and which visitors do not see yet. */
export async function addRoute(db: Db, facts: RouteFacts): Promise<string> {
  const slug = toSlug(facts.titleEs)
  const isTaken = await db.selectFrom('learning_routes').select('id').where('slug', '=', slug).executeTakeFirst()
  const { id } = await db
    .insertInto('learning_routes')
    .values({ ...columnsOf(facts), slug: isTaken ? `${slug.slice(0, 60)}-${crypto.randomUUID().slice(0, 8)}` : slug })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Refusals: `edit_conflict` if somebody saved since `seen`, `not_found`. */
export async function changeRoute(db: Db, id: string, seen: number, facts: RouteFacts): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('learning_routes')
    .set(columnsOf(facts))
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n) return
  const found = await db.selectFrom('learning_routes').select('id').where('id', '=', id).executeTakeFirst()
  throw new Refusal(found ? 'edit_conflict' : 'not_found')
}

/** Refusal: `not_found`. */
export async function showRoute(db: Db, id: string, isPublic: boolean): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('learning_routes')
    .set({ is_public: isPublic })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Refusal('not_found')
}

type StageChange = { stage: string; startsOn: string | null; endsOn: string | null; noteEs: string; noteEn: string }
/** Refusal: `not_found`. */
export async function changeStage(db: Db, route: string, { stage, startsOn, endsOn, noteEs, noteEn }: StageChange): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('learning_stages')
    .set({ starts_on: startsOn, ends_on: endsOn, notes: localized(noteEs, noteEn) })
    .where('id', '=', stage)
    .where('route_id', '=', route)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Refusal('not_found')
}

/** Refusal: `stage_in_use` once its survey is open or its forms were sent. */
export const removeStage = (db: Db, route: string, stage: string) =>
  db.deleteFrom('learning_stages').where('id', '=', stage).where('route_id', '=', route).execute()

/** A stage that was removed before; nothing if it is there. */
export const addStage = (db: Db, route: string, { kind, months }: { kind: StageKind; months: number | null }) =>
  kind === 'follow-up' && months === null
    ? Promise.reject(new Refusal('invalid'))
    : db
        .insertInto('learning_stages')
        .values({ route_id: route, kind, months: kind === 'follow-up' ? months : null })
        .onConflict((conflict) => conflict.doNothing())
        .execute()

/** Refusals: `not_found`, `stage_unpublished`, `too_many_stored`. */
export async function pointStage(db: Db, route: string, { stage, resource }: { stage: string; resource: string }): Promise<void> {
  const found = await db.selectFrom('learning_stages').select('id').where('id', '=', stage).where('route_id', '=', route).executeTakeFirst()
  if (!found) throw new Refusal('not_found')
  await sql`insert into learning_stage_resources (stage_id, resource_id) values (${stage}, ${resource}) on conflict do nothing`.execute(db)
}

export const unpointStage = (db: Db, { stage, resource }: { stage: string; resource: string }) =>
  db.deleteFrom('learning_stage_resources').where('stage_id', '=', stage).where('resource_id', '=', resource).execute()
