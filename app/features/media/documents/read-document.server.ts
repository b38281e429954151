/** Reads the text of a PDF page by page, and draws its first page. A second run replaces the results of the first. */
import { createHash } from 'node:crypto'
import type { Backend, ObjectStore } from '#app/backend/backend.server.ts'
import type { Db } from '#app/db/clients.server.ts'
import type { TextState } from '#app/features/core/files/file-roles.ts'
import { reindexResourcesWith } from '#app/features/resources/publishing/refresh-published.server.ts'
import { isScan } from './page-text.ts'
import { jobsLane, openPdf } from './pdf.server.ts'
import type { PageImage } from './pdf-worker.ts'
import { withTemporaryCopy } from './temporary-copy.server.ts'

type Services = Pick<Backend, 'databases' | 'openObject' | 'serviceStorage'>
type Original = { id: string; resource_id: string; owner_id: string; path: string; name: string }

/** Runs in a job, without a person. A file deleted by now is skipped. */
export async function readDocument({ databases: { service }, openObject, serviceStorage }: Services, fileId: string): Promise<void> {
  const original = await service
    .selectFrom('files')
    .select(['id', 'resource_id', 'owner_id', 'path', 'name'])
    .where('id', '=', fileId)
    .where('media_type', '=', 'application/pdf')
    .executeTakeFirst()
  if (!original) return
  const [read, drawn] = await withTemporaryCopy({ openObject }, original.path, async (file) => [
    await openPdf('read', file, jobsLane),
    await openPdf('draw', file, jobsLane),
  ])
  const texts = read.ok ? read.texts : []
  const state: TextState = !read.ok ? 'failed' : isScan(texts.map(({ text }) => text)) ? 'none' : 'read'
  await service.transaction().execute(async (db) => {
    await db.deleteFrom('file_passages').where('file_id', '=', fileId).execute()
    // A scan's page numbers and stamps are not worth indexing.
    const passages =
      state === 'read' ? texts.map(({ text, joined }, index) => ({ file_id: fileId, place: index + 1, text, rejoined_words: joined })) : []
    const filled = passages.filter(({ text }) => text !== '')
    if (filled.length > 0) await db.insertInto('file_passages').values(filled).execute()
    await db
      .updateTable('files')
      .set({ text_state: state, ...(read.ok && { pages: read.pages }) })
      .where('id', '=', fileId)
      .execute()
  })
  await replaceImage({ service, storage: serviceStorage() }, original, drawn.ok ? drawn.image : null)
  await reindexResourcesWith(service, fileId)
}

type Store = { service: Db; storage: ObjectStore }

/** New bytes, then the new row, then the old bytes are deleted: a row always has its bytes. */
async function replaceImage({ service, storage }: Store, original: Original, image: PageImage | null): Promise<void> {
  const former = await service
    .selectFrom('files')
    .select(['id', 'path'])
    .where('derived_from', '=', original.id)
    .where('role', '=', 'page-image')
    .execute()
  const fresh = image && (await storePicture(storage, original, image))
  await service.transaction().execute(async (db) => {
    const ids = former.map(({ id }) => id)
    if (ids.length > 0) await db.deleteFrom('files').where('id', 'in', ids).execute()
    if (fresh) await db.insertInto('files').values(fresh).execute()
  })
  if (former.length > 0) await storage.remove(former.map(({ path }) => path))
}

/** Stores the image's bytes; returns the row to insert. */
async function storePicture(storage: ObjectStore, original: Original, { bytes, width, height }: PageImage) {
  const id = crypto.randomUUID()
  const path = `${original.resource_id}/${id}`
  const { error } = await storage.upload(path, Uint8Array.from(bytes).buffer, { contentType: 'image/webp' })
  if (error) throw error
  return {
    id,
    asset_id: id,
    role: 'page-image',
    derived_from: original.id,
    resource_id: original.resource_id,
    owner_id: original.owner_id,
    path,
    name: `${original.name.replace(/\.[^.]*$/, '')}.webp`,
    media_type: 'image/webp',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    width,
    height,
  }
}
