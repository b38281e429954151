/** Executes an administrator's form on the page of a concept. */
import type { Tx } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { ConceptFields } from '#app/features/vocabulary/concepts/concept-fields.ts'
import { type ConceptChange, readNotes } from '#app/features/vocabulary/concepts/concept-forms.ts'
import { saveConcept, type TheirChanges } from '#app/features/vocabulary/concepts/save-concept.server.ts'
import { mergeConcept, restoreConcept, retireConcept } from '#app/features/vocabulary/merging/retire-concept.server.ts'

type Name = { scheme: ConceptScheme; slug: string }
type Changed = { ok: true; done: 'saved' | 'unchanged' | 'merged' | 'retired' | 'restored'; at: string }
/** What another person changed meanwhile, with the form to show now. */
export type StaleConcept = { version: number; fields: ConceptFields; theirs: TheirChanges }

/** Needs the administrator's rights. `at` is the slug to redirect to. Throws the refusals of the database. */
export async function changeConcept(
  db: Tx,
  name: Name,
  change: ConceptChange,
): Promise<Changed | { ok: false; error: string; stale: StaleConcept }> {
  const seen = change.version
  switch (change.intent) {
    case 'save': {
      const { intent: _, version: __, ...fields } = change
      const saved = await saveConcept(db, { ...name, seen, fields })
      return saved.ok
        ? { ok: true, done: saved.changed ? 'saved' : 'unchanged', at: name.slug }
        : { ok: false, error: saved.error, stale: saved }
    }
    case 'merge': {
      const { target, keepLabels } = change
      await mergeConcept(db, { ...name, seen, target, notes: readNotes(change), keepLabels: keepLabels === 'on' })
      return { ok: true, done: 'merged', at: target }
    }
    case 'retire':
      await retireConcept(db, { ...name, seen, notes: readNotes(change) })
      return { ok: true, done: 'retired', at: name.slug }
    case 'restore':
      await restoreConcept(db, { ...name, seen })
      return { ok: true, done: 'restored', at: name.slug }
  }
}
