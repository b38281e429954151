/**
 * Opens PDFs in worker threads, two at a time and one per person, with limits on memory and time: a file of a few kilobytes can require
 * gigabytes, and must not take them from the server process, nor everybody's time.
 */
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { createFairQueue } from '#app/lib/fair-queue.ts'
import type { PdfAnswer, PdfTask } from './pdf-worker.ts'

const MB = 1_000_000
/** Memory of the thread, and how often it is measured: V8's own limit does not count the buffers with decompressed streams. */
const limits = { heap: 192, buffers: 256 * MB, measuredEvery: 100 } as const
/** Milliseconds. During an inspection a person waits. */
const deadlines: Record<PdfTask['task'], number> = { inspect: 10_000, read: 180_000, draw: 30_000 }

/** Loaded from the sources, because it is not in the bundle. */
const worker = path.resolve('app/features/media/documents/pdf-worker.ts')

const runQueued = createFairQueue(2)
/** Jobs share one lane, so that a slot is always free for people who wait. */
export const jobsLane = 'jobs'

export type PdfResult<Task extends PdfTask['task']> =
  | Extract<PdfAnswer, { task: Task }>
  | { ok: false; error: 'encrypted' | 'unreadable' | 'too_complex' }

/** `file` is a path on this machine; `lane` is the person, or `jobsLane`. */
export const openPdf = <Task extends PdfTask['task']>(task: Task, file: string, lane: string): Promise<PdfResult<Task>> =>
  runQueued(lane, () => run({ task, file }) as Promise<PdfResult<Task>>)

async function run(task: PdfTask): Promise<PdfAnswer> {
  const thread = new Worker(worker, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: 4 },
    // pdf.js's messages about broken files are not logged.
    stdout: true,
    stderr: true,
  })
  const tooComplex: PdfAnswer = { ok: false, error: 'too_complex' }
  return new Promise<PdfAnswer>((resolve) => {
    const deadline = setTimeout(() => resolve(tooComplex), deadlines[task.task])
    const meter = setInterval(() => {
      thread.getHeapStatistics().then(
        ({ external_memory }) => external_memory > limits.buffers && resolve(tooComplex),
        () => {}, // the thread has ended
      )
    }, limits.measuredEvery)
    const settle = (answer: PdfAnswer) => {
      clearTimeout(deadline)
      clearInterval(meter)
      resolve(answer)
    }
    thread.once('message', settle)
    thread.once('error', (error: NodeJS.ErrnoException) =>
      settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex : { ok: false, error: 'unreadable' }),
    )
    thread.once('exit', () => settle({ ok: false, error: 'unreadable' }))
  }).finally(() => thread.terminate())
}
