import { data } from 'react-router'
import { z } from 'zod'
import type { Db } from '#app/db/clients.server.ts'
import { type Draft, getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'

/** The draft of an address, or a 404: also for one that exists but is not theirs to see. */
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
