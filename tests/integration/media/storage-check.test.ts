/** The nightly check, on the embedded Storage and its disk, and on a Storage that lists like a Supabase project. */
import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { ObjectStore } from '#app/backend/backend.server.ts'
import { checkStorage } from '#app/features/media/checks/check-storage.server.ts'
import { listObjects } from '#app/features/media/checks/list-objects.server.ts'
import { quarantinePath } from '#app/features/media/checks/quarantine.ts'
import { getLastCheck } from '#app/features/media/checks/queries.server.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { ownBackend } from '../../fixtures/own-backend.ts'
import { test } from '../../fixtures/test.ts'

const hour = 3_600_000
const later = (hours: number) => new Date(Date.now() + hours * hour)
const bytes = (text: string) => new TextEncoder().encode(text).buffer
const onDisk = (objectPath: string) => path.join(ownBackend().folder, 'storage', 'resources', objectPath)

async function check(backend: TestBackend, now?: Date) {
  await checkStorage(backend, { now })
  const { service } = backend.databases
  const row = await service.selectFrom('storage_checks').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
  return row as typeof row & {
    rows_without_bytes: { path: string; problem: string; found: number | null }[]
    bytes_without_rows: { path: string; reason: string; removed: boolean }[]
  }
}

const about = <T extends { path: string }>(found: T[], resource: string) => found.filter(({ path: one }) => one.startsWith(resource))

test('missing and truncated bytes are reported, and complete ones are not', async ({ backend, makeDraft }) => {
  const [lost, cut, whole] = [
    await makeDraft({ kind: 'document' }),
    await makeDraft({ kind: 'document' }),
    await makeDraft({ kind: 'document' }),
  ]
  await rm(onDisk(lost.path))
  writeFileSync(onDisk(cut.path), 'short')
  const { rows_without_bytes: found, files, objects } = await check(backend)
  expect(about(found, lost.id)).toMatchObject([{ file: lost.file?.id, problem: 'missing', found: null }])
  expect(about(found, cut.id)).toMatchObject([{ problem: 'wrong-size', expected: cut.file?.size, found: 5 }])
  expect(about(found, whole.id)).toEqual([])
  expect(files).toBeGreaterThan(2)
  expect(objects).toBeGreaterThan(2)
})

test('orphaned bytes are left for a day, quarantined for thirty days, and then deleted, in Storage and on the disk', async ({
  backend,
  makeDraft,
}) => {
  const { id } = await makeDraft()
  const orphan = `${id}/${crypto.randomUUID()}`
  await backend.serviceStorage().upload(orphan, bytes('left over'))
  expect(about((await check(backend)).bytes_without_rows, id)).toMatchObject([{ path: orphan, reason: 'orphan', removed: false }])
  expect(existsSync(onDisk(orphan))).toBe(true)
  const second = await check(backend, later(25))
  expect(about(second.bytes_without_rows, id)).toMatchObject([{ path: orphan, size: 9, removed: true }])
  expect(second.quarantined).toBeGreaterThan(0)
  const aside = quarantinePath(orphan, later(25))
  expect([existsSync(onDisk(orphan)), existsSync(onDisk(aside))]).toEqual([false, true])
  expect(about((await check(backend, later(25 + 29 * 24))).bytes_without_rows, id)).toEqual([])
  expect(existsSync(onDisk(aside))).toBe(true)
  expect((await check(backend, later(25 + 31 * 24))).removed).toBeGreaterThan(0)
  expect(existsSync(onDisk(aside))).toBe(false)
})

test('quarantined bytes are restored as soon as a row needs them', async ({ backend, makeDraft }) => {
  const draft = await makeDraft({ kind: 'document' })
  const { service } = backend.databases
  const row = await service
    .selectFrom('files')
    .selectAll()
    .where('id', '=', draft.file?.id ?? '')
    .executeTakeFirstOrThrow()
  await service.deleteFrom('files').where('id', '=', row.id).execute()
  await check(backend)
  await check(backend, later(25))
  expect(existsSync(onDisk(draft.path))).toBe(false)
  await service
    .insertInto('files')
    .values({ ...row, created_at: new Date() } as never)
    .execute()
  const { rows_without_bytes: found, put_back } = await check(backend, later(26))
  expect([about(found, draft.id), put_back, existsSync(onDisk(draft.path))]).toEqual([[], 1, true])
})

test('after an older database and then the newer one was restored, quarantined files are back in place', async ({ backend, makeDraft }) => {
  const draft = await makeDraft({ kind: 'document' })
  const { service } = backend.databases
  const row = await service
    .selectFrom('files')
    .selectAll()
    .where('id', '=', draft.file?.id ?? '')
    .executeTakeFirstOrThrow()
  await service.deleteFrom('files').where('id', '=', row.id).execute()
  await sql`create table private.put_away as select id, bucket_id, name, metadata, version from storage.objects where name = ${draft.path}`.execute(
    service,
  )
  await sql`delete from storage.objects where name = ${draft.path}`.execute(service)
  await check(backend)
  expect((await check(backend, later(25))).quarantined).toBeGreaterThan(0)
  expect([existsSync(onDisk(draft.path)), existsSync(onDisk(quarantinePath(draft.path, later(25))))]).toEqual([false, true])
  await sql`insert into storage.objects (id, bucket_id, name, metadata, version) select * from private.put_away`.execute(service)
  await sql`drop table private.put_away`.execute(service)
  await service
    .insertInto('files')
    .values({ ...row, created_at: new Date() } as never)
    .execute()
  const { rows_without_bytes: found, put_back } = await check(backend, later(26))
  expect([about(found, draft.id), put_back, existsSync(onDisk(draft.path))]).toEqual([[], 1, true])
})

