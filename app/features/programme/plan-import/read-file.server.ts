/** Reads files of plans in threads, one at a time: a file of a few kilobytes can require a gigabyte or forever. */
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReadFile } from './read-file.ts'

const mostWaiting = 4
/** Milliseconds, and megabytes of the thread. */
const deadline = 15_000
const heap = 192
/** V8's limit does not count buffers. */
const bufferLimit = 256 * 1024 * 1024
/** Run from the source files: it is not part of the bundle. */
const worker = path.resolve('app/features/programme/plan-import/read-file-worker.ts')

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

export function readPlanFile(bytes: Uint8Array): Promise<ReadFile> {
  if (waiting >= mostWaiting) return Promise.resolve({ ok: false, problem: 'busy' })
  waiting += 1
  const read = last
    .then(() => readInThread(bytes))
    .finally(() => {
      waiting -= 1
    })
  last = read
  return read
}

function readInThread(bytes: Uint8Array): Promise<ReadFile> {
  const thread = new Worker(worker, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 4 },
    // Messages of the libraries about broken files are not logged.
    stdout: true,
    stderr: true,
  })
  const tooComplex: ReadFile = { ok: false, problem: 'tooComplex' }
  return new Promise<ReadFile>((resolve) => {
    const timer = setTimeout(() => resolve(tooComplex), deadline)
    const meter = setInterval(() => {
      thread.getHeapStatistics().then(
        ({ external_memory }) => external_memory > bufferLimit && resolve(tooComplex),
        () => {}, // the thread has ended
      )
    }, 100)
    const settle = (answer: ReadFile) => {
      clearTimeout(timer)
      clearInterval(meter)
      resolve(answer)
    }
    thread.once('message', settle)
    thread.once('error', (error: NodeJS.ErrnoException) =>
      settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex : { ok: false, problem: 'unreadable' }),
    )
    thread.once('exit', () => settle({ ok: false, problem: 'unreadable' }))
  }).finally(() => void thread.terminate())
}
