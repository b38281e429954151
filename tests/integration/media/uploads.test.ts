import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { expect } from 'vitest'
import { bucket } from '#app/backend/backend.server.ts'
import { addAttachment, addCaptions, removeAttachment } from '#app/features/media/attachments/attach-file.server.ts'
import type { FileKind } from '#app/features/media/storage/media-types.ts'
import { readUpload } from '#app/features/media/uploads/read-upload.server.ts'
import { type StoreResult, storeFile } from '#app/features/media/uploads/store-file.server.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { asPerson, type Made, uploaderOf } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { ownBackend } from '../../fixtures/own-backend.ts'
import { breakingAfter, formWith, largePicture, openSample, readSample, streamOf } from '../../fixtures/sample-files.ts'
import { test } from '../../fixtures/test.ts'

const store = (backend: TestBackend, { id, owner }: Made, kind: FileKind, name: string, stream: Readable): Promise<StoreResult> =>
  storeFile(backend, uploaderOf(owner), { resourceId: id, kind, name, stream })

/** The remains of a resource's uploads: rows, objects in Storage, and files on disk. */
async function remainsOf({ databases: { service } }: TestBackend, { id }: Pick<Made, 'id'>) {
  const rows = await service.selectFrom('files').select('id').where('resource_id', '=', id).execute()
  const objects = await service
    .withTables<{ 'storage.objects': { name: string } }>()
    .selectFrom('storage.objects')
    .select('name')
    .where('name', 'like', `${id}/%`)
    .execute()
  const folder = path.join(ownBackend().folder, 'storage', bucket, id)
  return { rows: rows.length, objects: objects.length, onDisk: existsSync(folder) ? readdirSync(folder).length : 0 }
}
const nothing = { rows: 0, objects: 0, onDisk: 0 }

test.for([
  ['document', 'policy.pdf', 'application/pdf'],
  ['video', 'message.mp4', 'video/mp4'],
  ['captions', 'message.es.vtt', 'text/vtt'],
] as const)('a real %s is stored unchanged', async ([kind, name, mediaType], { backend, makeDraft }) => {
  const draft = await makeDraft()
  const bytes = readSample(name)
  const stored = await store(backend, draft, kind, name, openSample(name))
  expect(stored).toMatchObject({ ok: true, file: { name, mediaType, size: bytes.length, transcriptCues: kind === 'captions' ? 2 : 0 } })
  expect(await remainsOf(backend, draft)).toEqual({ rows: 1, objects: 1, onDisk: 1 })
  const row = await backend.databases.service.selectFrom('files').selectAll().where('resource_id', '=', draft.id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    owner_id: draft.owner.person.id,
    path: `${draft.id}/${row.id}`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
})

test('bytes that arrive one by one give the same file', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const bytes = readSample('policy.pdf')
  const drops = Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97)
    })(),
    { objectMode: false },
  )
  expect(await store(backend, draft, 'document', 'policy.pdf', drops)).toMatchObject({ ok: true, file: { size: bytes.length } })
})

test.for([
  ['an empty file', 'video', 'empty.mp4', { error: 'empty' }],
  ['a file that is not what its name says', 'document', 'disguised.pdf', { error: 'wrong_type', detected: 'application/zip' }],
  ['a video where a document is asked for', 'document', 'message.mp4', { error: 'wrong_type', detected: 'video/mp4' }],
  [
    'captions in which a cue ends before it begins',
    'captions',
    'broken.vtt',
    { error: 'captions', problems: [{ line: 6, reason: 'reversed' }] },
  ],
  ['a zip that calls itself captions', 'captions', 'disguised.pdf', { error: 'wrong_type', detected: 'application/zip' }],
  ['a text that is not captions', 'captions', 'not-captions.vtt', { error: 'captions', problems: [{ line: 1, reason: 'not_captions' }] }],
] as const)('%s is refused, and leaves nothing', async ([, kind, name, refusal], { backend, makeDraft }) => {
  const draft = await makeDraft()
  expect(await store(backend, draft, kind, name, openSample(name))).toEqual({ ok: false, ...refusal })
  expect(await remainsOf(backend, draft)).toEqual(nothing)
})

test('a truncated PDF is refused, and leaves nothing', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const half = readSample('policy.pdf').subarray(0, 15_000)
  expect(await store(backend, draft, 'document', 'policy.pdf', streamOf(half))).toEqual({ ok: false, error: 'truncated' })
  expect(await remainsOf(backend, draft)).toEqual(nothing)
})

test('a file that is too large is aborted, and leaves nothing', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  expect(await store(backend, draft, 'image', 'plaza.png', largePicture(10.5))).toEqual({ ok: false, error: 'too_large' })
  expect(await remainsOf(backend, draft)).toEqual(nothing)
})

test('captions that are too large are refused unread', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const endless = Array.from({ length: 20 }, () => 'x'.repeat(60_000))
  expect(await store(backend, draft, 'captions', 'largo.vtt', streamOf('WEBVTT\n\n', ...endless))).toEqual({
    ok: false,
    error: 'too_large',
  })
  expect(await remainsOf(backend, draft)).toEqual(nothing)
})

