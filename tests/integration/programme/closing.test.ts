import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { emptySearch } from '#app/features/core/search-url/links.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import { findResource } from '#app/features/outreach/api/read-resources.server.ts'
import { findRecord } from '#app/features/outreach/harvest/records.server.ts'
import { closeEvent, compareAttendance } from '#app/features/programme/events/closing/close-event.server.ts'
import { getClosing } from '#app/features/programme/events/closing/get-closing.server.ts'
import type { ClosingInput } from '#app/features/programme/events/closing/schema.ts'
import { getPanel } from '#app/features/programme/events/registration/get-panel.server.ts'
import { outcomeMailJob } from '#app/features/programme/events/registration/outcome-mail.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { closingInput, inTheFuture } from '../../factories/events.ts'
import { type Actor, newEmail, signInAs } from '../../factories/people.ts'
import { asPerson, makeDraft, makePublished } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { newWord } from '../../fixtures/new-word.ts'
import { storeMail } from '../../fixtures/store-mail.ts'
import { test } from '../../fixtures/test.ts'

type Seat = { name: string; email?: string; state?: string; country?: string | null; actor?: Actor }

/** An event that ended an hour ago, with registrations. Returns their ids in order. */
async function makePast(backend: TestBackend, seats: Seat[] = []) {
  const { service } = backend.databases
  const event = await makePublished(backend, { kind: 'event', content: inTheFuture() })
  const ids: string[] = []
  for (const { name, email = newEmail('past'), state = 'registered', country = null, actor } of seats) {
    const row = await service
      .insertInto('event_registrations')
      .values({
        resource_id: event.id,
        ...(actor ? { person_id: actor.person.id } : { email }),
        email_key: sql<string>`private.email_key(${actor?.person.email ?? email})`,
        name,
        language: 'es',
        country,
        state,
        attended_at: state === 'attended' ? new Date() : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.push(row.id)
  }
  await end(backend, event)
  return { ...event, ids }
}

const end = ({ databases }: TestBackend, { id }: { id: string }) => {
  const [starts, ends] = [new Date(Date.now() - 3 * 3_600_000), new Date(Date.now() - 3_600_000)]
  const facts = { starts_at: starts, closes_at: starts, ends_at: ends, session_starts: [starts], session_ends: [ends] }
  return databases.service.updateTable('events').set(facts).where('resource_id', '=', id).execute()
}

const close = (backend: TestBackend, actor: Actor, event: { id: string }, changes: Partial<ClosingInput> = {}) =>
  attempt(() => asPerson(backend, actor, (db) => closeEvent(db, event.id, closingInput(changes))))
const statesOf = async ({ databases }: TestBackend, ids: string[]) => {
  const rows = await databases.service.selectFrom('event_registrations').select(['id', 'state']).where('id', 'in', ids).execute()
  return ids.map((id) => rows.find((row) => row.id === id)?.state)
}
const outcomeOf = async ({ databases }: TestBackend, { id }: { id: string }) => {
  const { slug } = await databases.service.selectFrom('resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()
  return (await getPanel(databases.visitor, slug, { personId: null, language: 'es' }))?.outcome ?? null
}

test('closing saves who took part; who had a seat and is not marked did not come', async ({ backend }) => {
  const event = await makePast(backend, [
    { name: 'Por la puerta', state: 'attended', country: 'CHL' },
    { name: 'A mano', country: 'CHL' },
    { name: 'Después', country: 'PER' },
    { name: 'Ausente', country: 'PER' },
    { name: 'En espera', state: 'waiting', country: 'URY' },
    { name: 'Se fue', state: 'withdrawn' },
    { name: 'Se fue y vino', state: 'withdrawn' },
  ])
  const [door = '', hand = '', later = '', , , , back = ''] = event.ids
  expect(await outcomeOf(backend, event)).toBeNull()
  const attended = [door, hand, back]
  expect(await close(backend, event.editor, event, { attended, followed: [later], others: 3 })).toEqual({ ok: true, value: 1 })
  expect(await statesOf(backend, event.ids)).toEqual([
    ...['attended', 'attended', 'followed_later', 'no_show', 'waiting', 'withdrawn', 'attended'],
  ])
  expect(await outcomeOf(backend, event)).toMatchObject({
    outcome: { es: 'Tres **acuerdos**' },
    others: 3,
    attendance: [
      { country: 'CHL', attended: 2, followed: 0 },
      { country: 'PER', attended: 0, followed: 1 },
      { country: null, attended: 1, followed: 0 },
    ],
  })
  // A correction: the door was used by somebody else.
  expect(await close(backend, event.editor, event, { base: 1, attended: [hand], followed: [later] })).toEqual({ ok: true, value: 2 })
  expect(await statesOf(backend, [door, hand, later, back])).toEqual(['no_show', 'attended', 'followed_later', 'no_show'])
})

test('the page names nobody, and shows a recording only while it is published', async ({ backend }) => {
  const event = await makePast(backend, [{ name: 'Zoraida Inventada', country: 'CHL', email: newEmail('zoraida') }])
  const draft = await makeDraft(backend, { kind: 'video' })
  const minutes = await makePublished(backend, { kind: 'document' })
  expect(
    await close(backend, event.editor, event, { attended: event.ids, recording: draft.id, minutesDocument: minutes.id }),
  ).toMatchObject({
    ok: true,
  })
  const outcome = await outcomeOf(backend, event)
  expect(outcome).toMatchObject({ recording: null, minutesDocument: { title: minutes.title } })
  expect(JSON.stringify(outcome)).not.toMatch(/zoraida/i)
  expect(await close(backend, event.editor, event, { base: 1, recording: minutes.id })).toEqual({ ok: false, error: 'resource_missing' })
})

test('of two forms that close at once, one is refused and nothing of it is saved', async ({ backend }) => {
  const event = await makePast(backend, [{ name: 'Ana' }, { name: 'Beto' }])
  const [ana = '', beto = ''] = event.ids
  const other = await signInAs(backend, 'editor')
  const results = await Promise.all([
    close(backend, event.editor, event, { attended: [ana], outcome: { es: 'Uno', en: '' } }),
    close(backend, other, event, { attended: [beto], outcome: { es: 'Dos', en: '' } }),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results).toContainEqual({ ok: false, error: 'closed_meanwhile' })
  const [first] = results
  expect(await statesOf(backend, event.ids)).toEqual(first?.ok ? ['attended', 'no_show'] : ['no_show', 'attended'])
  expect((await outcomeOf(backend, event))?.outcome).toEqual({ es: first?.ok ? 'Uno' : 'Dos' })
})

test('an event that is not over, cancelled or unknown is not closed, and only staff close', async ({ backend }) => {
  const event = await makePublished(backend, { kind: 'event', content: inTheFuture() })
  expect(await close(backend, event.editor, event)).toEqual({ ok: false, error: 'event_not_over' })
  await end(backend, event)
  await backend.databases.service.updateTable('events').set({ is_cancelled: true }).where('resource_id', '=', event.id).execute()
  expect(await close(backend, event.editor, event)).toEqual({ ok: false, error: 'event_cancelled' })
  expect(await close(backend, event.editor, { id: crypto.randomUUID() })).toEqual({ ok: false, error: 'not_found' })
  const past = await makePast(backend)
  expect(await close(backend, await signInAs(backend, 'official'), past)).toEqual({ ok: false, error: 'forbidden' })
})

test('registrations of another event, gone or anonymous ones are left as they are', async ({ backend }) => {
  const event = await makePast(backend, [{ name: 'Ana' }, { name: 'Antigua', state: 'attended' }])
  const other = await makePast(backend, [{ name: 'Ajena' }])
  const [ana = '', old = ''] = event.ids
  await sql`update event_registrations set email = null, name = '', email_key = 'anonymous:' || id where id = ${old}`.execute(
    backend.databases.service,
  )
  expect(await close(backend, event.editor, event, { attended: [ana, ...other.ids, crypto.randomUUID()] })).toMatchObject({ ok: true })
  expect(await statesOf(backend, [ana, old, ...other.ids])).toEqual(['attended', 'attended', 'registered'])
})

test('a list is compared by address in any spelling and by name, and stores nothing', async ({ backend }) => {
  const member = await signInAs(backend, 'member')
  const event = await makePast(backend, [
    { name: 'Ana Pérez', email: newEmail('ana') },
    { name: 'José Ñúñez', email: newEmail('jose') },
    { name: '', actor: member },
    { name: 'José Nuñez Díaz', email: newEmail('diaz') },
  ])
  const [ana = '', jose = '', me = '', diaz = ''] = event.ids
  const { email } = await backend.databases.service
    .selectFrom('event_registrations')
    .select('email')
    .where('id', '=', ana)
    .executeTakeFirstOrThrow()
  const compare = (list: string, encoding: BufferEncoding = 'utf8') =>
    asPerson(backend, event.editor, (db) => compareAttendance(db, event.id, Buffer.from(list, encoding), 'es'))
  const lines = [`Anita;${email?.toUpperCase()}`, 'Jose Núñez;', `x;${member.person.email}`, 'Ñuñez Díaz;', 'Otra;o@x.org']
  expect(await compare(`Nombre;Correo\r\n${lines.join('\r\n')}`, 'latin1')).toMatchObject({
    ok: true,
    comparison: {
      people: 5,
      byEmail: [ana, me],
      byName: [jose],
      half: [{ name: 'Ñuñez Díaz', candidates: [{ id: diaz }], likely: null }],
      unknown: [{ name: 'Otra', email: 'o@x.org' }],
    },
  })
  expect(await statesOf(backend, event.ids)).toEqual(event.ids.map(() => 'registered'))
  expect(await compare('')).toEqual({ ok: false, problem: 'validation.attendanceMissing' })
  expect(await compare('PK\u0003\u0004xl/workbook.xml')).toEqual({ ok: false, problem: 'validation.attendanceNotText' })
  expect(await compare('\n\n')).toEqual({ ok: false, problem: 'validation.attendanceEmpty' })
  const many = await compare(`Name,Email\n${Array.from({ length: 50_000 }, (_, at) => `P ${at},p${at}@x.org`).join('\n')}`)
  expect(many).toMatchObject({ ok: true, comparison: { people: 50_000, unknownCount: 50_000 } })
  expect(many.ok && many.comparison.unknown).toHaveLength(100)
  const stranger = await signInAs(backend, 'official')
  expect(await attempt(() => asPerson(backend, stranger, (db) => compareAttendance(db, event.id, Buffer.from('a@x.org'), 'es')))).toEqual({
    ok: false,
    error: 'forbidden',
  })
})

test('the form lists everybody who registered, with what is known', async ({ backend }) => {
  const event = await makePast(backend, [
    { name: 'Zoe', state: 'attended', country: 'CHL' },
    { name: 'Ámbar', state: 'waiting' },
  ])
  const closing = await asPerson(backend, event.editor, (db) => getClosing(db, event.id, event.editor.person.id, 'es'))
  expect(closing).toMatchObject({ phase: 'over', saved: null })
  expect(closing?.participants).toMatchObject([
    { name: 'Ámbar', state: 'waiting', byDoor: false, country: '' },
    { name: 'Zoe', state: 'attended', byDoor: true, country: 'Chile' },
  ])
})

test('the first closing mails each person who had a seat once, in their language, with a certificate only for those who took part', async ({
  backend,
}) => {
  const [there, absent, waiting] = [newEmail('estuvo'), newEmail('falto'), newEmail('espera')]
  const event = await makePast(backend, [
    { name: 'Ada', email: there },
    { name: 'Beto', email: absent },
    { name: 'Carla', email: waiting, state: 'waiting' },
  ])
  const [first = '', second = '', third = ''] = event.ids
  expect(await close(backend, event.editor, event, { attended: [first] })).toMatchObject({ ok: true })
  expect(
    await close(backend, event.editor, event, { base: 1, attended: [first], outcome: { es: 'Cuatro acuerdos', en: '' } }),
  ).toMatchObject({ ok: true })
  const asked = async (id: string) => (await findEnqueuedJobs(backend, id)).filter(({ job }) => job === 'send-event-outcome').length
  expect([await asked(first), await asked(second), await asked(third)]).toEqual([1, 1, 0])
  const services = { databases: backend.databases, sendMail: storeMail(backend), publicUrl: 'http://caja.test' }
  const t = textsIn('es')
  for (const registration of [first, second]) await sendJobMail(services, outcomeMailJob, { registration })
  const [mail] = await findMail(backend.databases.service, { to: there, limit: 1 })
  for (const part of [mail?.text, mail?.html]) {
    expect(part).toContain(t('closing:mail.certificate'))
    expect(part).toContain('#outcome')
    expect(part).toMatch(/http:\/\/caja\.test\/es\/inscripciones\//)
  }
  const [other] = await findMail(backend.databases.service, { to: absent, limit: 1 })
  expect(other?.text).not.toContain(t('closing:mail.certificate'))
  expect(other?.text).toContain('#outcome')
})

test('what came out of an event is found by search, in the JSON interface and in its record for harvesters', async ({ backend }) => {
  const { service, visitor } = backend.databases
  const event = await makePast(backend)
  const word = newWord()
  await close(backend, event.editor, event, { outcome: { es: `Se acordó ${word}`, en: '' } })
  expect(await findEnqueuedJobs(backend, event.id)).toContainEqual({ job: 'index-outcome', payload: { event: event.id } })
  await sql`select private.index_outcome(${event.id})`.execute(service)
  const { hits } = await findResources(visitor, { ...emptySearch, q: word, sort: 'relevance' }, 'es')
  expect(hits.map(({ card }) => card.id)).toEqual([event.id])
  expect((await findResource(visitor, event.id))?.outcome).toEqual({ es: `Se acordó ${word}` })
  expect((await findRecord(visitor, event.id))?.described?.outcome).toEqual({ es: `Se acordó ${word}` })
})
