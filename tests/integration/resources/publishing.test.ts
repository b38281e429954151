import { sql } from 'kysely'
import pg from 'pg'
import { expect, onTestFinished } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { allowedMoves } from '#app/features/core/kinds/states.ts'
import { setAt } from '#app/features/resources/model/paths.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { moveResource } from '#app/features/resources/publishing/move-resource.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { completeContent } from '../../factories/content.ts'
import { asPerson, makeCleared } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test } from '../../fixtures/test.ts'

const publishedOf = ({ databases }: TestBackend, id: string) =>
  databases.visitor.selectFrom('published_resources').selectAll().where('id', '=', id).executeTakeFirst()
const textsOf = ({ databases }: TestBackend, id: string) =>
  databases.visitor
    .selectFrom('published_texts')
    .select(['language', 'title', 'summary'])
    .where('resource_id', '=', id)
    .orderBy('language')
    .execute()
const passagesOf = ({ databases }: TestBackend, id: string) =>
  databases.visitor.selectFrom('published_passages').select(['language', 'text']).where('resource_id', '=', id).execute()
const stateOf = ({ databases }: TestBackend, id: string) =>
  databases.service
    .selectFrom('resources')
    .select(['state', 'live_revision', 'live_languages', 'has_unpublished_changes'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const versionOf = async ({ databases }: TestBackend) =>
  (await databases.visitor.selectFrom('catalogue_versions').select('version').executeTakeFirstOrThrow()).version

test('a publication waits for another one longer than a statement waits for a row', { timeout: patience(60_000) }, async ({
  backend,
  makeSubmitted,
  signInAs,
}) => {
  const { id, revision } = await makeSubmitted()
  const editor = await signInAs('editor')
  const before = (await sql<{ limit: string }>`select current_setting('lock_timeout') as limit`.execute(backend.databases.service)).rows[0]
  expect(before?.limit).toBe('5s')
  let release = () => {}
  const isReleased = new Promise<void>((resolve) => {
    release = resolve
  })
  const other = backend.databases.service.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock('public.published_resources'::regclass::oid::bigint)`.execute(db)
    await isReleased
  })
  const publication = asPerson(backend, editor, (db) => publishResource(db, { resourceId: id, revision, languages: ['es'] }))
  setTimeout(release, 6_000)
  expect(await publication).toEqual({ ok: true })
  await other
})

test('one language is published alone, without any text of the other', async ({ backend, makeSubmitted, signInAs }) => {
  const { id, revision } = await makeSubmitted({ withDocument: true })
  const editor = await signInAs('editor')
  expect(await asPerson(backend, editor, (db) => publishResource(db, { resourceId: id, revision, languages: ['es'] }))).toEqual({
    ok: true,
  })
  const published = await publishedOf(backend, id)
  expect(published).toMatchObject({ languages: ['es'], revision, kind: 'experience' })
  expect(JSON.stringify(published?.content)).toContain('en español')
  expect(JSON.stringify(published?.content)).not.toContain('in English')
  const texts = await textsOf(backend, id)
  expect(texts.map(({ language }) => language)).toEqual(['es'])
  expect(JSON.stringify(await passagesOf(backend, id))).toContain('en español')
  expect(JSON.stringify(await passagesOf(backend, id))).not.toContain('in English')
})

test('the second language is published later', async ({ backend, makePublished }) => {
  const { id, revision, editor } = await makePublished({ languages: ['es'] })
  expect((await textsOf(backend, id)).map(({ language }) => language)).toEqual(['es'])
  const first = await publishedOf(backend, id)
  const content = completeContent('experience', { title: { es: 'Una pensión', en: 'A pension' } })
  const next = await asPerson(backend, editor, (db) =>
    saveRevision(db, editor.person, { resourceId: id, base: revision, content, note: '' }),
  )
  expect(await stateOf(backend, id)).toMatchObject({ state: 'draft', live_revision: revision, has_unpublished_changes: true })
  expect(await publishedOf(backend, id)).toMatchObject({ revision })
  expect(await asPerson(backend, editor, (db) => publishResource(db, { resourceId: id, revision: next, languages: ['es', 'en'] }))).toEqual(
    { ok: true },
  )
  expect(await textsOf(backend, id)).toMatchObject([
    { language: 'en', title: 'A pension' },
    { language: 'es', title: 'Una pensión' },
  ])
  expect(await stateOf(backend, id)).toMatchObject({
    state: 'published',
    live_revision: next,
    live_languages: ['es', 'en'],
    has_unpublished_changes: false,
  })
  expect((await publishedOf(backend, id))?.first_published_at).toEqual(first?.first_published_at)
})

test('a published resource is found by its concepts, its country and its recommendation', async ({ backend, makePublished }) => {
  const { id, content } = await makePublished()
  const { visitor } = backend.databases
  const concepts = await visitor
    .selectFrom('published_concepts')
    .innerJoin('concepts', 'id', 'concept_id')
    .select(['scheme', 'slug'])
    .where('resource_id', '=', id)
    .execute()
  expect(concepts).toContainEqual({ scheme: 'topic', slug: content.topics[0] })
  expect(new Set(concepts.map(({ scheme }) => scheme))).toEqual(new Set(['topic', 'challenge', 'change-kind']))
  expect(
    await visitor.selectFrom('published_recommendations').select(['recommendation_id', 'notes']).where('resource_id', '=', id).execute(),
  ).toEqual([{ recommendation_id: content.recommendations[0]?.recommendation, notes: content.recommendations[0]?.note }])
})

test('every publication increases the catalogue version and sends a notification', async ({ backend, makeSubmitted, signInAs }) => {
  const { id, revision } = await makeSubmitted()
  const editor = await signInAs('editor')
  const listener = new pg.Client({ connectionString: backend.serviceUrl })
  await listener.connect()
  onTestFinished(() => listener.end())
  let heard = 0
  listener.on('notification', () => {
    heard += 1
  })
  await listener.query('listen catalogue')
  const before = await versionOf(backend)
  await asPerson(backend, editor, (db) => publishResource(db, { resourceId: id, revision, languages: ['es'] }))
  expect(await versionOf(backend)).toBeGreaterThan(before)
  await expect.poll(() => heard).toBeGreaterThan(0)
})

test('saving a draft sends no notification', async ({ backend, makeDraft }) => {
  const before = await versionOf(backend)
  await makeDraft()
  expect(await versionOf(backend)).toBe(before)
})

test('archiving removes a resource and its files from every reading page', async ({ backend, makePublished }) => {
  const { id, revision, editor, file } = await makePublished({ kind: 'document' })
  const fileRow = () =>
    backend.databases.visitor
      .selectFrom('files')
      .select('name')
      .where('id', '=', file?.id ?? '')
      .execute()
  expect(await fileRow()).toHaveLength(1)
  await asPerson(backend, editor, (db) => archiveResource(db, { resourceId: id, revision, note: 'Ya no rige' }))
  expect(await publishedOf(backend, id)).toBeUndefined()
  expect(await textsOf(backend, id)).toEqual([])
  expect(await fileRow()).toEqual([])
  expect(await stateOf(backend, id)).toMatchObject({ state: 'archived', live_revision: null, live_languages: [] })
})

test('a file that a new revision no longer shows is no longer public', async ({ backend, makePublished }) => {
  const { id, revision, editor, content, file } = await makePublished({ withDocument: true })
  const next = await asPerson(backend, editor, (db) =>
    saveRevision(db, editor.person, { resourceId: id, base: revision, content: { ...content, attachments: [] }, note: '' }),
  )
  expect(await backend.databases.visitor.selectFrom('files').select('id').where('resource_id', '=', id).execute()).toEqual([
    { id: file?.id },
  ])
  await asPerson(backend, editor, (db) => publishResource(db, { resourceId: id, revision: next, languages: ['es', 'en'] }))
  expect(await backend.databases.visitor.selectFrom('files').select('id').where('resource_id', '=', id).execute()).toEqual([])
})

test('an incomplete resource is refused, with its gaps by language', async ({ backend, makeSubmitted, signInAs }) => {
  const { id, revision } = await makeSubmitted({ content: (made) => setAt(made, 'context', { es: 'Antes de 2019' }) })
  const editor = await signInAs('editor')
  const gap = { language: 'en', gap: { part: 'context', path: 'context', field: 'context', reason: 'empty' } }
  expect(await asPerson(backend, editor, (db) => publishResource(db, { resourceId: id, revision, languages: ['es', 'en'] }))).toEqual({
    ok: false,
    error: 'incomplete',
    gaps: [gap],
  })
  expect(await stateOf(backend, id)).toMatchObject({ state: 'submitted', live_revision: null })
  expect(await asPerson(backend, editor, (db) => publishResource(db, { resourceId: id, revision, languages: ['es'] }))).toEqual({
    ok: true,
  })
})

test('publishing in no language, or a missing resource, is refused', async ({ backend, makeSubmitted, signInAs }) => {
  const { id, revision } = await makeSubmitted()
  const editor = await signInAs('editor')
  expect(await asPerson(backend, editor, (db) => publishResource(db, { resourceId: id, revision, languages: [] }))).toMatchObject({
    ok: false,
    error: 'no_language',
  })
  expect(await asPerson(backend, editor, (db) => publishResource(db, { resourceId: id, revision: 99, languages: ['es'] }))).toMatchObject({
    ok: false,
    error: 'not_found',
  })
  expect(
    await asPerson(backend, editor, (db) => publishResource(db, { resourceId: crypto.randomUUID(), revision, languages: ['es'] })),
  ).toMatchObject({ ok: false, error: 'not_found' })
})

test('a revision that is not the latest is refused, and nothing is published', async ({ backend, makeSubmitted, signInAs }) => {
  const { id, revision, content } = await makeSubmitted()
  const editor = await signInAs('editor')
  await asPerson(backend, editor, (db) => saveRevision(db, editor.person, { resourceId: id, base: revision, content, note: '' }))
  expect(
    await attempt(() => asPerson(backend, editor, (db) => publishResource(db, { resourceId: id, revision, languages: ['es'] }))),
  ).toEqual({ ok: false, error: 'stale_revision' })
  expect(await publishedOf(backend, id)).toBeUndefined()
  expect(await stateOf(backend, id)).toMatchObject({ state: 'submitted' })
})

test("nothing is submitted or published without the institution's consent", async ({ backend, makeDraft, signInAs }) => {
  const { id, revision, owner } = await makeDraft()
  const editor = await signInAs('editor')
  expect(await attempt(() => asPerson(backend, owner, (db) => moveResource(db, { resourceId: id, to: 'submitted', revision })))).toEqual({
    ok: false,
    error: 'not_cleared',
  })
  expect(
    await attempt(() => asPerson(backend, editor, (db) => publishResource(db, { resourceId: id, revision, languages: ['es'] }))),
  ).toEqual({ ok: false, error: 'not_cleared' })
  expect(await stateOf(backend, id)).toMatchObject({ state: 'draft', live_revision: null })
})

test('every move is recorded in the trail', async ({ backend, makeArchived }) => {
  const { id, owner, editor } = await makeArchived()
  const trail = await asPerson(backend, owner, (db) =>
    db
      .selectFrom('transitions')
      .select(['from_state', 'to_state', 'actor_id', 'note'])
      .where('resource_id', '=', id)
      .orderBy('id')
      .execute(),
  )
  const step = (from_state: string, to_state: string, actor_id: string, note = '') => ({ from_state, to_state, actor_id, note })
  expect(trail).toEqual([
    step('draft', 'submitted', owner.person.id),
    step('submitted', 'in_review', editor.person.id),
    step('in_review', 'published', editor.person.id),
    step('published', 'archived', editor.person.id, 'Ya no rige'),
  ])
})

test('a move that does not exist is refused', async ({ backend, signInAs }) => {
  const { id, revision, owner } = await makeCleared(backend)
  const editor = await signInAs('editor')
  expect(
    await attempt(() =>
      asPerson(backend, owner, (db) => moveResource(db, { resourceId: id, to: 'published', revision, languages: ['es'] })),
    ),
  ).toEqual({ ok: false, error: 'move_not_allowed' })
  expect(
    await attempt(() => asPerson(backend, editor, (db) => moveResource(db, { resourceId: id, to: 'needs_changes', revision }))),
  ).toEqual({
    ok: false,
    error: 'move_not_allowed',
  })
})

test('the database allows exactly the moves in states.ts', async ({ backend }) => {
  const rows = await backend.databases.service
    .selectFrom('private.allowed_moves')
    .select(['from_state as from', 'to_state as to', 'who'])
    .execute()
  const sorted = (moves: readonly object[]) => moves.map((move) => JSON.stringify(Object.entries(move).sort())).sort()
  expect(sorted(rows)).toEqual(sorted(allowedMoves))
})
