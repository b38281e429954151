/** The text of documents, page by page: read by a job, published with its resource, found by search. */
import { expect } from 'vitest'
import { emptySearch } from '#app/features/core/search-url/links.ts'
import type { Search } from '#app/features/core/search-url/schema.ts'
import { findResources } from '#app/features/discovery/search/queries.server.ts'
import { readDocument } from '#app/features/media/documents/read-document.server.ts'
import { storeFile } from '#app/features/media/uploads/store-file.server.ts'
import type { Attachment } from '#app/features/resources/model/schema.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import type { Language } from '#app/i18n/languages.ts'
import {
  asPerson,
  attachmentOf,
  type DraftOptions,
  type Made,
  makePublished,
  type Reviewed,
  uploaderOf,
} from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { newWord } from '../../fixtures/new-word.ts'
import { pdf } from '../../fixtures/sample-documents.ts'
import { openSample, streamOf } from '../../fixtures/sample-files.ts'
import { test } from '../../fixtures/test.ts'

async function send(backend: TestBackend, { id, owner }: Pick<Made, 'id' | 'owner'>, bytes: Buffer): Promise<string> {
  const stored = await storeFile(backend, uploaderOf(owner), {
    resourceId: id,
    kind: 'document',
    name: 'norma.pdf',
    stream: streamOf(bytes),
  })
  if (!stored.ok) throw new Error(stored.error)
  return stored.file.id
}
const passagesOf = ({ databases: { service } }: TestBackend, file: string) =>
  service.selectFrom('file_passages').select(['place', 'text']).where('file_id', '=', file).orderBy('place').execute()
const rowOf = ({ databases: { service } }: TestBackend, file: string) =>
  service.selectFrom('files').select(['text_state as state', 'pages']).where('id', '=', file).executeTakeFirstOrThrow()
const imagesOf = ({ databases: { service } }: TestBackend, file: string) =>
  service.selectFrom('files').selectAll().where('derived_from', '=', file).where('role', '=', 'page-image').execute()

test('a document is read page by page, and its first page becomes an image', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const file = await send(backend, draft, pdf(['La primera', '', 'La tercera']))
  await readDocument(backend, file)
  expect(await passagesOf(backend, file)).toEqual([
    { place: 1, text: 'La primera' },
    { place: 3, text: 'La tercera' },
  ])
  expect(await rowOf(backend, file)).toEqual({ state: 'read', pages: 3 })
  const [image, ...others] = await imagesOf(backend, file)
  expect(others).toEqual([])
  expect(image).toMatchObject({ resource_id: draft.id, media_type: 'image/webp', width: 480, path: `${draft.id}/${image?.id}` })
  const bytes = await backend.serviceStorage().download(image?.path ?? '')
  expect((await bytes.data?.text())?.slice(8, 12)).toBe('WEBP')
})

test('a document read again has one set of passages and one image', async ({ backend, makeDraft }) => {
  const draft = await makeDraft()
  const file = await send(backend, draft, pdf(['La primera', 'La segunda']))
  await readDocument(backend, file)
  const [former] = await imagesOf(backend, file)
  await readDocument(backend, file)
  expect(await passagesOf(backend, file)).toHaveLength(2)
  expect(await imagesOf(backend, file)).toHaveLength(1)
  expect((await backend.serviceStorage().download(former?.path ?? '')).error).not.toBeNull()
})

test('a scan is marked, and has no passages', async ({ backend, makeDraft }) => {
  const file = await send(backend, await makeDraft(), pdf(['', ''], { isScan: true }))
  await readDocument(backend, file)
  expect(await rowOf(backend, file)).toEqual({ state: 'none', pages: 2 })
  expect(await passagesOf(backend, file)).toEqual([])
})