test('a connection that breaks half-way leaves nothing', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  expect(await store(backend, draft, 'video', 'message.mp4', breakingAfter(readSample('message.mp4').subarray(0, 15_000)))).toMatchObject({
    ok: false,
    error: 'storage',
  })
  expect(await remainsOf(backend, draft)).toEqual(nothing)
})

test('a connection that breaks at once leaves nothing', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  await expect(store(backend, draft, 'video', 'message.mp4', breakingAfter(readSample('message.mp4').subarray(0, 100)))).rejects.toThrow(
    'the line broke',
  )
  expect(await remainsOf(backend, draft)).toEqual(nothing)
})

test('an upload by a person who may not edit is refused, and leaves nothing', async ({ backend, makeDraft, signInAs }) => {
  const draft = await makeDraft()
  for (const who of [await signInAs('member'), await signInAs('official'), await signInAs('official', { institution: 'prevision-cl' })]) {
    const result = await storeFile(backend, uploaderOf(who), {
      resourceId: draft.id,
      kind: 'document',
      name: 'policy.pdf',
      stream: openSample('policy.pdf'),
    })
    expect(result).toEqual({ ok: false, error: 'forbidden' })
  }
  expect(await remainsOf(backend, draft)).toEqual(nothing)
})

test('a form with a file is read as a stream, with the fields before it', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const result = await readUpload(
    formWith({ kind: 'document', language: 'es' }, 'policy.pdf', openSample('policy.pdf')),
    async ({ name, stream, fields }) => ({
      fields,
      stored: await store(backend, draft, 'document', name, stream),
    }),
  )
  expect(result).toMatchObject({ fields: { kind: 'document', language: 'es' }, stored: { ok: true, file: { name: 'policy.pdf' } } })
})

test.for([
  ['of the wrong type', 'document', 'wrong_type'],
  ['that is too large', 'image', 'too_large'],
] as const)(
  'a large file %s is refused while it is being sent, and its sender gets the answer',
  async ([, kind, error], { backend, makeDraft }) => {
    const draft = await makeDraft()
    const form = formWith({}, 'plaza.png', largePicture(11))
    expect(await readUpload(form, ({ name, stream }) => store(backend, draft, kind, name, stream))).toMatchObject({ ok: false, error })
    expect(await remainsOf(backend, draft)).toEqual(nothing)
  },
)

test('captions that are too large are refused while they are being sent, and their sender gets the answer', async ({
  backend,
  makeDraft,
}) => {
  const draft = await makeDraft()
  const form = formWith({}, 'largo.vtt', streamOf('WEBVTT\n\n', ...Array.from({ length: 60 }, () => 'x'.repeat(60_000))))
  expect(await readUpload(form, ({ name, stream }) => store(backend, draft, 'captions', name, stream))).toEqual({
    ok: false,
    error: 'too_large',
  })
})

test('a form whose connection breaks half-way fails, and leaves nothing', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  let stored: Promise<StoreResult> | null = null
  const form = formWith({}, 'message.mp4', breakingAfter(readSample('message.mp4').subarray(0, 15_000)))
  const upload = readUpload(form, ({ name, stream }) => {
    stored = store(backend, draft, 'video', name, stream)
    return stored
  })
  await expect(upload).rejects.toThrow('the line broke')
  expect(await stored).toMatchObject({ ok: false, error: 'storage' })
  expect(await remainsOf(backend, draft)).toEqual(nothing)
})

test('a connection that breaks after the refusal has no effect', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const form = formWith({}, 'message.mp4', breakingAfter(readSample('message.mp4').subarray(0, 15_000)))
  await expect(readUpload(form, ({ name, stream }) => store(backend, draft, 'document', name, stream))).rejects.toThrow('the line broke')
})

test('a form without a file is not an upload', async () => {
  const form = new FormData()
  form.set('kind', 'document')
  expect(await readUpload(new Request('http://caja.test/', { method: 'POST', body: form }), async () => 'a file')).toBeNull()
  expect(await readUpload(new Request('http://caja.test/', { method: 'POST', body: 'text' }), async () => 'a file')).toBeNull()
})

test('a stored file is attached, gets captions, gets new captions, and is removed', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const { id, owner } = draft
  const fileOf = (result: StoreResult) => (result.ok ? result.file.id : '')
  const video = fileOf(await store(backend, draft, 'video', 'message.mp4', openSample('message.mp4')))
  const tracks = [
    await store(backend, draft, 'captions', 'message.es.vtt', openSample('message.es.vtt')),
    await store(backend, draft, 'captions', 'message.es.vtt', openSample('message.es.vtt')),
  ].map(fileOf)
  const attachments = async () => (await asPerson(backend, owner, (db) => getDraft(db, id)))?.content.attachments ?? []

  await asPerson(backend, owner, (db) =>
    addAttachment(db, owner.person, id, { kind: 'video', file: video, title: 'Mensaje', language: 'es', seconds: 4 }),
  )
  const attachment = (await attachments())[0]?.id ?? ''
  for (const track of tracks) await asPerson(backend, owner, (db) => addCaptions(db, owner.person, id, attachment, 'es', track))
  expect(await attachments()).toMatchObject([
    { kind: 'video', file: video, title: { es: 'Mensaje' }, captions: [{ language: 'es', file: tracks[1] }] },
  ])
  await asPerson(backend, owner, (db) => removeAttachment(db, owner.person, id, attachment))
  expect(await attachments()).toEqual([])
})
