/** Hands over one person's work. The database does it in one function; refusals are keys of the error texts. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { dayField } from '#app/lib/day-field.ts'
import { emailField } from '#app/lib/email-address.ts'
import { recordMemory } from './memory.server.ts'

const text = (min: number, max: number) =>
  z.string('validation.required').transform(cleanText).pipe(z.string().min(min, 'validation.required').max(max, 'validation.tooLong'))
const optional = (max: number) => z.string().max(max, 'validation.tooLong').default('').transform(cleanText)

const common = {
  leftOn: dayField,
  note: optional(2_000),
  stays: z.literal('on').optional(),
  shownAs: optional(120),
  contact: optional(254),
  how: optional(300),
}

/** Name, contact and method of consent are required only if the leaver agrees to be contacted later. */
export const handOverSchema = z
  .discriminatedUnion('way', [
    z.object({ way: z.literal('successor'), successor: z.uuid('validation.id'), ...common }),
    z.object({
      way: z.literal('invited'),
      email: emailField,
      name: text(2, 120),
      language: z.string().refine(isLanguage, 'validation.id'),
      ...common,
    }),
    z.object({ way: z.literal('vacant'), ...common }),
  ])
  .superRefine(({ stays, ...consent }, check) => {
    if (!stays) return
    for (const field of ['shownAs', 'contact', 'how'] as const)
      if (consent[field].length < 3) check.addIssue({ code: 'custom', path: [field], message: 'validation.required' })
  })
export type HandOverInput = z.output<typeof handOverSchema>

/**
 * Hands over everything or nothing; returns the hand-over's id. Refusals: `forbidden`, `not_found`, `already_left`, `last_admin`,
 * `own_role`, `nothing_to_hand_over`, `leaving_date_in_future`, `no_post`, `holds_posts_elsewhere`, `own_successor` and `successor_…`.
 */
export async function handOver(db: Tx, actor: Pick<Person, 'id'>, leaver: string, input: HandOverInput): Promise<string> {
  const successor = input.way === 'successor' ? input.successor : null
  const invited = input.way === 'invited' ? input : null
  const { rows } = await sql<{
    id: string
  }>`select private.hand_over(${leaver}::uuid, ${input.way}, ${successor}::uuid, ${invited?.email ?? null}::text,
    ${invited?.name ?? null}::text, ${invited?.language ?? null}::text, ${input.leftOn}::date, ${input.note}) as id`.execute(db)
  const id = rows[0]?.id ?? ''
  if (input.stays) {
    const { institution_id: institution } = await db
      .selectFrom('hand_overs')
      .select('institution_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (institution) await recordMemory(db, actor, leaver, institution, input)
  }
  return id
}

/** Freezes or unfreezes an account: a frozen one can read and not write. Refusals: `forbidden`, `own_role`, `last_admin`, `nothing_to_freeze`. */
export const freezePerson = (db: Tx, person: string, isFrozen: boolean) =>
  sql`select private.freeze_person(${person}::uuid, ${isFrozen})`.execute(db)
