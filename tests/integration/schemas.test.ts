import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, expect } from 'vitest'
import { startSupabase } from '#app/backend/embedded/supabase.server.ts'
import { migrate } from '#app/backend/migrate.server.ts'
import { withConnection } from '#app/db/pool.server.ts'
import { readSchemaFiles } from '../../supabase/schema-files.ts'
import { compareDescriptions, describeDatabase } from '../fixtures/describe-database.ts'
import { ownBackend } from '../fixtures/own-backend.ts'
import { patience } from '../fixtures/slowness.ts'

const run = (connectionString: string, sql: string) =>
  withConnection({ connectionString }, async (client) => (await client.query(sql)).rows)

/** Two databases of the running server: one made by the migrations, one by the schema files. Auth and Storage are there before. */
// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
const test = base.extend('built', { scope: 'file' }, async ({}, { onCleanup }) => {
  const { adminUrl } = ownBackend()
  const names = ['schemas_system', 'schemas_migrations', 'schemas_files'] as const
  const [system, migrations, files] = names.map((name) => Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href) as [
    string,
    string,
    string,
  ]
  const folder = mkdtempSync(path.join(tmpdir(), 'caja-schemas-'))
  onCleanup(async () => {
    for (const name of names) await run(adminUrl, `drop database if exists ${name} with (force)`)
    rmSync(folder, { recursive: true })
  })
  await run(adminUrl, `create database schemas_system template template0`)
  await run(system, 'create schema auth; grant usage on schema auth to anon, authenticated, service_role')
  const secrets = { jwtSecret: 'of this test only, and long enough for an HMAC', publishableKey: 'publishable', secretKey: 'secret' }
  const supabase = await startSupabase({
    ...secrets,
    databaseUrl: system,
    folder,
    siteUrl: '',
    redirectUrls: [],
    sendAuthMail: async () => {},
  })
  await supabase.stop()
  for (const name of ['schemas_migrations', 'schemas_files']) await run(adminUrl, `create database ${name} template schemas_system`)
  await migrate(migrations)
  await withConnection({ connectionString: files }, async (client) => {
    for (const { sql } of readSchemaFiles()) await client.query(sql)
  })
  return { migrations, files }
})

test('the schema files and the migrations build the same database', { timeout: patience(60_000) }, async ({ built }) => {
  const description = await describeDatabase(built.files)
  expect(description.size).toBeGreaterThan(1_500)
  expect(compareDescriptions(description, await describeDatabase(built.migrations))).toEqual([])
})

test('the body of every function is valid once everything exists', async ({ built }) => {
  const functions = await run(
    built.files,
    `select pg_get_functiondef(p.oid) as definition from pg_proc as p join pg_namespace as n on n.oid = pronamespace
     where nspname in ('public', 'private') and prokind = 'f'`,
  )
  expect(functions.length).toBeGreaterThan(150)
  await withConnection({ connectionString: built.files }, async (client) => {
    await client.query('set check_function_bodies = on')
    for (const { definition } of functions) await client.query(definition)
  })
})

test('a difference in a column, a policy, a privilege, a function, a trigger, a comment or a row is found', async ({ built }) => {
  const before = await describeDatabase(built.migrations)
  await run(
    built.migrations,
    `alter table public.saved_searches alter column saved_at drop default;
     alter policy "members save searches for themselves" on public.saved_searches with check (true);
     revoke delete on public.saved_searches from authenticated;
     grant execute on function private.enqueue(text, jsonb, timestamptz) to anon;
     alter function private.person_id() volatile;
     drop trigger check_quotas on public.saved_searches;
     comment on table public.review_comments is 'Something else.';
     delete from private.allowed_moves where from_state = 'archived';`,
  )
  const differences = compareDescriptions(before, await describeDatabase(built.migrations)).filter((line) => /^\w/.test(line))
  expect(differences.map((line) => line.split('\n')[0])).toEqual([
    'different: column public.saved_searches.saved_at',
    'different: function private.enqueue(text,jsonb,timestamp with time zone)',
    'different: function private.person_id()',
    'different: policy public.saved_searches "members save searches for themselves"',
    'different: relation public.review_comments',
    'different: relation public.saved_searches',
    'different: rows of private.allowed_moves',
    'missing: trigger public.saved_searches check_quotas',
  ])
})
