import { expect, test } from 'vitest'
import { hasSessionCookie, isReadableSession } from './session-cookie.ts'

test.each(['caja-session=abc', 'caja-language=es; caja-session=abc', 'caja-session.0=a; caja-session.1=b'])(
  '%s has a session cookie',
  (header) => expect(hasSessionCookie(header)).toBe(true),
)

test.each([null, undefined, '', 'caja-language=es', 'caja-sessions=1', 'x-caja-language=caja-session'])('%j has not', (header) =>
  expect(hasSessionCookie(header)).toBe(false),
)

const cookies = (pairs: Record<string, string | undefined>) => Object.entries(pairs).map(([name, value = '']) => ({ name, value }))
const encoded = `base64-${Buffer.from('{"access_token":"á"}').toString('base64url')}`

test('a session can be read in one piece and in several, and so can no session', () => {
  for (const pairs of [{}, { 'caja-session': '' }, { 'caja-session': encoded }, { 'caja-session': '{"a":1}' }])
    expect(isReadableSession(cookies(pairs)), JSON.stringify(pairs)).toBe(true)
  expect(isReadableSession(cookies({ 'caja-session.1': encoded.slice(12), 'caja-session.0': encoded.slice(0, 12) }))).toBe(true)
})

test.each([
  { 'caja-session': 'base64-' },
  { 'caja-session': 'base64-%%%' },
  { 'caja-session': 'base64-bm90IGpzb24' },
  { 'caja-session': `base64-${Buffer.from([0x22, 0xff, 0x22]).toString('base64url')}` },
  { 'caja-session': `${encoded}!` },
  { 'caja-session.0': encoded.slice(0, 12) },
  { 'caja-session.0': encoded.slice(0, 12), 'caja-session.2': encoded.slice(12) },
])('%j cannot be read', (pairs) => expect(isReadableSession(cookies(pairs))).toBe(false))
