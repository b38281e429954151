import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { findChanges } from '#app/features/programme/follow-up/find-changes.server.ts'
import { updateFollowUp } from '#app/features/programme/follow-up/update-follow-up.server.ts'
import {
  editPlan,
  editRecommendation,
  findEditablePlan,
  findEditableRecommendation,
} from '#app/features/programme/plan-editing/edit-plan.server.ts'
import { planEditSchema, recommendationEditSchema } from '#app/features/programme/plan-editing/schema.ts'
import { publishPlan } from '#app/features/programme/plan-import/publish-plan.server.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

type Editor = Parameters<typeof asPerson>[1]

const action = (text: string) => ({
  ...{ text: { es: text }, responsible: {}, status: 'planned' as const, target: null, note: {}, countries: [], asPublished: text },
})
const recommendation = (number: number, texts: string[]) => ({
  ...{ number, title: { es: `Título ${number}` }, text: {}, response: null, reason: {}, responsible: {}, target: null, asPublished: {} },
  actions: texts.map(action),
})

/** A plan as it is imported: in one language, two recommendations, three actions and one. */
async function importPlan(backend: TestBackend, editor: Editor) {
  const slug = `edita-${crypto.randomUUID().slice(0, 8)}`
  const recommendations = [recommendation(1, ['uno', 'dos', 'tres']), recommendation(2, ['cuatro'])]
  const plan = { code: slug, title: { es: 'Plan' }, publishedOn: '2024', recommendations }
  await asPerson(backend, editor, (db) => publishPlan(db, slug, plan))
  return { slug, first: `${slug}/1`, second: `${slug}/2` }
}

const actionsOf = async ({ databases: { visitor } }: TestBackend, id: string) =>
  (
    await visitor
      .selectFrom('recommendation_actions')
      .select(['id', 'position'])
      .where('recommendation_id', '=', id)
      .orderBy('position')
      .execute()
  ).map(({ id: one, position }) => `${position}:${one.split('/').at(-1)}`)

async function versionOf({ databases: { visitor } }: TestBackend, table: 'recommendation_actions' | 'recommendations', id: string) {
  const { rows } = await sql<{ version: string }>`select updated_at::text as version from ${sql.table(table)} where id = ${id}`.execute(
    visitor,
  )
  return rows[0]?.version ?? ''
}

/** Sends a form of one recommendation as its page does. */
function sender(backend: TestBackend, editor: Editor, id: string) {
  return async (fields: Record<string, string>) => {
    const table = fields.action ? 'recommendation_actions' : 'recommendations'
    const version = await versionOf(backend, table, fields.action ?? id)
    const parsed = parseForm(new URLSearchParams({ version, ...fields }), recommendationEditSchema)
    if (!parsed.ok) return parsed
    return attempt(() => asPerson(backend, editor, (db) => editRecommendation(db, id, parsed.value, 'es')))
  }
}

test('actions are added and put in order; a plan has no history when it is imported', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const { first } = await importPlan(backend, editor)
  const send = sender(backend, editor, first)
  expect(await findChanges(backend.databases.visitor, first)).toEqual([])
  expect(await send({ intent: 'addAction', status: 'planned', 'text.en': 'Four', why: 'Faltaba.' })).toMatchObject({ ok: true })
  expect(await actionsOf(backend, first)).toEqual(['0:1', '1:2', '2:3', '3:4'])
  expect(await findChanges(backend.databases.visitor, first)).toMatchObject([
    { action: `${first}/4`, actionTexts: { en: 'Four' }, reasons: { es: 'Faltaba.' }, changes: { texts: { before: null } } },
  ])
  expect(await send({ intent: 'place', action: `${first}/4`, place: '0' })).toMatchObject({ ok: true })
  expect(await actionsOf(backend, first)).toEqual(['0:4', '1:1', '2:2', '3:3'])
  expect(await send({ intent: 'place', action: `${first}/1`, place: '2' })).toMatchObject({ ok: true })
  expect(await actionsOf(backend, first)).toEqual(['0:4', '1:2', '2:1', '3:3'])
  // The order is no news.
  expect(await findChanges(backend.databases.visitor, first)).toHaveLength(1)
})

