import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { toWebStream } from './web-stream.ts'

test('all chunks arrive in order, without copies', async () => {
  const pieces = [Buffer.from('uno'), Buffer.from('dos')]
  const seen: Uint8Array[] = []
  for await (const piece of toWebStream(Readable.from(pieces, { objectMode: false, highWaterMark: 1 }))) seen.push(piece)
  expect(Buffer.concat(seen).toString()).toBe('unodos')
  expect(seen.map((piece) => piece.buffer)).toEqual(pieces.map((piece) => piece.buffer))
})

test('an error of the stream is passed on, and cancelling destroys the stream', async () => {
  const broken = new Readable({ read: () => broken.destroy(new Error('the line broke')) })
  await expect(buffer(toWebStream(broken))).rejects.toThrow('the line broke')
  const early = new Readable({ read: () => {} })
  const unread = toWebStream(early)
  early.destroy(new Error('before anybody read'))
  await new Promise((resolve) => early.once('close', resolve))
  await expect(buffer(unread)).rejects.toThrow('before anybody read')
  const endless = new Readable({ read: () => void endless.push('x') })
  await toWebStream(endless).cancel()
  expect(endless.destroyed).toBe(true)
})
