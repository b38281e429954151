/** Writing together: what is kept before it is saved, who is there, what is asked, and going back. */
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { deleteFile } from '#app/features/media/storage/delete-file.server.ts'
import type { SentFields } from '#app/features/resources/model/edit-part.ts'
import { findPart, type Part } from '#app/features/resources/model/parts.ts'
import type { Experience, ResourceContent } from '#app/features/resources/model/schema.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { findHistory } from '#app/features/resources/revisions/history.server.ts'
import { restoreRevision } from '#app/features/resources/revisions/restore-revision.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { savePart } from '#app/features/writing/editor/save-part.server.ts'
import { leave, reportPresence } from '#app/features/writing/together/presence.server.ts'
import { findUnsaved, keepWorkingCopy } from '#app/features/writing/together/working-copy.server.ts'
import type { Actor } from '../../factories/people.ts'
import { asPerson, type Made } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

const contextPart = findPart('experience', 'context') as Part

const formOf = ({ content }: Pick<Made, 'content'>, changes: Record<string, string>): SentFields =>
  Object.entries({
    context: (content as Experience).context.es ?? '',
    whatWasDone: (content as Experience).whatWasDone.es ?? '',
    ...changes,
  })

type Save = { changes: Record<string, string>; seen?: number; note?: string }
const save = (backend: TestBackend, actor: Actor, made: Made, { changes, ...more }: Save) =>
  asPerson(backend, actor, (db) =>
    savePart(db, actor.person, { resourceId: made.id, part: contextPart, base: made.revision, sent: formOf(made, changes), ...more }),
  )

const keep = (backend: TestBackend, actor: Actor, { id, revision }: Made, fields: SentFields) =>
  asPerson(backend, actor, (db) => keepWorkingCopy(db, { resourceId: id, part: 'context', base: revision, fields }))

const unsavedOf = (backend: TestBackend, actor: Actor, { id }: Made, latest: ResourceContent) =>
  asPerson(backend, actor, (db) => findUnsaved(db, { resourceId: id, part: contextPart, latest }))

const latestOf = async (backend: TestBackend, { id, owner }: Made) => {
  const draft = await asPerson(backend, owner, (db) => getDraft(db, id))
  if (!draft) throw new Error('no draft')
  return { revision: draft.revision, content: draft.content as Experience }
}

test('a person who resolves a conflict saves the text they choose, the other person’s or their own', async ({
  backend,
  makeDraft,
  signInAs,
}) => {
  const editor = await signInAs('editor')
  for (const [choice, text] of [
    ['theirs', 'De la editora'],
    ['mine', 'Del oficial'],
  ] as const) {
    const made = await makeDraft()
    await save(backend, editor, made, { changes: { context: 'De la editora' } })
    const changes = { context: 'Del oficial', whatWasDone: 'También del oficial', 'keep:value:context@es': choice }
    expect(await save(backend, made.owner, made, { changes, seen: made.revision + 1 })).toMatchObject({ ok: true })
    expect((await latestOf(backend, made)).content).toMatchObject({ context: { es: text }, whatWasDone: { es: 'También del oficial' } })
  }
})

test('an answer to an older question decides nothing about a newer text', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft()
  const editor = await signInAs('editor')
  await save(backend, editor, made, { changes: { context: 'De la editora' } })
  await save(backend, editor, { ...made, revision: made.revision + 1 }, { changes: { context: 'De la editora, otra vez' } })
  const changes = { context: 'Del oficial', 'keep:value:context@es': 'mine' }
  expect(await save(backend, made.owner, made, { changes, seen: made.revision + 1 })).toMatchObject({
    ok: false,
    error: 'edit_conflict',
    conflicts: [{ theirs: 'De la editora, otra vez' }],
    theirs: { revision: made.revision + 2 },
  })
})

test('a save that came of no revision there is saves nothing', async ({ backend, makeDraft }) => {
  const made = await makeDraft()
  expect(await save(backend, made.owner, { ...made, revision: 900 }, { changes: { context: 'Nada' } })).toEqual({
    ok: false,
    error: 'not_found',
  })
})

