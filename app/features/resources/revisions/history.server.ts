/** The revisions of a resource, the newest first, each with its changes and the state changes made on it. */
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#app/db/clients.server.ts'
import { replacementsColumn } from '#app/features/core/concepts/replacements.server.ts'
import type { State } from '#app/features/core/kinds/states.ts'
import type { PartName } from '#app/features/resources/model/parts.ts'
import { parseCurrent } from '#app/features/resources/model/replace-merged-concepts.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { findChanges } from './find-changes.ts'

const revisionsPerPage = 25

const nameOf = (column: string) => sql<string>`coalesce(private.colleague_name(resource_id, ${sql.ref(column)}), '')`

/** `changes` counts by part; null for the first revision. */
export async function findHistory(db: Db, resourceId: string, page: number) {
  const { count } = await db
    .selectFrom('revisions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('resource_id', '=', resourceId)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('revisions')
    .select((eb) => [
      'number',
      'content',
      'note',
      'restored_from as restoredFrom',
      'created_at as savedAt',
      nameOf('author_id').as('author'),
      sql<boolean>`author_id = private.person_id()`.as('isOwn'),
      jsonArrayFrom(
        eb
          .selectFrom('transitions')
          .select([
            'transitions.id',
            sql<State>`to_state`.as('to'),
            'transitions.note',
            'happened_at as happenedAt',
            sql<string>`coalesce(private.colleague_name(transitions.resource_id, actor_id), '')`.as('actor'),
          ])
          .whereRef('transitions.resource_id', '=', 'revisions.resource_id')
          .whereRef('transitions.revision', '=', 'revisions.number')
          .orderBy('transitions.id', 'desc'),
      ).as('moves'),
    ])
    .where('resource_id', '=', resourceId)
    .orderBy('number', 'desc')
    .limit(revisionsPerPage + 1)
    .offset((page - 1) * revisionsPerPage)
    .execute()
  const contents = rows.map(({ content }) => resourceContent.parse(content))
  const revisions = rows.slice(0, revisionsPerPage).map(({ content: _, ...row }, index) => {
    const [now, before] = [contents[index], contents[index + 1]]
    return { ...row, changes: now && before ? countByPart(findChanges(before, now).map(({ part }) => part)) : null }
  })
  return { count, pages: Math.ceil(count / revisionsPerPage), revisions }
}
export type ListedRevision = Awaited<ReturnType<typeof findHistory>>['revisions'][number]

const countByPart = (parts: PartName[]): { part: PartName; count: number }[] =>
  [...new Set(parts)].map((part) => ({ part, count: parts.filter((one) => one === part).length }))

/** One revision with its content; null if it does not exist or the reader may not see it. */
export async function getRevision(db: Db, resourceId: string, number: number) {
  const row = await db
    .selectFrom('revisions')
    .select(['number', 'content', replacementsColumn, 'note', 'created_at as savedAt', nameOf('author_id').as('author')])
    .where('resource_id', '=', resourceId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) return null
  const { replacements, ...revision } = row
  return { ...revision, content: parseCurrent(row) }
}
