import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt, type Db } from '#app/db/clients.server.ts'
import { findQuestions } from '#app/features/discovery/discussion/find-questions.server.ts'
import { moderatePost } from '#app/features/discovery/discussion/staff/moderate.server.ts'
import { writePost } from '#app/features/discovery/discussion/write-posts.server.ts'
import { answerApi } from '#app/features/outreach/api/answer-api.server.ts'
import { resourceSchema } from '#app/features/outreach/api/schema.ts'
import { closeEvent } from '#app/features/programme/events/closing/close-event.server.ts'
import {
  askSpeakers,
  countEventQuestions,
  findEventQuestions,
  voteForQuestion,
} from '#app/features/programme/events/questions/event-questions.server.ts'
import { findOwnExport } from '#app/features/programme/events/registration/find-own.server.ts'
import { makeRegistrationLink } from '#app/features/programme/events/registration/registration-link.server.ts'
import { changeRegistration, registerForEvent } from '#app/features/programme/events/registration/registrations.server.ts'
import { closingInput, inTheFuture } from '../../factories/events.ts'
import { type Actor, newEmail } from '../../factories/people.ts'
import { asPerson, makePublished, type Reviewed } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

const slugOf = async ({ databases }: TestBackend, id: string) =>
  (await databases.service.selectFrom('resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug

/** An event with one case, to whose lessons questions can point. */
async function makeEvent(backend: TestBackend) {
  const experience = await makePublished(backend)
  const slug = await slugOf(backend, experience.id)
  const event = await makePublished(backend, {
    kind: 'event',
    content: inTheFuture({ cases: [{ id: 'one', experience: slug }], capacity: 40 }),
  })
  return { event, experience }
}

const register = (backend: TestBackend, actor: Actor, { id }: { id: string }) =>
  asPerson(backend, actor, (db) => registerForEvent(db, id, 'es'))

/** The token of a mail to somebody who registered without an account. */
async function registerVisitor({ databases: { service } }: TestBackend, event: { id: string }) {
  const email = newEmail('visita')
  await sql`select private.give_seat(${event.id}, null, ${email}, 'Ada Visita', 'es')`.execute(service)
  const path = await makeRegistrationLink(service, email, new Date('2098-03-10'), 'es')
  const { id } = await service.selectFrom('event_registrations').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  return { token: path.split('/').at(-1) ?? '', registration: id }
}

const question = (body: string, subject: { id: string }, anchor = '') =>
  ({ subject: subject.id, anchor, name: 'Ada Lectora', body, language: 'es' }) as const
const askAs = (backend: TestBackend, actor: Actor, event: { id: string }, input: ReturnType<typeof question>) =>
  attempt(() => asPerson(backend, actor, (db) => askSpeakers(db, event.id, null, input)))
const listFor = (db: Db, event: { id: string }, token: string | null = null) =>
  findEventQuestions(db, event.id, { token, isKnown: token !== null, language: 'es' })

async function pastAndClosed(backend: TestBackend, event: Reviewed) {
  await sql`update events set starts_at = now() - interval '3 hours', closes_at = now() - interval '3 hours', ends_at = now() - interval '1 hour',
    session_starts = array[now() - interval '3 hours'], session_ends = array[now() - interval '1 hour'] where resource_id = ${event.id}`.execute(
    backend.databases.service,
  )
  await asPerson(backend, event.editor, (db) => closeEvent(db, event.id, closingInput()))
}

test('only people on the list of the event ask, about its cases and the event, and the same form twice is one question', async ({
  backend,
  signInAs,
}) => {
  const { event, experience } = await makeEvent(backend)
  const official = await signInAs('official')
  const asked = question('¿Qué costó más en el primer año?', experience, 'lessons')
  expect(await askAs(backend, official, event, asked)).toMatchObject({ ok: false, error: 'registration_needed' })
  await register(backend, official, event)
  expect(await askAs(backend, official, event, asked)).toEqual({ ok: true, value: true })
  expect(await askAs(backend, official, event, asked)).toEqual({ ok: true, value: true })
  const elsewhere = await makePublished(backend)
  expect(await askAs(backend, official, event, question('¿Y en otro país?', elsewhere))).toMatchObject({ error: 'resource_withdrawn' })
  expect(await askAs(backend, official, event, question('¿Habrá grabación?', event))).toEqual({ ok: true, value: true })
  const { questions } = await listFor(backend.databases.visitor, event)
  expect(questions.map(({ question: { body, part }, votes }) => [body, part !== null, votes])).toEqual([
    ['¿Qué costó más en el primer año?', true, 0],
    ['¿Habrá grabación?', false, 0],
  ])
  expect(await countEventQuestions(backend.databases.visitor, event.id)).toBe(2)
})

test('who registered by mail asks by the link, and an editor reads the question first', async ({ backend }) => {
  const { visitor } = backend.databases
  const { event, experience } = await makeEvent(backend)
  const { token } = await registerVisitor(backend, event)
  expect(await askSpeakers(visitor, event.id, token, question('¿Quién lo pagó al comienzo?', experience))).toBe(false)
  expect((await listFor(visitor, event, token)).questions).toEqual([])
  expect(await attempt(() => askSpeakers(visitor, event.id, `${token}x`, question('¿Quién más lo pagó?', experience)))).toMatchObject({
    error: 'link_altered',
  })
  const { id } = await backend.databases.service
    .selectFrom('discussion_posts')
    .select('id')
    .where('occasion_id', '=', event.id)
    .executeTakeFirstOrThrow()
  await asPerson(backend, event.editor, (db) => moderatePost(db, { intent: 'approve', post: id }))
  expect(await listFor(visitor, event, token)).toMatchObject({
    mayAsk: true,
    questions: [{ question: { shownAs: 'Ada Lectora' }, votes: 0 }],
  })
})

test('a registered person has one vote for each question, and votes order the list', async ({ backend, signInAs }) => {
  const { visitor } = backend.databases
  const { event, experience } = await makeEvent(backend)
  const [asker, voter] = [await signInAs('official'), await signInAs('member')]
  await register(backend, asker, event)
  await askAs(backend, asker, event, question('¿La primera pregunta?', experience))
  await askAs(backend, asker, event, question('¿La segunda pregunta?', experience))
  const second = (await listFor(visitor, event)).questions[1]?.question.id ?? ''
  const vote = (wanted: boolean) => attempt(() => asPerson(backend, voter, (db) => voteForQuestion(db, event.id, null, second, wanted)))
  expect(await vote(true)).toMatchObject({ error: 'registration_needed' })
  await register(backend, voter, event)
  await vote(true)
  expect(await vote(true)).toMatchObject({ ok: true })
  const byLink = await registerVisitor(backend, event)
  await voteForQuestion(visitor, event.id, byLink.token, second, true)
  const order = async () => (await listFor(visitor, event)).questions.map(({ question: { body }, votes }) => [body, votes])
  expect(await order()).toEqual([
    ['¿La segunda pregunta?', 2],
    ['¿La primera pregunta?', 0],
  ])
  expect((await listFor(visitor, event, byLink.token)).questions[0]?.isOwnVote).toBe(true)
  expect(await asPerson(backend, voter, (db) => findOwnExport(db, voter.person.id))).toMatchObject([{ votes: [{ question: second }] }])
  await vote(false)
  expect((await order())[0]).toEqual(['¿La segunda pregunta?', 1])
})

test('an answered question stands at its case once the event is closed, with the event', async ({ backend, signInAs }) => {
  const { visitor, service } = backend.databases
  const { event, experience } = await makeEvent(backend)
  const official = await signInAs('official')
  await register(backend, official, event)
  await askAs(backend, official, event, question('¿Con respuesta en la sesión?', experience, 'lessons'))
  await askAs(backend, official, event, question('¿Sin respuesta en la sesión?', experience, 'lessons'))
  const { questions } = await listFor(visitor, event)
  const answer = (at: number, body: string) =>
    asPerson(backend, event.editor, (db) =>
      writePost(db, { resourceId: experience.id, questionId: questions[at]?.question.id ?? '', name: 'Editora', body, language: 'es' }),
    )
  await answer(0, 'Se empezó con un acuerdo.')
  const atCase = async () => (await findQuestions(visitor, experience.id, { page: 1 })).questions
  expect(await atCase()).toEqual([])
  const indexed = async () => {
    await sql`select private.write_discussion_passages(${experience.id})`.execute(service)
    const { rows } = await sql`select from published_passages where resource_id = ${experience.id} and anchor like 'question-%'`.execute(
      service,
    )
    return rows.length
  }
  expect(await indexed()).toBe(0)
  await pastAndClosed(backend, event)
  expect(await atCase()).toMatchObject([
    { body: '¿Con respuesta en la sesión?', anchor: 'lessons', occasion: { slug: await slugOf(backend, event.id) } },
  ])
  expect(await indexed()).toBe(1)
  const path = `/resources/${experience.id}`
  const { body } = await answerApi(visitor, { path, params: new URLSearchParams(), origin: 'http://caja.test', language: 'es' })
  const { questions: told } = resourceSchema.parse(body)
  expect(told).toMatchObject([
    {
      ...{ text: '¿Con respuesta en la sesión?', part: 'lessons', event: await slugOf(backend, event.id) },
      answers: [{ by: 'Editora', as: 'editor', text: 'Se empezó con un acuerdo.' }],
    },
  ])
  await answer(1, 'También se respondió después.')
  expect(await atCase()).toHaveLength(2)
  expect(await askAs(backend, official, event, question('¿Todavía se puede?', experience))).toMatchObject({ error: 'event_closed' })
})

test('who deletes a registration without an account erases what they asked and their votes', async ({ backend, signInAs }) => {
  const { visitor, service } = backend.databases
  const { event, experience } = await makeEvent(backend)
  const official = await signInAs('official')
  await register(backend, official, event)
  await askAs(backend, official, event, question('¿Por qué en ese orden?', experience))
  const [first] = (await listFor(visitor, event)).questions
  const { token, registration } = await registerVisitor(backend, event)
  await askSpeakers(visitor, event.id, token, question('¿Mi pregunta con mi nombre?', experience))
  await voteForQuestion(visitor, event.id, token, first?.question.id ?? '', true)
  await changeRegistration(visitor, { intent: 'erase', registration }, token)
  const posts = await service
    .selectFrom('discussion_posts')
    .select(['body', 'shown_as', 'state'])
    .where('occasion_id', '=', event.id)
    .execute()
  expect(posts).toContainEqual({ body: '', shown_as: '', state: 'removed' })
  expect(JSON.stringify(posts)).not.toContain('Mi pregunta')
  expect((await listFor(visitor, event)).questions.map(({ votes }) => votes)).toEqual([0])
})
