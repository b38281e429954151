import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { migrate } from '#app/backend/migrate.server.ts'
import { test } from '../fixtures/test.ts'

const root = path.resolve(import.meta.dirname, '../..')

test('the types of the database are those that the migrations make', { timeout: 60_000 }, async () => {
  await expect(
    promisify(execFile)(process.execPath, ['--no-warnings', 'scripts/generate-types.ts', '--check'], { cwd: root }),
  ).resolves.toMatchObject({ stderr: '' })
})

test('a second start applies nothing', async ({ backend }) => {
  expect(await migrate(backend.serviceUrl)).toBe(0)
})

test('two instances that start at once apply nothing twice', async ({ backend }) => {
  expect(await Promise.all([migrate(backend.serviceUrl), migrate(backend.serviceUrl)])).toEqual([0, 0])
})

test('every migration is named by the minute it was made, and no two share one', () => {
  const files = readdirSync(path.join(root, 'supabase/migrations'))
  expect(files.filter((file) => !/^\d{14}_[a-z-]+\.sql$/.test(file))).toEqual([])
  expect(new Set(files.map((file) => file.slice(0, 14))).size).toBe(files.length)
})
