/** What pages and forms cost: statements, transactions, and checks of whole contents. A figure that grows needs a reason. */
import { expect } from 'vitest'
import { addAttachment, addCaptions } from '#app/features/media/attachments/attach-file.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { getResourceFacts } from '#app/features/resources/revisions/draft-queries.server.ts'
import { recordConsent } from '#app/features/writing/editor/record-consent.server.ts'
import { loader as readExperience } from '#app/routes/discovery/experience.tsx'
import { loader as readResource } from '#app/routes/discovery/resource.tsx'
import { loader as readReview, action as sendReview } from '#app/routes/editorial/review.tsx'
import { loader as readDraft } from '#app/routes/writing/draft.tsx'
import { loader as readPart, action as sendPart } from '#app/routes/writing/draft-part.tsx'
import { loader as readPreview } from '#app/routes/writing/preview.tsx'
import type { Actor } from '../../factories/people.ts'
import { asPerson, makeCleared, makeDraft, makePublished, makeSubmitted, upload } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { costOf } from '../../fixtures/count-reads.ts'
import { test } from '../../fixtures/test.ts'

const slugOf = async ({ databases }: TestBackend, id: string) =>
  (await databases.service.selectFrom('resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug

/** A published video with captions in two languages. */
async function makeVideo(backend: TestBackend, editor: Actor) {
  const made = await makeCleared(backend, { kind: 'video', owner: editor })
  const { id } = await upload(backend, editor, made.id, 'video')
  const tracks = [await upload(backend, editor, made.id, 'captions'), await upload(backend, editor, made.id, 'captions')]
  await asPerson(backend, editor, async (db) => {
    const attachment = await addAttachment(db, editor.person, made.id, {
      kind: 'video',
      file: id,
      title: 'Mensaje',
      language: 'es',
      seconds: 4,
    })
    await addCaptions(db, editor.person, made.id, attachment, 'es', tracks[0]?.id ?? '', null)
    await addCaptions(db, editor.person, made.id, attachment, 'en', tracks[1]?.id ?? '', null)
    await recordConsent(db, editor.person, { resourceId: made.id, givenBy: 'Ana', givenOn: '2026-01-15', purposes: ['publish'], note: '' })
    const { latestRevision: revision = 0 } = (await getResourceFacts(db, made.id)) ?? {}
    const published = await publishResource(db, { resourceId: made.id, revision, languages: ['es'] })
    if (!published.ok) throw new Error(JSON.stringify(published))
  })
  return made
}

test('a public page is one statement, and one for what is like it', async ({ backend, signInAs }) => {
  const read = async (loader: (args: never) => unknown, { id }: { id: string }, path?: string) =>
    costOf(backend, loader, { params: { slug: await slugOf(backend, id) }, path })
  const page = { statements: 2, transactions: 0, parses: 0 }
  await makePublished(backend)
  expect(await read(readExperience, await makePublished(backend))).toEqual(page)
  expect(await read(readResource, await makePublished(backend, { kind: 'document' }), '/es/documentos/x')).toEqual(page)
  expect(await read(readResource, await makeVideo(backend, await signInAs('editor')), '/es/videos/x')).toEqual(page)
})

test('a page of the workspace is one transaction, and its content is checked once', async ({ backend }) => {
  const { id, owner: actor } = await makeSubmitted(backend)
  const draft = await makeDraft(backend)
  const part = { params: { id: draft.id, part: 'context' }, actor: draft.owner }
  expect(await costOf(backend, readDraft, { params: { id }, actor })).toEqual({ statements: 2, transactions: 1, parses: 1 })
  expect(await costOf(backend, readPreview, { params: { id }, actor })).toEqual({ statements: 3, transactions: 1, parses: 1 })
  expect(await costOf(backend, readPart, part)).toEqual({ statements: 3, transactions: 1, parses: 1 })
})

test('saving one part checks what was stored and what is saved, once each', async ({ backend }) => {
  const { id, owner: actor, revision } = await makeDraft(backend)
  const form = { base: String(revision), 'context.es': 'Otro contexto' }
  // The kind; the revisions since the form was opened; the working copy; the new revision.
  expect(await costOf(backend, sendPart, { params: { id, part: 'context' }, actor, form })).toEqual({
    statements: 4,
    transactions: 2,
    parses: 2,
  })
})

test('a review is one transaction, and publishing checks the content once', async ({ backend, signInAs }) => {
  const { id, revision } = await makeSubmitted(backend)
  const actor = await signInAs('editor')
  expect(await costOf(backend, readReview, { params: { id }, actor })).toEqual({ statements: 8, transactions: 1, parses: 1 })
  const form = { intent: 'publish', revision: String(revision), seen: '2147483647', languages: 'es' }
  expect(await costOf(backend, sendReview, { params: { id }, actor, form })).toEqual({ statements: 16, transactions: 1, parses: 1 })
})
