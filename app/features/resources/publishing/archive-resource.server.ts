import type { Tx } from '#app/db/clients.server.ts'
import { moveResource } from './move-resource.server.ts'
import { removePublished } from './write-published.server.ts'

/** Takes a resource from its readers; its revisions stay. The owner is told why, unless they did it. Refusals come from `moveResource`. */
export async function archiveResource(db: Tx, input: { resourceId: string; revision: number; note: string }): Promise<void> {
  await moveResource(db, { ...input, to: 'archived' })
  await removePublished(db, input.resourceId)
}
