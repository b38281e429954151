/** In a separate database, because the total number of administrators matters. */
import { sql } from 'kysely'
import { test as base, expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { freezePerson, handOver, handOverSchema } from '#app/features/people/hand-over/hand-over.server.ts'
import type { Actor } from '../../factories/people.ts'
import { signInAs } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { connect } from '../../fixtures/connect.ts'
import { patience } from '../../fixtures/slowness.ts'
import { startThrowawayBackend } from '../../fixtures/throwaway-backend.ts'

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
const test = base.extend('backend', { scope: 'file' }, async ({}, { onCleanup }) => {
  const started = await startThrowawayBackend(54_430)
  const { backend, close } = await connect({
    folder: started.folder,
    serviceUrl: started.backend.serviceUrl,
    adminUrl: started.backend.serviceUrl,
  })
  onCleanup(async () => {
    await close()
    await started.stop()
  })
  return backend
})

const demote = (backend: TestBackend, actor: Actor, whom: Actor) =>
  attempt(() => asPerson(backend, actor, (db) => sql`select change_role(${whom.person.id}::uuid, 'member')`.execute(db)))
const countAdmins = async ({ databases }: TestBackend) =>
  (await databases.service.selectFrom('people').select('id').where('role', '=', 'admin').where('frozen_at', 'is', null).execute()).length

test('two administrators who demote each other simultaneously leave one', { timeout: patience(90_000) }, async ({ backend }) => {
  const { service } = backend.databases
  for (let round = 0; round < 5; round += 1) {
    await sql`alter table people disable trigger protect_last_admin`.execute(service)
    await service.updateTable('people').set({ role: 'member' }).where('role', '=', 'admin').execute()
    await sql`alter table people enable trigger protect_last_admin`.execute(service)
    const first = await signInAs(backend, 'admin')
    const second = await signInAs(backend, 'admin')
    const answers = await Promise.all([demote(backend, first, second), demote(backend, second, first)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'forbidden' })
    expect(await countAdmins(backend)).toBe(1)
  }
})

test('the last administrator cannot be demoted, frozen, handed over or removed in any way', { timeout: patience(60_000) }, async ({
  backend,
}) => {
  const { service } = backend.databases
  const last = await signInAs(backend, 'admin')
  await service.updateTable('people').set({ role: 'member' }).where('role', '=', 'admin').where('id', '<>', last.person.id).execute()
  const input = handOverSchema.parse({ way: 'vacant', leftOn: '2026-01-01' })
  expect(await demote(backend, last, last)).toEqual({ ok: false, error: 'last_admin' })
  expect(await attempt(() => asPerson(backend, last, (db) => handOver(db, last.person, last.person.id, input)))).toEqual({
    ok: false,
    error: 'last_admin',
  })
  expect(await attempt(() => asPerson(backend, last, (db) => freezePerson(db, last.person.id, true)))).toEqual({
    ok: false,
    error: 'own_role',
  })
  const byHand = (change: { role?: string; frozen_at?: Date }) =>
    attempt(() => service.updateTable('people').set(change).where('id', '=', last.person.id).execute())
  expect(await byHand({ role: 'editor' })).toEqual({ ok: false, error: 'last_admin' })
  expect(await byHand({ frozen_at: new Date() })).toEqual({ ok: false, error: 'last_admin' })
  expect(await attempt(() => service.deleteFrom('people').where('id', '=', last.person.id).execute())).toEqual({
    ok: false,
    error: 'last_admin',
  })
  expect(await attempt(() => service.updateTable('people').set({ role: 'member' }).execute())).toEqual({ ok: false, error: 'last_admin' })
  expect(await countAdmins(backend)).toBe(1)

  // With two administrators one may be removed; the other is then the last.
  const second = await signInAs(backend, 'admin')
  expect(await demote(backend, last, second)).toMatchObject({ ok: true })
  expect(await countAdmins(backend)).toBe(1)
})
