/** The job queue, and the jobs enqueued at start. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { z } from 'zod'
import { type Job, type Jobs, startJobs } from '#app/backend/jobs.server.ts'
import { ffmpegVersion } from '#app/features/media/video/ffmpeg.server.ts'
import { enqueueUnrendered } from '#app/features/media/video/renditions-job.server.ts'
import { upload } from '../../factories/resources.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test } from '../../fixtures/test.ts'

const nothing = z.object({})

test('heavy jobs run one at a time, and a failed one does not block the next', async ({ backend }) => {
  const failures: Error[] = []
  const jobs = await startJobs(backend.serviceUrl, (error) => failures.push(error))
  let running = 0
  let most = 0
  const done: string[] = []
  const heavy = (id: string, fails = false): Job<typeof nothing> => ({
    id: `${id}-${crypto.randomUUID()}`,
    payload: nothing,
    isHeavy: true,
    handle: async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 50)) // long enough for another to start, if it could
      running -= 1
      done.push(id)
      if (fails) throw new Error('as it should')
    },
  })
  const all = [heavy('first', true), heavy('second'), heavy('third')]
  for (const job of all) await jobs.enqueue(job, {})
  await Promise.all(all.map((job) => jobs.work(job)))
  await expect.poll(() => done.length, { timeout: patience(10_000) }).toBe(3)
  await jobs.stop()
  expect(most).toBe(1)
  expect(failures.map(String)).toEqual([expect.stringMatching(/Job first-\S+ failed: as it should$/)])
})

test('videos without renditions are enqueued if ffmpeg is installed, and skipped otherwise', async ({ backend, makeDraft }) => {
  const draft = await makeDraft({ kind: 'video' })
  const { id: fresh } = await upload(backend, draft.owner, draft.id, 'video')
  const asked: string[] = []
  const jobs = { enqueue: async (_: unknown, { fileId }: { fileId: string }) => void asked.push(fileId) } as unknown as Jobs
  await enqueueUnrendered(backend.databases.service, jobs)
  expect(asked.includes(fresh)).toBe(ffmpegVersion() !== null)

  const picture = crypto.randomUUID()
  await backend.databases.service
    .insertInto('files')
    .values({
      id: picture,
      asset_id: picture,
      derived_from: fresh,
      role: 'poster',
      resource_id: draft.id,
      owner_id: draft.owner.person.id,
      path: `${draft.id}/${picture}`,
      name: 'picture.jpg',
      media_type: 'image/jpeg',
      size: 3,
      sha256: '0'.repeat(64),
    })
    .execute()
  asked.length = 0
  await enqueueUnrendered(backend.databases.service, jobs)
  expect(asked).not.toContain(fresh)
})

test('many short jobs run once each without a pause, and a failed one does not block the others', async ({ backend }) => {
  const failures: Error[] = []
  const jobs = await startJobs(backend.serviceUrl, (error) => failures.push(error))
  const number = z.object({ number: z.number() })
  const done: number[] = []
  const job: Job<typeof number> = {
    id: `short-${crypto.randomUUID()}`,
    payload: number,
    isShort: true,
    handle: async (input) => {
      if (input.number === 7) throw new Error('as it should')
      done.push(input.number)
    },
  }
  for (let count = 0; count < 45; count += 1) await jobs.enqueue(job, { number: count })
  await jobs.work(job)
  await expect.poll(() => done.length, { timeout: patience(10_000) }).toBe(44)
  const states = () =>
    sql<{ state: string; jobs: number }>`select state::text, count(*)::int as jobs from pgboss.job where name = ${job.id}
      group by state order by jobs desc`
      .execute(backend.databases.service)
      .then(({ rows }) => rows)
  await expect.poll(states, { timeout: patience(10_000) }).toEqual([
    { state: 'completed', jobs: 44 },
    { state: 'retry', jobs: 1 },
  ])
  await jobs.stop()
  expect([new Set(done).size, failures.map(({ message }) => message)]).toEqual([44, [`Job ${job.id} failed: as it should`]])
})
