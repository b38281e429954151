import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { describeSubjects, findRelatedSubjects } from '#app/features/outreach/following/describe-subjects.server.ts'
import {
  changeFollowing,
  confirmFollow,
  findFollowing,
  findStoredFollowing,
  follow,
  requestFollow,
} from '#app/features/outreach/following/following.server.ts'
import { followRequestJob } from '#app/features/outreach/following/mails.server.ts'
import { findRegistrationsByLink } from '#app/features/programme/events/registration/find-own.server.ts'
import { makeRegistrationLink } from '#app/features/programme/events/registration/registration-link.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { newEmail, signIn } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { storeMail } from '../../fixtures/store-mail.ts'
import { test } from '../../fixtures/test.ts'

const asked = (subject: string[], more = {}) => ({ intent: 'follow' as const, subject, rhythm: 'weekly' as const, audience: null, ...more })

/** The request of a visitor, its mail, and the token in it. */
async function ask(backend: TestBackend, email: string, subjects: string[], language: Language = 'en') {
  const { visitor, service } = backend.databases
  await requestFollow(visitor, language, { ...asked(subjects), email })
  const { rows } = await sql<{ id: string }>`
    select id from private.follow_requests where email = ${email} order by requested_at desc limit 1`.execute(service)
  const request = rows[0]?.id ?? expect.fail('no request')
  expect((await findEnqueuedJobs(backend, request)).map(({ job }) => job)).toEqual(['send-follow-request'])
  await sendJobMail({ databases: backend.databases, sendMail: storeMail(backend), publicUrl: 'http://caja.test' }, followRequestJob, {
    request,
  })
  const [mail] = await findMail(service, { to: email, limit: 1 })
  const token = /\/(?:seguir|following)\/([\w-]{32})/.exec(mail?.text ?? '')?.[1] ?? expect.fail('no link')
  return { request, token, mail }
}

test.for(['es', 'en'] as const)(
  'a visitor follows only after the button of the mailed link, and leaves (%s)',
  async (language, { backend }) => {
    const { visitor } = backend.databases
    const email = newEmail('follower')
    const { request, token, mail } = await ask(backend, email, ['topic:old-age', 'country:HND', 'search:q=<b>x</b>'], language)
    expect(mail?.text).toContain('Honduras')
    // What was typed into the search is not in a mail to an address that is not proven.
    expect(mail?.text + (mail?.html ?? '')).not.toContain('<b>x')
    // Reading changes nothing.
    const before = await findFollowing(visitor, token, language)
    expect(before).toMatchObject({ language: null, streams: [], consent: null })
    expect(before.requests[0]?.subjects).toHaveLength(3)

    await confirmFollow(visitor, token, request)
    const after = await findFollowing(visitor, token, language)
    expect(after.streams.map(({ subject }) => subject).toSorted()).toEqual(['country:HND', 'search:q=<b>x</b>', 'topic:old-age'])
    expect(after).toMatchObject({ language, requests: [], consent: { way: 'mail-button', version: '2026-11', language } })
    expect(await attempt(() => confirmFollow(visitor, token, request))).toEqual({ ok: false, error: 'already_confirmed' })

    await changeFollowing(
      visitor,
      { intent: 'save', language: 'en', audience: 'researchers', rhythms: [{ subject: 'country:HND', rhythm: 'monthly' }] },
      token,
    )
    await changeFollowing(visitor, { intent: 'leave', subject: 'topic:old-age' }, token)
    const changed = await findStoredFollowing(visitor, token)
    expect(changed).toMatchObject({ language: 'en', audience: 'researchers', leftAt: null })
    expect(changed.follows.map(({ subject, rhythm }) => [subject, rhythm]).toSorted()).toEqual([
      ['country:HND', 'monthly'],
      ['search:q=<b>x</b>', 'weekly'],
    ])
    await changeFollowing(visitor, { intent: 'leave-all' }, token)
    await changeFollowing(visitor, { intent: 'leave-all' }, token)
    const left = await findStoredFollowing(visitor, token)
    expect(left).toMatchObject({ follows: [], leftAt: expect.any(String), consents: [{ withdrawnAt: expect.any(String) }] })

    await changeFollowing(visitor, { intent: 'erase' }, token)
    expect(await attempt(() => findStoredFollowing(visitor, token))).toEqual({ ok: false, error: 'link_altered' })
    const { rows } = await sql`select from followers where email_key = ${email}`.execute(backend.databases.service)
    expect(rows).toEqual([])
  },
)

test('a link opens what it is for, of its own address, until it expires', async ({ backend }) => {
  const { visitor, service } = backend.databases
  const [mine, other] = [newEmail('mine'), newEmail('other')]
  const own = await ask(backend, mine, ['country:PER'])
  const theirs = await ask(backend, other, ['country:CHL'])
  expect(await attempt(() => confirmFollow(visitor, own.token, theirs.request))).toEqual({ ok: false, error: 'already_confirmed' })
  expect(await attempt(() => findStoredFollowing(visitor, `${own.token}x`))).toEqual({ ok: false, error: 'link_altered' })
  // The links of registrations and of following do not open each other.
  const registrations = (await makeRegistrationLink(service, mine, new Date(), 'es')).split('/').at(-1) ?? ''
  expect(await findRegistrationsByLink(visitor, registrations, 'es')).toEqual([])
  expect(await attempt(() => findStoredFollowing(visitor, registrations))).toEqual({ ok: false, error: 'link_altered' })
  expect(await attempt(() => findRegistrationsByLink(visitor, own.token, 'es'))).toEqual({ ok: false, error: 'link_altered' })
  await sql`update private.address_links set expires_at = now() - interval '1 minute' where email_key = ${mine}`.execute(service)
  expect(await attempt(() => findStoredFollowing(visitor, own.token))).toEqual({ ok: false, error: 'link_expired' })
})

