/** Two editors decide at once, or one uses an old tab: the second is refused and told why. A decision that is sent twice counts once. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { decide } from '#app/features/editorial/review/decide.server.ts'
import { type ReviewDecision, reviewSchema } from '#app/features/editorial/review/review-schema.ts'
import { runSchedules } from '#app/features/editorial/schedules/schedule-job.server.ts'
import { handOver, handOverSchema } from '#app/features/people/hand-over/hand-over.server.ts'
import { moveResource } from '#app/features/resources/publishing/move-resource.server.ts'
import { restoreRevision } from '#app/features/resources/revisions/restore-revision.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { commentOnReview } from '#app/features/writing/comments/comment-on-review.server.ts'
import { createResourceOnce } from '#app/features/writing/editor/create-resource.server.ts'
import { publishLanguage } from '#app/features/writing/translation/publish-language.server.ts'
import type { Actor } from '../../factories/people.ts'
import { asPerson, type Made, makeDraft, makePublished, makeSubmitted } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { test } from '../../fixtures/test.ts'

const done = { ok: true, value: { ok: true } }
const decidedMeanwhile = { ok: false, error: 'decided_meanwhile' }

const make = (backend: TestBackend, actor: Actor, { id, revision }: Pick<Made, 'id' | 'revision'>, decision: Partial<ReviewDecision>) =>
  attempt(() => asPerson(backend, actor, (db) => decide(db, actor.person, id, reviewSchema.parse({ revision, ...decision }))))

const seenOf = async ({ databases }: TestBackend, { id }: Pick<Made, 'id'>) => {
  const { rows } = await sql<{ id: number | null }>`select max(id) as id from transitions where resource_id = ${id}`.execute(
    databases.service,
  )
  return rows[0]?.id ?? 0
}
const movesOf = async ({ databases }: TestBackend, { id }: Pick<Made, 'id'>) =>
  (await databases.service.selectFrom('transitions').select('to_state').where('resource_id', '=', id).orderBy('id').execute()).map(
    ({ to_state }) => to_state,
  )
const liveOf = async ({ databases }: TestBackend, { id }: Pick<Made, 'id'>) =>
  (await databases.service.selectFrom('published_resources').select('languages').where('id', '=', id).executeTakeFirst())?.languages ?? null
const schedulesOf = ({ databases }: TestBackend, { id }: Pick<Made, 'id'>) =>
  databases.service
    .selectFrom('schedules')
    .select(['action', 'state', 'problem'])
    .where('resource_id', '=', id)
    .orderBy('scheduled_at')
    .execute()
const noticesTo = async (backend: TestBackend, { id }: Pick<Made, 'id'>, personId: string) =>
  (await findEnqueuedJobs(backend, id))
    .filter(({ job, payload }) => job === 'send-notice' && payload.personId === personId)
    .map(({ payload }) => payload.notice)

const inAYear = { action: 'publish', day: `${new Date().getUTCFullYear() + 1}-03-01`, hour: '10:00', languages: ['es'] } as const

test('of two editors who publish different languages at once, the second is told', async ({ backend, signInAs }) => {
  const [one, other] = [await signInAs('editor'), await signInAs('editor')]
  for (const state of ['submitted', 'published'] as const) {
    const made = state === 'submitted' ? await makeSubmitted(backend) : await makePublished(backend)
    const seen = await seenOf(backend, made)
    const outcomes = await Promise.all([
      make(backend, one, made, { intent: 'publish', seen, languages: ['es', 'en'] }),
      make(backend, other, made, { intent: 'publish', seen, languages: ['es'] }),
    ])
    expect(outcomes).toContainEqual(done)
    expect(outcomes).toContainEqual(decidedMeanwhile)
    expect(await liveOf(backend, made)).toEqual(outcomes[0]?.ok ? ['es', 'en'] : ['es'])
  }
})

test('a decision that is sent twice is made once, and answered twice as made', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const made = await makeSubmitted(backend)
  for (const decision of [
    { intent: 'start-review' },
    { intent: 'request-changes', note: 'Falta el costo' },
    { intent: 'publish', languages: ['en', 'es'] },
    { intent: 'archive', reason: 'Ya no rige' },
    { intent: 'restore' },
  ] as const) {
    const seen = await seenOf(backend, made)
    const twice = [make(backend, editor, made, { ...decision, seen } as never), make(backend, editor, made, { ...decision, seen } as never)]
    expect(await Promise.all(twice), decision.intent).toEqual([done, done])
  }
  expect(await movesOf(backend, made)).toEqual(['submitted', 'in_review', 'needs_changes', 'in_review', 'published', 'archived', 'draft'])
  expect(await noticesTo(backend, made, made.owner.person.id)).toEqual(['needs_changes', 'published', 'archived'])
})

test('an editor does not publish, archive or schedule what its author has withdrawn meanwhile', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const made = await makeSubmitted(backend)
  const seen = await seenOf(backend, made)
  await asPerson(backend, made.owner, (db) => moveResource(db, { resourceId: made.id, to: 'draft', revision: made.revision }))
  expect(await make(backend, editor, made, { intent: 'publish', seen, languages: ['es'] })).toEqual(decidedMeanwhile)
  expect(await make(backend, editor, made, { intent: 'archive', seen, reason: 'Duplicado' })).toEqual(decidedMeanwhile)
  expect(await make(backend, editor, made, { intent: 'schedule', seen, ...inAYear } as never)).toEqual(decidedMeanwhile)
  expect(await movesOf(backend, made)).toEqual(['submitted', 'draft'])
})

test('of two who start the review and publish at once, the outcome is one or the other, and never half', async ({ backend, signInAs }) => {
  const [one, other] = [await signInAs('editor'), await signInAs('editor')]
  const made = await makeSubmitted(backend)
  const seen = await seenOf(backend, made)
  const outcomes = await Promise.all([
    make(backend, one, made, { intent: 'start-review', seen }),
    make(backend, other, made, { intent: 'publish', seen, languages: ['es'] }),
  ])
  expect(outcomes).toContainEqual(done)
  expect(outcomes).toContainEqual(decidedMeanwhile)
})

test('an editor does not take a review that another took meanwhile; to take it twice is no fault', async ({ backend, signInAs }) => {
  const [one, other] = [await signInAs('editor'), await signInAs('editor')]
  const made = await makeSubmitted(backend)
  const take = (actor: Actor, reviewer: string, current: string) => make(backend, actor, made, { intent: 'assign', reviewer, current })
  const [first, second] = await Promise.all([take(one, one.person.id, ''), take(other, other.person.id, '')])
  expect([first, second]).toContainEqual(done)
  expect([first, second]).toContainEqual({ ok: false, error: 'assigned_meanwhile' })
  const [holder, late] = first?.ok ? [one, other] : [other, one]
  expect(await take(holder, holder.person.id, '')).toEqual(done)
  expect(await take(late, '', '')).toEqual({ ok: false, error: 'assigned_meanwhile' })
  expect(await take(late, late.person.id, holder.person.id)).toEqual(done)
})

test('the same schedule by two editors at once is one schedule', async ({ backend, signInAs }) => {
  const editors = [await signInAs('editor'), await signInAs('editor')]
  for (let round = 0; round < 5; round += 1) {
    const made = await makeSubmitted(backend)
    const outcomes = await Promise.all(editors.map((editor) => make(backend, editor, made, { intent: 'schedule', ...inAYear } as never)))
    expect(outcomes).toContainEqual(done)
    expect(outcomes).toContainEqual({ ok: false, error: 'already_scheduled' })
  }
})

test('what is decided by hand ends the schedule: the other languages of a later publication stay', async ({ backend, signInAs }) => {
  const [one, other] = [await signInAs('editor'), await signInAs('editor')]
  const made = await makeSubmitted(backend)
  await make(backend, one, made, { intent: 'schedule', ...inAYear } as never)
  await make(backend, one, made, {
    intent: 'schedule',
    ...inAYear,
    action: 'archive',
    day: `${new Date().getUTCFullYear() + 2}-03-01`,
  } as never)
  expect(await make(backend, other, made, { intent: 'publish', languages: ['es', 'en'] })).toEqual(done)
  expect(await schedulesOf(backend, made)).toEqual([
    { action: 'publish', state: 'cancelled', problem: null },
    { action: 'archive', state: 'waiting', problem: null },
  ])
  await sql`update schedules set due_at = now() - interval '1 minute' where resource_id = ${made.id} and action = 'publish'`.execute(
    backend.databases.service,
  )
  await runSchedules(backend)
  expect(await liveOf(backend, made)).toEqual(['es', 'en'])
  expect(await make(backend, other, made, { intent: 'archive', reason: 'Ya no rige' })).toEqual(done)
  expect((await schedulesOf(backend, made)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
  expect(await make(backend, one, made, { intent: 'schedule', ...inAYear } as never)).toEqual({ ok: false, error: 'move_not_allowed' })
})

test('what was withdrawn, or needs changes, is not published by a schedule; the editor who set it is told', async ({
  backend,
  signInAs,
}) => {
  const [one, other] = [await signInAs('editor'), await signInAs('editor')]
  const withdrawn = await makeSubmitted(backend)
  const refused = await makeSubmitted(backend)
  const ownRefused = await makeSubmitted(backend)
  for (const made of [withdrawn, refused, ownRefused]) await make(backend, one, made, { intent: 'schedule', ...inAYear } as never)
  await asPerson(backend, withdrawn.owner, (db) =>
    moveResource(db, { resourceId: withdrawn.id, to: 'draft', revision: withdrawn.revision }),
  )
  for (const [made, editor] of [
    [refused, other],
    [ownRefused, one],
  ] as const) {
    await make(backend, editor, made, { intent: 'start-review' })
    await make(backend, editor, made, { intent: 'request-changes', note: 'Falta el costo' })
  }
  for (const made of [withdrawn, refused]) {
    expect(await schedulesOf(backend, made)).toEqual([{ action: 'publish', state: 'failed', problem: 'no_longer_in_review' }])
    expect(await noticesTo(backend, made, one.person.id)).toContain('schedule_failed')
  }
  expect((await schedulesOf(backend, ownRefused))[0]?.state).toBe('cancelled')
  expect(await noticesTo(backend, ownRefused, one.person.id)).not.toContain('schedule_failed')
})

test('two editors cannot withdraw the two languages of a resource at once', async ({ backend, signInAs }) => {
  const editors = [await signInAs('editor'), await signInAs('editor')]
  const made = await makePublished(backend)
  const withdraw = (editor: Actor, language: 'es' | 'en') =>
    asPerson(backend, editor, (db) => publishLanguage(db, { resourceId: made.id, revision: made.revision, language, isLive: false }))
  const outcomes = await Promise.all(editors.map((editor, index) => withdraw(editor, index === 0 ? 'es' : 'en')))
  expect(outcomes).toContainEqual({ ok: true })
  expect(outcomes).toContainEqual({ ok: false, error: 'last_language' })
  expect(await liveOf(backend, made)).toHaveLength(1)
})

test('the owner is not told of a publication when a language is withdrawn at a later revision', async ({ backend }) => {
  const made = await makePublished(backend)
  const { editor, owner } = made
  const content = { ...made.content, summary: { ...made.content.summary, en: 'Another summary in English' } }
  const revision = await asPerson(backend, editor, (db) =>
    saveRevision(db, editor.person, { resourceId: made.id, base: made.revision, content, note: '' }),
  )
  const before = await noticesTo(backend, made, owner.person.id)
  expect(
    await asPerson(backend, editor, (db) => publishLanguage(db, { resourceId: made.id, revision, language: 'en', isLive: false })),
  ).toEqual({ ok: true })
  expect(await noticesTo(backend, made, owner.person.id)).toEqual(before)
  await asPerson(backend, editor, (db) => publishLanguage(db, { resourceId: made.id, revision, language: 'en', isLive: true }))
  expect(await noticesTo(backend, made, owner.person.id)).toEqual([...before, 'published'])
})

test('a version that is restored while another person saves is a conflict for one of the two', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const made = await makeDraft(backend)
  const outcomes = await Promise.all([
    attempt(() =>
      asPerson(backend, made.owner, (db) =>
        restoreRevision(db, made.owner.person, { resourceId: made.id, number: 1, latest: made.revision, note: '' }),
      ),
    ),
    attempt(() =>
      asPerson(backend, editor, (db) =>
        saveRevision(db, editor.person, { resourceId: made.id, base: made.revision, content: made.content, note: '' }),
      ),
    ),
  ])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes).toContainEqual({ ok: false, error: 'edit_conflict' })
})

test('a form that is sent twice makes one draft, and one comment', async ({ backend, signInAs }) => {
  const owner = await signInAs('official')
  const input = { kind: 'video', title: `Doble ${crypto.randomUUID()}`, language: 'es' } as const
  const create = (more: object = {}) => asPerson(backend, owner, (db) => createResourceOnce(db, owner.person, { ...input, ...more }))
  const [first, second] = await Promise.all([create(), create()])
  expect(second).toBe(first)
  expect(await create({ kind: 'event' })).not.toBe(first)
  expect(await create({ title: `${input.title} 2` })).not.toBe(first)

  const [editor, made] = [await signInAs('editor'), await makeSubmitted(backend)]
  const comment = (actor: Actor, body: string) => make(backend, actor, made, { intent: 'comment', about: '', body } as never)
  await Promise.all([comment(editor, '¿De qué año es?'), comment(editor, '¿De qué año es?'), comment(made.owner, '¿De qué año es?')])
  await comment(editor, '¿Y la fuente?')
  const { rows } = await sql<{ body: string }>`select body from review_comments where resource_id = ${made.id} order by body`.execute(
    backend.databases.service,
  )
  expect(rows.map(({ body }) => body)).toEqual(['¿De qué año es?', '¿De qué año es?', '¿Y la fuente?'])
})

test('a comment that does not exist is neither resolved nor reopened; a resolved one is, again', async ({ backend, signInAs }) => {
  const [editor, made] = [await signInAs('editor'), await makeSubmitted(backend)]
  for (const intent of ['resolve', 'reopen'] as const)
    expect(await make(backend, editor, made, { intent, comment: crypto.randomUUID() })).toEqual({ ok: false, error: 'not_found' })
  const id = await asPerson(backend, editor, (db) =>
    commentOnReview(db, editor.person, { resourceId: made.id, revision: made.revision, about: '', body: '¿De qué año es?' }),
  )
  for (const intent of ['resolve', 'resolve', 'reopen', 'reopen'] as const)
    expect(await make(backend, editor, made, { intent, comment: id })).toEqual(done)
  await make(backend, editor, made, { intent: 'resolve', comment: id })
  expect(await make(backend, await signInAs('editor'), made, { intent: 'resolve', comment: id })).toEqual(done)
})

const hand = (backend: TestBackend, admin: Actor, leaver: Actor, input: Record<string, unknown>) =>
  asPerson(backend, admin, (db) =>
    handOver(db, admin.person, leaver.person.id, handOverSchema.parse({ leftOn: '2026-01-31', note: '', ...input })),
  )

test('while a resource is in review, its official hands over: the successor gets the decision, and a person who left gets no mail', async ({
  backend,
  signInAs,
}) => {
  const [admin, editor, successor] = [await signInAs('admin'), await signInAs('editor'), await signInAs('official')]
  const given = await makeSubmitted(backend)
  const waiting = await makeSubmitted(backend)
  await hand(backend, admin, given.owner, { way: 'successor', successor: successor.person.id })
  await hand(backend, admin, waiting.owner, { way: 'vacant' })
  for (const made of [given, waiting]) {
    await make(backend, editor, made, { intent: 'start-review' })
    expect(await make(backend, editor, made, { intent: 'request-changes', note: 'Falta el costo' })).toEqual(done)
    expect(await noticesTo(backend, made, made.owner.person.id)).toEqual([])
  }
  expect(await noticesTo(backend, given, successor.person.id)).toEqual(['needs_changes'])
})

test('a hand-over and a save of the leaver that meet halfway wait for each other only one way', async ({ backend, signInAs }) => {
  const [admin, successor] = [await signInAs('admin'), await signInAs('official')]
  const made = await makeDraft(backend)
  const handed = Promise.withResolvers<void>()
  // As a save does it: first the lock of the resource, then the row that names the person.
  const saving = backend.databases.service.transaction().execute(async (db) => {
    await sql`select from resources where id = ${made.id} for no key update`.execute(db)
    const handing = hand(backend, admin, made.owner, { way: 'successor', successor: successor.person.id })
    handing.then(() => handed.resolve(), handed.reject)
    await isWaitingForLock(backend)
    await sql`insert into revisions (resource_id, number, content, author_id)
      values (${made.id}, ${made.revision + 1}, ${JSON.stringify(made.content)}, ${made.owner.person.id})`.execute(db)
  })
  await saving
  await handed.promise
  const { rows } = await sql`select owner_id, latest_revision from resources where id = ${made.id}`.execute(backend.databases.service)
  expect(rows).toEqual([{ owner_id: successor.person.id, latest_revision: made.revision + 1 }])
})

async function isWaitingForLock({ databases }: TestBackend) {
  await expect
    .poll(async () => {
      const { rows } = await sql<{ waiting: number }>`
        select count(*)::int as waiting from pg_stat_activity where wait_event_type = 'Lock' and query like '%private.hand_over%'`.execute(
        databases.service,
      )
      return rows[0]?.waiting ?? 0
    })
    .toBeGreaterThan(0)
}
