import { expect, test } from 'vitest'
import { Unavailable } from '#app/lib/unavailable.ts'
import { type MailFault, startMailServer } from '../../tests/fixtures/mail-server.ts'
import { createMailer } from './mail.server.ts'

const mail = { to: 'ana@caja.test', subject: 'Código', text: '123456', html: '<p>123456</p>' }
const noDatabase = null as never

test.concurrent.each<MailFault>(['refusing', 'busy', 'silent', 'dripping'])(
  'a mail server that is %s is a temporary fault, recognised within twelve seconds',
  { timeout: 30_000 },
  async (fault) => {
    const server = await startMailServer(fault)
    try {
      const began = performance.now()
      await expect(createMailer(noDatabase, server.url, 'Caja <no-reply@caja.test>')(mail)).rejects.toBeInstanceOf(Unavailable)
      expect(performance.now() - began).toBeLessThan(12_000)
    } finally {
      await server.stop()
    }
  },
)
