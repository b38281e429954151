import { sql } from 'kysely'
import { expect } from 'vitest'
import { type Mail, MailRefused, type SendMail } from '#app/backend/mail.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { digestJob } from '#app/features/outreach/digests/mails.server.ts'
import { changeFollowing, findStoredFollowing } from '#app/features/outreach/following/following.server.ts'
import { Unavailable } from '#app/lib/unavailable.ts'
import { makeFollower } from '../../factories/following.ts'
import { newEmail } from '../../factories/people.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { test } from '../../fixtures/test.ts'

/** Mondays far in the future, so that no other test's publications are in these weeks. The first is the first Monday of its month. */
const weeks = { first: '2031-06-02', second: '2031-06-09', third: '2031-06-16', nextMonth: '2031-07-07' }
const day = 24 * 60 * 60_000
const before = (week: string, days = 2) => new Date(new Date(`${week}T00:00:00Z`).getTime() - days * day)

/** Sets when a resource was published. */
const publishedAt = ({ databases }: TestBackend, { id }: { id: string }, first: Date, last = first) =>
  sql`update published_resources set first_published_at = ${first}, last_published_at = ${last} where id = ${id}`.execute(databases.service)

/** A follower who follows since long ago. */
async function makeLongFollower(
  backend: TestBackend,
  given: Omit<Parameters<typeof makeFollower>[1], 'email'>,
  subjects: readonly string[],
) {
  const email = newEmail('digest')
  const id = await makeFollower(backend.databases.service, { ...given, email }, subjects)
  await sql`update follows set followed_at = '2030-01-01' where follower_id = ${id}`.execute(backend.databases.service)
  return { id, email }
}

async function send(backend: TestBackend, follower: string, week: string, sendMail?: SendMail): Promise<Mail[]> {
  const sent: Mail[] = []
  await sql`insert into private.digests (follower_id, week) values (${follower}, ${week}) on conflict do nothing`.execute(
    backend.databases.service,
  )
  const services = {
    databases: backend.databases,
    publicUrl: 'https://caja.test',
    sendMail: sendMail ?? (async (mail: Mail) => void sent.push(mail)),
  }
  await sendJobMail(services, digestJob, { follower, week })
  return sent
}

const stateOf = async ({ databases }: TestBackend, follower: string, week: string) => {
  const { rows } = await sql<{ state: string; items: string[] }>`
    select state, items from private.digests where follower_id = ${follower} and week = ${week}`.execute(databases.service)
  return rows[0]
}