test('if Storage looks newer than the database, nothing is quarantined until staff confirm it', async ({ backend, makeDraft }) => {
  const drafts = [await makeDraft(), await makeDraft(), await makeDraft()]
  await check(backend)
  // Uploads from after the moment to which the database was restored.
  const lost = drafts.map(({ id }) => `${id}/${crypto.randomUUID()}`)
  for (const path of lost) await backend.serviceStorage().upload(path, bytes('uploaded later'))
  const remaining = () => lost.every((path) => existsSync(onDisk(path)))
  for (const hours of [25, 49, 90 * 24]) {
    const { looks_newer, quarantined } = await check(backend, later(hours))
    expect([looks_newer, quarantined, remaining()]).toEqual([true, 0, true])
  }
  await checkStorage(backend, { now: later(100 * 24), mayMoveAside: true })
  expect(lost.map((path) => existsSync(onDisk(quarantinePath(path, later(100 * 24)))))).toEqual([true, true, true])
  expect((await check(backend, later(101 * 24))).looks_newer).toBe(false)
})

test('parts of an upload are kept while it may resume, and deleted with its row after two days', async ({ backend, makeDraft }) => {
  const { id, owner } = await makeDraft()
  const { service } = backend.databases
  const upload = await service
    .insertInto('uploads')
    .values({ resource_id: id, owner_id: owner.person.id, size: 100 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const part = `${id}/${upload.id}/0`
  await backend.serviceStorage().upload(part, bytes('first part'))
  const uploads = () => service.selectFrom('uploads').select('id').where('id', '=', upload.id).execute()
  expect(about((await check(backend, later(40))).bytes_without_rows, id)).toEqual([])
  expect(await uploads()).toHaveLength(1)
  expect(about((await check(backend, later(49))).bytes_without_rows, id)).toMatchObject([
    { path: part, reason: 'abandoned-upload', removed: true },
  ])
  expect([await uploads(), existsSync(onDisk(part))]).toEqual([[], false])
})

test('files on disk that Storage does not list are quarantined once they are a day old and were reported', async ({
  backend,
  makeDraft,
}) => {
  const { id } = await makeDraft()
  await mkdir(onDisk(id), { recursive: true })
  const yesterday = new Date(Date.now() - 25 * hour)
  for (const name of ['stray', 'a.1.partial', 'b.2.partial']) writeFileSync(onDisk(`${id}/${name}`), 'x')
  for (const name of ['stray', 'a.1.partial']) utimesSync(onDisk(`${id}/${name}`), yesterday, yesterday)
  const first = await check(backend)
  expect(about(first.bytes_without_rows, id)).toContainEqual(expect.objectContaining({ path: `${id}/stray`, removed: false }))
  writeFileSync(onDisk(`${id}/a.1.partial`), 'x')
  utimesSync(onDisk(`${id}/a.1.partial`), yesterday, yesterday)
  const { bytes_without_rows: found } = await check(backend)
  expect(about(found, id).toSorted((a, b) => a.path.localeCompare(b.path))).toMatchObject([
    { path: `${id}/a.1.partial`, reason: 'partial', removed: true },
    { path: `${id}/stray`, reason: 'unknown-to-storage', removed: true },
  ])
  expect(['stray', 'a.1.partial', 'b.2.partial'].map((name) => existsSync(onDisk(`${id}/${name}`)))).toEqual([false, false, true])
})

test('the report for staff has all counts and the first findings', async ({ backend }) => {
  const path = (number: number) => `r/${number}`
  await backend.databases.service
    .insertInto('storage_checks')
    .values({
      files: 40,
      objects: 65,
      rows_without_bytes: '[]',
      bytes_without_rows: JSON.stringify(
        Array.from({ length: 25 }, (_, number) => ({ path: path(number), size: 1, reason: 'orphan', removed: true })),
      ),
      removed: 25,
    })
    .execute()
  const report = await getLastCheck(backend.databases.service)
  expect(report).toMatchObject({ files: 40, objects: 65, removed: 25, missing: 0, unknown: 25, firstMissing: [] })
  expect(report?.firstUnknown).toHaveLength(20)
})

test('a Storage that lists folder by folder, a thousand names at a time, is listed completely', async () => {
  const files = Object.fromEntries([
    ...Array.from({ length: 1_001 }, (_, number) => [`r1/f${String(number).padStart(4, '0')}`, 3] as const),
    ['r2/u/0', 5] as const,
    ['alone', 7] as const,
  ])
  const hosted = {
    list: async (folder: string, { limit, offset }: { limit: number; offset: number }) => {
      const prefix = folder && `${folder}/`
      const names = new Map<string, number | null>()
      for (const [name, size] of Object.entries(files)) {
        const [first = '', ...rest] = name.startsWith(prefix) ? name.slice(prefix.length).split('/') : []
        if (first) names.set(first, rest.length > 0 ? null : size)
      }
      const data = [...names].sort().map(([name, size]) => ({
        name,
        id: size === null ? null : `id of ${name}`,
        created_at: '2026-11-25T00:00:00Z',
        metadata: size === null ? null : { size },
      }))
      return { data: data.slice(offset, offset + limit), error: null }
    },
  } as unknown as ObjectStore
  const found = await listObjects(hosted)
  expect(Object.fromEntries(found.map(({ path: one, size }) => [one, size]))).toEqual(files)
})