test('a document that can no longer be read is marked', async ({ backend, makeDraft }) => {
  const file = await send(backend, await makeDraft(), pdf(['Una']))
  const damaged = Buffer.from('%PDF-1.4\nnada\n%%EOF\n')
  const openObject = async () => ({ stream: new Response(new Uint8Array(damaged)).body as ReadableStream })
  await readDocument({ ...backend, openObject }, file)
  expect(await rowOf(backend, file)).toMatchObject({ state: 'failed' })
})

test('a deleted file is skipped', async ({ backend }) => {
  await expect(readDocument(backend, crypto.randomUUID())).resolves.toBeUndefined()
})

type PublishOptions = { language?: FileLanguage; isReadLater?: boolean } & Pick<DraftOptions, 'title' | 'languages'>

/** Publishes a resource with a PDF of these pages, read before or after its publication. */
async function publishWith(backend: TestBackend, pages: readonly string[], options: PublishOptions = {}) {
  const { language = 'es', isReadLater = false, languages = ['es', 'en'], title } = options
  const made = await makePublished(backend, { kind: 'document', languages, title })
  const file = await send(backend, made, pdf(pages))
  if (!isReadLater) await readDocument(backend, file)
  await publishAgain(backend, made, { ...attachment(file), language }, languages)
  if (isReadLater) await readDocument(backend, file)
  return { ...made, pdf: file }
}

const attachment = (file: string): Attachment =>
  attachmentOf({ id: file, name: 'norma.pdf', mediaType: 'application/pdf', size: 1, pages: null, seconds: null, transcriptCues: 0 }, 'es')

async function publishAgain(backend: TestBackend, made: Reviewed, added: Attachment, languages: readonly Language[]) {
  const { id, editor, revision: base } = made
  const content = { ...made.content, attachments: [added] }
  await asPerson(backend, editor, async (db) => {
    const revision = await saveRevision(db, editor.person, { resourceId: id, base, content, note: '' })
    const result = await publishResource(db, { resourceId: id, revision, languages })
    if (!result.ok) throw new Error(result.error)
  })
}

const search = ({ databases }: TestBackend, q: string, more: Partial<Search> = {}, reader: Language = 'es') =>
  findResources(databases.visitor, { ...emptySearch, q, sort: 'relevance', ...more }, reader)

test.for([false, true])('text on a page is found, with its page (read after publication: %s)', async (isReadLater, { backend }) => {
  const word = newWord()
  const { id, pdf: file } = await publishWith(backend, ['La portada', `Del registro ${word} se habla en esta hoja`], { isReadLater })
  const { hits, total, counts } = await search(backend, word)
  expect([total, counts.kind]).toEqual([1, { document: 1 }])
  expect(hits[0]).toMatchObject({ card: { id }, passages: [{ kind: 'page', place: 2, file, name: 'norma.pdf', language: 'es' }] })
  expect(hits[0]?.passages[0]?.extract).toContain(`\uE000${word}\uE001`)
})

test('a word divided at the end of a line is found whole and as written', async ({ backend }) => {
  const [first, second] = [newWord(), newWord()]
  const { id } = await publishWith(backend, [`El enfoque ${first}-) Tj 0 -20 Td (${second} sigue aqui`])
  for (const q of [`${first}${second}`, `${first}-${second}`, `${first} ${second}`, first, second])
    expect((await search(backend, q)).hits.map(({ card }) => card.id)).toEqual([id])
  const { hits } = await search(backend, second)
  expect(hits[0]?.passages[0]?.extract.replace(/[\uE000\uE001]/g, '')).toContain(`${first}-${second}`)
})

test('a resource with the words on many pages counts once, and shows the best page', async ({ backend }) => {
  const word = newWord()
  const { id } = await publishWith(backend, [
    `Una vez ${word} y mucho mas que no viene a cuento`,
    `${word} ${word} ${word}`,
    `Otra vez ${word}`,
  ])
  const { hits, total, counts } = await search(backend, word)
  expect([total, counts.kind, counts.lang]).toEqual([1, { document: 1 }, { es: 1, en: 1 }])
  expect(hits).toMatchObject([{ card: { id }, passages: [{ place: 2 }, {}] }])
})

