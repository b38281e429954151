import { sql } from 'kysely'
import type { Tx } from '#app/db/clients.server.ts'
import type { State } from '#app/features/core/kinds/states.ts'
import type { Language } from '#app/i18n/languages.ts'

type Input = { resourceId: string; to: State; revision: number; note?: string; languages?: readonly Language[]; isWithdrawal?: boolean }

/** Changes the state of a resource; nothing else does. Refuses `move_not_allowed`, `stale_revision`, `not_cleared` or `forbidden`. */
export async function moveResource(db: Tx, { resourceId, to, revision, note = '', languages, isWithdrawal = false }: Input): Promise<void> {
  await sql`select public.move_resource(${resourceId}::uuid, ${to}, ${revision}, ${note}, ${languages ? [...languages] : null}::text[],
    ${isWithdrawal})`.execute(db)
}
