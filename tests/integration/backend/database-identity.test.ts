/**
 * On a database like that of a hosted project, behind a pooler that drops startup options: the identity of the sessions, and which ones are
 * refused.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { expect } from 'vitest'
import { openDatabases } from '#app/backend/database.server.ts'
import { checkDatabaseIdentity } from '#app/backend/database-identity.server.ts'
import { withTls } from '#app/backend/database-url.server.ts'
import { startJobs } from '#app/backend/jobs.server.ts'
import { loginUrl, prepareLoginRoles } from '#app/backend/login-roles.server.ts'
import { refuseTransactionMode } from '#app/backend/transaction-mode.server.ts'
import { createDatabases } from '#app/db/clients.server.ts'
import { withConnection } from '#app/db/pool.server.ts'
import { defaultSettings } from '#app/db/settings.server.ts'
import { followCatalogue } from '#app/middleware/follow-catalogue.server.ts'
import { PageCache } from '#app/middleware/page-cache.server.ts'
import { ownBackend } from '../../fixtures/own-backend.ts'
import { startSessionPooler } from '../../fixtures/session-pooler.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test } from '../../fixtures/test.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const asAdmin = (statements: string) => withConnection({ connectionString: ownBackend().adminUrl }, (client) => client.query(statements))

test('a role requested by a startup option is lost behind the pooler, and row-level security with it', async ({ backend }) => {
  const found = await withConnection({ connectionString: backend.serviceUrl, options: '-c role=anon' }, (client) =>
    client.query(`select current_user::text as who, row_security_active('public.people') as bound`),
  )
  expect(found.rows).toEqual([{ who: 'postgres', bound: false }])
})

test('visitors and users have their own roles, and row-level security applies to them', async ({ backend, signInAs }) => {
  const { claims } = await signInAs('member')
  const who = sql`select session_user::text as login, current_user::text as who, row_security_active('public.people') as bound`
  expect((await who.execute(backend.databases.visitor)).rows).toEqual([{ login: 'caja_visitor', who: 'caja_visitor', bound: true }])
  expect((await backend.databases.asUser(claims, (db) => who.execute(db))).rows).toEqual([
    { login: 'caja_user', who: 'authenticated', bound: true },
  ])
  await expect(checkDatabaseIdentity(backend.databases)).resolves.toBeUndefined()
})

test("outside a person's transaction, the users' connection can read nothing", async ({ backend }) => {
  await expect(backend.databases.pools.user.query('select from public.published_resources')).rejects.toThrow('permission denied')
  await expect(backend.databases.pools.user.query('select from public.people')).rejects.toThrow('permission denied')
})

test('neither can become a role with more rights', async ({ backend }) => {
  for (const pool of [backend.databases.pools.visitor, backend.databases.pools.user])
    for (const role of ['postgres', 'service_role', 'supabase_admin', 'supabase_storage_admin', 'authenticator'])
      await expect(pool.query(`set role ${role}`)).rejects.toThrow('permission denied to set role')
  await expect(backend.databases.pools.visitor.query('set role authenticated')).rejects.toThrow('permission denied to set role')
})

const owner = 'postgres'
/** A change of a role, the refusal it causes, and the statement that undoes it if the refusal does not name it. */
const faults: [change: string, says: RegExp, undo?: string][] = [
  ['alter role caja_visitor superuser', /visitors is not safe: caja_visitor is a superuser/],
  ['alter role caja_user superuser', /signed-in people is not safe: caja_user is a superuser/],
  ['alter role caja_visitor bypassrls', /caja_visitor passes row-level security by/],
  ['alter role caja_user bypassrls', /caja_user passes row-level security by/],
  ['alter role anon bypassrls', /anon passes row-level security by/],
  ['alter role authenticated superuser', /authenticated is a superuser/],
  ['grant service_role to caja_user', /caja_user can become service_role/],
  ['grant service_role to anon', /caja_visitor can become service_role/],
  ['grant supabase_storage_admin to caja_visitor', /caja_visitor can become supabase_storage_admin/],
  ['grant authenticated to caja_visitor', /caja_visitor can become authenticated/],
  ['grant pg_read_all_data to caja_user', /caja_user can become pg_read_all_data/],
  [`revoke anon from caja_visitor granted by ${owner}`, /caja_visitor is no member of anon/],
  [`revoke authenticated from caja_user granted by ${owner}`, /caja_user is no member of authenticated/],
  ['alter role caja_visitor createrole', /caja_visitor can create roles or databases, or replicate/],
  ['alter role caja_user createdb', /caja_user can create roles or databases, or replicate/],
  ['alter role caja_user replication', /caja_user can create roles or databases, or replicate/],
  [
    'create table private.taken (); alter table private.taken owner to caja_visitor',
    /it owns table private.taken/,
    'drop table private.taken',
  ],
  [
    'create table private.taken (); alter table private.taken owner to authenticated',
    /it owns table private.taken/,
    'drop table private.taken',
  ],
  ['create schema taken authorization caja_user', /it owns schema taken/, 'drop schema taken'],
  ['grant create on schema public to public', /it can create in schema public/],
  ['grant create on schema private to authenticated', /it can create in schema private/],
  [`grant create on database ${owner} to caja_visitor`, /it can create in database postgres/],
]

