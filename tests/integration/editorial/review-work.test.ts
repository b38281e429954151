/** The editors' daily work: who reviews, what is said at a field and to whom, how soon, and what is done at a given moment. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { startJobs } from '#app/backend/jobs.server.ts'
import { attempt } from '#app/db/clients.server.ts'
import { assignReview } from '#app/features/editorial/review/assignment.server.ts'
import { decide } from '#app/features/editorial/review/decide.server.ts'
import { findQueue } from '#app/features/editorial/review/queue.server.ts'
import { queueQuery } from '#app/features/editorial/review/queue-query.ts'
import { findResponseTimes } from '#app/features/editorial/review/response-times.server.ts'
import { findTrail } from '#app/features/editorial/review/trail.server.ts'
import { cancelSchedule, findSchedules, schedule } from '#app/features/editorial/schedules/schedule.server.ts'
import { runSchedules } from '#app/features/editorial/schedules/schedule-job.server.ts'
import type { Experience } from '#app/features/resources/model/schema.ts'
import { moveResource } from '#app/features/resources/publishing/move-resource.server.ts'
import { findReaders, getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { commentOnReview, markSeen, reopenComment, resolveComment } from '#app/features/writing/comments/comment-on-review.server.ts'
import { textAtAnchor } from '#app/features/writing/comments/fields-to-comment.ts'
import { findMentions } from '#app/features/writing/comments/mentions.server.ts'
import type { Actor } from '../../factories/people.ts'
import { asPerson, type Made, makeCleared, makePublished, makeSubmitted } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test } from '../../fixtures/test.ts'

const comment = (
  backend: TestBackend,
  actor: Actor,
  { id, revision }: Pick<Made, 'id' | 'revision'>,
  about: string,
  mention: string[] = [],
) =>
  asPerson(backend, actor, (db) => commentOnReview(db, actor.person, { resourceId: id, revision, about, body: '¿De qué año es?', mention }))
const draftOf = async (backend: TestBackend, actor: Actor, id: string) => {
  const draft = await asPerson(backend, actor, (db) => getDraft(db, id))
  if (!draft) throw new Error('no draft')
  return draft
}
const everything = { state: null, kind: null, country: null, reviewer: null, late: false, page: 1 }

test('a comment follows its field when steps change places, and knows that the text has changed', async ({ backend, signInAs }) => {
  const made = await makeSubmitted(backend)
  const editor = await signInAs('editor')
  const content = made.content as Experience
  const step = content.ledger[0]
  await comment(backend, editor, made, `field:ledger[#${step?.id}].before`)
  const added = { ...step, id: 'first', before: { es: 'Nada' } } as Experience['ledger'][number]
  const ledger = [added, { ...step, before: { es: 'Otra cosa' } } as Experience['ledger'][number]]
  await asPerson(backend, editor, (db) =>
    saveRevision(db, editor.person, { resourceId: made.id, base: made.revision, content: { ...content, ledger }, note: '' }),
  )
  const draft = await draftOf(backend, made.owner, made.id)
  expect(draft.comments[0]).toMatchObject({ part: 'ledger', quote: step?.before.es, author: editor.person.name, revision: made.revision })
  expect(textAtAnchor(draft.content, draft.comments[0]?.anchor ?? '')).toBe('Otra cosa')
  expect(textAtAnchor({ ...draft.content, ledger: [added] } as Experience, draft.comments[0]?.anchor ?? '')).toBeNull()
})

test('a comment on a field that is not there is refused', async ({ backend, signInAs }) => {
  const made = await makeSubmitted(backend)
  expect(await attempt(async () => comment(backend, await signInAs('editor'), made, 'field:ledger[#nothing].before'))).toEqual({
    ok: false,
    error: 'not_found',
  })
})

test('a person who is mentioned is notified until they answer; a person without the right to read the draft cannot be mentioned', async ({
  backend,
  signInAs,
}) => {
  const made = await makeSubmitted(backend)
  const editor = await signInAs('editor')
  const stranger = await signInAs('official', { institution: 'prevision-cl' })
  const readers = await asPerson(backend, editor, (db) => findReaders(db, made.id))
  expect(readers.map(({ id }) => id)).toContain(made.owner.person.id)
  expect(readers.map(({ id }) => id)).not.toContain(stranger.person.id)
  expect(await asPerson(backend, stranger, (db) => findReaders(db, made.id))).toEqual([])
  expect(await attempt(() => comment(backend, editor, made, '', [stranger.person.id]))).toEqual({ ok: false, error: 'forbidden' })

  const id = await comment(backend, editor, made, 'context', [made.owner.person.id])
  expect(await asPerson(backend, made.owner, findMentions)).toMatchObject([{ id, author: editor.person.name, resourceId: made.id }])
  await asPerson(backend, made.owner, (db) =>
    commentOnReview(db, made.owner.person, { resourceId: made.id, revision: made.revision, about: '', body: 'De 2024', replyTo: id }),
  )
  expect(await asPerson(backend, made.owner, findMentions)).toEqual([])
})

test('only the person who is mentioned can mark the mention as seen', async ({ backend, signInAs }) => {
  const made = await makeSubmitted(backend)
  const editor = await signInAs('editor')
  const id = await comment(backend, editor, made, '', [made.owner.person.id])
  await asPerson(backend, editor, (db) => markSeen(db, id))
  expect(await asPerson(backend, made.owner, findMentions)).toHaveLength(1)
  await asPerson(backend, made.owner, (db) => markSeen(db, id))
  expect(await asPerson(backend, made.owner, findMentions)).toEqual([])
})

test('a comment is resolved and opened again, with who did, and the trail tells both', async ({ backend, signInAs }) => {
  const made = await makeSubmitted(backend)
  const editor = await signInAs('editor')
  const id = await comment(backend, editor, made, 'context')
  await asPerson(backend, made.owner, (db) => resolveComment(db, made.owner.person, id))
  expect((await draftOf(backend, editor, made.id)).comments[0]).toMatchObject({ resolvedBy: made.owner.person.name })
  await asPerson(backend, editor, (db) => reopenComment(db, id))
  expect((await draftOf(backend, editor, made.id)).comments[0]).toMatchObject({ resolvedAt: null })
  const trail = await asPerson(backend, editor, (db) => findTrail(db, made.id))
  expect(trail.map(({ event, actor }) => [event, actor])).toEqual([
    ['comment-reopened', editor.person.name],
    ['comment-resolved', made.owner.person.name],
    ['cleared', made.owner.person.name],
  ])
})

test('the queue is asked by reviewer, kind and country; only one of the staff can be given a review', async ({ backend, signInAs }) => {
  const made = await makeSubmitted(backend)
  const [editor, other] = [await signInAs('editor'), await signInAs('editor')]
  const assign = (who: Actor, reviewerId: string | null) =>
    asPerson(backend, who, (db) => assignReview(db, who.person, { resourceId: made.id, reviewerId }))
  const queue = async (who: Actor, filter: object) =>
    (await asPerson(backend, who, (db) => findQueue(db, { ...everything, ...filter }))).items.map(({ id }) => id)
  const nobodyYet = async () => {
    const { total } = await asPerson(backend, editor, (db) => findQueue(db, { ...everything, reviewer: 'nobody' }))
    return (
      await Promise.all(
        Array.from({ length: queueQuery.pagesOf(total) }, (_, page) => queue(editor, { reviewer: 'nobody', page: page + 1 })),
      )
    ).flat()
  }
  expect(await nobodyYet()).toContain(made.id)
  await assign(editor, editor.person.id)
  expect(await told(backend, made, 'assigned')).toEqual([])
  expect(await queue(editor, { reviewer: 'me' })).toEqual([made.id])
  expect(await queue(editor, { reviewer: 'me', kind: 'video' })).toEqual([])
  expect(await queue(editor, { reviewer: 'me', country: 'CHL' })).toEqual([])
  await assign(editor, other.person.id)
  expect(await told(backend, made, 'assigned')).toEqual([other.person.id])
  expect(await queue(editor, { reviewer: 'me' })).toEqual([])
  expect(await queue(editor, { reviewer: other.person.id })).toEqual([made.id])
  expect(await attempt(() => assign(editor, made.owner.person.id))).toEqual({ ok: false, error: 'forbidden' })
  await assign(editor, null)
  expect(await nobodyYet()).toContain(made.id)
  const trail = await asPerson(backend, editor, (db) => findTrail(db, made.id))
  expect(trail.map(({ event }) => event)).toEqual(['released', 'assigned', 'assigned', 'cleared'])
})

test('working days are the Mondays to Fridays after the first day, up to the last', async ({ backend }) => {
  const { rows } = await sql<{ first: string; last: string; days: number; counted: number; ofMoments: number }>`
    select first::text, last::text, private.working_days(first, last) as days,
      private.working_days(first + time '23:59' at time zone 'UTC', last + time '00:01' at time zone 'UTC') as "ofMoments",
      (select count(*)::integer from generate_series(first + 1, last, interval '1 day') as day where extract(isodow from day) < 6) as counted
    from (select a::date as first, (a + make_interval(days => n))::date as last
      from generate_series(date '2025-12-20', date '2026-01-10', interval '1 day') as a, generate_series(-3, 16) as n) as spans`.execute(
    backend.databases.service,
  )
  expect(rows.length).toBeGreaterThan(400)
  for (const { first, last, days, counted, ofMoments } of rows) expect([days, ofMoments], `${first} ${last}`).toEqual([counted, counted])
  expect(rows.find(({ first, last }) => first === '2026-01-02' && last === '2026-01-05')?.days).toBe(1) // Friday to Monday
})

test('what counts as an answer is the first thing one of the staff does; what was taken back before that is left out', async ({
  backend,
  signInAs,
}) => {
  const editor = await signInAs('editor')
  const [waiting, commented, withdrawn] = [await makeSubmitted(backend), await makeSubmitted(backend), await makeSubmitted(backend)]
  await comment(backend, editor, commented, '')
  await asPerson(backend, withdrawn.owner, (db) =>
    moveResource(db, { resourceId: withdrawn.id, to: 'draft', revision: withdrawn.revision }),
  )
  const period = { from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 60_000) }
  const days14 = new Date(Date.now() + 14 * 24 * 60 * 60_000)
  const expectTimes = async (asker: Actor) => {
    const times = await asPerson(backend, asker, (db) => findResponseTimes(db, { ...period, today: days14 }))
    const of = ({ id }: Made) => times.find(({ resourceId }) => resourceId === id)
    expect(of(waiting)).toMatchObject({ answeredAt: null, days: 10 })
    expect(of(commented)?.answeredAt).toBeInstanceOf(Date)
    expect(of(commented)?.days).toBe(0)
    expect(of(withdrawn)).toBeUndefined()
  }
  await expectTimes(editor)

  // What people were when they wrote counts: the editor leaves the team, and the official joins it.
  await comment(backend, waiting.owner, waiting, '')
  const roles = { [editor.person.id]: 'member', [waiting.owner.person.id]: 'editor' }
  for (const [id, role] of Object.entries(roles))
    await backend.databases.service.updateTable('people').set({ role }).where('id', '=', id).execute()
  await expectTimes(await signInAs('editor'))
})

const run = (backend: TestBackend) => runSchedules(backend)
const told = async (backend: TestBackend, { id }: Pick<Made, 'id'>, notice: string) =>
  (await findEnqueuedJobs(backend, id)).filter(({ payload }) => payload.notice === notice).map(({ payload }) => payload.personId)

const tomorrow = () => new Date(Date.now() + 26 * 60 * 60_000).toISOString().slice(0, 10)
const planOf = ({ id, revision }: Pick<Made, 'id' | 'revision'>, changes: object = {}) => ({
  resourceId: id,
  revision,
  action: 'publish' as const,
  day: tomorrow(),
  hour: '09:30',
  languages: ['es' as const],
  scheduleNote: '',
  ...changes,
})
const plan = (backend: TestBackend, actor: Actor, made: Pick<Made, 'id' | 'revision'>, changes: object = {}) =>
  attempt(() => asPerson(backend, actor, (db) => schedule(db, actor.person, planOf(made, changes))))
const makeDue = (backend: TestBackend, { id }: Pick<Made, 'id'>) =>
  backend.databases.service
    .updateTable('schedules')
    .set({ due_at: new Date(Date.now() - 1_000) })
    .where('resource_id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
const schedulesOf = (backend: TestBackend, actor: Actor, { id }: Pick<Made, 'id'>) =>
  asPerson(backend, actor, (db) => findSchedules(db, id))
const isLive = async (backend: TestBackend, { id }: Pick<Made, 'id'>) =>
  (await backend.databases.visitor.selectFrom('published_resources').select('revision').where('id', '=', id).executeTakeFirst()) !==
  undefined

test('two instances publish a scheduled resource once, in the name of the editor who scheduled it', async ({ backend, signInAs }) => {
  const made = await makeSubmitted(backend)
  const editor = await signInAs('editor')
  expect(await plan(backend, editor, made)).toMatchObject({ ok: true })
  await run(backend)
  expect(await isLive(backend, made)).toBe(false)
  await makeDue(backend, made)
  await Promise.all([run(backend), run(backend)])
  expect(await isLive(backend, made)).toBe(true)
  expect(await schedulesOf(backend, editor, made)).toMatchObject([{ state: 'done', by: editor.person.name }])
  const { transitions } = await draftOf(backend, editor, made.id)
  expect(transitions.map(({ to, actor }) => [to, actor])).toEqual([
    ['published', editor.person.name],
    ['in_review', editor.person.name],
    ['submitted', made.owner.person.name],
  ])
})

test('a schedule enqueues its run for its time', async ({ backend, signInAs }) => {
  const made = await makeCleared(backend)
  const editor = await signInAs('editor')
  const year = 2100 + Math.floor(Math.random() * 800)
  expect(await plan(backend, editor, made, { day: `${year}-06-15`, hour: '09:37' })).toMatchObject({ ok: true })
  const jobs = await startJobs(backend.serviceUrl, () => {})
  const { service } = backend.databases
  const queued = async () =>
    (
      await sql`select job.state from pgboss.job join schedules on due_at = start_after where job.name = 'run-schedules' and resource_id = ${made.id}`.execute(
        service,
      )
    ).rows
  await expect.poll(queued, { timeout: patience(20_000) }).toEqual([{ state: 'created' }])
  await jobs.stop()
})

test('a schedule does not publish a revision saved after it: nothing changes and the reason is kept', async ({ backend, signInAs }) => {
  const made = await makeCleared(backend)
  const editor = await signInAs('editor')
  await plan(backend, editor, made)
  const content = { ...made.content, yearFrom: 1999 }
  await asPerson(backend, made.owner, (db) =>
    saveRevision(db, made.owner.person, { resourceId: made.id, base: made.revision, content, note: '' }),
  )
  await makeDue(backend, made)
  await run(backend)
  expect(await isLive(backend, made)).toBe(false)
  expect(await schedulesOf(backend, editor, made)).toMatchObject([{ state: 'failed', problem: 'stale_revision' }])
  expect((await draftOf(backend, editor, made.id)).state).toBe('draft')
  expect(await told(backend, made, 'schedule_failed')).toEqual([editor.person.id])
})

test('a schedule of a person who is no longer staff publishes nothing', async ({ backend, signInAs }) => {
  const made = await makeCleared(backend)
  const editor = await signInAs('editor')
  const colleague = await signInAs('editor')
  await plan(backend, editor, made)
  await backend.databases.service.updateTable('people').set({ role: 'member' }).where('id', '=', editor.person.id).execute()
  await makeDue(backend, made)
  await run(backend)
  expect(await isLive(backend, made)).toBe(false)
  expect(await schedulesOf(backend, made.owner, made)).toMatchObject([{ state: 'failed', problem: 'scheduler_left' }])
  // The team hears of it, not only the one who has left.
  const failed = await told(backend, made, 'schedule_failed')
  expect(failed).toContain(colleague.person.id)
  expect(failed).not.toContain(editor.person.id)
})

test('what is live is withdrawn when it is due, and what was cancelled is not', async ({ backend, signInAs }) => {
  const [gone, stays] = [await makePublished(backend), await makePublished(backend)]
  const editor = await signInAs('editor')
  for (const made of [gone, stays])
    expect(await plan(backend, editor, made, { action: 'archive', languages: [] })).toMatchObject({ ok: true })
  const [waiting] = await schedulesOf(backend, editor, stays)
  await asPerson(backend, editor, (db) => cancelSchedule(db, waiting?.id ?? ''))
  await makeDue(backend, gone)
  await makeDue(backend, stays)
  await run(backend)
  expect([await isLive(backend, gone), await isLive(backend, stays)]).toEqual([false, true])
  expect(await attempt(() => asPerson(backend, editor, (db) => cancelSchedule(db, waiting?.id ?? '')))).toEqual({
    ok: false,
    error: 'not_found',
  })
})

test('a moment that has passed, an hour that does not exist, an older version, a second time: refused with the reason', async ({
  backend,
  signInAs,
}) => {
  const made = await makeCleared(backend)
  const editor = await signInAs('editor')
  expect(await plan(backend, editor, made, { day: '2020-01-01' })).toEqual({ ok: false, error: 'time_past' })
  // Chile puts its clocks forward at midnight on the first Sunday after the first Saturday of September.
  expect(await plan(backend, editor, made, { day: '2027-09-05', hour: '00:30' })).toEqual({ ok: false, error: 'no_such_hour' })
  expect(await plan(backend, editor, { ...made, revision: made.revision - 1 })).toEqual({ ok: false, error: 'stale_revision' })
  expect(await plan(backend, editor, made, { languages: [] })).toEqual({ ok: false, error: 'no_language' })
  expect(await plan(backend, editor, made, { action: 'archive', languages: [] })).toEqual({ ok: false, error: 'move_not_allowed' })
  expect(await plan(backend, editor, made)).toMatchObject({ ok: true })
  expect(await plan(backend, editor, made)).toEqual({ ok: false, error: 'already_scheduled' })
  expect(await plan(backend, made.owner, made)).toMatchObject({ ok: false })
})

test('changes are asked for in words, or by an open comment of the editorial team alone', async ({ backend, signInAs }) => {
  const made = await makeSubmitted(backend)
  const editor = await signInAs('editor')
  await asPerson(backend, editor, (db) => moveResource(db, { resourceId: made.id, to: 'in_review', revision: made.revision }))
  const ask = (note = '') =>
    asPerson(backend, editor, (db) => decide(db, editor.person, made.id, { intent: 'request-changes', revision: made.revision, note }))
  const refused = { ok: false, errors: { note: 'validation.required' } }
  expect(await ask()).toMatchObject(refused)
  // The author's own comment asks for nothing.
  await comment(backend, made.owner, made, 'field:title')
  expect(await ask()).toMatchObject(refused)
  const id = await comment(backend, editor, made, 'field:title')
  await asPerson(backend, editor, (db) => resolveComment(db, editor.person, id))
  expect(await ask()).toMatchObject(refused)
  await asPerson(backend, editor, (db) => reopenComment(db, id))
  expect(await ask()).toEqual({ ok: true })
  const draft = await draftOf(backend, made.owner, made.id)
  expect(draft.state).toBe('needs_changes')
  expect(draft.comments).toHaveLength(2)
})
