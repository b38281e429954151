/** What the two institutions of an agreed exchange arrange. The database decides; its refusals are keys of `errors:refusal`. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Side } from '#app/features/programme/exchanges/matching/schema.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import type { CheckItem } from './schema.ts'

/** `version` is 0 while nothing is saved. `report` is the draft or published resource. */
export type Plan = { version: number; startsOn: string; endsOn: string; place: string; agenda: string; report: Report | null }
export type Report = { id: string; slug: string | null }
export type Participant = { id: string; side: Side; name: string; email: string | null; needs: string }
export type FoundPlan = { plan: Plan; done: CheckItem[]; participants: Participant[] }

/** Under the rights of both institutions and staff. */
export async function getPlan(db: Db, match: string): Promise<FoundPlan> {
  const { rows } = await sql<Plan>`
    select plans.version, starts_on::text as "startsOn", ends_on::text as "endsOn", place, agenda,
      case when report_id is not null then jsonb_build_object('id', report_id, 'slug', published.slug) end as report
    from exchange_plans as plans left join published_resources as published on published.id = report_id where match_id = ${match}`.execute(
    db,
  )
  const done = await db.selectFrom('exchange_checks').select('item').where('match_id', '=', match).execute()
  const participants = await db
    .selectFrom('exchange_participants')
    .select(['id', sql<Side>`side`.as('side'), 'name', 'email', 'needs'])
    .where('match_id', '=', match)
    .orderBy('side')
    .orderBy('added_at')
    .execute()
  return {
    plan: rows[0] ?? { version: 0, startsOn: '', endsOn: '', place: '', agenda: '', report: null },
    done: done.map(({ item }) => item as CheckItem),
    participants: participants.map((one) => ({ ...one, email: one.email && showEmail(one.email) })),
  }
}

type SentPlan = { seen: number; startsOn: string; endsOn: string; place: string; agenda: string }
/** Refusals: `not_found`, `not_post_holder`, `match_not_agreed`, `edit_conflict`. */
export const savePlan = (db: Db, match: string, { seen, startsOn, endsOn, place, agenda }: SentPlan) =>
  sql`select private.save_exchange_plan(${match}, ${seen}, ${startsOn}::date, ${endsOn}::date, ${place}, ${agenda})`.execute(db)

/** Refusals: `not_found`, `not_post_holder`, `match_not_agreed`. */
export const checkItem = (db: Db, match: string, item: CheckItem, isDone: boolean) =>
  sql`select private.check_exchange_item(${match}, ${item}, ${isDone})`.execute(db)

type SentParticipant = { side: Side; name: string; email: string; needs: string }
/** Refusals: those of `checkItem`, `other_participants`, `already_participant`, `too_many_stored`, `too_many_today`. */
export const addParticipant = (db: Db, match: string, { side, name, email, needs }: SentParticipant, language: Language) =>
  sql`select private.add_participant(${match}, ${side}, ${name}, ${email}, ${needs}, ${language})`.execute(db)

/** Of one's own institution. Refusals: `not_found`, `other_participants`. */
export const removeParticipant = (db: Db, participant: string) => sql`select private.remove_participant(${participant})`.execute(db)

/** What a person sees of their participations: on the profile, or by the link of a mail. */
export type OwnParticipation = {
  id: string
  host: Localized
  guest: Localized
  title: Localized | null
  startsOn: string | null
  endsOn: string | null
}

/** Those of the signed-in person, or of the address of a mail's token. Refusals: `link_altered`, `link_expired`. */
export async function findParticipations(db: Db, token: string | null = null): Promise<OwnParticipation[]> {
  const { rows } = await sql<OwnParticipation>`
    select id, host, guest, title, starts_on as "startsOn", ends_on as "endsOn" from private.read_participations(${token})`.execute(db)
  return rows
}

/** Refusals: `not_found`, `link_altered`, `link_expired`. */
export const eraseParticipation = (db: Db, participant: string, token: string | null = null) =>
  sql`select private.erase_participation(${participant}, ${token})`.execute(db)

/** Everything that is stored about a person's participations, for their download. */
export const findParticipationExport = (db: Db, personId: string) =>
  db
    .selectFrom('exchange_participants')
    .select(['id', 'match_id as match', 'side', 'name', 'email', 'needs', 'language', 'added_at as addedAt'])
    .where('person_id', '=', personId)
    .orderBy('added_at')
    .execute()