test.for(['es', 'en'] as const)(
  'one mail has all streams, says why, and can be left with one click (%s)',
  async (language, { backend, makePublished }) => {
    const item = await makePublished()
    await publishedAt(backend, item, before(weeks.first))
    const { service, visitor } = backend.databases
    const { rows } = await sql<{ topic: string; country: string }>`
    select concepts.slug as topic, countries[1] as country from published_resources join published_concepts on resource_id = id
      join concepts on concepts.id = concept_id and scheme = 'topic' where published_resources.id = ${item.id} limit 1`.execute(service)
    const { topic, country } = rows[0] ?? expect.fail('no topic')
    const { id, email } = await makeLongFollower(backend, { language, audience: 'officials' }, [
      `topic:${topic}`,
      `country:${country}`,
      'topic:no-longer-there',
    ])
    const [mail, ...more] = await send(backend, id, weeks.first)
    expect(more).toEqual([])
    if (!mail) return expect.fail('no mail')
    expect(mail.to).toBe(email)
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain(language === 'es' ? 'porque usted sigue' : 'because you follow')
      expect(part).toContain(language === 'es' ? 'Para su trabajo en el sector público' : 'For your work in the public sector')
      expect(part).not.toContain('<img')
    }
    // Links are as they are on the site.
    for (const [, address = ''] of mail.html.matchAll(/href="([^"]+)"/g))
      expect(address.replaceAll('&#38;', '&')).toMatch(/^https:\/\/caja\.test\/(es|en)\/[^?]*$/)
    const leave = /<(https:\/\/caja\.test\/[^>]+)>/.exec(mail.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? ''
    expect(leave).toMatch(language === 'es' ? /\/es\/seguir\/[\w-]{32}\/salir$/ : /\/en\/following\/[\w-]{32}\/leave$/)
    expect(mail.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' })
    expect(mail.text).toContain(leave)
    expect(mail.messageId).toBe(`<digest-${weeks.first}-${id}@caja.test>`)
    expect(await stateOf(backend, id, weeks.first)).toMatchObject({ state: 'sent' })
    const token = leave.split('/').at(-2) ?? ''
    await changeFollowing(visitor, { intent: 'leave-all' }, token)
    expect(await findStoredFollowing(visitor, token)).toMatchObject({ follows: [] })
    expect(await send(backend, id, weeks.second)).toEqual([])
  },
)

test('without anything new there is no mail, and nothing is told twice', async ({ backend, makePublished }) => {
  const item = await makePublished()
  await publishedAt(backend, item, before(weeks.first, 3))
  const { id } = await makeLongFollower(backend, {}, [`resource:${item.id}`, 'search:'])
  expect(await send(backend, id, weeks.first)).toHaveLength(1)
  // The same digest again, and the next week, which looks back over two.
  expect(await send(backend, id, weeks.first)).toEqual([])
  expect(await send(backend, id, weeks.second)).toEqual([])
  expect(await stateOf(backend, id, weeks.second)).toEqual({ state: 'empty', items: [] })
  // A new version of a followed resource is news, once.
  await publishedAt(backend, item, before(weeks.first, 3), before(weeks.third))
  const [mail] = await send(backend, id, weeks.third)
  expect(mail?.text).toContain('tiene una nueva versión')
})

test('a digest whose process died while it was sent is not sent again; one that the server did not take is', async ({
  backend,
  makePublished,
}) => {
  const item = await makePublished()
  await publishedAt(backend, item, before(weeks.first))
  const one = await makeLongFollower(backend, {}, [`search:`])
  await sql`insert into private.digests (follower_id, week, state) values (${one.id}, ${weeks.first}, 'sending')`.execute(
    backend.databases.service,
  )
  expect(await send(backend, one.id, weeks.first)).toEqual([])
  const other = await makeLongFollower(backend, {}, [`search:`])
  const busy: SendMail = async () => {
    throw new Unavailable('The mail server does not take mail now')
  }
  await expect(send(backend, other.id, weeks.first, busy)).rejects.toThrow(Unavailable)
  expect(await stateOf(backend, other.id, weeks.first)).toMatchObject({ state: 'waiting' })
  // Two instances at once: one mail.
  const both = await Promise.all([send(backend, other.id, weeks.first), send(backend, other.id, weeks.first)])
  expect(both.flat()).toHaveLength(1)
})

test('three refusals in a row suspend an address', async ({ backend, makePublished }) => {
  const { id } = await makeLongFollower(backend, {}, ['search:'])
  const refuse: SendMail = async () => {
    throw new MailRefused('550 no such user')
  }
  for (const week of [weeks.first, weeks.second, weeks.third]) {
    await publishedAt(backend, await makePublished(), before(week))
    await send(backend, id, week, refuse)
    expect(await stateOf(backend, id, week)).toMatchObject({ state: 'bounced' })
  }
  const { rows } = await sql<{ bounces: number; suspended: boolean }>`
    select bounces, suspended_at is not null as suspended from followers where id = ${id}`.execute(backend.databases.service)
  expect(rows).toEqual([{ bounces: 3, suspended: true }])
  await publishedAt(backend, await makePublished(), before(weeks.nextMonth))
  expect(await send(backend, id, weeks.nextMonth)).toEqual([])
})

test('each follower who agreed gets one job a week; monthly streams are due with the first Monday', async ({ backend }) => {
  const { service } = backend.databases
  const weekly = await makeLongFollower(backend, {}, ['country:PER'])
  const monthly = await makeLongFollower(backend, { rhythm: 'monthly' }, ['country:PER'])
  const silent = await makeLongFollower(backend, { hasAgreed: false }, ['country:PER'])
  const request = (at: string) => sql`select private.request_digests(${at})`.execute(service)
  const weeksOf = async (id: string) =>
    (await findEnqueuedJobs(backend, id)).filter(({ job }) => job === 'send-digest').map(({ payload }) => payload.week)
  // 10:59 UTC on a Monday is still the week before.
  await request('2031-06-09T10:59:00Z')
  expect(await weeksOf(weekly.id)).toEqual(['2031-06-02'])
  await request('2031-06-09T11:00:00Z')
  await request('2031-06-12T11:00:00Z')
  expect(await weeksOf(weekly.id)).toEqual(['2031-06-02', '2031-06-09'])
  expect(await weeksOf(monthly.id)).toEqual(['2031-06-02'])
  expect(await weeksOf(silent.id)).toEqual([])
})

test('an audience gets its own selection with what it follows, and nothing without', async ({ backend, makePublished }) => {
  const followed = await makePublished()
  const chosen = await makePublished()
  await publishedAt(backend, followed, before(weeks.nextMonth))
  await publishedAt(backend, chosen, before(weeks.nextMonth, 3))
  const { id } = await makeLongFollower(backend, { audience: 'officials', language: 'en' }, [`resource:${followed.id}`])
  const [mail] = await send(backend, id, weeks.nextMonth)
  expect(mail?.text).toContain('chosen for your group: Officials of the public sector')
  const nothing = await makeLongFollower(backend, { audience: 'officials' }, ['country:BLZ'])
  expect(await send(backend, nothing.id, weeks.nextMonth)).toEqual([])
})

test('who follows a recommendation is told of changes of its plan, each once, without resources too', async ({ backend }) => {
  const { service } = backend.databases
  const slug = `nota-${crypto.randomUUID().slice(0, 8)}`
  const json = (text: string) => JSON.stringify({ es: text, en: text })
  await service
    .insertInto('evaluations')
    .values({ slug, code: slug, titles: json('Ensayo'), published_on: '2024' })
    .execute()
  const id = `${slug}/1`
  const texts = { titles: json('Cuidar'), summaries: json(''), responsible: json('') }
  await service
    .insertInto('recommendations')
    .values({ id, evaluation: slug, number: 1, ...texts })
    .execute()
  const note = (changes: object, at: Date) =>
    sql`insert into recommendation_changes (recommendation_id, action_id, changes, changed_at)
      values (${id}, null, ${JSON.stringify(changes)}, ${at})`.execute(service)
  await note({ response: { before: null, after: 'partly' } }, before(weeks.first))
  const { id: follower } = await makeLongFollower(backend, {}, [`recommendation:${id}`])
  const other = await makeLongFollower(backend, {}, ['recommendation:nada/1'])
  const [mail] = await send(backend, follower, weeks.first)
  for (const part of [mail?.text, mail?.html]) {
    expect(part).toContain('Recomendación 1')
    expect(part).toContain('Respuesta: El plan no dice si se acepta → Aceptada en parte')
    expect(part).toContain(`/es/recomendaciones/${slug}/1#history`)
  }
  expect(mail?.subject).toContain('Cuidar')
  expect(await send(backend, other.id, weeks.first)).toEqual([])
  // The next week looks back over two: only what is new is told.
  expect(await send(backend, follower, weeks.second)).toEqual([])
  await note({ target_on: { before: null, after: '2032-05' } }, before(weeks.third))
  const [later] = await send(backend, follower, weeks.third)
  expect(later?.text).toContain('mayo de 2032')
  expect(later?.text).not.toContain('Respuesta')
})
