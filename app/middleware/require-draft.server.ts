import { data } from 'react-router'
import { z } from 'zod'
import type { Db } from '#app/db/clients.server.ts'
import { type Draft, getDraft, getResourceFacts } from '#app/features/resources/revisions/draft-queries.server.ts'
import type { RunAsReader } from './contexts.ts'

/** The draft at an address, or a 404, also for a draft that the reader may not see. */
export async function requireDraft(read: RunAsReader, id: string | undefined, revision?: number): Promise<Draft> {
  const parsed = z.uuid().safeParse(id)
  const draft = parsed.success ? await read((db) => getDraft(db, parsed.data, revision)) : null
  if (!draft) throw data(null, { status: 404 })
  return draft
}

/** The draft of an address and what `more` reads about it, in one transaction. `more` may throw an answer, such as a 403. */
export async function requireDraftAnd<More>(
  read: RunAsReader,
  id: string | undefined,
  more: (db: Db, draft: Draft) => Promise<More>,
): Promise<{ draft: Draft; more: More }> {
  const parsed = z.uuid().safeParse(id)
  const found =
    parsed.success &&
    (await read(async (db) => {
      const draft = await getDraft(db, parsed.data)
      return draft && { draft, more: await more(db, draft) }
    }))
  if (!found) throw data(null, { status: 404 })
  return found
}

/** For actions: only whether the resource of an address is there for the person, its kind, and whether they may edit it. */
export async function requireResource(read: RunAsReader, id: string | undefined) {
  const parsed = z.uuid().safeParse(id)
  const facts = parsed.success ? await read((db) => getResourceFacts(db, parsed.data)) : null
  if (!facts) throw data(null, { status: 404 })
  return facts
}
