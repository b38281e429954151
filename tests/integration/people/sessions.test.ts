import { sql } from 'kysely'
import { expect, vi } from 'vitest'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { getOrCreateOwnPerson } from '#app/features/people/accounts/queries.server.ts'
import { clearSession, endSession, readSession, sendCode, verifyCode } from '#app/features/people/accounts/session.server.ts'
import { hasSessionCookie, sessionCookie } from '#app/features/people/accounts/session-cookie.ts'
import { clearUnprovenAccounts } from '#app/features/people/verification/clear-unproven.server.ts'
import { askForCode, cookieOf, newEmail, requestWith, signIn } from '../../factories/people.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { rewriteSession } from '../../fixtures/session-cookie.ts'
import { test } from '../../fixtures/test.ts'
import { siteUrl } from '../../fixtures/throwaway-backend.ts'

const tryCode = async (backend: TestBackend, proof: { email: string; token: string } | { token_hash: string }) => {
  const headers = new Headers()
  const isRight = await verifyCode(backend, proof, requestWith(''), headers, false)
  return { isRight, cookie: cookieOf(headers), headers }
}
const sessionOf = (backend: TestBackend, cookie: string) => readSession(backend, requestWith(cookie), new Headers(), false)
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('the mailed code opens a session, and its cookie is out of reach of scripts and other sites', async ({ backend }) => {
  const email = newEmail()
  const { isRight, cookie, headers } = await tryCode(backend, { email, token: await askForCode(backend, email) })
  expect(isRight).toBe(true)
  expect(hasSessionCookie(cookie)).toBe(true)
  for (const header of headers.getSetCookie()) {
    expect(header).toMatch(/; HttpOnly/i)
    expect(header).toMatch(/; SameSite=Lax/i)
    expect(header).toMatch(/; Path=\//i)
    // Thirty days; a cookie that is removed has an age of 0.
    expect([0, 30 * 24 * 60 * 60]).toContain(Number(/; Max-Age=(\d+)/i.exec(header)?.[1]))
  }
  expect(await sessionOf(backend, cookie)).toMatchObject({ claims: { role: 'authenticated', email } })
})

test('on an encrypted site the cookie travels encrypted only', async ({ backend }) => {
  const email = newEmail()
  const headers = new Headers()
  await verifyCode(backend, { email, token: await askForCode(backend, email) }, requestWith(''), headers, true)
  expect(headers.getSetCookie()).not.toEqual([])
  for (const header of headers.getSetCookie()) expect(header).toMatch(/; Secure/i)
})

test('the mail is in the language of the page, and its link opens a session too', async ({ backend }) => {
  const email = newEmail()
  await askForCode(backend, email, 'en')
  const [mail] = await findMail(backend.databases.service, { to: email, limit: 1 })
  const link = /http\S+\/en\/sign-in\/link\?token_hash=(\S+)/.exec(mail?.text ?? '')
  expect(link?.[0]).toContain(siteUrl)
  const { isRight, cookie } = await tryCode(backend, { token_hash: link?.[1] ?? '' })
  expect(isRight).toBe(true)
  expect(await sessionOf(backend, cookie)).toMatchObject({ claims: { email } })
})

test('a wrong code opens nothing', async ({ backend }) => {
  const email = newEmail()
  const code = await askForCode(backend, email)
  expect(await tryCode(backend, { email, token: another(code) })).toMatchObject({ isRight: false, cookie: '' })
  expect(await tryCode(backend, { email: newEmail(), token: code })).toMatchObject({ isRight: false, cookie: '' })
})

test('a code is good once', async ({ backend }) => {
  const email = newEmail()
  const token = await askForCode(backend, email)
  expect(await tryCode(backend, { email, token })).toMatchObject({ isRight: true })
  expect(await tryCode(backend, { email, token })).toMatchObject({ isRight: false, cookie: '' })
})

test('only the newest code is good', async ({ backend }) => {
  const email = newEmail()
  const first = await askForCode(backend, email)
  const second = await askForCode(backend, email)
  if (first !== second) expect(await tryCode(backend, { email, token: first })).toMatchObject({ isRight: false })
  expect(await tryCode(backend, { email, token: second })).toMatchObject({ isRight: true })
})

test('a code runs out', async ({ backend }) => {
  const email = newEmail()
  const token = await askForCode(backend, email)
  await sql`update auth.users set confirmation_sent_at = confirmation_sent_at - interval '61 minutes', recovery_sent_at = recovery_sent_at - interval '61 minutes'
    where email = ${email}`.execute(backend.databases.service)
  expect(await tryCode(backend, { email, token })).toMatchObject({ isRight: false, cookie: '' })
})

test('a code for the other language, or for an address in capitals, finds the same person', async ({ backend }) => {
  const email = newEmail()
  const first = await signIn(backend, email)
  await sendCode(backend, email.toUpperCase(), 'en', `${siteUrl}/en/sign-in/link`)
  const [mail] = await findMail(backend.databases.service, { to: email, limit: 1 })
  const token = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? ''
  const { cookie } = await tryCode(backend, { email, token })
  expect((await sessionOf(backend, cookie))?.claims.sub).toBe(first.claims.sub)
  expect(await backend.databases.service.selectFrom('people').select('id').where('email', '=', email).execute()).toEqual([
    { id: first.person.id },
  ])
})

test('a first sign-in makes a member who speaks the language of the page', async ({ backend }) => {
  const { person } = await signIn(backend, newEmail(), 'en')
  expect(person).toMatchObject({ role: 'member', language: 'en', institution: null })
})

test('an address that is typed makes no record of a person, and does not take up an invitation, before it is proven', async ({
  backend,
}) => {
  const { service } = backend.databases
  const [typed, invited] = [newEmail('tecleada'), newEmail('invitada')]
  await service.insertInto('people').values({ email: invited, name: 'Invitada', role: 'editor' }).execute()
  for (const email of [typed, invited]) {
    const code = await askForCode(backend, email)
    expect((await tryCode(backend, { email, token: another(code) })).isRight).toBe(false)
  }
  const recordsOf = () => service.selectFrom('people').select(['email', 'user_id']).where('email', 'in', [typed, invited]).execute()
  expect(await recordsOf()).toEqual([{ email: invited, user_id: null }])
  await signIn(backend, typed)
  expect((await recordsOf()).map(({ email }) => email).sort()).toEqual([invited, typed])
})

test('two first requests of a new session make one record', async ({ backend }) => {
  const email = newEmail()
  const { cookie } = await tryCode(backend, { email, token: await askForCode(backend, email) })
  const session = await sessionOf(backend, cookie)
  if (!session) throw new Error('No session')
  // Many times, because the requests rarely meet between the writes of two indexes.
  for (let round = 0; round < 40; round += 1) {
    await backend.databases.service.deleteFrom('people').where('email', '=', email).execute()
    const made = await Promise.all([1, 2, 3, 4].map(() => getOrCreateOwnPerson(backend.databases, session.claims, 'en')))
    expect(new Set(made.map((person) => person?.id)).size).toBe(1)
    expect(made[0]).toMatchObject({ email, language: 'en' })
  }
})

test('accounts that were never proven are cleared after a day, proven ones stay', async ({ backend }) => {
  const { service } = backend.databases
  const [old, fresh, proven] = [newEmail('vieja'), newEmail('nueva'), newEmail('probada')]
  for (const email of [old, fresh]) await askForCode(backend, email)
  await signIn(backend, proven)
  await sql`update auth.users set created_at = now() - interval '25 hours', updated_at = now() - interval '25 hours'
    where email in (${old}, ${proven})`.execute(service)
  expect(await clearUnprovenAccounts(service)).toBeGreaterThan(0)
  const { rows } = await sql<{
    email: string
  }>`select email from auth.users where email in (${old}, ${fresh}, ${proven}) order by email`.execute(service)
  expect(rows.map(({ email }) => email)).toEqual([fresh, proven].sort())
})

test('a person who was invited signs in to the record that was made for them', async ({ backend }) => {
  const email = newEmail('invitada')
  const invited = await backend.databases.service
    .insertInto('people')
    .values({ email, name: 'Invitada', role: 'editor' })
    .returning('id')
    .executeTakeFirstOrThrow()
  expect((await signIn(backend, email)).person).toMatchObject({ id: invited.id, name: 'Invitada', role: 'editor' })
})

test('a cookie that was altered opens nothing', async ({ backend, signInAs }) => {
  const member = await signInAs('member')
  const admin = await signInAs('admin')
  const altered = [
    `${member.cookie.slice(0, -12)}AAAAAAAAAAAA`,
    replaceSubject(member.cookie, member.claims.sub, admin.claims.sub),
    unsigned(member.cookie, admin.claims.sub),
    `${sessionCookie}=base64-bm90IGpzb24`,
    `${sessionCookie}=%%%`,
    `${sessionCookie}=base64-%%%`,
    `${sessionCookie}.0=base64-eyJhIjox`,
    `${sessionCookie}=`,
  ]
  const warned = vi.spyOn(console, 'warn')
  for (const cookie of altered) expect(await sessionOf(backend, cookie)).toBeNull()
  expect(warned).not.toHaveBeenCalled()
  expect(await sessionOf(backend, member.cookie)).not.toBeNull()
})

test('signing out ends the session and takes every piece of the cookie away', async ({ backend, signInAs }) => {
  const { cookie } = await signInAs('member')
  const headers = new Headers()
  await endSession(backend, requestWith(cookie), headers, false)
  const cleared = headers.getSetCookie()
  for (const pair of cookie.split('; '))
    expect(cleared.some((header) => header.startsWith(`${pair.split('=')[0]}=;`) && /Max-Age=0/i.test(header))).toBe(true)
  expect(cookieOf(headers)).toBe('')
})

test('clearing touches no other cookie', () => {
  const headers = new Headers()
  clearSession(requestWith(`${sessionCookie}.0=a; ${sessionCookie}.1=b; caja-language=es`), headers)
  expect(headers.getSetCookie().map((header) => header.split('=')[0])).toEqual([`${sessionCookie}.0`, `${sessionCookie}.1`])
})

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as object

function replaceSubject(cookie: string, from: string, to: string): string {
  return rewriteSession(cookie, (session) => {
    const [head, , signature] = session.access_token.split('.')
    session.access_token = `${head}.${part(JSON.parse(JSON.stringify(claimsOf(session.access_token)).replaceAll(from, to)))}.${signature}`
    session.user.id = to
  })
}

function unsigned(cookie: string, subject: string): string {
  return rewriteSession(cookie, (session) => {
    session.access_token = `${part({ alg: 'none', typ: 'JWT' })}.${part({ ...claimsOf(session.access_token), sub: subject })}.`
    session.user.id = subject
  })
}
