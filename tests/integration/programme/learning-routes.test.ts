import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { makeAddressToken } from '#app/features/core/mail/address-link.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import {
  addHolder,
  addList,
  addMember,
  findCohort,
  findHolders,
  noteAttendance,
  previewCohort,
} from '#app/features/programme/learning/cohort/cohort.server.ts'
import { learningMailJob } from '#app/features/programme/learning/cohort/learning-mail.server.ts'
import { findPublicRoutes, getPublicRoute, getRoute } from '#app/features/programme/learning/plan/find-routes.server.ts'
import { eraseLearning, findLearningExport, findOwnLearning } from '#app/features/programme/learning/plan/own-learning.server.ts'
import {
  addRoute,
  addStage,
  changeRoute,
  changeStage,
  pointStage,
  removeStage,
  showRoute,
} from '#app/features/programme/learning/plan/save-route.server.ts'
import { type Actor, newEmail, signIn, signInAs } from '../../factories/people.ts'
import { asPerson, makeDraft, makePublished } from '../../factories/resources.ts'
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
const person = (email: string, more: object = {}) => ({
  email,
  name: 'Eva Ejemplo',
  post: 'Jefa',
  country: 'PER',
  language: 'es' as const,
  ...more,
})

async function makeRoute(backend: TestBackend) {
  const editor = await signInAs(backend, 'editor')
  const as = <T>(work: Parameters<typeof asPerson<T>>[2], actor: Actor = editor) => asPerson(backend, actor, work)
  const id = await as((db) => addRoute(db, facts))
  const read = async () => (await as((db) => getRoute(db, id))) ?? expect.fail('no route')
  const stage = async (kind: string) => (await read()).stages.find((one) => one.kind === kind)?.id ?? expect.fail(kind)
  return { editor, as, id, read, stage }
}

test('a new route has all stages in their order, and visitors do not see it until it is shown', async ({ backend }) => {
  const { as, id, read } = await makeRoute(backend)
  const { visitor } = backend.databases
  const { slug, stages } = await read()
  expect(stages.map(({ kind, months }) => [kind, months].filter(Boolean).join(' '))).toEqual([
    ...['survey', 'virtual-workshop', 'in-person-workshop', 'assistance'],
    ...['follow-up 3', 'follow-up 6', 'follow-up 12'],
  ])
  expect(await getPublicRoute(visitor, slug)).toBeNull()
  await as((db) => showRoute(db, id, true))
  expect(await getPublicRoute(visitor, slug)).toMatchObject({ titles: { en: facts.titleEn }, startsOn: facts.startsOn })
  expect((await findPublicRoutes(visitor)).map((route) => route.id)).toContain(id)
})

test('a stage points to published resources only, and what is withdrawn is not shown', async ({ backend }) => {
  const { as, id, read, stage } = await makeRoute(backend)
  const workshop = await stage('virtual-workshop')
  const [event, draft] = [await makePublished(backend, { kind: 'event' }), await makeDraft(backend, { kind: 'course' })]
  const point = (resource: string) => attempt(() => as((db) => pointStage(db, id, { stage: workshop, resource })))
  expect(await point(draft.id)).toEqual(refusal('stage_unpublished'))
  expect(await point(event.id)).toMatchObject({ ok: true })
  expect(await point(event.id)).toMatchObject({ ok: true })
  expect((await read()).stages[1]?.resources.map((one) => one.id)).toEqual([event.id])
  await backend.databases.service.deleteFrom('published_resources').where('id', '=', event.id).execute()
  expect((await read()).stages[1]?.resources).toEqual([])
  const other = await makeRoute(backend)
  expect(await attempt(() => other.as((db) => pointStage(db, other.id, { stage: workshop, resource: event.id })))).toEqual(
    refusal('not_found'),
  )
})

test('who saves on top of a version that somebody else replaced is told', async ({ backend }) => {
  const { as, id, read } = await makeRoute(backend)
  const save = (seen: number) => attempt(() => as((db) => changeRoute(db, id, seen, { ...facts, titleEs: `${seen}` })))
  expect(await save(1)).toMatchObject({ ok: true })
  expect(await save(1)).toEqual(refusal('edit_conflict'))
  expect((await read()).titles.es).toBe('1')
})

test('a stage that was removed can be added again', async ({ backend }) => {
  const { as, id, read, stage } = await makeRoute(backend)
  await as((db) => removeStage(db, id, '00000000-0000-4000-8000-000000000000'))
  await as(async (db) => removeStage(db, id, await stage('in-person-workshop')))
  expect((await read()).stages).toHaveLength(6)
  await as((db) => addStage(db, id, { kind: 'in-person-workshop', months: 3 }))
  await as((db) => addStage(db, id, { kind: 'in-person-workshop', months: null }))
  expect((await read()).stages).toHaveLength(7)
  const survey = await stage('survey')
  await as((db) => changeStage(db, id, { stage: survey, startsOn: '2098-03-01', endsOn: null, noteEs: 'Diez minutos', noteEn: '' }))
  expect((await read()).stages[0]).toMatchObject({ startsOn: '2098-03-01', notes: { es: 'Diez minutos' } })
})

