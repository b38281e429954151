import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'

/** Comments that mention the signed-in person and that they have neither answered nor marked as seen, newest first. */
export const findMentions = (db: Db) =>
  db
    .selectFrom('comment_mentions')
    .innerJoin('review_comments', 'review_comments.id', 'comment_mentions.comment_id')
    .innerJoin('resources', 'resources.id', 'review_comments.resource_id')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.resource_id', '=', 'resources.id').onRef('revisions.number', '=', 'resources.latest_revision'),
    )
    .select([
      'review_comments.id',
      'resources.id as resourceId',
      'review_comments.body',
      'review_comments.created_at as createdAt',
      sql<string>`coalesce(private.colleague_name(resources.id, review_comments.author_id), '')`.as('author'),
      sql<Localized>`revisions.content -> 'title'`.as('title'),
    ])
    .where('comment_mentions.person_id', '=', sql<string>`private.person_id()`)
    .where('comment_mentions.seen_at', 'is', null)
    .where('review_comments.resolved_at', 'is', null)
    .orderBy('review_comments.created_at', 'desc')
    .limit(50)
    .execute()
export type Mention = Awaited<ReturnType<typeof findMentions>>[number]
