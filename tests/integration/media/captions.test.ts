/** Captions are stored as WebVTT, saved in versions, and never overwrite another person's changes. */
import { expect } from 'vitest'
import { addAttachment } from '#app/features/media/attachments/attach-file.server.ts'
import { findTrackAsset } from '#app/features/media/attachments/find-track-asset.server.ts'
import { getCaptionPage, readTrack } from '#app/features/media/caption-editor/caption-page.server.ts'
import { saveCaptions } from '#app/features/media/caption-editor/save-captions.server.ts'
import { storeFile } from '#app/features/media/uploads/store-file.server.ts'
import { findPart } from '#app/features/resources/model/parts.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { savePart } from '#app/features/writing/editor/save-part.server.ts'
import type { Actor } from '../../factories/people.ts'
import { asPerson, type Made, upload, uploaderOf } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { openSample } from '../../fixtures/sample-files.ts'
import { test } from '../../fixtures/test.ts'

const vtt = (...texts: string[]) =>
  `WEBVTT\n\n${texts.map((text, index) => `00:00:0${index}.000 --> 00:00:0${index}.900\n${text}`).join('\n\n')}\n`

/** Adds a video in Spanish to a draft. Returns the id of the attachment. */
async function withVideo(backend: TestBackend, { id, owner }: Made): Promise<string> {
  const { id: file } = await upload(backend, owner, id, 'video')
  await asPerson(backend, owner, (db) =>
    addAttachment(db, owner.person, id, { kind: 'video', file, title: 'Mensaje', language: 'es', seconds: 4 }),
  )
  return (await asPerson(backend, owner, (db) => getDraft(db, id)))?.content.attachments.at(-1)?.id ?? ''
}

const save = (backend: TestBackend, who: Actor, made: Made, attachment: string, base: string | null, text: string) =>
  saveCaptions(backend, uploaderOf(who), { resourceId: made.id, attachment, language: 'es', base, text })
const fileOf = (result: Awaited<ReturnType<typeof saveCaptions>>): string => {
  if (!result.ok) throw new Error(`Not saved: ${result.error}`)
  return result.file.id
}
async function pageOf(backend: TestBackend, { id, owner }: Made, attachment: string, more: { from?: string; language?: 'es' | 'en' } = {}) {
  return asPerson(backend, owner, async (db) => {
    const draft = await getDraft(db, id)
    if (!draft) throw new Error('There is no draft')
    const { from = null, language = 'es' } = more
    return getCaptionPage(db, backend.openObject, draft, { attachment, language, from, version: null })
  })
}
const rowsOf = ({ databases: { service } }: TestBackend, { id }: Made) =>
  service
    .selectFrom('files')
    .select(['id', 'asset_id', 'name', 'media_type', 'cues'])
    .where('resource_id', '=', id)
    .where('role', '=', 'captions')
    .execute()

test('an SRT file in Latin-1 is stored as WebVTT in UTF-8, and can be searched', async ({ backend, makeDraft }) => {
  const made = await makeDraft()
  const { id, owner } = made
  const stream = openSample('message.latin-1.srt')
  const stored = await storeFile(backend, uploaderOf(owner), { resourceId: id, kind: 'captions', name: 'mensaje.SRT', stream })
  expect(stored).toMatchObject({ ok: true, file: { name: 'mensaje.vtt', mediaType: 'text/vtt', transcriptCues: 2 } })
  const file = stored.ok ? stored.file.id : ''
  const track = await asPerson(backend, owner, (db) => readTrack(db, backend.openObject, file))
  expect(track?.webvtt).toBe(
    'WEBVTT\n\n00:00:00.200 --> 00:00:01.800\nLa niña cruzó la plaza.\n\n00:00:02.000 --> 00:00:03.800\n¿Quién pagará <i>mañana</i>?\n',
  )
  expect(await rowsOf(backend, made)).toEqual([expect.objectContaining({ id: file, media_type: 'text/vtt', cues: 2 })])
  const passages = await backend.databases.service
    .selectFrom('file_passages')
    .select(['place', 'text'])
    .where('file_id', '=', file)
    .orderBy('place')
    .execute()
  expect(passages).toEqual([
    { place: 0, text: 'La niña cruzó la plaza.' },
    { place: 2, text: '¿Quién pagará mañana?' },
  ])
})

test('each save is a version of one track, the newest first, and the resource uses the last', async ({ backend, makeDraft }) => {
  const made = await makeDraft()
  const attachment = await withVideo(backend, made)
  const first = fileOf(await save(backend, made.owner, made, attachment, null, vtt('Uno')))
  const second = fileOf(await save(backend, made.owner, made, attachment, first, vtt('Uno', 'Dos')))
  const page = await pageOf(backend, made, attachment)
  expect(page?.track).toMatchObject({ id: second, assetId: first, name: 'es.vtt' })
  expect(page?.versions).toMatchObject([
    { id: second, cues: 2, author: made.owner.person.name },
    { id: first, cues: 1 },
  ])
  expect(page?.text?.cues.map(({ text }) => text)).toEqual(['Uno', 'Dos'])
})

