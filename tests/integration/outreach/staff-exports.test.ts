/** Exports that staff ask for: written into Storage by a job, one at a time, read by who may, removed after a week. */
import { sql } from 'kysely'
import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportsBucket } from '#app/backend/backend.server.ts'
import { attempt } from '#app/db/clients.server.ts'
import { findExports, findReadyExport, removeExport, requestExport } from '#app/features/outreach/exports/exports.server.ts'
import { exportPath, removeExports, writeExport } from '#app/features/outreach/exports/jobs.server.ts'
import { languageContext, readerContext, type Services, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { loader } from '#app/routes/outreach/export-file.ts'
import { type Actor, signInAs } from '../../factories/people.ts'
import { asPerson, makePublished } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { patience } from '../../fixtures/slowness.ts'
import { startThrowawayBackend } from '../../fixtures/throwaway-backend.ts'

// A backend of its own, because an export reads everything that other tests have left.
let running: Awaited<ReturnType<typeof startThrowawayBackend>>
let backend: TestBackend

beforeAll(async () => {
  running = await startThrowawayBackend(54_553)
  backend = running.backend
}, patience(60_000))
afterAll(() => running?.stop())

const published = { scope: 'published', withAddresses: false } as const

/** Asks for an export and returns its row. */
async function ask(backend: TestBackend, actor: Actor, wanted: { scope: 'published' | 'everything'; withAddresses: boolean } = published) {
  await sql`update exports set state = 'failed', finished_at = now() where state in ('waiting', 'running')`.execute(
    backend.databases.service,
  )
  await asPerson(backend, actor, (db) => requestExport(db, wanted))
  const [row] = await asPerson(backend, actor, (db) => findExports(db))
  return row ?? expect.fail('no export')
}

const rowOf = async ({ databases }: TestBackend, id: string) =>
  (
    await sql<{ state: string; size: number; problem: string }>`select state, size, problem from exports where id = ${id}`.execute(
      databases.service,
    )
  ).rows[0]

/** The answer of the address of the file to a person. */
async function open(backend: TestBackend, actor: Actor, id: string, headers: Record<string, string> = {}) {
  const context = new RouterContextProvider()
  context.set(sessionContext, { ...actor, problem: null })
  context.set(languageContext, 'en')
  context.set(readerContext, (work) => asPerson(backend, actor, work))
  context.set(servicesContext, backend as unknown as Services)
  const url = new URL(`http://caja.test/en/staff/exports/${id}/file`)
  const request = new Request(url, { headers })
  try {
    return await loader({ params: { id }, request, url, context } as never)
  } catch (thrown) {
    return thrown as { init: { status: number } } & Response
  }
}

const sizeOf = async (stream: ReadableStream | null) => (await new Response(stream).arrayBuffer()).byteLength

test('an export is written into Storage, and who may read it gets all of it or a part', { timeout: patience(60_000) }, async () => {
  await makePublished(backend, { withDocument: true })
  const [editor, member] = [await signInAs(backend, 'editor'), await signInAs(backend, 'member')]
  const { id, state } = await ask(backend, editor)
  expect(state).toBe('waiting')
  expect(await findEnqueuedJobs(backend, id)).toEqual([{ job: 'write-export', payload: { exportId: id } }])
  expect(await asPerson(backend, editor, (db) => findReadyExport(db, id))).toBeNull()
  await writeExport(backend, id)
  const { size } = (await rowOf(backend, id)) ?? expect.fail('no row')
  expect(await rowOf(backend, id)).toMatchObject({ state: 'done', problem: '' })
  const whole = await open(backend, editor, id)
  expect(whole.headers.get('content-length')).toBe(String(size))
  expect(await sizeOf(whole.body)).toBe(size)
  expect(size % 512).toBe(0)
  const part = await open(backend, editor, id, { range: 'bytes=512-1023' })
  expect([part.status, part.headers.get('content-range'), await sizeOf(part.body)]).toEqual([206, `bytes 512-1023/${size}`, 512])
  expect((await open(backend, editor, id, { range: `bytes=${size}-` })).status).toBe(416)
  expect(await open(backend, member, id)).toMatchObject({ init: { status: 404 } })
  expect(await open(backend, editor, 'x')).toMatchObject({ init: { status: 404 } })
  // A second run of the job writes nothing.
  await writeExport(backend, id)
  expect(await rowOf(backend, id)).toMatchObject({ state: 'done', size })
})

test('editors neither make nor read an export of everything', { timeout: patience(60_000) }, async () => {
  const [editor, admin] = [await signInAs(backend, 'editor'), await signInAs(backend, 'admin')]
  const forbidden = { ok: false, error: 'forbidden' }
  for (const wanted of [
    { scope: 'everything', withAddresses: false },
    { scope: 'published', withAddresses: true },
  ] as const)
    expect(await attempt(() => asPerson(backend, editor, (db) => requestExport(db, wanted)))).toEqual(forbidden)
  const { id } = await ask(backend, admin, { scope: 'everything', withAddresses: true })
  await writeExport(backend, id)
  expect((await asPerson(backend, admin, (db) => findReadyExport(db, id)))?.id).toBe(id)
  expect(await open(backend, editor, id)).toMatchObject({ init: { status: 404 } })
  expect(await attempt(() => asPerson(backend, editor, (db) => removeExport(db, id)))).toEqual({ ok: false, error: 'not_found' })
})

test('one export is made at a time', async () => {
  const editor = await signInAs(backend, 'editor')
  await ask(backend, editor)
  expect(await attempt(() => asPerson(backend, editor, (db) => requestExport(db, published)))).toEqual({
    ok: false,
    error: 'export_under_way',
  })
})

test('a file that Storage has lost is named, and nothing stays in Storage', async () => {
  const editor = await signInAs(backend, 'editor')
  const { path } = await makePublished(backend, { withDocument: true })
  const { data } = await backend.serviceStorage().download(path)
  await backend.disk?.remove(path)
  const { id } = await ask(backend, editor)
  await writeExport(backend, id)
  expect(await rowOf(backend, id)).toMatchObject({ state: 'failed', problem: expect.stringContaining(path) })
  expect((await backend.serviceStorage(exportsBucket).download(exportPath(id))).error).not.toBeNull()
  await backend.serviceStorage().upload(path, await (data as Blob).arrayBuffer(), { upsert: true })
})

test('old exports and removed ones are deleted with their files; one without a sign of life has failed', async () => {
  const editor = await signInAs(backend, 'editor')
  const { service } = backend.databases
  const [removed, old, lost] = [await ask(backend, editor), await ask(backend, editor), await ask(backend, editor)]
  for (const { id } of [removed, old]) {
    await backend.serviceStorage(exportsBucket).upload(exportPath(id), new TextEncoder().encode('x').buffer as ArrayBuffer)
    await sql`update exports set state = 'done', size = 1, finished_at = now() where id = ${id}`.execute(service)
  }
  await asPerson(backend, editor, (db) => removeExport(db, removed.id))
  await sql`update exports set finished_at = now() - interval '8 days' where id = ${old.id}`.execute(service)
  await sql`update exports set state = 'running', seen_at = now() - interval '11 minutes' where id = ${lost.id}`.execute(service)
  await removeExports(backend)
  expect([await rowOf(backend, removed.id), await rowOf(backend, old.id)]).toEqual([undefined, undefined])
  expect(await rowOf(backend, lost.id)).toMatchObject({ state: 'failed' })
  for (const { id } of [removed, old]) expect((await backend.serviceStorage(exportsBucket).download(exportPath(id))).error).not.toBeNull()
})
