import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { getEvaluationPage } from '#app/features/programme/follow-up/evaluation-page.server.ts'
import { findChanges, findLatestChanges } from '#app/features/programme/follow-up/find-changes.server.ts'
import { findActions, updateFollowUp } from '#app/features/programme/follow-up/update-follow-up.server.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

const json = (text: string) => JSON.stringify({ es: text, en: text })

/** An evaluation of its own, with one recommendation and two actions, published as a whole: without a history. */
async function makePlan({ databases: { service } }: TestBackend) {
  const slug = `plan-${crypto.randomUUID().slice(0, 8)}`
  const id = `${slug}/1`
  const texts = { titles: json('Ensayo'), summaries: json('Ensayo'), responsible: json('CEPAL') }
  await service.transaction().execute(async (db) => {
    await db
      .insertInto('evaluations')
      .values({ slug, code: slug, titles: json('Ensayo'), published_on: '2024' })
      .execute()
    await db
      .insertInto('recommendations')
      .values({ id, evaluation: slug, number: 1, target_on: '2025', ...texts })
      .execute()
    for (const [position, name] of ['a', 'b'].entries())
      await db
        .insertInto('recommendation_actions')
        .values({
          ...{ id: `${id}/${name}`, recommendation_id: id, position, status: 'planned' },
          ...{ texts: json(name), responsible: json('CEPAL'), status_notes: '{}' },
        })
        .execute()
  })
  return { slug, id }
}
const blank = { target: null, note: { es: '', en: '' }, why: '', evidence: '' }

async function versionOf({ databases: { service } }: TestBackend, id: string) {
  const groups = await findActions(service)
  return (
    groups.find((group) => group.id === id)?.version ??
    groups.flatMap(({ actions }) => actions).find((action) => action.id === id)?.version ??
    ''
  )
}

test('a change of an action is told with its reason and evidence, and with who made it only to staff', async ({ backend, signInAs }) => {
  const { id } = await makePlan(backend)
  const editor = await signInAs('editor')
  const action = `${id}/a`
  const input = { intent: 'action', action, status: 'done', ...blank, why: 'Terminó.', evidence: 'https://example.org/acta' } as const
  const version = await versionOf(backend, action)
  expect(await asPerson(backend, editor, (db) => updateFollowUp(db, { ...input, version }, 'es'))).toEqual({ ok: true })
  const [change, ...more] = await findChanges(backend.databases.visitor, id)
  expect(more).toEqual([])
  expect(change).toMatchObject({
    action,
    changes: { status: { before: 'planned', after: 'done' } },
    reasons: { es: 'Terminó.' },
    evidence: 'https://example.org/acta',
  })
  expect(change).not.toHaveProperty('by')
  const [latest] = (await asPerson(backend, editor, findLatestChanges)).filter((one) => one.action === action)
  expect(latest?.by).toBe(editor.person.name)
  expect(await attempt(() => findLatestChanges(backend.databases.visitor))).toMatchObject({ ok: false })
})

test('the response is apart from what was done, and an older form is refused', async ({ backend, signInAs }) => {
  const { id } = await makePlan(backend)
  const editor = await signInAs('editor')
  const version = await versionOf(backend, id)
  const input = { intent: 'response', recommendation: id, response: 'partly', version, ...blank } as const
  const send = (sent: Parameters<typeof updateFollowUp>[1]) => asPerson(backend, editor, (db) => updateFollowUp(db, sent, 'en'))
  expect(await send({ ...input, target: '2027-06', note: { es: '', en: 'Costs.' } })).toEqual({ ok: true })
  expect(await send({ ...input, response: 'rejected' })).toMatchObject({
    ok: false,
    error: 'edit_conflict',
    theirs: { response: 'partly' },
  })
  const [change, ...more] = await findChanges(backend.databases.visitor, id)
  expect(more).toEqual([])
  expect(change?.changes).toEqual({
    response: { before: null, after: 'partly' },
    response_reasons: { before: {}, after: { en: 'Costs.' } },
    target_on: { before: '2025', after: '2027-06' },
  })
})

test('the history cannot be changed, removed or emptied, even by the service', async ({ backend }) => {
  const { id } = await makePlan(backend)
  const { service } = backend.databases
  await service.updateTable('recommendation_actions').set({ status: 'dropped' }).where('recommendation_id', '=', id).execute()
  const [change] = await findChanges(service, id)
  for (const work of [
    () =>
      service
        .updateTable('recommendation_changes')
        .set({ changes: '{}' })
        .where('id', '=', change?.id ?? 0)
        .execute(),
    () =>
      service
        .deleteFrom('recommendation_changes')
        .where('id', '=', change?.id ?? 0)
        .execute(),
    () => sql`truncate recommendation_changes`.execute(service),
  ])
    await expect(work()).rejects.toThrow()
  await service.deleteFrom('recommendation_actions').where('recommendation_id', '=', id).execute()
  const kept = await findChanges(service, id)
  expect(kept).toHaveLength(4)
  // The last text of what was removed is in the history.
  expect(kept[0]).toMatchObject({ actionTexts: { es: 'b' }, isThere: false, changes: { texts: { after: null } } })
})

test('the page of an evaluation counts what is overdue, and lists what has no evidence', async ({ backend, signInAs }) => {
  const { slug, id } = await makePlan(backend)
  const editor = await signInAs('editor')
  const done = { intent: 'action', action: `${id}/a`, status: 'done', ...blank } as const
  await asPerson(backend, editor, async (db) => updateFollowUp(db, { ...done, version: await versionOf(backend, done.action) }, 'es'))
  const before = await getEvaluationPage(backend.databases.visitor, slug)
  expect(before).toMatchObject({ overdue: 1, unanswered: [{ id }], unproven: [{ action: done.action }] })
  const shown = { ...done, evidence: 'https://example.org/acta' }
  await asPerson(backend, editor, async (db) => updateFollowUp(db, { ...shown, version: await versionOf(backend, done.action) }, 'es'))
  expect((await getEvaluationPage(backend.databases.visitor, slug))?.unproven).toEqual([])
  expect(await getEvaluationPage(backend.databases.visitor, 'nada')).toBeNull()
})