test('a file in a language with captions is their next version; in another language it starts a track', async ({ backend, makeDraft }) => {
  const made = await makeDraft()
  const attachment = await withVideo(backend, made)
  const first = fileOf(await save(backend, made.owner, made, attachment, null, vtt('Uno')))
  const second = fileOf(await save(backend, made.owner, made, attachment, first, vtt('Dos')))
  const assetIn = (language: 'es' | 'gn') => asPerson(backend, made.owner, (db) => findTrackAsset(db, made.id, attachment, language))
  expect(second).not.toBe(first)
  expect(await assetIn('es')).toBe(first)
  expect(await assetIn('gn')).toBeUndefined()
})

test("a save over another person's save is a conflict with their file, and leaves nothing", async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft()
  const editor = await signInAs('editor')
  const attachment = await withVideo(backend, made)
  const base = fileOf(await save(backend, made.owner, made, attachment, null, vtt('Uno')))
  const theirs = fileOf(await save(backend, editor, made, attachment, base, vtt('De la editora')))
  expect(await save(backend, made.owner, made, attachment, base, vtt('Del autor'))).toEqual({
    ok: false,
    error: 'conflict',
    current: theirs,
  })
  expect(await save(backend, made.owner, made, attachment, null, vtt('Del autor'))).toMatchObject({ error: 'conflict', current: theirs })
  expect((await rowsOf(backend, made)).map(({ id }) => id).sort()).toEqual([base, theirs].sort())
})

test('one of two concurrent saves is a conflict', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft()
  const editor = await signInAs('editor')
  const attachment = await withVideo(backend, made)
  const base = fileOf(await save(backend, made.owner, made, attachment, null, vtt('Uno')))
  const results = await Promise.all([made.owner, editor].map((who) => save(backend, who, made, attachment, base, vtt(who.person.name))))
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(results.find(({ ok }) => !ok)).toMatchObject({ error: 'conflict' })
  expect(await rowsOf(backend, made)).toHaveLength(2)
})

test("another person's save in another part is not a conflict", async ({ backend, makeDraft }) => {
  const made = await makeDraft()
  const attachment = await withVideo(backend, made)
  const base = fileOf(await save(backend, made.owner, made, attachment, null, vtt('Uno')))
  const part = findPart(made.kind, 'basics')
  const draft = await asPerson(backend, made.owner, (db) => getDraft(db, made.id))
  if (part && draft)
    await asPerson(backend, made.owner, (db) =>
      savePart(db, made.owner.person, { resourceId: made.id, part, base: draft.revision, sent: [['yearFrom', '2020']] }),
    )
  expect(await save(backend, made.owner, made, attachment, base, vtt('Dos'))).toMatchObject({ ok: true })
})

test('captions with mistakes are refused with their lines, and make no version', async ({ backend, makeDraft }) => {
  const made = await makeDraft()
  const attachment = await withVideo(backend, made)
  const text = 'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nUno\n\n00:00:04.000 --> 00:00:02.000\nDos\n'
  expect(await save(backend, made.owner, made, attachment, null, text)).toEqual({
    ok: false,
    error: 'captions',
    problems: [{ line: 6, reason: 'reversed' }],
  })
  expect(await rowsOf(backend, made)).toEqual([])
})

test('a track in another language starts with the times and texts of an existing one', async ({ backend, makeDraft }) => {
  const made = await makeDraft()
  const attachment = await withVideo(backend, made)
  fileOf(await save(backend, made.owner, made, attachment, null, vtt('Uno', 'Dos')))
  expect(await pageOf(backend, made, attachment, { language: 'en' })).toMatchObject({
    track: null,
    others: ['es'],
    source: null,
    text: null,
  })
  const page = await pageOf(backend, made, attachment, { language: 'en', from: 'es' })
  expect(page).toMatchObject({ track: null, source: 'es', text: { written: [{ text: 'Uno' }, { text: 'Dos' }] }, versions: [] })
})

test('saves by people who may not edit, and during review, are refused', async ({ backend, makeDraft, makeSubmitted, signInAs }) => {
  const made = await makeDraft()
  const attachment = await withVideo(backend, made)
  expect(await save(backend, await signInAs('official', { institution: 'prevision-cl' }), made, attachment, null, vtt('Uno'))).toEqual({
    ok: false,
    error: 'forbidden',
  })
  expect(await save(backend, made.owner, made, 'otro', null, vtt('Uno'))).toEqual({ ok: false, error: 'not_found' })
  const submitted = await makeSubmitted({ content: (content) => ({ ...content, attachments: [] }), kind: 'experience' })
  expect(await save(backend, submitted.owner, submitted, attachment, null, vtt('Uno'))).toMatchObject({ ok: false })
})