test('a person is in a cohort once, however the address is spelt', async ({ backend }) => {
  const { as, id } = await makeRoute(backend)
  const word = crypto.randomUUID().slice(0, 8)
  expect(await attempt(() => as((db) => addMember(db, id, person(`eva.${word}@gmail.com`))))).toMatchObject({ ok: true })
  expect(await attempt(() => as((db) => addMember(db, id, person(`EVA${word}+caja@googlemail.com`))))).toEqual(refusal('already_in_cohort'))
})

test('a list is shown with what is wrong in each row, and only the right rows are added', async ({ backend }) => {
  const { as, id } = await makeRoute(backend)
  const word = crypto.randomUUID().slice(0, 8)
  await as((db) => addMember(db, id, person(`ya.${word}@gmail.com`)))
  const list = `correo;nombre;cargo;país
ana.${word}@caja.test;Ana Ejemplo;Directora;Perú
y.a${word}@gmail.com;Ya Está;;Perú
luis.${word}@gmail.com;Luis Ejemplo;;PER
luis${word}@gmail.com;Luis Repetido;;PER
sin correo;;;Narnia`
  const preview = await as((db) => previewCohort(db, id, list))
  if (!preview.ok) return expect.fail(preview.problem)
  expect(preview.people.map(({ problems }) => problems)).toEqual([
    {},
    { email: 'validation.alreadyInCohort' },
    {},
    { email: 'validation.listTwice' },
    { email: 'validation.email', name: 'validation.required', country: 'validation.country' },
  ])
  expect(await as((db) => addList(db, id, preview.people))).toBe(2)
  expect((await as((db) => findCohort(db, id))).map(({ name }) => name)).toEqual(['Ana Ejemplo', 'Eva Ejemplo', 'Luis Ejemplo'])
})

test('who holds a post is added with the country of the institution', async ({ backend }) => {
  const { as, id } = await makeRoute(backend)
  const official = await signInAs(backend, 'official', { institution: 'mides-uy', name: `Eva ${crypto.randomUUID().slice(0, 8)}` })
  const holder = (await as((db) => findHolders(db))).find((one) => one.person === official.person.name)
  await as((db) => addHolder(db, id, holder?.id ?? '', 'es'))
  expect(await as((db) => findCohort(db, id))).toMatchObject([{ name: official.person.name, country: 'URY', hasAccount: true }])
  expect(await attempt(() => as((db) => addHolder(db, id, '00000000-0000-4000-8000-000000000000', 'es')))).toEqual(refusal('not_found'))
})

test('a person without an account sees and erases their place by the link of the mail', async ({ backend }) => {
  const { as, id } = await makeRoute(backend)
  const email = newEmail('eva')
  await as((db) => addMember(db, id, person(email, { language: 'en' })))
  const [member] = await as((db) => findCohort(db, id))
  const [job] = await findEnqueuedJobs(backend, member?.id ?? '')
  expect(job).toEqual({ job: 'send-learning-mail', payload: { member: member?.id, notice: 'added' } })
  const services = { databases: backend.databases, sendMail: storeMail(backend), publicUrl: 'http://caja.test' }
  await sendJobMail(services, learningMailJob, { member: member?.id ?? '', notice: 'added' })
  const [mail] = await findMail(backend.databases.service, { to: email, limit: 1 })
  expect(mail?.subject).toContain(facts.titleEn)
  const token = /\/en\/learning-routes\/link\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? expect.fail('no link')
  const { visitor } = backend.databases
  expect(await findOwnLearning(visitor, token)).toMatchObject([{ id: member?.id, startsOn: facts.startsOn, stages: { length: 7 } }])
  expect(await attempt(() => findOwnLearning(visitor, `${token}x`))).toEqual(refusal('link_altered'))
  expect(await findOwnLearning(visitor)).toEqual([])
  await eraseLearning(visitor, member?.id ?? '', token)
  expect(await attempt(() => eraseLearning(visitor, member?.id ?? '', token))).toEqual(refusal('not_found'))
  expect(await as((db) => findCohort(db, id))).toEqual([])
})

