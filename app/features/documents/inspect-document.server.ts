/** What a document really is, told by its content: a kind we take, with its pages, or the reason why it cannot be taken. */
import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { acceptedTypes } from '#app/features/files/media-types.ts'
import { openPdf } from './pdf.server.ts'
import { readZipEntries, readZipText } from './zip.server.ts'

export type DocumentProblem = 'encrypted' | 'truncated' | 'unreadable' | 'too_complex'
export type Inspection =
  | { ok: true; mediaType: string; pages: number | null }
  | { ok: false; error: DocumentProblem }
  | { ok: false; error: 'wrong_type'; detected: string | null }

/** Microsoft's container of before 2007, in which an office document with a password is wrapped to this day. */
export const compoundFile = 'application/x-cfb'
const MB = 1_000_000
/** What an archive may claim to hold, unpacked: readers' computers must open it. */
const maxUnpacked = 1_000 * MB

/** Whether the first bytes are of something that may turn out to be a document: an archive tells only as a whole. */
export const mayBeDocument = (detected: string | null): boolean =>
  detected !== null && (detected === 'application/zip' || detected === compoundFile || acceptedTypes.document.mediaTypes.includes(detected))

/** `file` is a path on this machine. */
export async function inspectDocument(file: string): Promise<Inspection> {
  await using handle = await open(file)
  const head = Buffer.alloc(8)
  await handle.read(head, 0, 8, 0)
  if (head.toString('latin1').startsWith('%PDF-')) return await inspectPdf(file, await tailOf(handle))
  if (head.readUInt32LE(0) === 0x04034b50) return await inspectOffice(file, handle)
  const detected = (await fileTypeFromFile(file))?.mime ?? null
  if (detected === compoundFile && (await holds(handle, encryptedPackage))) return { ok: false, error: 'encrypted' }
  return { ok: false, error: 'wrong_type', detected }
}

type Handle = Awaited<ReturnType<typeof open>>

async function inspectPdf(file: string, tail: string): Promise<Inspection> {
  if (!tail.includes('%%EOF')) return { ok: false, error: 'truncated' }
  const found = await openPdf('inspect', file)
  return found.ok ? { ok: true, mediaType: 'application/pdf', pages: found.pages } : found
}

async function inspectOffice(file: string, handle: Handle): Promise<Inspection> {
  const entries = await readZipEntries(handle)
  if (typeof entries === 'string') return { ok: false, error: entries }
  if (entries.some(({ isEncrypted }) => isEncrypted)) return { ok: false, error: 'encrypted' }
  if (entries.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0) > maxUnpacked) return { ok: false, error: 'too_complex' }
  const mediaType = (await fileTypeFromFile(file))?.mime ?? null
  if (!mediaType || !acceptedTypes.document.mediaTypes.includes(mediaType)) return { ok: false, error: 'wrong_type', detected: mediaType }
  const manifest = entries.find(({ name }) => name === 'META-INF/manifest.xml')
  const listed = manifest ? await readZipText(handle, manifest, 4 * MB) : ''
  if (listed === null) return { ok: false, error: 'unreadable' }
  // OpenDocument 1.3, part 2, §3.4.1: each part that is encrypted says so here.
  if (/<(\w+:)?encryption-data[\s>]/.test(listed)) return { ok: false, error: 'encrypted' }
  return { ok: true, mediaType, pages: null }
}

/** The name of the stream that holds an encrypted office document (MS-OFFCRYPTO §2.3.4.4), as the directory of a container spells it. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

async function holds(handle: Handle, wanted: Buffer): Promise<boolean> {
  let kept = Buffer.alloc(0)
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
    const bytes = Buffer.concat([kept, chunk as Buffer])
    if (bytes.includes(wanted)) return true
    kept = bytes.subarray(-wanted.length)
  }
  return false
}

async function tailOf(handle: Handle): Promise<string> {
  const { size } = await handle.stat()
  const tail = Buffer.alloc(Math.min(1_024, size))
  await handle.read(tail, 0, tail.length, size - tail.length)
  return tail.toString('latin1')
}
