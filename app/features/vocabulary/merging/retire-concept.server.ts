/** Retires a concept: merges it into another, or retires it without a replacement. */
import { sql } from 'kysely'
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import { getConcept, type StaffConcept } from '#app/features/vocabulary/concepts/find-concept.server.ts'

type ConceptVersion = { scheme: ConceptScheme; slug: string; seen: number }
/** By language; public (SKOS historyNote). */
type Notes = Record<string, string>

async function requireVersion(db: Tx, { scheme, slug, seen }: ConceptVersion): Promise<StaffConcept> {
  await sql`select private.lock_thesaurus()`.execute(db)
  const concept = await getConcept(db, scheme, slug)
  if (!concept) throw new Refusal('not_found')
  if (concept.version !== seen) throw new Refusal('stale_concept')
  return concept
}

/**
 * Published resources are refiled under `target` at once; a job updates their pages and the search. With `keepLabels` the labels become
 * alternatives of the target, so that a search for the old word still works. Refusals: those of `merge_concepts`.
 */
export async function mergeConcept(
  db: Tx,
  { target, notes, keepLabels, ...seenConcept }: ConceptVersion & { target: string; notes: Notes; keepLabels: boolean },
) {
  const concept = await requireVersion(db, seenConcept)
  const into = await getConcept(db, seenConcept.scheme, target)
  if (!into) throw new Refusal('not_found')
  await sql`select merge_concepts(${concept.id}, ${seenConcept.seen}, ${into.id}, ${JSON.stringify(notes)}::jsonb, ${keepLabels})`.execute(
    db,
  )
}

/** No resource can newly be filed under it; existing ones and its address stay. */
export async function retireConcept(db: Tx, { notes, ...seenConcept }: ConceptVersion & { notes: Notes }) {
  const concept = await requireVersion(db, seenConcept)
  if (concept.deprecated) throw new Refusal('already_decided')
  await setRetired(db, concept.id, new Date(), notes)
}

/** A merged concept cannot be restored: its address redirects permanently. */
export async function restoreConcept(db: Tx, seenConcept: ConceptVersion) {
  const concept = await requireVersion(db, seenConcept)
  if (!concept.deprecated) throw new Refusal('already_decided')
  await setRetired(db, concept.id, null, {})
}

async function setRetired(db: Tx, id: string, at: Date | null, notes: Notes) {
  const result = await db
    .updateTable('concepts')
    .set({ deprecated_at: at, history_notes: JSON.stringify(notes) })
    .where('id', '=', id)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new Refusal('forbidden')
}