test('what is being written is kept for its writer alone, and offered until it is saved', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft()
  const fields = formOf(made, { context: 'A medio escribir' })
  await keep(backend, made.owner, made, formOf(made, { context: 'A medio' }))
  await keep(backend, made.owner, made, fields)
  expect(await unsavedOf(backend, made.owner, made, made.content)).toMatchObject({ revision: made.revision, fields })
  expect(await unsavedOf(backend, await signInAs('editor'), made, made.content)).toBeNull()
  await save(backend, made.owner, made, { changes: { context: 'A medio escribir' } })
  expect(await unsavedOf(backend, made.owner, made, (await latestOf(backend, made)).content)).toBeNull()
})

test('a copy that arrives after its save offers nothing, one that says more does', async ({ backend, makeDraft }) => {
  const made = await makeDraft()
  await save(backend, made.owner, made, { changes: { context: 'Ya guardado' } })
  const { content } = await latestOf(backend, made)
  await keep(backend, made.owner, made, formOf(made, { context: 'Ya guardado' }))
  expect(await unsavedOf(backend, made.owner, made, content)).toBeNull()
  await keep(backend, made.owner, made, formOf(made, { context: 'Ya guardado', whatWasDone: 'Y algo más' }))
  expect(await unsavedOf(backend, made.owner, made, content)).not.toBeNull()
})

test('what was kept on an older version and brought back is joined with what others saved since', async ({
  backend,
  makeDraft,
  signInAs,
}) => {
  const made = await makeDraft()
  await keep(backend, made.owner, made, formOf(made, { context: 'De antes de cerrar el portátil' }))
  await save(backend, await signInAs('editor'), made, { changes: { whatWasDone: 'De la editora' } })
  const { content } = await latestOf(backend, made)
  const copy = await unsavedOf(backend, made.owner, made, content)
  const saved = await asPerson(backend, made.owner, (db) =>
    savePart(db, made.owner.person, { resourceId: made.id, part: contextPart, base: copy?.revision ?? 0, sent: copy?.fields ?? [] }),
  )
  expect(saved).toMatchObject({ ok: true })
  expect((await latestOf(backend, made)).content).toMatchObject({
    context: { es: 'De antes de cerrar el portátil' },
    whatWasDone: { es: 'De la editora' },
  })
})

test('two who write in one resource hear of each other, and of what was saved; who leaves is gone', async ({
  backend,
  makeDraft,
  signInAs,
}) => {
  const made = await makeDraft()
  const editor = await signInAs('editor')
  const here = (actor: Actor, part: string, page = part) =>
    asPerson(backend, actor, (db) => reportPresence(db, { resourceId: made.id, part, page }))
  expect(await here(made.owner, 'context')).toMatchObject({ others: [], latest: { number: made.revision, isOwn: true } })
  expect(await here(editor, 'cost')).toMatchObject({ others: [{ name: made.owner.person.name, part: 'context' }] })
  await save(backend, editor, made, { changes: { context: 'De la editora' } })
  expect(await here(made.owner, 'context')).toMatchObject({
    others: [{ name: editor.person.name, part: 'cost' }],
    latest: { number: made.revision + 1, name: editor.person.name, isOwn: false },
  })
  // The good-bye of the page they went on from comes late.
  const leaves = (page: string) => asPerson(backend, editor, (db) => leave(db, { resourceId: made.id, page }))
  await here(editor, 'context', 'the next page')
  await leaves('cost')
  expect(await here(made.owner, 'context')).toMatchObject({ others: [{ name: editor.person.name, part: 'context' }] })
  await leaves('the next page')
  expect(await here(made.owner, 'context')).toMatchObject({ others: [] })
})

