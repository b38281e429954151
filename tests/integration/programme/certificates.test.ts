import { sql } from 'kysely'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { certificateTask } from '#app/features/programme/events/certificates/certificate-texts.server.ts'
import { issueCertificate, verifyCertificate } from '#app/features/programme/events/certificates/certificates.server.ts'
import { makeCertificatePdf } from '#app/features/programme/events/certificates/draw-certificates.server.ts'
import { closeEvent } from '#app/features/programme/events/closing/close-event.server.ts'
import {
  findOwnExport,
  findOwnRegistrations,
  findRegistrationsByLink,
} from '#app/features/programme/events/registration/find-own.server.ts'
import { makeRegistrationLink } from '#app/features/programme/events/registration/registration-link.server.ts'
import { changeRegistration, registerForEvent } from '#app/features/programme/events/registration/registrations.server.ts'
import { closingInput, inTheFuture } from '../../factories/events.ts'
import { type Actor, newEmail, signInAs } from '../../factories/people.ts'
import { asPerson, makePublished } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

/** A past event for which a member and a visitor registered. */
async function makeWorld(backend: TestBackend) {
  const { service } = backend.databases
  const event = await makePublished(backend, { kind: 'event', content: inTheFuture() })
  const member = await signInAs(backend, 'member')
  await asPerson(backend, member, (db) => registerForEvent(db, event.id, 'es'))
  const email = newEmail('certificate')
  await sql`select private.give_seat(${event.id}, null, ${email}, 'Ñandú Çelik', 'en')`.execute(service)
  const rows = await service.selectFrom('event_registrations').select(['id', 'person_id']).where('resource_id', '=', event.id).execute()
  const idOf = (isMember: boolean) => rows.find((row) => (row.person_id !== null) === isMember)?.id ?? expect.fail()
  await sql`update events set starts_at = now() - interval '3 hours', closes_at = now() - interval '3 hours', ends_at = now() - interval '1 hour',
    session_starts = array[now() - interval '3 hours'], session_ends = array[now() - interval '90 minutes'] where resource_id = ${event.id}`.execute(
    service,
  )
  const path = await makeRegistrationLink(service, email, new Date(Date.now() + 86_400_000), 'en')
  let base = 0
  const close = async (attended: string[]) => {
    base = await asPerson(backend, event.editor, (db) => closeEvent(db, event.id, closingInput({ base, attended })))
  }
  return { event, member, close, ofMember: idOf(true), ofVisitor: idOf(false), token: path.split('/').at(-1) ?? '' }
}
const issue = (backend: TestBackend, actor: Actor, registration: string) =>
  attempt(() => asPerson(backend, actor, (db) => issueCertificate(db, registration, null)))

test('a certificate is issued only after closing, to a person who took part, and verifies', async ({ backend }) => {
  const { visitor } = backend.databases
  const { member, event, close, ofMember, ofVisitor, token } = await makeWorld(backend)
  expect(await issue(backend, member, ofMember)).toEqual({ ok: false, error: 'event_not_closed' })
  await close([ofVisitor])
  expect(await issue(backend, member, ofMember)).toEqual({ ok: false, error: 'did_not_attend' })
  expect(await issue(backend, member, ofVisitor)).toEqual({ ok: false, error: 'not_found' })
  const code = await issueCertificate(visitor, ofVisitor, token)
  expect(await issueCertificate(visitor, ofVisitor, token)).toBe(code)
  expect(await verifyCertificate(visitor, code.toUpperCase().replace(/(.{5})/g, '$1 '), 'es')).toMatchObject({
    status: 'valid',
    name: 'Ñandú Çelik',
    title: { text: event.title.es },
    minutes: 90,
  })
  expect(await findRegistrationsByLink(visitor, token, 'en')).toMatchObject([{ mayCertify: true, certificate: code }])
  // Every other code is refused, whichever character differs.
  for (const at of [0, 7, 14, 15, 19]) {
    const altered = code.slice(0, at) + (code[at] === 'x' ? 'y' : 'x') + code.slice(at + 1)
    expect(await attempt(() => verifyCertificate(visitor, altered, 'es'))).toEqual({ ok: false, error: 'certificate_altered' })
  }
  for (const typed of ['', 'x', `${code}0`, "' or 1=1 --", '%', 'é'.repeat(20), code.slice(1)])
    expect(await attempt(() => verifyCertificate(visitor, typed, 'es'))).toEqual({ ok: false, error: 'certificate_altered' })
})

