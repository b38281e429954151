import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'

/** The paths of the cases of an event or an exchange that are not published experiences; empty for other kinds. */
export async function findUnpublishedCases(db: Db, content: ResourceContent): Promise<string[]> {
  if (content.kind !== 'event' && content.kind !== 'exchange') return []
  const slugs = content.cases.map(({ experience }) => experience)
  return (await findUnpublished(db, 'experience', slugs)).map((index) => `cases[${index}].experience`)
}

/** The paths of the offers and requests that a visit names and that are not published; empty for other kinds. */
export async function findUnpublishedExchanges(db: Db, content: ResourceContent): Promise<string[]> {
  if (content.kind !== 'exchange') return []
  const slugs = content.exchanges.map(({ exchange }) => exchange)
  return (await findUnpublished(db, 'exchange', slugs)).map((index) => `exchanges[${index}].exchange`)
}

/** The paths of the courses that a resource names and that are not published; empty for kinds that name none. */
export async function findUnpublishedCourses(db: Db, content: ResourceContent): Promise<string[]> {
  if (!('courses' in content)) return []
  const slugs = content.courses.map(({ course }) => course)
  return (await findUnpublished(db, 'course', slugs)).map((index) => `courses[${index}].course`)
}

async function findUnpublished(db: Db, kind: Kind, slugs: readonly string[]): Promise<number[]> {
  const asked = slugs.filter(Boolean)
  if (asked.length === 0) return []
  const rows = await db.selectFrom('published_resources').select('slug').where('kind', '=', kind).where('slug', 'in', asked).execute()
  const published = rows.map(({ slug }) => slug)
  return slugs.flatMap((slug, index) => (slug && !published.includes(slug) ? [index] : []))
}
