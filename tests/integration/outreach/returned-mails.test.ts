/** Mails that come back after the mail server took them, and answers: read from a mailbox by IMAP. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { ImapAccount } from '#app/backend/imap-url.ts'
import { MailboxFault } from '#app/features/core/mail/mailbox/fetch-messages.server.ts'
import type { MailboxHandler } from '#app/features/core/mail/mailbox/handlers.ts'
import { getMailboxState, requestMailboxReading } from '#app/features/core/mail/mailbox/mailbox-state.server.ts'
import { type MailboxOptions, readMailbox } from '#app/features/core/mail/mailbox/read-mailbox.server.ts'
import { handleReturnedBulkMails } from '#app/features/outreach/reach/returned-mails.server.ts'
import { handleReturnedReminders } from '#app/features/programme/reminders/returned-mails.server.ts'
import { makeFollower } from '../../factories/following.ts'
import { newEmail } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { type ImapBehaviour, type StoredMessage, startImapServer } from '../../fixtures/imap-server.ts'
import { exchangeReport, gmailReport, personsReply, postfixReport, qmailReport } from '../../fixtures/mail-reports.ts'
import { test } from '../../fixtures/test.ts'

const week = '2026-11-30'
const host = 'https://caja.test'
const handlers = [handleReturnedBulkMails(host), handleReturnedReminders(host)]

const account = (port: number, changes: Partial<ImapAccount> = {}): ImapAccount => ({
  ...{ host: '127.0.0.1', port, user: `caja-${crypto.randomUUID()}`, password: 'secreto', folder: 'INBOX', encryption: 'none' },
  ...changes,
})

const inbox = (...sources: string[]): StoredMessage[] => sources.map((source, index) => ({ uid: index + 1, source, isSeen: false }))

/** One reading that does not wait for the time of the next one. */
async function read({ databases: { service } }: TestBackend, options: Partial<MailboxOptions> & { account: ImapAccount }) {
  await sql`update private.mailbox_reading set next_read_at = '-infinity'`.execute(service)
  return readMailbox(service, { handlers, ...options })
}

async function deliver(backend: TestBackend, ...sources: string[]) {
  const server = await startImapServer(inbox(...sources))
  try {
    return await read(backend, { account: account(server.port) })
  } finally {
    await server.stop()
  }
}

/** A follower whose digest of the week the mail server has taken, so many days ago. */
async function makeSent(backend: TestBackend, { daysAgo = 0, audience = null as string | null, monday = week, id = '' } = {}) {
  const { service } = backend.databases
  const follower = id || (await makeFollower(service, { email: newEmail('devuelto'), audience }, ['country:HND']))
  await sql`insert into private.digests (follower_id, week, state) values (${follower}, ${monday}, 'sending')`.execute(service)
  await sql`select private.end_digest(${follower}, ${monday}, 'sent')`.execute(service)
  if (daysAgo > 0) await makeOlder(backend, follower, daysAgo)
  return follower
}

/** So many days go by. */
const makeOlder = ({ databases: { service } }: TestBackend, follower: string, days: number) =>
  sql`with older as (update private.digests set sent_at = sent_at - make_interval(days => ${days}) where follower_id = ${follower})
    update followers set last_sent_at = last_sent_at - make_interval(days => ${days}),
      last_bounced_at = last_bounced_at - make_interval(days => ${days}) where id = ${follower}`.execute(service)

const digestId = (follower: string, monday = week) => `digest-${monday}-${follower}@caja.test`

async function stateOf({ databases: { service } }: TestBackend, follower: string, monday = week) {
  const { rows } = await sql<{ state: string; bounces: number; suspended: boolean; replied: boolean }>`
    select state, bounces, suspended_at is not null as suspended, replied_at is not null as replied
    from private.digests join followers on id = follower_id where follower_id = ${follower} and week = ${monday}`.execute(service)
  return rows[0]
}

/** Counted mails of an audience, over all months. */
async function counted({ databases: { service } }: TestBackend, list: 'digest' | 'campaign', audience: string) {
  const { rows } = await sql<{ sent: number; bounced: number; replies: number }>`
    select coalesce(sum(sent), 0)::int as sent, coalesce(sum(bounced), 0)::int as bounced, coalesce(sum(replies), 0)::int as replies
    from private.mail_counts where list = ${list} and audience = ${audience}`.execute(service)
  return rows[0] ?? { sent: 0, bounced: 0, replies: 0 }
}