test('who gets an account after being added sees and downloads their place, and staff still read the name', async ({ backend }) => {
  const { as, id } = await makeRoute(backend)
  const email = newEmail('eva')
  await as((db) => addMember(db, id, person(email)))
  const member = await signIn(backend, email)
  expect(await asPerson(backend, member, (db) => findOwnLearning(db))).toMatchObject([{ route: id }])
  expect(await asPerson(backend, member, (db) => findLearningExport(db, member.person.id))).toMatchObject([{ name: 'Eva Ejemplo' }])
  expect(await as((db) => findCohort(db, id))).toMatchObject([{ name: 'Eva Ejemplo', email, hasAccount: true }])
})

test('links of mails that are no longer valid are deleted, with the address in them', async ({ backend }) => {
  const { service } = backend.databases
  const count = async (email: string) => {
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from private.address_links
      where email_key = private.email_key(${email})`.execute(service)
    return rows[0]?.count
  }
  const [old, valid] = [newEmail('old'), newEmail('valid')]
  await makeAddressToken(service, 'learning', old, new Date(Date.now() - 1_000))
  await makeAddressToken(service, 'learning', valid, new Date(Date.now() + 3_600_000))
  await sql`select private.purge_learning()`.execute(service)
  expect(await count(old)).toBe(0)
  expect(await count(valid)).toBe(1)
})

test('a member sees, downloads and erases their own place, and nobody else’s', async ({ backend }) => {
  const { as, id, stage } = await makeRoute(backend)
  const [member, other] = [await signInAs(backend, 'member'), await signInAs(backend, 'member')]
  await as((db) => addMember(db, id, person(member.person.email)))
  const [place] = await as((db) => findCohort(db, id))
  await as(async (db) => noteAttendance(db, id, await stage('assistance'), [place?.id ?? '']))
  expect((await as((db) => findOwnLearning(db), member))[0]?.stages.map(({ attended }) => attended)).toEqual([
    ...[false, false, false, true],
    ...[false, false, false],
  ])
  expect(await as((db) => findOwnLearning(db), other)).toEqual([])
  expect(await as((db) => findLearningExport(db, member.person.id), member)).toMatchObject([
    { route: { es: facts.titleEs }, name: 'Eva Ejemplo', country: 'PER', attended: [{ notedAt: expect.any(String) }] },
  ])
  const erase = (actor: Actor) => attempt(() => as((db) => eraseLearning(db, place?.id ?? ''), actor))
  expect(await erase(other)).toEqual(refusal('not_found'))
  expect(await erase(member)).toMatchObject({ ok: true })
  expect(await as((db) => findOwnLearning(db), member)).toEqual([])
})

test('who attended an event of a stage took part in it; staff note and correct the others', async ({ backend }) => {
  const { as, id, stage } = await makeRoute(backend)
  const event = await makePublished(backend, { kind: 'event' })
  const workshop = await stage('virtual-workshop')
  await as((db) => pointStage(db, id, { stage: workshop, resource: event.id }))
  const [here, there] = [newEmail('aqui'), newEmail('alla')]
  for (const email of [here, there]) await as((db) => addMember(db, id, person(email, { name: email })))
  await sql`insert into event_registrations (resource_id, email, email_key, language, state)
    values (${event.id}, ${here}, private.email_key(${here}), 'es', 'attended')`.execute(backend.databases.service)
  const attended = async () =>
    Object.fromEntries((await as((db) => findCohort(db, id))).map((one) => [one.name, one.attended.includes(workshop)]))
  expect(await attended()).toEqual({ [here]: true, [there]: false })
  const people = await as((db) => findCohort(db, id))
  const place = people.find(({ name }) => name === there)?.id ?? ''
  await as((db) => noteAttendance(db, id, workshop, [place]))
  expect(await attended()).toEqual({ [here]: true, [there]: true })
  await as((db) => noteAttendance(db, id, workshop, []))
  expect(await attended()).toEqual({ [here]: true, [there]: false })
  const other = await makeRoute(backend)
  const foreign = await other.stage('assistance')
  expect(await attempt(() => as((db) => noteAttendance(db, other.id, foreign, [place])))).toEqual(refusal('not_found'))
})

test('24 months after a route its cohort is a number by country', async ({ backend }) => {
  const { as, id } = await makeRoute(backend)
  const { service } = backend.databases
  await as((db) => addMember(db, id, person(newEmail('vieja'))))
  const purge = async (months: number) => {
    await sql`update learning_routes set starts_on = current_date - make_interval(months => ${months}) - interval '9 days',
      ends_on = current_date - make_interval(months => ${months}) - interval '3 days' where id = ${id}`.execute(service)
    await sql`select private.purge_learning()`.execute(service)
    return as((db) => findCohort(db, id))
  }
  expect(await purge(23)).toMatchObject([{ name: 'Eva Ejemplo' }])
  expect(await purge(24)).toMatchObject([{ name: '', email: null, post: '', country: 'PER' }])
})
