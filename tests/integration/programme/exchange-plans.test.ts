import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { acceptMatch, proposeMatch } from '#app/features/programme/exchanges/matching/matches.server.ts'
import { participantMailJob } from '#app/features/programme/exchanges/plan/mails.server.ts'
import {
  addParticipant,
  checkItem,
  eraseParticipation,
  findParticipationExport,
  findParticipations,
  getPlan,
  removeParticipant,
  savePlan,
} from '#app/features/programme/exchanges/plan/plan.server.ts'
import { startReport } from '#app/features/programme/exchanges/plan/report.server.ts'
import type { ExchangeContent } from '#app/features/resources/model/schema.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { recordClearance } from '#app/features/resources/publishing/record-clearance.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { openExchange } from '../../factories/exchanges.ts'
import { type Actor, newEmail, signIn, signInAs } from '../../factories/people.ts'
import { asPerson, makePublished, type Reviewed } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { storeMail } from '../../fixtures/store-mail.ts'
import { test } from '../../fixtures/test.ts'

type World = { backend: TestBackend; host: Actor; guest: Actor; offer: Reviewed; request: Reviewed; match: string }

const publish = (backend: TestBackend, changes: Partial<ExchangeContent>) =>
  makePublished(backend, { kind: 'exchange', content: openExchange(changes) })

/** A match that both institutions have accepted. */
async function makeAgreed(backend: TestBackend): Promise<World> {
  const host = await signInAs(backend, 'official', { institution: 'mides-uy' })
  const guest = await signInAs(backend, 'official', { institution: 'mds-py' })
  const cases = [{ id: 'a', experience: 'sistema-nacional-de-cuidados-uruguay' }]
  const offer = await publish(backend, { institution: 'mides-uy', countries: ['URY'], cases })
  const request = await publish(backend, {
    direction: 'request',
    institution: 'mds-py',
    countries: ['PRY'],
    topics: ['care-systems'],
    cases: [],
  })
  const match = await asPerson(backend, guest, (db) => proposeMatch(db, { own: request.id, other: offer.id, message: '' }))
  await asPerson(backend, host, (db) => acceptMatch(db, match, { side: 'offer', note: '' }))
  return { backend, host, guest, offer, request, match }
}
const refusal = (error: string) => ({ ok: false, error })
const days = { startsOn: '2098-05-04', endsOn: '2098-05-06', place: 'Montevideo', agenda: 'Lunes: la oficina local.' }
const plan = ({ backend, match }: World, actor: Actor, seen: number, changes = {}) =>
  attempt(() => asPerson(backend, actor, (db) => savePlan(db, match, { seen, ...days, ...changes })))
const add = ({ backend, match }: World, actor: Actor, side: 'offer' | 'request', email: string) =>
  attempt(() => asPerson(backend, actor, (db) => addParticipant(db, match, { side, name: 'Eva Ejemplo', email, needs: 'Rampa' }, 'es')))
const read = ({ backend, match }: World, actor: Actor) => asPerson(backend, actor, (db) => getPlan(db, match))

test('both institutions write one agenda, and a stale save loses nothing', async ({ backend }) => {
  const world = await makeAgreed(backend)
  const { host, guest } = world
  expect(await plan(world, guest, 0)).toMatchObject({ ok: true })
  expect(await plan(world, host, 0, { place: 'Otra' })).toEqual(refusal('edit_conflict'))
  expect(await plan(world, host, 1, { place: 'Sala 2' })).toMatchObject({ ok: true })
  expect((await read(world, guest)).plan).toMatchObject({ ...days, version: 2, place: 'Sala 2', report: null })
  const stranger = await signInAs(backend, 'official', { institution: 'midis-pe' })
  expect(await plan(world, stranger, 2)).toEqual(refusal('not_post_holder'))
  expect((await read(world, stranger)).plan.version).toBe(0)
  const atOnce = await Promise.all([host, guest, host, guest].map((actor) => plan(world, actor, 2)))
  expect(atOnce.filter(({ ok }) => ok)).toHaveLength(1)
})

