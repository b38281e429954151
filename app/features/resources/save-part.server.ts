/** Saves one part of the guided form on top of whatever is the latest revision, unless both changed the same fields. */
import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/people/person.ts'
import { changedFields, editPart, type SentFields } from './edit-part.ts'
import type { Part } from './parts.ts'
import { getAt, setAt } from './paths.ts'
import { saveRevision } from './save-revision.server.ts'
import { type ResourceContent, resourceContent } from './schema.ts'

type Input = { resourceId: string; part: Part; base: number; sent: SentFields }

export type SavePartResult =
  | { ok: true; revision: number }
  | { ok: false; error: 'not_found' }
  | { ok: false; error: 'invalid'; errors: Record<string, string>; content: ResourceContent }
  | {
      ok: false
      error: 'edit_conflict'
      content: ResourceContent
      theirs: { revision: number; fields: string[]; content: ResourceContent }
    }

export async function savePart(db: Tx, person: Pick<Person, 'id'>, { resourceId, part, base, sent }: Input): Promise<SavePartResult> {
  const rows = await db
    .selectFrom('revisions')
    .select(['number', 'content'])
    .where('resource_id', '=', resourceId)
    .where('number', '>=', base)
    .orderBy('number')
    .execute()
  const first = rows[0]
  const last = rows.at(-1)
  if (!first || !last) return { ok: false, error: 'not_found' }
  const before = resourceContent.parse(first.content)
  const latest = resourceContent.parse(last.content)
  const edited = editPart(before, part, sent, before.originalLanguage)
  if (!edited.ok) return { ok: false, error: 'invalid', errors: edited.errors, content: edited.content }
  // A merge by field: what only the other changed stays theirs, what only this person changed is taken, what both changed is asked.
  const mine = changedFields(part, before, edited.content)
  const theirs = changedFields(part, before, latest)
  const merged = mine.reduce((content, name) => setAt(content, name, getAt(edited.content, name)), latest)
  const both = mine.filter((name) => theirs.includes(name) && changedFields(part, latest, merged).includes(name))
  if (both.length > 0)
    return { ok: false, error: 'edit_conflict', content: merged, theirs: { revision: last.number, fields: both, content: latest } }
  if (changedFields(part, latest, merged).length === 0) return { ok: true, revision: last.number }
  return { ok: true, revision: await saveRevision(db, person, { resourceId, base: last.number, content: merged, note: '' }) }
}