test('a digest that comes back is counted as refused instead of sent, once, however many reports arrive', async ({ backend }) => {
  const follower = await makeSent(backend, { audience: 'academics' })
  const before = await counted(backend, 'digest', 'academics')
  const id = digestId(follower)
  const counts = await deliver(backend, postfixReport({ id }), postfixReport({ id }), exchangeReport({ id }), gmailReport({ id }))
  expect(counts).toEqual({ bounce: 1, report: 3 })
  expect(await stateOf(backend, follower)).toMatchObject({ state: 'bounced', bounces: 1, suspended: false })
  expect(await counted(backend, 'digest', 'academics')).toEqual({ ...before, sent: before.sent - 1, bounced: before.bounced + 1 })
})

test('the month and the audience of a mail that comes back later are those under which it was counted', async ({ backend }) => {
  const { service } = backend.databases
  const follower = await makeSent(backend, { audience: 'researchers' })
  await sql`update private.digests set counted_in = '2020-02-01' where follower_id = ${follower}`.execute(service)
  await sql`insert into private.mail_counts (month, list, audience, sent) values ('2020-02-01', 'digest', 'researchers', 5)`.execute(
    service,
  )
  await sql`update followers set audience = 'officials' where id = ${follower}`.execute(service)
  expect(await deliver(backend, postfixReport({ id: digestId(follower) }))).toEqual({ bounce: 1 })
  const { rows } = await sql`select sent, bounced from private.mail_counts where month = '2020-02-01' and audience = 'researchers'`.execute(
    service,
  )
  expect(rows).toEqual([{ sent: 4, bounced: 1 }])
})

test('an address whose server takes every mail and sends it back is suspended after three', async ({ backend }) => {
  const mondays = ['2026-11-09', '2026-11-16', '2026-11-23']
  let follower = ''
  for (const monday of mondays) {
    follower = await makeSent(backend, { monday, id: follower })
    expect(await deliver(backend, postfixReport({ id: digestId(follower, monday) }))).toEqual({ bounce: 1 })
    await makeOlder(backend, follower, 7)
  }
  expect(await stateOf(backend, follower, '2026-11-23')).toMatchObject({ bounces: 3, suspended: true })
})

test('an address that works again counts from the beginning', async ({ backend }) => {
  const follower = await makeSent(backend, { monday: '2026-11-09' })
  await deliver(backend, postfixReport({ id: digestId(follower, '2026-11-09') }))
  await makeOlder(backend, follower, 7)
  // This one does not come back, but nobody knows it yet.
  await makeSent(backend, { monday: '2026-11-16', id: follower })
  expect(await stateOf(backend, follower, '2026-11-16')).toMatchObject({ bounces: 1 })
  await makeOlder(backend, follower, 7)
  await makeSent(backend, { monday: '2026-11-23', id: follower })
  expect(await stateOf(backend, follower, '2026-11-23')).toMatchObject({ bounces: 0 })
})

test('three mails of one day that come back suspend the address, too', async ({ backend }) => {
  const mondays = ['2026-11-09', '2026-11-16', '2026-11-23']
  let follower = ''
  for (const monday of mondays) follower = await makeSent(backend, { monday, id: follower })
  await deliver(backend, ...mondays.map((monday) => postfixReport({ id: digestId(follower, monday) })))
  expect(await stateOf(backend, follower, '2026-11-23')).toMatchObject({ bounces: 3, suspended: true })
})

test('a server that could not be reached for days says nothing about the address, and a late mail is none that came back', async ({
  backend,
}) => {
  const [unreachable, late] = [await makeSent(backend), await makeSent(backend)]
  await deliver(
    backend,
    postfixReport({ id: digestId(unreachable), status: '4.4.1' }),
    postfixReport({ id: digestId(late), status: '4.4.1', action: 'delayed' }),
  )
  expect(await stateOf(backend, unreachable)).toMatchObject({ state: 'bounced', bounces: 0 })
  expect(await stateOf(backend, late)).toMatchObject({ state: 'sent', bounces: 0 })
})

