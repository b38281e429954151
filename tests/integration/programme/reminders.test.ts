import { sql } from 'kysely'
import { expect } from 'vitest'
import { type Mail, MailRefused, type SendMail } from '#app/backend/mail.server.ts'
import { attempt } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { actionReminderJob } from '#app/features/programme/reminders/mails.server.ts'
import { reminderSchema } from '#app/features/programme/reminders/schema.ts'
import {
  changeReminders,
  findDueActions,
  findRemindedUnits,
  findReminders,
  stopReminders,
} from '#app/features/programme/reminders/units.server.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Unavailable } from '#app/lib/unavailable.ts'
import { newEmail } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { test } from '../../fixtures/test.ts'

const json = (text: string) => JSON.stringify({ es: text, en: text })

/** An evaluation of its own: two recommendations of one unit, due at the given dates. The second unit has the same address. */
async function makeUnit({ databases: { service } }: TestBackend, targets: (string | null)[], language: 'es' | 'en' = 'es') {
  const slug = `aviso-${crypto.randomUUID().slice(0, 8)}`
  await service
    .insertInto('evaluations')
    .values({ slug, code: slug, titles: json('Ensayo'), published_on: '2024' })
    .execute()
  const email = newEmail('unidad')
  for (const [index, target] of targets.entries()) {
    const id = `${slug}/${index + 1}`
    const texts = { titles: json('Ensayo'), summaries: json('Ensayo'), responsible: json('CEPAL') }
    await service
      .insertInto('recommendations')
      .values({ id, evaluation: slug, number: index + 1, target_on: target, ...texts })
      .execute()
    await service
      .insertInto('recommendation_actions')
      .values({
        ...{ id: `${id}/a`, recommendation_id: id, position: 0, status: 'planned' },
        ...{ texts: json(`Acción ${index + 1}`), responsible: json('CEPAL'), status_notes: '{}' },
      })
      .execute()
    const unit = await service
      .insertInto('responsible_units')
      .values({ name: `Unidad ${index + 1} de ${slug}`, language, emails: [email] })
      .returning('id')
      .executeTakeFirstOrThrow()
    await service.insertInto('responsible_recommendations').values({ unit_id: unit.id, recommendation_id: id }).execute()
  }
  return { slug, email }
}

const request = ({ databases: { service } }: TestBackend, monday: string) =>
  sql`select private.request_reminders(${`${monday}T12:00:00Z`})`.execute(service)

/** Requests the reminders of a week and sends those of one address, which is one mail at most. */
async function send(backend: TestBackend, email: string, monday: string, sendMail?: SendMail): Promise<Mail[]> {
  await request(backend, monday)
  const { rows } = await sql<{ id: string }>`select id from reminder_mails where email = ${email} and week = ${monday}`.execute(
    backend.databases.service,
  )
  const sent: Mail[] = []
  const services = {
    databases: backend.databases,
    publicUrl: 'https://caja.test',
    sendMail: sendMail ?? (async (mail: Mail) => void sent.push(mail)),
  }
  for (const { id } of rows) await sendJobMail(services, actionReminderJob, { mail: id })
  return sent
}

const stateOf = async ({ databases: { service } }: TestBackend, email: string, week: string) =>
  (await sql<{ state: string }>`select state from reminder_mails where email = ${email} and week = ${week}`.execute(service)).rows[0]?.state

