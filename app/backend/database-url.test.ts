import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findDatabaseUrlProblem, withTls } from './database-url.server.ts'
import { readEnvironment } from './env.server.ts'
import { loginUrl } from './login-roles.server.ts'

const project = {
  DATABASE_URL: 'postgres://postgres.abcdef:secret@aws-0-eu-west-1.pooler.supabase.com:5432/postgres',
  SUPABASE_URL: 'https://abcdef.supabase.co',
  SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_0123456789',
  SUPABASE_SECRET_KEY: 'sb_secret_0123456789',
}

test("the login roles keep the project suffix, host, database and parameters of the owner's address, but not the password", () => {
  for (const [owner, user] of [
    [project.DATABASE_URL, 'caja_visitor.abcdef'],
    ['postgresql://postgres:p%40ss%2Fw%3Ard@db.abcdef.supabase.co/postgres?sslmode=require', 'caja_visitor'],
    ['postgres://some.body.else:x@[::1]:5433/caja', 'caja_visitor.body.else'],
  ] as const) {
    const [from, to] = [new URL(owner), new URL(loginUrl(owner, 'caja_visitor'))]
    expect(to.username).toBe(user)
    expect([to.host, to.pathname, to.search]).toEqual([from.host, from.pathname, from.search])
    expect(to.password).toMatch(/^[\w-]{43}$/)
    expect(loginUrl(owner, 'caja_visitor')).toBe(to.href)
    expect(new URL(loginUrl(owner, 'caja_user')).password).not.toBe(to.password)
  }
})

test('a different owner password gives different role passwords', () => {
  const other = project.DATABASE_URL.replace('secret', 'other')
  expect(new URL(loginUrl(other, 'caja_user')).password).not.toBe(new URL(loginUrl(project.DATABASE_URL, 'caja_user')).password)
})

test("the pooler's transaction mode is refused with the reason, for each of the three addresses", () => {
  const transaction = project.DATABASE_URL.replace(':5432', ':6543')
  for (const variable of ['DATABASE_URL', 'DATABASE_VISITOR_URL', 'DATABASE_USER_URL'])
    expect(() =>
      readEnvironment({
        ...project,
        DATABASE_VISITOR_URL: project.DATABASE_URL,
        DATABASE_USER_URL: project.DATABASE_URL,
        [variable]: transaction,
      }),
    ).toThrow(new RegExp(`${variable} uses port 6543, .*LISTEN and session locks.*port 5432`))
})

test('an address without user or password, a single login address, and too few connections are named', () => {
  expect(findDatabaseUrlProblem('postgres://db.example.org/postgres')).toContain('must name a user and a password')
  expect(findDatabaseUrlProblem('postgres://postgres@db.example.org/postgres')).toContain('must name a user and a password')
  expect(findDatabaseUrlProblem(project.DATABASE_URL)).toBeNull()
  expect(() => readEnvironment({ ...project, DATABASE_VISITOR_URL: project.DATABASE_URL })).toThrow('DATABASE_USER_URL is missing')
  expect(() => readEnvironment({ ...project, DATABASE_USER_URL: project.DATABASE_URL })).toThrow('DATABASE_VISITOR_URL is missing')
  expect(() => readEnvironment({ ...project, DATABASE_CONNECTIONS: '7' })).toThrow('DATABASE_CONNECTIONS must be 8 or more')
  expect(() => readEnvironment({ ...project, DATABASE_LOCK_TIMEOUT: 'soon' })).toThrow('DATABASE_LOCK_TIMEOUT must be a number of seconds')
  expect(() => readEnvironment({ ...project, DATABASE_URL: 'mysql://a:b@c/d' })).toThrow('DATABASE_URL must be postgres://')
})

test('the defaults are twelve connections and safe time limits', () => {
  expect(readEnvironment(project)).toMatchObject({
    DATABASE_CONNECTIONS: 12,
    DATABASE_CONNECTION_TIMEOUT: 5,
    DATABASE_STATEMENT_TIMEOUT: 15,
    DATABASE_LOCK_TIMEOUT: 5,
    DATABASE_IDLE_IN_TRANSACTION_TIMEOUT: 60,
  })
})

test('sslmode keeps its usual meaning; an authority alone turns on all checks; without either, nothing changes', () => {
  const parametersOf = (address: string, authority?: string) =>
    Object.fromEntries(new URL(withTls(`postgres://a:b@c/d${address}`, authority)).searchParams)
  expect(parametersOf('')).toEqual({})
  expect(parametersOf('?sslmode=require')).toEqual({ sslmode: 'require', uselibpqcompat: 'true' })
  expect(parametersOf('', '/etc/ca.pem')).toEqual({ sslmode: 'verify-full', sslrootcert: '/etc/ca.pem', uselibpqcompat: 'true' })
  expect(parametersOf('?sslmode=verify-ca', '/etc/ca.pem')).toMatchObject({ sslmode: 'verify-ca', sslrootcert: '/etc/ca.pem' })
})

test('the text of a certificate authority becomes one file, which is deleted when the process ends', () => {
  const run = `const { withTls } = await import('#app/backend/database-url.server.ts')
    const urls = [1, 2, 3].map(() => withTls('postgres://a:b@db.example.org/postgres', '-----BEGIN CERTIFICATE-----\\n'))
    console.log(JSON.stringify(urls.map((url) => new URL(url).searchParams.get('sslrootcert'))))
    console.log((await import('node:fs')).existsSync(new URL(urls[0]).searchParams.get('sslrootcert')))`
  const [files = '', exists] = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', run], {
    encoding: 'utf8',
  }).split('\n')
  const paths = JSON.parse(files) as string[]
  expect(new Set(paths).size).toBe(1)
  expect(exists).toBe('true')
  expect(existsSync(path.dirname(paths[0] ?? ''))).toBe(false)
})
