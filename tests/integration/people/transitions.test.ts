/** Changes of government: entered with a source, contradictions kept and shown, lists imported as a whole, and a calendar by secret address. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { changeQuery } from '#app/features/people/transitions/change-query.ts'
import { findChanges, getChange } from '#app/features/people/transitions/find-changes.server.ts'
import { findCountryPosts } from '#app/features/people/transitions/find-posts.server.ts'
import { previewChanges } from '#app/features/people/transitions/import-changes.server.ts'
import { transitionTaskJob } from '#app/features/people/transitions/jobs.server.ts'
import { makePackToken, openPack, savePack, sendPack, withdrawPack } from '#app/features/people/transitions/pack/find-pack.server.ts'
import { transitionPackJob } from '#app/features/people/transitions/pack/mails.server.ts'
import { packSchema } from '#app/features/people/transitions/pack/schema.ts'
import { writeTransitionPack } from '#app/features/people/transitions/pack/write-pack.server.tsx'
import { addChanges, removeChange, saveChange } from '#app/features/people/transitions/save-change.server.ts'
import { changeSchema } from '#app/features/people/transitions/schema.ts'
import { makeStaffCalendar, readStaffCalendar, revokeStaffCalendar } from '#app/features/people/transitions/staff-calendar.server.ts'
import { taskQuery } from '#app/features/people/transitions/task-query.ts'
import { assignTask, closeTask, findTasks, saveTaskSettings } from '#app/features/people/transitions/tasks.server.ts'
import { type Actor, signInAs } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

const marked = () => `Ministerio ${crypto.randomUUID().slice(0, 8)}`
const inputOf = (subject: string, more: Record<string, string> = {}) =>
  changeSchema.parse({
    country: 'HND',
    kind: 'ministers',
    subject,
    startsOn: '2041-03-14',
    certainty: 'expected',
    sourceName: 'gaceta.test',
    checkedOn: '2026-01-01',
    ...more,
  })

const add = async (backend: TestBackend, editor: Actor, ...inputs: ReturnType<typeof inputOf>[]) =>
  asPerson(backend, editor, (db) => addChanges(db, inputs))

const listed = (backend: TestBackend, editor: Actor, query: string) =>
  asPerson(backend, editor, (db) => findChanges(db, changeQuery.read(new URLSearchParams(query))))

test('the seeded contradictions are shown at both of their rows', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const { changes } = await listed(backend, editor, 'country=BRA&kind=inauguration&period=all')
  expect(changes.map(({ startsOn, conflicts }) => [startsOn, conflicts.map((other) => other.startsOn)])).toEqual([
    ['2026-01-05', ['2027-01-05']],
    ['2027-01-05', ['2026-01-05']],
  ])
  const { changes: antigua } = await listed(backend, editor, 'country=ATG&period=all&conflict=yes')
  expect(antigua).toHaveLength(2)
  const { changes: venezuela } = await listed(backend, editor, 'country=VEN&period=all&conflict=yes')
  expect(venezuela.map(({ certainty }) => certainty)).toEqual(['disputed', 'disputed'])
})

test.for([
  ['another day', '2041-03-20', true],
  ['the month of the day', '2041-03', false],
  ['the year of the day', '2041', false],
  ['another month', '2041-04', true],
  ['the next term', '2045-03-14', false],
] as const)('%s in a second source contradicts the first: %3$s', async ([, startsOn, isConflict], { backend }) => {
  const editor = await signInAs(backend, 'editor')
  const subject = marked()
  const [id = ''] = await add(backend, editor, inputOf(subject), inputOf(subject.toUpperCase(), { startsOn, sourceName: 'otra.test' }))
  const change = await asPerson(backend, editor, (db) => getChange(db, id))
  expect(change?.conflicts.length).toBe(isConflict ? 1 : 0)
})

test('a change that staff mark as another one contradicts nothing', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const subject = marked()
  const [id = ''] = await add(
    backend,
    editor,
    inputOf(subject),
    inputOf(subject, { startsOn: '2041-06-01', sourceName: 'otra.test', isSeparate: 'yes' }),
  )
  expect((await asPerson(backend, editor, (db) => getChange(db, id)))?.conflicts).toEqual([])
})

test('a list finds a change by month, also one that is known by its year only', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const [day, year] = [marked(), marked()]
  await add(backend, editor, inputOf(day), inputOf(year, { startsOn: '2041' }))
  const found = async (month: string) => (await listed(backend, editor, `month=${month}`)).changes.map(({ subject }) => subject)
  expect(await found('2041-03')).toEqual(expect.arrayContaining([day, year]))
  expect(await found('2041-04')).not.toContain(day)
  expect(await found('2041-04')).toContain(year)
})

test('without a source, with a day that does not exist, or with an end before the beginning it is refused', () => {
  const errorsOf = (more: Record<string, string>) =>
    changeSchema
      .safeParse({ ...inputOf('x'), endsOn: '', isSeparate: undefined, ...more })
      .error?.issues.map(({ path, message }) => [path[0], message])
  expect(errorsOf({ sourceName: ' ' })).toEqual([['sourceName', 'validation.changeSource']])
  expect(errorsOf({ startsOn: '30/02/2027' })).toEqual([['startsOn', 'validation.date']])
  expect(errorsOf({ startsOn: '1492' })).toEqual([['startsOn', 'validation.changeYear']])
  expect(errorsOf({ endsOn: '2041-02' })).toEqual([['endsOn', 'validation.changeEnd']])
  expect(errorsOf({ endsOn: '2041' })).toBeUndefined()
  expect(errorsOf({ checkedOn: '2999-01-01' })).toEqual([['checkedOn', 'validation.future']])
})

test('two editors who correct the same change: the second is told', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const subject = marked()
  const [id = ''] = await add(backend, editor, inputOf(subject))
  const save = (version: number, more: Record<string, string>) =>
    attempt(() => asPerson(backend, editor, (db) => saveChange(db, id, version, inputOf(subject, more))))
  expect(await save(1, { certainty: 'confirmed' })).toMatchObject({ ok: true })
  expect(await save(1, { certainty: 'disputed' })).toEqual({ ok: false, error: 'edit_conflict' })
  await asPerson(backend, editor, (db) => removeChange(db, id))
  expect(await save(2, {})).toEqual({ ok: false, error: 'not_found' })
})

test('a list is checked row by row, and added as a whole or not at all', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const subject = marked()
  const preview = (rows: string[]) =>
    asPerson(backend, editor, (db) => previewChanges(db, ['País;Tipo;Fecha;Asunto;Fuente;Consultada el', ...rows].join('\r\n')))
  const fine = `Honduras;Cambio de ministros;marzo de 2042;${subject};gaceta.test;01/02/2026`
  const bad = await preview([fine, `Atlántida;Golpe;30/02/2042;${subject};;mañana`, fine])
  expect(bad.ok && bad.rows.map(({ row, problems }) => [row, Object.keys(problems).sort()])).toEqual([
    [2, []],
    [3, ['checkedOn', 'country', 'kind', 'sourceName', 'startsOn']],
    [4, ['startsOn']],
  ])
  const good = await preview([fine, `hn;ministers;2042-05;${subject};otra.test;2026-02-01`])
  if (!good.ok) throw new Error(good.problem)
  const changes = good.rows.flatMap(({ change }) => change ?? [])
  expect(changes).toHaveLength(2)
  await add(backend, editor, ...changes)
  const again = await preview([fine])
  expect(again.ok && again.rows[0]?.problems).toEqual({ startsOn: 'validation.changeListed' })
  // One row that is entered already: none of the others is added.
  const other = marked()
  const refused = await attempt(() => add(backend, editor, inputOf(other), ...changes))
  expect(refused).toEqual({ ok: false, error: 'change_listed' })
  expect((await listed(backend, editor, `q=${encodeURIComponent(other)}&period=all`)).total).toBe(0)
})

test('the address of a calendar ends when it is replaced or revoked, and when its owner leaves the staff', async ({ backend }) => {
  const { visitor, service } = backend.databases
  const editor = await signInAs(backend, 'editor')
  const read = (token: string) => attempt(() => readStaffCalendar(visitor, token))
  const first = await asPerson(backend, editor, makeStaffCalendar)
  const known = await read(first)
  expect(known.ok && known.value.some(({ sourceName }) => sourceName === 'swissinfo.ch')).toBe(true)
  const second = await asPerson(backend, editor, makeStaffCalendar)
  const ended = { ok: false, error: 'link_altered' }
  expect(await read(first)).toEqual(ended)
  await service.updateTable('people').set({ role: 'member' }).where('id', '=', editor.person.id).execute()
  expect(await read(second)).toEqual(ended)
  await service.updateTable('people').set({ role: 'editor' }).where('id', '=', editor.person.id).execute()
  expect((await read(second)).ok).toBe(true)
  await asPerson(backend, editor, revokeStaffCalendar)
  expect(await read(second)).toEqual(ended)
})

const makeTasks = ({ databases: { service } }: TestBackend, day: string) =>
  sql`select private.make_transition_tasks(${day})`.execute(service)
const stepsOf = async ({ databases: { service } }: TestBackend, change: string) =>
  Object.fromEntries(
    (
      await service.selectFrom('transition_tasks').select(['step', 'due_on']).where('change_id', '=', change).orderBy('due_on').execute()
    ).map(({ step, due_on }) => [step, due_on]),
  )

test('tasks are made once when they are due, move with the date, and go with the change', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const subject = marked()
  const [id = ''] = await add(backend, editor, inputOf(subject))
  await makeTasks(backend, '2040-09-14')
  expect(await stepsOf(backend, id)).toEqual({})
  await makeTasks(backend, '2040-09-15')
  await makeTasks(backend, '2040-09-15')
  expect(await stepsOf(backend, id)).toEqual({ memory: '2040-09-15' })
  await asPerson(backend, editor, (db) => saveChange(db, id, 1, inputOf(subject, { startsOn: '2041-03-24' })))
  expect(await stepsOf(backend, id)).toEqual({ memory: '2040-09-25' })
  await makeTasks(backend, '2041-03-01')
  await makeTasks(backend, '2041-04-23')
  expect(await stepsOf(backend, id)).toEqual({ memory: '2040-09-25', pack: '2041-02-22', visit: '2041-04-23' })
  await asPerson(backend, editor, (db) => removeChange(db, id))
  expect(await stepsOf(backend, id)).toEqual({})
})

test('sources that contradict each other have one task together, that of the surest', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const subject = marked()
  const [unsure = '', sure = ''] = await add(
    backend,
    editor,
    inputOf(subject, { certainty: 'conditional' }),
    inputOf(subject, { certainty: 'confirmed', startsOn: '2041-03-20', sourceName: 'otra.test' }),
  )
  await makeTasks(backend, '2040-12-01')
  await makeTasks(backend, '2040-12-02')
  expect(await stepsOf(backend, unsure)).toEqual({})
  expect(await stepsOf(backend, sure)).toEqual({ memory: '2040-09-21' })
  // When the source that had the task is removed, the other one gets it.
  await asPerson(backend, editor, (db) => removeChange(db, sure))
  await makeTasks(backend, '2040-12-02')
  expect(await stepsOf(backend, unsure)).toEqual({ memory: '2040-09-15' })
})

test('elections have no tasks, and what is long past is not made up for', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const subject = marked()
  const [election = '', past = ''] = await add(
    backend,
    editor,
    inputOf(subject, { kind: 'election' }),
    inputOf(subject, { startsOn: '2041-01-01', sourceName: 'otra.test' }),
  )
  await makeTasks(backend, '2041-03-15')
  expect(await stepsOf(backend, election)).toEqual({})
  expect(await stepsOf(backend, past)).toEqual({ visit: '2041-01-31' })
})

test('each member of staff gets one mail about a new task, in their language, as long as it is open', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const { service } = backend.databases
  const subject = marked()
  const [id = ''] = await add(backend, editor, inputOf(subject))
  await makeTasks(backend, '2040-10-01')
  const { rows } = await sql<{ payload: { task: string; person: string } }>`
    select payload from private.outbox where job = 'send-transition-task'
      and payload ->> 'task' = (select id::text from transition_tasks where change_id = ${id})`.execute(service)
  const own = rows.filter(({ payload }) => payload.person === editor.person.id)
  expect(own).toHaveLength(1)
  const [{ payload } = { payload: { task: '', person: '' } }] = own
  const mails: { to: string; subject: string; text: string }[] = []
  const send = () =>
    sendJobMail(
      {
        databases: backend.databases,
        publicUrl: 'https://caja.test',
        sendMail: async (mail) => void mails.push(mail as (typeof mails)[number]),
      },
      transitionTaskJob,
      payload,
    )
  expect(await send()).toBe(true)
  expect(mails[0]).toMatchObject({ to: editor.person.email, subject: 'Honduras: asegurar la memoria institucional' })
  expect(mails[0]?.text).toContain('14 de marzo de 2041')
  await asPerson(backend, editor, (db) => closeTask(db, payload.task, 'done'))
  expect(await send()).toBe(false)
})

test('a task is given to staff only, skipped with a reason, and closed once', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const official = await signInAs(backend, 'official')
  const subject = marked()
  const [id = ''] = await add(backend, editor, inputOf(subject))
  await makeTasks(backend, '2040-10-01')
  const tasks = async (query: string) =>
    (await asPerson(backend, editor, (db) => findTasks(db, taskQuery.read(new URLSearchParams(query))))).tasks.filter(
      (task) => task.changeId === id,
    )
  const [task] = await tasks('country=HND')
  if (!task) throw new Error('no task')
  const tried = (work: () => Promise<unknown>) => attempt(work).then((done) => (done.ok ? 'done' : done.error))
  expect(await tried(() => asPerson(backend, editor, (db) => assignTask(db, task.id, official.person.id)))).toBe('not_of_staff')
  expect(await tried(() => asPerson(backend, official, (db) => closeTask(db, task.id, 'done')))).toBe('forbidden')
  expect(await tried(() => asPerson(backend, editor, (db) => assignTask(db, task.id, editor.person.id)))).toBe('done')
  expect((await tasks('whose=mine')).map((own) => own.assignedTo)).toEqual([editor.person.id])
  expect(await tried(() => asPerson(backend, editor, (db) => closeTask(db, task.id, 'skipped', 'Sigue el mismo gobierno')))).toBe('done')
  expect(await tried(() => asPerson(backend, editor, (db) => closeTask(db, task.id, 'done')))).toBe('already_closed')
  expect(await tasks('')).toEqual([])
  expect((await tasks('state=skipped')).map(({ reason }) => reason)).toEqual(['Sigue el mismo gobierno'])
})

test('open tasks move when staff change how long before they are due', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const [id = ''] = await add(backend, editor, inputOf(marked()))
  await makeTasks(backend, '2040-10-01')
  const save = (memoryDays: number) => asPerson(backend, editor, (db) => saveTaskSettings(db, { memoryDays, packDays: 30, visitDays: 30 }))
  await save(200)
  expect(await stepsOf(backend, id)).toEqual({ memory: '2040-08-26' })
  await save(180)
  expect(await stepsOf(backend, id)).toEqual({ memory: '2040-09-15' })
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const institutionIn = async ({ databases: { service } }: TestBackend, country = 'HND') => {
  const slug = `entrante-${crypto.randomUUID().slice(0, 8)}`
  const { id } = await service
    .insertInto('institutions')
    .values({ slug, names: JSON.stringify({ es: slug }), country_iso3: country })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, slug }
}
const linkOf = async ({ databases: { service } }: TestBackend, institution: string) =>
  (await service.selectFrom('transition_pack_links').select('id').where('institution_id', '=', institution).executeTakeFirstOrThrow()).id

test('a pack has what its institution may read, in the chosen order, until it is withdrawn or expires', async ({ backend }) => {
  const { service, visitor } = backend.databases
  const editor = await signInAs(backend, 'editor')
  const [home, other] = [await institutionIn(backend), await institutionIn(backend)]
  const former = await signInAs(backend, 'official', { institution: home.slug })
  const stranger = await signInAs(backend, 'official', { institution: other.slug })
  for (const [person, institution, name] of [
    [former, home, 'Quien estaba'],
    [stranger, other, 'De otra institución'],
  ] as const)
    await service
      .insertInto('former_holder_consents')
      .values({
        person_id: person.person.id,
        institution_id: institution.id,
        shown_as: name,
        contact: 'contacto@caja.test',
        how: 'Por correo',
        recorded_by: editor.person.id,
      })
      .execute()
  const { post_id: post } = await service
    .selectFrom('post_holders')
    .select('post_id')
    .where('person_id', '=', former.person.id)
    .executeTakeFirstOrThrow()
  for (const isShared of [true, false]) {
    const { id } = await service
      .insertInto('interactions')
      .values({ post_id: post, kind: 'call', note: 'x', is_shared: isShared, recorded_by: editor.person.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    await service
      .insertInto('promises')
      .values({ interaction_id: id, side: 'staff', body: isShared ? 'Enviar el padrón' : 'Secreto del equipo' })
      .execute()
  }
  const assistance = `carpeta-${crypto.randomUUID().slice(0, 8)}`
  await service
    .insertInto('assistances')
    .values(
      [true, false].map((is_public) => ({
        slug: `${assistance}-${is_public}`,
        country_iso3: 'HND',
        titles: JSON.stringify({ es: `Asistencia ${is_public ? 'mostrada' : 'oculta'}`, en: 'Assistance' }),
        summaries: JSON.stringify({ es: 'Resumen', en: 'Summary' }),
        state_on: '2041',
        is_public,
      })),
    )
    .execute()
  const [change = ''] = await add(backend, editor, inputOf(marked()))
  const parts = ['experiences', 'formerHolders', 'assistances', 'promises'].map((part, index) => ({
    part,
    isIn: part === 'experiences' ? undefined : 'yes',
    position: String(9 - index),
    es: `Frase de ${part}`,
  }))
  await asPerson(backend, editor, (db) => savePack(db, change, packSchema.parse({ version: '0', parts })))
  expect(await attempt(() => asPerson(backend, editor, (db) => savePack(db, change, packSchema.parse({ version: '0', parts }))))).toEqual({
    ok: false,
    error: 'edit_conflict',
  })
  await asPerson(backend, editor, (db) =>
    sendPack(db, change, { institution: home.id, email: 'entrante@caja.test', name: 'Ana', language: 'es', expiresOn: inDays(30) }),
  )
  const link = await linkOf(backend, home.id)
  const mails: { to: string; text: string }[] = []
  const services = {
    databases: backend.databases,
    publicUrl: 'https://caja.test',
    sendMail: async (mail: unknown) => void mails.push(mail as (typeof mails)[number]),
  }
  expect(await sendJobMail(services, transitionPackJob, { link })).toBe(true)
  const token = /carpeta\/([\w-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? ''
  const opened = await openPack(visitor, token)
  const html = writeTransitionPack({ ...opened, language: 'es', origin: 'https://caja.test', links: null })
  expect(html).toContain('Enviar el padrón')
  expect(html).toContain('Quien estaba')
  expect(html).not.toContain('Secreto del equipo')
  expect(html).not.toContain('De otra institución')
  expect(html.indexOf('Frase de promises')).toBeLessThan(html.indexOf('Frase de formerHolders'))
  expect(html).not.toContain('Frase de experiences')
  expect(html).toContain(`https://caja.test/es/asistencia-tecnica/${assistance}-true`)
  expect(html).not.toContain('Asistencia oculta')
  // Revoked consent: the pack that was sent does not show it any more.
  await service.updateTable('former_holder_consents').set({ revoked_at: new Date() }).where('institution_id', '=', home.id).execute()
  expect((await openPack(visitor, token)).contents.formerHolders).toEqual([])
  expect(await attempt(() => openPack(visitor, `${token}x`))).toEqual({ ok: false, error: 'link_altered' })
  await service
    .updateTable('transition_pack_links')
    .set({ expires_on: inDays(-2) })
    .where('id', '=', link)
    .execute()
  expect(await attempt(() => openPack(visitor, token))).toEqual({ ok: false, error: 'link_expired' })
  await service
    .updateTable('transition_pack_links')
    .set({ expires_on: inDays(30) })
    .where('id', '=', link)
    .execute()
  await asPerson(backend, editor, (db) => withdrawPack(db, change, link))
  expect(await attempt(() => openPack(visitor, token))).toEqual({ ok: false, error: 'link_expired' })
  expect(await makePackToken(service, link)).toBe(null)
})

test('a pack with nothing in it goes to nobody', async ({ backend }) => {
  const editor = await signInAs(backend, 'editor')
  const [change = ''] = await add(backend, editor, inputOf(marked()))
  const home = await institutionIn(backend)
  const send = (institution: string) =>
    attempt(() =>
      asPerson(backend, editor, (db) =>
        sendPack(db, change, { institution, email: 'entrante@caja.test', name: '', language: 'en', expiresOn: inDays(30) }),
      ),
    )
  const parts = [{ part: 'promises', isIn: 'yes', position: '1' }]
  await asPerson(backend, editor, (db) => savePack(db, change, packSchema.parse({ version: '0', parts })))
  expect(await send(home.id)).toEqual({ ok: false, error: 'pack_empty' })
})

test('after a change the posts of the country say who left, who came and who stayed', async ({ backend }) => {
  const { service } = backend.databases
  const editor = await signInAs(backend, 'editor')
  const home = await institutionIn(backend, 'SUR')
  const hold = async (from: string, to: string | null) => {
    const official = await signInAs(backend, 'official', { institution: home.slug })
    const holding = await service
      .updateTable('post_holders')
      .set({ held_from: from, held_to: to })
      .where('person_id', '=', official.person.id)
      .returning('post_id')
      .executeTakeFirstOrThrow()
    return holding.post_id
  }
  const [came, stayed, left] = [await hold(inDays(-5), null), await hold(inDays(-500), null), await hold(inDays(-500), inDays(-10))]
  const empty = await service
    .insertInto('posts')
    .values({ institution_id: home.id, titles: JSON.stringify({ es: 'Puesto' }) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const posts = (await asPerson(backend, editor, (db) => findCountryPosts(db, 'SUR', inDays(-30)))).filter(
    (one) => one.institutionId === home.id,
  )
  expect(Object.fromEntries(posts.map(({ id, standing }) => [id, standing]))).toEqual({
    [came]: 'came',
    [stayed]: 'stayed',
    [left]: 'left',
    [empty.id]: 'unknown',
  })
  expect(posts.slice(0, 1).map(({ standing }) => standing)).toEqual(['left'])
})