test.for(['es', 'en'] as const)('one mail has all actions of all units of an address, each once (%s)', async (language, { backend }) => {
  // Mondays of 2033. The first target is within 30 days, the second has passed, the third is far away.
  const { slug, email } = await makeUnit(backend, ['2033-03-31', '2032', '2034-01', null], language)
  const [mail, ...more] = await send(backend, email, '2033-03-07')
  expect(more).toEqual([])
  expect(mail?.to).toBe(email)
  for (const part of [mail?.text, mail?.html]) {
    expect(part).toContain('Acción 1')
    expect(part).toContain('Acción 2')
    expect(part).not.toContain('Acción 3')
    expect(part).not.toContain('Acción 4')
    expect(part).toContain(`Unidad 1 de ${slug}`)
    expect(part).toContain(language === 'es' ? 'Pasó su fecha meta: 2032' : 'Past its target date: 2032')
    expect(part).toContain(`https://caja.test/${language}/${language === 'es' ? 'recomendaciones' : 'recommendations'}/${slug}/2`)
  }
  expect(mail?.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' })
  // The same week, and the next: nothing is told twice.
  expect(await send(backend, email, '2033-03-07')).toEqual([])
  expect(await send(backend, email, '2033-03-14')).toEqual([])
  expect(await stateOf(backend, email, '2033-03-14')).toBeUndefined()
  // When its date has passed, the first action is told again; the second after 30 days.
  const [after] = await send(backend, email, '2033-04-04')
  expect(after?.text).toContain('Acción 1')
  expect(after?.text).not.toContain('Acción 2')
  const [repeated] = await send(backend, email, '2033-04-11')
  expect(repeated?.text).toContain('Acción 2')
  expect(repeated?.text).not.toContain('Acción 1')
})

test('what is done is not told, and a changed date is told anew', async ({ backend }) => {
  const { service } = backend.databases
  const { slug, email } = await makeUnit(backend, ['2033-03-31', '2032'])
  await service.updateTable('recommendation_actions').set({ status: 'done' }).where('id', '=', `${slug}/2/a`).execute()
  const [mail] = await send(backend, email, '2033-03-07')
  expect(mail?.text).not.toContain('Acción 2')
  await service.updateTable('recommendation_actions').set({ target_on: '2033-04-10' }).where('id', '=', `${slug}/1/a`).execute()
  const [moved] = await send(backend, email, '2033-03-14')
  expect(moved?.text).toContain('Acción 1')
  // Done between the request and the sending: there is no mail.
  await service.updateTable('recommendation_actions').set({ target_on: '2033-04-12' }).where('id', '=', `${slug}/1/a`).execute()
  await request(backend, '2033-03-21')
  await service.updateTable('recommendation_actions').set({ status: 'dropped' }).where('recommendation_id', '=', `${slug}/1`).execute()
  expect(await send(backend, email, '2033-03-21')).toEqual([])
  expect(await stateOf(backend, email, '2033-03-21')).toBe('empty')
})

test('a day that its month does not have does not stop the reminders of others', async ({ backend }) => {
  const { email } = await makeUnit(backend, ['2033-02-31', '2033-02'])
  const [mail] = await send(backend, email, '2033-02-07')
  expect(mail?.text).toContain('Acción 1')
  const { rows } = await sql<{ day: string }>`
    select private.last_day(target) as day from unnest(array['2032', '2033', '2032-02', '2033-12', '2033-02-31', '2033-04-09']) as target`.execute(
    backend.databases.service,
  )
  expect(rows.map(({ day }) => day)).toEqual(['2032-12-31', '2033-12-31', '2032-02-29', '2033-12-31', '2033-02-28', '2033-04-09'])
})

test('a mail whose process died while it was sent is not sent again; one that the server did not take is', async ({ backend }) => {
  const dead = await makeUnit(backend, ['2032'])
  await request(backend, '2033-05-02')
  await sql`update reminder_mails set state = 'sending' where email = ${dead.email}`.execute(backend.databases.service)
  expect(await send(backend, dead.email, '2033-05-02')).toEqual([])
  const busy = await makeUnit(backend, ['2032'])
  const refuse: SendMail = async () => {
    throw new Unavailable('The mail server does not take mail now')
  }
  await expect(send(backend, busy.email, '2033-05-02', refuse)).rejects.toThrow(Unavailable)
  expect(await stateOf(backend, busy.email, '2033-05-02')).toBe('waiting')
  const both = await Promise.all([send(backend, busy.email, '2033-05-02'), send(backend, busy.email, '2033-05-02')])
  expect(both.flat()).toHaveLength(1)
})

test('each address has one job a week, and after three refusals none', async ({ backend }) => {
  const { email } = await makeUnit(backend, ['2032', '2032-05'])
  const refuse: SendMail = async () => {
    throw new MailRefused('550 no such user')
  }
  for (const week of ['2033-06-06', '2033-06-13', '2033-06-20']) {
    await request(backend, week)
    await send(backend, email, week, refuse)
    expect(await stateOf(backend, email, week)).toBe('bounced')
  }
  await request(backend, '2033-06-27')
  expect(await stateOf(backend, email, '2033-06-27')).toBeUndefined()
  const { rows } = await sql<{ id: string }>`select id from reminder_mails where email = ${email} order by week`.execute(
    backend.databases.service,
  )
  for (const { id } of rows) expect(await findEnqueuedJobs(backend, id)).toHaveLength(1)
})

test('the holder of an address has it removed by the link of a mail, twice without harm; another token opens nothing', async ({
  backend,
}) => {
  const { visitor, service } = backend.databases
  const { slug, email } = await makeUnit(backend, ['2032', '2032'])
  const [mail] = await send(backend, email, '2033-07-04')
  const token = /<https:\/\/caja\.test\/es\/recordatorios\/([\w-]{32})>/.exec(mail?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? ''
  expect((await findRemindedUnits(visitor, token)).map(({ unit }) => unit)).toEqual([`Unidad 1 de ${slug}`, `Unidad 2 de ${slug}`])
  const altered = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
  expect(await attempt(() => stopReminders(visitor, altered))).toEqual({ ok: false, error: 'link_altered' })
  await stopReminders(visitor, token)
  await stopReminders(visitor, token)
  expect(await findRemindedUnits(visitor, token)).toEqual([])
  const { rows } = await sql`select 1 from reminder_mails where email = ${email}`.execute(service)
  expect(rows).toEqual([])
  // Its other mails, such as those about what it follows, have links of their own.
  expect(await attempt(() => sql`select private.read_following(${token})`.execute(visitor))).toEqual({ ok: false, error: 'link_altered' })
})

test('staff keep units; an older form is refused, and what was sent is listed', async ({ backend, signInAs }) => {
  const editor = await signInAs('editor')
  const { slug, email } = await makeUnit(backend, ['2032'])
  const run = (fields: Record<string, string>) => {
    const parsed = parseForm(new URLSearchParams(fields), reminderSchema)
    if (!parsed.ok) return Promise.resolve(parsed)
    return attempt(() => asPerson(backend, editor, (db) => changeReminders(db, parsed.value)))
  }
  const other = newEmail('otra')
  const added = { intent: 'add', name: `Nueva ${slug}`, language: 'en', recommendation: `${slug}/1` }
  expect(await run({ ...added, emails: `${other.toUpperCase()}\n ${other};\n` })).toMatchObject({ ok: true })
  expect(await run({ ...added, emails: 'uno@caja.test\nnada' })).toMatchObject({ ok: false, errors: { emails: 'validation.emailList' } })
  expect(await run({ ...added, name: ' ', emails: '' })).toMatchObject({ ok: false, errors: { name: 'validation.required' } })
  const all = () => asPerson(backend, editor, findReminders)
  const unit = (await all()).units.find(({ name }) => name === `Nueva ${slug}`)
  expect(unit).toMatchObject({ emails: [other], recommendations: [`${slug}/1`] })
  const save = { intent: 'save', unit: unit?.id ?? '', version: '1', name: `Nueva ${slug}`, language: 'es', emails: other }
  expect(await run(save)).toMatchObject({ ok: true })
  expect(await run(save)).toEqual({ ok: false, error: 'changed_meanwhile' })
  expect((await all()).units.find(({ id }) => id === unit?.id)?.recommendations).toEqual([])
  expect(await run({ intent: 'remove', unit: unit?.id ?? '', version: '2' })).toMatchObject({ ok: true })
  expect(await run({ intent: 'settings', daysBefore: '366', repeatAfter: '30' })).toMatchObject({ ok: false })
  await send(backend, email, '2033-08-01')
  expect((await all()).mails.find((one) => one.email === email)).toMatchObject({ state: 'sent', items: 1 })
  const due = await asPerson(backend, editor, findDueActions)
  expect(due.filter(({ evaluation }) => evaluation === slug)).toEqual([])
  await backend.databases.service.updateTable('recommendations').set({ target_on: '2020' }).where('id', '=', `${slug}/1`).execute()
  expect((await asPerson(backend, editor, findDueActions)).filter(({ evaluation }) => evaluation === slug)).toMatchObject([
    { action: `${slug}/1/a`, step: 'after', target: '2020' },
  ])
})