test('matches in the text itself rank before matches on a page', async ({ backend }) => {
  const word = newWord()
  const inText = await publishWith(backend, ['Nada'], { title: { es: `La norma ${word}`, en: `The rule ${word}` } })
  const onPage = await publishWith(backend, [`Aqui dice ${word}`])
  const { hits } = await search(backend, word)
  expect(hits.map(({ card }) => card.id)).toEqual([inText.id, onPage.id])
})

test("the page in the reader's language is shown first", async ({ backend }) => {
  const word = newWord()
  const made = await publishWith(backend, [`Hoja de ${word}`])
  const english = await send(backend, made, pdf(['Cover', `Sheet of ${word}`]))
  await readDocument(backend, english)
  const content = { ...made.content, attachments: [attachment(made.pdf), { ...attachment(english), language: 'en' as const }] }
  await asPerson(backend, made.editor, async (db) => {
    const revision = await saveRevision(db, made.editor.person, { resourceId: made.id, base: made.revision + 1, content, note: '' })
    await publishResource(db, { resourceId: made.id, revision, languages: ['es', 'en'] })
  })
  expect((await search(backend, word, {}, 'es')).hits).toMatchObject([{ passages: [{ file: made.pdf, place: 1 }] }])
  expect((await search(backend, word, {}, 'en')).hits).toMatchObject([{ passages: [{ file: english, place: 2 }] }])
})

test('a document in a language without a dictionary is found by its exact words', async ({ backend }) => {
  const word = newWord()
  const { id } = await publishWith(backend, [`Cadastro das familias ${word}`], { language: 'pt' })
  expect((await search(backend, `familias ${word}`)).hits[0]).toMatchObject({ card: { id }, passages: [{ language: 'pt', place: 1 }] })
})

test('spoken text in a video is found with its second', async ({ backend }) => {
  const word = newWord()
  const made = await makePublished(backend, { kind: 'document' })
  const stored = await storeFile(backend, uploaderOf(made.owner), {
    resourceId: made.id,
    kind: 'captions',
    name: 'mensaje.es.vtt',
    stream: openSample('message.es.vtt'),
  })
  const track = stored.ok ? stored.file.id : ''
  await backend.databases.service
    .insertInto('file_passages')
    .values({ file_id: track, place: 83, text: `Y entonces dijo ${word}` })
    .execute()
  const [document] = made.content.attachments
  if (!document) throw new Error('No attachment')
  await publishAgain(backend, made, { ...document, captions: [{ language: 'es', file: track }] }, ['es', 'en'])
  expect((await search(backend, word)).hits).toMatchObject([{ card: { id: made.id }, passages: [{ kind: 'moment', place: 83 }] }])
})

test('filters apply to matches on a page', async ({ backend }) => {
  const word = newWord()
  await publishWith(backend, [`Aqui dice ${word}`])
  expect((await search(backend, word, { kind: ['document'] })).total).toBe(1)
  expect((await search(backend, word, { kind: ['video'] })).total).toBe(0)
})

test('the pages of drafts and of archived resources are not found', async ({ backend, makeDraft }) => {
  const word = newWord()
  await readDocument(backend, await send(backend, await makeDraft(), pdf([`Borrador ${word}`])))
  const made = await publishWith(backend, [`Archivado ${word}`])
  await asPerson(backend, made.editor, (db) => archiveResource(db, { resourceId: made.id, revision: made.revision + 1, note: '' }))
  expect((await search(backend, word)).total).toBe(0)
})

test('a document read again is found by its new words only', async ({ backend }) => {
  const [before, after] = [newWord(), newWord()]
  const made = await publishWith(backend, [`Dice ${before}`])
  const openObject = async () => ({ stream: new Response(new Uint8Array(pdf([`Dice ${after}`]))).body as ReadableStream })
  await readDocument({ ...backend, openObject }, made.pdf)
  expect([(await search(backend, before)).total, (await search(backend, after)).total]).toEqual([0, 1])
})
