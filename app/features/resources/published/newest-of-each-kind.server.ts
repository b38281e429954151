/** The newest cards of each kind, so that a page about a country or topic stays small. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { type Card, cardColumns } from './queries.server.ts'

/** `condition` is SQL over `published_resources`. Each kind is read from its index in order, so that reading ends with the last card. */
export const findNewestOfEachKind = (db: Db, condition: RawBuilder<SqlBool>, perKind = 6): Promise<Card[]> =>
  db
    .selectFrom('published_resources')
    .select(cardColumns)
    .where(
      'published_resources.id',
      'in',
      sql<string>`(select newest.id from unnest(${[...kinds]}::text[]) as each (kind) cross join lateral (
        select id from published_resources where published_resources.kind = each.kind and ${condition}
        order by last_published_at desc, id limit ${perKind}
      ) as newest limit ${perKind * kinds.length})`,
    )
    .orderBy('published_resources.last_published_at', 'desc')
    .orderBy('published_resources.id')
    .execute()

export const inCountry = (iso3: string): RawBuilder<SqlBool> => sql<SqlBool>`countries @> array[${iso3}]`
export const withConcepts = (ids: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select from published_concepts where resource_id = published_resources.id and concept_id = any(${[...ids]}::uuid[]))`
