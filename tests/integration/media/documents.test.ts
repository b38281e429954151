/** An uploaded document is stored with its detected type, or refused with the reason and deleted. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { bucket } from '#app/backend/backend.server.ts'
import { storeFile } from '#app/features/media/uploads/store-file.server.ts'
import { type Made, uploaderOf } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { ownBackend } from '../../fixtures/own-backend.ts'
import { compoundFile, encryptedOdt, inZip64, mediaTypes, office, pdf, plainZip, zip } from '../../fixtures/sample-documents.ts'
import { readSample, streamOf } from '../../fixtures/sample-files.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test } from '../../fixtures/test.ts'

const send = (backend: TestBackend, { id, owner }: Made, name: string, bytes: Buffer) =>
  storeFile(backend, uploaderOf(owner), { resourceId: id, kind: 'document', name, stream: streamOf(bytes) })

async function remainsOf({ databases: { service } }: TestBackend, { id }: Made) {
  const rows = await service.selectFrom('files').select('id').where('resource_id', '=', id).execute()
  const folder = path.join(ownBackend().folder, 'storage', bucket, id)
  return { rows: rows.length, onDisk: existsSync(folder) ? readdirSync(folder).length : 0 }
}

test.for(Object.entries(mediaTypes))(
  'a document of type %s is stored with its type',
  async ([extension, mediaType], { backend, makeDraft }) => {
    const draft = await makeDraft()
    const stored = await send(backend, draft, `norma.${extension}`, office(extension as keyof typeof mediaTypes))
    expect(stored).toMatchObject({ ok: true, file: { mediaType, pages: null } })
  },
)

test('a document with a wrong extension is stored with its detected type', async ({ backend, makeDraft }) => {
  const stored = await send(backend, await makeDraft(), 'norma.pdf', office('odt'))
  expect(stored).toMatchObject({ ok: true, file: { mediaType: mediaTypes.odt, name: 'norma.odt' } })
})

const pdfBytes = () => pdf(['Uno', 'Dos'])
test.for([
  ['a byte order mark before it', () => Buffer.concat([Buffer.from('\uFEFF'), pdfBytes()])],
  ['a kilobyte of mail headers before it', () => Buffer.concat([Buffer.from('X-Header: 1\r\n'.repeat(70)), pdfBytes()])],
  ['zeros behind its end', () => Buffer.concat([pdfBytes(), Buffer.alloc(4_096)])],
  ['a hundred thousand spaces and line ends behind its end', () => Buffer.concat([pdfBytes(), Buffer.alloc(100_000, ' \r\n')])],
] as const)('a PDF with %s is a PDF', async ([, make], { backend, makeDraft }) => {
  const stored = await send(backend, await makeDraft(), 'norma', make())
  expect(stored).toMatchObject({ ok: true, file: { mediaType: 'application/pdf', pages: 2, name: 'norma.pdf' } })
})

test('a Word document whose list of types comes last, behind a thousand parts, is accepted', async ({ backend, makeDraft }) => {
  const parts = Array.from({ length: 1_100 }, (_, index) => ({ name: `word/media/${index}.xml`, text: '<a/>' }))
  const types = `<Types><Override PartName="/word/document.xml" ContentType="${mediaTypes.docx}.main+xml"/></Types>`
  const bytes = zip([...parts, { name: 'word/document.xml', text: '<document/>' }, { name: '[Content_Types].xml', text: types }])
  expect(await send(backend, await makeDraft(), 'norma.docx', bytes)).toMatchObject({ ok: true, file: { mediaType: mediaTypes.docx } })
})

test('an archive with 64-bit sizes is read', async ({ backend, makeDraft }) => {
  expect(await send(backend, await makeDraft(), 'norma.odt', inZip64(office('odt')))).toMatchObject({ ok: true })
})

test('the pages of a PDF are counted, and its text is queued for reading', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  expect(await send(backend, draft, 'norma.pdf', pdf(['Uno', 'Dos', 'Tres']))).toMatchObject({ ok: true, file: { pages: 3 } })
  const row = await backend.databases.service
    .selectFrom('files')
    .select(['pages', 'text_state'])
    .where('resource_id', '=', draft.id)
    .executeTakeFirst()
  expect(row).toEqual({ pages: 3, text_state: 'waiting' })
})

const manyParts = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `word/${index}`, text: '' }))
const pngHead = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))

test.for([
  ['an empty file', 'norma.pdf', () => Buffer.alloc(0), { error: 'empty' }],
  ['a PDF with a password', 'norma.pdf', () => pdf(['Uno'], { isEncrypted: true }), { error: 'encrypted' }],
  ['a Word document with a password', 'norma.docx', () => compoundFile('EncryptedPackage'), { error: 'encrypted' }],
  ['an OpenDocument text with a password', 'norma.odt', encryptedOdt, { error: 'encrypted' }],
  ['an archive with a password', 'norma.docx', () => zip([{ name: 'a', text: 'b', isEncrypted: true }]), { error: 'encrypted' }],
  ['a PDF that lost its end', 'norma.pdf', () => half(readSample('policy.pdf')), { error: 'truncated' }],
  ['a Word document that lost its end', 'norma.docx', () => half(office('docx')), { error: 'truncated' }],
  ['a PDF with nothing in it', 'norma.pdf', () => Buffer.from('%PDF-1.4\nnada\n%%EOF\n'), { error: 'unreadable' }],
  ['a PDF without pages', 'norma.pdf', () => pdf([]), { error: 'unreadable' }],
  ['a PDF that unpacks to a gigabyte', 'norma.pdf', () => pdf(['Uno'], { bombSize: 1_000_000_000 }), { error: 'too_complex' }],
  [
    'a Word document that unpacks to gigabytes',
    'norma.docx',
    () => office('docx', [{ name: 'word/media/a.png', text: 'a', claimed: 4_000_000_000 }]),
    { error: 'too_complex' },
  ],
  [
    'an OpenDocument text whose list is larger than it says',
    'norma.odt',
    () => office('odt', [{ name: 'META-INF/manifest.xml', text: ' '.repeat(9_000_000), claimed: 10 }]),
    { error: 'unreadable' },
  ],
  ['an archive of more parts than a document has', 'norma.docx', () => office('docx', manyParts(21_000)), { error: 'too_complex' }],
  ['a picture with a PDF in it', 'norma.pdf', () => Buffer.concat([pngHead, pdf(['Uno'])]), { error: 'wrong_type', detected: 'image/png' }],
  ['an archive called a Word document', 'norma.docx', plainZip, { error: 'wrong_type', detected: 'application/zip' }],
  [
    'a Word document of before 2007',
    'norma.docx',
    () => compoundFile('WordDocument'),
    { error: 'wrong_type', detected: 'application/x-cfb' },
  ],
  ['a video called a document', 'norma.pdf', () => readSample('message.mp4'), { error: 'wrong_type', detected: 'video/mp4' }],
  ['a text called a document', 'norma.pdf', () => Buffer.from('Estimados colegas:'), { error: 'wrong_type', detected: null }],
] as const)('%s is refused, and leaves nothing', { timeout: patience(60_000) }, async ([, name, make, refusal], { backend, makeDraft }) => {
  const draft = await makeDraft()
  expect(await send(backend, draft, name, make())).toEqual({ ok: false, ...refusal })
  expect(await remainsOf(backend, draft)).toEqual({ rows: 0, onDisk: 0 })
})

test("one person's zip bombs do not delay another person's PDF", { timeout: patience(60_000) }, async ({
  backend,
  makeDraft,
  signInAs,
}) => {
  const draft = await makeDraft()
  const other = { ...draft, owner: await signInAs('editor') }
  const bombs = [1, 2, 3].map(() => send(backend, draft, 'norma.pdf', pdf(['Uno'], { bombSize: 1_000_000_000 })))
  let done = 0
  for (const bomb of bombs) void bomb.then(() => (done += 1))
  expect(await send(backend, other, 'norma.pdf', pdf(['Uno']))).toMatchObject({ ok: true })
  expect(done).toBeLessThan(3)
  for (const bomb of bombs) expect(await bomb).toEqual({ ok: false, error: 'too_complex' })
})

test('the memory of the process does not grow with the unpacked size of a PDF', { timeout: patience(60_000) }, async ({
  backend,
  makeDraft,
}) => {
  const draft = await makeDraft()
  const bomb = pdf(['Uno'], { bombSize: 1_000_000_000 })
  expect(bomb.length).toBeLessThan(20_000)
  let peak = 0
  const before = process.memoryUsage.rss()
  const meter = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss() - before)
  }, 20)
  await send(backend, draft, 'norma.pdf', bomb)
  clearInterval(meter)
  expect(peak).toBeLessThan(500_000_000)
  // The next person is served.
  expect(await send(backend, draft, 'norma.pdf', pdf(['Uno']))).toMatchObject({ ok: true })
})
