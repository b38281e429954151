/** The labels of what an event names: institutions that speak, and experiences that are its cases. Empty for other kinds. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import type { ResourceLabels } from './types.ts'

type Speaking = NonNullable<ResourceLabels['speaking']>
type Cases = NonNullable<ResourceLabels['cases']>

/** Columns for a statement; `content` is an SQL expression of the event's content. */
export const eventLabels = {
  speaking: (content: RawBuilder<unknown>) => sql<Speaking>`(
    select coalesce(jsonb_agg(jsonb_build_object('slug', institutions.slug, 'names', institutions.names)), '[]') from institutions
    where institutions.slug in (select speaker ->> 'institution' from jsonb_array_elements(${content} -> 'speakers') as speaker))`,
  cases: (content: RawBuilder<unknown>) => sql<Cases>`(
    select coalesce(jsonb_agg(jsonb_build_object('slug', experiences.slug, 'title', experiences.card -> 'title')), '[]')
    from published_resources as experiences
    where experiences.kind = 'experience'
      and experiences.slug in (select item ->> 'experience' from jsonb_array_elements(${content} -> 'cases') as item))`,
}

/** The same of content that is not published. */
export async function findEventLabels(db: Db, content: ResourceContent): Promise<Pick<ResourceLabels, 'speaking' | 'cases'>> {
  if (content.kind !== 'event') return {}
  const given = sql`${JSON.stringify(content)}::jsonb`
  return db.selectNoFrom([eventLabels.speaking(given).as('speaking'), eventLabels.cases(given).as('cases')]).executeTakeFirstOrThrow()
}
