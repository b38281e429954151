/** Exports of the catalogue, under the rights of staff. */
import { sql } from 'kysely'
import { type Db, Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Scope } from '#app/features/outreach/bag/tables.ts'
import type { ExportState } from './schema.ts'

/** Sizes in bytes. `problem` names a file that Storage has lost. */
export type CatalogueExport = {
  id: string
  scope: Scope
  withAddresses: boolean
  by: string | null
  requestedAt: Date
  state: ExportState
  doneBytes: number
  allBytes: number
  size: number | null
  problem: string
}

/** The last one first, without those that are being removed. */
export async function findExports(db: Db): Promise<CatalogueExport[]> {
  const { rows } = await sql<CatalogueExport>`
    select exports.id, scope, with_addresses as "withAddresses", people.name as by, requested_at as "requestedAt", state,
      done_bytes as "doneBytes", all_bytes as "allBytes", size, problem
    from exports left join people on people.id = requested_by
    where removed_at is null order by requested_at desc, exports.id limit 100`.execute(db)
  return rows
}

/** Refuses a second one while one is being made: each reads the whole catalogue. */
export async function requestExport(db: Tx, { scope, withAddresses }: { scope: Scope; withAddresses: boolean }): Promise<void> {
  const { rows } = await sql`
    insert into exports (scope, with_addresses) values (${scope}, ${withAddresses}) on conflict do nothing returning id`.execute(db)
  if (rows.length === 0) throw new Refusal('export_under_way')
}

export async function removeExport(db: Tx, id: string): Promise<void> {
  const { rows } = await sql`
    update exports set removed_at = now() where id = ${id} and state in ('done', 'failed') and removed_at is null returning id`.execute(db)
  if (rows.length === 0) throw new Refusal('not_found')
}

export type ReadyExport = { id: string; size: number; requestedAt: Date }

/** Null unless the person may read it and it is finished. */
export async function findReadyExport(db: Db, id: string): Promise<ReadyExport | null> {
  const { rows } = await sql<ReadyExport>`
    select id, size, requested_at as "requestedAt" from exports where id = ${id} and state = 'done' and removed_at is null`.execute(db)
  return rows[0] ?? null
}
