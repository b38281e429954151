/** Reads the write model. Row-level security decides: a draft that the reader may not see does not exist for them. */
import { type SqlBool, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '#app/db/clients.server.ts'
import { dictionaryOrder } from '#app/db/dictionary-order.ts'
import { replacementsColumn } from '#app/features/core/concepts/replacements.server.ts'
import { fileColumns } from '#app/features/core/files/file-rows.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { State } from '#app/features/core/kinds/states.ts'
import type { ConsentPurpose } from '#app/features/resources/model/consent-purposes.ts'
import { parseCurrent } from '#app/features/resources/model/replace-merged-concepts.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'

/** A resource with its latest revision (or an earlier one, by number), its comments and its decisions. */
export async function getDraft(db: Db, id: string, revision?: number) {
  const row = await db
    .selectFrom('resources')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.resource_id', '=', 'resources.id')
        .on((eb) => (revision ? eb('revisions.number', '=', revision) : eb('revisions.number', '=', eb.ref('resources.latest_revision')))),
    )
    .select((eb) => [
      'resources.id',
      'resources.slug',
      'resources.owner_id as ownerId',
      'resources.is_seed as isSeed',
      'resources.latest_revision as latestRevision',
      'resources.live_revision as liveRevision',
      'resources.has_unpublished_changes as hasUnpublishedChanges',
      'resources.updated_at as updatedAt',
      sql<Kind>`resources.kind`.as('kind'),
      sql<State>`resources.state`.as('state'),
      sql<Language[]>`resources.live_languages`.as('liveLanguages'),
      'revisions.number as revision',
      'revisions.content',
      replacementsColumn,
      'revisions.created_at as savedAt',
      sql<boolean>`private.can_edit(resources.id)`.as('canEdit'),
      sql<boolean>`private.is_owner(resources.id)`.as('isOwner'),
      sql<boolean>`private.is_owner(resources.id) or private.is_staff()`.as('mayRecordConsent'),
      jsonObjectFrom(
        eb.selectFrom('institutions').select(['names', 'acronym', 'url']).whereRef('institutions.id', '=', 'resources.institution_id'),
      ).as('institution'),
      jsonObjectFrom(
        eb
          .selectFrom('clearances')
          .select(['cleared_by as clearedBy', 'cleared_on as clearedOn', 'note', 'revision'])
          .whereRef('clearances.resource_id', '=', 'resources.id')
          .orderBy('recorded_at', 'desc')
          .limit(1),
      ).as('clearance'),
      jsonObjectFrom(
        eb
          .selectFrom('consents')
          .select(['given_by as givenBy', 'given_on as givenOn', 'note', sql<ConsentPurpose[]>`to_json(purposes)`.as('purposes')])
          .whereRef('consents.resource_id', '=', 'resources.id')
          .orderBy('recorded_at', 'desc')
          .limit(1),
      ).as('consent'),
      jsonArrayFrom(
        eb
          .selectFrom('review_comments')
          .select((comment) => [
            'review_comments.id',
            'review_comments.part',
            'review_comments.anchor',
            'review_comments.quote',
            'review_comments.body',
            'review_comments.revision',
            'review_comments.reply_to as replyTo',
            'review_comments.created_at as createdAt',
            'review_comments.resolved_at as resolvedAt',
            sql<string>`coalesce(private.colleague_name(review_comments.resource_id, review_comments.author_id), '')`.as('author'),
            sql<string>`coalesce(private.colleague_name(review_comments.resource_id, review_comments.resolved_by), '')`.as('resolvedBy'),
            sql<boolean>`review_comments.author_id = private.person_id()`.as('isOwn'),
            // Only staff see who is staff; for everybody else it is false.
            sql<boolean>`exists (select from people where people.id = review_comments.author_id and people.role in ('editor', 'admin'))`.as(
              'isStaff',
            ),
            sql<string[]>`coalesce((select json_agg(private.colleague_name(review_comments.resource_id, person_id))
              from comment_mentions where comment_id = ${comment.ref('review_comments.id')}), '[]')`.as('mentioned'),
          ])
          .whereRef('review_comments.resource_id', '=', 'resources.id')
          .orderBy('review_comments.created_at'),
      ).as('comments'),
      jsonArrayFrom(
        eb
          .selectFrom('transitions')
          .select([
            'transitions.id',
            sql<State>`transitions.from_state`.as('from'),
            sql<State>`transitions.to_state`.as('to'),
            'transitions.note',
            'transitions.revision',
            'transitions.happened_at as happenedAt',
            sql<string>`coalesce(private.colleague_name(transitions.resource_id, transitions.actor_id), '')`.as('actor'),
          ])
          .whereRef('transitions.resource_id', '=', 'resources.id')
          .orderBy('transitions.id', 'desc'),
      ).as('transitions'),
      jsonArrayFrom(
        eb.selectFrom('files').select(fileColumns).whereRef('files.resource_id', '=', 'resources.id').orderBy('files.created_at'),
      ).as('files'),
    ])
    .where('resources.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { replacements, ...draft } = row
  return { ...draft, content: parseCurrent(row) }
}

/** What an action needs to know of a resource before it reads or writes more of it; null if it is not there for the person. */
export const getResourceFacts = async (db: Db, id: string) =>
  (await db
    .selectFrom('resources')
    .select(['id', sql<Kind>`kind`.as('kind'), 'latest_revision as latestRevision', sql<boolean>`private.can_edit(id)`.as('canEdit')])
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

/** The people who can be mentioned in a comment: everybody who can read the draft, its owner first. */
export async function findReaders(db: Db, id: string): Promise<DraftReader[]> {
  const { rows } = await sql<DraftReader>`
    select id, name, is_staff as "isStaff" from private.find_draft_readers(${id}::uuid) where id <> private.person_id()
    order by id <> (select owner_id from resources where resources.id = ${id}::uuid), is_staff, ${dictionaryOrder(sql`name`)} limit 100`.execute(
    db,
  )
  return rows
}
export type DraftReader = { id: string; name: string; isStaff: boolean }

export type Draft = NonNullable<Awaited<ReturnType<typeof getDraft>>>

const listColumns = [
  'resources.id',
  'resources.slug',
  'resources.updated_at as updatedAt',
  'resources.has_unpublished_changes as hasUnpublishedChanges',
  'resources.owner_id as ownerId',
  'resources.latest_revision as revision',
] as const

const listOf = (db: Db) =>
  db
    .selectFrom('resources')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.resource_id', '=', 'resources.id').onRef('revisions.number', '=', 'resources.latest_revision'),
    )
    .leftJoin('institutions', 'institutions.id', 'resources.institution_id')
    .select(listColumns)
    .select([
      'institutions.names as institution',
      sql<Kind>`resources.kind`.as('kind'),
      sql<State>`resources.state`.as('state'),
      sql<Language[]>`resources.live_languages`.as('liveLanguages'),
      sql<Localized>`revisions.content -> 'title'`.as('title'),
      sql<string[]>`array(select jsonb_array_elements_text(revisions.content -> 'countries'))`.as('countries'),
      sql<boolean>`resources.owner_id = private.person_id()`.as('isOwn'),
    ])

/** An official's own resources and their institution's, the latest first. */
export const findOwnDrafts = (db: Db) =>
  listOf(db)
    .where(sql<SqlBool>`(resources.owner_id = private.person_id() or resources.institution_id = any (private.institution_ids())
      or exists (select from resource_authors where resource_id = resources.id and person_id = private.person_id()))`)
    .orderBy('resources.updated_at', 'desc')
    .limit(200)
    .execute()

/** The person's own resources that wait for their next step: never submitted, sent back, or changed since. The latest first, at most five. */
export const findUnfinishedDrafts = (db: Db): Promise<DraftListItem[]> =>
  listOf(db)
    .where(sql<SqlBool>`resources.owner_id = private.person_id() and (state in ('draft', 'needs_changes')
      or (state = 'published' and has_unpublished_changes))`)
    .orderBy('resources.updated_at', 'desc')
    .limit(5)
    .execute()

export type DraftListItem = Awaited<ReturnType<typeof findOwnDrafts>>[number]
