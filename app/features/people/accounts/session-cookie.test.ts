import { expect, test } from 'vitest'
import { hasSessionCookie } from './session-cookie.ts'

test.each(['caja-session=abc', 'caja-language=es; caja-session=abc', 'caja-session.0=a; caja-session.1=b'])(
  '%s has a session cookie',
  (header) => expect(hasSessionCookie(header)).toBe(true),
)

test.each([null, undefined, '', 'caja-language=es', 'caja-sessions=1', 'x-caja-language=caja-session'])('%j has not', (header) =>
  expect(hasSessionCookie(header)).toBe(false),
)
