import type { Readable } from 'node:stream'

/**
 * Converts a Node stream to a web stream. Node's own `Readable.toWeb` copies every chunk, and a gigabyte passes through several of them;
 * this one passes chunks on as they are, and reads the next only on demand. Cancelling destroys the stream. `onPiece` receives each chunk.
 */
export function toWebStream(stream: Readable, onPiece?: (piece: Uint8Array) => void): ReadableStream<Uint8Array> {
  stream.on('error', () => {}) // the reader gets the error; without a reader yet, it must not end the process
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
