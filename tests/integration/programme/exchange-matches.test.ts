import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { exchangeQuery } from '#app/features/programme/exchanges/matching/exchange-query.ts'
import { findCandidates } from '#app/features/programme/exchanges/matching/find-candidates.server.ts'
import { findOwnExchanges } from '#app/features/programme/exchanges/matching/find-exchanges.server.ts'
import { findListedExchanges } from '#app/features/programme/exchanges/matching/find-listed.server.ts'
import { findMatches, getMatch } from '#app/features/programme/exchanges/matching/find-matches.server.ts'
import { getExchangePanel } from '#app/features/programme/exchanges/matching/get-panel.server.ts'
import { matchMailJob } from '#app/features/programme/exchanges/matching/mails.server.ts'
import { acceptMatch, endMatch, proposeMatch, withdrawExchange } from '#app/features/programme/exchanges/matching/matches.server.ts'
import type { Side } from '#app/features/programme/exchanges/matching/schema.ts'
import type { ExchangeContent } from '#app/features/resources/model/schema.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { openExchange } from '../../factories/exchanges.ts'
import { type Actor, givePost, signInAs } from '../../factories/people.ts'
import { asPerson, makePublished, type Reviewed } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { storeMail } from '../../fixtures/store-mail.ts'
import { test } from '../../fixtures/test.ts'

type World = { backend: TestBackend; host: Actor; guest: Actor; offer: Reviewed; request: Reviewed }

const publish = (backend: TestBackend, changes: Partial<ExchangeContent>) =>
  makePublished(backend, { kind: 'exchange', content: openExchange({ topics: ['youth'], ...changes }) })

/** An offer of Uruguay and a request of Paraguay, and an official of each. */
async function makeWorld(backend: TestBackend, changes: Partial<ExchangeContent> = {}): Promise<World> {
  return {
    backend,
    host: await signInAs(backend, 'official', { institution: 'mides-uy', name: 'Ana de Uruguay' }),
    guest: await signInAs(backend, 'official', { institution: 'mds-py', language: 'en' }),
    offer: await publish(backend, { institution: 'mides-uy' }),
    request: await publish(backend, { direction: 'request', institution: 'mds-py', ...changes }),
  }
}
const propose = ({ backend, offer, request }: World, actor: Actor, own = request, other = offer) =>
  attempt(() => asPerson(backend, actor, (db) => proposeMatch(db, { own: own.id, other: other.id, message: 'Nos interesa el registro' })))
const accept = ({ backend }: World, actor: Actor, match: string, side: Side, note = '') =>
  attempt(() => asPerson(backend, actor, (db) => acceptMatch(db, match, { side, note })))
const end = ({ backend }: World, actor: Actor, match: string, reason: string) =>
  attempt(() => asPerson(backend, actor, (db) => endMatch(db, match, reason)))
const withdraw = ({ backend }: World, actor: Actor, exchange: { id: string }, again = false) =>
  attempt(() => asPerson(backend, actor, (db) => withdrawExchange(db, exchange.id, { again })))
async function proposed(world: World): Promise<string> {
  const made = await propose(world, world.guest)
  return made.ok ? made.value : expect.fail(made.error)
}
const stateOf = async ({ backend }: World, match: string) =>
  (await backend.databases.service.selectFrom('exchange_matches').select('state').where('id', '=', match).executeTakeFirstOrThrow()).state
const refusal = (error: string) => ({ ok: false, error })
const mailsTo = async ({ backend }: World, match: string, actor: Actor) =>
  (await findEnqueuedJobs(backend, match)).filter(({ payload }) => payload.person === actor.person.id).map(({ payload }) => payload.notice)
const leavePost = ({ backend }: World, actor: Actor) =>
  backend.databases.service
    .updateTable('post_holders')
    .set({ held_from: '2020-01-01', held_to: '2020-12-31' })
    .where('person_id', '=', actor.person.id)
    .execute()

