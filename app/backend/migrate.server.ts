/** Applies supabase/migrations in order, each in its own transaction, and records them as the Supabase CLI does. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { withConnection } from '#app/db/pool.server.ts'
import { compareMigrations, type Migration } from './compare-migrations.ts'
import { StartRefusal } from './env.server.ts'

const ownFolder = path.resolve(import.meta.dirname, '../../supabase/migrations')

/**
 * Returns the number of new migrations. Two instances that start at the same time wait for each other on an advisory lock. `isWanted`
 * leaves out migrations to apply later. Refuses, and changes nothing, if the database has applied a migration that is missing or different
 * in the code.
 */
export const migrate = (databaseUrl: string, folder = ownFolder, isWanted = (_version: string) => true): Promise<number> =>
  withoutLimits(databaseUrl, async (client) => {
    await client.query('select pg_advisory_lock(20260901)')
    const pending = (await findPending(client, readMigrations(folder))).filter(({ version }) => isWanted(version))
    if (pending.length === 0) return 0
    await client.query(`create schema if not exists supabase_migrations;
      create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text)`)
    for (const migration of pending) await apply(client, migration)
    return pending.length
  })

/** Refuses like `migrate`, without applying anything. */
export const checkMigrations = (databaseUrl: string, folder = ownFolder): Promise<void> =>
  withoutLimits(databaseUrl, async (client) => void (await findPending(client, readMigrations(folder))))

/** The migrations of the code, oldest first. */
export const readMigrations = (folder = ownFolder): Migration[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({ file, version: file.split('_')[0] ?? file, sql: readFileSync(path.join(folder, file), 'utf8') }))

async function findPending(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ present: boolean }>(
    `select to_regclass('supabase_migrations.schema_migrations') is not null as present`,
  )
  if (!rows[0]?.present) return migrations
  const applied = await client.query('select version, name, statements from supabase_migrations.schema_migrations order by version')
  const { pending, problem } = compareMigrations(migrations, applied.rows)
  if (problem) throw new StartRefusal(problem)
  return pending
}

async function apply(client: pg.Client, { file, version, sql }: Migration) {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)', [
      version,
      file.replace(/^\d+_|\.sql$/g, ''),
      [sql],
    ])
    await client.query('commit')
  } catch (cause) {
    // A closed connection has rolled back already.
    await client.query('rollback').catch(() => {})
    throw new Error(`Migration ${file} failed: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

/** A migration, or the wait for another instance, may take longer than the limits of the role. */
const withoutLimits = <T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withConnection({ connectionString }, async (client) => {
    await client.query('set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0')
    return work(client)
  })
