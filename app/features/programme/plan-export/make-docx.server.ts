/** Writes Word documents in threads, one at a time. The queue is limited: beyond it callers are asked to retry. */
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { DocxTask } from './write-docx.ts'

const mostWaiting = 8
/** Milliseconds, and megabytes of the thread. */
const deadline = 20_000
const heap = 128
/** Run from the source files: it is not part of the bundle. */
const worker = path.resolve('app/features/programme/plan-export/docx-worker.ts')

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** Null if too many wait, or the writing failed. */
export function makePlanDocx(task: DocxTask): Promise<Uint8Array<ArrayBuffer> | null> {
  if (waiting >= mostWaiting) return Promise.resolve(null)
  waiting += 1
  const written = last
    .then(() => write(task))
    .finally(() => {
      waiting -= 1
    })
  last = written
  return written
}

function write(task: DocxTask): Promise<Uint8Array<ArrayBuffer> | null> {
  const thread = new Worker(worker, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: heap } })
  return new Promise<Uint8Array<ArrayBuffer> | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), deadline)
    thread.once('message', resolve)
    thread.once('error', () => resolve(null))
    thread.once('exit', () => {
      clearTimeout(timer)
      resolve(null)
    })
  }).finally(() => void thread.terminate())
}
