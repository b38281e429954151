import { AuthApiError, AuthRetryableFetchError } from '@supabase/supabase-js'
import { DatabaseError } from 'pg'
import { expect, test } from 'vitest'
import { isUnavailable, Unavailable } from './unavailable.ts'

const ofDatabase = (code: string) => Object.assign(new DatabaseError('refused', 7, 'error'), { code })
const ofSystem = (code: string) => Object.assign(new Error(code), { code })

test.each([
  '08000',
  '08003',
  '08006',
  '08P01',
  '53100',
  '53200',
  '53300',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '55P03',
  '25P03',
  '25006',
  '40001',
  '40P01',
  '58030',
])('a database that answers %s is unavailable', (code) => {
  expect(isUnavailable(ofDatabase(code))).toBe(true)
})

test.each(['23505', '23503', '42501', '42601', '22P02', '22021', 'CJ001', '57000', '54001', '0A000'])(
  '%s is not a temporary fault',
  (code) => {
    expect(isUnavailable(ofDatabase(code))).toBe(false)
  },
)

test.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOSPC', 'EMFILE', 'CONNECT_TIMEOUT'])(
  '%s of a socket or a file is a temporary fault',
  (code) => {
    expect(isUnavailable(ofSystem(code))).toBe(true)
  },
)

test.each([
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Client has encountered a connection error and is not queryable',
  'MaxClientsInSessionMode: max clients reached',
])('"%s" is recognised by its text', (message) => {
  expect(isUnavailable(new Error(message))).toBe(true)
})

test('faults of Auth, Storage and fetch are recognised, also as the cause of another error', () => {
  for (const error of [
    new Unavailable('mail'),
    Object.assign(new Error('of another copy of this module'), { name: 'Unavailable' }),
    new AuthRetryableFetchError('', 0),
    new AuthApiError('unexpected_failure', 500, 'unexpected_failure'),
    Object.assign(new Error('server_error'), { name: 'StorageApiError', status: 503 }),
    Object.assign(new Error('?'), { name: 'StorageUnknownError', originalError: new TypeError('fetch failed') }),
    new TypeError('fetch failed', { cause: ofSystem('ECONNREFUSED') }),
    new Error('Migration 1 failed', { cause: ofDatabase('57P01') }),
    new AggregateError([ofSystem('ECONNREFUSED'), ofSystem('ECONNREFUSED')]),
  ])
    expect(isUnavailable(error)).toBe(true)
})

test('bugs, refusals and wrong codes are not temporary faults', () => {
  for (const error of [
    new TypeError("Cannot read properties of undefined (reading 'id')"),
    new AuthApiError('Token has expired', 403, 'otp_expired'),
    Object.assign(new Error('ENOENT'), { code: 'ENOENT' }),
    new AggregateError([ofSystem('ECONNREFUSED'), new TypeError('x is not a function')]),
    new AggregateError([]),
    new Response(null, { status: 503 }),
    null,
    undefined,
    'Connection terminated',
  ])
    expect(isUnavailable(error)).toBe(false)
})
