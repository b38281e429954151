/** Jobs are enqueued in the transaction of the change, one per recipient. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { z } from 'zod'
import { startJobs } from '#app/backend/jobs.server.ts'
import { attempt, Refusal } from '#app/db/clients.server.ts'
import { noticeJob } from '#app/features/core/mail/jobs.server.ts'
import { type MailJob, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { createCorrection } from '#app/features/editorial/corrections/create-correction.server.ts'
import { correctionSchema } from '#app/features/editorial/corrections/schema.ts'
import { decide } from '#app/features/editorial/review/decide.server.ts'
import { askForVerification } from '#app/features/people/verification/verification.server.ts'
import { moveResource } from '#app/features/resources/publishing/move-resource.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { assignTranslation } from '#app/features/writing/translation/assignments.server.ts'
import { publishLanguage } from '#app/features/writing/translation/publish-language.server.ts'
import type { Services } from '#app/middleware/contexts.ts'
import { registerJobs } from '../../../server/jobs.ts'
import { newEmail } from '../../factories/people.ts'
import { asPerson, makeCleared, makePublished, makeSubmitted } from '../../factories/resources.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test } from '../../fixtures/test.ts'

const noticesOf = async (...of: Parameters<typeof findEnqueuedJobs>) =>
  (await findEnqueuedJobs(...of)).map(({ payload }) => [payload.notice, payload.personId])

test('a submission notifies every editor and administrator, with one job each', async ({ backend, signInAs }) => {
  const staff = [await signInAs('editor'), await signInAs('admin'), await signInAs('editor')]
  const member = await signInAs('member')
  const made = await makeSubmitted(backend)
  const told = await noticesOf(backend, made.id)
  for (const { person } of staff) expect(told.filter(([notice, id]) => notice === 'submitted' && id === person.id)).toHaveLength(1)
  expect(told.flat()).not.toContain(member.person.id)
})

test("the owner is notified of an editor's decision, but not of their own actions", async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const changes = await makeSubmitted(backend)
  await asPerson(backend, editor, async (db) => {
    await moveResource(db, { resourceId: changes.id, to: 'in_review', revision: changes.revision })
    await decide(db, editor.person, changes.id, { intent: 'request-changes', revision: changes.revision, note: 'Falta la fuente' })
  })
  const asked = (await findEnqueuedJobs(backend, changes.id)).filter(({ payload }) => payload.notice === 'needs_changes')
  expect(asked).toMatchObject([{ job: 'send-notice', payload: { personId: changes.owner.person.id, transition: expect.any(Number) } }])

  const published = await makePublished(backend, { editor })
  expect(await noticesOf(backend, published.id)).toContainEqual(['published', published.owner.person.id])
  const own = await makeCleared(backend, { owner: editor })
  await asPerson(backend, editor, (db) => publishResource(db, { resourceId: own.id, revision: own.revision, languages: ['es'] }))
  expect((await noticesOf(backend, own.id)).filter(([notice]) => notice === 'published')).toEqual([])
})

test('a withdrawn language is not announced as published; a newly published one is', async ({ backend }) => {
  const made = await makePublished(backend)
  const publish = (isLive: boolean) =>
    asPerson(backend, made.editor, (db) => publishLanguage(db, { resourceId: made.id, revision: made.revision, language: 'en', isLive }))
  const count = async () => (await noticesOf(backend, made.id)).filter(([notice]) => notice === 'published').length
  expect(await count()).toBe(1)
  expect(await publish(false)).toEqual({ ok: true })
  expect(await count()).toBe(1)
  expect(await publish(true)).toEqual({ ok: true })
  expect(await count()).toBe(2)
})

test('assignments, comments, corrections and requests enqueue their mails; rolled back changes do not', async ({ backend, signInAs }) => {
  const [editor, colleague, member] = [await signInAs('editor'), await signInAs('editor'), await signInAs('member')]
  const made = await makeSubmitted(backend)
  const review = { revision: made.revision }
  const change = (isKept: boolean) =>
    attempt(() =>
      asPerson(backend, editor, async (db) => {
        await decide(db, editor.person, made.id, { ...review, intent: 'assign', reviewer: colleague.person.id })
        await decide(db, editor.person, made.id, {
          ...review,
          intent: 'comment',
          about: '',
          body: '¿Desde cuándo?',
          replyTo: '',
          mention: [made.owner.person.id, colleague.person.id],
        })
        const id = await assignTranslation(db, editor.person, {
          resourceId: made.id,
          language: 'en',
          personId: colleague.person.id,
          dueOn: null,
          note: '',
        })
        if (!isKept) throw new Refusal('changed_meanwhile')
        return id
      }),
    )
  const before = await findEnqueuedJobs(backend, made.id)
  expect(await change(false)).toEqual({ ok: false, error: 'changed_meanwhile' })
  expect(await findEnqueuedJobs(backend, made.id)).toEqual(before)
  const kept = await change(true)
  if (!kept.ok) throw new Error(kept.error)
  expect((await noticesOf(backend, made.id)).slice(before.length).sort()).toEqual(
    [
      ['assigned', colleague.person.id],
      ['mentioned', made.owner.person.id],
      ['mentioned', colleague.person.id],
    ].sort(),
  )
  expect(await findEnqueuedJobs(backend, kept.value)).toMatchObject([{ job: 'send-translation-assignment' }])

  const correction = (email: string | undefined) =>
    createCorrection(backend.databases.visitor, 'es', correctionSchema.parse({ wrong: 'El año', ...(email ? { email } : {}) }))
  expect(await findEnqueuedJobs(backend, await correction(newEmail('lectora')))).toMatchObject([{ job: 'send-correction-receipt' }])
  expect(await findEnqueuedJobs(backend, await correction(undefined))).toEqual([])

  const { id: institution } = await backend.databases.service
    .selectFrom('institutions')
    .select('id')
    .where('slug', '=', 'gestora-bo')
    .executeTakeFirstOrThrow()
  const request = await asPerson(backend, member, (db) =>
    askForVerification(db, member.person, 'es', { institution, postTitle: 'Registro', workEmail: newEmail('ministerio'), note: '' }),
  )
  expect(await findEnqueuedJobs(backend, request ?? '')).toMatchObject([{ job: 'send-work-email-code' }])
})

test("a failed mail to one recipient does not send the others' mails again", async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const made = await makeSubmitted(backend)
  const people = [made.owner, await signInAs('editor'), await signInAs('editor'), await signInAs('admin')]
  await asPerson(backend, editor, (db) =>
    decide(db, editor.person, made.id, {
      intent: 'comment',
      revision: made.revision,
      about: '',
      body: '¿Quién responde?',
      replyTo: '',
      mention: people.map(({ person }) => person.id),
    }),
  )
  const failing = people[1]?.person.email
  const sent: string[] = []
  const jobs = await startJobs(backend.serviceUrl, () => {})
  // Under a separate name, so that it does not process notices of other tests.
  const job: MailJob<typeof noticeJob.payload> = { ...noticeJob, id: `notice-${crypto.randomUUID()}` }
  const sendMail = async ({ to }: { to: string }) => {
    sent.push(to)
    if (to === failing) throw new Error('550 No such mailbox')
  }
  const mentions = (await findEnqueuedJobs(backend, made.id)).filter(({ payload }) => payload.notice === 'mentioned')
  expect(mentions).toHaveLength(4)
  for (const { payload } of mentions) await jobs.enqueue(job, noticeJob.payload.parse(payload))
  await sql`update pgboss.job set retry_delay = 0 where name = ${job.id}`.execute(backend.databases.service)
  await registerMailJob({ databases: backend.databases, sendMail, publicUrl: 'http://caja.test', jobs }, job)
  const times = (email: string | undefined) => sent.filter((to) => to === email).length
  await expect.poll(() => times(failing), { timeout: patience(20_000) }).toBeGreaterThan(1)
  await expect.poll(() => new Set(sent).size, { timeout: patience(20_000) }).toBe(4)
  await jobs.stop()
  expect(people.map(({ person }) => (person.email === failing ? 'again' : times(person.email)))).toEqual([1, 'again', 1, 1])
})

test('two instances move each job of the outbox exactly once', async ({ backend }) => {
  const { service } = backend.databases
  const name = `counted-${crypto.randomUUID()}`
  await sql`insert into private.outbox (job, payload) select ${name}, jsonb_build_object('number', number) from generate_series(1, 500) as number`.execute(
    service,
  )
  const instances = await Promise.all([1, 2].map(() => startJobs(backend.serviceUrl, () => {})))
  const left = async () =>
    (await sql<{ n: number }>`select count(*) as n from private.outbox where job = ${name}`.execute(service)).rows[0]?.n
  await expect.poll(left, { timeout: patience(20_000) }).toBe(0)
  await Promise.all(instances.map((jobs) => jobs.stop()))
  const { rows } = await sql<{ n: number; different: number }>`
    select count(*) as n, count(distinct data ->> 'number') as different from pgboss.job where name = ${name}`.execute(service)
  expect(rows).toEqual([{ n: 500, different: 500 }])
})

test('no API role can enqueue a job directly', async ({ backend, signInAs }) => {
  const admin = await signInAs('admin')
  for (const statement of [
    sql`select private.enqueue('send-notice', '{}')`,
    sql`select private.enqueue_notice('submitted', null, null)`,
    sql`insert into private.outbox (job) values ('send-notice')`,
    sql`select * from private.outbox`,
  ]) {
    expect(await attempt(() => statement.execute(backend.databases.visitor))).toEqual({ ok: false, error: 'forbidden' })
    expect(await attempt(() => asPerson(backend, admin, (db) => statement.execute(db)))).toEqual({ ok: false, error: 'forbidden' })
  }
})

test('every job that a trigger enqueues has a handler, and its payload is valid', async ({ backend }) => {
  const worked = new Map<string, z.ZodType>()
  const jobs = {
    enqueue: async () => {},
    work: async ({ id, payload }: { id: string; payload: z.ZodType }) => void worked.set(id, payload),
    schedule: async () => {},
    stop: async () => {},
  }
  await registerJobs({ ...backend, jobs, publicUrl: 'http://caja.test', sendMail: async () => {} } as unknown as Services)
  const { rows } = await sql<{ job: string }>`
    select distinct job from (
      select (regexp_matches(prosrc, 'private\\.enqueue\\(''([a-z-]+)''', 'g'))[1] as job
        from pg_proc where pronamespace = 'private'::regnamespace
      union all select split_part(encode(tgargs, 'escape'), '\\000', 1)
        from pg_trigger join pg_proc on pg_proc.oid = tgfoid where proname = 'enqueue_for_row') as asked order by job`.execute(
    backend.databases.service,
  )
  const asked = rows.map(({ job }) => job)
  expect(asked.length).toBeGreaterThan(8)
  expect(asked.filter((job) => !worked.has(job))).toEqual([])
  const { rows: payloads } = await sql<{ job: string; payload: object }>`
    select distinct on (job, payload ->> 'notice') job, payload from private.outbox where job = any (${asked}::text[])`.execute(
    backend.databases.service,
  )
  for (const { job, payload } of payloads) expect(worked.get(job)?.safeParse(payload).success, job).toBe(true)
})
