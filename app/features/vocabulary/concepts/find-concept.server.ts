/** One concept as staff see it, with its history. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { ConceptSnapshot } from './concept-fields.ts'

export type StaffConcept = ConceptSnapshot & { id: string; scheme: ConceptScheme; slug: string; version: number; hasNarrower: boolean }

/** Null if there is none. */
export async function getConcept(db: Db, scheme: ConceptScheme, slug: string): Promise<StaffConcept | null> {
  const { rows } = await sql<StaffConcept>`
    select concepts.id, concepts.scheme, concepts.slug, concepts.version, concepts.pref_labels as "prefLabel", concepts.alt_labels as "altLabels",
      concepts.definitions as definition, broader.slug as broader, concepts.position, target.slug as "replacedBy",
      concepts.deprecated_at is not null as deprecated, concepts.history_notes as "historyNote",
      exists (select from concepts as narrower where narrower.broader_id = concepts.id and narrower.deprecated_at is null) as "hasNarrower"
    from concepts left join concepts as broader on broader.id = concepts.broader_id left join concepts as target on target.id = concepts.replaced_by_id
    where concepts.scheme = ${scheme} and concepts.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export type ConceptChange = {
  id: number
  version: number
  action: 'created' | 'changed' | 'merged' | 'deprecated' | 'restored' | 'removed'
  before: ConceptSnapshot | null
  after: ConceptSnapshot | null
  /** Null for changes by a seed or a job. */
  who: string | null
  at: Date
}

/** The history of a concept, newest first; with `since`, only changes after that version. */
export async function findConceptChanges(db: Db, id: string, { since = 0, limit = 50 } = {}): Promise<ConceptChange[]> {
  const { rows } = await sql<ConceptChange>`
    select concept_changes.id, version, action, before, after, people.name as who, changed_at as at
    from concept_changes left join people on people.id = changed_by
    where concept_id = ${id} and version > ${since} order by concept_changes.id desc limit ${limit}`.execute(db)
  return rows
}
