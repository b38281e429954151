import { sql } from 'kysely'
import type { Tx } from '#app/db/clients.server.ts'
import { oneFormAtATime, sameFormSeconds } from '#app/db/one-form-at-a-time.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { insertRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { toSlug } from '#app/lib/slug.ts'

type Input = { kind: Kind; title: string; language: Language }

/** Creates a resource with its first revision, in the person's institution and country. Returns its id. */
export async function createResource(db: Tx, person: Person, { kind, title, language }: Input): Promise<string> {
  const id = crypto.randomUUID()
  const enter = (slug: string) =>
    db
      .insertInto('resources')
      .values({ id, kind, slug, institution_id: person.institution?.id ?? null, owner_id: person.id })
      .onConflict((conflict) => conflict.columns(['kind', 'slug']).doNothing())
      .executeTakeFirstOrThrow()
  const wished = toSlug(title)
  const { numInsertedOrUpdatedRows } = await enter((await isSlugTaken(db, kind, wished)) ? addRandomSuffix(wished) : wished)
  // Another person created a resource with the same slug at the same moment.
  if (numInsertedOrUpdatedRows === 0n) await enter(addRandomSuffix(wished))
  const country = person.institution?.country
  const home = kind === 'exchange' && person.institution ? await findSlug(db, person.institution.id) : undefined
  const content = resourceContent.parse({
    kind,
    originalLanguage: language,
    title: { [language]: title },
    countries: country ? [country] : [],
    ...(home && { institution: home }),
  })
  await insertRevision(db, person, { resourceId: id, base: 0, content, note: '' })
  return id
}

/** The same for a form: sent twice, it makes one draft. */
export async function createResourceOnce(db: Tx, person: Person, input: Input): Promise<string> {
  await oneFormAtATime(db, person.id)
  const made = await db
    .selectFrom('resources')
    .innerJoin('revisions', (join) => join.onRef('resource_id', '=', 'resources.id').on('number', '=', 1))
    .select('resources.id')
    .where('owner_id', '=', person.id)
    .where('kind', '=', input.kind)
    .where('latest_revision', '=', 1)
    .where('resources.created_at', '>', sql<Date>`now() - make_interval(secs => ${sameFormSeconds})`)
    .where(sql<string>`content -> 'title' ->> ${input.language}`, '=', input.title)
    .limit(1)
    .executeTakeFirst()
  return made?.id ?? createResource(db, person, input)
}

/** Also true if the slug redirects to a published resource. */
async function isSlugTaken(db: Tx, kind: Kind, slug: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select private.is_slug_taken(${kind}, ${slug}) as taken`.execute(db)
  return rows[0]?.taken ?? false
}

const findSlug = async (db: Tx, institution: string) =>
  (await db.selectFrom('institutions').select('slug').where('id', '=', institution).executeTakeFirst())?.slug

/** Appends a few random characters. */
const addRandomSuffix = (slug: string) => `${slug.slice(0, 64)}-${crypto.randomUUID().slice(0, 5)}`
