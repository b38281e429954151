import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { Localized } from '#app/i18n/languages.ts'

/** A concept in SKOS terms. `broader` is the slug of a concept of the same scheme. */
export type SkosConcept = {
  scheme: ConceptScheme
  slug: string
  broader: string | null
  prefLabel: Localized
  altLabel: Record<string, string[]>
  definition: Localized
  isDeprecated: boolean
  /** The slug of the replacement in the same scheme. */
  replacedBy: string | null
  historyNote: Localized
}

/** The whole thesaurus, scheme by scheme, in its own order. */
export async function findSkosConcepts(db: Db): Promise<SkosConcept[]> {
  const { rows } = await sql<SkosConcept>`
    select concepts.scheme, concepts.slug, broader.slug as broader, concepts.pref_labels as "prefLabel", concepts.alt_labels as "altLabel",
      concepts.definitions as definition, concepts.deprecated_at is not null as "isDeprecated", target.slug as "replacedBy",
      concepts.history_notes as "historyNote"
    from concepts left join concepts as broader on broader.id = concepts.broader_id
      left join concepts as target on target.id = concepts.replaced_by_id
    order by concepts.position, concepts.slug`.execute(db)
  return rows
}
