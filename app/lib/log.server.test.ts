import { expect, test } from 'vitest'
import { createLog } from './log.server.ts'

const token = 'k3y-Of_a.signed-link'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog('info', { write: (line) => lines.push(line) }))
  return lines.join('')
}

test('a signed link never appears in the log: not in the path, the message, the stack, a cause, a nested value or the text', () => {
  const failure = new Error(`GET http://caja.test/es/actualizar/${token} failed`, {
    cause: new Error(`fetch https://x.supabase.co/object/sign/a.pdf?token=${token}`),
  })
  const line = logged((log) => {
    log.info({ path: `/en/update/${token}` })
    log.error({ error: failure, context: { deep: [{ url: `/es/entrar/enlace?token_hash=${token}` }] } })
    log.error(failure, `no answer to /es/actualizar/${token}`)
  })
  expect(line).not.toContain(token)
  expect(line.match(/\/(actualizar|update)\/…/g)?.length).toBeGreaterThanOrEqual(5)
})

test('an error is logged with its message and stack, and a line stays JSON', () => {
  const line = logged((log) => log.error({ error: new Error('ana@x.example "quoted"\nsecond line') }, 'failed'))
  expect(JSON.parse(line)).toMatchObject({
    msg: 'failed',
    error: { message: '… "quoted"\nsecond line', stack: expect.stringContaining('log.server.test') },
  })
})
