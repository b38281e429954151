import { sql } from 'kysely'
import { expect } from 'vitest'
import { changeFollowing } from '#app/features/outreach/following/following.server.ts'
import { makeFollowingToken } from '#app/features/outreach/following/following-link.server.ts'
import { findReach } from '#app/features/outreach/reach/reach-figures.server.ts'
import { citationsPath, createVisitCounter, writeVisits } from '#app/features/outreach/reach/visit-counter.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { makeFollower } from '../../factories/following.ts'
import { newEmail } from '../../factories/people.ts'
import { test } from '../../fixtures/test.ts'

const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

test('visits are counted by page, day and referring site, and nothing about who reads', async ({ backend, makePublished }) => {
  const { service, visitor } = backend.databases
  const item = await makePublished()
  const { slug } = await visitor.selectFrom('published_resources').select('slug').where('id', '=', item.id).executeTakeFirstOrThrow()
  const [es, en] = [pathTo('experience', 'es', { slug }), pathTo('experience', 'en', { slug })]
  const errors: Error[] = []
  const counter = createVisitCounter({
    write: (counts) => writeVisits(service, counts),
    host: 'caja.test',
    onError: (error) => errors.push(error),
  })
  const visit = (path: string, more = {}) => counter.count({ path, referrer: undefined, agent, purpose: undefined, ...more })
  const before = await findReach(visitor)
  for (const _ of [1, 2, 3, 4, 5]) visit(es, { referrer: 'https://www.ejemplo-que-enlaza.org/a?b=c' })
  visit(en)
  visit(en, { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' })
  visit(en, { purpose: 'prefetch' })
  await counter.flush()
  await counter.flush()
  visit(en)
  await counter.stop()
  expect(errors).toEqual([])
  const { rows } = await sql`select path, site, visits from private.page_visits where path in (${es}, ${en}) order by path`.execute(service)
  expect(rows).toEqual([
    { path: en, site: '', visits: 2 },
    { path: es, site: 'ejemplo-que-enlaza.org', visits: 5 },
  ])
  const after = await findReach(visitor)
  expect(after.visits - before.visits).toBe(7)
  expect(after.resources).toContainEqual(expect.objectContaining({ slug, visits: 7 }))
  expect(after.sites).toContainEqual({ site: 'ejemplo-que-enlaza.org', visits: 5 })
})

test('what could not be written is written with the next counts', async ({ backend }) => {
  const { service } = backend.databases
  const errors: Error[] = []
  let isBroken = true
  const counter = createVisitCounter({
    write: (counts) => (isBroken ? Promise.reject(new Error('no database')) : writeVisits(service, counts)),
    host: 'caja.test',
    onError: (error) => errors.push(error),
  })
  const path = `/es/temas/${crypto.randomUUID()}`
  counter.count({ path, referrer: undefined, agent, purpose: undefined })
  await counter.flush()
  expect(errors).toHaveLength(1)
  isBroken = false
  counter.count({ path, referrer: undefined, agent, purpose: undefined })
  await counter.stop()
  const { rows } = await sql`select visits from private.page_visits where path = ${path}`.execute(service)
  expect(rows).toEqual([{ visits: 2 }])
})

test('mails and departures are counted by audience, and stay when the follower is deleted', async ({ backend }) => {
  const { service, visitor } = backend.databases
  const of = async () =>
    (await findReach(visitor)).audiences.find(({ audience }) => audience === 'civil-society') ?? expect.fail('no audience')
  const before = await of()
  const email = newEmail('reach')
  const follower = await makeFollower(service, { email, audience: 'civil-society' }, ['country:PER'])
  for (const [week, state] of [
    ['2032-03-01', 'sent'],
    ['2032-03-08', 'bounced'],
    ['2032-03-15', 'empty'],
  ] as const) {
    await sql`insert into private.digests (follower_id, week, state) values (${follower}, ${week}, 'sending')`.execute(service)
    await sql`update private.digests set state = ${state} where follower_id = ${follower} and week = ${week}`.execute(service)
  }
  expect(await of()).toMatchObject({
    followers: before.followers + 1,
    sent: before.sent + 1,
    bounced: before.bounced + 1,
    left: before.left,
  })
  const token = await makeFollowingToken(service, email)
  await changeFollowing(visitor, { intent: 'leave-all' }, token)
  await changeFollowing(visitor, { intent: 'erase' }, token)
  expect(await of()).toEqual({ ...before, sent: before.sent + 1, bounced: before.bounced + 1, left: before.left + 1 })
})

test('cards on other sites and downloaded citations are counted apart from pages', async ({ backend }) => {
  const { service, visitor } = backend.databases
  const before = await findReach(visitor)
  const counter = createVisitCounter({ write: (counts) => writeVisits(service, counts), host: 'caja.test', onError: () => {} })
  const card = pathTo('embed', 'es', { subject: 'country', key: 'HND' })
  for (const _ of [1, 2, 3, 4, 5]) counter.count({ path: card, referrer: 'https://sitio-que-inserta.org/', agent, purpose: undefined })
  counter.count({ path: card, referrer: 'https://sitio-pequeno.org/', agent, purpose: undefined })
  for (const _ of [1, 2]) counter.count({ path: citationsPath, referrer: undefined, agent, purpose: undefined })
  await counter.stop()
  const after = await findReach(visitor)
  expect(after.visits).toBe(before.visits)
  expect(after.citations - before.citations).toBe(2)
  expect(after.embeds).toContainEqual({ site: 'sitio-que-inserta.org', visits: 5 })
  expect(after.embeds.map(({ site }) => site)).not.toContain('sitio-pequeno.org')
  expect(after.sites.map(({ site }) => site)).not.toContain('sitio-que-inserta.org')
})
