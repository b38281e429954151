/** Runs in a thread of its own (see `write-citations.server.ts`): writes the references it is given, and is gone. */
import { parentPort, workerData } from 'node:worker_threads'
import { formatApa } from './apa.ts'
import type { ApaTask } from './write-citations.server.ts'

const { items, language } = workerData as ApaTask
parentPort?.postMessage(items.map((item) => formatApa(item, language)))
