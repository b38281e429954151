/** Reads one file in a thread of its own, which can be ended. */
import { parentPort, workerData } from 'node:worker_threads'
import { readFileTables } from './read-file.ts'

parentPort?.postMessage(await readFileTables(workerData as Uint8Array))
