/** What a person wrote in discussions, and what they are asked to answer. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { PostState } from '#app/features/discovery/discussion/post.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'

/** `questionId` is the question of a post below it; `title` is null if the resource was withdrawn. */
export type OwnPost = {
  id: string
  questionId: string | null
  state: PostState
  isAnswered: boolean
  shownAs: string
  body: string
  language: Language
  writtenAt: Date
  waited: number
  title: Localized | null
}

const columns = sql`post.id, post.question_id as "questionId", post.state, post.answered_at is not null as "isAnswered", post.shown_as as "shownAs",
  post.body, post.language, post.written_at as "writtenAt", private.working_days(coalesce(post.assigned_at, post.published_at, post.written_at), now()) as waited,
  (select card -> 'title' from published_resources where published_resources.id = post.resource_id) as title`

const mostListed = 200

/** Open questions that the person is asked to answer, the oldest first. */
export async function findQuestionsToAnswer(db: Db): Promise<OwnPost[]> {
  const { rows } = await sql<OwnPost>`
    select ${columns} from discussion_posts as post where post.id in (select private.find_questions_to_answer())
    order by post.published_at, post.id limit ${mostListed}`.execute(db)
  return rows
}

/** What the person wrote, the newest first; without removed posts. */
export async function findOwnPosts(db: Db): Promise<OwnPost[]> {
  const { rows } = await sql<OwnPost>`
    select ${columns} from discussion_posts as post where post.id in (select private.find_own_posts()) and post.state <> 'removed'
    order by post.written_at desc, post.id limit ${mostListed}`.execute(db)
  return rows
}

/** Public questions that the person follows and others asked, the newest first. */
export async function findFollowedQuestions(db: Db): Promise<OwnPost[]> {
  const { rows } = await sql<OwnPost>`
    select ${columns} from discussion_posts as post join discussion_follows on discussion_follows.question_id = post.id and person_id = private.person_id()
    where post.state = 'published' and post.id not in (select private.find_own_posts())
    order by followed_at desc, post.id limit ${mostListed}`.execute(db)
  return rows
}

/** How many posts of the person have a text. */
export async function countOwnPosts(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from discussion_posts where id in (select private.find_own_posts()) and state <> 'removed'`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** Everything that is stored about what a person wrote, for their download. Times are instants in UTC. */
export async function findOwnExport(db: Db) {
  const { rows } = await sql<{ kind: Kind | null }>`
    select post.id, post.question_id as question, post.resource_id as resource, post.occasion_id as event, published.kind, published.slug, post.anchor as part,
      post.shown_as as name, post.speaks_as as "speaksAs", post.body as text, post.language, post.state, post.written_at as "writtenAt", post.edited_at as "editedAt",
      post.published_at as "publishedAt", post.hidden_at as "hiddenAt", post.hidden_reason as "hiddenReason"
    from discussion_posts as post left join published_resources as published on published.id = post.resource_id
    where post.id in (select private.find_own_posts()) order by post.written_at`.execute(db)
  const { rows: follows } = await sql`
    select question_id as question, followed_at as "followedAt" from discussion_follows where person_id = private.person_id() order by followed_at`.execute(
    db,
  )
  const { rows: reports } = await sql`
    select post_id as post, reason, reported_at as "reportedAt", closed_at as "closedAt" from discussion_reports
    where person_id = private.person_id() order by reported_at`.execute(db)
  return { posts: rows, follows, reports }
}