test('an offer and a request are found for each other, with their reasons', async ({ backend }) => {
  const world = await makeWorld(backend, {
    challenge: 'registry-interoperability',
    startsOn: '2098-05',
    endsOn: '2098-12',
    format: 'virtual',
    people: 40,
    spokenIn: ['en'],
  })
  const { host, guest, offer, request } = world
  const found = await asPerson(backend, guest, (db) => findCandidates(db, request.id, { ofOwn: false }))
  const candidate = found.find(({ id }) => id === offer.id) ?? expect.fail('not found')
  expect(candidate.reasons).toEqual({ fits: ['topic', 'dates'], differs: ['language', 'format', 'people'] })
  expect(candidate.shared).toMatchObject({ firstDay: '2098-05-01', lastDay: '2098-06-30', people: { offer: 3, request: 40 } })
  // The host sees the offer only among its own exchanges.
  expect((await asPerson(backend, host, (db) => findCandidates(db, offer.id, { ofOwn: false }))).map(({ id }) => id)).not.toContain(
    offer.id,
  )
  expect((await asPerson(backend, host, (db) => findCandidates(db, request.id, { ofOwn: true }))).map(({ id }) => id)).toContain(offer.id)
  expect((await asPerson(backend, guest, (db) => findCandidates(db, request.id, { ofOwn: true }))).map(({ id }) => id)).not.toContain(
    offer.id,
  )
  expect((await asPerson(backend, host, findOwnExchanges)).map(({ id }) => id)).toContain(offer.id)
})

test('a match is proposed by one institution, and agreed when the other accepts', async ({ backend }) => {
  const world = await makeWorld(backend)
  const { host, guest, offer, request } = world
  const match = await proposed(world)
  expect(await mailsTo(world, match, host)).toEqual(['proposed'])
  expect(await mailsTo(world, match, guest)).toEqual([])
  const before = await asPerson(backend, host, (db) => getMatch(db, match))
  expect(before).toMatchObject({ state: 'proposed', accepted: ['request'], own: ['offer'] })
  expect(before?.acceptances).toMatchObject([{ side: 'request', post: { es: 'Dirección' }, email: null }])
  expect(await accept(world, host, match, 'offer')).toEqual({ ok: true, value: 'agreed' })
  const seen = await asPerson(backend, guest, (db) => getMatch(db, match))
  expect(seen?.acceptances.find(({ side }) => side === 'offer')).toMatchObject({ name: 'Ana de Uruguay', email: host.person.email })
  expect(await mailsTo(world, match, guest)).toEqual(['agreed'])
  // Both are closed while it is agreed, also for visitors, and open again if it is cancelled.
  const slug = (await backend.databases.service.selectFrom('resources').select('slug').where('id', '=', offer.id).executeTakeFirstOrThrow())
    .slug
  expect(await getExchangePanel(backend.databases.visitor, slug, null)).toMatchObject({ state: 'agreed', mayAnswer: false })
  expect(await withdraw(world, host, offer)).toEqual(refusal('exchange_agreed'))
  expect(await end(world, guest, match, 'No hay presupuesto')).toMatchObject({ ok: true })
  expect(await getExchangePanel(backend.databases.visitor, slug, guest.person)).toMatchObject({ state: 'open', mayAnswer: true })
  expect(await stateOf(world, match)).toBe('cancelled')
  expect((await asPerson(backend, host, (db) => getMatch(db, match)))?.acceptances[0]?.email).toBeNull()
  expect(await propose(world, guest, request, offer)).toMatchObject({ ok: true })
})

