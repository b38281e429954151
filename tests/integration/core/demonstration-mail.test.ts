import { expect } from 'vitest'
import { createMailer } from '#app/backend/mail.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { test } from '../../fixtures/test.ts'

test('mail to a demonstration account goes to the mailbox, also if a mail server is configured and down', async ({ backend }) => {
  const { service } = backend.databases
  const send = createMailer(service, 'smtp://127.0.0.1:9', 'Caja <no-reply@caja.test>')
  const to = `nadie-${crypto.randomUUID().slice(0, 8)}@demo.caja`
  await send({ to, subject: 'Su código', text: '123456', html: '<p>123456</p>' })
  expect(await findMail(service, { to, limit: 5 })).toMatchObject([{ subject: 'Su código' }])
  await expect(send({ to: 'ana@caja.test', subject: 'Su código', text: '123456', html: '<p>123456</p>' })).rejects.toThrow('mail server')
})
