/** Uploads in parts: what is kept when the connection breaks, who may resume, and that nothing is left behind. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { expect } from 'vitest'
import { bucket } from '#app/backend/backend.server.ts'
import { PartsStore } from '#app/features/media/uploads/parts-store.server.ts'
import { answerTus, completeUpload } from '#app/features/media/uploads/resumable.server.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import type { Actor } from '../../factories/people.ts'
import { asPerson, type Made, uploaderOf } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { ownBackend } from '../../fixtures/own-backend.ts'
import { readSample } from '../../fixtures/sample-files.ts'
import { test } from '../../fixtures/test.ts'

const video = readSample('message.mp4')

/** The browser's side of the protocol, with its requests. */
function senderOf(backend: TestBackend, { id: resource }: Pick<Made, 'id'>, actor: Actor) {
  const base = `http://caja.test/uploads/${resource}/parts`
  const ask = (address: string, method: string, headers: Record<string, string>, body?: BodyInit) =>
    answerTus(
      backend,
      uploaderOf(actor),
      resource,
      new Request(new URL(address, base), {
        method,
        headers: { 'tus-resumable': '1.0.0', ...headers },
        body,
        duplex: 'half',
      } as RequestInit),
    )
  const metadata = (fields: Record<string, string>) =>
    Object.entries(fields)
      .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
      .join(',')
  return {
    begin: (size: number, fields: Record<string, string> = {}) =>
      ask(base, 'POST', {
        'upload-length': String(size),
        'upload-metadata': metadata({ kind: 'video', language: 'es', title: 'Mensaje', filename: 'mensaje.mp4', ...fields }),
      }),
    send: (address: string, offset: number, body: BodyInit) =>
      ask(address, 'PATCH', { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, body),
    offset: async (address: string) => (await ask(address, 'HEAD', {})).headers.get('upload-offset'),
    giveUp: (address: string) => ask(address, 'DELETE', {}),
    complete: (address: string) => completeUpload(backend, uploaderOf(actor), resource, address.split('/').at(-1) ?? ''),
  }
}
const addressOf = (created: Response) => created.headers.get('location') ?? ''

async function remainsOf({ databases: { service } }: TestBackend, { id }: Pick<Made, 'id'>) {
  const uploads = await service.selectFrom('uploads').select('id').where('resource_id', '=', id).execute()
  const files = await service.selectFrom('files').select('id').where('resource_id', '=', id).execute()
  const folder = path.join(ownBackend().folder, 'storage', bucket, id)
  const onDisk = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : []
  return { uploads: uploads.length, files: files.length, onDisk: onDisk.length }
}

/** A body whose connection breaks after some bytes. */
const breakingBody = (bytes: Buffer) =>
  new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(bytes)),
    pull: (controller) => controller.error(new Error('the line broke')),
  })

test('a video sent in parts is stored whole, attached with its running time, and its parts are deleted', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const sender = senderOf(backend, draft, draft.owner)
  const created = await sender.begin(video.length)
  expect(created.status).toBe(201)
  const address = addressOf(created)
  for (let offset = 0; offset < video.length; offset += 9_000)
    expect((await sender.send(address, offset, video.subarray(offset, offset + 9_000) as BodyInit)).status).toBe(204)
  expect(await sender.offset(address)).toBe(String(video.length))
  expect(await sender.complete(address)).toMatchObject({ ok: true, file: { name: 'mensaje.mp4', size: video.length } })
  expect(await remainsOf(backend, draft)).toEqual({ uploads: 0, files: 1, onDisk: 1 })
  const content = (await asPerson(backend, draft.owner, (db) => getDraft(db, draft.id)))?.content
  expect(content?.attachments).toMatchObject([{ kind: 'video', title: { es: 'Mensaje' }, language: 'es', seconds: expect.any(Number) }])
  const fileId = content?.attachments[0]?.file ?? ''
  expect(await findEnqueuedJobs(backend, fileId)).toEqual([{ job: 'make-renditions', payload: { fileId } }])
  // A repeated request, because the answer was lost, gets the same answer and repeats nothing.
  expect(await sender.complete(address)).toMatchObject({ ok: true, attachment: content?.attachments[0]?.id })
  expect(await remainsOf(backend, draft)).toEqual({ uploads: 0, files: 1, onDisk: 1 })
})