test('an action moves to another recommendation of its evaluation, with its history', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const { first, second } = await importPlan(backend, editor)
  const elsewhere = await importPlan(backend, editor)
  const moved = `${first}/2`
  const version = await versionOf(backend, 'recommendation_actions', moved)
  const done = {
    intent: 'action',
    action: moved,
    version,
    status: 'done',
    target: null,
    note: { es: '', en: '' },
    why: '',
    evidence: '',
  } as const
  await asPerson(backend, editor, (db) => updateFollowUp(db, { ...done, evidence: 'https://example.org/acta' }, 'es'))
  const send = sender(backend, editor, first)
  expect(await send({ intent: 'move', action: moved, to: elsewhere.first })).toEqual({ ok: false, error: 'other_evaluation' })
  expect(await send({ intent: 'move', action: moved, to: 'nada/1' })).toEqual({ ok: false, error: 'not_found' })
  expect(await send({ intent: 'move', action: moved, to: second, why: 'Responde a la segunda.', version })).toEqual({
    ok: false,
    error: 'changed_meanwhile',
  })
  expect(await send({ intent: 'move', action: moved, to: second, why: 'Responde a la segunda.' })).toMatchObject({ ok: true })
  expect(await actionsOf(backend, first)).toEqual(['0:1', '1:3'])
  expect(await actionsOf(backend, second)).toEqual(['0:1', '1:2'])
  const changes = await findChanges(backend.databases.visitor, second)
  expect(changes).toMatchObject([
    { isThere: true, changes: { recommendation_id: { before: first, after: second } }, reasons: { es: 'Responde a la segunda.' } },
    { isThere: true, evidence: 'https://example.org/acta' },
  ])
  // The page that it left tells it too.
  expect(await findChanges(backend.databases.visitor, first)).toMatchObject([{ isThere: false }, { isThere: false }])
})

test('a removed action leaves its history; its evidence goes to another action, or keeps it', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const { first, second } = await importPlan(backend, editor)
  const removed = `${first}/2`
  const version = await versionOf(backend, 'recommendation_actions', removed)
  const done = {
    intent: 'action',
    action: removed,
    version,
    status: 'done',
    target: null,
    note: { es: '', en: '' },
    why: '',
    evidence: '',
  } as const
  await asPerson(backend, editor, (db) => updateFollowUp(db, { ...done, evidence: 'https://example.org/acta' }, 'es'))
  const send = sender(backend, editor, first)
  for (const evidenceTo of ['', removed, `${second}/1`, 'nada'])
    expect(await send({ intent: 'removeAction', action: removed, evidenceTo })).toEqual({ ok: false, error: 'action_has_evidence' })
  expect(await send({ intent: 'removeAction', action: removed, evidenceTo: `${first}/3`, why: 'Repetida.' })).toMatchObject({ ok: true })
  expect(await actionsOf(backend, first)).toEqual(['0:1', '1:3'])
  const changes = await findChanges(backend.databases.visitor, first)
  expect(changes).toMatchObject([
    { action: removed, actionTexts: { es: 'dos' }, changes: { texts: { after: null } }, reasons: { es: 'Repetida.' } },
    { action: `${first}/3`, evidence: 'https://example.org/acta', changes: {} },
    { action: removed, actionTexts: { es: 'dos' }, evidence: 'https://example.org/acta' },
  ])
  // Its id is not given to another.
  expect(await send({ intent: 'removeAction', action: `${first}/3`, evidenceTo: `${first}/1` })).toMatchObject({ ok: true })
  expect(await send({ intent: 'addAction', status: 'planned', 'text.es': 'nueva' })).toMatchObject({ ok: true })
  expect(await actionsOf(backend, first)).toEqual(['0:1', '1:4'])
})

