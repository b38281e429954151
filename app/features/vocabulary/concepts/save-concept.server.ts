/** Changes a concept, if the person has seen its latest version; adds a new one. */
import { sql } from 'kysely'
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import { toSlug } from '#app/lib/slug.ts'
import { type ConceptField, type ConceptFields, changedConceptFields, conceptFields, nameOf, toFields, toValues } from './concept-fields.ts'
import { findConceptChanges, getConcept } from './find-concept.server.ts'

type Name = { scheme: ConceptScheme; slug: string }
/**
 * What another person changed meanwhile. `both` are fields that this person changed too: their own text stays in the form, the other's is
 * shown beside it.
 */
export type TheirChanges = {
  who: string | null
  at: Date
  fields: { name: ConceptField; before: string; after: string }[]
  both: ConceptField[]
}
export type SaveConceptResult =
  | { ok: true; changed: boolean }
  | { ok: false; error: 'stale_concept'; version: number; fields: ConceptFields; theirs: TheirChanges }

/** `seen` is the version that the form was made from. Refuses `not_found`, `forbidden`, and the rules of the thesaurus (`concept_…`). */
export async function saveConcept(
  db: Tx,
  { scheme, slug, seen, fields }: Name & { seen: number; fields: ConceptFields },
): Promise<SaveConceptResult> {
  await sql`select private.lock_thesaurus()`.execute(db)
  const concept = await getConcept(db, scheme, slug)
  if (!concept) throw new Refusal('not_found')
  if (concept.replacedBy) throw new Refusal('concept_is_redirect')
  const latest = toFields(concept)
  if (concept.version !== seen) {
    const changes = await findConceptChanges(db, concept.id, { since: seen })
    const base = changes.at(-1)?.before
    // A version without changes equals the one before.
    if (base) return mergeWithLatest(toFields(base), latest, fields, concept.version, changes[0])
  }
  const changed = changedConceptFields(latest, fields)
  if (changed.length === 0) return { ok: true, changed: false }
  await update(db, { scheme, slug }, fields, changed)
  return { ok: true, changed: true }
}

function mergeWithLatest(
  base: ConceptFields,
  latest: ConceptFields,
  mine: ConceptFields,
  version: number,
  last: { who: string | null; at: Date } | undefined,
): SaveConceptResult {
  const own = changedConceptFields(base, mine)
  const others = changedConceptFields(base, latest)
  const both = own.filter((name) => others.includes(name) && mine[name] !== latest[name])
  const fields = Object.fromEntries(conceptFields.map((name) => [name, (own.includes(name) ? mine : latest)[name]])) as ConceptFields
  const theirs = others.map((name) => ({ name, before: base[name], after: latest[name] }))
  return {
    ok: false,
    error: 'stale_concept',
    version,
    fields,
    theirs: { who: last?.who ?? null, at: last?.at ?? new Date(), fields: theirs, both },
  }
}

async function findBroader(db: Tx, scheme: ConceptScheme, slug: string | null): Promise<string | null> {
  if (!slug) return null
  const found = await db.selectFrom('concepts').select('id').where('scheme', '=', scheme).where('slug', '=', slug).executeTakeFirst()
  if (!found) throw new Refusal('not_found')
  return found.id
}

async function update(db: Tx, { scheme, slug }: Name, fields: ConceptFields, changed: readonly ConceptField[]) {
  const values = toValues(fields)
  const touches = (start: string) => changed.some((name) => name.startsWith(start))
  const result = await db
    .updateTable('concepts')
    .set({
      ...(touches('prefLabel') && { pref_labels: JSON.stringify(values.prefLabel) }),
      ...(touches('altLabels') && { alt_labels: JSON.stringify(values.altLabels) }),
      ...(touches('definition') && { definitions: JSON.stringify(values.definition) }),
      // Only if it changes, because then all counts are recomputed.
      ...(touches('broader') && { broader_id: await findBroader(db, scheme, values.broader) }),
      ...(touches('position') && { position: values.position }),
    })
    .where('scheme', '=', scheme)
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new Refusal('forbidden')
}

export type AddConceptResult = { ok: true; slug: string } | { ok: false; error: 'slug_taken' }

/** Without a slug, one is derived from the English name if there is one, like the existing ones. It never changes afterwards. */
export async function addConcept(
  db: Tx,
  { scheme, slug: requestedSlug, fields }: Name & { fields: ConceptFields },
): Promise<AddConceptResult> {
  await sql`select private.lock_thesaurus()`.execute(db)
  const slug =
    requestedSlug ||
    toSlug(fields[nameOf('prefLabel', 'en')] || fields[nameOf('prefLabel', 'es')])
      .slice(0, 60)
      .replace(/-+$/, '')
  if (await getConcept(db, scheme, slug)) return { ok: false, error: 'slug_taken' }
  const { prefLabel, altLabels, definition, broader, position } = toValues(fields)
  await db
    .insertInto('concepts')
    .values({
      scheme,
      slug,
      pref_labels: JSON.stringify(prefLabel),
      alt_labels: JSON.stringify(altLabels),
      definitions: JSON.stringify(definition),
      broader_id: await findBroader(db, scheme, broader),
      position,
    })
    .execute()
  return { ok: true, slug }
}
