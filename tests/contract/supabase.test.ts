/** Every call that the application makes to Supabase Auth and Storage, with the properties of the answers that it relies on. */
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, serverClient } from '#app/backend/backend.server.ts'
import type { Claims } from '#app/db/clients.server.ts'
import { getOrCreateOwnPerson } from '#app/features/people/accounts/queries.server.ts'
import { endSession, readSession, verifyCode } from '#app/features/people/accounts/session.server.ts'
import { cookieOf, newEmail, requestWith } from '../factories/people.ts'
import { patience } from '../fixtures/slowness.ts'
import { type Subject, startSubject } from './backend.ts'

let subject: Subject
let official: { claims: Claims; accessToken: string; cookie: string; personId: string }
let resource: string

const signIn = async (email: string) => {
  const { token } = await subject.proofOf(email)
  const headers = new Headers()
  expect(await verifyCode(subject.backend, { email, token }, requestWith(''), headers, false)).toBe(true)
  const cookie = cookieOf(headers)
  const session = await readSession(subject.backend, requestWith(cookie), new Headers(), false)
  if (!session) throw new Error('No session')
  await getOrCreateOwnPerson(subject.backend.databases, session.claims, 'es')
  return { ...session, cookie }
}
const objectsOf = (accessToken?: string) => serverClient(subject.backend.supabase, accessToken).storage.from(bucket)
const streamed = { contentType: 'text/plain', duplex: 'half' } as { contentType: string }
const streamOf = (text: string) => Readable.toWeb(Readable.from([Buffer.from(text)], { objectMode: false })) as ReadableStream
const read = async (path: string, range?: { start: number; end: number }) => {
  const opened = await subject.backend.openObject(path, range, true)
  return 'stream' in opened ? new Response(opened.stream).text() : null
}

beforeAll(async () => {
  subject = await startSubject()
  const { service } = subject.backend.databases
  const session = await signIn(newEmail('contrato'))
  const person = await service.selectFrom('people').select('id').where('user_id', '=', session.claims.sub).executeTakeFirstOrThrow()
  await service.updateTable('people').set({ role: 'official', verified_at: new Date() }).where('id', '=', person.id).execute()
  const made = await service
    .insertInto('resources')
    .values({ kind: 'document', slug: `contrato-${crypto.randomUUID().slice(0, 8)}`, owner_id: person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  official = { ...session, personId: person.id }
  resource = made.id
}, patience(60_000))
afterAll(() => subject.stop())

test('Auth: a mailed code opens a session once, and a wrong one does not', async () => {
  const email = newEmail('codigo')
  const { token } = await subject.proofOf(email)
  const attempt = async (code: string) => verifyCode(subject.backend, { email, token: code }, requestWith(''), new Headers(), false)
  expect(await attempt(token === '000000' ? '111111' : '000000')).toBe(false)
  expect(await attempt(token)).toBe(true)
  expect(await attempt(token)).toBe(false)
})

test('Auth: a mailed link opens a session once', async () => {
  const { tokenHash } = await subject.proofOf(newEmail('enlace'))
  const attempt = () => verifyCode(subject.backend, { token_hash: tokenHash }, requestWith(''), new Headers(), false)
  expect(await attempt()).toBe(true)
  expect(await attempt()).toBe(false)
})

test('Auth: a first sign-in creates a record, and the policies know the person from the token', async () => {
  const { claims } = await signIn(newEmail('primera'))
  const rows = await subject.backend.databases.asUser(claims, (db) => db.selectFrom('people').select(['user_id', 'role']).execute())
  expect(rows).toEqual([{ user_id: claims.sub, role: 'member' }])
})

test('Auth: an altered token is not a session, and signing out deletes the session in the browser', async () => {
  const { cookie } = await signIn(newEmail('salida'))
  expect(await readSession(subject.backend, requestWith(cookie.slice(0, -8)), new Headers(), false)).toBeNull()
  const headers = new Headers()
  await endSession(subject.backend, requestWith(cookie), headers, false)
  expect(headers.getSetCookie().length).toBeGreaterThan(0)
  expect(headers.getSetCookie().every((header) => /max-age=0/i.test(header))).toBe(true)
})

test('Storage: a stream is stored, read whole and in ranges, and not overwritten', async () => {
  const path = `${resource}/${crypto.randomUUID()}`
  const objects = objectsOf(official.accessToken)
  expect((await objects.upload(path, streamOf('0123456789'), streamed)).error).toBeNull()
  expect(await read(path)).toBe('0123456789')
  expect(await read(path, { start: 3, end: 5 })).toBe('345')
  expect((await objects.upload(path, streamOf('otra cosa'), streamed)).error).not.toBeNull()
  expect(await read(path)).toBe('0123456789')
})

test('Storage: bytes without a row can be deleted by people who may edit', async () => {
  const path = `${resource}/${crypto.randomUUID()}`
  const objects = objectsOf(official.accessToken)
  await objects.upload(path, streamOf('a medias'), streamed)
  const { data, error } = await objects.remove([path])
  expect([error, data?.map(({ name }) => name)]).toEqual([null, [path]])
  expect((await objects.upload(path, streamOf('de nuevo'), streamed)).error).toBeNull()
  expect((await objects.remove([`${resource}/${crypto.randomUUID()}`])).error).toBeNull()
})

test('Storage: other people cannot upload, delete or read there', async () => {
  const path = `${resource}/${crypto.randomUUID()}`
  await objectsOf(official.accessToken).upload(path, streamOf('privado'), streamed)
  const stranger = await signIn(newEmail('ajena'))
  for (const objects of [objectsOf(), objectsOf(stranger.accessToken)]) {
    expect((await objects.upload(`${resource}/${crypto.randomUUID()}`, streamOf('x'), streamed)).error).not.toBeNull()
    expect((await objects.remove([path])).data ?? []).toEqual([])
    expect((await objects.download(path)).error).not.toBeNull()
  }
  expect(await read(path)).toBe('privado')
})

/** A project lists names within the folder, the embedded Storage whole paths: both end in the name. */
test('Storage: jobs upload, list and delete without policies', async () => {
  const objects = subject.backend.serviceStorage()
  const name = crypto.randomUUID()
  expect((await objects.upload(`${resource}/${name}`, streamOf('de un trabajo'), streamed)).error).toBeNull()
  const listed = await objects.list(resource, { limit: 100 })
  expect(listed.error).toBeNull()
  expect(listed.data?.find((one) => one.name.endsWith(name))?.metadata).toMatchObject({ size: 13 })
  expect((await objects.remove([`${resource}/${name}`])).data?.length).toBe(1)
})
