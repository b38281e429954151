/** Reads and writes the files of the embedded Storage in chunks. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { toWebStream } from '#app/lib/web-stream.ts'

/** Bytes per read. Each chunk passes through a dozen streams, so small chunks cost more there than on the disk. */
const readSize = 256 * 1024

/** The memory of chunks that were read here, and that only this process passes on. */
const ownBuffers = new WeakSet<ArrayBufferLike>()

/** `range` in bytes, inclusive. */
export const readObject = (file: string, range?: { start: number; end: number }): ReadableStream<Uint8Array> =>
  toWebStream(createReadStream(file, { ...range, highWaterMark: readSize }), ({ buffer }) => void ownBuffers.add(buffer))

/**
 * Writes a new file. The memory of a chunk that was read here is released as soon as it is on the disk: joining a gigabyte from its parts
 * would otherwise accumulate 64 MB of chunks before V8 collects any.
 */
export async function writeObject(file: string, pieces: AsyncIterable<Uint8Array>, onPiece: (piece: Uint8Array) => void): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    for await (const piece of pieces) {
      onPiece(piece)
      await handle.writeFile(piece)
      if (ownBuffers.delete(piece.buffer)) (piece.buffer as ArrayBuffer).transfer(0)
    }
  } finally {
    await handle.close()
  }
}
