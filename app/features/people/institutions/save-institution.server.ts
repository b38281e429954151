/** Institutions and posts. Administrators edit institutions, staff edit posts; the database checks rights. */
import { sql } from 'kysely'
import { z } from 'zod'
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import { levels } from '#app/features/core/person/post-levels.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { webAddressField } from '#app/lib/parse-web-address.ts'
import { toSlug } from '#app/lib/slug.ts'

const optional = (max: number) => z.string().max(max, 'validation.tooLong').default('').transform(cleanText)
const needed = (max: number) =>
  z.string('validation.required').transform(cleanText).pipe(z.string().min(2, 'validation.required').max(max, 'validation.tooLong'))

export const institutionSchema = z.object({
  nameEs: needed(200),
  nameEn: optional(200),
  acronym: optional(40),
  country: z.union([z.literal(''), z.string().regex(/^[A-Z]{3}$/, 'validation.country')]).default(''),
  url: webAddressField,
})
export type InstitutionInput = z.output<typeof institutionSchema>

const columnsOf = ({ nameEs, nameEn, acronym, country, url }: InstitutionInput) => ({
  names: JSON.stringify({ es: nameEs, ...(nameEn ? { en: nameEn } : {}) }),
  acronym: acronym || null,
  country_iso3: country || null,
  url: url || null,
})

/** Returns the id. The slug is made from acronym or name and country, and is unique. */
export async function addInstitution(db: Tx, input: InstitutionInput): Promise<string> {
  const base = toSlug([input.acronym || input.nameEs, input.country].join(' '))
    .slice(0, 50)
    .replace(/-+$/, '')
  const { id } = await db
    .insertInto('institutions')
    .values({
      ...columnsOf(input),
      slug: sql<string>`case when exists (select from institutions where slug = ${base}) then ${`${base}-${crypto.randomUUID().slice(0, 6)}`} else ${base} end`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function changeInstitution(db: Tx, id: string, input: InstitutionInput): Promise<void> {
  const { numUpdatedRows } = await db.updateTable('institutions').set(columnsOf(input)).where('id', '=', id).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('forbidden')
}

export const postSchema = z.object({ titleEs: needed(160), titleEn: optional(160), level: z.enum(levels).default('technical') })
export type PostInput = z.output<typeof postSchema>
const titlesOf = ({ titleEs, titleEn }: PostInput) => JSON.stringify({ es: titleEs, ...(titleEn ? { en: titleEn } : {}) })

export const addPost = (db: Tx, institution: string, input: PostInput) =>
  db
    .insertInto('posts')
    .values({ institution_id: institution, titles: titlesOf(input), level: input.level })
    .execute()

export async function changePost(db: Tx, institution: string, post: string, input: PostInput): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('posts')
    .set({ titles: titlesOf(input), level: input.level })
    .where('id', '=', post)
    .where('institution_id', '=', institution)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('not_found')
}
