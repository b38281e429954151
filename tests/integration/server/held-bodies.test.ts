/** Incomplete forms that never end use memory, and must not block the forms of others. */
import { once } from 'node:events'
import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { receiveBody } from '../../../server/http/receive-body.ts'
import { patience } from '../../fixtures/slowness.ts'

const MB = 1024 * 1024

async function startServer(onCleanup: (end: () => void) => void, pace: { grace: number; bytesPerSecond: number }) {
  const server = createServer((request, response) => {
    const network = String(request.headers['x-place'])
    void receiveBody(request, response, { maxBytes: MB, network, pace }).then((received) => {
      response.writeHead(received.ok ? 200 : 503).end(received.ok ? 'taken' : received.error)
    })
  })
  onCleanup(() => {
    server.closeAllConnections()
    server.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return (network: string, bytes: number, announced = bytes) =>
    new Promise<string>((resolve) => {
      const sent = ask({ port, method: 'POST', agent: false, headers: { 'x-place': network, 'content-length': announced } }, (answer) => {
        answer.setEncoding('utf8').once('data', resolve)
      })
      sent.on('error', () => resolve('cut'))
      sent.write(Buffer.alloc(bytes))
      if (bytes === announced) sent.end()
    })
}

test('sixty-four endless forms from one network leave room for other networks', async ({ onTestFinished }) => {
  const send = await startServer(onTestFinished, { grace: 60_000, bytesPerSecond: 1_000 })
  let refused = 0
  for (let sent = 0; sent < 64; sent += 1) void send('192.0.2.1', MB - 500, MB).then((answer) => (refused += Number(answer === 'busy')))
  await expect.poll(() => refused, { timeout: patience(10_000) }).toBeGreaterThanOrEqual(64 - 16)
  expect(await send('192.0.2.2', 100_000)).toBe('taken')
})

test('a form that stops arriving is aborted, however much of it has arrived', async ({ onTestFinished }) => {
  const send = await startServer(onTestFinished, { grace: 200, bytesPerSecond: 1 })
  expect(await send('192.0.2.3', 100_000, MB)).toBe('form_too_slow')
})
