import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { findOpenRequests } from '#app/features/people/directory/find-people.server.ts'
import { verificationJob } from '#app/features/people/hand-over/jobs.server.ts'
import { decidePerson } from '#app/features/people/verification/decide-person.server.ts'
import {
  askForVerification,
  findOwnRequests,
  institutionOf,
  verificationSchema,
} from '#app/features/people/verification/verification.server.ts'
import { proveWorkEmail, workEmailCodeJob } from '#app/features/people/verification/work-email.server.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import type { Actor } from '../../factories/people.ts'
import { newEmail } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { storeMail } from '../../fixtures/store-mail.ts'
import { test } from '../../fixtures/test.ts'

const servicesOf = (backend: TestBackend) => ({ databases: backend.databases, sendMail: storeMail(backend), publicUrl: 'http://caja.test' })

async function ask(backend: TestBackend, actor: Actor, institution: string, postTitle: string, workEmail = newEmail('ministerio')) {
  const { id } = await backend.databases.service
    .selectFrom('institutions')
    .select('id')
    .where('slug', '=', institution)
    .executeTakeFirstOrThrow()
  const request = await asPerson(backend, actor, (db) =>
    askForVerification(db, actor.person, 'es', { institution: id, postTitle, workEmail, note: '' }),
  )
  return { request: request ?? '', institution: id, workEmail }
}
const accept = (request: string, post = '', reason = 'Nombramiento publicado') => ({
  intent: 'accept' as const,
  request,
  reason,
  post,
  institution: '',
})

test('an existing post of the same name is used, regardless of accents', async ({ backend, signInAs }) => {
  const { service } = backend.databases
  const admin = await signInAs('admin')
  const first = await signInAs('member')
  const second = await signInAs('member')
  const one = await ask(backend, first, 'midis-pe', 'Dirección de Evaluación')
  await asPerson(backend, admin, (db) => decidePerson(db, accept(one.request)))
  const two = await ask(backend, second, 'midis-pe', 'direccion de  evaluacion')
  const [open] = (await asPerson(backend, admin, (db) => findOpenRequests(db, 'es'))).filter(({ id }) => id === two.request)
  expect(open?.posts[0]).toMatchObject({ isNamed: true, holder: first.person.name })
  await asPerson(backend, admin, (db) => decidePerson(db, accept(two.request)))
  const held = await service
    .selectFrom('post_holders')
    .select('post_id')
    .where('person_id', 'in', [first.person.id, second.person.id])
    .execute()
  expect(new Set(held.map(({ post_id }) => post_id)).size).toBe(1)
})

test('a post of another institution and a decision without a reason are refused, and nothing changes', async ({ backend, signInAs }) => {
  const { service } = backend.databases
  const admin = await signInAs('admin')
  const official = await signInAs('official')
  const member = await signInAs('member')
  const { post_id: elsewhere } = await service
    .selectFrom('post_holders')
    .select('post_id')
    .where('person_id', '=', official.person.id)
    .executeTakeFirstOrThrow()
  const { request } = await ask(backend, member, 'gestora-bo', 'Registro')
  const decide = (decision: Parameters<typeof decidePerson>[1]) =>
    attempt(() => asPerson(backend, admin, (db) => decidePerson(db, decision)))
  expect(await decide(accept(request, elsewhere))).toEqual({ ok: false, error: 'post_elsewhere' })
  expect(await decide(accept(request, '', '  '))).toEqual({ ok: false, error: 'reason_missing' })
  expect(await decide({ intent: 'decline', request, reason: '' })).toEqual({ ok: false, error: 'reason_missing' })
  expect(await service.selectFrom('verification_requests').select('decision').where('id', '=', request).executeTakeFirstOrThrow()).toEqual({
    decision: null,
  })
  expect(await service.selectFrom('people').select('role').where('id', '=', member.person.id).executeTakeFirstOrThrow()).toEqual({
    role: 'member',
  })
})

test('both decisions are mailed with their reason', async ({ backend, signInAs }) => {
  const { service } = backend.databases
  const admin = await signInAs('admin')
  for (const [language, decision, subject] of [
    ['es', 'accept', 'Su cuenta de Caja quedó verificada'],
    ['en', 'decline', 'Your request for verification in Caja'],
  ] as const) {
    const member = await signInAs('member', { language })
    const { request } = await ask(backend, member, 'gestora-bo', 'Registro')
    const reason = `Motivo ${crypto.randomUUID()}`
    await asPerson(backend, admin, (db) =>
      decidePerson(db, decision === 'accept' ? accept(request, '', reason) : { intent: 'decline', request, reason }),
    )
    await sendJobMail(servicesOf(backend), verificationJob, { request })
    const [mail] = await findMail(service, { to: member.person.email, limit: 1 })
    expect(mail?.subject).toBe(subject)
    expect(mail?.text).toContain(reason)
    expect(mail?.html).toContain(reason)
  }
})