test('the mail is in the language of its reader, with the words of the other institution', async ({ backend }) => {
  const world = await makeWorld(backend)
  const { host, guest } = world
  const match = await proposed(world)
  const services = { databases: backend.databases, sendMail: storeMail(backend), publicUrl: 'http://caja.test' }
  const send = (actor: Actor, notice: 'proposed' | 'agreed') =>
    sendJobMail(services, matchMailJob, { match, person: actor.person.id, notice })
  expect(await send(host, 'proposed')).toBe(true)
  const [mail] = await findMail(backend.databases.service, { to: host.person.email, limit: 1 })
  expect(mail?.subject).toContain('Propuesta de intercambio')
  expect(mail?.text).toContain('Nos interesa el registro')
  expect(mail?.text).toContain(`http://caja.test/es/espacio/propuestas/${match}`)
  // No longer true, and no longer of that institution.
  expect(await send(guest, 'agreed')).toBe(false)
  await leavePost(world, host)
  expect(await send(host, 'proposed')).toBe(false)
  await accept(world, await signInAs(backend, 'official', { institution: 'mides-uy' }), match, 'offer')
  expect(await send(guest, 'agreed')).toBe(true)
  const [agreed] = await findMail(backend.databases.service, { to: guest.person.email, limit: 1 })
  expect(agreed?.subject).toContain('Exchange agreed')
})

test('who holds a post until a day that is known gets the mail, and who holds it from a later day does not', async ({ backend }) => {
  const world = await makeWorld(backend)
  const { host } = world
  const match = await proposed(world)
  const services = { databases: backend.databases, sendMail: storeMail(backend), publicUrl: 'http://caja.test' }
  const send = async (days: { held_from: string; held_to: string | null }) => {
    await backend.databases.service.updateTable('post_holders').set(days).where('person_id', '=', host.person.id).execute()
    return sendJobMail(services, matchMailJob, { match, person: host.person.id, notice: 'proposed' })
  }
  expect(await send({ held_from: '2020-01-01', held_to: '2098-12-31' })).toBe(true)
  expect(await send({ held_from: '2020-01-01', held_to: '2020-12-31' })).toBe(false)
  expect(await send({ held_from: '2098-01-01', held_to: null })).toBe(false)
})

test('a match that is proposed ten times at once is one', async ({ backend }) => {
  const world = await makeWorld(backend)
  const { host, guest, offer, request } = world
  const made = await Promise.all(
    Array.from({ length: 10 }, (_, index) => (index % 2 ? propose(world, guest) : propose(world, host, offer, request))),
  )
  expect(made.filter(({ ok }) => ok)).toHaveLength(1)
  expect(made.filter(({ ok }) => !ok)).toEqual(Array(9).fill(refusal('match_exists')))
})

test('two acceptances at once are one', async ({ backend }) => {
  const world = await makeWorld(backend)
  const match = await proposed(world)
  const colleague = await signInAs(backend, 'official', { institution: 'mides-uy' })
  const made = await Promise.all([world.host, colleague].map((actor) => accept(world, actor, match, 'offer')))
  expect(made.filter(({ ok }) => ok)).toHaveLength(1)
  expect(made.find(({ ok }) => !ok)).toEqual(refusal('match_closed'))
})

test('only a person who holds a post today accepts, and only for their own institution', async ({ backend }) => {
  const world = await makeWorld(backend)
  const { host, guest } = world
  const stranger = await signInAs(backend, 'official', { institution: 'midis-pe' })
  const match = await proposed(world)
  expect(await accept(world, guest, match, 'request')).toEqual(refusal('already_accepted'))
  expect(await accept(world, guest, match, 'offer')).toEqual(refusal('other_institution'))
  expect(await accept(world, stranger, match, 'offer')).toEqual(refusal('not_post_holder'))
  expect(await asPerson(backend, stranger, (db) => getMatch(db, match))).toBeNull()
  expect(await end(world, stranger, match, 'No')).toEqual(refusal('not_post_holder'))
  await leavePost(world, host)
  expect(await accept(world, host, match, 'offer')).toEqual(refusal('not_post_holder'))
  expect(await asPerson(backend, host, (db) => findMatches(db))).toEqual([])
  expect(await stateOf(world, match)).toBe('proposed')
})

