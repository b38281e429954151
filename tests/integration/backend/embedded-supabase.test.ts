/** Supabase inside the process leaves the process as it was. */
import { EventEmitter, once } from 'node:events'
import { expect } from 'vitest'
import { test } from '../../fixtures/test.ts'

test('a warning of Node is a warning, and ends nothing', async ({ backend: _runningInThisProcess }) => {
  const crowded = new EventEmitter().setMaxListeners(1)
  const warned = once(process, 'warning')
  crowded.on('one', () => {})
  crowded.on('one', () => {})
  expect((await warned)[0]).toMatchObject({ name: 'MaxListenersExceededWarning' })
})
