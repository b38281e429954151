/** Publishing has four callers: the review, a schedule, the translation desk and the seed. All have the same consequences, or none. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt, Refusal } from '#app/db/clients.server.ts'
import { decide } from '#app/features/editorial/review/decide.server.ts'
import { schedule } from '#app/features/editorial/schedules/schedule.server.ts'
import { runSchedules } from '#app/features/editorial/schedules/schedule-job.server.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { publishLanguage } from '#app/features/writing/translation/publish-language.server.ts'
import { publishCase } from '#seed/seed.ts'
import { completeContent } from '../../factories/content.ts'
import type { Actor } from '../../factories/people.ts'
import { asPerson, type Made, makeCleared, makePublished, makeSubmitted } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { test } from '../../fixtures/test.ts'

const both = ['es', 'en'] as const

/** What publishing has written for a resource, and the jobs that it enqueued. */
async function consequencesOf(backend: TestBackend, id: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select languages, revision,
      (select count(*) from published_texts where resource_id = ${id}) as texts,
      (select count(*) from published_concepts where resource_id = ${id}) as concepts,
      (select count(*) from published_passages where resource_id = ${id}) as passages,
      (select count(*) from published_search where resource_id = ${id}) as found,
      (select count(*) from published_links where resource_id = ${id}) as links,
      (select count(*) from private.counted_resources where resource_id = ${id}) as counted
    from published_resources where id = ${id}`.execute(backend.databases.service)
  const { rows: trail } = await sql<{ detail: object }>`
    select detail from editorial_events where resource_id = ${id} and event = 'published' order by id`.execute(backend.databases.service)
  const jobs = (await findEnqueuedJobs(backend, id)).filter(({ payload }) => payload.notice === undefined || payload.notice === 'published')
  return { written: rows[0], trail: trail.map(({ detail }) => detail), jobs: jobs.map(({ job }) => job).sort() }
}

async function publishBySchedule(backend: TestBackend, editor: Actor, { id, revision }: Made) {
  const day = new Date(Date.now() + 26 * 60 * 60_000).toISOString().slice(0, 10)
  await asPerson(backend, editor, (db) =>
    schedule(db, editor.person, {
      resourceId: id,
      revision,
      action: 'publish',
      day,
      hour: '09:30',
      languages: [...both],
      scheduleNote: '',
    }),
  )
  await sql`update schedules set due_at = now() - interval '1 second' where resource_id = ${id}`.execute(backend.databases.service)
  await runSchedules(backend)
}

test('the review, a schedule, the translation desk and the seed write the same rows, trail and jobs', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const reviewed = await makeSubmitted(backend)
  await asPerson(backend, editor, (db) => decide(db, editor.person, reviewed.id, { intent: 'start-review', revision: reviewed.revision }))
  await asPerson(backend, editor, (db) =>
    decide(db, editor.person, reviewed.id, { intent: 'publish', revision: reviewed.revision, languages: [...both] }),
  )
  const expected = await consequencesOf(backend, reviewed.id)
  expect(expected).toMatchObject({
    written: { languages: both, texts: 2, found: 1, counted: 1 },
    trail: [{ languages: both }],
    jobs: ['send-notice', 'write-citations'],
  })
  for (const filled of ['concepts', 'passages', 'links']) expect(expected.written?.[filled], filled).toBeGreaterThan(0)

  const scheduled = await makeSubmitted(backend)
  await publishBySchedule(backend, editor, scheduled)
  expect(await consequencesOf(backend, scheduled.id)).toEqual(expected)

  const translated = await makePublished(backend, { editor })
  const language = (isLive: boolean) =>
    asPerson(backend, editor, (db) =>
      publishLanguage(db, { resourceId: translated.id, revision: translated.revision, language: 'en', isLive }),
    )
  await language(false)
  const withdrawn = await consequencesOf(backend, translated.id)
  expect(withdrawn).toMatchObject({ written: { languages: ['es'], texts: 1 }, jobs: ['send-notice', 'write-citations', 'write-citations'] })
  await language(true)
  const again = await consequencesOf(backend, translated.id)
  expect(again.written).toEqual(expected.written)
  expect(again.trail.at(-1)).toEqual(expected.trail[0])
  expect(again.jobs).toEqual([...withdrawn.jobs, ...expected.jobs].sort())

  const slug = `caso-${crypto.randomUUID()}`
  await publishCase(backend, editor, { slug, institution: 'gestora-bo', content: completeContent('experience') })
  const { id: seeded } = await backend.databases.service
    .selectFrom('resources')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const { written, jobs } = await consequencesOf(backend, seeded)
  expect({ ...written, revision: expected.written?.revision }).toEqual(expected.written)
  // The owner published it, so no notice is sent.
  expect(jobs).toEqual(['write-citations'])
})

test('a failure after publishing leaves no row, no trail and no job, and the earlier publication unchanged', async ({
  backend,
  signInAs,
}) => {
  const editor = await signInAs('editor')
  const fresh = await makeCleared(backend)
  const live = await makePublished(backend, { editor, languages: ['es'] })
  for (const made of [fresh, live]) {
    const before = await consequencesOf(backend, made.id)
    for (const publish of [
      () =>
        asPerson(backend, editor, async (db) =>
          fail(await publishResource(db, { resourceId: made.id, revision: made.revision, languages: ['es'] })),
        ),
      () =>
        asPerson(backend, editor, async (db) => {
          await publishResource(db, { resourceId: made.id, revision: made.revision, languages: ['es'] })
          fail(await archiveResource(db, { resourceId: made.id, revision: made.revision, note: 'Ya no rige' }))
        }),
    ])
      expect(await attempt(publish)).toEqual({ ok: false, error: 'changed_meanwhile' })
    expect(await consequencesOf(backend, made.id)).toEqual(before)
  }
})

const fail = (_: unknown): never => {
  throw new Refusal('changed_meanwhile')
}

test('the owner gets one notice of each new revision and of archiving, and none of a publication without changes', async ({
  backend,
  signInAs,
}) => {
  const editor = await signInAs('editor')
  const made = await makePublished(backend, { editor })
  const told = async () =>
    (await findEnqueuedJobs(backend, made.id))
      .filter(({ job, payload }) => job === 'send-notice' && payload.personId === made.owner.person.id)
      .map(({ payload }) => payload.notice)
  const publish = (revision: number, languages: readonly ('es' | 'en')[]) =>
    asPerson(backend, editor, (db) => publishResource(db, { resourceId: made.id, revision, languages }))
  await publish(made.revision, both)
  expect(await told()).toEqual(['published'])
  const revision = await asPerson(backend, made.owner, (db) =>
    saveRevision(db, made.owner.person, {
      resourceId: made.id,
      base: made.revision,
      content: { ...made.content, yearFrom: 1999 },
      note: '',
    }),
  )
  // A new revision in fewer languages still sends a notice.
  await publish(revision, ['es'])
  expect(await told()).toEqual(['published', 'published'])
  await asPerson(backend, editor, (db) => archiveResource(db, { resourceId: made.id, revision, note: 'La norma se derogó' }))
  expect(await told()).toEqual(['published', 'published', 'archived'])
})
