import { data } from 'react-router'
import { z } from 'zod'
import type { Db } from '#app/db/clients.server.ts'
import { type Draft, getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'

/** The draft at an address, or a 404, also for a draft that the reader may not see. */
export async function requireDraft(
  read: <T>(work: (db: Db) => Promise<T>) => Promise<T>,
  id: string | undefined,
  revision?: number,
): Promise<Draft> {
  const parsed = z.uuid().safeParse(id)
  const draft = parsed.success ? await read((db) => getDraft(db, parsed.data, revision)) : null
  if (!draft) throw data(null, { status: 404 })
  return draft
}
