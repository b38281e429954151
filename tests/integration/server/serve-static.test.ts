import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { serveStatic } from '../../../server/http/serve-static.ts'

test('every file of public/ has a content type', async () => {
  const serve = serveStatic('public')
  const server = createServer((request, response) => serve(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const files = readdirSync('public', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.map(({ name }) => name)).toContain('favicon.ico')
    for (const { parentPath, name } of files) {
      const path = `${parentPath}/${name}`.replace(/^public/, '')
      const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
      expect(answer.status, path).toBe(200)
      expect(answer.headers.get('content-type'), path).toMatch(name.endsWith('.ico') ? /^image\/x-icon$/ : /^[a-z]+\/\S+$/)
    }
  } finally {
    server.close()
  }
})