/** All parts sent, not completed. */
async function sent(backend: TestBackend, draft: Made, services: Partial<TestBackend> = {}) {
  const sender = senderOf({ ...backend, ...services }, draft, draft.owner)
  const address = addressOf(await sender.begin(video.length))
  await sender.send(address, 0, video.subarray(0, 20_000) as BodyInit)
  await sender.send(address, 20_000, video.subarray(20_000) as BodyInit)
  return { sender, address }
}

/** Storage that fails once, like a server that is ended at that moment. */
const failingOnce = (backend: TestBackend, when: (method: string, path: string) => boolean, answer?: () => Response) => {
  let hasFailed = false
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = input instanceof Request ? input : null
    const method = request?.method ?? init?.method ?? 'GET'
    if (hasFailed || !when(method, decodeURIComponent(String(request?.url ?? input)))) return backend.supabase.fetch(input, init)
    hasFailed = true
    if (answer) return answer()
    throw new Error('the server was ended')
  }
  return { supabase: { ...backend.supabase, fetch } }
}

test.for([
  ['before the file was stored', (method: string, path: string) => method === 'POST' && /\/object\/resources\/[^/]+\/[^/]+$/.test(path)],
  ['while the parts were cleared away', (method: string, path: string) => method === 'DELETE' && path.endsWith('/object/resources')],
] as const)('a completion that ended %s can be repeated, and leaves one file', async ([, when], { backend, makeDraft }) => {
  const draft = await makeDraft()
  const { address } = await sent(backend, draft)
  let removals = 0
  // The first removal clears the path of the new file.
  const shutdown = failingOnce(backend, (method, path) => when(method, path) && (method !== 'DELETE' || ++removals > 1))
  await senderOf({ ...backend, ...shutdown }, draft, draft.owner)
    .complete(address)
    .catch(() => null)
  expect(await senderOf(backend, draft, draft.owner).complete(address)).toMatchObject({ ok: true, file: { size: video.length } })
  expect(await remainsOf(backend, draft)).toEqual({ uploads: 0, files: 1, onDisk: 1 })
})

test('a completion that ended between storing and attaching continues from there', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const { sender, address } = await sent(backend, draft)
  expect(await sender.complete(address)).toMatchObject({ ok: true })
  // As if the revision had not been saved: the row of the file exists, no attachment shows it, and the upload still exists.
  const { service } = backend.databases
  const content = { ...draft.content, attachments: [] }
  await asPerson(backend, draft.owner, (db) =>
    saveRevision(db, draft.owner.person, { resourceId: draft.id, base: draft.revision + 1, content, note: '' }),
  )
  await service
    .insertInto('uploads')
    .values({
      id: address.split('/').at(-1) ?? '',
      ...{ resource_id: draft.id, owner_id: draft.owner.person.id, size: video.length, received: video.length, parts: [0] },
      metadata: JSON.stringify({ kind: 'video', language: 'es', title: 'Mensaje', filename: 'mensaje.mp4' }),
    })
    .execute()
  expect(await sender.complete(address)).toMatchObject({ ok: true, attachment: expect.stringMatching(/^.{8}$/) })
  expect(await remainsOf(backend, draft)).toEqual({ uploads: 0, files: 1, onDisk: 1 })
})

test('a completion whose parts are missing reports that the upload is gone, and deletes it', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const { sender, address } = await sent(backend, draft)
  const id = address.split('/').at(-1) ?? ''
  const { attempts } = await backend.databases.service
    .selectFrom('uploads')
    .select('part_attempts as attempts')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await backend.serviceStorage().remove([`${draft.id}/${id}/20000-${attempts[1]}`])
  expect(await sender.complete(address)).toEqual({ ok: false, error: 'not_found' })
  expect(await remainsOf(backend, draft)).toEqual({ uploads: 0, files: 0, onDisk: 0 })
})

test('two concurrent completions of one upload give one file and the same answer', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const { sender, address } = await sent(backend, draft)
  const [first, second] = await Promise.all([sender.complete(address), sender.complete(address)])
  expect(first).toMatchObject({ ok: true })
  expect(second).toEqual(first)
  expect(await remainsOf(backend, draft)).toEqual({ uploads: 0, files: 1, onDisk: 1 })
})

const diskIsFull = () =>
  Response.json({ statusCode: '500', error: 'Internal', message: 'ENOSPC: no space left on device, write' }, { status: 500 })