test('staff record what an institution told them, and nobody accepts for both', async ({ backend }) => {
  const world = await makeWorld(backend)
  const editor = await signInAs(backend, 'editor')
  const made = await propose(world, editor)
  const match = made.ok ? made.value : expect.fail(made.error)
  expect(await mailsTo(world, match, world.host)).toEqual(['proposed'])
  expect(await mailsTo(world, match, world.guest)).toEqual(['proposed'])
  expect(await accept(world, editor, match, 'offer')).toEqual(refusal('acceptance_note_missing'))
  expect(await accept(world, editor, match, 'offer', 'Carta del 3 de marzo')).toEqual({ ok: true, value: 'proposed' })
  expect(await accept(world, editor, match, 'request', 'Carta del 4 de marzo')).toEqual(refusal('accepts_for_both'))
  expect(await accept(world, world.guest, match, 'request')).toEqual({ ok: true, value: 'agreed' })
  const found = await asPerson(backend, world.guest, (db) => getMatch(db, match))
  expect(found?.acceptances.find(({ side }) => side === 'offer')).toMatchObject({ post: null, note: 'Carta del 3 de marzo', email: null })
})

test('what cannot be matched is refused with its reason', async ({ backend }) => {
  const world = await makeWorld(backend)
  const { host, guest, offer, request } = world
  const stranger = await signInAs(backend, 'official', { institution: 'midis-pe' })
  const secondOffer = await publish(backend, { institution: 'mds-py' })
  const ownRequest = await publish(backend, { direction: 'request', institution: 'mides-uy' })
  const visit = await publish(backend, { direction: 'visit', startsOn: '2024-05', endsOn: '' })
  expect(await propose(world, guest, secondOffer, offer)).toEqual(refusal('same_direction'))
  expect(await propose(world, host, ownRequest, offer)).toEqual(refusal('same_institution'))
  expect(await propose(world, guest, request, request)).toEqual(refusal('not_found'))
  expect(await propose(world, guest, request, visit)).toEqual(refusal('not_found'))
  expect(await propose(world, stranger)).toEqual(refusal('not_post_holder'))
  const { service } = backend.databases
  await service
    .updateTable('exchanges')
    .set({ first_day: '2024-01-01', last_day: '2024-02-01' })
    .where('resource_id', '=', offer.id)
    .execute()
  expect(await propose(world, guest)).toEqual(refusal('exchange_over'))
  await service
    .updateTable('exchanges')
    .set({ first_day: '2098-01-01', last_day: '2098-02-01' })
    .where('resource_id', '=', offer.id)
    .execute()
  expect(await withdraw(world, guest, offer)).toEqual(refusal('not_post_holder'))
  expect(await withdraw(world, host, offer, true)).toEqual(refusal('no_change'))
  expect(await withdraw(world, host, offer)).toMatchObject({ ok: true })
  expect(await propose(world, guest)).toEqual(refusal('exchange_withdrawn'))
  expect(await withdraw(world, host, offer, true)).toMatchObject({ ok: true })
  expect(await end(world, guest, await proposed(world), ' ')).toEqual(refusal('reason_missing'))
})

test('an offer that is withdrawn ends its proposed matches, and one that is agreed takes no other', async ({ backend }) => {
  const world = await makeWorld(backend)
  const { host, guest, offer, request } = world
  const first = await proposed(world)
  await withdraw(world, host, offer)
  expect(await stateOf(world, first)).toBe('cancelled')
  expect(await mailsTo(world, first, guest)).toEqual(['cancelled'])
  expect(await accept(world, host, first, 'offer')).toEqual(refusal('match_closed'))
  await withdraw(world, host, offer, true)
  const second = await proposed(world)
  const otherOffer = await publish(backend, { institution: 'midis-pe' })
  const other = await propose(world, guest, request, otherOffer)
  expect(await accept(world, host, second, 'offer')).toEqual({ ok: true, value: 'agreed' })
  const peru = await signInAs(backend, 'official', { institution: 'midis-pe' })
  expect(await accept(world, peru, other.ok ? other.value : '', 'offer')).toEqual(refusal('exchange_taken'))
})

