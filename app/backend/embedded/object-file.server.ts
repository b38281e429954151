/** Reading and writing the files of the embedded Storage, a piece at a time. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { toWebStream } from '#app/lib/web-stream.ts'

/** Bytes read at once. Each piece passes through a dozen streams: small ones cost more on the way than on the disk. */
const readSize = 256 * 1024

/** The memory of pieces that were read here, and that only this process passes on. */
const ours = new WeakSet<ArrayBufferLike>()

/** `range` in bytes, both ends included. */
export const readObject = (file: string, range?: { start: number; end: number }): ReadableStream<Uint8Array> =>
  toWebStream(createReadStream(file, { ...range, highWaterMark: readSize }), ({ buffer }) => void ours.add(buffer))

/**
 * Writes a new file. A piece that was read here gives its memory back as soon as it is on the disk: a gigabyte that is put
 * together from its parts would otherwise pile up 64 MB of them before V8 thinks of collecting any.
 */
export async function writeObject(file: string, pieces: AsyncIterable<Uint8Array>, onPiece: (piece: Uint8Array) => void): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    for await (const piece of pieces) {
      onPiece(piece)
      await handle.writeFile(piece)
      if (ours.delete(piece.buffer)) (piece.buffer as ArrayBuffer).transfer(0)
    }
  } finally {
    await handle.close()
  }
}