test('a forged report changes nothing', async ({ backend }) => {
  const { service } = backend.databases
  const follower = await makeSent(backend)
  const waiting = await makeFollower(service, { email: newEmail('espera') }, ['country:HND'])
  await sql`insert into private.digests (follower_id, week) values (${waiting}, ${week})`.execute(service)
  const forged = [
    // Of another site, of another week, of an unknown recipient, of a mail that was not sent, and with a malformed id.
    postfixReport({ id: `digest-${week}-${follower}@otra.test` }),
    postfixReport({ id: digestId(follower, '2026-11-23') }),
    postfixReport({ id: digestId(crypto.randomUUID()) }),
    postfixReport({ id: digestId(waiting) }),
    postfixReport({ id: `digest-2026-02-31-${follower}@caja.test` }),
    postfixReport({ id: `campaign-${follower}-${follower}@caja.test` }),
    postfixReport({ id: `action-reminder-${week}-${follower}@caja.test` }),
    postfixReport({ id: `digest-${week}-${follower}'; drop table followers--@caja.test` }),
    // Names the mail where a report does not: in its own references, or in prose.
    postfixReport({ id: 'otro@caja.test' }).replace(
      'Subject:',
      `References: <${digestId(follower)}>\r\nIn-Reply-To: <${digestId(follower)}>\r\nSubject:`,
    ),
    qmailReport({ id: digestId(follower) }),
  ]
  expect(await deliver(backend, ...forged)).toEqual({ report: forged.length - 1, automatic: 1 })
  expect(await stateOf(backend, follower)).toMatchObject({ state: 'sent', bounces: 0, replied: false })
  expect(await stateOf(backend, waiting)).toMatchObject({ state: 'waiting', bounces: 0 })
})

test('a campaign counts what came back and who answered; an answer counts once, an automatic one not', async ({ backend, signInAs }) => {
  const { service } = backend.databases
  const editor = await signInAs('editor')
  const [one, two, three] = [
    await makeFollower(service, { email: newEmail('campana'), audience: 'civil-society' }, ['country:GUY']),
    await makeFollower(service, { email: newEmail('campana'), audience: 'civil-society' }, ['country:GUY']),
    await makeFollower(service, { email: newEmail('campana'), audience: 'civil-society' }, ['country:GUY']),
  ]
  const { rows } = await sql<{ id: string }>`
    insert into campaigns (audience, state, send_at) values ('civil-society', 'sending', now()) returning id`.execute(service)
  const campaign = rows[0]?.id ?? ''
  for (const follower of [one, two, three]) {
    await sql`insert into private.campaign_mails (campaign_id, follower_id, state) values (${campaign}, ${follower}, 'sending')`.execute(
      service,
    )
    await sql`select private.end_campaign_mail(${campaign}, ${follower}, 'sent')`.execute(service)
  }
  const idOf = (follower: string) => `campaign-${campaign}-${follower}@caja.test`
  const before = await counted(backend, 'campaign', 'civil-society')
  const counts = await deliver(
    backend,
    exchangeReport({ id: idOf(one) }),
    personsReply({ id: idOf(two) }),
    personsReply({ id: idOf(two) }),
    personsReply({ id: idOf(three), headers: ['Auto-Submitted: auto-replied'] }),
    // Mail programs write what stands before the @ as it is, servers may not.
    personsReply({ id: idOf(three).toUpperCase() }),
  )
  expect(counts).toEqual({ bounce: 1, reply: 3, automatic: 1 })
  expect(await counted(backend, 'campaign', 'civil-society')).toMatchObject({ sent: before.sent - 1, bounced: before.bounced + 1 })
  const { rows: of } = await sql`select replies, read_replies, state from campaigns where id = ${campaign}`.execute(service)
  expect(of).toEqual([{ replies: 0, read_replies: 2, state: 'sent' }])
  const { rows: figures } = await asPerson(backend, editor, (db) =>
    sql`select sent, bounced from private.count_campaign(${campaign})`.execute(db),
  )
  expect(figures).toEqual([{ sent: 2, bounced: 1 }])
})

