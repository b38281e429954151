import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { concepts } from './reference/concepts.ts'
import type { SeedConcept } from './types.ts'

type Labelled = Pick<SeedConcept, 'scheme' | 'slug' | 'altLabels'>

/**
 * Updates the alternative labels of a catalogue seeded earlier to those in `reference/concepts.ts`; returns the number of changed concepts.
 * Concepts whose alternative labels a person has changed, merged ones and missing ones stay unchanged. The job refresh-concepts updates the
 * resources concerned.
 */
export async function updateLabels(service: Db, reference: readonly Labelled[] = concepts): Promise<number> {
  const labels = JSON.stringify(reference.map(({ scheme, slug, altLabels }) => ({ scheme, slug, labels: altLabels })))
  const { numAffectedRows } = await sql`
    update concepts set alt_labels = given.labels
    from jsonb_to_recordset(${labels}::jsonb) as given (scheme text, slug text, labels jsonb)
    where concepts.scheme = given.scheme and concepts.slug = given.slug and replaced_by_id is null and alt_labels <> given.labels
      and not exists (
        select from concept_changes
        where concept_id = concepts.id and changed_by is not null and before -> 'altLabels' is distinct from after -> 'altLabels'
      )`.execute(service)
  return Number(numAffectedRows ?? 0)
}
