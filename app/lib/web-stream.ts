import type { Readable } from 'node:stream'

/**
 * A Node stream as the web's. Node's own `Readable.toWeb` copies every piece, and a gigabyte passes through several of them; this
 * one hands on what it gets, and asks for the next piece only when somebody wants it. Cancelling it destroys the stream.
 * `onPiece` sees each piece as it passes.
 */
export function toWebStream(stream: Readable, onPiece?: (piece: Uint8Array) => void): ReadableStream<Uint8Array> {
  stream.on('error', () => {}) // whoever reads hears of it; that nobody has begun to yet is no reason to end the process
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { value, done } = await pieces.next()
        if (done) return controller.close()
        onPiece?.(value)
        controller.enqueue(value)
      },
      cancel: () => void stream.destroy(),
    },
    { highWaterMark: 0 },
  )
}
