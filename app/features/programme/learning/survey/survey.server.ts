/** The survey of a route: for staff under their own rights, and for a person signed in or by the link of a mail. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { findConcepts } from '#app/features/core/reference/queries.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { Answered } from './count-answers.ts'
import type { Answers } from './read-answers.ts'
import type { NewQuestion, Question } from './schema.ts'

/** `closesOn` is null until the survey is opened. */
export type Survey = { questions: Question[]; closesOn: string | null; isOpen: boolean; people: number; answered: Answered[] }

/** With everything that was answered, for staff. */
export async function getSurvey(db: Db, route: string): Promise<Survey> {
  const questions = await sql<Question>`
    select id, kind, texts, options from learning_questions where route_id = ${route} order by position`.execute(db)
  const facts = await sql<{ closesOn: string | null; isOpen: boolean; people: number }>`
    select surveys.closes_on::text as "closesOn", coalesce(surveys.closes_on >= private.earliest_today(), false) as "isOpen",
      (select count(*)::integer from learning_members where route_id = ${route}) as people
    from (select) as nothing left join learning_surveys as surveys on surveys.route_id = ${route}`.execute(db)
  const answered = await sql<Answered>`
    select members.id as member, coalesce(nullif(btrim(people.name), ''), members.name) as name, members.country, given.answers
    from learning_answers as given join learning_members as members on members.id = given.member_id
      left join people on people.id = members.person_id
    where members.route_id = ${route} order by members.country, 2, members.id`.execute(db)
  return {
    questions: questions.rows,
    answered: answered.rows,
    ...(facts.rows[0] ?? { closesOn: null, isOpen: false, people: 0 }),
  }
}

/** Refusals: `survey_opened`, `too_many_stored`. */
export async function addQuestion(db: Db, route: string, { kind, textEs, textEn, options }: NewQuestion): Promise<void> {
  await db
    .insertInto('learning_questions')
    .values({ route_id: route, kind, texts: JSON.stringify({ es: textEs, en: textEn }), options: JSON.stringify(options) })
    .execute()
}

/** The usual questions, with the challenges of the thesaurus as options. Refusals: those of `addQuestion`. */
export async function addUsualQuestions(db: Db, route: string): Promise<void> {
  const challenges = (await findConcepts(db, 'challenge')).filter((concept) => !concept.replacedBy && !concept.isDeprecated).slice(0, 20)
  const options = challenges.map(({ slug, label }) => ({ id: slug, text: label as Localized }))
  const [es, en] = [textsIn('es'), textsIn('en')]
  for (const [name, kind] of [
    ['challenges', 'choices'],
    ['priority', 'choice'],
    ['readiness', 'scale'],
    ['wish', 'text'],
  ] as const)
    await addQuestion(db, route, {
      kind,
      textEs: es(`learning:survey.usual.${name}`),
      textEn: en(`learning:survey.usual.${name}`),
      options: kind === 'choice' || kind === 'choices' ? options : [],
    })
}

/** Refusal: `survey_opened`. */
export const removeQuestion = (db: Db, route: string, question: string) =>
  db.deleteFrom('learning_questions').where('id', '=', question).where('route_id', '=', route).execute()

/** Opens the survey, or changes its last day; an earlier day than today closes it. Refusal: `survey_empty`. */
export const openSurvey = (db: Db, route: string, closesOn: string) =>
  db
    .insertInto('learning_surveys')
    .values({ route_id: route, closes_on: closesOn })
    .onConflict((conflict) => conflict.column('route_id').doUpdateSet({ closes_on: closesOn }))
    .execute()

/** `version` 0: nothing was answered yet. */
export type OwnSurvey = {
  member: string
  closesOn: string
  isOpen: boolean
  version: number
  answeredAt: Date | null
  answers: Answers
  questions: Question[]
}

/** Those of the signed-in person, or of the address of a mail's token. Refusals: `link_altered`, `link_expired`. */
export async function findOwnSurveys(db: Db, token: string | null = null): Promise<OwnSurvey[]> {
  const { rows } = await sql<OwnSurvey>`
    select member, closes_on as "closesOn", is_open as "isOpen", version, answered_at as "answeredAt", answers, questions
    from private.read_surveys(${token})`.execute(db)
  return rows
}

/** Refusals: `not_found`, `survey_closed`, `survey_answered`, `survey_corrected`, `link_altered`, `link_expired`. */
export const answerSurvey = (db: Db, { member, seen }: { member: string; seen: number }, answers: Answers, token: string | null = null) =>
  sql`select private.answer_survey(${member}, ${seen}, ${JSON.stringify(answers)}::jsonb, ${token})`.execute(db)
