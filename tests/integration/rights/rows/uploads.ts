import type { Tx } from '#app/db/clients.server.ts'
import { cell, type Me, type Row, storageCell, writes } from '../cell.ts'
import type { World } from '../world.ts'

/** The row of a file in the draft. */
export const fileRow = (me: Me, world: World, id: string = crypto.randomUUID()) => ({
  id,
  asset_id: id,
  resource_id: world.draft.id,
  owner_id: me.id,
  path: `${world.draft.id}/${id}`,
  name: 'norma.pdf',
  media_type: 'application/pdf',
  size: 10,
  sha256: '0'.repeat(64),
})
/** Inserts a file and its passage in one transaction. */
async function addWithPassage(db: Tx, row: ReturnType<typeof fileRow>, role: 'captions' | 'original'): Promise<boolean> {
  await db
    .insertInto('files')
    .values({ ...row, role })
    .execute()
  return writes(db.insertInto('file_passages').values({ file_id: row.id, place: 1, text: 'Hola' }))
}
const bytes = new TextEncoder().encode('%PDF-1.4').buffer

export const uploads: Row = {
  row: 'upload',
  cells: [
    cell('authorsAndStaff', 'adds the row of a file', ({ db, me, world }) => writes(db.insertInto('files').values(fileRow(me, world)))),
    cell('nobody', 'adds it in the name of somebody else', ({ db, me, world }) =>
      writes(db.insertInto('files').values({ ...fileRow(me, world), owner_id: world.bystander.person.id })),
    ),
    cell('nobody', 'adds a row that points at a file of another resource', ({ db, me, world }) =>
      writes(db.insertInto('files').values({ ...fileRow(me, world), path: `${world.published.id}/${crypto.randomUUID()}` })),
    ),
    cell('authorsAndStaff', 'adds a version of a file', ({ db, me, world }) =>
      writes(db.insertInto('files').values({ ...fileRow(me, world), asset_id: world.draft.path.split('/')[1] ?? '' })),
    ),
    cell('nobody', 'adds a version to a file of another resource', ({ db, me, world }) =>
      writes(db.insertInto('files').values({ ...fileRow(me, world), asset_id: world.published.path.split('/')[1] ?? '' })),
    ),
    cell('authorsAndStaff', 'writes down what the captions say that they add', ({ db, me, world }) =>
      addWithPassage(db, fileRow(me, world), 'captions'),
    ),
    cell('nobody', 'writes down what another kind of file says', ({ db, me, world }) => addWithPassage(db, fileRow(me, world), 'original')),
    cell('nobody', 'writes down what a file says that was there before', ({ db, world }) =>
      writes(db.insertInto('file_passages').values({ file_id: world.draft.path.split('/')[1] ?? '', place: 1, text: 'Hola' })),
    ),
    cell('nobody', 'changes the row of a file', ({ db, world }) =>
      writes(db.updateTable('files').set({ name: 'otra.pdf' }).where('path', '=', world.draft.path)),
    ),
    cell('authorsAndStaff', 'removes the row of a file that nothing uses', ({ db, world }) =>
      writes(db.deleteFrom('files').where('id', '=', world.files.looseInDraft)),
    ),
    cell('staff', 'removes the row of such a file while its resource is under review', ({ db, world }) =>
      writes(db.deleteFrom('files').where('id', '=', world.files.looseInReview)),
    ),
    cell('nobody', 'removes the row of a file that the latest revision uses', ({ db, world }) =>
      writes(db.deleteFrom('files').where('path', '=', world.draft.path)),
    ),
    cell('nobody', 'removes the row of a published file', ({ db, world }) =>
      writes(db.deleteFrom('files').where('path', '=', world.published.path)),
    ),
    storageCell(
      'authorsAndStaff',
      'uploads into the folder of a resource',
      async ({ objects, world }) => (await objects.upload(`${world.draft.id}/${crypto.randomUUID()}`, bytes)).error === null,
    ),
    storageCell(
      'staff',
      'uploads outside the folders of resources',
      async ({ objects }) => (await objects.upload(`suelto-${crypto.randomUUID()}`, bytes)).error === null,
    ),
    storageCell(
      'nobody',
      'writes over the bytes of a file',
      async ({ objects, world }) => (await objects.upload(world.draft.path, bytes, { upsert: true })).error === null,
    ),
    storageCell(
      'nobody',
      'moves the bytes of a file elsewhere',
      async ({ objects, world }) => (await objects.move(world.draft.path, `${world.draft.id}/${crypto.randomUUID()}`)).error === null,
    ),
    storageCell('authorsAndStaff', 'takes back an upload that has no row yet', async ({ objects, world }) => {
      const path = await world.addObject(world.draft.id)
      return ((await objects.remove([path])).data ?? []).length > 0
    }),
    storageCell(
      'nobody',
      'removes the bytes of a file that has its row',
      async ({ objects, world }) => ((await objects.remove([await world.addFile(world.draft.id)])).data ?? []).length > 0,
    ),
    storageCell(
      'nobody',
      'removes the bytes of a published file',
      async ({ objects, world }) => ((await objects.remove([await world.addPublishedFile()])).data ?? []).length > 0,
    ),
  ],
}
