import { Agent, createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createRequest, sendResponse } from '@remix-run/node-fetch-server'
import { expect, test } from 'vitest'
import { drainRequestBody } from '../../../server/http/drain-request-body.ts'

test('an unread body does not delay the next request on its connection', async () => {
  const server = createServer((request, response) => {
    drainRequestBody(request, response)
    createRequest(request, response)
    void sendResponse(response, new Response('refused', { status: 401 }))
  })
  server.keepAliveTimeout = 65_000 // as on the site
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (body: Buffer) =>
    new Promise<string>((resolve, reject) => {
      const sent = send({ host: '127.0.0.1', port, method: 'POST', path: '/', agent }, (answer) => text(answer).then(resolve, reject))
      sent.on('error', reject)
      sent.end(body)
    })
  expect(await ask(Buffer.alloc(5_000_000))).toBe('refused')
  expect(await ask(Buffer.from('next'))).toBe('refused')
  agent.destroy()
  await new Promise((resolve) => server.close(resolve))
})
