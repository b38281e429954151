/** The labels of what a resource names: institutions, experiences that are its cases, exchanges and courses. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import type { ResourceLabels } from './types.ts'

type Named = NonNullable<ResourceLabels['cases']>

const titlesOf = (kind: 'experience' | 'exchange' | 'course', condition: RawBuilder<unknown>) => sql<Named>`(
  select coalesce(jsonb_agg(jsonb_build_object('slug', named.slug, 'title', named.card -> 'title') order by named.slug), '[]')
  from published_resources as named where named.kind = ${sql.lit(kind)} and ${condition})`

/** Columns for a statement; `content` is an SQL expression of the content, `slug` of the published exchange. */
export const namedLabels = {
  speaking: (content: RawBuilder<unknown>) => sql<NonNullable<ResourceLabels['speaking']>>`(
    select coalesce(jsonb_agg(jsonb_build_object('slug', institutions.slug, 'names', institutions.names)), '[]') from institutions
    where institutions.slug in (
      select ${content} ->> 'institution'
      union all
      select speaker ->> 'institution' from jsonb_array_elements(${content} -> 'speakers') as speaker))`,
  cases: (content: RawBuilder<unknown>) =>
    titlesOf('experience', sql`named.slug in (select item ->> 'experience' from jsonb_array_elements(${content} -> 'cases') as item)`),
  answered: (content: RawBuilder<unknown>) =>
    titlesOf('exchange', sql`named.slug in (select item ->> 'exchange' from jsonb_array_elements(${content} -> 'exchanges') as item)`),
  courses: (content: RawBuilder<unknown>) =>
    titlesOf('course', sql`named.slug in (select item ->> 'course' from jsonb_array_elements(${content} -> 'courses') as item)`),
  /** Written after the course `slug`, newest first; the index published_resources_courses answers it. */
  shared: (kind: RawBuilder<unknown>, slug: RawBuilder<unknown>) => sql<NonNullable<ResourceLabels['shared']>>`(
    select coalesce(jsonb_agg(jsonb_build_object('kind', named.kind, 'slug', named.slug, 'title', named.card -> 'title')
      order by named.first_published_at desc, named.id), '[]')
    from published_resources as named
    where ${kind} = 'course' and named.kind in ('experience', 'video', 'document') and named.content -> 'courses' @> jsonb_build_array(jsonb_build_object('course', ${slug})))`,
  /** Exchanges that answer the exchange `slug`. */
  reports: (kind: RawBuilder<unknown>, slug: RawBuilder<unknown>) =>
    titlesOf(
      'exchange',
      sql`${kind} = 'exchange' and named.content -> 'exchanges' @> jsonb_build_array(jsonb_build_object('exchange', ${slug}))`,
    ),
}

/** The same of content that is not published. */
export async function findNamedLabels(
  db: Db,
  content: ResourceContent,
): Promise<Pick<ResourceLabels, 'speaking' | 'cases' | 'answered' | 'courses'>> {
  const mayName = content.kind === 'event' || content.kind === 'exchange' || ('courses' in content && content.courses.length > 0)
  if (!mayName) return {}
  const given = sql`${JSON.stringify(content)}::jsonb`
  return db
    .selectNoFrom([
      namedLabels.speaking(given).as('speaking'),
      namedLabels.cases(given).as('cases'),
      namedLabels.answered(given).as('answered'),
      namedLabels.courses(given).as('courses'),
    ])
    .executeTakeFirstOrThrow()
}
