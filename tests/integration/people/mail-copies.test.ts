/** Copies (BCC) of mails that staff send to officials: drafts of contacts. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { readMessage } from '#app/features/core/mail/mailbox/read-message.server.ts'
import { getContact } from '#app/features/people/contacts/find-contacts.server.ts'
import { handleMailCopy } from '#app/features/people/contacts/mail-copies/handle-mail-copy.server.ts'
import {
  confirmMailCopy,
  discardMailCopy,
  findMailCopies,
  getMailCopy,
} from '#app/features/people/contacts/mail-copies/mail-copies.server.ts'
import { contactSchema } from '#app/features/people/contacts/schema.ts'
import { type Actor, signInAs } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

const own = 'caja@caja.test'
const day = (days: number) => new Date(Date.now() + days * 86_400_000)
const iso = (date: Date) => date.toISOString().slice(0, 10)

async function makeOfficial(backend: TestBackend, heldSince = iso(day(-400))) {
  const { service } = backend.databases
  const slug = `copias-${crypto.randomUUID().slice(0, 8)}`
  await service
    .insertInto('institutions')
    .values({ slug, names: JSON.stringify({ es: slug }), country_iso3: 'HND' })
    .execute()
  const official = await signInAs(backend, 'official', { institution: slug })
  await service.updateTable('post_holders').set({ held_from: heldSince }).where('person_id', '=', official.person.id).execute()
  return official
}

type Given = {
  from: string
  to: string[]
  cc?: string[]
  subject?: string
  date?: Date
  results?: string
  body?: string
  headers?: string[]
}

const mail = ({
  from,
  to,
  cc = [],
  subject = 'Padrón social',
  date = day(-1),
  results,
  body = 'Le envío el informe.',
  headers = [],
}: Given) =>
  [
    ...(results ? [`Authentication-Results: mx.caja.test; ${results}`] : []),
    `From: Editora <${from}>`,
    `To: ${to.join(', ')}`,
    ...(cc.length > 0 ? [`Cc: ${cc.join(', ')}`] : []),
    `Subject: ${subject}`,
    `Date: ${date.toUTCString()}`,
    `Message-ID: <${crypto.randomUUID()}@cepal.test>`,
    ...headers,
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
  ].join('\r\n')

/** What becomes of a message in the mailbox. */
async function receive({ databases: { service } }: TestBackend, source: string) {
  const message = await readMessage(Buffer.from(source))
  return service.transaction().execute((db) => handleMailCopy([own])(message, db))
}

const copiesOf = (backend: TestBackend, actor: Actor) => asPerson(backend, actor, (db) => findMailCopies(db))

const only = async (backend: TestBackend, actor: Actor) => {
  const [first] = await copiesOf(backend, actor)
  return (await asPerson(backend, actor, (db) => getMailCopy(db, first?.id ?? ''))) ?? expect.fail('no copy')
}

const contactWith = (post: string, people: string[], more: Record<string, unknown> = {}) =>
  contactSchema.parse({ post, kind: 'mail', happenedOn: iso(day(-1)), people, note: 'Padrón social', ...more })

test('a copy is a draft with its date, subject, text and people; only who sent it sees it', async ({ backend }) => {
  const [editor, other, official] = [await signInAs(backend, 'editor'), await signInAs(backend, 'admin'), await makeOfficial(backend)]
  const outcome = await receive(
    backend,
    mail({
      from: editor.person.email.toUpperCase(),
      to: [`Ana <${official.person.email}>`, own],
      cc: ['nueva@ministerio.example', editor.person.email, other.person.email],
      body: 'Le envío el informe.\r\n\r\nEl lun, 30 nov 2026, Ana escribió:\r\n> ¿Y el informe?',
      results: `dkim=pass header.d=${editor.person.email.split('@')[1]}`,
    }),
  )
  expect(outcome).toBe('copy')
  expect(await copiesOf(backend, other)).toEqual([])
  expect(await copiesOf(backend, official)).toEqual([])
  const copy = await only(backend, editor)
  expect(copy).toMatchObject({
    sentOn: iso(day(-1)),
    note: 'Padrón social\n\nLe envío el informe.',
    isProven: true,
    unknownAddresses: ['nueva@ministerio.example'],
    posts: [{ people: [{ id: official.person.id }] }],
  })
  expect(await attempt(() => asPerson(backend, other, (db) => discardMailCopy(db, copy.id)))).toEqual({ ok: false, error: 'not_found' })
})

