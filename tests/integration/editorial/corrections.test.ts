import { sql } from 'kysely'
import { expect } from 'vitest'
import { attempt } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { answerCorrection } from '#app/features/editorial/corrections/answer-correction.server.ts'
import { createCorrection, findSubjectTitle } from '#app/features/editorial/corrections/create-correction.server.ts'
import { findCorrections, getCorrectionFigures } from '#app/features/editorial/corrections/find-corrections.server.ts'
import { correctionAnswerJob, receiptJob } from '#app/features/editorial/corrections/jobs.server.ts'
import { correctionSchema } from '#app/features/editorial/corrections/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { newEmail } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { storeMail } from '../../fixtures/store-mail.ts'
import { test } from '../../fixtures/test.ts'

const wrong = 'La pensión se paga desde los 65 años'
const ask = (input: Record<string, unknown>) => correctionSchema.parse({ wrong, ...input })
const servicesOf = (backend: TestBackend) => ({ databases: backend.databases, sendMail: storeMail(backend), publicUrl: 'http://caja.test' })

test('a visitor’s correction finds its resource, is confirmed, answered once, and its address is then erased', async ({
  backend,
  makePublished,
  signInAs,
}) => {
  const { databases } = backend
  const { id, editor, title } = await makePublished()
  const { slug } = await databases.service.selectFrom('resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()
  const about = pathTo('experience', 'en', { slug })
  const email = newEmail('reader')
  expect((await findSubjectTitle(databases.visitor, about))?.en).toBe(title.en)
  const asked = await createCorrection(databases.visitor, 'en', ask({ about, email, source: 'Law 12 of 2023' }))
  const services = servicesOf(backend)
  await sendJobMail(services, receiptJob, { correction: asked })
  const [receipt] = await findMail(databases.service, { to: email, limit: 1 })
  expect(receipt).toMatchObject({ subject: 'We have your message', html: expect.stringContaining('five working days') })
  expect(receipt?.text).toContain(about)

  const { corrections } = await asPerson(backend, editor, (db) => findCorrections(db, { state: 'all', page: 1 }))
  expect(corrections.find((each) => each.id === asked)).toMatchObject({
    about,
    resourceId: id,
    wrong,
    source: 'Law 12 of 2023',
    hasAddress: true,
    state: 'open',
  })

  // Nothing is mailed before there is an answer.
  await sendJobMail(services, correctionAnswerJob, { correction: asked })
  expect(await findMail(databases.service, { to: email })).toHaveLength(1)
  const answer = { intent: 'corrected' as const, correction: asked, answer: 'It says 65 now.' }
  await asPerson(backend, editor, (db) => answerCorrection(db, editor.person, answer))
  const second = await signInAs('editor')
  expect(
    await attempt(() => asPerson(backend, second, (db) => answerCorrection(db, second.person, { ...answer, intent: 'declined' }))),
  ).toEqual({
    ok: false,
    error: 'already_decided',
  })
  await sendJobMail(services, correctionAnswerJob, { correction: asked })
  await sendJobMail(services, correctionAnswerJob, { correction: asked })
  const mails = await findMail(databases.service, { to: email })
  expect(mails).toHaveLength(2)
  expect(mails[0]?.text).toContain('It says 65 now.')
  expect(mails[0]?.html).toContain('It says 65 now.')
  expect(await databases.service.selectFrom('corrections').select('email').where('id', '=', asked).executeTakeFirstOrThrow()).toEqual({
    email: null,
  })
})

test('an answer changes the public figures, and only numbers are public', async ({ backend, signInAs }) => {
  const { databases } = backend
  const editor = await signInAs('editor')
  const asked = await createCorrection(databases.visitor, 'es', ask({ about: '/es/acerca/gobernanza' }))
  const before = await getCorrectionFigures(databases.visitor)
  const version = () => databases.service.selectFrom('catalogue_versions').select('version').executeTakeFirstOrThrow()
  const { version: old } = await version()
  await asPerson(backend, editor, (db) =>
    answerCorrection(db, editor.person, { intent: 'declined', correction: asked, answer: 'La ley dice otra cosa.' }),
  )
  const after = await getCorrectionFigures(databases.visitor)
  expect(after.answered).toBe(before.answered + 1)
  expect(after.corrected).toBe(before.corrected)
  expect(after.open).toBe(before.open - 1)
  expect(after.medianDays).toBeGreaterThanOrEqual(0)
  expect((await version()).version).toBeGreaterThan(old)
  expect(await attempt(() => databases.visitor.selectFrom('corrections').select('wrong').execute())).toEqual({
    ok: false,
    error: 'forbidden',
  })
})

test('a signed-in person’s own address is stored, only if they want an answer', async ({ backend, signInAs }) => {
  const member = await signInAs('member')
  const emailOf = async (id: string) =>
    (await backend.databases.service.selectFrom('corrections').select('email').where('id', '=', id).executeTakeFirstOrThrow()).email
  const input = ask({ email: 'somebody-else@caja.test' })
  expect(await emailOf(await asPerson(backend, member, (db) => createCorrection(db, 'es', input)))).toBe(member.person.email)
  expect(await emailOf(await asPerson(backend, member, (db) => createCorrection(db, 'es', ask({}))))).toBeNull()
})

test('working days are Mondays to Fridays after the day it was sent', async ({ backend }) => {
  const days = async (asked: string, answered: string) =>
    (
      await sql<{ days: number }>`select private.working_days(${asked}::timestamptz, ${answered}::timestamptz) as days`.execute(
        backend.databases.service,
      )
    ).rows[0]?.days
  expect(await days('2026-11-20T10:00Z', '2026-11-20T18:00Z')).toBe(0) // a Friday
  expect(await days('2026-11-20T10:00Z', '2026-11-23T09:00Z')).toBe(1)
  expect(await days('2026-11-20T10:00Z', '2026-11-27T09:00Z')).toBe(5)
  expect(await days('2026-11-21T10:00Z', '2026-11-22T10:00Z')).toBe(0) // a weekend
})

test('mails to a typed address contain nothing that the sender typed', async ({ backend, signInAs }) => {
  const { databases } = backend
  const editor = await signInAs('editor')
  const email = newEmail('tercera')
  const spam = 'PREMIO-EN-EVIL.EXAMPLE'
  const typed = ask({ about: `/es/${spam}`, wrong: `${spam} `.repeat(80), source: spam, email })
  const asked = await createCorrection(databases.visitor, 'es', typed)
  await sendJobMail(servicesOf(backend), receiptJob, { correction: asked })
  await asPerson(backend, editor, (db) => answerCorrection(db, editor.person, { intent: 'declined', correction: asked, answer: 'No.' }))
  await sendJobMail(servicesOf(backend), correctionAnswerJob, { correction: asked })
  const mails = await findMail(databases.service, { to: email })
  expect(mails).toHaveLength(2)
  for (const { subject, text, html } of mails) for (const part of [subject, text, html]) expect(part.toUpperCase()).not.toContain('EVIL')
})

test('the answer to another message does not mention a correction', async ({ backend, signInAs }) => {
  const { databases } = backend
  const editor = await signInAs('editor')
  const email = newEmail('reader')
  const asked = await createCorrection(databases.visitor, 'es', ask({ about: pathTo('privacy', 'es'), email }))
  await asPerson(backend, editor, (db) =>
    answerCorrection(db, editor.person, { intent: 'corrected', correction: asked, answer: 'Le enviamos la copia.' }),
  )
  await sendJobMail(servicesOf(backend), correctionAnswerJob, { correction: asked })
  const [mail] = await findMail(databases.service, { to: email, limit: 1 })
  expect(mail?.subject).toBe('Respuesta a su mensaje a Caja')
  expect(mail?.text).toContain('Le enviamos la copia.')
})
