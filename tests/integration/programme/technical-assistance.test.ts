import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { assistanceQuery, staffAssistanceQuery } from '#app/features/programme/technical-assistance/assistance-query.ts'
import { assistancesCsv } from '#app/features/programme/technical-assistance/assistances-csv.ts'
import {
  findAssistanceAbout,
  findAssistances,
  findAssistancesToExport,
  findStaffAssistances,
  getOverview,
} from '#app/features/programme/technical-assistance/find-assistances.server.ts'
import { getAssistance, getNotes, getPublicAssistance } from '#app/features/programme/technical-assistance/get-assistance.server.ts'
import { assistanceReminderJob } from '#app/features/programme/technical-assistance/reminder-mail.server.ts'
import { addAssistance, changeAssistance, handleAssistance } from '#app/features/programme/technical-assistance/save-assistance.server.ts'
import {
  type AssistanceIntent,
  assistanceIntents,
  assistanceSchema,
  newAssistanceSchema,
} from '#app/features/programme/technical-assistance/schema.ts'
import { type AssistanceState, assistanceMoves, assistanceStates } from '#app/features/programme/technical-assistance/states.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { type Actor, signInAs } from '../../factories/people.ts'
import { asPerson, makeDraft, makePublished } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { newWord } from '../../fixtures/new-word.ts'
import { storeMail } from '../../fixtures/store-mail.ts'
import { test } from '../../fixtures/test.ts'

const refusal = (error: string) => ({ ok: false, error })
const form = (fields: Record<string, string | string[]>) => {
  const made = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) made.append(name, value)
  return made
}
const bothSides = (name: string, text: string) => ({ [`${name}.es`]: text, [`${name}.en`]: text })

