/** Entry point of the thread started by `draw-cards.server.ts`: draws cards one at a time; ends when idle. */
import { parentPort } from 'node:worker_threads'
import { type CardTask, drawCard } from './draw-card.ts'

export type CardAnswer = { id: number; png: Uint8Array<ArrayBuffer> } | { id: number; error: string }

parentPort?.on('message', async ({ id, task }: { id: number; task: CardTask }) => {
  try {
    const png = new Uint8Array(await drawCard(task))
    parentPort?.postMessage({ id, png } satisfies CardAnswer, [png.buffer])
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) } satisfies CardAnswer)
  }
})
