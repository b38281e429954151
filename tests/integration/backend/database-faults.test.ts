/** A closed connection is the error of one request. An `error` event without a listener would end this process, and the test with it. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { createDatabases } from '#app/db/clients.server.ts'
import { createPool, withConnection } from '#app/db/pool.server.ts'
import { defaultSettings } from '#app/db/settings.server.ts'
import { countTowards } from '#app/features/people/accounts/rate-limit.server.ts'
import { isUnavailable } from '#app/lib/unavailable.ts'
import { newClientAddress } from '../../fixtures/new-client-address.ts'
import { ownBackend } from '../../fixtures/own-backend.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test } from '../../fixtures/test.ts'

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

/** Closes all other connections, several times in a row, as in a failover. */
const cutAll = () =>
  withConnection({ connectionString: ownBackend().adminUrl }, async (client) => {
    for (let time = 0; time < 5; time += 1) {
      await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where pid <> pg_backend_pid() and backend_type = 'client backend'`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })

test('a connection closed in the middle of a transaction gives a temporary fault, and the next request succeeds', async ({
  backend,
  signInAs,
}) => {
  const { claims } = await signInAs('member')
  const { asUser } = backend.databases
  const cut = asUser(claims, async (db) => {
    await cutAll()
    await sql`select 1`.execute(db)
  })
  expect(isUnavailable(await failureOf(cut))).toBe(true)
  await expect(asUser(claims, (db) => sql`select 1 as one`.execute(db))).resolves.toMatchObject({ rows: [{ one: 1 }] })
})

test('only the running queries fail when the connections of every pool are closed', async ({ backend, signInAs }) => {
  const { claims } = await signInAs('member')
  const { visitor, service, asUser } = backend.databases
  const slow = sql`select pg_sleep(10)`
  const underWay = [
    slow.execute(visitor),
    slow.execute(visitor),
    slow.execute(service),
    asUser(claims, (db) => slow.execute(db)),
    visitor.transaction().execute((db) => slow.execute(db)),
  ].map(failureOf)
  await new Promise((resolve) => setTimeout(resolve, 200))
  await cutAll()
  for (const failure of await Promise.all(underWay)) expect(isUnavailable(failure)).toBe(true)
  for (const db of [visitor, service]) await expect(sql`select 1`.execute(db)).resolves.toBeDefined()
})

test('rate limits keep counting after their connection was closed', async ({ backend }) => {
  const key = newClientAddress()
  expect(await countTowards(backend.databases, 'askFor', key)).toBe(0)
  await cutAll()
  expect(await countTowards(backend.databases, 'askFor', key)).toBe(0)
})

test('a silent connection costs one request its time limit, and does not affect other requests', async ({ backend, signInAs }) => {
  const { claims } = await signInAs('member')
  const urls = { visitorUrl: backend.serviceUrl, userUrl: backend.serviceUrl, serviceUrl: backend.serviceUrl }
  const { asUser, close } = createDatabases(urls, { ...defaultSettings, statementTimeout: 500 })
  let silent = 0
  try {
    const began = performance.now()
    const asked = asUser(claims, async (db) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
      silent = rows[0]?.pid ?? 0
      process.kill(silent, 'SIGSTOP')
      await sql`select 1`.execute(db)
    })
    expect(isUnavailable(await failureOf(asked))).toBe(true)
    expect(performance.now() - began).toBeLessThan(patience(5_000))
    for (let time = 0; time < 5; time += 1) {
      const { rows } = await asUser(claims, (db) => sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db))
      expect(rows[0]?.pid).not.toBe(silent)
    }
  } finally {
    if (silent) process.kill(silent, 'SIGCONT')
    await close()
  }
})

test('a request behind five hundred waiting ones is refused at once', async ({ backend }) => {
  const pool = createPool({ connectionString: backend.serviceUrl, max: 1, connectionTimeoutMillis: 30_000 })
  const held = await pool.connect()
  const waiting = Array.from({ length: 500 }, () => pool.query('select 1'))
  expect(isUnavailable(await failureOf(pool.query('select 1')))).toBe(true)
  expect(isUnavailable(await failureOf(pool.connect()))).toBe(true)
  held.release()
  await Promise.all(waiting)
  await expect(pool.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] })
  await pool.end()
})