async function make(backend: TestBackend, fields: Record<string, string | string[]> = {}) {
  const editor = await signInAs(backend, 'editor')
  const as = <T>(work: Parameters<typeof asPerson<T>>[2], actor: Actor = editor) => asPerson(backend, actor, work)
  const word = newWord()
  const parsed = parseForm(
    form({ country: 'HND', ...bothSides('title', word), ...bothSides('summary', word), ...fields }),
    newAssistanceSchema,
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  const id = await as((db) => addAssistance(db, parsed.value))
  const read = async () => (await as((db) => getAssistance(db, id))) ?? expect.fail('no assistance')
  const handle = (input: AssistanceIntent) => attempt(() => as((db) => handleAssistance(db, id, input)))
  const move = async (state: AssistanceState, happenedOn: string | null = null, reason = {}) =>
    handle({ intent: 'state', seen: (await read()).version, state, happenedOn, reason })
  return { editor, as, word, id, read, handle, move }
}

test('the order of states in the forms is the one that the database enforces', async ({ backend }) => {
  const { rows } = await sql<{ from_state: AssistanceState | ''; to_state: AssistanceState }>`
    select from_state, to_state from private.assistance_moves`.execute(backend.databases.service)
  const enforced = Object.fromEntries(
    (['', ...assistanceStates] as const).map((from) => [
      from,
      assistanceStates.filter((to) => rows.some((row) => row.from_state === from && row.to_state === to)),
    ]),
  )
  expect(enforced).toEqual(assistanceMoves)
})

test('every order that is not in the list is refused and changes nothing', async ({ backend }) => {
  const { move, read } = await make(backend)
  for (const state of ['followed-up', 'requested'] as const) expect(await move(state)).toEqual(refusal('assistance_order'))
  expect(await move('stopped')).toEqual(refusal('assistance_reason'))
  expect(await move('under-way')).toMatchObject({ ok: true })
  expect(await move('accepted')).toEqual(refusal('assistance_order'))
  expect(await move('stopped', null, { es: 'Cambió el gobierno' })).toMatchObject({ ok: true })
  expect(await move('delivered')).toEqual(refusal('assistance_order'))
  expect(await move('under-way')).toMatchObject({ ok: true })
  expect(await move('delivered')).toMatchObject({ ok: true })
  expect(await move('stopped', null, { es: 'Tarde' })).toEqual(refusal('assistance_order'))
  expect(await move('followed-up')).toEqual(refusal('assistance_not_followed_up'))
  expect((await read()).changes.map(({ state }) => state)).toEqual(['requested', 'under-way', 'stopped', 'under-way', 'delivered'])
})

test.for([
  ['2025-03-10', '2025-03-09', false],
  ['2025-03-10', '2025-03-10', true],
  ['2025-03-10', '2025-03', true],
  ['2025-03-10', '2025-02', false],
  ['2025-03', '2025', true],
  ['2025', '2024-12-31', false],
  ['2024-02', '2024-02-01', true],
  [null, '2020-01-01', true],
] as const)('requested on %s and delivered on %s: %s', async ([requested, delivered, isPossible], { backend }) => {
  const { move, read } = await make(backend, { stateOn: requested ?? '' })
  const moved = await move('delivered', delivered)
  if (isPossible) expect(moved).toMatchObject({ ok: true })
  else {
    expect(moved).toEqual(refusal('assistance_dates'))
    expect(await read()).toMatchObject({ state: 'requested', changes: [{ state: 'requested' }], followUps: [] })
  }
})

test('a new one that was delivered before it was requested is refused, and nothing of it is stored', async ({ backend }) => {
  const fields = { state: 'delivered', stateOn: '2024', requestedOn: '2025' }
  await expect(make(backend, fields)).rejects.toThrow('assistance_dates')
  const { read } = await make(backend, { ...fields, requestedOn: '2023' })
  expect(await read()).toMatchObject({
    state: 'delivered',
    stateOn: '2024',
    isPublic: false,
    changes: [
      { state: 'requested', happenedOn: '2023' },
      { state: 'delivered', happenedOn: '2024' },
    ],
  })
})

test('correcting a day keeps the order of the history, and its follow-ups follow', async ({ backend }) => {
  const { move, read, handle } = await make(backend, { stateOn: '2024-01-15' })
  await move('delivered', '2024-05')
  const [requested, delivered] = (await read()).changes
  const correct = async (change: string | undefined, happenedOn: string | null) =>
    handle({ intent: 'correct', seen: (await read()).version, change: change ?? '', happenedOn, reason: {} })
  expect(await correct(delivered?.id, '2023')).toEqual(refusal('assistance_dates'))
  expect(await correct(requested?.id, '2024-06-01')).toEqual(refusal('assistance_dates'))
  expect((await read()).followUps.map(({ dueOn }) => dueOn)).toEqual(['2024-08-31', '2024-11-30', '2025-05-31'])
  expect(await correct(delivered?.id, null)).toMatchObject({ ok: true })
  expect((await read()).followUps.map(({ dueOn }) => dueOn)).toEqual([null, null, null])
  expect(await read()).toMatchObject({ state: 'delivered', stateOn: null })
})

test('the last state can be taken back until a follow-up says what had changed', async ({ backend }) => {
  const { move, read, handle } = await make(backend)
  const undo = async () => handle({ intent: 'undo', seen: (await read()).version })
  expect(await undo()).toEqual(refusal('assistance_first_state'))
  await move('delivered', '2024')
  expect(await undo()).toMatchObject({ ok: true })
  expect(await read()).toMatchObject({ state: 'requested', followUps: [] })
  await move('delivered', '2024')
  const record = async (doneOn: string, months = 6) =>
    handle({ intent: 'follow-up', seen: (await read()).version, months, doneOn, changed: { es: 'Una norma' } })
  expect(await record('2023-12-31')).toEqual(refusal('assistance_dates'))
  expect(await record('2099-01-01')).toEqual(refusal('assistance_future'))
  expect(await record('2025-01-01')).toMatchObject({ ok: true })
  expect(await undo()).toEqual(refusal('assistance_has_follow_up'))
  expect(await move('followed-up', '2025-02')).toMatchObject({ ok: true })
  expect((await read()).followUps).toMatchObject([
    { doneOn: null },
    { doneOn: '2025-01-01', changed: { es: 'Una norma' } },
    { doneOn: null },
  ])
})

test('nothing can be recorded of what changed before it is delivered', async ({ backend }) => {
  const { read, handle } = await make(backend)
  const sent = { intent: 'follow-up', seen: (await read()).version, months: 3, doneOn: '2025-01-01', changed: { es: 'x' } } as const
  expect(await handle(sent)).toEqual(refusal('assistance_not_delivered'))
})

test('two people who change one entry at once: the second is told, and nothing is lost', async ({ backend }) => {
  const { as, id, read, handle, word } = await make(backend)
  const { version } = await read()
  const facts = assistanceSchema.parse({ seen: String(version), country: 'HND', title: { es: `${word} dos` } })
  await as((db) => changeAssistance(db, id, version, facts))
  expect(await attempt(() => as((db) => changeAssistance(db, id, version, facts)))).toEqual(refusal('edit_conflict'))
  expect(await handle({ intent: 'state', seen: version, state: 'accepted', happenedOn: null, reason: {} })).toEqual(
    refusal('edit_conflict'),
  )
  const notes = { intent: 'notes', post: undefined, responsible: undefined, noteSeen: 0 } as const
  expect(await handle({ ...notes, note: 'Una' })).toMatchObject({ ok: true })
  expect(await handle({ ...notes, note: 'Otra' })).toEqual(refusal('edit_conflict'))
  expect(await handle({ ...notes, note: 'Dos', noteSeen: 1 })).toMatchObject({ ok: true })
  expect(await as((db) => getNotes(db, id))).toMatchObject({ note: 'Dos', version: 2 })
  expect(await read()).toMatchObject({ titles: { es: `${word} dos` }, state: 'requested' })
})

test('visitors see an entry once it is shown, in both languages, and never its notes', async ({ backend }) => {
  const { visitor } = backend.databases
  const { as, id, read, handle, word } = await make(backend, { 'summary.en': '' })
  const { slug, version } = await read()
  await handle({ intent: 'notes', post: undefined, responsible: undefined, note: `secreto ${word}`, noteSeen: 0 })
  expect(await handle({ intent: 'show', isPublic: 'yes' })).toEqual(refusal('assistance_one_language'))
  expect(await getPublicAssistance(visitor, slug)).toBeNull()
  const facts = assistanceSchema.parse({
    ...{ seen: String(version), country: 'HND', title: { es: word, en: word }, summary: { es: word, en: word } },
  })
  await as((db) => changeAssistance(db, id, version, facts))
  expect(await handle({ intent: 'show', isPublic: 'yes' })).toMatchObject({ ok: true })
  const shown = await getPublicAssistance(visitor, slug)
  expect(shown).toMatchObject({ titles: { es: word }, state: 'requested' })
  expect(JSON.stringify(shown)).not.toContain('secreto')
  expect(await handle({ intent: 'remove' })).toEqual(refusal('assistance_is_public'))
  const rows = await findAssistancesToExport(visitor, assistanceQuery.read(new URLSearchParams({ q: word })), 'es')
  const csv = assistancesCsv(rows, 'es', 'standard', 'https://caja.test')
  expect(csv).toContain(slug)
  expect(csv).not.toContain('secreto')
  await handle({ intent: 'show', isPublic: 'no' })
  expect(await handle({ intent: 'remove' })).toMatchObject({ ok: true })
  expect(await as((db) => getAssistance(db, id))).toBeNull()
})

test('a product is a published resource or a named document; what is withdrawn is not shown', async ({ backend }) => {
  const { as, id, handle, read } = await make(backend)
  const [published, draft] = [await makePublished(backend), await makeDraft(backend)]
  expect(await handle({ intent: 'resource', resource: draft.id })).toEqual(refusal('assistance_unpublished'))
  expect(await handle({ intent: 'resource', resource: published.id })).toMatchObject({ ok: true })
  expect(await handle({ intent: 'resource', resource: published.id })).toMatchObject({ ok: true })
  const document = { intent: 'document', documentTitle: { es: 'Informe' }, documentSource: 'LC/1', documentUrl: '' } as const
  expect(await handle(document)).toMatchObject({ ok: true })
  expect((await read()).products).toMatchObject([{ resource: { kind: 'experience' } }, { titles: { es: 'Informe' }, source: 'LC/1' }])
  await backend.databases.service.deleteFrom('published_resources').where('id', '=', published.id).execute()
  expect((await as((db) => getAssistance(db, id)))?.products).toHaveLength(1)
})

test('lists filter by country, topic with its narrower ones, state, modality and recommendation', async ({ backend }) => {
  const { service, visitor } = backend.databases
  const concept = (slug: string) =>
    service.selectFrom('concepts').select('id').where('scheme', '=', 'topic').where('slug', '=', slug).executeTakeFirstOrThrow()
  const { id: topic } = await concept('continuous-transfers')
  const action = '1819ai/1/honduras-system-reform'
  const { word, handle, id } = await make(backend, {
    concepts: topic,
    modalities: ['virtual', 'training'],
    actions: action,
    people: '1.200',
  })
  const found = async (query: Record<string, string>) =>
    (await findAssistances(visitor, assistanceQuery.read(new URLSearchParams({ q: word, ...query })), 'es')).assistances.map(
      (one) => one.id,
    )
  expect(await found({})).toEqual([])
  await handle({ intent: 'show', isPublic: 'yes' })
  expect(await found({})).toEqual([id])
  const fitting: Record<string, string>[] = [
    { country: 'hnd' },
    { topic: 'continuous-transfers' },
    { topic: 'non-contributory' },
    { state: 'requested' },
    { modality: 'virtual' },
    { recommendation: '1819ai/1' },
  ]
  for (const query of fitting) expect(await found(query), JSON.stringify(query)).toEqual([id])
  const others: Record<string, string>[] = [
    { country: 'PER' },
    { topic: 'care-systems' },
    { state: 'delivered' },
    { modality: 'mission' },
    { recommendation: '1819ai/2' },
  ]
  for (const query of others) expect(await found(query), JSON.stringify(query)).toEqual([])
  const onPages = [
    await findAssistanceAbout(visitor, { country: 'HND' }),
    await findAssistanceAbout(visitor, { recommendation: '1819ai/1' }),
  ]
  for (const { total } of onPages) expect(total).toBeGreaterThan(1)
  const { countries, topics } = await getOverview(visitor)
  expect(countries.HND).toBeGreaterThan(1)
  expect(topics.map(({ slug }) => slug)).toContain('continuous-transfers')
})

test('whoever is responsible is reminded once by mail when a follow-up is due', async ({ backend }) => {
  const { editor, as, id, word, move, handle } = await make(backend)
  const { service } = backend.databases
  await move('delivered', '2024-01-01')
  const notes = { intent: 'notes', post: undefined, note: '' } as const
  const member = await signInAs(backend, 'member')
  expect(await handle({ ...notes, responsible: member.person.id, noteSeen: 0 })).toEqual(refusal('assistance_responsible'))
  expect(await handle({ ...notes, responsible: editor.person.id, noteSeen: 0 })).toMatchObject({ ok: true })
  const filters = staffAssistanceQuery.read(new URLSearchParams({ q: word, due: 'yes', mine: 'yes' }))
  expect((await as((db) => findStaffAssistances(db, filters, 'es'))).assistances).toMatchObject([
    { id, nextFollowUp: { months: 3, isDue: true } },
  ])
  const remind = () => sql`select private.remind_of_assistance()`.execute(service)
  await remind()
  await remind()
  const jobs = await findEnqueuedJobs(backend, id)
  expect(jobs).toHaveLength(1)
  const services = { databases: backend.databases, publicUrl: 'https://caja.test', sendMail: storeMail(backend) }
  expect(await sendJobMail(services, assistanceReminderJob, { assistance: id })).toBe(true)
  const [mail] = await findMail(backend.databases.service, { to: editor.person.email, limit: 1 })
  expect(mail?.text).toContain(word)
  expect(mail?.text).toContain(`/${id}#follow-ups`)
  for (const months of [3, 6, 12]) {
    const { version } = (await as((db) => getAssistance(db, id))) ?? expect.fail()
    await handle({ intent: 'follow-up', seen: version, months, doneOn: '2025-02-01', changed: { en: 'Nothing yet' } })
  }
  expect(await sendJobMail(services, assistanceReminderJob, { assistance: id })).toBe(false)
})

test.for([
  ['state', { seen: '1', state: 'stopped' }, { 'reason.es': 'validation.oneLanguage' }],
  ['state', { seen: '1', state: 'delivered', happenedOn: '2099' }, { happenedOn: 'validation.future' }],
  ['state', { seen: '1', state: 'delivered', happenedOn: '31/02/2025' }, { happenedOn: 'validation.date' }],
  ['follow-up', { seen: '1', months: '4', doneOn: '2025-01-01', 'changed.es': 'x' }, { months: 'validation.id' }],
  ['follow-up', { seen: '1', months: '3', doneOn: '2025-01-01' }, { 'changed.es': 'validation.oneLanguage' }],
  ['document', { 'documentTitle.es': 'x' }, { documentSource: 'validation.required' }],
  ['document', { 'documentTitle.es': 'x', documentUrl: 'javascript:alert(1)' }, { documentUrl: 'validation.url' }],
] as const)('%s with %j names the field', ([intent, fields, errors]) => {
  expect(parseForm(form({ intent, ...fields }), assistanceIntents)).toMatchObject({ ok: false, errors })
})

test('what was seeded from the plan claims no more than the plan', async ({ backend }) => {
  const { rows } = await sql<{ slug: string; state: string; on: string | null; doubts: object; products: number }>`
    select slug, state, state_on as on, doubts, (select count(*)::int from assistance_products where assistance_id = assistances.id) as products
    from assistances where id::text like 'a5517a9c-%' order by id`.execute(backend.databases.service)
  expect(rows.map(({ slug, state, on, products }) => [slug, state, on, products])).toEqual([
    ['honduras-reforma-proteccion-social', 'under-way', null, 2],
    ['peru-cobertura-salud-y-pensiones', 'under-way', null, 0],
    ['mexico-cobertura-salud-y-pensiones', 'under-way', null, 0],
    ['republica-dominicana-pensiones-solidarias', 'requested', null, 0],
    ['haiti-politica-de-proteccion-social', 'under-way', null, 1],
    ['colombia-transicion-justa', 'under-way', null, 0],
    ['paraguay-sistema-de-informacion-social', 'under-way', null, 0],
    ['mexico-economia-social', 'delivered', null, 0],
    ['mexico-frontera-sur', 'delivered', null, 0],
  ])
  expect(JSON.stringify(rows[3]?.doubts)).toContain('National Security Council')
})

test('the yearly report counts what reached a state in its year, of what is shown', async ({ backend }) => {
  const { service } = backend.databases
  const { editor, move, handle } = await make(backend, { country: 'URY', stateOn: '2003-05' })
  await move('delivered', '2003-11-30')
  await handle({ intent: 'show', isPublic: 'yes' })
  await make(backend, { country: 'CHL', stateOn: '2003-06' })
  const { id: person } = editor.person
  // Rolled back, because a closed year is never removed and other tests count years.
  const counted: unknown[] = []
  const closing = service.transaction().execute(async (db) => {
    await sql`insert into update_cycles (year, opens_on, ends_on, lead_id, opened_by)
      values (2003, '2003-01-01', '2003-12-31', ${person}, ${person})`.execute(db)
    const closed = await sql<{ assistance: unknown }>`
      update update_cycles set report = '{}', closed_at = now(), closed_by = ${person} where year = 2003
      returning report -> 'assistance' as assistance`.execute(db)
    counted.push(closed.rows[0]?.assistance)
    throw new Error('rolled back')
  })
  await expect(closing).rejects.toThrow('rolled back')
  expect(counted).toEqual([
    [
      { state: 'requested', count: 1, countries: ['URY'] },
      { state: 'delivered', count: 1, countries: ['URY'] },
    ],
  ])
})