test('a confirmed copy is a contact, once, and nothing is left of the draft', async ({ backend }) => {
  const [editor, official] = [await signInAs(backend, 'editor'), await makeOfficial(backend)]
  await receive(backend, mail({ from: editor.person.email, to: [official.person.email] }))
  const copy = await only(backend, editor)
  const post = copy.posts[0]?.id ?? ''
  const confirm = (more = {}) =>
    attempt(() =>
      asPerson(backend, editor, (db) =>
        confirmMailCopy(db, copy.id, contactWith(post, [official.person.id], { note: 'Corregida', staff: [editor.person.id], ...more })),
      ),
    )
  // What is refused leaves the draft as it is.
  expect(await confirm({ happenedOn: iso(day(-900)) })).toEqual({ ok: false, error: 'not_holder_then' })
  const both = await Promise.all([confirm(), confirm()])
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  const done = both.find((one) => one.ok)
  const contact = done?.ok ? done.value.contact : ''
  expect(done).toMatchObject({ value: { isLast: true } })
  expect(await asPerson(backend, editor, (db) => getContact(db, contact))).toMatchObject({
    kind: 'mail',
    note: 'Corregida',
    isShared: false,
  })
  expect(await copiesOf(backend, editor)).toEqual([])
  expect(await confirm()).toEqual({ ok: false, error: 'already_confirmed' })
})

test('a mail to two institutions is confirmed for each', async ({ backend }) => {
  const [editor, one, two] = [await signInAs(backend, 'editor'), await makeOfficial(backend), await makeOfficial(backend)]
  await receive(backend, mail({ from: editor.person.email, to: [one.person.email], cc: [two.person.email] }))
  const copy = await only(backend, editor)
  expect(copy.posts).toHaveLength(2)
  const confirm = (actor: Actor) => {
    const post = copy.posts.find(({ people }) => people.some(({ id }) => id === actor.person.id))?.id ?? ''
    return asPerson(backend, editor, (db) => confirmMailCopy(db, copy.id, contactWith(post, [actor.person.id])))
  }
  expect(await confirm(one)).toMatchObject({ isLast: false })
  expect((await only(backend, editor)).posts).toHaveLength(1)
  expect(await confirm(two)).toMatchObject({ isLast: true })
})

test('a mail of a person who is not staff makes no draft, nor does one without a known recipient', async ({ backend }) => {
  const [editor, official, left] = [await signInAs(backend, 'editor'), await makeOfficial(backend), await signInAs(backend, 'editor')]
  const { service } = backend.databases
  await service.updateTable('people').set({ left_at: new Date() }).where('id', '=', left.person.id).execute()
  const former = await makeOfficial(backend)
  await service
    .updateTable('post_holders')
    .set({ held_to: iso(day(-30)) })
    .where('person_id', '=', former.person.id)
    .execute()
  const to = [official.person.email]
  expect(await receive(backend, mail({ from: official.person.email, to }))).toBeNull()
  expect(await receive(backend, mail({ from: left.person.email, to }))).toBeNull()
  expect(await receive(backend, mail({ from: `${editor.person.email}.example`, to }))).toBeNull()
  expect(await receive(backend, mail({ from: editor.person.email, to: ['nadie@otra.example'] }))).toBe('ignored')
  expect(await receive(backend, mail({ from: editor.person.email, to: [former.person.email] }))).toBe('ignored')
  expect(await receive(backend, mail({ from: editor.person.email, to, headers: ['Auto-Submitted: auto-replied'] }))).toBeNull()
  // Of a day on which they held the post, it is one.
  expect(await receive(backend, mail({ from: editor.person.email, to: [former.person.email], date: day(-60) }))).toBe('copy')
})

