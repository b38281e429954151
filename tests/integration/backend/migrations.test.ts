import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { expect, onTestFinished } from 'vitest'
import { checkMigrations, migrate } from '#app/backend/migrate.server.ts'
import { ownBackend } from '../../fixtures/own-backend.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test } from '../../fixtures/test.ts'

const root = path.resolve(import.meta.dirname, '../../..')

test('the generated database types match the migrations', { timeout: patience(60_000) }, async () => {
  await expect(
    promisify(execFile)(process.execPath, ['--no-warnings', 'scripts/generate-types.ts', '--check'], { cwd: root }),
  ).resolves.toMatchObject({ stderr: '' })
})

test('a second start applies nothing', async ({ backend }) => {
  expect(await migrate(backend.serviceUrl)).toBe(0)
})

test('two instances that start at the same time apply nothing twice', async ({ backend }) => {
  expect(await Promise.all([migrate(backend.serviceUrl), migrate(backend.serviceUrl)])).toEqual([0, 0])
})

test('every migration has the minute of its creation in its name, and the names differ', () => {
  const files = readdirSync(path.join(root, 'supabase/migrations'))
  expect(files.filter((file) => !/^\d{14}_[a-z-]+\.sql$/.test(file))).toEqual([])
  expect(new Set(files.map((file) => file.slice(0, 14))).size).toBe(files.length)
})

/** A separate empty database, and a folder of migrations for it. */
async function playground(serviceUrl: string) {
  const name = `migrations_${crypto.randomUUID().replaceAll('-', '')}`
  const url = serviceUrl.replace(/\/postgres$/, `/${name}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'caja-migrations-'))
  const query = async (statement: string, to = url) => {
    const client = new pg.Client({ connectionString: to })
    await client.connect()
    return (await client.query(statement).finally(() => client.end())).rows
  }
  await query(`create database ${name}`, serviceUrl)
  onTestFinished(async () => {
    rmSync(folder, { recursive: true })
    await query(`drop database ${name} with (force)`, serviceUrl)
  })
  const write = (file: string, sql: string) => writeFileSync(path.join(folder, file), sql)
  write('20260101000000_first.sql', 'create table a (id int);\ninsert into a values (1);\n')
  write('20260101000001_second.sql', 'create table b (id int);\n')
  return { url, folder, query, write }
}

test.each([
  [
    'changed',
    '20260101000000_first.sql',
    'create table a (id bigint);\ninsert into a values (1);\n',
    /20260101000000_first\.sql was changed/,
  ],
  [
    'older than all in the code',
    '20260101000000_first.sql',
    null,
    /before the first release of Caja: it has the migration 20260101000000_first\.sql/,
  ],
  ['unknown to older code', '20260101000001_second.sql', null, /newer Caja: it has the migration 20260101000001_second\.sql/],
])('a migration that is %s refuses the start, and pending migrations are not applied', async (_, file, sql, message) => {
  const { url, folder, query, write } = await playground(ownBackend().serviceUrl)
  expect(await migrate(url, folder)).toBe(2)
  if (sql) write(file, sql)
  else rmSync(path.join(folder, file))
  if (!file.includes('second')) write('20260101000002_pending.sql', 'create table c ();')
  for (const refuse of [migrate, checkMigrations]) await expect(refuse(url, folder)).rejects.toThrow(message)
  expect(await query(`select table_name from information_schema.tables where table_schema = 'public' order by 1`)).toEqual([
    { table_name: 'a' },
    { table_name: 'b' },
  ])
})

test('several instances that start at the same time on an empty database wait for each other, whatever the limits of their role', async () => {
  const { url, folder, query, write } = await playground(ownBackend().serviceUrl)
  const database = new URL(url).pathname.slice(1)
  await query(`alter database ${database} set statement_timeout = '300ms'; alter database ${database} set lock_timeout = '300ms'`)
  write('20260101000002_slow.sql', 'select pg_sleep(1);')
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(url, folder)))
  expect(applied.sort()).toEqual([0, 0, 0, 3])
})
