/** Saves one part of the guided form on top of whatever is the latest revision; conflicting edits are returned for the person to resolve. */
import { sql } from 'kysely'
import type { Tx } from '#app/db/clients.server.ts'
import { replacementsColumn } from '#app/features/core/concepts/replacements.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { courseErrors } from '#app/features/resources/model/course-errors.ts'
import { editPart, type SentFields } from '#app/features/resources/model/edit-part.ts'
import { exchangeDateErrors } from '#app/features/resources/model/exchange-dates.ts'
import type { Part } from '#app/features/resources/model/parts.ts'
import { parseCurrent } from '#app/features/resources/model/replace-merged-concepts.ts'
import { type ResourceContent, resourceContent } from '#app/features/resources/model/schema.ts'
import { sessionErrors } from '#app/features/resources/model/session-times.server.ts'
import {
  findUnpublishedCases,
  findUnpublishedCourses,
  findUnpublishedExchanges,
} from '#app/features/resources/published/find-unpublished-cases.server.ts'
import { isSame } from '#app/features/resources/revisions/content-shape.ts'
import { type Conflict, mergeContents } from '#app/features/resources/revisions/merge-contents.ts'
import { insertRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { readAnswers, resolve } from '#app/features/writing/together/resolve.ts'
import { dropWorkingCopy } from '#app/features/writing/together/working-copy.server.ts'

/**
 * `base` is the revision the form began with. `seen` is the revision shown with an earlier conflict: the answers (`keep:…` in `sent`) are
 * valid only while it is the latest.
 */
type Input = { resourceId: string; part: Part; base: number; seen?: number | null; sent: SentFields; note?: string }

export type SavePartResult =
  /** `content` is the saved content if it differs from what was sent, because other changes were merged. */
  | { ok: true; revision: number; content: ResourceContent | null }
  | { ok: false; error: 'not_found' }
  | { ok: false; error: 'invalid'; errors: Record<string, string>; content: ResourceContent }
  | { ok: false; error: 'edit_conflict'; content: ResourceContent; conflicts: Conflict[]; theirs: Theirs }
/** The other person's save. The name is empty if it is not visible. */
type Theirs = { revision: number; name: string; savedAt: Date }

export async function savePart(db: Tx, person: Pick<Person, 'id'>, input: Input): Promise<SavePartResult> {
  const { resourceId, part, base, seen = null, sent, note = '' } = input
  const rows = await db
    .selectFrom('revisions')
    .select((eb) => [
      'number',
      'content',
      replacementsColumn,
      'created_at as savedAt',
      eb.fn<string | null>('private.colleague_name', ['resource_id', 'author_id']).as('name'),
    ])
    .where('resource_id', '=', resourceId)
    .where('number', '>=', base)
    .orderBy('number')
    .execute()
  const first = rows[0]
  const last = rows.at(-1)
  if (!first || first.number !== base || !last) return { ok: false, error: 'not_found' }
  const before = parseCurrent(first)
  const latest = last === first ? before : parseCurrent(last)
  const edited = editPart(before, part, sent, before.originalLanguage)
  if (!edited.ok) return { ok: false, error: 'invalid', errors: edited.errors, content: edited.content }

  const errors = await findServerErrors(db, resourceId, part, before, edited.content)
  if (Object.keys(errors).length > 0) return { ok: false, error: 'invalid', errors, content: edited.content }

  const merged = mergeContents({ base: before, mine: edited.content, theirs: latest })
  const { content, open } = resolve(merged.content, merged.conflicts, seen === last.number ? readAnswers(sent) : new Map())
  // The form's own content has been checked: only what was merged with others' changes needs it again.
  const checked = content === edited.content ? { success: true as const, data: content } : resourceContent.safeParse(content)
  if (open.length > 0 || !checked.success) {
    const theirs = { revision: last.number, name: last.name ?? '', savedAt: last.savedAt }
    return { ok: false, error: 'edit_conflict', content, conflicts: merged.conflicts, theirs }
  }
  // Two changes that are right alone may be a time together that does not exist.
  const merges = content === edited.content ? {} : await findServerErrors(db, resourceId, part, latest, content)
  if (Object.keys(merges).length > 0) return { ok: false, error: 'invalid', errors: merges, content }
  await dropWorkingCopy(db, { resourceId, part: part.name })
  const others = isSame(content, edited.content) ? null : content
  if (isSame(content, latest)) return { ok: true, revision: last.number, content: others }
  return {
    ok: true,
    revision: await insertRevision(db, person, { resourceId, base: last.number, content: checked.data, note }),
    content: others,
  }
}

/** What may not be entered in a part, and only the server can tell: `validation` texts by path. */
async function findServerErrors(
  db: Tx,
  id: string,
  part: Part,
  before: ResourceContent,
  after: ResourceContent,
): Promise<Record<string, string>> {
  if (part.name === 'registration' && after.kind === 'event' && after.capacity !== null) {
    const { rows } = await sql<{ taken: number }>`select taken from private.event_places(${id})`.execute(db)
    return (rows[0]?.taken ?? 0) > after.capacity ? { capacity: 'validation.capacityBelowTaken' } : {}
  }
  if (part.name === 'sessions') return sessionErrors(before, after, new Date())
  if (part.name === 'period') return exchangeDateErrors(before, after, new Date())
  if (after.kind === 'course') return errorsWithin(part, courseErrors(after))
  if (part.name === 'links') {
    const drafts = await findUnpublishedCourses(db, after)
    return Object.fromEntries(drafts.map((path) => [path, 'validation.courseNotPublished']))
  }
  if (part.name === 'report') {
    const drafts = await findUnpublishedExchanges(db, after)
    return Object.fromEntries(drafts.map((path) => [path, 'validation.exchangeNotPublished']))
  }
  if (part.name !== 'session' && part.name !== 'exchange') return {}
  const drafts = await findUnpublishedCases(db, after)
  const errors: Record<string, string> = Object.fromEntries(drafts.map((path) => [path, 'validation.caseNotPublished']))
  if (!(await mayNameInstitution(db, before, after))) errors.institution = 'validation.ownInstitution'
  return errors
}

/** Those whose field is in the part: the form of another part could not show them. */
const errorsWithin = (part: Part, errors: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).filter(([path]) => part.fields.some(({ name }) => path === name || path.startsWith(`${name}[`))),
  )

/** An official offers and asks in the name of their own institution, staff in the name of any that there is. */
async function mayNameInstitution(db: Tx, before: ResourceContent, after: ResourceContent): Promise<boolean> {
  if (before.kind !== 'exchange' || after.kind !== 'exchange' || after.institution === '' || after.institution === before.institution)
    return true
  const { rows } = await sql<{ may: boolean }>`
    select exists (
      select from institutions where slug = ${after.institution} and (private.is_staff() or id = any (private.institution_ids()))) as may`.execute(
    db,
  )
  return rows[0]?.may ?? false
}
