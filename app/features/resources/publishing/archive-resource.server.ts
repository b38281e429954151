import type { Tx } from '#app/db/clients.server.ts'
import { moveResource } from './move-resource.server.ts'
import { removePublished } from './write-published.server.ts'

/**
 * Archives a resource: removes it from reading pages, search and file addresses; its revisions stay. The owner gets a notice with the
 * reason, unless they did it themselves. Refusals come from `moveResource`.
 */
export async function archiveResource(db: Tx, input: { resourceId: string; revision: number; note: string }): Promise<void> {
  await moveResource(db, { ...input, to: 'archived' })
  await removePublished(db, input.resourceId)
}
