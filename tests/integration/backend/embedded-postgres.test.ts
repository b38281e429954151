/** A data folder opens its own database, also after it was moved; otherwise the start is refused, and no empty database is created. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { test as base, expect, onTestFinished } from 'vitest'
import { databaseFolderOf } from '#app/backend/embedded/database-folder.server.ts'
import { readLockFile } from '#app/backend/embedded/orphaned-server.server.ts'
import { type EmbeddedPostgres, startPostgres } from '#app/backend/embedded/postgres.server.ts'
import { createPool } from '#app/db/pool.server.ts'
import { patience } from '../../fixtures/slowness.ts'

const isRoot = process.getuid?.() === 0
const test = base.extend<{ parent: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
  parent: async ({}, use) => {
    const parent = mkdtempSync(path.join(tmpdir(), 'caja-home-'))
    chmodSync(parent, 0o755)
    await use(parent)
    rmSync(parent, { recursive: true, force: true })
  },
})

const start = (folder: string, password = 'one') => startPostgres({ folder, port: 54_951, password, print: () => {} })

/** A server whose parent process was killed. */
async function startOrphanedServer(folder: string): Promise<{ url: string }> {
  const script = path.resolve(import.meta.dirname, '../../fixtures/orphan-postgres.ts')
  const parent = spawn(process.execPath, ['--no-warnings', script, folder, 'one', '54951'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = (await once(parent.stdout, 'data')) as [Buffer]
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  return { url: String(url).trim() }
}

async function use(postgres: Pick<EmbeddedPostgres, 'url'>): Promise<number> {
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await client.query('create table if not exists visits (at timestamptz default now())')
  await client.query('insert into visits default values')
  const { rows } = await client.query<{ visits: number }>('select count(*)::int as visits from visits')
  await client.end()
  return rows[0]?.visits ?? 0
}

/** The number of visits recorded in the database, including this one. */
async function visit(folder: string, password?: string): Promise<number> {
  const postgres = await start(folder, password)
  const home = databaseFolderOf(folder)
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  return use(postgres).finally(postgres.stop)
}

/** With `mode` 0o700 and a parent of that mode, only root may enter the folder, and its database is elsewhere. */
function folderIn(parent: string, name: string, mode = 0o755): string {
  const folder = path.join(parent, name)
  mkdirSync(folder, { mode })
  chmodSync(folder, mode)
  return folder
}
const copy = (from: string, to: string, how = '-a') => execFileSync('cp', [how, from, to])

for (const mode of [0o755, 0o700]) {
  const kind = mode === 0o700 ? 'a folder that only its owner may enter' : 'a folder'
  test(`${kind} keeps its database when it is moved or reached by a link, and a new folder at the same path gets a new database`, {
    timeout: patience(120_000),
  }, async ({ parent }) => {
    const folder = folderIn(parent, 'a', mode)
    expect(await visit(folder)).toBe(1)
    expect(await visit(folder)).toBe(2)
    const moved = path.join(parent, 'moved')
    renameSync(folder, moved)
    expect(await visit(moved)).toBe(3)
    const link = path.join(parent, 'link')
    execFileSync('ln', ['-s', moved, link])
    expect(await visit(link)).toBe(4)
    expect(await visit(folderIn(parent, 'a', mode), 'another')).toBe(1)
    expect(await visit(moved)).toBe(5)
  })
}

test('a copy of a whole folder, with or without its ownership, is a separate installation', {
  timeout: patience(120_000),
}, async ({ parent }) => {
  const folder = folderIn(parent, 'a')
  await visit(folder)
  for (const [name, how] of [
    ['same-owners', '-a'],
    ['own-files', '-r'],
  ] as const) {
    copy(folder, path.join(parent, name), how)
    expect(await visit(path.join(parent, name))).toBe(2)
  }
  expect(await visit(folder)).toBe(2)
})

test.for<[string, RegExp, (folder: string, parent: string) => string]>([
  [
    'without its database',
    /was in use before, but its database is not in/,
    (folder) => {
      rmSync(path.join(folder, 'postgres'), { recursive: true })
      return folder
    },
  ],
  [
    'with files of Storage and nothing else',
    /was in use before/,
    (_, parent) => {
      const other = folderIn(parent, 'b')
      mkdirSync(path.join(other, 'storage/resources'), { recursive: true })
      return other
    },
  ],
  [
    'with the database of another folder',
    /is not the one that belongs to/,
    (folder, parent) => {
      const other = path.join(parent, 'b')
      copy(folder, other)
      writeFileSync(path.join(other, 'database.json'), JSON.stringify({ systemIdentifier: '7' }))
      return other
    },
  ],
  [
    'with a database of another version of Postgres',
    /made by Postgres 16; this is Postgres \d+\. Make a backup/,
    (folder) => {
      writeFileSync(path.join(folder, 'postgres/PG_VERSION'), '16\n')
      return folder
    },
  ],
  [
    'with a database of another account',
    /belongs to another account \(user id 12345/,
    (folder) => {
      if (isRoot) execFileSync('chown', ['-R', '12345', path.join(folder, 'postgres')])
      return folder
    },
  ],
])('a folder %s is refused', { timeout: patience(120_000) }, async ([what, message, spoil], { parent, skip }) => {
  if (what.includes('another account')) skip(!isRoot, 'only root gives files away')
  const folder = folderIn(parent, 'a')
  await visit(folder)
  const spoiled = spoil(folder, parent)
  await expect(start(spoiled)).rejects.toThrow(message)
  expect(existsSync(path.join(spoiled, 'postgres.new'))).toBe(false)
})

test('a wrong database password is reported at once', { timeout: patience(60_000) }, async ({ parent }) => {
  const folder = folderIn(parent, 'a')
  await visit(folder)
  const started = performance.now()
  await expect(start(folder, 'another')).rejects.toThrow(/does not accept the password in secrets\.json/)
  expect(performance.now() - started).toBeLessThan(patience(20_000))
})

test('a copy of a folder whose database is elsewhere is refused while the original exists', { timeout: patience(120_000) }, async ({
  parent,
  skip,
}) => {
  skip(!isRoot, 'only root keeps a database elsewhere')
  const folder = folderIn(parent, 'a', 0o700)
  await visit(folder)
  const other = path.join(parent, 'b')
  copy(folder, other)
  await expect(start(other)).rejects.toThrow(/is a copy of .*\/a, and its database was not copied along/)
  rmSync(databaseFolderOf(folder), { recursive: true })
  await expect(start(folder)).rejects.toThrow(/was in use before, but its database is not in/)
})

test('a folder that Postgres can no longer access is refused, and works again after the access is restored', {
  timeout: patience(120_000),
}, async ({ parent, skip }) => {
  skip(!isRoot, 'only root runs Postgres under another account')
  const folder = folderIn(parent, 'a')
  await visit(folder)
  chmodSync(parent, 0o700)
  await expect(start(folder)).rejects.toThrow(/may not enter there/)
  chmodSync(parent, 0o755)
  expect(await visit(folder)).toBe(2)
})

test('a folder that was copied while its database was running is refused', { timeout: patience(120_000) }, async ({ parent }) => {
  const folder = folderIn(parent, 'a')
  const postgres = await start(folder)
  const other = path.join(parent, 'b')
  copy(folder, other)
  try {
    await expect(start(other)).rejects.toThrow(/was copied from .*\/a\/postgres while that database was running/)
  } finally {
    await postgres.stop()
  }
  await expect(start(other)).rejects.toThrow(/was copied from/)
  expect(await visit(folder)).toBe(1)
})

test('a lock file whose process id now belongs to another process does not stop the start', { timeout: patience(60_000) }, async ({
  parent,
}) => {
  const folder = folderIn(parent, 'a')
  await visit(folder)
  const bystander = spawn('sleep', ['60'])
  const data = path.join(folder, 'postgres')
  writeFileSync(path.join(data, 'postmaster.pid'), `${bystander.pid}\n${data}\n1700000000\n54951\n\n127.0.0.1\n`)
  try {
    expect(await visit(folder)).toBe(2)
    expect(bystander.exitCode).toBeNull()
  } finally {
    bystander.kill()
  }
})

test('an orphaned server is stopped and its folder opened again, also after it was moved', {
  timeout: patience(60_000),
}, async ({ parent }) => {
  const folder = folderIn(parent, 'a')
  await use(await startOrphanedServer(folder))
  expect(await visit(folder)).toBe(2)
  await use(await startOrphanedServer(folder))
  const moved = path.join(parent, 'moved')
  renameSync(folder, moved)
  expect(await visit(moved)).toBe(4)
  expect(readFileSync(path.join(moved, 'postgres/PG_VERSION'), 'utf8').trim()).toMatch(/^\d+$/)
})

test('a killed server is restarted with all acknowledged data, and its pools reconnect', {
  timeout: patience(60_000),
}, async ({ parent }) => {
  const folder = folderIn(parent, 'killed')
  const postgres = await start(folder)
  onTestFinished(postgres.stop)
  expect(await use(postgres)).toBe(1)
  const pool = createPool({ connectionString: postgres.url, max: 2 })
  onTestFinished(() => pool.end())
  const pid = () => readLockFile(path.join(folder, 'postgres'))?.pid ?? 0
  const answers = () =>
    pool.query('select 1').then(
      () => true,
      () => false,
    )
  for (let time = 0; time < 2; time += 1) {
    expect(await answers()).toBe(true)
    const killed = pid()
    process.kill(killed, 'SIGKILL')
    await expect.poll(() => pid() !== 0 && pid() !== killed, { timeout: patience(20_000) }).toBe(true)
    await expect.poll(answers, { timeout: patience(20_000) }).toBe(true)
  }
  expect(await use(postgres)).toBe(2)
})
