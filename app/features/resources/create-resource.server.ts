import { sql } from 'kysely'
import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/people/person.ts'
import type { Language } from '#app/i18n/languages.ts'
import { toSlug } from '#app/lib/slug.ts'
import type { Kind } from './kinds.ts'
import { saveRevision } from './save-revision.server.ts'
import { resourceContent } from './schema.ts'

type Input = { kind: Kind; title: string; language: Language }

/** Starts a resource with its first revision, in the person's own institution and country. Returns its id. */
export async function createResource(db: Tx, person: Person, { kind, title, language }: Input): Promise<string> {
  const id = crypto.randomUUID()
  await db
    .insertInto('resources')
    .values({
      id,
      kind,
      slug: await findFreeSlug(db, kind, toSlug(title)),
      institution_id: person.institution?.id ?? null,
      owner_id: person.id,
    })
    .execute()
  const country = person.institution?.country
  const content = resourceContent.parse({
    kind,
    originalLanguage: language,
    title: { [language]: title },
    countries: country ? [country] : [],
  })
  await saveRevision(db, person, { resourceId: id, base: 0, content, note: '' })
  return id
}

/** The wished slug or, where it is taken, the slug with a few random letters. */
async function findFreeSlug(db: Tx, kind: Kind, wished: string): Promise<string> {
  const { rows } = await sql<{ taken: boolean }>`select private.is_slug_taken(${kind}, ${wished}) as taken`.execute(db)
  return rows[0]?.taken ? `${wished.slice(0, 64)}-${crypto.randomUUID().slice(0, 5)}` : wished
}