test('the checklist is shared, and done twice is done', async ({ backend }) => {
  const world = await makeAgreed(backend)
  const check = (actor: Actor, isDone: boolean) => asPerson(backend, actor, (db) => checkItem(db, world.match, 'costs', isDone))
  await Promise.all([check(world.host, true), check(world.guest, true)])
  expect((await read(world, world.guest)).done).toEqual(['costs'])
  await check(world.host, false)
  expect((await read(world, world.guest)).done).toEqual([])
})

test('each institution names its own participants, once', async ({ backend }) => {
  const world = await makeAgreed(backend)
  const { host, guest } = world
  const email = newEmail('eva')
  expect(await add(world, host, 'request', email)).toEqual(refusal('other_participants'))
  expect(await add(world, guest, 'request', email)).toMatchObject({ ok: true })
  expect(await add(world, guest, 'request', email.toUpperCase())).toEqual(refusal('already_participant'))
  const [participant] = (await read(world, host)).participants
  expect(participant).toMatchObject({ side: 'request', name: 'Eva Ejemplo', email, needs: 'Rampa' })
  const remove = (actor: Actor) => attempt(() => asPerson(backend, actor, (db) => removeParticipant(db, participant?.id ?? '')))
  expect(await remove(host)).toEqual(refusal('other_participants'))
  const stranger = await signInAs(backend, 'official', { institution: 'midis-pe' })
  expect((await read(world, stranger)).participants).toEqual([])
  expect(await remove(guest)).toMatchObject({ ok: true })
  expect((await read(world, guest)).participants).toEqual([])
})

test('a participant without an account sees and deletes their data by the link of the mail', async ({ backend }) => {
  const world = await makeAgreed(backend)
  const email = newEmail('visita')
  await plan(world, world.guest, 0)
  await add(world, world.guest, 'request', email)
  const [participant] = (await read(world, world.guest)).participants
  const services = { databases: backend.databases, sendMail: storeMail(backend), publicUrl: 'http://caja.test' }
  expect(await sendJobMail(services, participantMailJob, { participant: participant?.id ?? '' })).toBe(true)
  const [mail] = await findMail(backend.databases.service, { to: email, limit: 1 })
  expect(mail?.text).not.toContain('Eva Ejemplo')
  const token = /\/inscripciones\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? expect.fail('no link')
  const { visitor } = backend.databases
  expect(await findParticipations(visitor, token)).toMatchObject([{ id: participant?.id, startsOn: days.startsOn }])
  expect(await attempt(() => findParticipations(visitor, `${token}x`))).toEqual(refusal('link_altered'))
  await eraseParticipation(visitor, participant?.id ?? '', token)
  expect(await attempt(() => eraseParticipation(visitor, participant?.id ?? '', token))).toEqual(refusal('not_found'))
  expect((await read(world, world.guest)).participants).toEqual([])
})

test('a member sees, downloads and deletes their own participation, and nobody else’s', async ({ backend }) => {
  const world = await makeAgreed(backend)
  const [member, other] = [await signInAs(backend, 'member'), await signInAs(backend, 'member')]
  await add(world, world.guest, 'request', member.person.email)
  const own = (actor: Actor) => asPerson(backend, actor, (db) => findParticipations(db))
  const [participation] = await own(member)
  expect(participation).toMatchObject({ host: { es: expect.any(String) } })
  expect(await own(other)).toEqual([])
  expect(await asPerson(backend, member, (db) => findParticipationExport(db, member.person.id))).toMatchObject([
    { name: 'Eva Ejemplo', needs: 'Rampa' },
  ])
  const erase = (actor: Actor) => attempt(() => asPerson(backend, actor, (db) => eraseParticipation(db, participation?.id ?? '')))
  expect(await erase(other)).toEqual(refusal('not_found'))
  expect(await erase(member)).toMatchObject({ ok: true })
  expect(await own(member)).toEqual([])
})

test('who gets an account after being named sees their participation on the profile', async ({ backend }) => {
  const world = await makeAgreed(backend)
  const email = newEmail('visita')
  await add(world, world.guest, 'request', email)
  const member = await signIn(backend, email)
  expect(await asPerson(backend, member, (db) => findParticipations(db))).toHaveLength(1)
  expect(await asPerson(backend, member, (db) => findParticipationExport(db, member.person.id))).toMatchObject([{ name: 'Eva Ejemplo' }])
})

