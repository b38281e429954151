import { expect, test } from 'vitest'
import { isOutOfSpace } from './out-of-space.ts'

test.each([
  ['a file that cannot be written', Object.assign(new Error('write'), { code: 'ENOSPC' })],
  ['a person beyond their quota of the disk', Object.assign(new Error('write'), { code: 'EDQUOT' })],
  ['Postgres', Object.assign(new Error('could not extend file'), { code: '53100' })],
  ['Storage, in words', new Error('ENOSPC: no space left on device, write')],
  ['the cause of another error', new Error('upload failed', { cause: new Error('No space left on device') })],
])('%s means out of space', (_, error) => expect(isOutOfSpace(error)).toBe(true))

test.each([new Error('row-level security'), null, undefined, 'ENOSPC?'])('%s does not mean out of space', (error) =>
  expect(isOutOfSpace(error)).toBe(false),
)
