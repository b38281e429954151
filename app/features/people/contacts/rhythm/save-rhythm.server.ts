/** How often posts are contacted, and pauses. Staff decide; the database checks it. */
import { sql } from 'kysely'
import { z } from 'zod'
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import { levels } from '#app/features/core/person/post-levels.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { dayField } from '#app/lib/day-field.ts'

const today = () => new Date().toISOString().slice(0, 10)
const inTwoYears = () => new Date(Date.now() + 730 * 86_400_000).toISOString().slice(0, 10)

export const rhythmSchema = z.object({
  country: z.union([z.literal(''), z.string().regex(/^[A-Z]{3}$/, 'validation.country')]).default(''),
  level: z.enum(levels, 'validation.required'),
  days: z.coerce
    .number<string>('validation.required')
    .int('validation.contactDays')
    .min(7, 'validation.contactDays')
    .max(730, 'validation.contactDays'),
})
export const pauseSchema = z.object({
  post: z.uuid('validation.required'),
  until: dayField.refine((day) => day > today() && day <= inTwoYears(), 'validation.pauseUntil'),
  reason: z
    .string('validation.required')
    .transform(cleanText)
    .pipe(z.string().min(3, 'validation.required').max(500, 'validation.tooLong')),
})

/** Changes the rhythm of a level, for one country or (`''`) for all that have none of their own. */
export async function saveRhythm(db: Tx, { country, level, days }: z.output<typeof rhythmSchema>): Promise<void> {
  const iso3 = country || null
  const known = iso3 === null || (await db.selectFrom('countries').select('iso3').where('iso3', '=', iso3).executeTakeFirst())
  if (!known) throw new Refusal('not_found')
  await sql`insert into contact_rhythms (country_iso3, level, days) values (${iso3}, ${level}, ${days})
    on conflict (country_iso3, level) do update set days = excluded.days`.execute(db)
}

/** From then on the country follows the rhythm of all countries. */
export async function removeRhythm(db: Tx, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('contact_rhythms').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw new Refusal('not_found')
}

/** A pause that has ended is replaced; a second one at the same time is refused. */
export async function pauseContact(db: Tx, { post, until, reason }: z.output<typeof pauseSchema>): Promise<void> {
  const known = await db.selectFrom('posts').select('id').where('id', '=', post).executeTakeFirst()
  if (!known) throw new Refusal('not_found')
  await db.deleteFrom('contact_pauses').where('post_id', '=', post).where('until', '<=', sql<string>`current_date`).execute()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('contact_pauses')
    .values({ post_id: post, until, reason })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) throw new Refusal('already_paused')
}

export const endPause = (db: Tx, post: string) => db.deleteFrom('contact_pauses').where('post_id', '=', post).execute()
