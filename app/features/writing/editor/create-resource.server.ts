import { sql } from 'kysely'
import type { Tx } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { insertRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { toSlug } from '#app/lib/slug.ts'

type Input = { kind: Kind; title: string; language: Language }

/** Starts a resource with its first revision, in the person's own institution and country. Returns its id. */
export async function createResource(db: Tx, person: Person, { kind, title, language }: Input): Promise<string> {
  const id = crypto.randomUUID()
  const enter = (slug: string) =>
    db
      .insertInto('resources')
      .values({ id, kind, slug, institution_id: person.institution?.id ?? null, owner_id: person.id })
      .onConflict((conflict) => conflict.columns(['kind', 'slug']).doNothing())
      .executeTakeFirstOrThrow()
  const wished = toSlug(title)
  const { numInsertedOrUpdatedRows } = await enter((await isSlugTaken(db, kind, wished)) ? tellApart(wished) : wished)
  // Somebody else began one of the same title at the same moment.
  if (numInsertedOrUpdatedRows === 0n) await enter(tellApart(wished))
  const country = person.institution?.country
  const content = resourceContent.parse({
    kind,
    originalLanguage: language,
    title: { [language]: title },
    countries: country ? [country] : [],
  })
  await insertRevision(db, person, { resourceId: id, base: 0, content, note: '' })
  return id
}

/** Also where the slug only leads to what was once published under it. */
async function isSlugTaken(db: Tx, kind: Kind, slug: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select private.is_slug_taken(${kind}, ${slug}) as taken`.execute(db)
  return rows[0]?.taken ?? false
}

/** With a few random letters. */
const tellApart = (slug: string) => `${slug.slice(0, 64)}-${crypto.randomUUID().slice(0, 5)}`
