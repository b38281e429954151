/** Runs in a process of its own (see `write-citations.server.ts`): writes the references it is given, and is gone with all it loaded. */
import { formatApa } from './apa.ts'
import type { ApaTask } from './write-citations.server.ts'

process.once('message', (task) => {
  const { items, language } = task as ApaTask
  process.send?.(
    items.map((item) => formatApa(item, language)),
    () => process.disconnect(),
  )
})
