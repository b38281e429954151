import type { Db } from '#app/db/clients.server.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'

/** The paths of an event's cases that are not published experiences; empty for other kinds. */
export async function findUnpublishedCases(db: Db, content: ResourceContent): Promise<string[]> {
  if (content.kind !== 'event') return []
  const asked = content.cases.map(({ experience }) => experience).filter(Boolean)
  if (asked.length === 0) return []
  const rows = await db
    .selectFrom('published_resources')
    .select('slug')
    .where('kind', '=', 'experience')
    .where('slug', 'in', asked)
    .execute()
  const published = rows.map(({ slug }) => slug)
  return content.cases.flatMap(({ experience }, index) =>
    experience && !published.includes(experience) ? [`cases[${index}].experience`] : [],
  )
}
