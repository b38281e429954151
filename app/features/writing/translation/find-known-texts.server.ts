import type { Db } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { KnownTexts } from './text-states.ts'

/** Metadata of a resource's translated texts in one language, by anchor. Names of people are visible to staff only. */
export async function findKnownTexts(db: Db, resourceId: string, language: Language): Promise<KnownTexts> {
  const rows = await db
    .selectFrom('translated_texts')
    .leftJoin('people', 'people.id', 'translated_by')
    .select(['anchor', 'outdated_source as outdatedSource', 'is_machine as isMachine', 'people.name as by', 'translated_at as at'])
    .where('resource_id', '=', resourceId)
    .where('translated_texts.language', '=', language)
    .execute()
  return Object.fromEntries(rows.map(({ anchor, ...known }) => [anchor, known]))
}
