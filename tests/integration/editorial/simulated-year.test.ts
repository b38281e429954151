/** A simulated year over the seed: opening, answers, three people leave, links break, closing, a report that cannot change. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { closeCycle, confirmItems, decideByLink, decideItem, openCycle } from '#app/features/editorial/yearly-update/decide.server.ts'
import { findItems } from '#app/features/editorial/yearly-update/find-items.server.ts'
import { getReport } from '#app/features/editorial/yearly-update/get-report.server.ts'
import { itemQuery } from '#app/features/editorial/yearly-update/item-query.ts'
import { findUpdateMails, updateMailJob } from '#app/features/editorial/yearly-update/mails.server.ts'
import { readLink } from '#app/features/editorial/yearly-update/read-link.server.ts'
import { type HandOverInput, handOver } from '#app/features/people/hand-over/hand-over.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { signInAs } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import { patience } from '../../fixtures/slowness.ts'
import { startSeededBackend } from '../../relevance/seeded-backend.ts'

let seeded: Awaited<ReturnType<typeof startSeededBackend>>
beforeAll(async () => {
  seeded = await startSeededBackend(54_957)
}, patience(240_000))
afterAll(() => seeded?.stop())

const year = new Date().getUTCFullYear()
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)

test('a simulated year ends in a correct report that cannot be changed', { timeout: patience(240_000) }, async () => {
  const { backend } = seeded
  const { service, visitor } = backend.databases
  const services = { databases: backend.databases, sendMail: backend.sendMail, publicUrl: 'http://127.0.0.1:3000' }
  const sendAll = async (when: Parameters<typeof findUpdateMails>[1]) => {
    let sent = 0
    for (const mail of await findUpdateMails(service, when)) if (await sendJobMail(services, updateMailJob, mail)) sent += 1
    return sent
  }
  const editor = await signInAs(backend, 'editor')
  const home = await service
    .selectFrom('published_resources')
    .innerJoin('institutions', 'institutions.id', 'published_resources.institution_id')
    .select((eb) => ['institutions.id', 'institutions.slug', eb.fn.countAll<number>().as('count')])
    .groupBy(['institutions.id', 'institutions.slug'])
    .orderBy('count', 'desc')
    .executeTakeFirstOrThrow()
  const leaving: Awaited<ReturnType<typeof signInAs>>[] = []
  for (const name of ['Ana', 'Berta', 'Carla']) leaving.push(await signInAs(backend, 'official', { institution: home.slug, name }))
  const successor = await signInAs(backend, 'official', { institution: home.slug, name: 'Dora', language: 'en' })

  const cycleId = await asPerson(backend, editor, (db) =>
    openCycle(db, { intent: 'open', year, opensOn: day(0), endsOn: day(60), lead: editor.person.id, kinds: [], countries: [] }),
  )
  const live = Number((await sql<{ n: number }>`select count(*) as n from published_resources`.execute(visitor)).rows[0]?.n)
  expect(await sendAll({ today: day(0), cycleId })).toBeGreaterThanOrEqual(4)
  expect(await sendAll({ today: day(0), cycleId })).toBe(0)
  const [opening] = await findMail(service, { to: successor.person.email, limit: 1 })
  expect(opening?.subject).toContain(String(year))
  expect(opening?.html).toContain('/en/update/')
  const tokens = [...(opening?.text ?? '').matchAll(/\/en\/update\/(\S+)/g)].map(([, token = '']) => token)
  expect(tokens).toHaveLength(home.count)

  // Three people leave: they get no reminders, and their links are invalid.
  const [theirs] = await findMail(service, { to: leaving[0]?.person.email ?? '', limit: 1 })
  const stale = /\/es\/actualizar\/(\S+)/.exec(theirs?.text ?? '')?.[1] ?? ''
  const admin = await signInAs(backend, 'admin')
  const leave = (
    at: number,
    way: { way: 'successor'; successor: string } | { way: 'vacant' } | { way: 'invited'; email: string; name: string; language: 'es' },
  ) =>
    asPerson(backend, admin, (db) =>
      handOver(db, admin.person, leaving[at]?.person.id ?? '', {
        ...way,
        ...{ leftOn: day(0), note: '', shownAs: '', contact: '', how: '' },
      } as HandOverInput),
    )
  await leave(0, { way: 'successor', successor: successor.person.id })
  await leave(1, { way: 'vacant' })
  await leave(2, { way: 'invited', email: 'quien.sigue@caja.test', name: 'Elena', language: 'es' })
  expect(await attempt(() => decideByLink(visitor, { token: stale, decision: 'confirmed', successor: '', note: '' }))).toEqual({
    ok: false,
    error: 'link_not_yours',
  })
  expect(await sendAll({ today: day(50), cycleId })).toBeGreaterThan(0)
  expect(
    (await findMail(service, { to: leaving[0]?.person.email ?? '', limit: 9 })).filter(({ subject }) => subject.includes(String(year))),
  ).toHaveLength(1)

  // A person invited to a post is asked like any holder.
  expect(await findMail(service, { to: 'quien.sigue@caja.test', limit: 1 })).toHaveLength(1)

  // Links break, and one is repaired.
  const { rows: urls } = await sql<{ url: string }>`select distinct url from published_links order by url limit 3`.execute(service)
  for (const { url } of urls)
    await sql`insert into link_checks (url, outcome, status, state) values (${url}, 'gone', 404, 'broken') on conflict (url) do update set outcome = 'gone', state = 'broken'`.execute(
      service,
    )
  await sql`insert into link_check_history (url, outcome, previous_state, state) values (${urls[0]?.url ?? ''}, 'alive', 'broken', 'sound')`.execute(
    service,
  )
  await sql`update link_checks set outcome = 'alive', state = 'sound' where url = ${urls[0]?.url ?? ''}`.execute(service)

  // One item by link, once.
  const [token = ''] = tokens
  const read = await readLink(visitor, token)
  await decideByLink(visitor, { token, decision: 'confirmed', successor: '', note: '' })
  expect(await attempt(() => decideByLink(visitor, { token, decision: 'confirmed', successor: '', note: '' }))).toEqual({
    ok: false,
    error: 'link_used',
  })
  expect(await attempt(() => readLink(visitor, `${token}x`))).toEqual({ ok: false, error: 'link_altered' })
  const [, second = ''] = tokens
  if (second) {
    await sql`update private.update_links set expires_on = current_date - 1 where hash = sha256(convert_to(${second}, 'UTF8'))`.execute(
      service,
    )
    expect(await attempt(() => readLink(visitor, second))).toEqual({ ok: false, error: 'link_expired' })
  }
  expect(
    await service
      .selectFrom('confirmations')
      .select(['year', 'institution_id'])
      .where('resource_id', '=', read.resourceId)
      .executeTakeFirst(),
  ).toEqual({ year, institution_id: home.id })

  expect(await attempt(() => asPerson(backend, editor, (db) => closeCycle(db, cycleId)))).toEqual({
    ok: false,
    error: 'cycle_has_open_items',
  })

  const open: string[] = (
    await sql<{ id: string }>`select id from update_items where cycle_id = ${cycleId} and decision is null order by id`.execute(service)
  ).rows.map(({ id }) => id)
  // Unconfirmed content by the editors cannot be confirmed without reading, and then the whole selection is refused.
  expect(await attempt(() => asPerson(backend, editor, (db) => confirmItems(db, open)))).toEqual({ ok: false, error: 'item_has_warnings' })
  // Content of an institution with recent figures and working links can.
  await service.updateTable('resources').set({ is_seed: false }).execute()
  const { rows: safe } = await asPerson(backend, editor, (db) =>
    sql<{ id: string }>`
      select id from update_items where cycle_id = ${cycleId} and decision is null and private.update_warnings(resource_id) = '{}'`.execute(
      db,
    ),
  )
  expect(safe.length).toBeGreaterThan(0)
  const chosen = safe.slice(-2).map(({ id }) => id)
  expect(await asPerson(backend, editor, (db) => confirmItems(db, chosen))).toBe(chosen.length)
  expect(await attempt(() => asPerson(backend, editor, (db) => confirmItems(db, chosen)))).toEqual({ ok: false, error: 'already_decided' })

  const [superseded = '', archived = '', updated = '', ...rest] = open.filter((id) => !chosen.includes(id))
  const decide = (itemId: string, decision: 'confirmed' | 'updated' | 'superseded' | 'archived', note = '') =>
    asPerson(backend, editor, (db) => decideItem(db, { itemId, decision, note, successor: slug, archivesAtOnce: true }))
  const { slug } = await service
    .selectFrom('published_resources')
    .select('slug')
    .where('id', '=', read.resourceId)
    .executeTakeFirstOrThrow()
  await decide(superseded, 'superseded')
  await decide(archived, 'archived', 'Ya no existe')
  await decide(updated, 'updated')
  for (const id of rest) await decide(id, 'confirmed')
  expect(await attempt(() => asPerson(backend, editor, (db) => closeCycle(db, cycleId)))).toEqual({
    ok: false,
    error: 'cycle_has_open_items',
  })
  // The announced change is published: a newer revision goes live.
  await sql`update update_items set revision = revision - 1 where id = ${updated}`.execute(service)
  const { resource_id } = await service.selectFrom('update_items').select('resource_id').where('id', '=', updated).executeTakeFirstOrThrow()
  const { rows: draft } = await sql<{
    content: string
    latest: number
  }>`select content::text, latest_revision as latest from revisions join resources on resources.id = resource_id and number = latest_revision where resources.id = ${resource_id}`.execute(
    service,
  )
  expect(draft[0]?.latest).toBeGreaterThan(0)
  const languages = (await service.selectFrom('resources').select('live_languages').where('id', '=', resource_id).executeTakeFirstOrThrow())
    .live_languages as ('es' | 'en')[]
  expect(
    await asPerson(backend, editor, (db) => publishResource(db, { resourceId: resource_id, revision: draft[0]?.latest ?? 1, languages })),
  ).toEqual({ ok: true })

  await asPerson(backend, editor, (db) => closeCycle(db, cycleId))
  const fixed = await getReport(visitor, year, false)
  expect(fixed?.report).toMatchObject({
    // Added when the year was closed; the preview has none.
    reach: { visits: expect.any(Number), citations: 0, sites: 0, sent: expect.any(Number), replies: 0 },
    year,
    items: live,
    open: 0,
    decisions: { confirmed: live - 3, updated: 1, superseded: 1, archived: 1 },
    links: { broken: urls.length - 1, mended: 1 },
    left: 3,
  })
  expect(
    (await asPerson(backend, editor, (db) => findItems(db, cycleId, itemQuery.read(new URLSearchParams('state=archived')), 'es'))).total,
  ).toBe(1)
  for (const change of [
    sql`update update_items set note = 'x' where cycle_id = ${cycleId}`,
    sql`delete from update_items where cycle_id = ${cycleId}`,
    sql`update update_cycles set report = '{}' where id = ${cycleId}`,
    sql`delete from update_cycles where id = ${cycleId}`,
  ])
    expect(await attempt(() => change.execute(service))).toEqual({ ok: false, error: 'cycle_closed' })
  expect(await getReport(visitor, year, false)).toEqual(fixed)

  // Every mail of that year has the same content and links as plain text and as HTML.
  const mails = await service.selectFrom('private.mailbox').select(['subject', 'text', 'html']).execute()
  expect(mails.length).toBeGreaterThan(8)
  for (const { subject, text, html } of mails) {
    expect(text.trim(), subject).not.toBe('')
    expect(html, subject).toMatch(/^<!doctype html><html lang="(es|en)">/)
    for (const [url] of text.matchAll(/https?:\/\/\S+/g)) expect(html, subject).toContain(url.replaceAll('&', '&#38;'))
  }
})