test('a part is refused temporarily while the disk is full, and accepted afterwards', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const full = failingOnce(backend, (method, path) => method === 'POST' && /\/object\/resources\/.+\/0-[^/]+$/.test(path), diskIsFull)
  const sender = senderOf({ ...backend, ...full }, draft, draft.owner)
  const address = addressOf(await sender.begin(video.length))
  const refused = await sender.send(address, 0, video as BodyInit)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([507, '30'])
  expect(await sender.offset(address)).toBe('0')
  expect((await sender.send(address, 0, video as BodyInit)).status).toBe(204)
  expect(await sender.complete(address)).toMatchObject({ ok: true })
})

test('if the disk is full during the completion, the parts are kept', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const { address } = await sent(backend, draft)
  const full = failingOnce(backend, (method, path) => method === 'POST' && /\/object\/resources\/[^/]+\/[^/]+$/.test(path), diskIsFull)
  const sender = senderOf({ ...backend, ...full }, draft, draft.owner)
  expect(await sender.complete(address)).toEqual({ ok: false, error: 'no_space' })
  expect(await sender.complete(address)).toMatchObject({ ok: true })
  expect(await remainsOf(backend, draft)).toEqual({ uploads: 0, files: 1, onDisk: 1 })
})

test('a person has at most ten open uploads, or six gigabytes, and gets the matching refusal', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const sender = senderOf(backend, draft, draft.owner)
  const refusal = async (size: number) => {
    const answer = await sender.begin(size)
    return answer.ok ? null : [answer.status, await answer.text()]
  }
  const first = addressOf(await sender.begin(2_000_000_000))
  for (const _ of [1, 2]) expect(await refusal(2_000_000_000)).toBeNull()
  expect(await refusal(1)).toEqual([429, 'uploads_too_large'])
  await sender.giveUp(first)
  for (const _ of [1, 2, 3, 4, 5, 6, 7, 8]) expect(await refusal(1)).toBeNull()
  expect(await refusal(1)).toEqual([429, 'too_many_uploads'])
  await backend.databases.service.deleteFrom('uploads').where('owner_id', '=', draft.owner.person.id).execute()
  const atOnce = await Promise.all(Array.from({ length: 14 }, () => sender.begin(1)))
  expect(atOnce.filter(({ ok }) => ok)).toHaveLength(10)
  await backend.databases.service.deleteFrom('uploads').where('owner_id', '=', draft.owner.person.id).execute()
})

test('the people of one institution share twenty gigabytes', async ({ backend, makeDraft, signInAs }) => {
  const draft = await makeDraft()
  const institution = 'prevision-cl'
  const colleagues = await Promise.all([1, 2, 3, 4].map(() => signInAs('official', { institution })))
  const { service } = backend.databases
  for (const { person } of colleagues)
    for (const _ of [1, 2, 3])
      await service
        .insertInto('uploads')
        .values({ resource_id: draft.id, owner_id: person.id, size: 2_000_000_000 })
        .execute()
        .catch((error: Error) => expect(error.message).toBe('institution_uploads_too_large'))
  const { count } = await service
    .selectFrom('uploads')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('resource_id', '=', draft.id)
    .executeTakeFirstOrThrow()
  expect(count).toBe(10)
  await service.deleteFrom('uploads').where('resource_id', '=', draft.id).execute()
})

test('control characters in upload metadata are removed, and unknown fields are dropped', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const sender = senderOf(backend, draft, draft.owner)
  const created = await sender.begin(video.length, {
    title: 'Men\u0000saje\u0007',
    filename: '../a\u0000\u202Eb.mp4',
    other: 'x\u0000'.repeat(500),
  })
  expect(created.status).toBe(201)
  await sender.send(addressOf(created), 0, video as BodyInit)
  expect(await sender.complete(addressOf(created))).toMatchObject({ ok: true, file: { name: 'ab.mp4' } })
})

test('a connection that breaks at 60 per cent loses one part, and the rest resumes', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const sender = senderOf(backend, draft, draft.owner)
  const address = addressOf(await sender.begin(video.length))
  const half = Math.floor(video.length / 2)
  await sender.send(address, 0, video.subarray(0, half) as BodyInit)
  await sender.send(address, half, breakingBody(video.subarray(half, Math.floor(video.length * 0.6)))).catch(() => {})
  expect(await sender.offset(address)).toBe(String(half))
  expect(await sender.complete(address)).toEqual({ ok: false, error: 'incomplete' })
  expect((await sender.send(address, half, video.subarray(half) as BodyInit)).status).toBe(204)
  expect(await sender.complete(address)).toMatchObject({ ok: true, file: { size: video.length } })
  expect(await remainsOf(backend, draft)).toEqual({ uploads: 0, files: 1, onDisk: 1 })
})

