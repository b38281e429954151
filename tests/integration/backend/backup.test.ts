/** A backup contains one consistent snapshot of the database and Storage, and a restored folder equals it; damaged archives are refused. */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBackend } from '#app/backend/backend.server.ts'
import { createBackup } from '#app/backend/backup/create-backup.server.ts'
import { restoreBackup } from '#app/backend/backup/restore-backup.server.ts'
import { readEnvironment } from '#app/backend/env.server.ts'
import { startJobs } from '#app/backend/jobs.server.ts'
import { withConnection } from '#app/db/pool.server.ts'
import { sendAuthMail } from '#app/features/core/mail/auth-mail.server.ts'
import { writeCitationsJob } from '#app/features/discovery/citations/jobs.server.ts'
import { signIn } from '../../factories/people.ts'
import { makeDraft, makePublished, upload } from '../../factories/resources.ts'
import { patience } from '../../fixtures/slowness.ts'
import { siteUrl, startThrowawayBackend } from '../../fixtures/throwaway-backend.ts'

const print = () => {}
let source: Awaited<ReturnType<typeof startThrowawayBackend>>
let parent: string
let archive: string

beforeAll(async () => {
  parent = mkdtempSync(path.join(tmpdir(), 'caja-backup-test-'))
  chmodSync(parent, 0o755)
  source = await startThrowawayBackend(54_470)
  const { backend } = source
  await makePublished(backend, { withDocument: true, title: { es: 'Año “ñandú” \\N \\ 😀', en: 'Year' } })
  await makeDraft(backend, { withDocument: true })
  const jobs = await startJobs(backend.serviceUrl, () => {})
  await jobs.enqueue(writeCitationsJob, {})
  await jobs.stop()
  archive = path.join(parent, 'first.tar')
  await createBackup({ folder: source.folder, databaseUrl: backend.serviceUrl, file: archive, print })
}, patience(120_000))

afterAll(async () => {
  await source?.stop()
  rmSync(parent, { recursive: true, force: true })
})

const restore = (file: string, folder: string, mayReplace = false) => restoreBackup({ file, folder, port: 54_480, mayReplace, print })

/** Starts the application's backend on a folder, like `npm start`. */
async function inside<Result>(
  folder: string,
  work: (backend: Awaited<ReturnType<typeof startBackend>>) => Promise<Result>,
): Promise<Result> {
  const backend = await startBackend({
    environment: readEnvironment({ CAJA_DATA_DIR: folder, DATABASE_PORT: '54481' }),
    siteUrl: () => siteUrl,
    print,
    onAuthMail: (mail, send) => sendAuthMail(mail, send, siteUrl),
  })
  return work(backend).finally(backend.close)
}

/** A checksum of all rows of each table, independent of their order, and the position of every sequence. */
const contentsOf = (databaseUrl: string): Promise<Record<string, string>> =>
  withConnection({ connectionString: databaseUrl }, async (client) => {
    await client.query(`set timezone = 'UTC'`)
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname !~ '^pg_' and schemaname not in ('information_schema', 'pgboss') order by 1`,
    )
    const found: Record<string, string> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(row::text, E'\\n' order by row::text collate "C")), '') as sum from ${name} row`,
      )
      found[name] = rows[0]?.sum ?? ''
    }
    const { rows: sequences } = await client.query<{ name: string; value: string }>(
      `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences where schemaname <> 'pgboss'`,
    )
    for (const { name, value } of sequences) found[name] = value
    return found
  })

const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path.join(folder, 'storage'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')] as const)
      .sort(),
  )

test('a restore brings back every row, sequence, file and queued job, and people can sign in', {
  timeout: patience(120_000),
}, async () => {
  const folder = path.join(parent, 'restored')
  const before = await contentsOf(source.backend.serviceUrl)
  await restore(archive, folder)
  expect(filesOf(folder)).toEqual(filesOf(source.folder))
  await inside(folder, async (backend) => {
    expect(await contentsOf(backend.serviceUrl)).toEqual(before)
    const { rows } = await sql<{ name: string }>`select name from pgboss.job where state = 'created'`.execute(backend.databases.service)
    expect(rows).toContainEqual({ name: writeCitationsJob.id })
    const person = await signIn(backend, 'de.nuevo@caja.test')
    expect(person.person.email).toBe('de.nuevo@caja.test')
    const draft = await makeDraft(backend, { withDocument: true })
    expect(existsSync(path.join(folder, 'storage/resources', draft.path))).toBe(true)
  })
})

test('the archive is readable by its owner only, and no temporary file is left', () => {
  expect(statSync(archive).mode & 0o777).toBe(0o600)
  expect(readdirSync(parent).filter((name) => name.includes('partial') || name.startsWith('.caja'))).toEqual([])
  expect(readdirSync(source.folder).filter((name) => name.startsWith('backup'))).toEqual([])
})

test('a backup of a restored, stopped folder equals the first', { timeout: patience(120_000) }, async () => {
  const folder = path.join(parent, 'again')
  await restore(archive, folder)
  const second = path.join(parent, 'second.tar')
  await inside(folder, (backend) => createBackup({ folder, databaseUrl: backend.serviceUrl, file: second, print }))
  const third = path.join(parent, 'third')
  await restore(second, third)
  expect(filesOf(third)).toEqual(filesOf(source.folder))
})