test('24 months after an exchange its participants are a number', async ({ backend }) => {
  const { service } = backend.databases
  const world = await makeAgreed(backend)
  await plan(world, world.guest, 0)
  await add(world, world.guest, 'request', newEmail('vieja'))
  const purge = async (endsOn: string) => {
    await sql`update exchange_plans set starts_on = ${endsOn}::date, ends_on = ${endsOn}::date where match_id = ${world.match}`.execute(
      service,
    )
    await sql`select private.purge_participants()`.execute(service)
    return (await read(world, world.guest)).participants
  }
  const today = new Date()
  const monthsAgo = (months: number) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, 1)).toISOString().slice(0, 10)
  expect(await purge(monthsAgo(22))).toMatchObject([{ name: 'Eva Ejemplo' }])
  expect(await purge(monthsAgo(26))).toMatchObject([{ name: '', email: null, needs: '' }])
})

test('the report is one draft, prefilled; published, it ends the exchange and answers the request', async ({ backend }) => {
  const world = await makeAgreed(backend)
  const { host, guest, match, offer, request } = world
  const start = (actor: Actor) => attempt(() => asPerson(backend, actor, (db) => startReport(db, actor.person, match, 'es')))
  expect(await start(guest)).toEqual(refusal('plan_missing'))
  await plan(world, guest, 0)
  const made = await Promise.all([start(guest), start(host)])
  expect(made.filter(({ ok }) => ok).length).toBeGreaterThan(0)
  const report = (await read(world, host)).plan.report?.id ?? expect.fail('no report')
  for (const one of made) expect(one).toEqual(one.ok ? { ok: true, value: report } : refusal('report_exists'))
  expect(await start(host)).toEqual({ ok: true, value: report })

  const { service } = backend.databases
  const slugOf = async ({ id }: { id: string }) =>
    (await service.selectFrom('resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug
  const revision = await service
    .selectFrom('revisions')
    .select(['number', 'content'])
    .where('resource_id', '=', report)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  expect(revision.content).toMatchObject({
    direction: 'visit',
    countries: ['URY', 'PRY'],
    startsOn: days.startsOn,
    endsOn: days.endsOn,
    cases: [{ experience: 'sistema-nacional-de-cuidados-uruguay' }],
    exchanges: [{ exchange: await slugOf(request) }, { exchange: await slugOf(offer) }],
    recommendations: [{ recommendation: '1819ai/2' }],
  })
  const editor = await signInAs(backend, 'editor')
  // The summary is what a person still has to write.
  const content = { ...(revision.content as ExchangeContent), summary: { es: 'Tres días en una oficina local.' } }
  const last = await asPerson(backend, editor, (db) =>
    saveRevision(db, editor.person, { resourceId: report, base: revision.number, content, note: '' }),
  )
  await asPerson(backend, editor, (db) =>
    recordClearance(db, editor.person, { resourceId: report, revision: last, clearedBy: 'Dirección', clearedOn: '2026-01-15', note: '' }),
  )
  const published = await asPerson(backend, editor, (db) => publishResource(db, { resourceId: report, revision: last, languages: ['es'] }))
  expect(published).toMatchObject({ ok: true })
  const states = await service
    .selectFrom('exchanges')
    .select(['resource_id as id', 'state'])
    .where('resource_id', 'in', [offer.id, request.id])
    .execute()
  expect(Object.fromEntries(states.map(({ id, state }) => [id, state]))).toEqual({ [offer.id]: 'open', [request.id]: 'answered' })
  expect(await plan(world, host, 1)).toEqual(refusal('match_not_agreed'))
  expect((await read(world, host)).plan.report?.slug).toBe(await slugOf({ id: report }))
})

test('nothing is arranged before both institutions have accepted', async ({ backend }) => {
  const guest = await signInAs(backend, 'official', { institution: 'mds-py' })
  const offer = await publish(backend, { institution: 'mides-uy' })
  const request = await publish(backend, { direction: 'request', institution: 'mds-py' })
  const match = await asPerson(backend, guest, (db) => proposeMatch(db, { own: request.id, other: offer.id, message: '' }))
  const world = { backend, host: guest, guest, offer, request, match }
  expect(await plan(world, guest, 0)).toEqual(refusal('match_not_agreed'))
  expect(await add(world, guest, 'request', newEmail('eva'))).toEqual(refusal('match_not_agreed'))
})
