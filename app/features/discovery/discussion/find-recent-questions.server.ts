import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'

const mostListed = 10

/** `count` is how many; the newest are in `questions`, the open ones first. */
export type RecentQuestions = {
  count: number
  questions: { id: string; body: string; language: Language; isAnswered: boolean }[]
}

/** The public questions about a resource since it was last confirmed, or in the last year. */
export async function findRecentQuestions(db: Db, resourceId: string): Promise<RecentQuestions> {
  const { rows } = await sql<RecentQuestions['questions'][number] & { count: number }>`
    select id, left(body, 300) as body, language, answered_at is not null as "isAnswered", count(*) over ()::integer as count
    from discussion_posts
    where resource_id = ${resourceId} and question_id is null and state = 'published' and published_at > coalesce(
      (select confirmed_on from confirmations where confirmations.resource_id = ${resourceId} and confirmed_on is not null), current_date - interval '1 year')
    order by answered_at is not null, published_at desc, id limit ${mostListed}`.execute(db)
  return { count: rows[0]?.count ?? 0, questions: rows.map(({ count: _, ...question }) => question) }
}