test('a certificate is withdrawn with the attendance, and keeps its name when the profile changes', async ({ backend }) => {
  const { visitor, service } = backend.databases
  const { member, close, ofMember } = await makeWorld(backend)
  await close([ofMember])
  await service.updateTable('people').set({ name: '' }).where('id', '=', member.person.id).execute()
  await service.updateTable('event_registrations').set({ name: '' }).where('id', '=', ofMember).execute()
  expect(await issue(backend, member, ofMember)).toEqual({ ok: false, error: 'name_missing' })
  await service.updateTable('people').set({ name: 'Ada Primera' }).where('id', '=', member.person.id).execute()
  const issued = await issue(backend, member, ofMember)
  const code = issued.ok ? issued.value : expect.fail(issued.error)
  await service.updateTable('people').set({ name: 'Otra Persona' }).where('id', '=', member.person.id).execute()
  expect(await verifyCertificate(visitor, code, 'en')).toMatchObject({ status: 'valid', name: 'Ada Primera' })
  expect(await asPerson(backend, member, (db) => findOwnExport(db, member.person.id))).toMatchObject([
    { certificate: { code, name: 'Ada Primera' } },
  ])

  await close([])
  expect(await verifyCertificate(visitor, code, 'en')).toMatchObject({ status: 'withdrawn' })
  expect(await asPerson(backend, member, (db) => findOwnRegistrations(db, member.person.id, 'es'))).toMatchObject([
    { mayCertify: false, certificate: null },
  ])
  expect(await issue(backend, member, ofMember)).toEqual({ ok: false, error: 'did_not_attend' })
  await close([ofMember])
  expect(await verifyCertificate(visitor, code, 'en')).toMatchObject({ status: 'valid', withdrawn: null })
})

test('after two years a certificate names nobody; after its registration is deleted it certifies nothing', async ({ backend }) => {
  const { visitor, service } = backend.databases
  const { event, member, close, ofMember, ofVisitor, token } = await makeWorld(backend)
  await close([ofMember, ofVisitor])
  const code = await issueCertificate(visitor, ofVisitor, token)
  const own = await issue(backend, member, ofMember)
  await asPerson(backend, member, (db) => changeRegistration(db, { intent: 'erase', registration: ofMember }))
  expect(await verifyCertificate(visitor, own.ok ? own.value : '', 'es')).toMatchObject({ status: 'gone' })
  await sql`update events set starts_at = now() - interval '25 months', closes_at = now() - interval '25 months', ends_at = now() - interval '25 months' + interval '1 hour'
    where resource_id = ${event.id}`.execute(service)
  await sql`select private.purge_registrations()`.execute(service)
  expect(await verifyCertificate(visitor, code, 'es')).toMatchObject({ status: 'anonymous', name: '' })
})

test('the PDF has the name, the event and the address of its page as text', async ({ backend }) => {
  const { close, ofVisitor, token, event } = await makeWorld(backend)
  await close([ofVisitor])
  const { visitor } = backend.databases
  const certificate = await verifyCertificate(visitor, await issueCertificate(visitor, ofVisitor, token), 'es')
  if (certificate.status !== 'valid') expect.fail(certificate.status)
  const address = `http://caja.test/es/certificados/${certificate.code}`
  const made = await Promise.all([1, 2].map(() => makeCertificatePdf(certificateTask(certificate, address, 'es'))))
  const pdf = made[0] ?? expect.fail('no PDF')
  expect(made[1]?.byteLength).toBe(pdf.byteLength)
  expect(pdf.byteLength).toBeLessThan(200_000)
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  expect(totalPages).toBe(1)
  const words = (of: string) => of.replace(/\s+/g, '')
  for (const expected of ['Ñandú Çelik', event.title.es ?? '', address, 'Certificado de participación'])
    expect(words(text)).toContain(words(expected))
})