test('a work address is proven by its own code: not by a wrong, foreign, old or used one', async ({ backend, signInAs }) => {
  const { service } = backend.databases
  const member = await signInAs('member')
  const other = await signInAs('member')
  const { request, workEmail } = await ask(backend, member, 'gestora-bo', 'Registro')
  await ask(backend, other, 'gestora-bo', 'Registro')
  const codeOf = async () => {
    await sendJobMail(servicesOf(backend), workEmailCodeJob, { request })
    return /\b\d{6}\b/.exec((await findMail(service, { to: workEmail, limit: 1 }))[0]?.subject ?? '')?.[0] ?? ''
  }
  const prove = (actor: Actor, code: string) => asPerson(backend, actor, (db) => proveWorkEmail(db, code))
  const code = await codeOf()
  expect(code).toMatch(/^\d{6}$/)
  expect(await prove(other, code)).toBe('expired')
  const wrong = code === '000000' ? '000001' : '000000'
  expect(await prove(member, wrong)).toBe('wrong')
  await service
    .updateTable('private.work_email_codes')
    .set({ sent_at: new Date(Date.now() - 25 * 3_600_000) })
    .where('request_id', '=', request)
    .execute()
  expect(await prove(member, code)).toBe('expired')
  const fresh = await codeOf()
  for (let tries = 0; tries < 5; tries += 1) expect(await prove(member, fresh === '000000' ? '000001' : '000000')).toBe('wrong')
  expect(await prove(member, fresh)).toBe('expired')
  const last = await codeOf()
  expect(await prove(member, last)).toBe('proven')
  expect(await prove(member, last)).toBe('expired')
  expect(
    await service.selectFrom('verification_requests').select('work_email_verified_at').where('id', '=', request).executeTakeFirstOrThrow(),
  ).toEqual({
    work_email_verified_at: expect.any(Date),
  })
})

test('no code is sent if the work address is the sign-in address', async ({ backend, signInAs }) => {
  const member = await signInAs('member')
  const before = (await findMail(backend.databases.service, { to: member.person.email })).length
  const { request } = await ask(backend, member, 'gestora-bo', 'Registro', member.person.email)
  await sendJobMail(servicesOf(backend), workEmailCodeJob, { request })
  expect(await findMail(backend.databases.service, { to: member.person.email })).toHaveLength(before)
})

test('an unlisted institution is requested by name, and the administrator chooses', async ({ backend, signInAs }) => {
  const { service } = backend.databases
  const admin = await signInAs('admin')
  const member = await signInAs('member')
  const fields = { postTitle: 'Coordinación', workEmail: newEmail('ministerio'), note: '' }
  const request =
    (await asPerson(backend, member, (db) =>
      askForVerification(db, member.person, 'es', { ...fields, country: 'ARG', institutionName: 'Ministerio de Capital Humano' }),
    )) ?? ''
  const [own] = await asPerson(backend, member, (db) => findOwnRequests(db, member.person.id))
  expect(own).toMatchObject({ institution: null, institutionName: 'Ministerio de Capital Humano' })
  const shown = (await asPerson(backend, admin, (db) => findOpenRequests(db, 'es'))).find(({ id }) => id === request)
  expect(shown).toMatchObject({ institution: null, institutionName: 'Ministerio de Capital Humano', country: { es: 'Argentina' } })

  const decide = (institution: string) =>
    attempt(() => asPerson(backend, admin, (db) => decidePerson(db, { ...accept(request), institution })))
  expect(await decide('')).toEqual({ ok: false, error: 'institution_missing' })
  expect(await decide(crypto.randomUUID())).toEqual({ ok: false, error: 'not_found' })
  const { id } = await service
    .insertInto('institutions')
    .values({
      slug: `mch-${crypto.randomUUID().slice(0, 8)}`,
      names: JSON.stringify({ es: 'Ministerio de Capital Humano' }),
      country_iso3: 'ARG',
    } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  const again = (await asPerson(backend, admin, (db) => findOpenRequests(db, 'es'))).find((one) => one.id === request)
  expect(again?.candidates.map((one) => one.id)).toContain(id)
  expect((await decide(id)).ok).toBe(true)
  const held = await service
    .selectFrom('post_holders')
    .innerJoin('posts', 'posts.id', 'post_holders.post_id')
    .select('posts.institution_id')
    .where('person_id', '=', member.person.id)
    .executeTakeFirstOrThrow()
  expect(held.institution_id).toBe(id)
})

test('a request has a listed institution, or country and name of another', async () => {
  const read = (fields: Record<string, string>) => {
    const form = new URLSearchParams({ intent: 'verify', postTitle: 'Coordinación', workEmail: 'ana@x.org', ...fields })
    const parsed = parseForm(form, verificationSchema)
    return parsed.ok ? institutionOf(parsed.value) : Object.keys(parsed.errors)
  }
  const institution = crypto.randomUUID()
  const other = { country: 'ARG', institutionName: 'Ministerio de Capital Humano' }
  expect(read({ institution })).toEqual({ institution })
  expect(read({ ...other, institution })).toEqual({ institution })
  expect(read(other)).toEqual(other)
  expect(read({ ...other, institution: 'not-listed' })).toEqual(other)
  expect(read({ institution: 'not-listed', country: 'ARG' })).toEqual(['institutionName'])
  expect(read({ institution: 'not-listed', institutionName: 'Ministerio' })).toEqual(['country'])
  expect(read({})).toEqual(['institution'])
  expect(read({ country: 'ARG' })).toEqual(['institution'])
})
