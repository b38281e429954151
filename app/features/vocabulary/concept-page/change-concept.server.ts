/** Parses and executes an administrator's form on the page of a concept. */
import { attempt, type Tx } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import { type ConceptFields, conceptFieldsSchema } from '#app/features/vocabulary/concepts/concept-fields.ts'
import { mergeSchema, readNotes, restoreSchema, retireSchema, saveSchema } from '#app/features/vocabulary/concepts/concept-forms.ts'
import { saveConcept, type TheirChanges } from '#app/features/vocabulary/concepts/save-concept.server.ts'
import { mergeConcept, restoreConcept, retireConcept } from '#app/features/vocabulary/merging/retire-concept.server.ts'
import { type FieldErrors, parseForm } from '#app/lib/parse-form.ts'

type Name = { scheme: ConceptScheme; slug: string }
export type Changed = { ok: true; done: 'saved' | 'unchanged' | 'merged' | 'retired' | 'restored'; at: string }
/** `errors` are the fields to correct; `stale` is what another person changed, with the form to show now. */
export type NotChanged = {
  ok: false
  error: string | null
  errors: FieldErrors
  stale: { version: number; fields: ConceptFields; theirs: TheirChanges } | null
}

const invalid = (errors: FieldErrors): NotChanged => ({ ok: false, error: null, errors, stale: null })
const refused = (error: string): NotChanged => ({ ok: false, error, errors: {}, stale: null })

/**
 * `run` opens a transaction under the administrator's rights. Null if the form does not belong to this page. `at` is the slug to redirect
 * to.
 */
export async function changeConcept(
  run: <T>(work: (db: Tx) => Promise<T>) => Promise<T>,
  name: Name,
  form: FormData,
): Promise<Changed | NotChanged | null> {
  switch (form.get('intent')) {
    case 'save':
      return save(run, name, form)
    case 'merge': {
      const parsed = parseForm(form, mergeSchema)
      if (!parsed.ok) return invalid(parsed.errors)
      const { version, target, keepLabels } = parsed.value
      const input = { ...name, seen: version, target, notes: readNotes(parsed.value), keepLabels: keepLabels === 'on' }
      const outcome = await attempt(() => run((db) => mergeConcept(db, input)))
      return outcome.ok ? { ok: true, done: 'merged', at: target } : refused(outcome.error)
    }
    case 'retire': {
      const parsed = parseForm(form, retireSchema)
      if (!parsed.ok) return invalid(parsed.errors)
      const input = { ...name, seen: parsed.value.version, notes: readNotes(parsed.value) }
      const outcome = await attempt(() => run((db) => retireConcept(db, input)))
      return outcome.ok ? { ok: true, done: 'retired', at: name.slug } : refused(outcome.error)
    }
    case 'restore': {
      const parsed = parseForm(form, restoreSchema)
      if (!parsed.ok) return null
      const outcome = await attempt(() => run((db) => restoreConcept(db, { ...name, seen: parsed.value.version })))
      return outcome.ok ? { ok: true, done: 'restored', at: name.slug } : refused(outcome.error)
    }
    default:
      return null
  }
}

async function save(
  run: <T>(work: (db: Tx) => Promise<T>) => Promise<T>,
  name: Name,
  form: FormData,
): Promise<Changed | NotChanged | null> {
  const seen = parseForm(form, saveSchema)
  if (!seen.ok) return null
  const fields = parseForm(form, conceptFieldsSchema)
  if (!fields.ok) return invalid(fields.errors)
  const outcome = await attempt(() => run((db) => saveConcept(db, { ...name, seen: seen.value.version, fields: fields.value })))
  if (!outcome.ok) return refused(outcome.error)
  const { value: saved } = outcome
  if (saved.ok) return { ok: true, done: saved.changed ? 'saved' : 'unchanged', at: name.slug }
  return { ok: false, error: saved.error, errors: {}, stale: saved }
}
