import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { PostState, Speaker } from '#app/features/discovery/discussion/post.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { type PostFilter, type PostFilters, postFilters, postQuery } from './post-query.ts'

/** Working days in which the author should answer; then the question waits for the editors. */
export const answerDays = 10

/** `questionId` is the question of a post below it. `waited` are working days since it was written. `kind` is null if the resource was withdrawn. */
export type ListedPost = {
  id: string
  questionId: string | null
  state: PostState
  isChecked: boolean
  speaksAs: Speaker
  shownAs: string
  body: string
  language: Language
  writtenAt: Date
  hiddenReason: string
  isAnswered: boolean
  waited: number
  kind: Kind | null
  slug: string | null
  title: Localized | null
  author: string | null
  /** The reasons of open reports. */
  reports: string[]
  assignedTo: string | null
}

const isOpen = sql<SqlBool>`(post.question_id is null and post.state = 'published' and post.answered_at is null)`
const isLate = sql<SqlBool>`(${isOpen} and private.working_days(coalesce(post.assigned_at, post.published_at), now()) >= ${sql.lit(answerDays)})`

const isReported = sql<SqlBool>`exists (select from discussion_reports where post_id = post.id and closed_at is null)`

const conditions: Record<PostFilter | 'all', RawBuilder<SqlBool>> = {
  waiting: sql`post.state = 'waiting'`,
  reported: isReported,
  late: isLate,
  unchecked: sql`(post.state = 'published' and post.checked_at is null)`,
  open: isOpen,
  hidden: sql`post.state = 'hidden'`,
  all: sql`post.state <> 'removed'`,
}

/** For staff. What waits comes oldest first, all else newest first. */
export async function findPosts(db: Db, filters: PostFilters): Promise<{ posts: ListedPost[]; total: number }> {
  const { limit, offset } = postQuery.window(filters)
  const isQueue = filters.state !== 'all' && filters.state !== 'hidden'
  const { rows } = await sql<ListedPost & { total: number }>`
    with listed as materialized (
      select post.*, count(*) over ()::integer as total from (
        select id, question_id, resource_id, state, checked_at, speaks_as, shown_as, body, language, written_at, hidden_reason, answered_at,
          private.working_days(coalesce(assigned_at, published_at, written_at), now()) as waited
        from discussion_posts as post where ${conditions[filters.state]}
      ) as post
      order by ${isQueue ? sql`written_at, id` : sql`written_at desc, id`} limit ${limit} offset ${offset}
    )
    select listed.id, listed.question_id as "questionId", listed.state, listed.checked_at is not null as "isChecked",
      listed.speaks_as as "speaksAs", listed.shown_as as "shownAs", listed.body, listed.language, listed.written_at as "writtenAt",
      listed.hidden_reason as "hiddenReason", listed.answered_at is not null as "isAnswered", listed.waited, published.kind, published.slug,
      published.card -> 'title' as title, people.author,
      array(select reason from discussion_reports where post_id = listed.id and closed_at is null order by reported_at) as reports, people.assigned_to as "assignedTo", listed.total
    from listed left join published_resources as published on published.id = listed.resource_id
      left join private.find_post_people(array(select id from listed)) as people on people.post = listed.id
    order by ${isQueue ? sql`listed.written_at, listed.id` : sql`listed.written_at desc, listed.id`}`.execute(db)
  return { posts: rows.map(({ total: _, ...post }) => post), total: rows[0]?.total ?? 0 }
}

/** How many posts each filter finds. */
export async function countPosts(db: Db): Promise<Record<PostFilter, number>> {
  const { rows } = await sql<Record<PostFilter, number>>`
    select ${sql.join(postFilters.map((name) => sql`(count(*) filter (where ${conditions[name]}))::integer as ${sql.id(name)}`))}
    from discussion_posts as post`.execute(db)
  return rows[0] ?? { waiting: 0, reported: 0, late: 0, unchecked: 0, open: 0, hidden: 0 }
}
