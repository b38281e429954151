/** Runs in a thread of its own (see `draw-cards.server.ts`): draws one card after the other, and is gone when nobody asks. */
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