test('a person counts as present for one minute, and a stranger cannot see who is present', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft()
  const editor = await signInAs('editor')
  await asPerson(backend, editor, (db) => reportPresence(db, { resourceId: made.id, part: 'context', page: '' }))
  await backend.databases.service
    .updateTable('presences')
    .set({ seen_at: new Date(Date.now() - 61_000) })
    .where('resource_id', '=', made.id)
    .execute()
  expect(await asPerson(backend, made.owner, (db) => reportPresence(db, { resourceId: made.id, part: 'context', page: '' }))).toMatchObject(
    {
      others: [],
    },
  )
  const stranger = await signInAs('official', { institution: 'prevision-cl' })
  expect(await asPerson(backend, stranger, (db) => reportPresence(db, { resourceId: made.id, part: 'context', page: '' }))).toBeNull()
})

test('the history says who saved what, when, why, and which parts it changed', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft()
  const editor = await signInAs('editor')
  await save(backend, editor, made, { changes: { context: 'De la editora', whatWasDone: 'También' }, note: 'Estilo' })
  const { count, revisions } = await asPerson(backend, made.owner, (db) => findHistory(db, made.id, 1))
  expect(count).toBe(3)
  expect(revisions.map(({ number }) => number)).toEqual([3, 2, 1])
  expect(revisions[0]).toMatchObject({
    note: 'Estilo',
    author: editor.person.name,
    isOwn: false,
    changes: [{ part: 'context', count: 2 }],
  })
  expect(revisions[2]).toMatchObject({ changes: null, isOwn: true })
})

test('an earlier version comes back as a new one, and what was between them stays', async ({ backend, makeDraft }) => {
  const made = await makeDraft()
  await save(backend, made.owner, made, { changes: { context: 'Un error' } })
  const restore = (number: number, latest: number) =>
    asPerson(backend, made.owner, (db) =>
      restoreRevision(db, made.owner.person, { resourceId: made.id, number, latest, note: 'Era mejor' }),
    )
  expect(await restore(made.revision, made.revision + 1)).toEqual({ ok: true, revision: made.revision + 2, lost: 0 })
  expect((await latestOf(backend, made)).content).toEqual(made.content)
  const { revisions } = await asPerson(backend, made.owner, (db) => findHistory(db, made.id, 1))
  expect(revisions[0]).toMatchObject({ restoredFrom: made.revision, note: 'Era mejor' })
  expect(await restore(made.revision, made.revision + 2)).toEqual({ ok: false, error: 'nothing_to_restore' })
  expect(await restore(77, made.revision + 2)).toEqual({ ok: false, error: 'not_found' })
  expect(await attempt(() => restore(1, made.revision + 1))).toMatchObject({ ok: false, error: 'edit_conflict' })
})

test('a file that was deleted for good does not come back, and the person is told', async ({ backend, makeDraft }) => {
  const made = await makeDraft({ withDocument: true })
  const without = { ...made.content, attachments: [] }
  const next = await asPerson(backend, made.owner, (db) =>
    saveRevision(db, made.owner.person, { resourceId: made.id, base: made.revision, content: without, note: '' }),
  )
  expect(await deleteFile(backend, made.owner, made.file?.id ?? '')).toEqual({ ok: true })
  const changed = { ...without, yearFrom: 1999 }
  await asPerson(backend, made.owner, (db) =>
    saveRevision(db, made.owner.person, { resourceId: made.id, base: next, content: changed, note: '' }),
  )
  expect(
    await asPerson(backend, made.owner, (db) =>
      restoreRevision(db, made.owner.person, { resourceId: made.id, number: made.revision, latest: next + 1, note: '' }),
    ),
  ).toEqual({ ok: true, revision: next + 2, lost: 1 })
  expect((await latestOf(backend, made)).content).toEqual(without)
})

test('what is locked for review is not brought back to anything', async ({ backend, makeSubmitted }) => {
  const made = await makeSubmitted()
  expect(
    await attempt(() =>
      asPerson(backend, made.owner, (db) =>
        restoreRevision(db, made.owner.person, { resourceId: made.id, number: 1, latest: made.revision, note: '' }),
      ),
    ),
  ).toEqual({ ok: false, error: 'locked_for_review' })
})
