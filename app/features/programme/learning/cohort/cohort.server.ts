/** The cohort of a route, for staff, under their own rights. The database decides; its refusals are keys of `errors:refusal`. */
import { sql } from 'kysely'
import { type Db, Refusal } from '#app/db/clients.server.ts'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { type Language, type Localized, languages, pickText } from '#app/i18n/languages.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import { languageOf, type ParsedCohort, parseCohort } from './parse-cohort.ts'
import type { NewMember } from './schema.ts'

/** `attended` are ids of stages; `followUps` says by months whether a form that was sent is answered; an anonymous person has no name and no address. */
export type Member = {
  id: string
  name: string
  email: string | null
  post: string
  country: string
  hasAccount: boolean
  attended: string[]
  hasAnswered: boolean
  followUps: Record<string, boolean>
}

/** By country and name. */
export async function findCohort(db: Db, route: string): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select members.id, coalesce(nullif(btrim(people.name), ''), members.name) as name, coalesce(people.email, members.email) as email, members.post, members.country,
      people.id is not null as "hasAccount",
      exists (select from learning_answers where member_id = members.id) as "hasAnswered",
      (select coalesce(jsonb_object_agg(months, answered_at is not null), '{}') from learning_follow_ups where member_id = members.id) as "followUps",
      array(select stages.id from learning_stages as stages where stages.route_id = members.route_id and private.attended_stage(stages.id, members.id)) as attended
    from learning_members as members left join people on people.id = members.person_id
    where members.route_id = ${route} order by members.country, 2, members.id`.execute(db)
  return rows.map((row) => ({ ...row, email: row.email && showEmail(row.email) }))
}

/** Refusals: `already_in_cohort`, `too_many_stored`, `too_many_today`. */
export const addMember = (db: Db, route: string, { email, name, post, country, language }: NewMember) =>
  sql`insert into learning_members (route_id, email, name, post, country, language)
    values (${route}, ${email}, ${name}, ${post}, ${country}, ${language})`.execute(db)

export type Holder = { id: string; person: string; post: Localized; institution: Localized }
/** Posts and who holds them today. */
export async function findHolders(db: Db): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select holders.id, people.name as person, posts.titles as post, institutions.names as institution
    from post_holders as holders join posts on posts.id = holders.post_id join institutions on institutions.id = posts.institution_id
      join people on people.id = holders.person_id
    where holders.held_from <= current_date and (holders.held_to is null or holders.held_to >= current_date) and institutions.country_iso3 is not null
    order by institutions.slug, people.name limit 1000`.execute(db)
  return rows
}

/** Adds who holds a post, with the country of the institution. Refusals: those of `addMember`, `not_found`. */
export async function addHolder(db: Db, route: string, holder: string, language: Language): Promise<void> {
  const { rows } = await sql<{ email: string; name: string; post: Localized; country: string }>`
    select people.email, people.name, posts.titles as post, institutions.country_iso3 as country
    from post_holders as holders join posts on posts.id = holders.post_id join institutions on institutions.id = posts.institution_id
      join people on people.id = holders.person_id
    where holders.id = ${holder} and holders.held_from <= current_date and (holders.held_to is null or holders.held_to >= current_date) and institutions.country_iso3 is not null`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Refusal('not_found')
  const post = (pickText(row.post, language)?.text ?? '').slice(0, 160)
  await addMember(db, route, { ...row, name: row.name.slice(0, 160), post, language: languageOf(row.country) })
}

/** Reads a list and says of each row whether it can be added. Stores nothing. */
export async function previewCohort(db: Db, route: string, list: string): Promise<ParsedCohort> {
  const countries = (await findCountries(db)).map(({ iso3, iso2, names, shortNames }) => ({
    iso3,
    iso2,
    names: [names, shortNames].flatMap((text) => languages.flatMap((language) => text[language] ?? [])),
  }))
  const parsed = parseCohort(list, countries)
  if (!parsed.ok) return parsed
  const addresses = parsed.people.flatMap(({ member }) => member?.email ?? [])
  const { rows } = await sql<{ address: string; isKnown: boolean; place: string }>`
    select address, is_known as "isKnown", place from private.find_in_cohort(${route}, ${addresses}::text[])`.execute(db)
  const problems = new Map<string, string>()
  for (const { address, isKnown, place } of rows)
    if (isKnown) problems.set(address, 'validation.alreadyInCohort')
    else if (Number(place) > 1) problems.set(address, 'validation.listTwice')
  return {
    ok: true,
    people: parsed.people.map((one) => {
      const problem = one.member && problems.get(one.member.email)
      return problem ? { ...one, problems: { email: problem }, member: null } : one
    }),
  }
}

/** Adds the rows of a list that have no problem, all or none. Returns their number. Refusals: those of `addMember`. */
export async function addList(db: Db, route: string, people: readonly { member: NewMember | null }[]): Promise<number> {
  const members = people.flatMap(({ member }) => member ?? [])
  for (const member of members) await addMember(db, route, member)
  return members.length
}

export const removeMember = (db: Db, route: string, member: string) =>
  db.deleteFrom('learning_members').where('id', '=', member).where('route_id', '=', route).execute()

/** Replaces what staff noted of one stage. Refusal: `not_found` if a person or the stage is of another route. */
export async function noteAttendance(db: Db, route: string, stage: string, people: readonly string[]): Promise<void> {
  const found = await db.selectFrom('learning_stages').select('id').where('id', '=', stage).where('route_id', '=', route).executeTakeFirst()
  if (!found) throw new Refusal('not_found')
  await sql`delete from learning_attendance where stage_id = ${stage} and member_id <> all (${[...people]}::uuid[])`.execute(db)
  await sql`insert into learning_attendance (stage_id, member_id)
    select ${stage}, id from learning_members where id = any (${[...people]}::uuid[]) on conflict do nothing`.execute(db)
}
