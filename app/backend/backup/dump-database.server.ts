/**
 * Dumps a database as Postgres's own COPY text, table by table, in one snapshot. The schema is left out: migrations and libraries create
 * it. So another version of Postgres, or a newer Caja, can read the archive.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { withConnection } from '#app/db/pool.server.ts'
import type { AppliedMigration } from '../compare-migrations.ts'
import type { ArchiveWriter } from './archive.server.ts'
import { type DumpedTable, entryNames, type Manifest } from './manifest.ts'

export type StoredName = { bucket: string; name: string; size: number | null }
/** A consistent view of the database. */
export type Snapshot = {
  client: pg.Client
  postgres: string
  migrations: AppliedMigration[]
  objects: StoredName[]
}

/** Runs `work` on a connection that sees a consistent snapshot of the database, however long it takes. */
export const withSnapshot = <Result>(connectionString: string, work: (snapshot: Snapshot) => Promise<Result>): Promise<Result> =>
  withConnection({ connectionString }, async (client) => {
    await client.query(
      `set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = 0;
       set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set client_encoding = 'UTF8';
       begin isolation level repeatable read read only`,
    )
    const readRows = async <Row extends pg.QueryResultRow>(text: string) => (await client.query<Row>(text)).rows
    const migrations = await readRows<AppliedMigration>(
      'select version, name, statements from supabase_migrations.schema_migrations order by version',
    )
    const objects = await readRows<StoredName>(
      `select bucket_id as bucket, name, (metadata ->> 'size')::float8 as size from storage.objects order by bucket_id, name`,
    )
    const [server] = await readRows<{ version: string }>(`select current_setting('server_version') as version`)
    return work({ client, postgres: server?.version ?? '', migrations, objects })
  })

/** Writes each table to a temporary file first, because tar needs the size of an entry before its content. */
export async function dumpTables(
  { client }: Snapshot,
  archive: ArchiveWriter,
  scratch: string,
): Promise<Pick<Manifest, 'tables' | 'sequences'>> {
  const tables: DumpedTable[] = []
  for (const { table, columns } of await findTables(client)) {
    const file = path.join(scratch, 'table.copy.gz')
    const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
    const copy = client.query(copyTo(`copy ${table} (${list}) to stdout`))
    await pipeline(copy, createGzip({ level: 4 }), createWriteStream(file, { mode: 0o600 }))
    const entry = entryNames.table(table)
    await archive.add(entry, (await stat(file)).size, createReadStream(file))
    await rm(file)
    tables.push({ entry, table, columns, rows: copy.rowCount ?? 0 })
  }
  const { rows: sequences } = await client.query<{ name: string; value: string }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences
     where last_value is not null and schemaname not in ('pgboss') order by 1`,
  )
  return { tables, sequences }
}

/** All tables except those of the system and the job queue (jobs are exported as jobs), and the record of migrations (a separate entry). */
export async function findTables(client: pg.Client): Promise<{ table: string; columns: string[] }[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as table,
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and c.relpersistence <> 't' and n.nspname !~ '^pg_'
       and n.nspname not in ('information_schema', 'pgboss', 'supabase_migrations')
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by 1`,
  )
  return rows
}
