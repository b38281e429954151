import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { addMember, findCohort } from '#app/features/programme/learning/cohort/cohort.server.ts'
import { learningMailJob } from '#app/features/programme/learning/cohort/learning-mail.server.ts'
import { answerFollowUp, findIndicators, findOwnFollowUps } from '#app/features/programme/learning/follow-up/follow-up.server.ts'
import { type FollowUpInput, followUpSchema } from '#app/features/programme/learning/follow-up/schema.ts'
import { startShare } from '#app/features/programme/learning/follow-up/share.server.ts'
import { saveOwn } from '#app/features/programme/learning/plan/own-action.server.ts'
import { eraseLearning, findLearningExport } from '#app/features/programme/learning/plan/own-learning.server.ts'
import { addRoute, pointStage, removeStage } from '#app/features/programme/learning/plan/save-route.server.ts'
import {
  addQuestion,
  addUsualQuestions,
  findOwnSurveys,
  getSurvey,
  openSurvey,
  removeQuestion,
} from '#app/features/programme/learning/survey/survey.server.ts'
import { type Actor, newEmail, signInAs } from '../../factories/people.ts'
import { asPerson, makePublished } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { storeMail } from '../../fixtures/store-mail.ts'
import { test } from '../../fixtures/test.ts'

const facts = {
  titleEs: 'Registros que se hablan',
  titleEn: 'Registries that talk',
  summaryEs: 'Cuatro meses',
  summaryEn: 'Four months',
  startsOn: '2098-03-01',
  endsOn: '2098-06-30',
}
const refusal = (error: string) => ({ ok: false, error })
const later = '2098-03-31'

