import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { exportTexts } from '#app/features/programme/plan-export/export-texts.server.ts'
import { getPlan } from '#app/features/programme/plan-export/get-plan.server.ts'
import { makePlanDocx } from '#app/features/programme/plan-export/make-docx.server.ts'
import { planSchema } from '#app/features/programme/plan-import/plan.ts'
import { confirmedPlan, publishPlan } from '#app/features/programme/plan-import/publish-plan.server.ts'
import { readPlanFile } from '#app/features/programme/plan-import/read-file.server.ts'
import { parseExportedPlan, parseGrid, readSource, understandGrid } from '#app/features/programme/plan-import/reading.server.ts'
import { importSchema, type PublishInput } from '#app/features/programme/plan-import/schema.ts'
import { asPerson } from '../../factories/resources.ts'
import { makeZip } from '../../fixtures/make-zip.ts'
import { test } from '../../fixtures/test.ts'

const newSlug = () => `plan-${crypto.randomUUID().slice(0, 8)}`

/** 1819AI as an editor would confirm it, with a title in place of the damaged one. */
async function confirm(changes: Partial<PublishInput> = {}) {
  const source = await readSource(await readFile('tests/fixtures/files/follow-up-plan-1819AI.txt'), 'en')
  if (!source.ok || !source.reading) throw new Error('not read')
  const { grid, head, recommendations } = source.reading
  const input = importSchema.parse({
    ...{ intent: 'publish', grid, language: 'en', ...head, slug: newSlug() },
    recommendations: recommendations.map((one, from) => ({
      ...{ from, number: one.number, title: one.number === 2 ? 'Share experiences' : one.title.en, text: one.text.en },
      ...{ responsible: one.responsible.en, target: one.target ?? '' },
      actions: one.actions.map(({ text, status }, place) => ({ from: place, text: text.en, status })),
    })),
  }) as PublishInput
  return { input: { ...input, ...changes }, reading: source.reading }
}

test('a plan is published with its original cells, and what is doubtful is told', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const { input, reading } = await confirm()
  expect(await asPerson(backend, editor, (db) => publishPlan(db, input.slug, confirmedPlan(input, reading)))).toBe(true)
  const found = await getPlan(backend.databases.visitor, input.slug)
  const [first, second, third] = found?.plan.recommendations ?? []
  expect(first).toMatchObject({ number: 1, target: '2024', response: null, asPublished: { flags: [] } })
  expect(first?.actions).toHaveLength(12)
  expect(second).toMatchObject({
    title: { en: 'Share experiences' },
    asPublished: { title: 'SI', flags: [{ field: 'title', published: 'SI' }], cells: { title: '<b>Rec. 2</b> SI' } },
  })
  expect(third).toMatchObject({ target: null, asPublished: { targetDate: '15-Jul-05', flags: [{ field: 'targetDate' }] } })
  // The same address is refused, and leaves the first as it was.
  expect(await asPerson(backend, editor, (db) => publishPlan(db, input.slug, confirmedPlan(input, reading)))).toBe(false)
})

test('what is left out, emptied or split by the editor is published so', async () => {
  const { input, reading } = await confirm()
  const [one, two, ...others] = input.recommendations
  if (!one || !two) throw new Error('not read')
  one.actions = one.actions.slice(0, 2).map((action, place) => ({ ...action, text: place === 0 ? '• One\n• Two' : '' }))
  two.leaveOut = 'on'
  const plan = confirmedPlan({ ...input, recommendations: [one, two, ...others] }, reading)
  expect(plan.recommendations.map(({ number }) => number)).toEqual([1, 3, 4, 5])
  expect(plan.recommendations[0]?.actions.map(({ text }) => text.en)).toEqual(['One', 'Two'])
})

test('a plan of which one row cannot be stored leaves nothing', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const { input, reading } = await confirm()
  const plan = confirmedPlan(input, reading)
  const [first] = plan.recommendations.at(-1)?.actions ?? []
  if (first) first.target = 'soon'
  await expect(asPerson(backend, editor, (db) => publishPlan(db, input.slug, plan))).rejects.toThrow()
  expect(await getPlan(backend.databases.visitor, input.slug)).toBeNull()
})

test('only staff publish a plan', async ({ backend, signInAs }) => {
  const { input, reading } = await confirm()
  for (const role of ['member', 'official'] as const) {
    const person = await signInAs(role)
    await expect(asPerson(backend, person, (db) => publishPlan(db, input.slug, confirmedPlan(input, reading)))).rejects.toThrow()
  }
  expect(await getPlan(backend.databases.visitor, input.slug)).toBeNull()
})

test('the seeded plan is exported as JSON and imported under another address as it is', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const exported = await getPlan(backend.databases.visitor, '1819ai')
  const file = JSON.stringify({ format: 'caja-follow-up-plan', version: 1, plan: exported?.plan })
  const plan = parseExportedPlan(file)
  if (!plan) throw new Error('not read')
  const slug = newSlug()
  await asPerson(backend, editor, (db) => publishPlan(db, slug, plan))
  expect((await getPlan(backend.databases.visitor, slug))?.plan).toEqual(exported?.plan)
  expect(planSchema.safeParse(exported?.plan).success).toBe(true)
  expect(parseExportedPlan(file.replace('"under-way"', '"late"'))).toBeNull()
})

test('the columns that an editor chooses count, and a grid that was altered beyond the limits is refused', async () => {
  const text = 'Recommendation\tThing\tResponsible\nRec. 1 Write more often\tA plan\tDDS\n'
  const source = await readSource(Buffer.from(text), 'en')
  if (!source.ok || !source.reading) throw new Error('not read')
  const grid = parseGrid(source.reading.grid)
  expect(source.reading.columns).toContainEqual({ heading: 'Thing', role: 'ignore' })
  const again = grid && understandGrid(grid, 'en', { Recommendation: 'recommendation', Thing: 'action', Responsible: 'responsible' })
  expect(again?.recommendations).toMatchObject([{ actions: [{ text: { en: 'A plan' }, responsible: { en: 'DDS' } }] }])
  expect(parseGrid(JSON.stringify({ tables: [[Array.from({ length: 500 }, () => 'x')]], before: [] }))).toBeNull()
  expect(parseGrid('{')).toBeNull()
})

test('a plan is written for Word in a thread, and read again', async ({ backend }) => {
  const exported = await getPlan(backend.databases.visitor, '1819ai')
  if (!exported) throw new Error('no plan')
  const file = await makePlanDocx({ plan: exported.plan, language: 'es', texts: exportTexts('es'), evidence: new Map() })
  const read = file && (await readSource(file, 'es'))
  expect(read).toMatchObject({ ok: true, reading: { head: { code: '1819AI', publishedOn: '2022-09' } } })
  const actions = read?.ok ? read.reading?.recommendations.map((one) => one.actions.map(({ text, status }) => [text.es, status])) : null
  expect(actions).toEqual(exported.plan.recommendations.map((one) => one.actions.map(({ text, status }) => [text.es, status])))
})

test('a file that unpacks to gigabytes is refused without holding up others', async () => {
  let turns = 0
  const meter = setInterval(() => {
    turns += 1
  }, 20)
  const bomb = makeZip({ 'word/document.xml': Buffer.alloc(55_000_000, '<w:p>') })
  const [answer, other] = await Promise.all([readPlanFile(bomb), readPlanFile(Buffer.from('Recommendation,Actions\nRec. 1 a b c,d\n'))])
  clearInterval(meter)
  expect(answer.ok).toBe(false)
  expect(other.ok).toBe(true)
  expect(turns).toBeGreaterThan(5)
})
