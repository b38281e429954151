/** As much of the zip format (APPNOTE 6.3) as it takes to judge an office document without unpacking it. */
import type { FileHandle } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'

/** Sizes in bytes; `unpackedSize` is what the archive claims. */
export type ZipEntry = { name: string; method: number; isEncrypted: boolean; packedSize: number; unpackedSize: number; offset: number }

const endRecord = { signature: 0x06054b50, size: 22, maxComment: 65_535 }
const directoryEntry = { signature: 0x02014b50, size: 46 }
const localHeader = { signature: 0x04034b50, size: 30 }
const maxDirectory = 8_000_000

/** The list of contents, which stands at the end: `truncated` where the end is missing, `unreadable` where it leads nowhere. */
export async function readZipEntries(file: FileHandle): Promise<ZipEntry[] | 'truncated' | 'unreadable'> {
  const { size } = await file.stat()
  const tail = await readAt(file, Math.max(0, size - endRecord.size - endRecord.maxComment), size)
  const at = tail.lastIndexOf(littleEndian(endRecord.signature))
  if (at < 0 || at + endRecord.size > tail.length) return 'truncated'
  const [length, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)]
  if (length > maxDirectory || offset + length > size) return 'unreadable'
  const directory = await readAt(file, offset, offset + length)
  const entries: ZipEntry[] = []
  for (let place = 0; place < directory.length; ) {
    if (place + directoryEntry.size > directory.length || directory.readUInt32LE(place) !== directoryEntry.signature) return 'unreadable'
    const nameLength = directory.readUInt16LE(place + 28)
    entries.push({
      name: directory.toString('utf8', place + directoryEntry.size, place + directoryEntry.size + nameLength),
      isEncrypted: (directory.readUInt16LE(place + 8) & 1) === 1,
      method: directory.readUInt16LE(place + 10),
      packedSize: directory.readUInt32LE(place + 20),
      unpackedSize: directory.readUInt32LE(place + 24),
      offset: directory.readUInt32LE(place + 42),
    })
    place += directoryEntry.size + nameLength + directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32)
  }
  return entries.length > 0 ? entries : 'unreadable'
}

/** The text of one entry, at most `limit` bytes of it unpacked; null if it cannot be read. */
export async function readZipText(file: FileHandle, entry: ZipEntry, limit: number): Promise<string | null> {
  const header = await readAt(file, entry.offset, entry.offset + localHeader.size)
  if (header.length < localHeader.size || header.readUInt32LE(0) !== localHeader.signature || entry.packedSize > limit) return null
  const start = entry.offset + localHeader.size + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = await readAt(file, start, start + entry.packedSize)
  try {
    return (entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: limit })).toString('utf8')
  } catch {
    return null
  }
}

async function readAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, to - from))
  const { bytesRead } = await file.read(bytes, 0, bytes.length, from)
  return bytes.subarray(0, bytesRead)
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
