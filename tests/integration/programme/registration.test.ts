import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt, type Db } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import {
  enterEvent,
  findMeeting,
  findNextOpening,
  saveMeeting,
  saveReminders,
} from '#app/features/programme/events/registration/door.server.ts'
import { findEvent } from '#app/features/programme/events/registration/find-event.server.ts'
import {
  findOwnExport,
  findOwnRegistrations,
  findRegistrationsByLink,
} from '#app/features/programme/events/registration/find-own.server.ts'
import { findEventSummary, findRegistrations } from '#app/features/programme/events/registration/find-registrations.server.ts'
import { getPanel } from '#app/features/programme/events/registration/get-panel.server.ts'
import { type notices, registrationMailJob, registrationRequestJob } from '#app/features/programme/events/registration/mails.server.ts'
import {
  changeRegistration,
  confirmRegistration,
  registerForEvent,
  requestRegistration,
} from '#app/features/programme/events/registration/registrations.server.ts'
import { findPart } from '#app/features/resources/model/parts.ts'
import type { EventContent } from '#app/features/resources/model/schema.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { recordClearance } from '#app/features/resources/publishing/record-clearance.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { savePart } from '#app/features/writing/editor/save-part.server.ts'
import { inTheFuture } from '../../factories/events.ts'
import { type Actor, newEmail, signIn, signInAs } from '../../factories/people.ts'
import { asPerson, makePublished, type Reviewed } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { storeMail } from '../../fixtures/store-mail.ts'
import { test } from '../../fixtures/test.ts'

const makeEvent = (backend: TestBackend, changes: Partial<EventContent> = {}) =>
  makePublished(backend, { kind: 'event', content: inTheFuture(changes) })
const servicesOf = (backend: TestBackend) => ({ databases: backend.databases, sendMail: storeMail(backend), publicUrl: 'http://caja.test' })

const register = (backend: TestBackend, actor: Actor, event: { id: string }) =>
  attempt(() => asPerson(backend, actor, (db) => registerForEvent(db, event.id, 'es')))
const registrationOf = (backend: TestBackend, actor: Actor, event: { id: string }) =>
  backend.databases.service
    .selectFrom('event_registrations')
    .select(['id', 'state', 'offered_until as offeredUntil'])
    .where('resource_id', '=', event.id)
    .where('person_id', '=', actor.person.id)
    .executeTakeFirstOrThrow()
