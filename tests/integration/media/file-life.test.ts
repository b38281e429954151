/** Versions of files and their deletion, through the operations that the pages use. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { bucket, serverClient } from '#app/backend/backend.server.ts'
import { attempt } from '#app/db/clients.server.ts'
import { findFileHistory, findVersion, getFile } from '#app/features/core/files/file-rows.server.ts'
import { removeAttachment } from '#app/features/media/attachments/attach-file.server.ts'
import { findMedia } from '#app/features/media/library/find-media.server.ts'
import { getMedia } from '#app/features/media/library/get-media.server.ts'
import { mediaQuery } from '#app/features/media/library/media-query.ts'
import { deleteFile } from '#app/features/media/storage/delete-file.server.ts'
import { receiveFile } from '#app/features/media/uploads/receive-file.server.ts'
import { uploadFields } from '#app/features/media/uploads/upload-fields.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import type { Actor } from '../../factories/people.ts'
import { asPerson, type Made, upload, uploaderOf } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { newWord } from '../../fixtures/new-word.ts'
import { pdf } from '../../fixtures/sample-documents.ts'
import { streamOf } from '../../fixtures/sample-files.ts'
import { test } from '../../fixtures/test.ts'

/** Replaces the file of the only attachment, like the workspace's panel. Returns the new version. */
async function replace(backend: TestBackend, made: Made, actor: Actor = made.owner, name = 'norma-2026.pdf'): Promise<string> {
  const received = await sendReplacement(backend, made, actor, name)
  if (!received.ok) throw new Error(received.error)
  return received.file.id
}

const sendReplacement = (backend: TestBackend, made: Made, actor: Actor, name = 'norma-2026.pdf', kind = 'document') =>
  receiveFile(backend, uploaderOf(actor), {
    resourceId: made.id,
    name,
    stream: streamOf(pdf([crypto.randomUUID()])),
    fields: uploadFields.parse({ kind, language: 'es', replaces: made.content.attachments[0]?.id }),
  })

const idOf = (made: Made) => made.file?.id ?? ''
const bytesAt = async (backend: TestBackend, path: string) => (await backend.serviceStorage().download(path)).error === null
const detach = (backend: TestBackend, made: Made) =>
  asPerson(backend, made.owner, (db) => removeAttachment(db, made.owner.person, made.id, made.content.attachments[0]?.id ?? ''))
const revisionOf = async (backend: TestBackend, made: Made) =>
  (await asPerson(backend, made.owner, (db) => getDraft(db, made.id)))?.revision ?? 0

test('a replaced file keeps its texts and its address; readers get it once it is published', async ({ backend, makePublished }) => {
  const made = await makePublished({ kind: 'document' })
  const { visitor } = backend.databases
  const first = idOf(made)
  const second = await replace(backend, made)
  const draft = await asPerson(backend, made.owner, (db) => getDraft(db, made.id))
  const before = made.content.attachments[0]
  expect(draft?.content.attachments).toEqual([{ ...before, file: second, pages: 1 }])
  expect((await findVersion(visitor, first, null))?.id).toBe(first)
  expect(await findVersion(visitor, first, second)).toBeNull()
  expect((await asPerson(backend, made.owner, (db) => findVersion(db, first, second)))?.name).toBe('norma-2026.pdf')

  const published = await asPerson(backend, made.editor, (db) =>
    publishResource(db, { resourceId: made.id, revision: draft?.revision ?? 0, languages: ['es', 'en'] }),
  )
  expect(published.ok).toBe(true)
  expect((await findVersion(visitor, first, null))?.id).toBe(second)
  expect(await findVersion(visitor, first, first)).toBeNull()
  expect((await findVersion(visitor, second, null))?.id).toBe(second)
  expect(await asPerson(backend, made.owner, (db) => findFileHistory(db, made.id))).toMatchObject([
    { id: second, assetId: first, isPublished: true, isInUse: true },
    { id: first, assetId: first, isPublished: false, isInUse: false, sentBy: made.owner.person.name },
  ])
})

test('the first version can be deleted; its address stays, and gets further versions', async ({ backend, makeDraft }) => {
  const made = await makeDraft({ kind: 'document' })
  const second = await replace(backend, made)
  expect(await deleteFile(backend, made.owner, idOf(made))).toEqual({ ok: true })
  const third = await replace(backend, made)
  expect((await asPerson(backend, made.owner, (db) => findVersion(db, idOf(made), null)))?.id).toBe(third)
  expect((await asPerson(backend, made.owner, (db) => findVersion(db, idOf(made), second)))?.id).toBe(second)
})