test('an answer to a digest is counted under its audience', async ({ backend }) => {
  const follower = await makeSent(backend, { audience: 'officials' })
  const before = await counted(backend, 'digest', 'officials')
  expect(await deliver(backend, personsReply({ id: digestId(follower) }), personsReply({ id: digestId(follower) }))).toEqual({ reply: 2 })
  expect(await counted(backend, 'digest', 'officials')).toEqual({ ...before, replies: before.replies + 1 })
  expect(await stateOf(backend, follower)).toMatchObject({ state: 'sent', replied: true })
})

test('a reminder that comes back counts towards the three after which its address gets no more', async ({ backend }) => {
  const { service } = backend.databases
  const add = async (state: string) => {
    const { rows } = await sql<{ id: string }>`
      insert into reminder_mails (email, week, state) values (${newEmail('unidad')}, ${week}, ${state}) returning id`.execute(service)
    return rows[0]?.id ?? ''
  }
  const [back, unreachable, waiting] = [await add('sent'), await add('sent'), await add('empty')]
  const idOf = (mail: string) => `action-reminder-${week}-${mail}@caja.test`
  await deliver(
    backend,
    postfixReport({ id: idOf(back) }),
    postfixReport({ id: idOf(unreachable), status: '4.4.1' }),
    postfixReport({ id: idOf(waiting) }),
  )
  const { rows } = await sql<{ id: string; state: string }>`
    select id, state from reminder_mails where id = any (${[back, unreachable, waiting]}::uuid[])`.execute(service)
  expect(Object.fromEntries(rows.map(({ id, state }) => [id, state]))).toEqual({
    [back]: 'bounced',
    [unreachable]: 'sent',
    [waiting]: 'empty',
  })
})

test('a message is marked as read only after its transaction, and one that could not be marked counts once', async ({ backend }) => {
  const follower = await makeSent(backend)
  const messages = inbox(postfixReport({ id: digestId(follower) }), personsReply({ id: 'otro@otra.test' }))
  const server = await startImapServer(messages, { losesMarks: true })
  const one = account(server.port)
  await expect(read(backend, { account: one })).rejects.toThrow(MailboxFault)
  expect(messages.map(({ isSeen }) => isSeen)).toEqual([false, false])
  expect(await stateOf(backend, follower)).toMatchObject({ state: 'bounced', bounces: 1 })
  server.behaviour.losesMarks = false
  expect(await read(backend, { account: one })).toEqual({ ignored: 1 })
  expect(messages.map(({ isSeen }) => isSeen)).toEqual([true, true])
  expect(await stateOf(backend, follower)).toMatchObject({ bounces: 1 })
  await server.stop()
})

test('the second copy of a message changes nothing', async ({ backend }) => {
  const follower = await makeSent(backend)
  const reply = personsReply({ id: digestId(follower) })
  expect(await deliver(backend, reply, reply)).toEqual({ reply: 1, repeated: 1 })
  // Another message with the same Message-ID is no copy.
  expect(await deliver(backend, reply.replace('Subject: RE', 'Date: Mon, 30 Nov 2026 10:00:00 -0600\r\nSubject: Re'))).toEqual({ reply: 1 })
})

const third = async (backend: TestBackend, behaviour: ImapBehaviour, limits = {}) => {
  const followers = [await makeSent(backend), await makeSent(backend), await makeSent(backend)]
  const messages = inbox(...followers.map((follower) => postfixReport({ id: digestId(follower) })))
  const server = await startImapServer(messages, behaviour)
  const one = account(server.port)
  return {
    server,
    messages,
    read: () =>
      read(backend, { account: one, limits: { silence: 500, ...limits } }).catch(
        (error: unknown) => (error as MailboxFault).problem ?? error,
      ),
    states: async () => Promise.all(followers.map(async (follower) => (await stateOf(backend, follower))?.state)),
  }
}

test('a message that breaks the connection each time holds up no other, and is given up after three attempts', async ({ backend }) => {
  const { server, messages, read: next, states } = await third(backend, { breaksAt: 1 })
  expect(await next()).toBe('connection')
  // The one that broke it comes last now.
  expect(await next()).toBe('connection')
  expect(await states()).toEqual(['sent', 'bounced', 'bounced'])
  expect(await next()).toBe('connection')
  expect(await next()).toEqual({ failed: 1 })
  expect(messages.every(({ isSeen }) => isSeen)).toBe(true)
  expect(await next()).toEqual({})
  await server.stop()
})

