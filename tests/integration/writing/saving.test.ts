import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import type { SentFields } from '#app/features/resources/model/edit-part.ts'
import { findPart, type Part } from '#app/features/resources/model/parts.ts'
import type { Experience } from '#app/features/resources/model/schema.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { createResource } from '#app/features/writing/editor/create-resource.server.ts'
import { savePart } from '#app/features/writing/editor/save-part.server.ts'
import { toSlug } from '#app/lib/slug.ts'
import type { Actor } from '../../factories/people.ts'
import { asPerson, type Made, makeDraft } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

const contextPart = findPart('experience', 'context') as Part

/** The part as a form sends it: every field, as it was loaded but for what was changed. */
const formOf = ({ content }: Made, changes: Record<string, string>): SentFields =>
  Object.entries({
    context: (content as Experience).context.es ?? '',
    whatWasDone: (content as Experience).whatWasDone.es ?? '',
    ...changes,
  })

const saveContext = (backend: TestBackend, actor: Actor, made: Made, changes: Record<string, string>) =>
  asPerson(backend, actor, (db) =>
    savePart(db, actor.person, { resourceId: made.id, part: contextPart, base: made.revision, sent: formOf(made, changes) }),
  )

const latestOf = async (backend: TestBackend, made: Made) => {
  const draft = await asPerson(backend, made.owner, (db) => getDraft(db, made.id))
  return { revision: draft?.revision, content: draft?.content as Experience }
}

test('each save is a revision of its own, with its author', async ({ backend, makeDraft }) => {
  const { id, owner, content, revision } = await makeDraft()
  const next = await asPerson(backend, owner, (db) =>
    saveRevision(db, owner.person, { resourceId: id, base: revision, content, note: 'Cifras al día' }),
  )
  expect(next).toBe(revision + 1)
  const rows = await asPerson(backend, owner, (db) =>
    db.selectFrom('revisions').select(['number', 'author_id', 'note']).where('resource_id', '=', id).orderBy('number').execute(),
  )
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(rows.at(-1)).toEqual({ number: next, author_id: owner.person.id, note: 'Cifras al día' })
})

test('saving on top of what somebody has changed meanwhile is a conflict, and changes nothing', async ({
  backend,
  makeDraft,
  signInAs,
}) => {
  const { id, owner, content, revision } = await makeDraft()
  const editor = await signInAs('editor')
  await asPerson(backend, editor, (db) => saveRevision(db, editor.person, { resourceId: id, base: revision, content, note: '' }))
  const late = await attempt(() =>
    asPerson(backend, owner, (db) => saveRevision(db, owner.person, { resourceId: id, base: revision, content, note: 'Tarde' })),
  )
  expect(late).toEqual({ ok: false, error: 'edit_conflict' })
  expect(
    await backend.databases.service
      .selectFrom('revisions')
      .select('note')
      .where('resource_id', '=', id)
      .where('note', '=', 'Tarde')
      .execute(),
  ).toEqual([])
})

test('a revision cannot leave a number out', async ({ backend, makeDraft }) => {
  const { id, owner, content, revision } = await makeDraft()
  expect(
    await attempt(() =>
      asPerson(backend, owner, (db) => saveRevision(db, owner.person, { resourceId: id, base: revision + 1, content, note: '' })),
    ),
  ).toEqual({ ok: false, error: 'edit_conflict' })
})

test('of two who save at the same moment one is told of the conflict', async ({ backend, makeDraft, signInAs }) => {
  const { id, owner, content, revision } = await makeDraft()
  const people = [owner, await signInAs('editor'), await signInAs('admin'), await signInAs('editor')]
  const results = await Promise.all(
    people.map((who) =>
      attempt(() => asPerson(backend, who, (db) => saveRevision(db, who.person, { resourceId: id, base: revision, content, note: '' }))),
    ),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.filter(({ ok }) => !ok)).toEqual(Array(3).fill({ ok: false, error: 'edit_conflict' }))
})

test('two people who change different fields of one part both find their text', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft()
  const editor = await signInAs('editor')
  expect(await saveContext(backend, editor, made, { context: 'De la editora' })).toEqual({
    ok: true,
    revision: made.revision + 1,
    content: null,
  })
  // What was joined comes back, for the form to show.
  expect(await saveContext(backend, made.owner, made, { whatWasDone: 'Del oficial' })).toMatchObject({
    ok: true,
    revision: made.revision + 2,
    content: { context: { es: 'De la editora' }, whatWasDone: { es: 'Del oficial' } },
  })
  const { content } = await latestOf(backend, made)
  expect(content.context.es).toBe('De la editora')
  expect(content.whatWasDone.es).toBe('Del oficial')
  expect(content.context.en).toBe((made.content as Experience).context.en)
})

test('two people who change the same field are shown both texts, and nothing is lost', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft()
  const editor = await signInAs('editor')
  await saveContext(backend, editor, made, { context: 'De la editora' })
  const result = await saveContext(backend, made.owner, made, { context: 'Del oficial', whatWasDone: 'También del oficial' })
  expect(result).toMatchObject({
    ok: false,
    error: 'edit_conflict',
    content: { context: { es: 'Del oficial' }, whatWasDone: { es: 'También del oficial' } },
    conflicts: [{ anchor: 'context', language: 'es', mine: 'Del oficial', theirs: 'De la editora' }],
    theirs: { revision: made.revision + 1, name: editor.person.name },
  })
  expect((await latestOf(backend, made)).content.context.es).toBe('De la editora')
})

