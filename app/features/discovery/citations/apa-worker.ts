/** Entry point of the child process started by `write-citations.server.ts`: formats the references it receives, then exits, which frees the memory. */
import { formatApa } from './apa.ts'
import type { ApaTask } from './write-citations.server.ts'

process.once('message', (task) => {
  const { items, language } = task as ApaTask
  process.send?.(
    items.map((item) => formatApa(item, language)),
    () => process.disconnect(),
  )
})
