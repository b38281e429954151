/** Decisions are recorded, and published content follows the decisions. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { findResponseTimes } from '#app/features/editorial/review/response-times.server.ts'
import { findTrail } from '#app/features/editorial/review/trail.server.ts'
import { openCycle } from '#app/features/editorial/yearly-update/decide.server.ts'
import { getReport } from '#app/features/editorial/yearly-update/get-report.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { asPerson } from '../../factories/resources.ts'
import { test } from '../../fixtures/test.ts'

test('clearance, published languages and a change of owner are recorded', async ({ backend, makePublished, signInAs }) => {
  const made = await makePublished({ languages: ['es'] })
  const heir = await signInAs('official')
  await asPerson(backend, made.editor, (db) =>
    db
      .updateTable('resources')
      .set({ owner_id: heir.person.id, slug: `nueva-${made.id}` })
      .where('id', '=', made.id)
      .execute(),
  )
  const trail = await asPerson(backend, made.editor, (db) => findTrail(db, made.id))
  expect(trail.map(({ event, actor, reviewer }) => [event, actor, reviewer])).toEqual([
    ['address-changed', made.editor.person.name, null],
    ['owner-changed', made.editor.person.name, heir.person.name],
    ['published', made.editor.person.name, null],
    ['cleared', made.owner.person.name, null],
  ])
  expect(trail[2]?.detail).toEqual({ revision: made.revision, languages: ['es'] })
  expect(trail[3]?.detail).toMatchObject({ by: 'Dirección General' })
})

test('the record cannot be deleted, and so neither can the resource', async ({ backend, makePublished }) => {
  const { id } = await makePublished()
  const { service } = backend.databases
  const immutable = { ok: false, error: 'immutable' }
  expect(
    await attempt(() => service.updateTable('editorial_events').set({ event: 'cleared' }).where('resource_id', '=', id).execute()),
  ).toEqual(immutable)
  expect(await attempt(() => service.deleteFrom('editorial_events').where('resource_id', '=', id).execute())).toEqual(immutable)
  expect(await attempt(() => sql`truncate editorial_events`.execute(service))).toEqual(immutable)
  expect(await attempt(() => service.deleteFrom('resources').where('id', '=', id).execute())).toEqual(immutable)
})

test('a page cannot show a revision or a language that was not published', async ({ backend, makePublished }) => {
  const made = await makePublished({ languages: ['es'] })
  const revision = await asPerson(backend, made.owner, (db) =>
    saveRevision(db, made.owner.person, { resourceId: made.id, base: made.revision, content: made.content, note: '' }),
  )
  for (const change of [{ revision }, { languages: ['es', 'en'] }])
    expect(
      await attempt(() =>
        asPerson(backend, made.editor, (db) => db.updateTable('published_resources').set(change).where('id', '=', made.id).execute()),
      ),
    ).toEqual({ ok: false, error: 'move_not_allowed' })
})

test('the annual report counts the same answers that editors see', async ({ backend, makePublished, makeSubmitted }) => {
  const { editor } = await makePublished()
  await makeSubmitted()
  const year = new Date().getUTCFullYear()
  const [from, to] = [new Date(Date.UTC(year, 0)), new Date(Date.UTC(year + 1, 0))]
  const { times, report } = await asPerson(backend, editor, async (db) => {
    const dates = { opensOn: `${year}-01-01`, endsOn: `${year}-12-31` }
    await openCycle(db, { intent: 'open', year, ...dates, lead: editor.person.id, kinds: [], countries: [] })
    return { times: await findResponseTimes(db, { from, to }), report: await getReport(db, year, true) }
  })
  const answered = times.filter(({ answeredAt }) => answeredAt !== null)
  expect(times.length).toBeGreaterThan(answered.length)
  expect(answered.length).toBeGreaterThan(0)
  expect(report?.report.answers).toMatchObject({ count: answered.length, within5: answered.filter(({ days }) => days <= 5).length })
})
