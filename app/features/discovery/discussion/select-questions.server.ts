/** Questions with their answers as SQL. Row-level security decides which posts are there. */
import { type RawBuilder, sql } from 'kysely'
import type { Question } from './post.ts'

/** Characters of a post that the page of its resource shows. */
const shownCharacters = 1_200
/** Questions that the page of a resource shows; the others are on a page of their own. */
export const mostOnPage = 12

const isShown = (table: RawBuilder<unknown>) => sql`${table}.state in ('published', 'removed')`

/** A post as `Post`; `cut` is the number of characters to show, null for all. */
const postOf = (table: RawBuilder<unknown>, cut: number | null) => sql`
  'id', ${table}.id, 'state', ${table}.state, 'speaksAs', ${table}.speaks_as, 'shownAs', ${table}.shown_as,
  'body', ${cut === null ? sql`${table}.body` : sql`left(${table}.body, ${sql.lit(cut)})`},
  'isCut', ${cut === null ? sql`false` : sql`length(${table}.body) > ${sql.lit(cut)}`},
  'language', ${table}.language, 'writtenAt', ${table}.written_at, 'editedAt', ${table}.edited_at`

const [question, answer] = [sql`question`, sql`answer`]

/** One question as `Question`, from a row of `discussion_posts` named `question`. Answers that wait or are hidden only if `withAll`. */
export const questionColumn = ({ cut = null, withAll = false }: { cut?: number | null; withAll?: boolean } = {}) => sql<Question>`
  jsonb_build_object(${postOf(question, cut)}, 'anchor', question.anchor, 'answeredAt', question.answered_at, 'occasion', (
      select jsonb_build_object('slug', slug, 'title', card -> 'title', 'startsOn', card ->> 'startsOn')
      from published_resources where published_resources.id = question.occasion_id), 'answers', (
    select coalesce(jsonb_agg(jsonb_build_object(${postOf(answer, cut)}) order by answer.written_at, answer.id), '[]')
    from discussion_posts as answer where answer.question_id = question.id and ${withAll ? sql`true` : isShown(answer)}))`

/** For the page of a resource: the answered questions first, the newest of each before the others. */
export const questionsOnPage = (resourceId: RawBuilder<unknown>) => sql<Question[]>`(
  select coalesce(jsonb_agg(shown.question), '[]') from (
    select ${questionColumn({ cut: shownCharacters })} as question
    from discussion_posts as question
    where question.resource_id = ${resourceId} and question.question_id is null and question.is_at_page
      and (question.state = 'published' or (question.state = 'removed' and question.answered_at is not null))
    order by question.answered_at is null, question.published_at desc, question.id limit ${sql.lit(mostOnPage)}
  ) as shown)`

/** How many public questions a resource has. */
export const questionCount = (resourceId: RawBuilder<unknown>) => sql<number>`(
  select count(*)::integer from discussion_posts as question
  where question.resource_id = ${resourceId} and question.question_id is null and question.is_at_page and ${isShown(question)})`
