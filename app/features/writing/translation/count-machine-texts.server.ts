import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'

/** Number of machine-written, unconfirmed texts of the latest revision, by language. */
export async function countMachineTexts(db: Db, resourceId: string): Promise<Partial<Record<Language, number>>> {
  const rows = await db
    .selectFrom('translation_states')
    .select([sql<Language>`language`.as('language'), 'machine'])
    .where('resource_id', '=', resourceId)
    .where('machine', '>', 0)
    .execute()
  return Object.fromEntries(rows.map(({ language, machine }) => [language, machine]))
}
