import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { fillDefaults } from '#app/features/resources/model/fill-defaults.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { discussionQuery } from './discussion-query.ts'
import type { Question } from './post.ts'
import { questionColumn } from './select-questions.server.ts'

/** The published resource that a discussion is about. */
export type Subject = { id: string; kind: Kind; slug: string; content: ResourceContent; institution: Localized | null }

const subjectColumns = sql`published.id, published.kind, published.slug, published.content,
  (select names from institutions where institutions.id = published.institution_id) as institution`

const filled = <Row extends Subject>(row: Row | undefined): Row | null => (row ? { ...row, content: fillDefaults(row.content) } : null)

/** Null if the resource is not published. */
export async function findSubject(db: Db, id: string): Promise<Subject | null> {
  const { rows } = await sql<Subject>`select ${subjectColumns} from published_resources as published where published.id = ${id}`.execute(db)
  return filled(rows[0])
}

/** One page of the public questions about a resource, the newest first. */
export async function findQuestions(
  db: Db,
  resourceId: string,
  { page }: { page: number },
): Promise<{ questions: Question[]; total: number }> {
  const { limit, offset } = discussionQuery.window({ page })
  const { rows } = await sql<{ question: Question; total: number }>`
    select ${questionColumn()} as question, count(*) over ()::integer as total
    from discussion_posts as question
    where question.resource_id = ${resourceId} and question.question_id is null and question.is_at_page and question.state in ('published', 'removed')
    order by question.published_at desc, question.id limit ${limit} offset ${offset}`.execute(db)
  return { questions: rows.map(({ question }) => question), total: rows[0]?.total ?? 0 }
}

/** Maximum number of questions in an export. */
const mostExported = 2_000

/** The public questions about a resource, the oldest first. */
export async function findAllQuestions(db: Db, resourceId: string): Promise<Question[]> {
  const { rows } = await sql<{ question: Question }>`
    select ${questionColumn()} as question from discussion_posts as question
    where question.resource_id = ${resourceId} and question.question_id is null and question.is_at_page and question.state in ('published', 'removed')
    order by question.published_at, question.id limit ${mostExported}`.execute(db)
  return rows.map(({ question }) => question)
}

/** What the reader may do with a question; `mayChange` is about the resource. `ownPosts` are the ids of the posts that they wrote, `reported` of those that they reported. */
export type QuestionRights = { mayAnswer: boolean; mayChange: boolean; isFollowing: boolean; ownPosts: string[]; reported: string[] }
/** `subject` is null if the resource was withdrawn. `hiddenReasons` are by post, for its author and staff. */
export type FoundQuestion = {
  question: Question
  resourceId: string
  subject: Subject | null
  rights: QuestionRights
  hiddenReasons: Record<string, string>
}

const thread = sql`(select id from discussion_posts where id = question.id or question_id = question.id)`

/** A question with all posts that the reader may see. Null if there is none. `isSignedIn` says whether rights are asked for. */
export async function getQuestion(db: Db, id: string, isSignedIn: boolean): Promise<FoundQuestion | null> {
  const rights = isSignedIn
    ? sql`jsonb_build_object('mayAnswer', private.may_answer(question.id), 'mayChange', private.can_edit(question.resource_id),
        'isFollowing', exists (select from discussion_follows where question_id = question.id and person_id = private.person_id()),
        'ownPosts', (select coalesce(jsonb_agg(own), '[]') from private.find_own_posts() as own where own in ${thread}),
        'reported', (select coalesce(jsonb_agg(post_id), '[]') from discussion_reports where post_id in ${thread} and person_id = private.person_id()))`
    : sql`jsonb_build_object('mayAnswer', false, 'mayChange', false, 'isFollowing', false, 'ownPosts', '[]'::jsonb, 'reported', '[]'::jsonb)`
  const reasons = isSignedIn
    ? sql`(select coalesce(jsonb_object_agg(id, hidden_reason), '{}') from discussion_posts
        where (id = question.id or question_id = question.id) and state = 'hidden')`
    : sql`'{}'::jsonb`
  const { rows } = await sql<Pick<FoundQuestion, 'question' | 'resourceId' | 'rights' | 'hiddenReasons'>>`
    select ${questionColumn({ withAll: true })} as question, question.resource_id as "resourceId", ${rights} as rights, ${reasons} as "hiddenReasons"
    from discussion_posts as question where question.id = ${id} and question.question_id is null`.execute(db)
  const [found] = rows
  return found ? { ...found, subject: await findSubject(db, found.resourceId) } : null
}
