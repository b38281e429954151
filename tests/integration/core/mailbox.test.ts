/** The mailbox of the embedded mode. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { z } from 'zod'
import { createMailer } from '#app/backend/mail.server.ts'
import { type MailJob, sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { newEmail } from '../../factories/people.ts'
import { storeMail } from '../../fixtures/store-mail.ts'
import { test } from '../../fixtures/test.ts'
import { siteUrl } from '../../fixtures/throwaway-backend.ts'

test('mail to a demonstration account goes to the mailbox, also if a mail server is configured and down', async ({ backend }) => {
  const { service } = backend.databases
  const send = createMailer(service, 'smtp://127.0.0.1:9', 'Caja <no-reply@caja.test>')
  const to = `nadie-${crypto.randomUUID().slice(0, 8)}@demo.caja`
  await send({ to, subject: 'Su código', text: '123456', html: '<p>123456</p>' })
  expect(await findMail(service, { to, limit: 5 })).toMatchObject([{ subject: 'Su código' }])
  await expect(send({ to: 'ana@caja.test', subject: 'Su código', text: '123456', html: '<p>123456</p>' })).rejects.toThrow('mail server')
})

test('mails that are sent and marked in one transaction need no second connection, however many go out at once', async ({ backend }) => {
  const to = newEmail('marked')
  const job: MailJob<z.ZodNumber> = {
    id: 'marked',
    payload: z.number(),
    isMarked: true,
    compose: async (number, { db }) => {
      await sql`select pg_sleep(0.2)`.execute(db)
      return { to, subject: String(number), text: 'x', html: 'x' }
    },
  }
  const services = { databases: backend.databases, sendMail: storeMail(backend), publicUrl: siteUrl }
  const numbers = [1, 2, 3, 4, 5, 6]
  await Promise.all(numbers.map((number) => sendJobMail(services, job, number)))
  const sent = await findMail(backend.databases.service, { to, limit: 10 })
  expect(sent.map(({ subject }) => Number(subject)).sort()).toEqual(numbers)
})