const allAsBefore = `
  ${['caja_visitor', 'caja_user', 'anon', 'authenticated'].map((role) => `alter role ${role} nosuperuser nobypassrls nocreaterole nocreatedb noreplication;`).join('')}
  revoke service_role from anon, caja_user; revoke supabase_storage_admin, authenticated, anon from caja_visitor;
  revoke pg_read_all_data, authenticated from caja_user;
  drop table if exists private.taken; drop schema if exists taken;
  revoke create on schema public, private from public, authenticated; revoke create on database ${owner} from caja_visitor`

for (const [change, says, undo] of faults)
  test(`refused: ${change}`, async ({ backend }) => {
    await asAdmin(change)
    try {
      const refusal = await checkDatabaseIdentity(backend.databases).then(
        () => null,
        (error: Error) => error,
      )
      expect(refusal?.message).toMatch(says)
      expect(refusal?.message).not.toContain('\n')
      await asAdmin(undo ?? refusal?.message.split('Mend: ')[1] ?? '')
      await expect(checkDatabaseIdentity(backend.databases)).resolves.toBeUndefined()
    } finally {
      await asAdmin(allAsBefore)
      await prepareLoginRoles(backend.serviceUrl)
    }
  })

test('sessions of the owner are refused for visitors and for users', async ({ backend: { serviceUrl } }) => {
  for (const [urls, whose] of [
    [{ visitorUrl: serviceUrl, userUrl: loginUrl(serviceUrl, 'caja_user') }, 'visitors'],
    [{ visitorUrl: loginUrl(serviceUrl, 'caja_visitor'), userUrl: serviceUrl }, 'signed-in people'],
  ] as const) {
    const databases = createDatabases({ ...urls, serviceUrl })
    await expect(checkDatabaseIdentity(databases)).rejects.toThrow(
      `The database session of ${whose} is not safe: it is postgres, which passes row-level security by, and must be caja_`,
    )
    await databases.close()
  }
})

test('the site does not start with an unsafe session: one line, exit code 1', { timeout: patience(60_000) }, async ({
  backend: { serviceUrl },
}) => {
  const { code, said } = await startSite({ DATABASE_VISITOR_URL: serviceUrl, DATABASE_USER_URL: serviceUrl })
  expect(said.split('\n').filter((line) => line.trim())).toEqual([
    expect.stringMatching(/^ {2}The database session of visitors is not safe: it is postgres, .* leave out DATABASE_VISITOR_URL/),
  ])
  expect(code).toBe(1)
})