test('a file used by a page or the latest revision cannot be deleted, not even by an administrator', async ({
  backend,
  makePublished,
  signInAs,
}) => {
  const made = await makePublished({ kind: 'document' })
  const admin = await signInAs('admin')
  for (const actor of [made.owner, made.editor, admin])
    expect(await deleteFile(backend, actor, idOf(made))).toEqual({ ok: false, error: 'file_in_use' })
  // Removed from the draft, it is still published.
  await detach(backend, made)
  expect(await deleteFile(backend, admin, idOf(made))).toEqual({ ok: false, error: 'file_in_use' })
  expect(await bytesAt(backend, made.path)).toBe(true)
  // The service bypasses all policies, but not the foreign key of published files.
  expect(await attempt(() => backend.databases.service.deleteFrom('files').where('id', '=', idOf(made)).execute())).toEqual({
    ok: false,
    error: 'file_in_use',
  })
})

test('an unused file is deleted with its bytes and its renditions', async ({ backend, makeDraft }) => {
  const made = await makeDraft({ kind: 'document' })
  const { service } = backend.databases
  const page = crypto.randomUUID()
  await backend.serviceStorage().upload(`${made.id}/${page}`, new TextEncoder().encode('png').buffer)
  const row = {
    id: page,
    asset_id: page,
    derived_from: idOf(made),
    role: 'page-image',
    resource_id: made.id,
    owner_id: made.owner.person.id,
  }
  await service
    .insertInto('files')
    .values({ ...row, path: `${made.id}/${page}`, name: 'page.png', media_type: 'image/png', size: 3, sha256: '0'.repeat(64) })
    .execute()
  expect(await deleteFile(backend, made.owner, page)).toEqual({ ok: false, error: 'file_in_use' })
  await detach(backend, made)
  expect(await deleteFile(backend, made.owner, idOf(made))).toEqual({ ok: true })
  expect(await service.selectFrom('files').select('id').where('resource_id', '=', made.id).execute()).toEqual([])
  expect([await bytesAt(backend, made.path), await bytesAt(backend, `${made.id}/${page}`)]).toEqual([false, false])
  expect(await deleteFile(backend, made.owner, idOf(made))).toEqual({ ok: false, error: 'not_found' })
  expect(await deleteFile(backend, made.owner, 'no-uuid')).toEqual({ ok: false, error: 'not_found' })
})

test('during review the owner can delete nothing, strangers see nothing, and colleagues can only read', async ({
  backend,
  makeSubmitted,
  signInAs,
}) => {
  const made = await makeSubmitted({ kind: 'document' })
  const loose = await upload(backend, made.owner, made.id, 'document')
  expect(await deleteFile(backend, made.owner, loose.id)).toEqual({ ok: false, error: 'locked_for_review' })
  expect(await deleteFile(backend, await signInAs('official'), loose.id)).toEqual({ ok: false, error: 'forbidden' })
  expect(await deleteFile(backend, await signInAs('official', { institution: 'prevision-cl' }), loose.id)).toEqual({
    ok: false,
    error: 'not_found',
  })
  expect(await deleteFile(backend, await signInAs('editor'), loose.id)).toEqual({ ok: true })
})

test('if Storage fails, the file is deleted and its bytes are left to the nightly check', async ({ backend, makeDraft }) => {
  const made = await makeDraft({ kind: 'document' })
  await detach(backend, made)
  const broken = { ...backend, supabase: { ...backend.supabase, fetch: () => Promise.reject(new Error('Storage is down')) } }
  expect(await deleteFile(broken, made.owner, idOf(made))).toEqual({ ok: true })
  expect(await getFile(backend.databases.service, idOf(made))).toBeNull()
  expect(await bytesAt(backend, made.path)).toBe(true)
})

test('of two concurrent replacements of one file the second is a conflict, and the first version stays', async ({ backend, makeDraft }) => {
  const made = await makeDraft({ kind: 'document' })
  const results = await Promise.allSettled([replace(backend, made), replace(backend, made)])
  const kept = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const draft = await asPerson(backend, made.owner, (db) => getDraft(db, made.id))
  expect(kept).toContain(draft?.content.attachments[0]?.file)
  expect(await revisionOf(backend, made)).toBe(made.revision + kept.length)
  expect(await asPerson(backend, made.owner, (db) => findFileHistory(db, made.id))).toHaveLength(1 + kept.length)
})

