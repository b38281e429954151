import { sql } from 'kysely'
import { z } from 'zod'
import type { Db, Tx } from '#app/db/clients.server.ts'
import { dictionaryOrder } from '#app/db/dictionary-order.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'

/** A form sends one resource as a string and several as a list. */
export const giveContentSchema = z.object({
  resources: z
    .union([z.uuid('validation.id').transform((one) => [one]), z.array(z.uuid('validation.id')).min(1, 'validation.required').max(200)])
    .optional()
    .transform((chosen) => chosen ?? [])
    .pipe(z.array(z.uuid()).min(1, 'validation.required')),
  owner: z.uuid('validation.id'),
  note: z.string().max(2_000, 'validation.tooLong').default('').transform(cleanText),
})
export type GiveContentInput = z.output<typeof giveContentSchema>

/** Gives resources to another owner, all or none; returns their number. Refusals: `forbidden`, `not_found` and `successor_…`. */
export async function giveContent(db: Tx, { resources, owner, note }: GiveContentInput): Promise<number> {
  const { rows } = await sql<{
    given: number
  }>`select private.transfer_content(${resources}::uuid[], ${owner}::uuid, ${note}) as given`.execute(db)
  return rows[0]?.given ?? 0
}

export type PossibleOwner = {
  id: string
  name: string
  role: string
  institution: Localized | null
  country: Localized | null
  countryIso3: string | null
}

/** Possible owners: staff, and officials in office who have signed in. */
export async function findPossibleOwners(db: Db): Promise<PossibleOwner[]> {
  const { rows } = await sql<PossibleOwner>`
    select people.id, coalesce(nullif(people.name, ''), people.email) as name, people.role, institutions.names as institution,
      institutions.country_iso3 as "countryIso3", countries.short_names as country
    from people
    left join lateral (select institution_id from post_holders join posts on posts.id = post_id
      where person_id = people.id and held_from <= current_date and (held_to is null or held_to >= current_date)
      order by held_from desc limit 1) as held on true
    left join institutions on institutions.id = held.institution_id and people.role = 'official'
    left join countries on iso3 = institutions.country_iso3
    where frozen_at is null and left_at is null and (people.role in ('editor', 'admin') or (people.role = 'official' and held.institution_id is not null and user_id is not null))
    order by institutions.country_iso3 nulls first, ${dictionaryOrder(sql`coalesce(nullif(people.name, ''), people.email)`)} limit 500`.execute(
    db,
  )
  return rows
}