test('a recommendation is removed only without actions and without resources that answer it', async ({
  backend,
  signInAs,
  makePublished,
}) => {
  const editor = await signInAs('editor')
  const { slug, second } = await importPlan(backend, editor)
  const send = sender(backend, editor, second)
  expect(await send({ intent: 'removeRecommendation' })).toEqual({ ok: false, error: 'recommendation_has_actions' })
  expect(await send({ intent: 'removeAction', action: `${second}/1` })).toMatchObject({ ok: true })
  const item = await makePublished()
  const { service } = backend.databases
  const answers = { resource_id: item.id, recommendation_id: second, notes: '{}' }
  await service.insertInto('published_recommendations').values(answers).execute()
  expect(await send({ intent: 'removeRecommendation' })).toEqual({ ok: false, error: 'recommendation_is_answered' })
  await service.deleteFrom('published_recommendations').where('recommendation_id', '=', second).execute()
  expect(await send({ intent: 'removeRecommendation', why: 'No era del plan.' })).toMatchObject({ ok: true })
  expect(await findEditableRecommendation(service, second)).toBeNull()
  expect(await findChanges(service, second)).toMatchObject([{ changes: { titles: { after: null } } }, { actionTexts: { es: 'cuatro' } }])
  expect((await findEditablePlan(service, slug))?.recommendations).toMatchObject([{ number: 1, actions: 3, languages: ['es'] }])
})

test('texts of an imported plan get their other language; nothing is lost or repeated', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const { slug, first } = await importPlan(backend, editor)
  const send = sender(backend, editor, first)
  const texts = { 'title.es': 'Título 1', 'title.en': 'Title 1', 'text.en': 'Text', 'responsible.es': 'CEPAL' }
  expect(await send({ intent: 'text', ...texts })).toMatchObject({ ok: true })
  expect(await send({ intent: 'text', 'title.es': ' ', 'title.en': '' })).toMatchObject({
    ok: false,
    errors: { 'title.es': 'validation.oneLanguage' },
  })
  const act = { intent: 'actionText', action: `${first}/1`, 'text.es': 'uno', 'text.en': 'one' }
  expect(await send({ ...act, countries: 'hnd; GTM' })).toMatchObject({ ok: true })
  expect(await send({ ...act, countries: 'Honduras' })).toMatchObject({ ok: false, errors: { countries: 'validation.countryCodes' } })
  expect(await send({ ...act, countries: 'ZZZ' })).toEqual({ ok: false, error: 'unknown_country' })
  expect(await findEditableRecommendation(backend.databases.service, first)).toMatchObject({
    titles: { es: 'Título 1', en: 'Title 1' },
    summaries: { en: 'Text' },
    actions: [{ texts: { es: 'uno', en: 'one' }, countries: ['HND', 'GTM'] }, {}, {}],
  })
  const run = (fields: Record<string, string>) => {
    const parsed = parseForm(new URLSearchParams(fields), planEditSchema)
    if (!parsed.ok) return Promise.resolve(parsed)
    return attempt(() => asPerson(backend, editor, (db) => editPlan(db, slug, parsed.value)))
  }
  const version = (await findEditablePlan(backend.databases.service, slug))?.evaluation.version ?? ''
  const head = { intent: 'evaluation', version, code: slug, publishedOn: '2024-05', 'title.es': 'Plan', 'title.en': 'The plan' }
  expect(await run(head)).toMatchObject({ ok: true })
  expect(await run(head)).toEqual({ ok: false, error: 'changed_meanwhile' })
  expect(await run({ intent: 'add', number: '2', 'title.es': 'Otra' })).toEqual({ ok: false, error: 'number_taken' })
  expect(await run({ intent: 'add', number: '3', 'title.es': 'Otra', target: '2027' })).toMatchObject({ ok: true })
  expect(await run({ intent: 'add', number: '100', 'title.es': 'Otra' })).toMatchObject({
    ok: false,
    errors: { number: 'validation.number' },
  })
  expect(await findChanges(backend.databases.visitor, `${slug}/3`)).toMatchObject([{ changes: { titles: { before: null } } }])
})

test('two editors who move actions at once leave one order', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const other = await signInAs('editor')
  const { first, second } = await importPlan(backend, editor)
  await Promise.all([
    sender(backend, editor, first)({ intent: 'move', action: `${first}/1`, to: second }),
    sender(backend, other, first)({ intent: 'place', action: `${first}/3`, place: '0' }),
    sender(backend, editor, second)({ intent: 'move', action: `${second}/1`, to: first }),
  ])
  const places = async (id: string) => (await actionsOf(backend, id)).map((one) => one.split(':')[0])
  expect(await places(first)).toEqual(['0', '1', '2'])
  expect(await places(second)).toEqual(['0'])
})
