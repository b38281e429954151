/** Lists of resources for editors: the review queue and the lists below it, with the time in the current state. */
import { type SqlBool, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { type State, states } from '#app/features/core/kinds/states.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { type QueueFilters, queueQuery } from './queue-query.ts'
import { serviceTarget } from './service-target.ts'

/** When the resource entered its current state. Saving a translation does not change it. */
const since = sql<Date>`coalesce((select max(happened_at) from transitions where resource_id = resources.id and to_state = resources.state), resources.updated_at)`

/** Working days in the current state. */
const workingDays = sql<number>`private.working_days((${since})::date, current_date)`
/** Submitted and not answered within the promised time. */
const isLate = sql<SqlBool>`(resources.state = 'submitted' and ${workingDays} > ${serviceTarget}
  and not exists (select from review_comments
    where author_is_staff and review_comments.resource_id = resources.id and review_comments.created_at > ${since}))`

const listOf = (db: Db) =>
  db
    .selectFrom('resources')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.resource_id', '=', 'resources.id').onRef('revisions.number', '=', 'resources.latest_revision'),
    )
    .leftJoin('institutions', 'institutions.id', 'resources.institution_id')
    .innerJoin('people as owner', 'owner.id', 'resources.owner_id')
    .leftJoin('review_assignments', 'review_assignments.resource_id', 'resources.id')
    .leftJoin('people as reviewer', 'reviewer.id', 'review_assignments.reviewer_id')
    .select((eb) => [
      'resources.id',
      'resources.slug',
      'resources.latest_revision as revision',
      'resources.live_revision as liveRevision',
      'resources.last_published_at as publishedAt',
      'institutions.names as institution',
      'institutions.acronym',
      'owner.name as owner',
      'reviewer.name as reviewer',
      /** When it is scheduled to be published. */
      eb
        .selectFrom('schedules')
        .select('due_at')
        .whereRef('schedules.resource_id', '=', 'resources.id')
        .where('action', '=', 'publish')
        .where('schedules.state', '=', 'waiting')
        .as('scheduledFor'),
      sql<Kind>`resources.kind`.as('kind'),
      sql<State>`resources.state`.as('state'),
      sql<Language[]>`resources.live_languages`.as('liveLanguages'),
      // A separate query, so that content is read only for the listed rows and not for all sorted ones.
      sql<Localized>`(select content -> 'title' from revisions as latest where latest.id = revisions.id)`.as('title'),
      since.as('since'),
      /** Days in the current state. */
      sql<number>`floor(extract(epoch from now() - ${since}) / 86400)::int`.as('days'),
      workingDays.as('workingDays'),
      sql<boolean>`${isLate}`.as('isLate'),
      jsonArrayFrom(
        eb
          .selectFrom('countries')
          .innerJoin(
            sql<{ iso3: string }>`(select jsonb_array_elements_text(revisions.content -> 'countries') as iso3)`.as('named'),
            'named.iso3',
            'countries.iso3',
          )
          .select(['countries.iso3', 'short_names as name'])
          .orderBy('countries.iso3'),
      ).as('countries'),
    ])
export type StaffListItem = Awaited<ReturnType<typeof findRecentlyPublished>>[number]

const longest = 200

/** What waits for the editors or for changes, or everything in one state: the longest waiting first. */
export async function findQueue(db: Db, filters: QueueFilters) {
  const { state, kind, country, reviewer, late } = filters
  const { limit, offset } = queueQuery.window(filters)
  const query = listOf(db)
    .where('resources.state', 'in', state ? [state] : ['submitted', 'in_review', 'needs_changes'])
    .$if(kind !== null, (asked) => asked.where('resources.kind', '=', kind))
    .$if(country !== null, (asked) => asked.where(sql<SqlBool>`revisions.content -> 'countries' ? ${country}`))
    .$if(reviewer === 'nobody', (asked) => asked.where('review_assignments.reviewer_id', 'is', null))
    .$if(reviewer === 'me', (asked) => asked.where(sql<SqlBool>`review_assignments.reviewer_id = private.person_id()`))
    .$if(reviewer !== null && reviewer !== 'me' && reviewer !== 'nobody', (asked) =>
      asked.where('review_assignments.reviewer_id', '=', reviewer),
    )
    .$if(late, (asked) => asked.where(isLate))
  const { count } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const items = await query.orderBy(since).orderBy('resources.id').limit(limit).offset(offset).execute()
  return { items, total: Number(count) }
}

export const findRecentlyPublished = (db: Db, limit: number) =>
  listOf(db).where('resources.live_revision', 'is not', null).orderBy('resources.last_published_at', 'desc').limit(limit).execute()

/** Resources whose published revision is older than the latest one. */
export const findWithUnpublishedChanges = (db: Db) =>
  listOf(db)
    .where('resources.live_revision', 'is not', null)
    .where('resources.has_unpublished_changes', '=', true)
    .orderBy('resources.updated_at')
    .limit(longest)
    .execute()

/** Resources started by editors and never published. */
export const findStaffDrafts = (db: Db) =>
  listOf(db)
    .where('resources.state', '=', 'draft')
    .where('resources.live_revision', 'is', null)
    .where('owner.role', 'in', ['editor', 'admin'])
    .orderBy('resources.updated_at', 'desc')
    .limit(longest)
    .execute()

export async function countStates(db: Db): Promise<Record<State, number>> {
  const rows = await db
    .selectFrom('resources')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const counted = new Map(rows.map(({ state, count }) => [state, count]))
  return Object.fromEntries(states.map((state) => [state, counted.get(state) ?? 0])) as Record<State, number>
}

/** The people and contents behind a draft, for the review: owner, author of the revision, published content. */
export async function getReviewFacts(db: Db, id: string, revision: number) {
  const row = await db
    .selectFrom('resources')
    .select((eb) => [
      jsonObjectFrom(eb.selectFrom('people').select(['id', 'name', 'email']).whereRef('people.id', '=', 'resources.owner_id')).as('owner'),
      jsonObjectFrom(
        eb
          .selectFrom('revisions')
          .innerJoin('people', 'people.id', 'revisions.author_id')
          .select(['people.name', 'revisions.created_at as at'])
          .whereRef('revisions.resource_id', '=', 'resources.id')
          .where('revisions.number', '=', revision),
      ).as('saved'),
      eb
        .selectFrom('revisions')
        .select('revisions.content')
        .whereRef('revisions.resource_id', '=', 'resources.id')
        .whereRef('revisions.number', '=', 'resources.live_revision')
        .as('live'),
    ])
    .where('resources.id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, live: row.live ? resourceContent.parse(row.live) : null } : null
}
