/** What a person sees of the routes they take part in: signed in, or by the link of a mail. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { findOwnFollowUps, type OwnFollowUp } from '#app/features/programme/learning/follow-up/follow-up.server.ts'
import { findOwnSurveys, type OwnSurvey } from '#app/features/programme/learning/survey/survey.server.ts'
import type { LearningRoute, Stage } from './find-routes.server.ts'

/** `id` is the person's place in the cohort. */
export type OwnLearning = Omit<LearningRoute, 'id'> & {
  id: string
  route: string
  stages: (Omit<Stage, 'resources'> & { resources: Omit<Stage['resources'][number], 'id'>[]; attended: boolean })[]
}

/** Those of the signed-in person, or of the address of a mail's token. Refusals: `link_altered`, `link_expired`. */
export async function findOwnLearning(db: Db, token: string | null = null): Promise<OwnLearning[]> {
  const { rows } = await sql<OwnLearning>`
    select id, route_id as route, slug, titles, summaries, starts_on as "startsOn", ends_on as "endsOn", is_public as "isPublic", stages
    from private.read_learning(${token})`.execute(db)
  return rows
}

/** What the page of a person's routes shows. */
export type OwnPage = { routes: OwnLearning[]; surveys: OwnSurvey[]; followUps: OwnFollowUp[] }
/** Refusals: those of `findOwnLearning`. */
export const findOwnPage = async (db: Db, token: string | null = null): Promise<OwnPage> => ({
  routes: await findOwnLearning(db, token),
  surveys: await findOwnSurveys(db, token),
  followUps: await findOwnFollowUps(db, token),
})

/** Refusals: `not_found`, `link_altered`, `link_expired`. */
export const eraseLearning = (db: Db, member: string, token: string | null = null) =>
  sql`select private.erase_learning(${member}, ${token})`.execute(db)

/** Everything that is stored about a person's routes, for their download. */
export const findLearningExport = async (db: Db, personId: string) => {
  const { rows } = await sql`
    select routes.titles as route, members.name, members.post, members.country, members.language, members.added_at as "addedAt",
      (select coalesce(jsonb_agg(jsonb_build_object('stage', stages.kind, 'notedAt', attendance.noted_at)), '[]')
        from learning_attendance as attendance left join learning_stages as stages on stages.id = attendance.stage_id
        where attendance.member_id = members.id) as attended,
      (select jsonb_build_object('questions', questions, 'answers', answers, 'answeredAt', answered_at) from private.read_surveys(null)
        where member = members.id) as survey,
      (select coalesce(jsonb_agg(to_jsonb(forms) - 'id' - 'member'), '[]') from private.read_follow_ups(null) as forms
        where forms.member = members.id) as "followUps"
    from learning_members as members left join private.read_learning(null) as routes on routes.id = members.id
    where members.person_id = ${personId} order by members.added_at`.execute(db)
  return rows
}