test('a refused replacement leaves nothing behind', async ({ backend, makeDraft, makeSubmitted, signInAs }) => {
  const draft = await makeDraft({ kind: 'document' })
  const locked = await makeSubmitted({ kind: 'document' })
  const stranger = await signInAs('official', { institution: 'prevision-cl' })
  expect(await sendReplacement(backend, draft, stranger)).toEqual({ ok: false, error: 'not_found' })
  expect(await sendReplacement(backend, draft, draft.owner, 'x.pdf', 'video')).toEqual({ ok: false, error: 'invalid' })
  expect(await sendReplacement(backend, locked, locked.owner)).toEqual({ ok: false, error: 'locked_for_review' })
  for (const { id } of [draft, locked]) expect(await asPerson(backend, draft.owner, (db) => findFileHistory(db, id))).toHaveLength(1)
})

test('the library shows each file once, in its newest version, with its use and its problems', async ({
  backend,
  makePublished,
  makeDraft,
  signInAs,
}) => {
  const word = newWord()
  const editor = await signInAs('editor')
  const made = await makePublished({ kind: 'document', title: { es: `Publicado ${word}`, en: `Published ${word}` } })
  const second = await replace(backend, made)
  const draft = await makeDraft({
    kind: 'video',
    title: { es: `Borrador ${word}` },
    languages: ['es'],
    content: (content) => ({
      ...content,
      attachments: [
        {
          id: 'lejos',
          kind: 'video',
          file: null,
          external: `https://example.org/${word}`,
          language: 'qu',
          title: { es: 'Lejos' },
          alt: {},
        },
      ].map((attachment) => ({
        ...attachment,
        poster: null,
        alsoSpoken: [],
        seconds: null,
        pages: 1,
        captions: [],
      })) as typeof content.attachments,
    }),
  })
  await upload(backend, draft.owner, draft.id, 'document')
  await backend.databases.service
    .insertInto('link_checks')
    .values({ url: `https://example.org/${word}`, outcome: 'gone', status: 404, state: 'broken' })
    .execute()
  await sql`update files set text_state = 'none' where id = ${second}`.execute(backend.databases.service)

  const find = (query: string) =>
    asPerson(backend, editor, (db) => findMedia(db, mediaQuery.read(new URLSearchParams(`q=${word}&${query}`)), 'es'))
  const all = await find('sort=resource')
  expect(all).toMatchObject({
    total: 3,
    kinds: { document: 2, video: 1 },
    languages: { es: 1, qu: 1 },
    problems: { captions: 1, unused: 1, scan: 1, broken: 1 },
  })
  expect(all.items.map(({ kind, use, versions, problems }) => ({ kind, use, versions, problems: problems.toSorted() }))).toEqual(
    expect.arrayContaining([
      { kind: 'document', use: 'published', versions: 2, problems: ['scan'] },
      { kind: 'video', use: 'draft', versions: 1, problems: ['broken', 'captions'] },
      { kind: 'document', use: 'nowhere', versions: 1, problems: ['unused'] },
    ]),
  )
  expect((await find('problem=captions')).items.map(({ name }) => name)).toEqual([`https://example.org/${word}`])
  expect(await find('problem=captions&kind=document')).toMatchObject({
    total: 0,
    items: [],
    problems: { scan: 1, unused: 1 },
    kinds: { video: 1 },
  })

  const media = await asPerson(backend, editor, (db) => getMedia(db, second))
  expect(media).toMatchObject({ id: second, assetId: made.file?.id, isPublished: false, resourceId: made.id, revisions: 2 })
  expect(media?.versions.map(({ id, isPublished }) => [id, isPublished])).toEqual([
    [second, false],
    [idOf(made), true],
  ])
})

test('people who are not staff find in the library only what they may read anyway', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft({ kind: 'document' })
  const stranger = await signInAs('official', { institution: 'prevision-cl' })
  expect(await asPerson(backend, stranger, (db) => getMedia(db, idOf(made)))).toBeNull()
  const { error } = await serverClient(backend.supabase, stranger.accessToken).storage.from(bucket).download(made.path)
  expect(error).not.toBeNull()
})
