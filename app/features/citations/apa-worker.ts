/** Runs in a thread of its own (see `write-citations.server.ts`): writes the references it is given, and is gone. */
import { parentPort, workerData } from 'node:worker_threads'
import { formatApa } from './apa.ts'
import type { ApaTask } from './write-citations.server.ts'

parentPort?.postMessage((workerData as ApaTask[]).map(({ item, language }) => formatApa(item, language)))