test('nor does one that the server cannot give out, in whatever way', { timeout: 60_000 }, async ({ backend }) => {
  for (const behaviour of [{ refusesAt: 1 }, { garblesAt: 1 }, { shortensAt: 1 }] as const) {
    const { server, read: next, states } = await third(backend, behaviour)
    for (let attempt = 1; attempt <= 5; attempt++) await next()
    expect(await states()).toEqual(['sent', 'bounced', 'bounced'])
    expect(await next()).toEqual({})
    await server.stop()
  }
})

test('a message that no handler can stand is tried three times, and the others are read', async ({ backend }) => {
  const messages = inbox(personsReply({ id: 'uno@otra.test' }), personsReply({ id: 'dos@otra.test' }), '\0\0\0', 'sin cabecera')
  const server = await startImapServer(messages)
  const one = account(server.port)
  let attempts = 0
  const failing: MailboxHandler = async ({ answers }, db) => {
    if (!answers.includes('uno@otra.test')) return null
    attempts++
    await sql`select 1 / 0`.execute(db)
    return null
  }
  expect(await read(backend, { account: one, handlers: [failing] })).toEqual({ ignored: 1, unreadable: 2 })
  for (let time = 1; time <= 4; time++) await read(backend, { account: one, handlers: [failing] })
  expect(attempts).toBe(3)
  expect(messages.every(({ isSeen }) => isSeen)).toBe(true)
  await server.stop()
})

test('of a message of 30 MB the beginning is read, also from a server that would send it whole', { timeout: 60_000 }, async ({
  backend,
  signInAs,
}) => {
  const editor = await signInAs('editor')
  const follower = await makeSent(backend)
  const huge = (id: string) => Buffer.concat([Buffer.from(personsReply({ id })), Buffer.alloc(30_000_000, 'a\r\n')])
  const messages = inbox('', personsReply({ id: 'otro@otra.test' }))
  const [first] = messages
  if (first) first.source = huge(digestId(follower))
  const server = await startImapServer(messages)
  const before = (await asPerson(backend, editor, (db) => getMailboxState(db))).cut
  expect(await read(backend, { account: account(server.port) })).toEqual({ reply: 1, ignored: 1 })
  expect((await asPerson(backend, editor, (db) => getMailboxState(db))).cut).toBe(before + 1)
  expect(server.commands.filter((command) => command.includes('FETCH')).every((command) => command.includes('<0.262144>'))).toBe(true)
  // One that ignores the limit is cut off; its other messages are read.
  server.behaviour.ignoresLimit = true
  for (const message of messages) message.isSeen = false
  const again = account(server.port)
  for (let attempt = 1; attempt <= 4; attempt++) await read(backend, { account: again }).catch(() => null)
  expect(messages.map(({ isSeen }) => isSeen)).toEqual([true, true])
  await server.stop()
})

test('one reading takes so many messages, and leaves the rest for the next', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const messages = inbox(...Array.from({ length: 5 }, (_, index) => personsReply({ id: `${index}@otra.test` })))
  const server = await startImapServer(messages)
  const one = account(server.port)
  expect(await read(backend, { account: one, most: 3 })).toEqual({ ignored: 3 })
  expect((await asPerson(backend, editor, (db) => getMailboxState(db))).leftUnread).toBe(2)
  expect(await read(backend, { account: one, most: 3 })).toEqual({ ignored: 2 })
  await server.stop()
})

test('a fault is noted for staff in its kind, and a reading that succeeds ends it', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const state = () => asPerson(backend, editor, (db) => getMailboxState(db))
  const server = await startImapServer(inbox(personsReply({ id: 'otro@otra.test' })))
  const { port } = server
  const fails = async (changes: Partial<ImapAccount>) => {
    await expect(read(backend, { account: account(port, changes), limits: { silence: 500 } })).rejects.toThrow(MailboxFault)
    return state()
  }
  expect(await fails({ password: 'otro-secreto' })).toMatchObject({ problem: 'login', detail: 'Invalid credentials' })
  expect(await fails({ folder: 'Otra carpeta' })).toMatchObject({ problem: 'folder', detail: 'Unknown mailbox' })
  expect(await fails({ encryption: 'starttls' })).toMatchObject({ problem: 'encryption' })
  expect(server.commands.filter((command) => command === 'AUTHENTICATE' || command === 'LOGIN')).toHaveLength(2)
  const failed = await fails({ encryption: 'tls' })
  expect(failed.problem).toMatch(/encryption|connection/)
  expect(failed.failures).toBeGreaterThanOrEqual(4)
  expect(await read(backend, { account: account(port) })).toEqual({ ignored: 1 })
  expect(await state()).toMatchObject({ problem: null, failures: 0, lastReadAt: expect.any(String) })
  await server.stop()
  expect(await fails({})).toMatchObject({ problem: 'connection' })
})

