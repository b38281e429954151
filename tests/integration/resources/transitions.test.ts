/** The database moves a resource exactly like the pure function, for any sequence of attempts. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { canMove, type Mover, type State, states } from '#app/features/core/kinds/states.ts'
import { moveResource } from '#app/features/resources/publishing/move-resource.server.ts'
import { asPerson, makeCleared, makeDraft } from '../../factories/resources.ts'
import { test } from '../../fixtures/test.ts'

const attempts = fc.array(
  fc.record({ to: fc.constantFrom(...states), who: fc.constantFrom<Mover>('owner', 'staff'), isStale: fc.boolean() }),
  { minLength: 4, maxLength: 14 },
)

test('arbitrary moves have the same result as in the model, and the trail records each', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  await fc.assert(
    fc.asyncProperty(attempts, async (tried) => {
      const made = await makeCleared(backend)
      let state: State = 'draft'
      const trail: State[] = []
      for (const { to, who, isStale } of tried) {
        const actor = who === 'owner' ? made.owner : editor
        const revision = isStale ? made.revision - 1 : made.revision
        const languages = to === 'published' ? (['es'] as const) : undefined
        const moved = await attempt(() =>
          asPerson(backend, actor, (db) => moveResource(db, { resourceId: made.id, to, revision, languages })),
        )
        const expected = isStale ? 'stale_revision' : canMove(state, to, who) ? null : 'move_not_allowed'
        expect(moved.ok ? null : moved.error, `${state} → ${to} by ${who}`).toBe(expected)
        if (expected === null) {
          state = to
          trail.push(to)
        }
      }
      const service = backend.databases.service
      const row = await service.selectFrom('resources').select('state').where('id', '=', made.id).executeTakeFirstOrThrow()
      expect(row.state).toBe(state)
      const kept = await service.selectFrom('transitions').select('to_state').where('resource_id', '=', made.id).orderBy('id').execute()
      expect(kept.map(({ to_state }) => to_state)).toEqual(trail)
    }),
    { numRuns: 25 },
  )
})

test("without the institution's clearance nothing is submitted or published, by any sequence of moves", async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const made = await makeDraft(backend)
  const move = (to: State, languages?: ['es']) =>
    attempt(() => asPerson(backend, editor, (db) => moveResource(db, { resourceId: made.id, to, revision: made.revision, languages })))
  expect(
    await attempt(() =>
      asPerson(backend, made.owner, (db) => moveResource(db, { resourceId: made.id, to: 'submitted', revision: made.revision })),
    ),
  ).toEqual({
    ok: false,
    error: 'not_cleared',
  })
  expect(await move('in_review')).toMatchObject({ ok: true })
  expect(await move('published', ['es'])).toEqual({ ok: false, error: 'not_cleared' })
})

test('the trail and the revisions cannot be changed or deleted, not even by the service', async ({ backend, makePublished }) => {
  const made = await makePublished()
  const { service } = backend.databases
  const tries = [
    () => service.updateTable('transitions').set({ note: 'Otra' }).where('resource_id', '=', made.id).execute(),
    () => service.deleteFrom('transitions').where('resource_id', '=', made.id).execute(),
    () => service.updateTable('revisions').set({ note: 'Otra' }).where('resource_id', '=', made.id).execute(),
    () => service.deleteFrom('revisions').where('resource_id', '=', made.id).execute(),
    () => service.deleteFrom('resources').where('id', '=', made.id).execute(),
    () => sql`truncate transitions, revisions cascade`.execute(service),
    () => sql`truncate editorial_events`.execute(service),
  ]
  for (const tried of tries) expect(await attempt<unknown>(tried)).toEqual({ ok: false, error: 'immutable' })
})
