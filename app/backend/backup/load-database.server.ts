/** Loads the tables of an archive into a database that has just been migrated. */
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { withConnection } from '#app/db/pool.server.ts'
import { StartRefusal } from '../env.server.ts'
import { findTables } from './dump-database.server.ts'
import type { Manifest } from './manifest.ts'

export type Loader = { load: (entry: string, content: Readable) => Promise<void>; finish: () => Promise<void> }

/**
 * Triggers and foreign keys are off meanwhile, because the data is consistent. All in one transaction. Refuses an archive with a table or
 * column that this version does not have.
 */
export const loadTables = <Result>(
  connectionString: string,
  manifest: Manifest,
  work: (loader: Loader) => Promise<Result>,
): Promise<Result> =>
  withConnection({ connectionString }, async (client) => {
    await client.query(
      `set statement_timeout = 0; set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
       set client_encoding = 'UTF8'; begin; set local session_replication_role = replica`,
    )
    const own = await findTables(client)
    refuseUnknown(manifest, own)
    // The archive also has the rows that migrations and libraries have inserted.
    await client.query(`truncate ${own.map(({ table }) => table).join(', ')}`)
    const done = await work({
      load: (entry, content) => loadTable(client, manifest, entry, content),
      finish: async () => {
        for (const { name, value } of manifest.sequences) await client.query('select setval($1::regclass, $2)', [name, value])
        await client.query('commit')
        await client.query('analyze')
      },
    })
    return done
  })

function refuseUnknown({ tables, versions }: Manifest, own: Awaited<ReturnType<typeof findTables>>) {
  const known = new Map(own.map(({ table, columns }) => [table, new Set(columns)]))
  for (const { table, columns } of tables) {
    const missing = known.has(table) ? columns.filter((column) => !known.get(table)?.has(column)) : ['the table']
    if (missing.length > 0)
      throw new StartRefusal(
        `This Caja has no place for ${missing.join(', ')} of ${table}. The backup was made with Supabase Lite ${versions.supabaseLite} and ` +
          `Caja ${versions.caja}: restore it with that version, start it, and update then. Nothing was changed.`,
      )
  }
}

async function loadTable(client: pg.Client, { tables }: Manifest, entry: string, content: Readable) {
  const found = tables.find((one) => one.entry === entry)
  if (!found) return void content.resume()
  const columns = found.columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const copy = client.query(copyFrom(`copy ${found.table} (${columns}) from stdin`))
  await pipeline(content, createGunzip(), copy)
  if (copy.rowCount !== found.rows) throw new Error(`${found.table}: ${copy.rowCount} of ${found.rows} rows were loaded`)
}