test('a mailbox that is silent, drips, or may only be read, is one that failed', async ({ backend }) => {
  const silent = await third(backend, { speed: 'silent' })
  expect(await silent.read()).toBe('slow')
  await silent.server.stop()
  const dripping = await third(backend, { speed: 'dripping' }, { longest: 700 })
  expect(await dripping.read()).toBe('slow')
  await dripping.server.stop()
  const readOnly = await third(backend, { isReadOnly: true })
  expect(await readOnly.read()).toBe('read-only')
  expect(await readOnly.states()).toEqual(['bounced', 'bounced', 'bounced'])
  expect(await readOnly.read()).toBe('read-only')
  await readOnly.server.stop()
})

test('a certificate that nobody vouches for is refused before the password is sent', async ({ backend }) => {
  const { readFileSync } = await import('node:fs')
  const tls = {
    key: readFileSync('tests/fixtures/tls/server-key.pem', 'utf8'),
    cert: readFileSync('tests/fixtures/tls/server.pem', 'utf8'),
  }
  const { server, messages } = await third(backend, { tls })
  await expect(read(backend, { account: account(server.port, { encryption: 'tls' }) })).rejects.toMatchObject({ problem: 'certificate' })
  expect(server.commands).toEqual([])
  expect(messages.some(({ isSeen }) => isSeen)).toBe(false)
  await server.stop()
})

test('after a wrong password the mailbox is left alone for longer and longer, and nobody reads it twice at once', async ({ backend }) => {
  const { service } = backend.databases
  const server = await startImapServer([])
  const wait = async () => {
    const { rows } = await sql<{ minutes: number }>`
      select round(extract(epoch from next_read_at - now()) / 60)::int as minutes from private.mailbox_reading`.execute(service)
    return rows[0]?.minutes
  }
  await read(backend, { account: account(server.port) })
  const waits: (number | undefined)[] = []
  for (let time = 1; time <= 8; time++) {
    await read(backend, { account: account(server.port, { password: 'otro' }) }).catch(() => null)
    waits.push(await wait())
  }
  expect(waits).toEqual([9, 18, 36, 72, 144, 288, 360, 360])
  const before = server.commands.length
  expect(await readMailbox(service, { account: account(server.port), handlers })).toBeNull()
  expect(server.commands).toHaveLength(before)
  await sql`update private.mailbox_reading set next_read_at = '-infinity'`.execute(service)
  const both = await Promise.all([1, 2].map(() => readMailbox(service, { account: account(server.port), handlers })))
  expect(both.filter(Boolean)).toHaveLength(1)
  await server.stop()
})

test('staff read a mailbox at once after it failed, and not while it is read', async ({ backend, signInAs }) => {
  const { service } = backend.databases
  const editor = await signInAs('editor')
  const server = await startImapServer([])
  const ask = () => asPerson(backend, editor, (db) => requestMailboxReading(db))
  const next = () => readMailbox(service, { account: account(server.port), handlers })
  await read(backend, { account: account(server.port, { password: 'otro' }) }).catch(() => null)
  expect(await next()).toBeNull()
  await ask()
  expect(await next()).toEqual({})
  await sql`update private.mailbox_reading set reading_since = now(), next_read_at = now() + interval '5 minutes'`.execute(service)
  await ask()
  expect(await next()).toBeNull()
  await server.stop()
})

test('only staff see how the mailbox is read', async ({ backend, signInAs }) => {
  const official = await signInAs('official')
  await expect(asPerson(backend, official, (db) => getMailboxState(db))).rejects.toThrow('forbidden')
  await expect(getMailboxState(backend.databases.visitor)).rejects.toThrow()
})