async function makeCohort(backend: TestBackend, emails: readonly string[]) {
  const editor = await signInAs(backend, 'editor')
  const as = <T>(work: Parameters<typeof asPerson<T>>[2], actor: Actor = editor) => asPerson(backend, actor, work)
  const id = await as((db) => addRoute(db, facts))
  for (const email of emails) await as((db) => addMember(db, id, { email, name: 'Eva', post: '', country: 'PER', language: 'es' }))
  const places = async () => (await as((db) => findCohort(db, id))).map((member) => member.id)
  const { service } = backend.databases
  /** So many months after the end of the route. */
  const moveTo = async (months: number) => {
    await sql`update learning_routes set starts_on = current_date - make_interval(months => ${months}) - interval '9 days',
      ends_on = current_date - make_interval(months => ${months}) where id = ${id}`.execute(service)
    await sql`select private.send_follow_ups()`.execute(service)
  }
  return { editor, as, id, places, moveTo }
}
const followUp = (form: string, changes: Partial<FollowUpInput> = {}): FollowUpInput => ({
  ...followUpSchema.parse({ intent: 'answer-follow-up', form, changed: 'practice' }),
  ...changes,
})
const formOf = (pairs: readonly [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  return form
}

test('a survey is opened with its questions, which then do not change', async ({ backend }) => {
  const { as, id, places } = await makeCohort(backend, [newEmail('eva')])
  expect(await attempt(() => as((db) => openSurvey(db, id, later)))).toEqual(refusal('survey_empty'))
  await as((db) => addUsualQuestions(db, id))
  const { questions } = await as((db) => getSurvey(db, id))
  expect(questions.map(({ kind }) => kind)).toEqual(['choices', 'choice', 'scale', 'text'])
  expect(questions[0]?.options.length).toBeGreaterThan(3)
  await as((db) => openSurvey(db, id, later))
  const question = { kind: 'text' as const, textEs: 'Otra', textEn: 'Other', options: [] }
  expect(await attempt(() => as((db) => addQuestion(db, id, question)))).toEqual(refusal('survey_opened'))
  expect(await attempt(() => as((db) => removeQuestion(db, id, questions[0]?.id ?? '')))).toEqual(refusal('survey_opened'))
  const [place] = await places()
  expect((await findEnqueuedJobs(backend, place ?? '')).map(({ payload }) => payload.notice)).toEqual(['added', 'survey'])
  // A route with an open survey can still be removed.
  await as((db) => db.deleteFrom('learning_routes').where('id', '=', id).execute())
  expect(await as((db) => db.selectFrom('learning_questions').select('id').where('route_id', '=', id).execute())).toEqual([])
})

test('a survey that is sent twice keeps the first answer, which can be corrected until it closes', async ({ backend }) => {
  const member = await signInAs(backend, 'member')
  const { as, id, places } = await makeCohort(backend, [member.person.email])
  await as((db) => addUsualQuestions(db, id))
  await as((db) => openSurvey(db, id, later))
  const [place = ''] = await places()
  const questions = (await as((db) => getSurvey(db, id))).questions
  const points = questions[2]?.id ?? ''
  const send = (point: string, seen: number) =>
    attempt(() => as((db) => saveOwn(db, { intent: 'answer-survey', member: place, seen }, formOf([[`q-${points}`, point]])), member))
  const stored = async () => (await as((db) => findOwnSurveys(db), member))[0]
  expect(await send('9', 0)).toEqual({ ok: true, value: { [`q-${points}`]: 'validation.id' } })
  const both = await Promise.all([send('2', 0), send('2', 0)])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(both).toContainEqual(refusal('survey_answered'))
  expect(await stored()).toMatchObject({ version: 1, isOpen: true, answers: { [points]: 2 } })
  expect(await send('4', 1)).toEqual({ ok: true, value: {} })
  expect(await send('5', 1)).toEqual(refusal('survey_corrected'))
  expect(await stored()).toMatchObject({ version: 2, answers: { [points]: 4 } })
  await as((db) => openSurvey(db, id, '2020-01-01'))
  expect(await send('5', 2)).toEqual(refusal('survey_closed'))
  expect(await stored()).toMatchObject({ version: 2, isOpen: false, answers: { [points]: 4 } })
})

test('nobody answers for somebody else, or a question of another route', async ({ backend }) => {
  const [member, other] = [await signInAs(backend, 'member'), await signInAs(backend, 'member')]
  const { as, id, places } = await makeCohort(backend, [member.person.email])
  await as((db) => addUsualQuestions(db, id))
  await as((db) => openSurvey(db, id, later))
  const [place = ''] = await places()
  const answer = (actor: Actor, answers: object) =>
    attempt(() => as((db) => sql`select private.answer_survey(${place}, 0, ${JSON.stringify(answers)}::jsonb)`.execute(db), actor))
  expect(await answer(other, {})).toEqual(refusal('not_found'))
  expect(await answer(member, { '00000000-0000-4000-8000-000000000000': 'x' })).toEqual(refusal('invalid'))
})

test('answers and follow-ups are downloaded and erased with the place in the cohort', async ({ backend }) => {
  const member = await signInAs(backend, 'member')
  const { as, id, places, moveTo } = await makeCohort(backend, [member.person.email])
  await as((db) => addUsualQuestions(db, id))
  await as((db) => openSurvey(db, id, later))
  const [place = ''] = await places()
  const { questions } = await as((db) => getSurvey(db, id))
  const words = questions[3]?.id ?? ''
  await as((db) => saveOwn(db, { intent: 'answer-survey', member: place, seen: 0 }, formOf([[`q-${words}`, 'Un registro']])), member)
  await moveTo(3)
  const [form] = await as((db) => findOwnFollowUps(db), member)
  await as((db) => answerFollowUp(db, followUp(form?.id ?? '', { changedText: 'Un acuerdo' })), member)
  expect(await as((db) => findLearningExport(db, member.person.id), member)).toMatchObject([
    { survey: { answers: { [words]: 'Un registro' } }, followUps: [{ months: 3, changed: 'practice', changed_text: 'Un acuerdo' }] },
  ])
  await as((db) => eraseLearning(db, place), member)
  const left =
    await sql`select from learning_answers where member_id = ${place} union all select from learning_follow_ups where member_id = ${place}`.execute(
      backend.databases.service,
    )
  expect(left.rows).toEqual([])
})

test('each follow-up is sent once, when its months are over, by a link that changes nothing', async ({ backend }) => {
  const email = newEmail('eva')
  const { places, moveTo } = await makeCohort(backend, [email])
  const [place = ''] = await places()
  const sent = async () =>
    (await findEnqueuedJobs(backend, place)).filter(({ payload }) => payload.notice === 'follow-up').map(({ payload }) => payload.months)
  await moveTo(2)
  expect(await sent()).toEqual([])
  await moveTo(3)
  await moveTo(3)
  expect(await sent()).toEqual([3])
  await moveTo(6)
  // A form that would be sent when the next one is due is left out.
  await moveTo(9)
  await moveTo(12)
  expect(await sent()).toEqual([3, 6, 12])
  const services = { databases: backend.databases, sendMail: storeMail(backend), publicUrl: 'http://caja.test' }
  const input = { member: place, notice: 'follow-up' as const, months: 12 }
  expect(await sendJobMail(services, learningMailJob, input)).toBe(true)
  const [mail] = await findMail(backend.databases.service, { to: email, limit: 1 })
  const token = /\/rutas-de-aprendizaje\/enlace\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? expect.fail('no link')
  const { visitor } = backend.databases
  const forms = await findOwnFollowUps(visitor, token)
  expect(forms.map(({ months, changed }) => [months, changed])).toEqual([
    [3, null],
    [6, null],
    [12, null],
  ])
  const last = forms[2]?.id ?? ''
  await answerFollowUp(visitor, followUp(last, { changed: 'rule', used: ['course'] }), token)
  await answerFollowUp(visitor, followUp(last, { changed: 'practice', used: ['course', 'contact'] }), token)
  expect((await findOwnFollowUps(visitor, token))[2]).toMatchObject({ changed: 'practice', used: ['course', 'contact'] })
  expect(await attempt(() => answerFollowUp(visitor, followUp(last), `${token}x`))).toEqual(refusal('link_altered'))
  // Answered, it is not asked for again.
  expect(await sendJobMail(services, learningMailJob, input)).toBe(false)
})

test('a stage at which people answer is not removed, and goes with its route', async ({ backend }) => {
  const { as, id, moveTo } = await makeCohort(backend, [newEmail('eva')])
  const { service } = backend.databases
  const remove = async (kind: string, months: number | null = null) => {
    const stage = await service
      .selectFrom('learning_stages')
      .select('id')
      .where('route_id', '=', id)
      .where('kind', '=', kind)
      .where('months', 'is not distinct from', months)
      .executeTakeFirstOrThrow()
    return attempt(() => as((db) => removeStage(db, id, stage.id)))
  }
  await moveTo(3)
  expect(await remove('follow-up', 3)).toEqual(refusal('stage_in_use'))
  expect(await remove('follow-up', 6)).toMatchObject({ ok: true })
  await as((db) => addUsualQuestions(db, id))
  await as((db) => openSurvey(db, id, later))
  expect(await remove('survey')).toEqual(refusal('stage_in_use'))
  expect(await remove('assistance')).toMatchObject({ ok: true })
  await service.deleteFrom('learning_routes').where('id', '=', id).execute()
})

test('visitors read numbers of ten answers or more, without the small ones and those that give them away', async ({ backend }) => {
  const { service, visitor } = backend.databases
  await service.deleteFrom('learning_follow_ups').execute()
  const { as, places, moveTo } = await makeCohort(
    backend,
    Array.from({ length: 20 }, () => newEmail('eva')),
  )
  await moveTo(3)
  const forms = await as((db) => db.selectFrom('learning_follow_ups').select('id').where('months', '=', 3).execute())
  expect(forms).toHaveLength((await places()).length)
  const answer = async (from: number, to: number, changes: Partial<FollowUpInput>) => {
    for (const { id } of forms.slice(from, to)) {
      const { changed, used = [], stopped = [] } = changes
      await sql`update learning_follow_ups set answered_at = now(), changed = ${changed}, used = ${used}::text[], stopped = ${stopped}::text[]
        where id = ${id}`.execute(service)
    }
  }
  await answer(0, 9, { changed: 'practice' })
  expect(await findIndicators(visitor)).toEqual([])
  await answer(0, 9, { changed: 'practice', used: ['course'] })
  await answer(9, 15, { changed: 'rule', used: ['course', 'contact'] })
  await answer(15, 18, { changed: 'nothing', stopped: ['time'] })
  const numbers = Object.fromEntries(
    (await findIndicators(visitor)).map(({ question, answer: given, people }) => [`${question} ${given}`, people]),
  )
  expect(numbers).toEqual({
    'answered all': 18,
    'changed practice': 9,
    // With it, the three who changed nothing could be computed.
    'changed rule': null,
    'changed nothing': null,
    // All but three: the three could be computed.
    'used course': null,
    'used contact': 6,
    'stopped time': null,
  })
})

test('who changed something and may share starts one draft, with what they answered and the courses of the route', async ({ backend }) => {
  const [official, member] = [await signInAs(backend, 'official', { institution: 'mides-uy' }), await signInAs(backend, 'member')]
  const { as, id, moveTo } = await makeCohort(backend, [official.person.email, member.person.email])
  const course = await makePublished(backend, { kind: 'course' })
  const stages = await as((db) => db.selectFrom('learning_stages').select(['id', 'kind']).where('route_id', '=', id).execute())
  const stage = stages.find(({ kind }) => kind === 'virtual-workshop')?.id ?? ''
  await as((db) => pointStage(db, id, { stage, resource: course.id }))
  await moveTo(6)
  const formOfActor = async (actor: Actor) => (await as((db) => findOwnFollowUps(db), actor))[0]?.id ?? ''
  const share = async (actor: Actor) => {
    const form = await formOfActor(actor)
    return attempt(() => as((db) => startShare(db, actor.person, form, 'es'), actor))
  }
  expect(await share(official)).toEqual(refusal('not_found'))
  const form = await formOfActor(official)
  await as((db) => answerFollowUp(db, followUp(form, { changed: 'rule', changedText: 'Un acuerdo entre registros' })), official)
  expect(await share(member)).toEqual(refusal('forbidden'))
  const made = await share(official)
  expect(await share(official)).toEqual(made)
  const { content } = await backend.databases.service
    .selectFrom('revisions')
    .select('content')
    .where('resource_id', '=', made.ok ? made.value : '')
    .where('number', '=', 2)
    .executeTakeFirstOrThrow()
  const { slug } = await backend.databases.service
    .selectFrom('resources')
    .select('slug')
    .where('id', '=', course.id)
    .executeTakeFirstOrThrow()
  expect(content).toMatchObject({
    kind: 'experience',
    countries: ['URY'],
    whatWasDone: { es: 'Un acuerdo entre registros' },
    courses: [{ course: slug }],
    recommendations: [{ recommendation: '1819ai/3' }],
  })
})

test('24 months after a route only what can be counted stays of the answers', async ({ backend }) => {
  const { service } = backend.databases
  const member = await signInAs(backend, 'member')
  const { as, id, places, moveTo } = await makeCohort(backend, [member.person.email])
  await as((db) => addUsualQuestions(db, id))
  await as((db) => openSurvey(db, id, later))
  const [place = ''] = await places()
  const { questions } = await as((db) => getSurvey(db, id))
  const [points, words] = [questions[2]?.id ?? '', questions[3]?.id ?? '']
  const sent = formOf([
    [`q-${points}`, '4'],
    [`q-${words}`, 'Un registro'],
  ])
  await as((db) => saveOwn(db, { intent: 'answer-survey', member: place, seen: 0 }, sent), member)
  await moveTo(12)
  const [form] = await as((db) => findOwnFollowUps(db), member)
  await as((db) => answerFollowUp(db, followUp(form?.id ?? '', { changedText: 'Un acuerdo' })), member)
  await moveTo(25)
  await sql`select private.purge_learning()`.execute(service)
  expect((await as((db) => getSurvey(db, id))).answered).toEqual([{ member: place, name: '', country: 'PER', answers: { [points]: 4 } }])
  const left = await service
    .selectFrom('learning_follow_ups')
    .select(['changed', 'changed_text as text'])
    .where('member_id', '=', place)
    .execute()
  expect(left).toEqual([{ changed: 'practice', text: '' }])
})
