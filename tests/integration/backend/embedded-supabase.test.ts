/** Supabase in this process does not change the process. */
import { EventEmitter, once } from 'node:events'
import { expect } from 'vitest'
import { test } from '../../fixtures/test.ts'

test('a Node warning stays a warning, and does not end the process', async ({ backend: _runningInThisProcess }) => {
  const crowded = new EventEmitter().setMaxListeners(1)
  const warned = once(process, 'warning')
  crowded.on('one', () => {})
  crowded.on('one', () => {})
  expect((await warned)[0]).toMatchObject({ name: 'MaxListenersExceededWarning' })
})
