import { sql } from 'kysely'
import { cell, type Me, type Row, reads, writes } from '../cell.ts'
import type { World } from '../world.ts'
import { fileRow } from './uploads.ts'

const upload = (me: Me, world: World) => ({ resource_id: world.draft.id, owner_id: me.id, size: 10 })
const consent = (me: Me, world: World) => ({
  resource_id: world.draft.id,
  given_by: 'Ana',
  given_on: '2026-01-15',
  purposes: ['publish'],
  recorded_by: me.id,
})
/** The life of a file from upload to deletion, and the data about it. */
export const files: Row = {
  row: 'versions and renditions of files',
  cells: [
    cell('everybody', 'reads the row of a published file', ({ db, world }) =>
      reads(db.selectFrom('files').select('name').where('path', '=', world.published.path)),
    ),
    cell('readersOfDrafts', 'reads the row of its newer version', ({ db, world }) =>
      reads(db.selectFrom('files').select('name').where('id', '=', world.files.newVersion)),
    ),
    cell('everybody', 'reads the row of its rendition', ({ db, world }) =>
      reads(db.selectFrom('files').select('name').where('id', '=', world.files.pageOfPublished)),
    ),
    cell('readersOfDrafts', 'reads the row of a rendition of a draft’s file', ({ db, world }) =>
      reads(db.selectFrom('files').select('name').where('id', '=', world.files.pageOfDraft)),
    ),
    cell('readersOfDrafts', 'reads the row of a rendition of an archived file', ({ db, world }) =>
      reads(db.selectFrom('files').select('name').where('id', '=', world.files.pageOfArchived)),
    ),
    cell('authorsAndStaff', 'goes on with an address whose first version is gone', ({ db, me, world }) =>
      writes(db.insertInto('files').values({ ...fileRow(me, world), asset_id: world.files.addressInDraft })),
    ),
    cell('nobody', 'takes such an address of another resource for their own', ({ db, me, world }) =>
      writes(db.insertInto('files').values(fileRow(me, world, world.files.addressInPublished))),
    ),
    cell('nobody', 'invents an address', ({ db, me, world }) =>
      writes(db.insertInto('files').values({ ...fileRow(me, world), asset_id: crypto.randomUUID() })),
    ),
    cell('nobody', 'makes a rendition', ({ db, me, world }) =>
      writes(db.insertInto('files').values({ ...fileRow(me, world), derived_from: world.draft.file?.id ?? null, role: 'page-image' })),
    ),
    cell('nobody', 'removes a rendition of a file that is used', ({ db, world }) =>
      writes(db.deleteFrom('files').where('id', '=', world.files.pageOfDraft)),
    ),
    cell('readersOfDrafts', 'reads the consent of who speaks in a draft', ({ db, world }) =>
      reads(db.selectFrom('consents').select('given_by').where('resource_id', '=', world.draft.id)),
    ),
    cell('ownerAndStaff', 'records a consent', ({ db, me, world }) => writes(db.insertInto('consents').values(consent(me, world)))),
    cell('nobody', 'records it in the name of somebody else', ({ db, me, world }) =>
      writes(db.insertInto('consents').values({ ...consent(me, world), recorded_by: world.bystander.person.id })),
    ),
    cell('nobody', 'changes or removes a consent', ({ db, world }) =>
      writes(db.deleteFrom('consents').where('resource_id', '=', world.draft.id)),
    ),
    cell('owner', 'sees the upload they have begun', ({ db, world }) =>
      reads(db.selectFrom('uploads').select('received').where('id', '=', world.files.upload)),
    ),
    cell('authorsAndStaff', 'begins an upload', ({ db, me, world }) => writes(db.insertInto('uploads').values(upload(me, world)))),
    cell('nobody', 'begins one in the name of somebody else', ({ db, me, world }) =>
      writes(db.insertInto('uploads').values({ ...upload(me, world), owner_id: world.bystander.person.id })),
    ),
    cell('owner', 'goes on with it', ({ db, world }) =>
      writes(db.updateTable('uploads').set({ received: 50 }).where('id', '=', world.files.upload)),
    ),
    cell('nobody', 'goes on with one for a resource they may not edit', ({ db, world }) =>
      writes(db.updateTable('uploads').set({ received: 50 }).where('id', '=', world.files.uploadOfColleague)),
    ),
    cell('owner', 'gives it up', ({ db, world }) => writes(db.deleteFrom('uploads').where('id', '=', world.files.upload))),
    // Without a condition, so that only the delete policy is tested, and not the read policy.
    cell('owner', 'gives up whatever uploads they can, two at most', async ({ db, me, world }) => {
      const { numDeletedRows } = await db.deleteFrom('uploads').executeTakeFirstOrThrow()
      const own = me.id === world.actors.colleague.person.id ? 1n : 0n
      return numDeletedRows - own > 0n
    }),
    cell('staff', 'reads what the check of Storage found', ({ db }) => reads(db.selectFrom('storage_checks').select('files'))),
    cell('staff', 'reads what outside addresses answered', ({ db, world }) =>
      reads(db.selectFrom('link_checks').select('outcome').where('url', '=', world.files.link)),
    ),
    cell('everybody', 'reads when a sister platform was last alive', ({ db, world }) =>
      reads(db.selectFrom('link_checks').select(['outcome', 'checked_at', 'last_alive_at']).where('url', '=', world.files.platformLink)),
    ),
    cell('members', 'reads the rest of what it answered', ({ db, world }) =>
      reads(db.selectFrom('link_checks').select(['status', 'moved_to']).where('url', '=', world.files.platformLink)),
    ),
    cell('nobody', 'writes a check', ({ db }) =>
      writes(db.insertInto('link_checks').values({ url: 'https://example.org/', outcome: 'alive' })),
    ),
    cell(
      'everybody',
      'is told which address a version belongs to, and nothing else of it',
      async ({ db, world }) =>
        (await sql<{ asset: string }>`select private.asset_id_of(${world.files.newVersion}) as asset`.execute(db)).rows[0]?.asset ===
        world.published.file?.id,
    ),
  ],
}