test('a wrong password, an unreachable host: one line, exit code 1', { timeout: patience(60_000) }, async ({ backend: { serviceUrl } }) => {
  for (const [address, says] of [
    [serviceUrl.replace(/:[^:@]+@/, ':another@'), 'password authentication failed for user "postgres"'],
    [serviceUrl.replace(/:\d+\//, ':1/'), 'ECONNREFUSED'],
    [serviceUrl.replace('127.0.0.1', 'database.invalid'), 'database.invalid'],
  ] as const) {
    const { code, said } = await startSite({ DATABASE_URL: address })
    const lines = said.split('\n').filter((line) => line.trim())
    expect(lines).toEqual([expect.stringContaining(says)])
    expect(lines[0]).toContain('DATABASE_URL')
    expect(code).toBe(1)
  }
})

/** The output of a site that exits by itself. */
async function startSite(variables: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const site = spawn(process.execPath, ['--no-warnings', 'server/start.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      DATABASE_URL: ownBackend().serviceUrl,
      SUPABASE_URL: 'http://127.0.0.1:9',
      SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_of_nobody',
      SUPABASE_SECRET_KEY: 'sb_secret_of_nobody',
      ...variables,
    },
  })
  let said = ''
  for (const output of [site.stdout, site.stderr])
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const code = await new Promise<number | null>((resolve) => site.once('close', resolve))
  return { code, said }
}

test('an owner who may not create roles gets the statements to run by hand', async ({ backend: { serviceUrl } }) => {
  await asAdmin(`create role plain_owner login password 'plain'`)
  try {
    const plain = new URL(serviceUrl)
    plain.username = 'plain_owner'
    plain.password = 'plain'
    await expect(prepareLoginRoles(plain.href)).rejects.toThrow(/Make it by hand .*create role caja_visitor login inherit/)
  } finally {
    await asAdmin('drop role plain_owner')
  }
})

test('instances that start at the same time agree on the roles, and a new owner password gives new role passwords', async ({ backend }) => {
  const { serviceUrl } = backend
  await Promise.all(Array.from({ length: 5 }, () => prepareLoginRoles(serviceUrl)))
  const changed = new URL(serviceUrl)
  changed.password = 'changed'
  const canAccessFolder = async (address: string) =>
    withConnection({ connectionString: address }, (client) => client.query('select')).then(
      () => true,
      () => false,
    )
  try {
    await asAdmin(`alter role postgres password 'changed'`)
    await prepareLoginRoles(changed.href)
    expect(await canAccessFolder(loginUrl(changed.href, 'caja_visitor'))).toBe(true)
    expect(await canAccessFolder(loginUrl(serviceUrl, 'caja_visitor'))).toBe(false)
  } finally {
    await asAdmin(`alter role postgres password '${decodeURIComponent(new URL(serviceUrl).password)}'`)
    await prepareLoginRoles(serviceUrl)
  }
  expect(await canAccessFolder(loginUrl(serviceUrl, 'caja_visitor'))).toBe(true)
})

test('time limits apply although the pooler drops those of the start-up message', async ({ backend: { serviceUrl } }) => {
  const shown = async (pool: pg.Pool) =>
    (
      await pool.query(`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
        current_setting('idle_in_transaction_session_timeout') as idle`)
    ).rows[0]
  const databases = await openDatabases({ ownerUrl: serviceUrl })
  const limits = { statement: '15s', lock: '5s', idle: '1min' }
  expect(await shown(databases.pools.visitor)).toEqual(limits)
  expect(await shown(databases.pools.user)).toEqual(limits)
  expect(await shown(databases.pools.service)).toEqual({ ...limits, statement: '10min' })
  await databases.close()

  const short = await openDatabases({ ownerUrl: serviceUrl }, { ...defaultSettings, statementTimeout: 200, idleInTransactionTimeout: 200 })
  await expect(sql`select pg_sleep(20)`.execute(short.visitor)).rejects.toMatchObject({ code: '57014' })
  const idle = short.visitor.transaction().execute(async (db) => {
    await sql`select 1`.execute(db)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await sql`select 1`.execute(db)
  })
  await expect(idle).rejects.toThrow()
  await short.close()
})

test('one process never holds more connections than its limit', async ({ backend: { serviceUrl } }) => {
  const countAll = async () => {
    const { rows } = await asAdmin(
      `select count(*)::int as count from pg_stat_activity where application_name ~ '^caja-' and pid <> pg_backend_pid()`,
    )
    return rows[0].count as number
  }
  const before = await countAll()
  const databases = await openDatabases({ ownerUrl: serviceUrl })
  const jobs = await startJobs(serviceUrl, () => {})
  const catalogue = followCatalogue(serviceUrl, new PageCache())
  const claims = { sub: crypto.randomUUID(), role: 'authenticated' } as const
  const slow = sql`select pg_sleep(1)`
  const asked = Array.from({ length: 12 }, () => [
    slow.execute(databases.visitor),
    slow.execute(databases.service),
    databases.asUser(claims, (db) => slow.execute(db)),
  ])
  await new Promise((resolve) => setTimeout(resolve, 500))
  const held = (await countAll()) - before
  expect(held).toBeLessThanOrEqual(defaultSettings.connections)
  expect(held).toBeGreaterThanOrEqual(defaultSettings.connections - 2)
  await Promise.allSettled(asked.flat())
  await catalogue.stop()
  await jobs.stop()
  await databases.close()
})

test('a pooler in transaction mode is detected by two sessions on one connection', async ({ backend }) => {
  await expect(refuseTransactionMode(backend.databases.pools.service)).resolves.toBeUndefined()
  const shared = new pg.Client({ connectionString: backend.serviceUrl })
  await shared.connect()
  const session = { query: shared.query.bind(shared), release: () => {} } as unknown as pg.PoolClient
  await expect(refuseTransactionMode({ connect: async () => session } as unknown as pg.Pool)).rejects.toThrow('transaction mode')
  await shared.end()
})

test('TLS: the certificate is checked as sslmode requires, against the given authority', async () => {
  const file = (name: string) => path.join(root, 'tests/fixtures/tls', name)
  const { adminUrl } = ownBackend()
  const pooler = await startSessionPooler(Number(new URL(adminUrl).port), {
    key: readFileSync(file('server-key.pem')),
    cert: readFileSync(file('server.pem')),
  })
  const enter = (host: string, query: string, authority?: string) => {
    const url = new URL(adminUrl)
    url.hostname = host
    url.port = String(pooler.port)
    return withConnection({ connectionString: withTls(url.href + query, authority) }, (client) => client.query('select')).then(
      () => 'in',
      (error: NodeJS.ErrnoException) => error.code ?? error.message,
    )
  }
  const pem = readFileSync(file('authority.pem'), 'utf8')
  expect(await enter('localhost', '?sslmode=verify-full', file('authority.pem'))).toBe('in')
  expect(await enter('localhost', '', pem)).toBe('in')
  expect(await enter('localhost', '', pem.replaceAll('\n', '\\n'))).toBe('in')
  expect(await enter('127.0.0.1', '?sslmode=verify-full', pem)).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
  expect(await enter('127.0.0.1', '?sslmode=verify-ca', pem)).toBe('in')
  expect(await enter('localhost', '?sslmode=verify-full')).toMatch(/SELF_SIGNED|UNABLE_TO_VERIFY/)
  expect(await enter('127.0.0.1', '?sslmode=require')).toBe('in')
  expect(await enter('127.0.0.1', '?sslmode=disable')).toBe('in')
  await pooler.stop()
})
