/** A session ends only if Auth says so. In all other cases the browser keeps its cookie. */
import { expect } from 'vitest'
import { readSession, sendCode, verifyCode } from '#app/features/people/accounts/session.server.ts'
import { Unavailable } from '#app/lib/unavailable.ts'
import { newEmail, requestWith } from '../../factories/people.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { rewriteSession } from '../../fixtures/session-cookie.ts'
import { test } from '../../fixtures/test.ts'

const answers = {
  'no connection': () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) })
  },
  'a fault of its own': () => Response.json({ code: 500, error_code: 'unexpected_failure', msg: 'Database error' }, { status: 500 }),
  'the page of a proxy': () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
  'overload in JSON': () => Response.json({ message: 'no connection' }, { status: 503 }),
  'too many requests': () => Response.json({ code: 429, error_code: 'over_request_rate_limit', msg: 'Slow down' }, { status: 429 }),
  'a wall in front of it': () => new Response('<h1>Forbidden</h1>', { status: 403, headers: { 'content-type': 'text/html' } }),
  'another service at its address': () => Response.json({ message: 'not found' }, { status: 404 }),
} as const

const withAuth = (backend: TestBackend, fetchAuth: typeof fetch): TestBackend => ({
  ...backend,
  supabase: { ...backend.supabase, fetch: fetchAuth },
})
/** The access token has expired, so Auth must refresh it. */
const expired = (cookie: string) => rewriteSession(cookie, (session) => Object.assign(session, { expires_at: 1, expires_in: 0 }))

for (const [what, answer] of Object.entries(answers)) {
  test(`a session survives ${what} from Auth`, async ({ backend, signInAs }) => {
    const { cookie } = await signInAs('member')
    const faulty = withAuth(backend, async () => answer())
    for (const sent of [cookie, expired(cookie)]) {
      const headers = new Headers()
      const began = performance.now()
      await expect(readSession(faulty, requestWith(sent), headers, false)).rejects.toBeInstanceOf(Unavailable)
      expect(headers.getSetCookie()).toEqual([])
      expect(performance.now() - began).toBeLessThan(2_000)
      expect(await readSession(backend, requestWith(sent), new Headers(), false)).not.toBeNull()
    }
  })
}

test('a session ends if Auth says so', async ({ backend, signInAs }) => {
  const { cookie } = await signInAs('member')
  for (const [status, code] of [
    [403, 'session_not_found'],
    [403, 'user_not_found'],
    [403, 'bad_jwt'],
    [400, 'refresh_token_not_found'],
    [400, 'session_expired'],
  ] as const) {
    const refusing = withAuth(backend, async () => Response.json({ code: status, error_code: code, msg: code }, { status }))
    for (const sent of [cookie, expired(cookie)]) expect(await readSession(refusing, requestWith(sent), new Headers(), false)).toBeNull()
  }
})

test('a session survives parallel refreshes, and the loss of the answer to one', async ({ backend, signInAs }) => {
  const { cookie } = await signInAs('member')
  const renew = () => readSession(backend, requestWith(expired(cookie)), new Headers(), false)
  expect(await Promise.all(Array.from({ length: 12 }, renew))).not.toContain(null)
  expect(await renew()).not.toBeNull()
  expect(await renew()).not.toBeNull()
})

test('a refreshed session reaches the browser even if a later check fails', async ({ backend, signInAs }) => {
  const { cookie } = await signInAs('member')
  const failing = withAuth(backend, async (input, init) => {
    const url = String(input instanceof Request ? input.url : input)
    return url.includes('/token') ? backend.supabase.fetch(input, init) : answers['a fault of its own']()
  })
  const headers = new Headers()
  await expect(readSession(failing, requestWith(expired(cookie)), headers, false)).rejects.toBeInstanceOf(Unavailable)
  expect(headers.getSetCookie().length).toBeGreaterThan(0)
})

test('while Auth does not answer, a code is neither wrong nor sent', async ({ backend }) => {
  const faulty = withAuth(backend, async () => answers['a fault of its own']())
  await expect(sendCode(faulty, newEmail(), 'es', 'http://caja.test/es/entrar/enlace')).rejects.toBeInstanceOf(Unavailable)
  await expect(verifyCode(faulty, { email: newEmail(), token: '123456' }, requestWith(''), new Headers(), false)).rejects.toBeInstanceOf(
    Unavailable,
  )
})
