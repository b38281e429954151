import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import {
  addAttachment,
  addCaptions,
  addExternalVideo,
  editFiles,
  removeAttachment,
  setAlt,
} from '#app/features/media/attachments/attach-file.server.ts'
import { storeFile } from '#app/features/media/uploads/store-file.server.ts'
import { findGaps } from '#app/features/resources/model/gaps.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { type FileLanguage, fileLanguages } from '#app/i18n/file-languages.ts'
import { asPerson, type Made, uploaderOf } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { largePicture } from '../../fixtures/sample-files.ts'
import { test } from '../../fixtures/test.ts'

const attachmentsOf = async (backend: TestBackend, { id, owner }: Made) =>
  (await asPerson(backend, owner, (db) => getDraft(db, id)))?.content.attachments ?? []

test('a video of another site is stored by its page address, without a file', async ({ backend, makeDraft }) => {
  const draft = await makeDraft({ kind: 'video' })
  const added = await asPerson(backend, draft.owner, (db) =>
    addExternalVideo(db, draft.owner.person, draft.id, { address: 'youtu.be/dQw4w9WgXcQ?si=x', title: 'Una visita', language: 'gn' }),
  )
  expect(added).toEqual({ ok: true })
  const attachments = await attachmentsOf(backend, draft)
  expect(attachments).toMatchObject([
    { kind: 'video', file: null, external: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: { es: 'Una visita' }, language: 'gn' },
  ])
  const gaps = findGaps({ ...draft.content, attachments }, 'es').filter(({ part }) => part === 'files')
  expect(gaps.map(({ reason }) => reason)).toContain('no_captions')
  expect(gaps.map(({ reason }) => reason)).not.toContain('no_file')
})

test('an address of any other site is refused, and nothing is saved', async ({ backend, makeDraft }) => {
  const draft = await makeDraft({ kind: 'video' })
  const refused = await asPerson(backend, draft.owner, (db) =>
    addExternalVideo(db, draft.owner.person, draft.id, { address: 'https://example.org/watch?v=dQw4w9WgXcQ', title: 'x', language: 'es' }),
  )
  expect(refused).toEqual({ ok: false, error: 'not_a_video' })
  expect(await attachmentsOf(backend, draft)).toEqual([])
})

test('the further languages of a video are stored without duplicates and without the main one', async ({ backend, makeDraft }) => {
  const draft = await makeDraft({ kind: 'video' })
  const { owner } = draft
  await asPerson(backend, owner, (db) =>
    editFiles(db, owner.person, draft.id, {
      intent: 'external',
      address: 'https://vimeo.com/76979871',
      title: 'Una visita',
      language: 'es',
      alsoSpoken: ['gn', 'es', 'gn'],
    }),
  )
  const [added] = await attachmentsOf(backend, draft)
  expect(added).toMatchObject({ language: 'es', alsoSpoken: ['gn'] })
  await asPerson(backend, owner, (db) =>
    editFiles(db, owner.person, draft.id, { intent: 'spoken', attachment: added?.id ?? '', language: 'gn', alsoSpoken: ['es', 'pt'] }),
  )
  expect(await attachmentsOf(backend, draft)).toMatchObject([
    { language: 'gn', alsoSpoken: ['es', 'pt'], external: 'https://vimeo.com/76979871' },
  ])
})

test("a picture has an alternative text, which can be edited in the resource's own language only", async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const { owner } = draft
  const stored = await storeFile(backend, uploaderOf(owner), {
    resourceId: draft.id,
    kind: 'image',
    name: 'plaza.png',
    stream: largePicture(1),
  })
  if (!stored.ok) throw new Error(stored.error)
  await asPerson(backend, owner, (db) =>
    addAttachment(db, owner.person, draft.id, {
      kind: 'image',
      file: stored.file.id,
      title: 'La plaza',
      alt: 'Una plaza',
      language: 'es',
      seconds: null,
    }),
  )
  const [picture] = await attachmentsOf(backend, draft)
  expect(picture).toMatchObject({ kind: 'image', title: { es: 'La plaza' }, alt: { es: 'Una plaza' } })
  await asPerson(backend, owner, (db) =>
    editFiles(db, owner.person, draft.id, { intent: 'alt', attachment: picture?.id ?? '', alt: 'Una plaza llena de gente' }),
  )
  expect((await attachmentsOf(backend, draft))[0]?.alt).toEqual({ es: 'Una plaza llena de gente' })
})

test('other people cannot add videos or texts to a draft', async ({ backend, makeDraft, signInAs }) => {
  const draft = await makeDraft()
  const stranger = await signInAs('official')
  const outcomes = await Promise.allSettled([
    asPerson(backend, stranger, (db) =>
      addExternalVideo(db, stranger.person, draft.id, { address: 'https://vimeo.com/76979871', title: 'x', language: 'es' }),
    ),
    asPerson(backend, stranger, (db) => setAlt(db, stranger.person, draft.id, 'a', 'x')),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await attachmentsOf(backend, draft)).toEqual([])
})

const someVideo = { address: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: 'Mensaje', language: 'es' as const }

test('a resource has at most twenty files and videos; one more is refused until one is removed', async ({ backend, makeDraft }) => {
  const made = await makeDraft({ kind: 'video' })
  const add = () => attempt(() => asPerson(backend, made.owner, (db) => addExternalVideo(db, made.owner.person, made.id, someVideo)))
  const shown = async () => (await asPerson(backend, made.owner, (db) => getDraft(db, made.id)))?.content.attachments ?? []
  for (let number = (await shown()).length; number < 20; number += 1) expect(await add()).toMatchObject({ ok: true })
  expect(await add()).toEqual({ ok: false, error: 'too_many_files' })
  const [first] = await shown()
  await asPerson(backend, made.owner, (db) => removeAttachment(db, made.owner.person, made.id, first?.id ?? ''))
  expect(await add()).toMatchObject({ ok: true })
})

test('a video has captions in at most eight languages; a ninth is refused, a new version of one is accepted', async ({
  backend,
  makeDraft,
}) => {
  const made = await makeDraft({ kind: 'video' })
  await asPerson(backend, made.owner, (db) => addExternalVideo(db, made.owner.person, made.id, someVideo))
  const draft = await asPerson(backend, made.owner, (db) => getDraft(db, made.id))
  const video = draft?.content.attachments.at(-1)?.id ?? ''
  const add = (language: FileLanguage) =>
    attempt(() => asPerson(backend, made.owner, (db) => addCaptions(db, made.owner.person, made.id, video, language, crypto.randomUUID())))
  for (const language of fileLanguages.slice(0, 8)) expect(await add(language)).toMatchObject({ ok: true })
  expect(await add(fileLanguages[8] as FileLanguage)).toEqual({ ok: false, error: 'too_many_captions' })
  expect(await add(fileLanguages[0])).toMatchObject({ ok: true })
})