test('what the mail server says of the sender decides', async ({ backend }) => {
  const [editor, official] = [await signInAs(backend, 'editor'), await makeOfficial(backend)]
  const domain = editor.person.email.split('@')[1]
  const outcome = (results?: string) =>
    receive(backend, mail({ from: editor.person.email, to: [official.person.email], ...(results && { results }) }))
  const proven = async () => (await only(backend, editor)).isProven
  expect(await outcome(`spf=pass smtp.mailfrom=${domain}; dkim=pass header.i=@${domain}; dmarc=pass (p=NONE) header.from=${domain}`)).toBe(
    'copy',
  )
  expect(await proven()).toBe(true)
  expect(await outcome()).toBe('copy')
  expect(await proven()).toBe(false)
  // As Exchange writes on mail within one organisation.
  expect(await outcome('dkim=none (message not signed) header.d=none;dmarc=none action=none')).toBe('copy')
  expect(await proven()).toBe(false)
  expect(await outcome(`dkim=fail header.d=${domain}`)).toBe('copy-refused')
  expect(await outcome(`spf=fail smtp.mailfrom=${domain}; dmarc=fail header.from=${domain}`)).toBe('copy-refused')
  // Signed, but by another domain.
  expect(await outcome('dkim=pass header.d=otra.example; spf=pass smtp.mailfrom=otra.example')).toBe('copy-refused')
  expect(await outcome(`dkim=pass header.d=mala-${domain}`)).toBe('copy-refused')
  // What the sender chose stands in the server's own field: a name of the envelope, or a comment.
  expect(await outcome(`spf=fail smtp.mailfrom="x; dmarc=pass header.from=${domain}"@otra.example`)).toBe('copy-refused')
  expect(await outcome(`spf=fail (x; dmarc=pass header.from=${domain}) smtp.mailfrom=otra.example`)).toBe('copy-refused')
  expect(await outcome(`dkim=pass header.d=${domain}; dmarc=fail header.from=${domain}`)).toBe('copy-refused')
  // A second field is what the sender wrote.
  const forged = mail({ from: editor.person.email, to: [official.person.email], results: `dmarc=fail header.from=${domain}` })
  expect(
    await receive(
      backend,
      forged.replace('\r\nFrom:', `\r\nAuthentication-Results: mx.caja.test; dmarc=pass header.from=${domain}\r\nFrom:`),
    ),
  ).toBe('copy-refused')
})

test('long, strange and future mails are stored as far as a contact may be', async ({ backend }) => {
  const [editor, official] = [await signInAs(backend, 'editor'), await makeOfficial(backend)]
  const receiveOne = async (given: Partial<Given>) => {
    expect(await receive(backend, mail({ from: editor.person.email, to: [official.person.email], ...given }))).toBe('copy')
    return only(backend, editor)
  }
  const long = await receiveOne({ body: 'palabra '.repeat(5_000), subject: 'a'.repeat(900) })
  expect(long.note.length).toBeLessThanOrEqual(4_000)
  expect((await receiveOne({ date: day(400) })).sentOn).toBe(iso(new Date()))
  expect((await receiveOne({ subject: '', body: '> solo una cita' })).note).toBe('…')
  expect((await receiveOne({ body: 'uno\0dos\u202Etres 🧓' })).note).toContain('🧓')
  expect(
    (await receiveOne({ to: [official.person.email, ...Array.from({ length: 90 }, (_, index) => `x${index}@otra.example`)] }))
      .unknownAddresses,
  ).toHaveLength(20)
  const html = mail({ from: editor.person.email, to: [official.person.email] })
    .replace('text/plain', 'text/html')
    .replace(
      'Le envío el informe.',
      '<style>p{}</style><p>Le env&iacute;o<br>el informe.</p><div class="gmail_quote">El lunes…<blockquote>viejo</blockquote></div>',
    )
  expect(await receive(backend, html)).toBe('copy')
  expect((await only(backend, editor)).note).toBe('Padrón social\n\nLe envío\nel informe.')
})

test('who writes in the name of somebody cannot fill their drafts, and drafts are deleted after 60 days', async ({ backend }) => {
  const { service } = backend.databases
  const [editor, official] = [await signInAs(backend, 'editor'), await makeOfficial(backend)]
  const next = () => receive(backend, mail({ from: editor.person.email, to: [official.person.email] }))
  await sql`insert into mail_copies (sent_by, sent_on, note, is_proven)
    select ${editor.person.id}, current_date, 'x', false from generate_series(1, 99)`.execute(service)
  expect(await next()).toBe('copy')
  expect(await next()).toBe('copy-refused')
  await sql`update mail_copies set received_at = now() - interval '59 days' where sent_by = ${editor.person.id}`.execute(service)
  await sql`select private.purge_mail_copies()`.execute(service)
  expect(await next()).toBe('copy-refused')
  await sql`update mail_copies set received_at = now() - interval '61 days' where sent_by = ${editor.person.id}`.execute(service)
  await sql`select private.purge_mail_copies()`.execute(service)
  expect(await copiesOf(backend, editor)).toEqual([])
  expect(await next()).toBe('copy')
})
