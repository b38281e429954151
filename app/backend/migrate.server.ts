/** Applies supabase/migrations in order, each in its own transaction, and records them as the Supabase CLI does. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { withConnection } from '#app/db/pool.server.ts'

const folder = path.resolve(import.meta.dirname, '../../supabase/migrations')

/** Returns how many were new. Two instances starting at once wait for each other on an advisory lock. */
export async function migrate(databaseUrl: string): Promise<number> {
  return withConnection({ connectionString: databaseUrl }, async (client) => {
    await client.query('select pg_advisory_lock(20260901)')
    await client.query(`create schema if not exists supabase_migrations;
      create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text)`)
    const { rows } = await client.query<{ version: string }>('select version from supabase_migrations.schema_migrations')
    const applied = new Set(rows.map(({ version }) => version))
    const pending = readdirSync(folder)
      .filter((file) => file.endsWith('.sql') && !applied.has(versionOf(file)))
      .sort()
    for (const file of pending) await apply(client, file)
    return pending.length
  })
}

async function apply(client: pg.Client, file: string) {
  const statements = readFileSync(path.join(folder, file), 'utf8')
  try {
    await client.query('begin')
    await client.query(statements)
    await client.query('insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)', [
      versionOf(file),
      file.replace(/^\d+_|\.sql$/g, ''),
      [statements],
    ])
    await client.query('commit')
  } catch (cause) {
    // A connection that was cut has rolled back already.
    await client.query('rollback').catch(() => {})
    throw new Error(`Migration ${file} failed: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

const versionOf = (file: string) => file.split('_')[0] ?? file