test('of two concurrent requests with the same part, one gets the current offset', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const sender = senderOf(backend, draft, draft.owner)
  const address = addressOf(await sender.begin(video.length))
  const both = await Promise.all([1, 2].map(() => sender.send(address, 0, video.subarray(0, 10_000) as BodyInit)))
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
  expect(await sender.offset(address)).toBe('10000')
  await sender.send(address, 10_000, video.subarray(10_000) as BodyInit)
  expect(await sender.complete(address)).toMatchObject({ ok: true, file: { size: video.length } })
})

test('an instance that receives a part again does not overwrite what another has acknowledged', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const sender = senderOf(backend, draft, draft.owner)
  const address = addressOf(await sender.begin(video.length))
  const id = address.split('/').at(-1) ?? ''
  // Both instances have read that the upload is at 0 before either stores anything.
  const instances = [1, 2].map(() => new PartsStore(backend as never, uploaderOf(draft.owner), draft.id))
  const write = (one: PartsStore | undefined) => one?.write(Readable.from([video.subarray(0, 10_000)]), id, 0)
  expect(await write(instances[0])).toBe(10_000)
  await expect(write(instances[1])).rejects.toMatchObject({ status_code: 409 })
  expect((await sender.send(address, 10_000, video.subarray(10_000) as BodyInit)).status).toBe(204)
  expect(await sender.complete(address)).toMatchObject({ ok: true, file: { size: video.length } })
  expect(await remainsOf(backend, draft)).toEqual({ uploads: 0, files: 1, onDisk: 1 })
})

test('a file sent twice concurrently is stored once, and the other request is a duplicate', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const sender = senderOf(backend, draft, draft.owner)
  const sendWhole = async () => {
    const address = addressOf(await sender.begin(video.length))
    await sender.send(address, 0, video as BodyInit)
    return sender.complete(address)
  }
  const both = await Promise.all([sendWhole(), sendWhole()])
  expect(both.map((one) => (one.ok ? 'kept' : one.error)).sort()).toEqual(['duplicate', 'kept'])
  expect(await remainsOf(backend, draft)).toEqual({ uploads: 0, files: 1, onDisk: 1 })
})

test('a cancelled upload leaves nothing', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const sender = senderOf(backend, draft, draft.owner)
  const address = addressOf(await sender.begin(video.length))
  await sender.send(address, 0, video.subarray(0, 10_000) as BodyInit)
  expect((await sender.giveUp(address)).status).toBe(204)
  expect(await remainsOf(backend, draft)).toEqual({ uploads: 0, files: 0, onDisk: 0 })
})

test.for([
  ['a zip that calls itself a video', readSample('disguised.pdf'), 'wrong_type'],
  ['a video without its end', video.subarray(0, Math.floor(video.length / 2)), 'truncated'],
] as const)('%s is refused after it has arrived, and leaves nothing', async ([, bytes, error], { backend, makeDraft }) => {
  const draft = await makeDraft()
  const sender = senderOf(backend, draft, draft.owner)
  const address = addressOf(await sender.begin(bytes.length))
  await sender.send(address, 0, bytes as BodyInit)
  expect(await sender.complete(address)).toMatchObject({ ok: false, error })
  expect(await remainsOf(backend, draft)).toEqual({ uploads: 0, files: 0, onDisk: 0 })
})

test.for([
  ['too large', 2_000_000_001, {}, 413],
  ['of no kind', 10, { kind: 'programme' }, 400],
  ['empty', 0, {}, 400],
] as const)('a file that is %s is refused before it is sent', async ([, size, fields, status], { backend, makeDraft }) => {
  const draft = await makeDraft()
  expect((await senderOf(backend, draft, draft.owner).begin(size, fields)).status).toBe(status)
  expect(await remainsOf(backend, draft)).toEqual({ uploads: 0, files: 0, onDisk: 0 })
})

test('other people cannot create, see, resume or complete an upload', async ({ backend, makeDraft, signInAs }) => {
  const draft = await makeDraft()
  const address = addressOf(await senderOf(backend, draft, draft.owner).begin(video.length))
  for (const actor of [await signInAs('member'), await signInAs('official', { institution: 'prevision-cl' })]) {
    const other = senderOf(backend, draft, actor)
    expect((await other.begin(10)).status).toBe(403)
    expect(await other.offset(address)).toBeNull()
    expect((await other.send(address, 0, video as BodyInit)).status).toBe(404)
    expect((await other.giveUp(address)).status).toBe(404)
    expect(await other.complete(address)).toEqual({ ok: false, error: 'not_found' })
  }
})