const change = async (backend: TestBackend, actor: Actor, event: { id: string }, intent: 'leave' | 'accept' | 'erase') => {
  const { id: registration } = await registrationOf(backend, actor, event)
  return attempt(() => asPerson(backend, actor, (db) => changeRegistration(db, { intent, registration })))
}
const stateOf = async (backend: TestBackend, actor: Actor, event: { id: string }) => (await registrationOf(backend, actor, event)).state
const slugOf = async (db: Db, { id }: { id: string }) =>
  (await db.selectFrom('published_resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug

/** Moves the published facts of an event in time. */
const setFacts = ({ databases }: TestBackend, { id }: { id: string }, facts: Record<string, unknown>) =>
  databases.service.updateTable('events').set(facts).where('resource_id', '=', id).execute()

/** The token of the newest mail to an address. */
async function newestToken(backend: TestBackend, to: string): Promise<string> {
  const [mail] = await findMail(backend.databases.service, { to, limit: 1 })
  return /\/(?:inscripciones|registrations)\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? expect.fail('no link')
}

/** The request of a visitor, and its mail. */
async function ask(backend: TestBackend, event: { id: string }, email: string): Promise<{ request: string; token: string }> {
  await requestRegistration(backend.databases.visitor, event.id, 'en', { email, name: 'Ada Visitor' })
  const { rows } = await sql<{
    id: string
  }>`select id from private.registration_requests where email = ${email} order by requested_at desc limit 1`.execute(
    backend.databases.service,
  )
  const request = rows[0]?.id ?? expect.fail('no request')
  await sendJobMail(servicesOf(backend), registrationRequestJob, { request })
  return { request, token: await newestToken(backend, email) }
}

/** The notices of the mails to one registration, oldest first. */
const noticesTo = async (backend: TestBackend, registration: string) =>
  (await findEnqueuedJobs(backend, registration)).filter(({ job }) => job === 'send-registration-mail').map(({ payload }) => payload.notice)

async function publishAgain(backend: TestBackend, event: Reviewed, changes: Partial<EventContent>): Promise<Reviewed> {
  const { id: resourceId, editor, content, revision: base } = event
  const changed = { ...content, ...changes } as EventContent
  const revision = await asPerson(backend, editor, (db) =>
    saveRevision(db, editor.person, { resourceId, base, content: changed, note: '' }),
  )
  await asPerson(backend, editor, (db) =>
    recordClearance(db, editor.person, { resourceId, revision, clearedBy: 'Dirección', clearedOn: '2026-01-15', note: '' }),
  )
  const published = await asPerson(backend, editor, (db) => publishResource(db, { resourceId, revision, languages: ['es', 'en'] }))
  if (!published.ok) throw new Error(JSON.stringify(published))
  return { ...event, revision, content: changed }
}

test('200 people who register at once for 30 seats get 30 seats and an ordered waiting list', async ({ backend }) => {
  const { databases } = backend
  const event = await makeEvent(backend, { capacity: 30 })
  const emails = Array.from({ length: 200 }, () => newEmail('at-once'))
  await Promise.all(
    emails.map((email) => sql`select private.give_seat(${event.id}, null, ${email}, 'Ada', 'es')`.execute(databases.service)),
  )
  const rows = await databases.service
    .selectFrom('event_registrations')
    .select(['state', 'queue_number'])
    .where('resource_id', '=', event.id)
    .orderBy('queue_number')
    .execute()
  expect(rows.map(({ state }) => state)).toEqual([...Array(30).fill('registered'), ...Array(170).fill('waiting')])
  expect(new Set(rows.map((row) => row.queue_number)).size).toBe(200)
  expect(await findEvent(databases.visitor, await slugOf(databases.visitor, event), null)).toMatchObject({ taken: 30, waiting: 170 })
})

test('who leaves frees a seat, which is offered to the next in time; an expired offer goes on', async ({ backend }) => {
  const event = await makeEvent(backend, { capacity: 1 })
  const [first, second, third] = [await signInAs(backend, 'member'), await signInAs(backend, 'member'), await signInAs(backend, 'official')]
  expect(await register(backend, first, event)).toEqual({ ok: true, value: 'registered' })
  expect(await register(backend, second, event)).toEqual({ ok: true, value: 'waiting' })
  expect(await register(backend, third, event)).toEqual({ ok: true, value: 'waiting' })
  expect(await register(backend, third, event)).toEqual({ ok: false, error: 'already_registered' })

  expect(await change(backend, first, event, 'leave')).toMatchObject({ ok: true })
  const offer = await registrationOf(backend, second, event)
  expect(offer.state).toBe('offered')
  expect(offer.offeredUntil?.getTime()).toBeGreaterThan(Date.now() + 47 * 3_600_000)
  expect((await findEnqueuedJobs(backend, offer.id)).map(({ job }) => job)).toContain('expire-offer')
  // A seat on offer is taken: the one who left goes to the end.
  expect(await register(backend, first, event)).toEqual({ ok: true, value: 'waiting' })

  // Too early, the job changes nothing.
  await sql`select private.expire_offer(${offer.id})`.execute(backend.databases.service)
  expect(await stateOf(backend, second, event)).toBe('offered')
  await backend.databases.service
    .updateTable('event_registrations')
    .set({ offered_until: new Date(Date.now() - 1_000) })
    .where('id', '=', offer.id)
    .execute()
  expect(await change(backend, second, event, 'accept')).toEqual({ ok: false, error: 'offer_expired' })
  await sql`select private.expire_offer(${offer.id})`.execute(backend.databases.service)
  expect(await stateOf(backend, second, event)).toBe('withdrawn')
  expect(await stateOf(backend, third, event)).toBe('offered')
  expect(await change(backend, third, event, 'accept')).toMatchObject({ ok: true })
  expect(await stateOf(backend, third, event)).toBe('registered')
  expect(await stateOf(backend, first, event)).toBe('waiting')
  expect(await change(backend, second, event, 'leave')).toEqual({ ok: false, error: 'not_registered' })
})

test('no seat is offered after the start', async ({ backend }) => {
  const event = await makeEvent(backend, { capacity: 1 })
  const [first, second] = [await signInAs(backend, 'member'), await signInAs(backend, 'member')]
  await register(backend, first, event)
  await register(backend, second, event)
  const started = new Date(Date.now() - 60_000)
  await setFacts(backend, event, { starts_at: started, closes_at: started, ends_at: new Date(Date.now() + 3_600_000) })
  await change(backend, first, event, 'leave')
  expect(await stateOf(backend, second, event)).toBe('waiting')
})

test('an event that is closed, over, cancelled, archived or not for the person refuses, and says why', async ({ backend }) => {
  const past = new Date(Date.now() - 60_000)
  const later = new Date(Date.now() + 3_600_000)
  const [member, official] = [await signInAs(backend, 'member'), await signInAs(backend, 'official')]
  const refusalOf = async (changes: Partial<EventContent>, facts: Record<string, unknown> | null, who = member) => {
    const event = await makeEvent(backend, changes)
    if (facts) await setFacts(backend, event, facts)
    const result = await register(backend, who, event)
    return result.ok ? result.value : result.error
  }
  expect(await refusalOf({}, { closes_at: past })).toBe('registration_closed')
  expect(await refusalOf({}, { closes_at: past, starts_at: past, ends_at: later })).toBe('registration_closed')
  expect(await refusalOf({}, { closes_at: past, starts_at: past, ends_at: new Date(past.getTime() + 1_000) })).toBe('event_over')
  expect(await refusalOf({ isCancelled: true }, null)).toBe('event_cancelled')
  expect(await refusalOf({ audience: 'officials' }, null)).toBe('registration_officials_only')
  expect(await refusalOf({ audience: 'officials' }, null, official)).toBe('registered')
  expect(await refusalOf({ audience: 'invited', invited: ['PER'] }, null, official)).toBe('registration_invited_only')
  expect(await refusalOf({ audience: 'invited', invited: ['PER', 'HND'] }, null, official)).toBe('registered')
  expect(await refusalOf({ audience: 'invited', invited: ['PER'] }, null, await signInAs(backend, 'editor'))).toBe('registered')
  const archived = await makeEvent(backend)
  await asPerson(backend, archived.editor, (db) =>
    archiveResource(db, { resourceId: archived.id, revision: archived.revision, note: 'Se retira' }),
  )
  expect(await register(backend, member, archived)).toEqual({ ok: false, error: 'not_found' })
  const { visitor } = backend.databases
  const forOfficials = await makeEvent(backend, { audience: 'officials' })
  expect(await attempt(() => requestRegistration(visitor, forOfficials.id, 'es', { email: newEmail('v'), name: 'Ada' }))).toEqual({
    ok: false,
    error: 'registration_officials_only',
  })
})

test('a visitor is registered only after the button of the mailed link, once, in any spelling of the address', async ({ backend }) => {
  const { visitor } = backend.databases
  const event = await makeEvent(backend)
  const email = newEmail('visitor').replace('caja.test', 'outlook.com')
  const { request, token } = await ask(backend, event, email)
  const [mail] = await findMail(backend.databases.service, { to: email, limit: 1 })
  expect(mail?.subject).toMatch(/^Confirm your registration/)
  expect(mail?.text).not.toContain('Ada Visitor')
  // Opening the link changes nothing.
  expect(await findRegistrationsByLink(visitor, token, 'en')).toMatchObject([{ key: request, state: 'requested' }])
  expect(await findRegistrationsByLink(visitor, token, 'en')).toMatchObject([{ state: 'requested' }])
  expect(await confirmRegistration(visitor, token, request)).toBe('registered')
  expect(await attempt(() => confirmRegistration(visitor, token, request))).toEqual({ ok: false, error: 'request_used' })
  const [own] = await findRegistrationsByLink(visitor, token, 'en')
  expect(own).toMatchObject({ state: 'registered', when: expect.stringMatching(/10 March 2098 at 10:00 \(Chile/) })

  const again = await ask(backend, event, email.replace('@', '+caja@'))
  expect((await findMail(backend.databases.service, { to: email.replace('@', '+caja@'), limit: 1 }))[0]?.subject).toMatch(
    /^You are already registered/,
  )
  expect(await attempt(() => confirmRegistration(visitor, again.token, again.request))).toEqual({ ok: false, error: 'already_registered' })
  expect(await findRegistrationsByLink(visitor, again.token, 'en')).toHaveLength(1)

  await changeRegistration(visitor, { intent: 'leave', registration: own?.key ?? '' }, token)
  expect(await findRegistrationsByLink(visitor, token, 'en')).toContainEqual(expect.objectContaining({ key: own?.key, state: 'withdrawn' }))
  await changeRegistration(visitor, { intent: 'erase', registration: own?.key ?? '' }, token)
  expect((await findRegistrationsByLink(visitor, token, 'en')).map(({ key }) => key)).not.toContain(own?.key)
})

test.for([
  ['ada.love+caja@gmail.com', 'adalove@googlemail.com', true],
  ['Ada@X.org', 'ada@x.org', true],
  ['ada+one@outlook.com', 'ada+two@outlook.com', true],
  // Where the provider does not say so, the sign may be of two people.
  ['ada+one@x.org', 'ada+two@x.org', false],
  ['a.da@x.org', 'ada@x.org', false],
  ['+tag@x.org', '@x.org', false],
] as const)('%s and %s are one person: %s', async ([one, other, isSame], { backend }) => {
  const { rows } = await sql<{ isSame: boolean }>`select private.email_key(${one}) = private.email_key(${other}) as "isSame"`.execute(
    backend.databases.service,
  )
  expect(rows[0]?.isSame).toBe(isSame)
})

test('the address of a member registers the member; an altered or expired link is refused', async ({ backend }) => {
  const { visitor, service } = backend.databases
  const event = await makeEvent(backend)
  const member = await signInAs(backend, 'member')
  const { request, token } = await ask(backend, event, member.person.email)
  await confirmRegistration(visitor, token, request)
  expect(await stateOf(backend, member, event)).toBe('registered')
  expect(await register(backend, member, event)).toEqual({ ok: false, error: 'already_registered' })
  expect(await attempt(() => findRegistrationsByLink(visitor, `${token.slice(0, -1)}_`, 'es'))).toEqual({
    ok: false,
    error: 'link_altered',
  })
  const stranger = await ask(backend, event, newEmail('stranger'))
  const { id: registration } = await registrationOf(backend, member, event)
  expect(await attempt(() => changeRegistration(visitor, { intent: 'leave', registration }, stranger.token))).toEqual({
    ok: false,
    error: 'not_found',
  })
  await sql`update private.address_links set expires_at = now() - interval '1 minute'`.execute(service)
  expect(await attempt(() => findRegistrationsByLink(visitor, token, 'es'))).toEqual({ ok: false, error: 'link_expired' })
})

test('publishing again keeps registrations; a new time, more seats and a cancellation reach who registered', async ({ backend }) => {
  const { service } = backend.databases
  const event = await makeEvent(backend, { capacity: 1 })
  const [first, second] = [await signInAs(backend, 'member'), await signInAs(backend, 'member')]
  await register(backend, first, event)
  await register(backend, second, event)
  const { id } = await registrationOf(backend, first, event)
  const noticesOf = () => noticesTo(backend, id)

  const same = await publishAgain(backend, event, { question: { es: '¿Otra pregunta?', en: 'Another question?' } })
  expect(await stateOf(backend, first, event)).toBe('registered')
  expect(await noticesOf()).toEqual(['registered'])

  const [session] = (event.content as EventContent).sessions
  const moved = await publishAgain(backend, same, { sessions: session ? [{ ...session, date: '2098-03-11' }] : [] })
  expect(await noticesOf()).toEqual(['registered', 'moved'])
  expect(await stateOf(backend, second, event)).toBe('waiting')

  await setFacts(backend, event, { place: JSON.stringify({ es: 'Sala 1', format: 'virtual' }) })
  await setFacts(backend, event, { place: JSON.stringify({ es: 'Sala 1', en: 'Room 1', format: 'virtual' }) })
  expect(await noticesOf()).toEqual(['registered', 'moved'])
  const elsewhere = await publishAgain(backend, moved, { place: { es: 'Sala 2', en: 'Room 2' } })
  expect(await noticesOf()).toEqual(['registered', 'moved', 'moved'])

  const wider = await publishAgain(backend, elsewhere, { capacity: 2 })
  expect(await stateOf(backend, second, event)).toBe('offered')

  const save = (capacity: string) =>
    asPerson(backend, event.editor, (db) =>
      savePart(db, event.editor.person, {
        resourceId: event.id,
        part: findPart('event', 'registration') ?? expect.fail(),
        base: wider.revision,
        sent: [
          ['audience', 'anyone'],
          ['capacity', capacity],
        ],
      }),
    )
  expect(await save('1')).toMatchObject({ ok: false, errors: { capacity: 'validation.capacityBelowTaken' } })

  await publishAgain(backend, wider, { isCancelled: true })
  expect(await noticesOf()).toEqual(['registered', 'moved', 'moved', 'cancelled'])
  expect(await change(backend, second, event, 'accept')).toEqual({ ok: false, error: 'offer_expired' })
  expect((await getPanel(backend.databases.visitor, await slugOf(service, event), { personId: null, language: 'es' }))?.panel.phase).toBe(
    'cancelled',
  )
})

test('who has a seat is reminded of each session seven days, one day and one hour before, once', async ({ backend }) => {
  const { service } = backend.databases
  const event = await makeEvent(backend, { capacity: 1 })
  const [seated, waiting] = [await signInAs(backend, 'member'), await signInAs(backend, 'member')]
  await register(backend, seated, event)
  await register(backend, waiting, event)
  const ids = [await registrationOf(backend, seated, event), await registrationOf(backend, waiting, event)].map(({ id }) => id)
  await service
    .updateTable('event_registrations')
    .set({ registered_at: new Date('2026-01-01T12:00Z') })
    .where('id', 'in', ids)
    .execute()
  const remindersAt = async (hoursBefore: number) => {
    const starts = new Date(Date.now() + hoursBefore * 3_600_000)
    const facts = { starts_at: starts, closes_at: starts, ends_at: new Date(starts.getTime() + 5_400_000), session_starts: [starts] }
    await setFacts(backend, event, facts)
    const before = (await Promise.all(ids.map((id) => noticesTo(backend, id)))).flat().length
    await sql`select private.enqueue_reminders()`.execute(service)
    await sql`select private.enqueue_reminders()`.execute(service)
    const after = (await Promise.all(ids.map((id) => noticesTo(backend, id)))).flat()
    return after.slice(before).length
  }
  // One mail for the one with a seat; too late for seven days, and not yet time for one day.
  expect([await remindersAt(169), await remindersAt(167), await remindersAt(60), await remindersAt(23), await remindersAt(0.9)]).toEqual([
    0, 1, 0, 1, 1,
  ])
})

test('the schedule of reminders is the editor’s, and a change of it sends none twice', async ({ backend }) => {
  const { service } = backend.databases
  const event = await makeEvent(backend)
  const seated = await signInAs(backend, 'member')
  await register(backend, seated, event)
  const { id } = await registrationOf(backend, seated, event)
  await service
    .updateTable('event_registrations')
    .set({ registered_at: new Date('2026-01-01T12:00Z') })
    .where('id', '=', id)
    .execute()
  const starts = new Date(Date.now() + 23 * 3_600_000)
  await setFacts(backend, event, {
    starts_at: starts,
    closes_at: starts,
    ends_at: new Date(starts.getTime() + 5_400_000),
    session_starts: [starts],
  })
  const set = (actor: Actor, hours: number[]) => attempt(() => asPerson(backend, actor, (db) => saveReminders(db, event.id, hours)))
  const sent = async (hours: number[]) => {
    expect(await set(event.editor, hours)).toMatchObject({ ok: true })
    await sql`select private.enqueue_reminders()`.execute(service)
    return (await noticesTo(backend, id)).filter((notice) => notice === 'reminder').length
  }
  expect([
    await sent([]),
    await sent([72, 12]),
    await sent([24]),
    await sent([12]),
    await sent([24, 12, 1]),
    await sent([336, 168, 72, 24]),
  ]).toEqual([0, 0, 1, 1, 1, 1])
  await set(seated, [1])
  expect(await asPerson(backend, event.editor, (db) => findEventSummary(db, event.id))).toMatchObject({ reminderHours: [336, 168, 72, 24] })
  // Publishing again keeps it.
  await publishAgain(backend, event, { question: { es: '¿Otra?', en: 'Another?' } })
  expect(await asPerson(backend, event.editor, (db) => findEventSummary(db, event.id))).toMatchObject({ reminderHours: [336, 168, 72, 24] })
})

test('a reminder says the time of the person’s country, and the organiser’s', async ({ backend }) => {
  const event = await makeEvent(backend)
  const member = await signInAs(backend, 'member')
  await register(backend, member, event)
  const { id } = await registrationOf(backend, member, event)
  await backend.databases.service.updateTable('event_registrations').set({ country: 'MEX' }).where('id', '=', id).execute()
  expect(await sendJobMail(servicesOf(backend), registrationMailJob, { registration: id, notice: 'reminder' })).toBe(true)
  const [mail] = await findMail(backend.databases.service, { to: member.person.email, limit: 1 })
  expect(mail?.subject).toMatch(/, 10 de marzo de 2098 a las 07:00, hora de México \(Ciudad de México\)$/)
  for (const part of [mail?.text, mail?.html]) expect(part).toContain('10 de marzo de 2098 a las 10:00 (hora de Chile)')
})

test('the door opens fifteen minutes before for who has a seat, and notes that they attended', async ({ backend }) => {
  const { visitor } = backend.databases
  const event = await makeEvent(backend, { capacity: 2, format: 'virtual' })
  const [seated, waiting] = [await signInAs(backend, 'member'), await signInAs(backend, 'member')]
  const email = newEmail('door')
  const asked = await ask(backend, event, email)
  await confirmRegistration(visitor, asked.token, asked.request)
  await register(backend, seated, event)
  await register(backend, waiting, event)
  const enter = (who: Actor) => attempt(() => asPerson(backend, who, (db) => enterEvent(db, event.id, null)))
  const openIn = async (minutes: number) => {
    const starts = new Date(Date.now() + minutes * 60_000)
    const ends = new Date(starts.getTime() + 5_400_000)
    await setFacts(backend, event, { starts_at: starts, closes_at: starts, ends_at: ends, session_starts: [starts], session_ends: [ends] })
  }
  await openIn(16)
  expect(await enter(seated)).toEqual({ ok: false, error: 'door_closed' })
  expect(await findNextOpening(visitor, event.id, 'es')).toMatch(/hora de Chile/)
  await openIn(14)
  expect(await enter(seated)).toEqual({ ok: false, error: 'no_meeting' })
  const url = 'https://meet.example.org/sala-1'
  expect(await attempt(() => asPerson(backend, seated, (db) => saveMeeting(db, event.id, url)))).toEqual({ ok: false, error: 'forbidden' })
  await asPerson(backend, event.editor, (db) => saveMeeting(db, event.id, url))
  expect(await enter(waiting)).toEqual({ ok: false, error: 'no_seat' })
  expect(await stateOf(backend, seated, event)).toBe('registered')
  expect(await enter(seated)).toEqual({ ok: true, value: url })
  expect(await enter(seated)).toEqual({ ok: true, value: url })
  expect(await stateOf(backend, seated, event)).toBe('attended')
  expect(await enterEvent(visitor, event.id, asked.token)).toBe(url)
  expect(await attempt(() => enterEvent(visitor, event.id, 'guessed'))).toEqual({ ok: false, error: 'link_altered' })
  expect(await attempt(() => enterEvent(visitor, event.id, null))).toEqual({ ok: false, error: 'no_seat' })
  await openIn(-91)
  expect(await enter(seated)).toEqual({ ok: false, error: 'event_over' })
  const mails = await findMail(backend.databases.service, { to: email, limit: 50 })
  expect(mails.some(({ text, html }) => (text + html).includes('meet.example.org'))).toBe(false)
  await asPerson(backend, event.editor, (db) => saveMeeting(db, event.id, ''))
  expect(await asPerson(backend, event.editor, (db) => findMeeting(db, event.id))).toBe('')
})

test('an archived event tells who registered', async ({ backend }) => {
  const event = await makeEvent(backend)
  const member = await signInAs(backend, 'member')
  await register(backend, member, event)
  const { id } = await registrationOf(backend, member, event)
  await asPerson(backend, event.editor, (db) => archiveResource(db, { resourceId: event.id, revision: event.revision, note: 'Se retira' }))
  expect(await noticesTo(backend, id)).toEqual(['registered', 'cancelled'])
})

/** The event as its sessions say, in hours from now. */
const startsIn = (backend: TestBackend, event: { id: string }, hours: number) => {
  const starts = new Date(Date.now() + hours * 3_600_000)
  const ends = new Date(starts.getTime() + 3_600_000)
  return setFacts(backend, event, { starts_at: starts, closes_at: starts, ends_at: ends, session_starts: [starts], session_ends: [ends] })
}
/** A full event with one seat that was left and is offered to the second of three people. */
async function withOffer(backend: TestBackend) {
  const event = await makeEvent(backend, { capacity: 1 })
  const people = [await signInAs(backend, 'member'), await signInAs(backend, 'member'), await signInAs(backend, 'member')] as const
  for (const one of people) await register(backend, one, event)
  await change(backend, people[0], event, 'leave')
  return { event, second: people[1], third: people[2], offer: await registrationOf(backend, people[1], event) }
}
const mailOf = (backend: TestBackend, registration: string, notice: (typeof notices)[number]) =>
  sendJobMail(servicesOf(backend), registrationMailJob, { registration, notice })

test('an offer ends when the event starts, also if it starts earlier now, and the person is told', async ({ backend }) => {
  const { event, second, offer } = await withOffer(backend)
  await startsIn(backend, event, 5)
  const { offeredUntil } = await registrationOf(backend, second, event)
  expect(offeredUntil?.getTime()).toBeLessThan(Date.now() + 5 * 3_600_000)
  expect(await noticesTo(backend, offer.id)).toEqual(['waiting', 'offered', 'moved', 'offered'])
  await startsIn(backend, event, -0.1)
  expect(await change(backend, second, event, 'accept')).toEqual({ ok: false, error: 'offer_expired' })
})

test('an offer of an event that is cancelled does not expire with a mail; if it takes place after all, it has a new time', async ({
  backend,
}) => {
  const { event, second, third, offer } = await withOffer(backend)
  await setFacts(backend, event, { is_cancelled: true })
  await backend.databases.service
    .updateTable('event_registrations')
    .set({ offered_until: new Date(Date.now() - 1_000) })
    .where('id', '=', offer.id)
    .execute()
  await sql`select private.expire_offer(${offer.id})`.execute(backend.databases.service)
  expect(await stateOf(backend, second, event)).toBe('offered')
  expect(await stateOf(backend, third, event)).toBe('waiting')
  const before = (await findMail(backend.databases.service, { to: second.person.email, limit: 50 })).length
  await mailOf(backend, offer.id, 'offered')
  expect((await findMail(backend.databases.service, { to: second.person.email, limit: 50 })).length).toBe(before)
  await setFacts(backend, event, { is_cancelled: false })
  expect((await registrationOf(backend, second, event)).offeredUntil?.getTime()).toBeGreaterThan(Date.now() + 47 * 3_600_000)
  expect(await change(backend, second, event, 'accept')).toMatchObject({ ok: true })
})

test('a withdrawn event offers no seats', async ({ backend }) => {
  const { event, second, third, offer } = await withOffer(backend)
  await asPerson(backend, event.editor, (db) => archiveResource(db, { resourceId: event.id, revision: event.revision, note: 'Se retira' }))
  await change(backend, second, event, 'leave')
  expect(await stateOf(backend, third, event)).toBe('waiting')
  expect(await noticesTo(backend, offer.id)).toEqual(['waiting', 'offered', 'cancelled', 'withdrawn'])
})

test('a mail that says what is no longer so is not sent', async ({ backend }) => {
  const event = await makeEvent(backend)
  const member = await signInAs(backend, 'member')
  await register(backend, member, event)
  const { id } = await registrationOf(backend, member, event)
  const subjects = async () =>
    (await findMail(backend.databases.service, { to: member.person.email, limit: 50 })).map(({ subject }) => subject)
  const before = await subjects()
  await mailOf(backend, id, 'cancelled')
  await setFacts(backend, event, { is_cancelled: true })
  for (const notice of ['moved', 'reminder'] as const) await mailOf(backend, id, notice)
  expect(await subjects()).toEqual(before)
})

test('a visitor is refused at the button if the event is for officials only since the request', async ({ backend }) => {
  const event = await makeEvent(backend)
  const { request, token } = await ask(backend, event, newEmail('late'))
  await setFacts(backend, event, { audience: 'officials' })
  expect(await attempt(() => confirmRegistration(backend.databases.visitor, token, request))).toEqual({
    ok: false,
    error: 'registration_officials_only',
  })
  await setFacts(backend, event, { audience: 'anyone' })
  expect(await attempt(() => confirmRegistration(backend.databases.visitor, token, request))).toEqual({ ok: true, value: 'registered' })
})

test('one address is asked to confirm three times for an event, in any spelling', async ({ backend }) => {
  const event = await makeEvent(backend)
  const name = crypto.randomUUID().replaceAll('-', '')
  const request = (email: string, where = event) =>
    attempt(() => requestRegistration(backend.databases.visitor, where.id, 'es', { email, name: 'Ada' }))
  expect(await request(`${name}@gmail.com`)).toMatchObject({ ok: true })
  expect(await request(`${name}+a@gmail.com`)).toMatchObject({ ok: true })
  expect(await request(`${name}@googlemail.com`)).toMatchObject({ ok: true })
  expect(await request(`${name}+b@gmail.com`)).toEqual({ ok: false, error: 'too_many_unconfirmed' })
  expect(await request(`${name}@gmail.com`, await makeEvent(backend))).toMatchObject({ ok: true })
})

test('what a visitor registered is theirs on the profile once they have an account', async ({ backend }) => {
  const { visitor } = backend.databases
  const event = await makeEvent(backend)
  const email = newEmail('visitor')
  const { request, token } = await ask(backend, event, email)
  await confirmRegistration(visitor, token, request)
  const member = await signIn(backend, email)
  expect(await stateOf(backend, member, event)).toBe('registered')
  expect((await asPerson(backend, member, (db) => findOwnExport(db, member.person.id))).map(({ event: id }) => id)).toEqual([event.id])
  expect(await change(backend, member, event, 'leave')).toMatchObject({ ok: true })
  expect(await register(backend, member, event)).toEqual({ ok: true, value: 'registered' })
  expect(await stateOf(backend, member, event)).toBe('registered')
  expect((await findRegistrationsByLink(visitor, token, 'es')).map(({ state }) => state)).toEqual(['registered'])
})

test('each mail says the event, its time and what to do, in both parts and the reader’s language', async ({ backend }) => {
  const event = await makeEvent(backend, { capacity: 1 })
  const member = await signInAs(backend, 'member')
  await register(backend, member, event)
  const { id } = await registrationOf(backend, member, event)
  const send = async (notice: (typeof notices)[number], state: string) => {
    await setFacts(backend, event, { is_cancelled: notice === 'cancelled' })
    await backend.databases.service
      .updateTable('event_registrations')
      .set({ state, offered_until: state === 'offered' ? new Date('2098-03-01T12:00Z') : null })
      .where('id', '=', id)
      .execute()
    expect(await sendJobMail(servicesOf(backend), registrationMailJob, { registration: id, notice })).toBe(true)
    const [mail] = await findMail(backend.databases.service, { to: member.person.email, limit: 1 })
    return mail ?? expect.fail()
  }
  for (const [notice, state, hasLink] of [
    ['registered', 'registered', true],
    ['waiting', 'waiting', true],
    ['offered', 'offered', true],
    ['expired', 'withdrawn', false],
    ['withdrawn', 'withdrawn', false],
    ['moved', 'registered', true],
    ['cancelled', 'registered', false],
    ['reminder', 'registered', true],
  ] as const) {
    const mail = await send(notice, state)
    for (const part of [mail.text, mail.html]) {
      expect(part, notice).toContain('10 de marzo de 2098 a las 10:00 (hora de Chile)')
      expect(part.includes('/es/inscripciones/'), notice).toBe(hasLink)
    }
    expect(mail.subject).toContain(event.title.es)
  }
  // A notice that waited while the registration changed is not sent.
  expect(await sendJobMail(servicesOf(backend), registrationMailJob, { registration: id, notice: 'waiting' })).toBe(false)
})

test('a person reads, exports and deletes their own; staff read all; 24 months later they name nobody', async ({ backend }) => {
  const { service } = backend.databases
  const event = await makeEvent(backend)
  const [member, other] = [await signInAs(backend, 'member'), await signInAs(backend, 'member')]
  await register(backend, member, event)
  await register(backend, other, event)
  expect(await asPerson(backend, member, (db) => findOwnRegistrations(db, member.person.id, 'es'))).toHaveLength(1)
  expect(await asPerson(backend, member, (db) => findOwnExport(db, member.person.id))).toMatchObject([
    { event: event.id, state: 'registered' },
  ])
  expect(await asPerson(backend, member, (db) => findOwnRegistrations(db, other.person.id, 'es'))).toEqual([])
  const listed = (actor: Actor) => asPerson(backend, actor, (db) => findRegistrations(db, event.id, { q: '', state: null, page: 1 }))
  expect(await listed(event.editor)).toMatchObject({ total: 2, registrations: [{ number: 1 }, { number: 2 }] })
  expect((await listed(member)).total).toBe(1)
  expect(await change(backend, member, event, 'erase')).toMatchObject({ ok: true })
  expect((await listed(event.editor)).total).toBe(1)

  const long = new Date('2020-01-01T12:00Z')
  await setFacts(backend, event, { closes_at: long, starts_at: long, ends_at: new Date('2020-01-01T13:00Z') })
  await sql`select private.purge_registrations()`.execute(service)
  expect(await listed(event.editor)).toMatchObject({ total: 1, registrations: [{ name: '', email: null, state: 'registered' }] })
})
