/**
 * Draws cards in one thread, one at a time, and caches them. The queue is limited, so that many requests do not block other work; beyond
 * it callers are asked to retry.
 */
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { LRUCache } from 'lru-cache'
import type { CardAnswer } from './card-worker.ts'
import type { CardTask } from './draw-card.ts'

/** Cache size in bytes: about two hundred cards. */
const maxBytes = 8 * 1024 * 1024
const mostWaiting = 32
/** Milliseconds: for one card, and until an idle thread ends. */
const deadline = 5_000
const idle = 30_000
/** Memory limit of the thread in MB. */
const heap = 64

/** Run from the source files: it is not part of the bundle. */
const worker = path.resolve('app/features/outreach/share-card/card-worker.ts')

export type DrawnCard = { ok: true; png: Uint8Array<ArrayBuffer> } | { ok: false; error: 'busy' | 'failed' }

const kept = new LRUCache<string, Uint8Array<ArrayBuffer>>({ maxSize: maxBytes, sizeCalculation: (png) => png.byteLength })
const pending = new Map<string, Promise<DrawnCard>>()
let thread: Worker | null = null
let ending: NodeJS.Timeout | undefined
let last: Promise<unknown> = Promise.resolve()
let next = 0

/** `version` identifies the picture: each version is drawn once, for any number of requests. */
export function getCard(version: string, task: CardTask): Promise<DrawnCard> {
  const known = kept.get(version)
  if (known) return Promise.resolve({ ok: true, png: known })
  const underWay = pending.get(version)
  if (underWay) return underWay
  if (pending.size >= mostWaiting) return Promise.resolve({ ok: false, error: 'busy' })
  const drawn = last
    .then(() => draw(task))
    .then((card) => {
      if (card.ok) kept.set(version, card.png)
      return card
    })
    .finally(() => pending.delete(version))
  pending.set(version, drawn)
  last = drawn
  return drawn
}

function draw(task: CardTask): Promise<DrawnCard> {
  clearTimeout(ending)
  const current = thread ?? start()
  next += 1
  const id = next
  return new Promise<DrawnCard>((resolve) => {
    const settle = (card: DrawnCard) => {
      clearTimeout(timer)
      current.off('message', answered).off('error', failed).off('exit', failed)
      resolve(card)
    }
    const answered = (answer: CardAnswer) => {
      if (answer.id === id) settle('png' in answer ? { ok: true, png: answer.png } : { ok: false, error: 'failed' })
    }
    const failed = () => {
      stop(current)
      settle({ ok: false, error: 'failed' })
    }
    const timer = setTimeout(failed, deadline)
    current.on('message', answered).on('error', failed).on('exit', failed)
    current.postMessage({ id, task })
  }).finally(() => {
    ending = setTimeout(() => stop(current), idle)
    ending.unref()
  })
}

function start(): Worker {
  thread = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: heap } })
  // Does not keep a closing server alive.
  thread.unref()
  return thread
}

function stop(worker: Worker) {
  if (thread === worker) thread = null
  void worker.terminate()
}