test('two people who change the same field to the same text are not troubled', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft()
  await saveContext(backend, await signInAs('editor'), made, { context: 'Lo mismo' })
  expect(await saveContext(backend, made.owner, made, { context: 'Lo mismo' })).toEqual({
    ok: true,
    revision: made.revision + 1,
    content: null,
  })
})

test('saving without a change makes no revision', async ({ backend, makeDraft }) => {
  const made = await makeDraft()
  expect(await saveContext(backend, made.owner, made, {})).toEqual({ ok: true, revision: made.revision, content: null })
})

test('what cannot be saved comes back as it was typed', async ({ backend, makeDraft }) => {
  const made = await makeDraft()
  const long = 'x'.repeat(12_001)
  expect(await saveContext(backend, made.owner, made, { context: long })).toMatchObject({
    ok: false,
    error: 'invalid',
    errors: { context: 'validation.tooLong' },
    content: { context: { es: long } },
  })
  expect((await latestOf(backend, made)).revision).toBe(made.revision)
})

test('while it is under review its owner cannot change it, and its editor can', async ({ backend, makeSubmitted, signInAs }) => {
  const made = await makeSubmitted()
  expect(await attempt(() => saveContext(backend, made.owner, made, { context: 'A última hora' }))).toEqual({
    ok: false,
    error: 'locked_for_review',
  })
  expect(await saveContext(backend, await signInAs('editor'), made, { context: 'De la editora' })).toEqual({
    ok: true,
    revision: made.revision + 1,
    content: null,
  })
})

test('changing what is published makes it a draft again, and readers see what they saw', async ({ backend, makePublished }) => {
  const made = await makePublished()
  await saveContext(backend, made.owner, made, { context: 'Nuevo' })
  const row = await backend.databases.service
    .selectFrom('resources')
    .select(['state', 'live_revision', 'has_unpublished_changes'])
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ state: 'draft', live_revision: made.revision, has_unpublished_changes: true })
  const seen = await backend.databases.visitor
    .selectFrom('published_resources')
    .select('content')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow()
  expect((seen.content as Experience).context.es).toBe((made.content as Experience).context.es)
})

test('for a person without the right to read a draft, saving answers that it does not exist', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft()
  const stranger = await signInAs('official', { institution: 'prevision-cl' })
  expect(await saveContext(backend, stranger, made, { context: 'Ajeno' })).toEqual({ ok: false, error: 'not_found' })
})

test('a colleague reads a draft of the institution but does not save it', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft()
  const colleague = await signInAs('official')
  expect(await asPerson(backend, colleague, (db) => getDraft(db, made.id))).toMatchObject({ canEdit: false })
  expect(await attempt(() => saveContext(backend, colleague, made, { context: 'Ajeno' }))).toEqual({ ok: false, error: 'forbidden' })
})

test('two resources of one title get addresses of their own, also when one cannot see the other', async ({ backend, signInAs }) => {
  const title = `Pensión ${crypto.randomUUID()}`
  const [one, other] = [await signInAs('official'), await signInAs('official', { institution: 'prevision-cl' })]
  const start = (who: Actor) =>
    asPerson(backend, who, (db) => createResource(db, who.person, { kind: 'experience', title, language: 'es' }))
  const ids = [await start(one), await start(other)]
  const slugs = await backend.databases.service.selectFrom('resources').select('slug').where('id', 'in', ids).execute()
  expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(2)
})

test('an official starts a resource in their own institution and country', async ({ backend }) => {
  const { id, owner } = await makeDraft(backend)
  const row = await backend.databases.service
    .selectFrom('resources')
    .select(['institution_id', 'owner_id', 'state'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ institution_id: owner.person.institution?.id, owner_id: owner.person.id, state: 'draft' })
  const first = await asPerson(backend, owner, (db) => getDraft(db, id, 1))
  expect(first?.content.countries).toEqual(['HND'])
})

test('two resources of one title begun at the same moment get an address each', async ({ backend, signInAs }) => {
  const { service } = backend.databases
  const owner = await signInAs('official')
  const title = `Una a la vez ${crypto.randomUUID()}`
  const slug = toSlug(title)
  let second: Promise<string> | undefined
  await service.transaction().execute(async (first) => {
    await first.insertInto('resources').values({ kind: 'event', slug, owner_id: owner.person.id }).execute()
    second = asPerson(backend, owner, (db) => createResource(db, owner.person, { kind: 'event', title, language: 'es' }))
    // The second has seen that the address is free, and waits for the first to be through with it.
    await expect
      .poll(async () => {
        const { rows } = await sql<{ waiting: number }>`
          select count(*)::integer as waiting from pg_stat_activity where wait_event_type = 'Lock' and query ilike 'insert into "resources"%'`.execute(
          service,
        )
        return rows[0]?.waiting
      })
      .toBeGreaterThan(0)
  })
  const made = await service
    .selectFrom('resources')
    .select('slug')
    .where('id', '=', (await second) ?? '')
    .executeTakeFirstOrThrow()
  expect(made.slug).toMatch(new RegExp(`^${slug.slice(0, 64)}-[0-9a-f]{5}$`))
})