test('somebody who enters the address of another person causes three mails at most', async ({ backend }) => {
  const { visitor } = backend.databases
  const email = newEmail('victim')
  const send = (spelling: string) => attempt(() => requestFollow(visitor, 'es', { ...asked(['country:PER']), email: spelling }))
  for (const _ of [1, 2, 3]) expect((await send(email)).ok).toBe(true)
  expect(await send(email)).toEqual({ ok: false, error: 'too_many_unconfirmed' })
  expect(await send(email.toUpperCase())).toEqual({ ok: false, error: 'too_many_unconfirmed' })
  // Several at once do not get past the limit together.
  const another = newEmail('victim')
  const atOnce = await Promise.all(
    Array.from({ length: 8 }, () => attempt(() => requestFollow(visitor, 'es', { ...asked(['country:PER']), email: another }))),
  )
  expect(atOnce.filter(({ ok }) => ok)).toHaveLength(3)
})

test('a member follows with one form; what an address followed before becomes theirs', async ({ backend }) => {
  const { visitor } = backend.databases
  const email = newEmail('later')
  const { request, token } = await ask(backend, email, ['country:PER'])
  await confirmFollow(visitor, token, request)
  const person = await signIn(backend, email)
  await asPerson(backend, person, (db) => follow(db, 'es', asked(['topic:old-age'], { rhythm: 'monthly', audience: 'academics' })))
  const own = await asPerson(backend, person, (db) => findStoredFollowing(db, null))
  expect(own.follows.map(({ subject }) => subject).toSorted()).toEqual(['country:PER', 'topic:old-age'])
  expect(own).toMatchObject({ language: 'es', audience: 'academics' })
  // Agreed already, by mail: the consent stays as it was given.
  expect(own.consents.map(({ way }) => way)).toEqual(['mail-button'])
  expect(await asPerson(backend, person, (db) => findFollowing(db, null, 'en'))).toMatchObject({ streams: [{}, {}] })
})

test('only what exists and is published can be followed, and related subjects are offered', async ({
  backend,
  makePublished,
  makeDraft,
  signInAs,
}) => {
  const { visitor } = backend.databases
  const published = await makePublished()
  const draft = await makeDraft()
  const person = await signInAs('member')
  const send = (subjects: string[]) => attempt(() => asPerson(backend, person, (db) => follow(db, 'es', asked(subjects))))
  for (const subject of [
    `resource:${draft.id}`,
    'topic:no-such-topic',
    'country:XXX',
    'recommendation:1819ai/99',
    'people:1',
    'search:a b',
  ])
    expect(await send([subject]), subject).toEqual({ ok: false, error: 'not_found' })
  expect(await send([`resource:${published.id}`, 'country:XXX'])).toMatchObject({ ok: true })
  const related = await findRelatedSubjects(visitor, `resource:${published.id}`)
  expect(related.some((subject) => subject.startsWith('topic:'))).toBe(true)
  const described = await describeSubjects(visitor, [`resource:${published.id}`, ...related, 'topic:no-such-topic'], 'es')
  expect(described.map(({ subject }) => subject)).toEqual([`resource:${published.id}`, ...related])
  const own = await asPerson(backend, person, (db) => findStoredFollowing(db, null))
  expect(own.follows.map(({ subject }) => subject)).toEqual([`resource:${published.id}`])
})

test('a person follows at most one hundred things', async ({ backend, signInAs }) => {
  const person = await signInAs('member')
  const searches = (from: number) => Array.from({ length: 20 }, (_, index) => `search:q=palabra${from + index}`)
  for (const from of [0, 20, 40, 60, 80]) await asPerson(backend, person, (db) => follow(db, 'es', asked(searches(from))))
  expect(await attempt(() => asPerson(backend, person, (db) => follow(db, 'es', asked(['country:PER']))))).toEqual({
    ok: false,
    error: 'too_many_stored',
  })
})

test('who left, and what nobody confirmed, is removed after its time', async ({ backend }) => {
  const { visitor, service } = backend.databases
  const [left, waiting] = [newEmail('left'), newEmail('waiting')]
  const { request, token } = await ask(backend, left, ['country:PER'])
  await confirmFollow(visitor, token, request)
  await changeFollowing(visitor, { intent: 'leave', subject: 'country:PER' }, token)
  await ask(backend, waiting, ['country:PER'])
  const count = async () => {
    const { rows } = await sql<{ followers: number; requests: number; links: number }>`
      select (select count(*)::int from followers where email_key = ${left}) as followers,
        (select count(*)::int from private.follow_requests where email_key = ${waiting}) as requests,
        (select count(*)::int from private.address_links where email_key = ${waiting}) as links`.execute(service)
    return rows[0]
  }
  await sql`select private.purge_followers()`.execute(service)
  expect(await count()).toEqual({ followers: 1, requests: 1, links: 1 })
  await sql`update followers set left_at = now() - interval '31 days' where email_key = ${left}`.execute(service)
  await sql`update private.follow_requests set requested_at = now() - interval '49 hours' where email_key = ${waiting}`.execute(service)
  await sql`update private.address_links set expires_at = now() - interval '1 hour' where email_key = ${waiting}`.execute(service)
  await sql`select private.purge_followers()`.execute(service)
  expect(await count()).toEqual({ followers: 0, requests: 0, links: 0 })
})