test('an offer that is archived ends its proposed matches; of an agreed one both institutions are told', async ({ backend }) => {
  const world = await makeWorld(backend)
  const { host, guest, offer } = world
  const archive = ({ id, revision, editor }: Reviewed) =>
    asPerson(backend, editor, (db) => archiveResource(db, { resourceId: id, revision, note: 'Ya no se ofrece' }))
  const match = await proposed(world)
  await accept(world, host, match, 'offer')
  await archive(offer)
  expect(await stateOf(world, match)).toBe('agreed')
  expect(await mailsTo(world, match, guest)).toContain('unpublished')
  expect((await asPerson(backend, guest, (db) => getMatch(db, match)))?.offer).toMatchObject({ slug: null, title: null })
  const again = await makeWorld(backend)
  const second = await proposed(again)
  await archive(again.request)
  expect(await stateOf(again, second)).toBe('cancelled')
})

test('staff see requests without an answer, the oldest first', async ({ backend }) => {
  const country = 'TTO'
  const older = await publish(backend, { direction: 'request', institution: 'mds-py', countries: [country] })
  const newer = await publish(backend, { direction: 'request', institution: 'mds-py', countries: [country] })
  const offer = await publish(backend, { institution: 'mides-uy', countries: [country] })
  const editor = await signInAs(backend, 'editor')
  const find = (query: string) =>
    asPerson(backend, editor, (db) => findListedExchanges(db, exchangeQuery.read(new URLSearchParams(`country=tto&${query}`))))
  const unmatched = await find('')
  expect(unmatched.exchanges.map(({ id }) => id)).toEqual([older.id, newer.id])
  expect(unmatched.exchanges[0]).toMatchObject({ standing: 'unmatched', days: 0 })
  expect(unmatched.exchanges[0]?.candidates).toBeGreaterThan(0)
  await asPerson(backend, editor, (db) => proposeMatch(db, { own: older.id, other: offer.id, message: '' }))
  expect((await find('')).exchanges.map(({ id }) => id)).toEqual([newer.id])
  expect((await find('standing=proposed')).exchanges.map(({ id }) => id)).toEqual([older.id])
  expect((await find('direction=all&standing=all')).total).toBe(3)
  expect((await find('direction=offer&standing=all&q=%25')).total).toBe(1)
})

test('an offer that has matches stays an offer of its institution', async ({ backend }) => {
  const world = await makeWorld(backend)
  await proposed(world)
  const { service } = backend.databases
  const change = (facts: { direction?: string; people?: number }) =>
    attempt(() => service.updateTable('exchanges').set(facts).where('resource_id', '=', world.offer.id).execute())
  expect(await change({ direction: 'request' })).toEqual(refusal('exchange_has_matches'))
  expect(await change({ people: 5 })).toMatchObject({ ok: true })
})

test('an offer that is published again as a visit takes no matches', async ({ backend }) => {
  const world = await makeWorld(backend)
  const { guest, request, offer } = world
  await sql`update published_resources set content = content || '{"direction": "visit"}' where id = ${offer.id}`.execute(
    backend.databases.service,
  )
  const candidates = await asPerson(backend, guest, (db) => findCandidates(db, request.id, { ofOwn: false }))
  expect(candidates.map(({ id }) => id)).not.toContain(offer.id)
  expect(await propose(world, guest)).toEqual(refusal('exchange_unpublished'))
})

test('a person with posts in both institutions accepts for one of them only', async ({ backend }) => {
  const world = await makeWorld(backend)
  await givePost(backend, world.guest.person.id, 'mides-uy')
  const match = await proposed(world)
  expect((await asPerson(backend, world.guest, (db) => getMatch(db, match)))?.accepted).toEqual(['request'])
  expect(await accept(world, world.guest, match, 'offer')).toEqual(refusal('accepts_for_both'))
})

test('an official whose account is frozen decides nothing', async ({ backend }) => {
  const world = await makeWorld(backend)
  const match = await proposed(world)
  await backend.databases.service.updateTable('people').set({ frozen_at: new Date() }).where('id', '=', world.host.person.id).execute()
  expect(await accept(world, world.host, match, 'offer')).toEqual(refusal('not_post_holder'))
  expect(await end(world, world.host, match, 'No')).toEqual(refusal('not_post_holder'))
  expect(await asPerson(backend, world.host, (db) => getMatch(db, match))).toBeNull()
})
