/** Detects the type of a document by its content: an accepted type with its number of pages, or the reason for refusing it. */
import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { acceptedTypes } from '#app/features/media/storage/media-types.ts'
import { openPdf } from './pdf.server.ts'
import { readZipText, withZip } from './zip.server.ts'

export type DocumentProblem = 'encrypted' | 'truncated' | 'unreadable' | 'too_complex'
export type Inspection =
  | { ok: true; mediaType: string; pages: number | null }
  | { ok: false; error: DocumentProblem }
  | { ok: false; error: 'wrong_type'; detected: string | null }

/** Microsoft's container from before 2007, which still wraps office documents with a password. */
export const compoundFile = 'application/x-cfb'
const maxManifestLength = 4_000_000

/** Whether the first bytes may belong to a document: an archive can only be judged as a whole. */
export const mayBeDocument = (detected: string | null): boolean =>
  detected !== null && (detected === 'application/zip' || detected === compoundFile || acceptedTypes.document.mediaTypes.includes(detected))

/** `file` is a path on this machine; `person` is the lane in the queue. */
export async function inspectDocument(file: string, person: string): Promise<Inspection> {
  await using handle = await open(file)
  const head = Buffer.alloc(headLength)
  const { bytesRead } = await handle.read(head, 0, headLength, 0)
  if (bytesRead >= 4 && head.readUInt32LE(0) === 0x04034b50) return await inspectOffice(file)
  const detected = (await fileTypeFromFile(file))?.mime ?? null
  if (isPdf(head.subarray(0, bytesRead), detected)) return await inspectPdf(file, handle, person)
  if (detected === compoundFile && (await containsBytes(handle, encryptedPackage))) return { ok: false, error: 'encrypted' }
  return { ok: false, error: 'wrong_type', detected }
}

type Handle = Awaited<ReturnType<typeof open>>

/** Bytes in which PDF readers look for the header: mail programs and scanners put marks before it. */
const headLength = 1_024

/** Whether these are the first bytes of a PDF. A file that begins like a picture or a web page has that type, whatever else it contains. */
export const isPdf = (head: Uint8Array, detected: string | null): boolean =>
  detected === 'application/pdf' || (detected === null && Buffer.from(head.subarray(0, headLength)).includes('%PDF-'))

async function inspectPdf(file: string, handle: Handle, person: string): Promise<Inspection> {
  if (!(await endOf(handle)).includes('%%EOF')) return { ok: false, error: 'truncated' }
  const found = await openPdf('inspect', file, person)
  return found.ok ? { ok: true, mediaType: 'application/pdf', pages: found.pages } : found
}

async function inspectOffice(file: string): Promise<Inspection> {
  const listed = await withZip(file, async (zip, entries) => {
    if (entries.some((entry) => entry.isEncrypted())) return { error: 'encrypted' as const }
    const read = async (name: string) => {
      const entry = entries.find(({ fileName }) => fileName === name)
      return entry ? await readZipText(zip, entry, maxManifestLength) : ''
    }
    return { manifest: await read('META-INF/manifest.xml'), contents: await read('[Content_Types].xml') }
  })
  if (typeof listed === 'string') return { ok: false, error: listed }
  if ('error' in listed) return { ok: false, error: 'encrypted' }
  const detected = (await fileTypeFromFile(file))?.mime ?? null
  // file-type gives up on archives whose list of types comes late, as some programs write them.
  const mediaType = detected === 'application/zip' ? (typeOfMainPart(listed.contents ?? '') ?? detected) : detected
  if (!mediaType || !acceptedTypes.document.mediaTypes.includes(mediaType)) return { ok: false, error: 'wrong_type', detected: mediaType }
  if (listed.manifest === null || listed.contents === null) return { ok: false, error: 'unreadable' }
  // OpenDocument 1.3, part 2, §3.4.1: each encrypted part is declared here.
  if (/<(?:\w{1,40}:)?encryption-data[\s>]/.test(listed.manifest)) return { ok: false, error: 'encrypted' }
  return { ok: true, mediaType, pages: null }
}

/** The type of a document is that of its main part in the list of Office Open XML (ECMA-376, part 2, §10.1.2). */
const typeOfMainPart = (contents: string): string | undefined =>
  acceptedTypes.document.mediaTypes.find((mediaType) => contents.includes(`"${mediaType}.main+xml"`))

/** The name of the stream with an encrypted office document (MS-OFFCRYPTO §2.3.4.4), as written in the container's directory. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

async function containsBytes(handle: Handle, wanted: Buffer): Promise<boolean> {
  let overlap = Buffer.alloc(0)
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
    const bytes = Buffer.concat([overlap, chunk as Buffer])
    if (bytes.includes(wanted)) return true
    overlap = bytes.subarray(-wanted.length)
  }
  return false
}

/**
 * The last kilobyte that is not padding: portals and scanners add zeros or spaces after the end mark. Reads blocks from the end, at most a
 * megabyte.
 */
async function endOf(handle: Handle): Promise<string> {
  const { size } = await handle.stat()
  for (let end = size; end > Math.max(0, size - maxPadding); end -= blockLength) {
    const start = Math.max(0, end - blockLength)
    const block = Buffer.alloc(end - start)
    await handle.read(block, 0, block.length, start)
    const text = block.toString('latin1')
    const last = text.search(/[^\0\s](?=[\0\s]*$)/)
    if (last === -1) continue
    const from = Math.max(0, start + last + 1 - endLength)
    const tail = Buffer.alloc(start + last + 1 - from)
    await handle.read(tail, 0, tail.length, from)
    return tail.toString('latin1')
  }
  return ''
}
const endLength = 1_024
const blockLength = 64_000
const maxPadding = 1_000_000
