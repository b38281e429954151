import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createStorageAdapter } from './storage-adapter.server.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caja-storage-'))
afterAll(() => rmSync(folder, { recursive: true }))
const adapter = createStorageAdapter(folder)
const upload = (key: string, body: ReadableStream) => adapter.uploadObject('b', key, undefined, body, 'text/plain', 'no-cache')

test('an upload that breaks at once leaves no file behind, even if the disk is slow', async () => {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('the line broke')) })
    await expect(upload(`r/${attempt}`, broken)).rejects.toThrow('the line broke')
  }
  expect(readdirSync(path.join(folder, 'b', 'r'))).toEqual([])
})

test('an object keeps its bytes, and a name cannot escape its bucket', async () => {
  await upload('r/whole', new Response('hola').body ?? new ReadableStream())
  const { body } = await adapter.getObject('b', 'r/whole', undefined, undefined)
  expect(await new Response(body as ReadableStream).text()).toBe('hola')
  await expect(upload('../c/whole', new Response('x').body ?? new ReadableStream())).rejects.toThrow('leaves its bucket')
})
