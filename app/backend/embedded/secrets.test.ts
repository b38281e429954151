import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { StartRefusal } from '../env.server.ts'
import { readSecrets } from './secrets.server.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caja-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('secrets are created once', () => {
  const made = readSecrets(folder)
  expect(readSecrets(folder)).toEqual(made)
  expect(readdirSync(folder)).toEqual(['secrets.json'])
})

test.each(['', '{"databasePassword": "a', '{}', 'null', '{"databasePassword":"","jwtSecret":"","publishableKey":"","secretKey":""}'])(
  'a secrets file that contains %j is refused by name, and kept',
  (content) => {
    const file = path.join(folder, 'secrets.json')
    writeFileSync(file, content)
    expect(() => readSecrets(folder)).toThrow(StartRefusal)
    expect(() => readSecrets(folder)).toThrow(file)
  },
)
