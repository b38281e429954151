/** Assignments of translators. Row-level security decides who may assign whom. */
import { type SqlBool, sql } from 'kysely'
import { type Db, Refusal, type Tx } from '#app/db/clients.server.ts'
import { dictionaryOrder } from '#app/db/dictionary-order.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Person } from '#app/features/core/person/person.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'

type Input = { resourceId: string; language: Language; personId: string; dueOn: string | null; note: string }

/** Replaces an open assignment of the same language. Returns its id. Refusals: `cannot_translate` (the person may not edit the resource). */
export async function assignTranslation(
  db: Tx,
  person: Pick<Person, 'id'>,
  { resourceId, language, personId, dueOn, note }: Input,
): Promise<string> {
  const { rows } = await sql<{ may: boolean }>`select private.may_translate(${personId}::uuid, ${resourceId}::uuid) as may`.execute(db)
  if (!rows[0]?.may) throw new Refusal('cannot_translate')
  await unassignTranslation(db, { resourceId, language })
  const row = await db
    .insertInto('translation_assignments')
    .values({ resource_id: resourceId, language, person_id: personId, due_on: dueOn, note, assigned_by: person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function unassignTranslation(db: Tx, { resourceId, language }: Pick<Input, 'resourceId' | 'language'>): Promise<void> {
  await db
    .deleteFrom('translation_assignments')
    .where('resource_id', '=', resourceId)
    .where('language', '=', language)
    .where('done_at', 'is', null)
    .execute()
}

/** Ends an assignment, by the translator or staff. Refusals: `not_found` (no open assignment). */
export async function finishTranslation(db: Tx, { resourceId, language }: Pick<Input, 'resourceId' | 'language'>): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('translation_assignments')
    .set({ done_at: sql`now()` })
    .where('resource_id', '=', resourceId)
    .where('language', '=', language)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('not_found')
}

export async function getAssignment(db: Db, resourceId: string, language: Language) {
  return (
    (await db
      .selectFrom('translation_assignments as assignment')
      .leftJoin('people as translator', 'translator.id', 'assignment.person_id')
      .leftJoin('people as asker', 'asker.id', 'assignment.assigned_by')
      .select([
        'assignment.person_id as personId',
        'translator.name',
        'asker.name as askedBy',
        'assignment.due_on as dueOn',
        'assignment.note',
        'assignment.assigned_at as at',
        sql<boolean>`assignment.person_id = private.person_id()`.as('isMine'),
      ])
      .where('assignment.resource_id', '=', resourceId)
      .where('assignment.language', '=', language)
      .where('assignment.done_at', 'is', null)
      .executeTakeFirst()) ?? null
  )
}

/** People who may be assigned: staff, and the official who owns or co-authors the resource. Visible to staff only. */
export const findTranslators = (db: Db, resourceId: string) =>
  db
    .selectFrom('people')
    .select(['id', 'name', 'email'])
    .where(sql<SqlBool>`role in ('editor', 'admin', 'official') and private.may_translate(people.id, ${resourceId}::uuid)`)
    .orderBy(dictionaryOrder(sql`name`))
    .limit(200)
    .execute()

/** The signed-in person's assignments: open ones by due date, then recently finished ones. */
export const findMyTranslations = (db: Db) =>
  db
    .selectFrom('translation_assignments as assignment')
    .innerJoin('resources', 'resources.id', 'assignment.resource_id')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.resource_id', '=', 'resources.id').onRef('revisions.number', '=', 'resources.latest_revision'),
    )
    .leftJoin('translation_states as original', (join) =>
      join.onRef('original.resource_id', '=', 'resources.id').on('original.is_original', '=', true),
    )
    .leftJoin('translation_states as target', (join) =>
      join.onRef('target.resource_id', '=', 'resources.id').onRef('target.language', '=', 'assignment.language'),
    )
    .select([
      'assignment.id',
      'resources.id as resourceId',
      sql<Kind>`resources.kind`.as('kind'),
      sql<Localized>`revisions.content -> 'title'`.as('title'),
      sql<Language>`assignment.language`.as('language'),
      'assignment.due_on as dueOn',
      sql<boolean>`coalesce(assignment.due_on < current_date, false)`.as('isLate'),
      'assignment.note',
      'assignment.done_at as doneAt',
      sql<number>`coalesce(original.texts, 0)`.as('texts'),
      sql<number>`coalesce(target.translated, 0)`.as('translated'),
      sql<number>`coalesce(target.stale, 0)`.as('stale'),
      sql<number>`coalesce(target.machine, 0)`.as('machine'),
    ])
    .where(sql<SqlBool>`assignment.person_id = private.person_id() and resources.state <> 'archived'`)
    .where(sql<SqlBool>`(assignment.done_at is null or assignment.done_at > now() - interval '90 days')`)
    .orderBy(sql`assignment.done_at is not null, assignment.due_on nulls last, assignment.assigned_at`)
    .limit(100)
    .execute()
export type MyTranslation = Awaited<ReturnType<typeof findMyTranslations>>[number]