test('while files are added and deleted, the archive contains every file of its database', { timeout: patience(120_000) }, async () => {
  const { backend, folder } = source
  const { id, owner } = await makeDraft(backend)
  let isOver = false
  const kept: string[] = []
  const churn = (async () => {
    while (!isOver) {
      const file = await upload(backend, owner, id, 'document')
      kept.push(file.id)
      const oldest = kept.length > 2 ? kept.shift() : null
      if (!oldest) continue
      await backend.databases.service.deleteFrom('files').where('id', '=', oldest).execute()
      await backend.serviceStorage().remove([`${id}/${oldest}`])
    }
  })()
  await expect.poll(() => kept.length, { timeout: patience(30_000) }).toBe(2)
  const busy = path.join(parent, 'busy.tar')
  const manifest = await createBackup({ folder, databaseUrl: backend.serviceUrl, file: busy, print }).finally(() => {
    isOver = true
  })
  await churn
  expect(manifest.missingObjects).toEqual([])
  const target = path.join(parent, 'busy')
  await restore(busy, target)
  await inside(target, async ({ databases: { service } }) => {
    const rows = await service.selectFrom('files').select(['path', 'size']).execute()
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(statSync(path.join(target, 'storage/resources', row.path)).size).toBe(row.size)
  })
})

test('missing bytes in Storage are reported, and do not stop a backup', { timeout: patience(60_000) }, async () => {
  const lost = await makeDraft(source.backend, { withDocument: true })
  rmSync(path.join(source.folder, 'storage/resources', lost.path))
  const file = path.join(parent, 'lost.tar')
  const manifest = await createBackup({ folder: source.folder, databaseUrl: source.backend.serviceUrl, file, print })
  expect(manifest.missingObjects).toEqual([`resources/${lost.path}`])
  await source.backend.serviceStorage().remove([lost.path])
})

const size = () => statSync(archive).size
test.for<[string, (file: string) => void]>([
  ['without its last block', (file) => truncateSync(file, size() - 2_048)],
  ['cut in the middle', (file) => truncateSync(file, Math.floor(size() / 2))],
  ['cut inside a header', (file) => truncateSync(file, 100)],
  ['empty', (file) => truncateSync(file, 0)],
  ['with one byte changed in a table', (file) => changeByte(file, 0.2)],
  ['with one byte changed in a file', (file) => changeByte(file, 0.7)],
  ['with one byte changed in the manifest', (file) => changeAfter(file, '"format"', 3)],
  ['with a name changed', (file) => changeAfter(file, 'database/', 1)],
  ['that is something else', (file) => writeFileSync(file, 'hello '.repeat(1_000))],
])('an archive %s is refused, and nothing is changed', { timeout: patience(60_000) }, async ([what, damage]) => {
  const file = path.join(parent, `${what.replaceAll(' ', '-')}.tar`)
  cpSync(archive, file)
  damage(file)
  const folder = path.join(parent, 'untouched')
  await expect(restore(file, folder)).rejects.toThrow(/damaged or cut.*Nothing was changed/)
  expect(readdirSync(parent).filter((name) => name.startsWith('untouched'))).toEqual([])
})

function changeByte(file: string, where: number) {
  const bytes = readFileSync(file)
  // Not in the padding of a tar block, which is not read.
  let at = Math.floor(bytes.length * where)
  while (bytes[at] === 0) at += 1
  bytes[at] = (bytes[at] ?? 0) ^ 0x11
  writeFileSync(file, bytes)
}
function changeAfter(file: string, word: string, by: number) {
  const bytes = readFileSync(file)
  const at = bytes.lastIndexOf(word) + by
  bytes[at] = (bytes[at] ?? 0) ^ 0x01
  writeFileSync(file, bytes)
}

test('a folder that is not empty is refused, and moved aside only on request', { timeout: patience(60_000) }, async () => {
  const folder = path.join(parent, 'taken')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'mine.txt'), 'mine')
  await expect(restore(archive, folder)).rejects.toThrow(/is not empty/)
  expect(readdirSync(folder)).toEqual(['mine.txt'])
  const { replaced } = await restore(archive, folder, true)
  expect(readFileSync(path.join(replaced ?? '', 'mine.txt'), 'utf8')).toBe('mine')
  expect(existsSync(path.join(folder, 'secrets.json'))).toBe(true)
})

test('a backup of a newer Caja, or with changed migrations, is refused with the name of the migration', {
  timeout: patience(60_000),
}, async () => {
  const { databases, serviceUrl } = source.backend
  const newer = path.join(parent, 'newer.tar')
  await sql`insert into supabase_migrations.schema_migrations (version, name, statements) values ('29990101000000', 'future', '{select 1}')`.execute(
    databases.service,
  )
  await createBackup({ folder: source.folder, databaseUrl: serviceUrl, file: newer, print })
  await sql`delete from supabase_migrations.schema_migrations where version = '29990101000000'`.execute(databases.service)
  await expect(restore(newer, path.join(parent, 'untouched'))).rejects.toThrow(
    /made by a newer Caja: it has the migration 29990101000000_future\.sql/,
  )
})

test('an existing file is not overwritten', async () => {
  await expect(createBackup({ folder: source.folder, databaseUrl: source.backend.serviceUrl, file: archive, print })).rejects.toThrow(
    /exists already/,
  )
})
