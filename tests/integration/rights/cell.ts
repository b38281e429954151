/** One cell of the matrix: what is attempted, who may do it, and how it is attempted. */
import type { SupabaseClient } from '@supabase/supabase-js'
import type { DeleteResult, InsertResult, UpdateResult } from 'kysely'
import type { Tx } from '#app/db/clients.server.ts'
import { type Column, columns, type Who, who } from './who.ts'
import type { World } from './world.ts'

/** The person who attempts it. A visitor has the id of no person. */
export type Me = { id: string; institutionId: string | null }

export type SqlAttempt = (given: { db: Tx; me: Me; world: World }) => Promise<boolean>
type Objects = ReturnType<SupabaseClient['storage']['from']>
export type StorageAttempt = (given: { objects: Objects; me: Me; world: World }) => Promise<boolean>
/** `does` continues the name of the role: "a visitor … reads a published resource". */
export type Cell = { does: string; may: Record<Column, boolean>; marks: string } & ({ sql: SqlAttempt } | { storage: StorageAttempt })
export type Row = { row: string; cells: Cell[] }

const readMarks = (name: Who) => {
  const marks = who[name]
  return {
    marks,
    may: Object.fromEntries(columns.map((column, index) => [column, marks.split(' ')[index] === '✓'])) as Record<Column, boolean>,
  }
}

/** Attempted in a separate transaction, under the person's rights, and rolled back. */
export const cell = (whoMay: Who, does: string, sql: SqlAttempt): Cell => ({ does, ...readMarks(whoMay), sql })

/** Attempted on Storage with the person's access token. */
export const storageCell = (whoMay: Who, does: string, storage: StorageAttempt): Cell => ({ does, ...readMarks(whoMay), storage })

/** True if any row is visible. */
export const reads = async (query: { execute: () => Promise<unknown[]> }): Promise<boolean> => (await query.execute()).length > 0

type Change = InsertResult | UpdateResult | DeleteResult

/** True if a row was inserted, updated or deleted. */
export async function writes(query: { executeTakeFirst: () => Promise<Change | undefined> }): Promise<boolean> {
  const result = await query.executeTakeFirst()
  if (!result) return false
  if ('numUpdatedRows' in result) return result.numUpdatedRows > 0n
  if ('numDeletedRows' in result) return result.numDeletedRows > 0n
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** True if the call succeeds. */
export const succeeds = async (call: Promise<unknown>): Promise<boolean> => {
  await call
  return true
}
