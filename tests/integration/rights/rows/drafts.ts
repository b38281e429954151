import { sql } from 'kysely'
import { cell, type Row, reads, storageCell } from '../cell.ts'

export const drafts: Row = {
  row: 'read drafts, revisions, review comments',
  cells: [
    cell('readersOfDrafts', 'reads a draft', ({ db, world }) =>
      reads(db.selectFrom('resources').select('slug').where('id', '=', world.draft.id)),
    ),
    cell('readersOfDrafts', 'reads its revisions', ({ db, world }) =>
      reads(db.selectFrom('revisions').select('content').where('resource_id', '=', world.draft.id)),
    ),
    cell('readersOfDrafts', 'reads its review comments', ({ db, world }) =>
      reads(db.selectFrom('review_comments').select('body').where('id', '=', world.reviewComment)),
    ),
    cell('readersOfDrafts', 'reads its clearance', ({ db, world }) =>
      reads(db.selectFrom('clearances').select('cleared_by').where('resource_id', '=', world.draft.id)),
    ),
    cell('readersOfDrafts', 'reads its trail', ({ db, world }) =>
      reads(db.selectFrom('transitions').select('to_state').where('resource_id', '=', world.draft.id)),
    ),
    cell('readersOfDrafts', 'reads who its co-authors are', ({ db, world }) =>
      reads(db.selectFrom('resource_authors').select('person_id').where('resource_id', '=', world.draft.id)),
    ),
    cell('readersOfDrafts', 'reads the row of its file', ({ db, world }) =>
      reads(db.selectFrom('files').select('name').where('path', '=', world.draft.path)),
    ),
    cell('readersOfDrafts', 'reads what is written in its file', ({ db, world }) =>
      reads(
        db
          .selectFrom('file_passages')
          .select('text')
          .where('file_id', '=', world.draft.file?.id ?? ''),
      ),
    ),
    storageCell(
      'readersOfDrafts',
      'downloads its file by its path',
      async ({ objects, world }) => (await objects.download(world.draft.path)).error === null,
    ),
    storageCell(
      'readersOfDrafts',
      'lists its files',
      async ({ objects, world }) => ((await objects.list(world.draft.id)).data ?? []).length > 0,
    ),
    storageCell(
      'readersOfDrafts',
      'has the address of its file signed',
      async ({ objects, world }) => (await objects.createSignedUrl(world.draft.path, 60)).error === null,
    ),
    cell('readersOfDrafts', 'reads the newer revision of something published', ({ db, world }) =>
      reads(
        db
          .selectFrom('revisions')
          .select('content')
          .where('resource_id', '=', world.changed.id)
          .where('number', '=', world.changed.revision),
      ),
    ),
    cell('readersOfDrafts', 'reads the row of a file that is not published yet', ({ db, world }) =>
      reads(db.selectFrom('files').select('name').where('id', '=', world.changed.newer.id)),
    ),
    storageCell(
      'readersOfDrafts',
      'downloads a file that is not published yet',
      async ({ objects, world }) => (await objects.download(world.changed.newer.path)).error === null,
    ),
    cell('readersOfDrafts', 'reads an archived resource', ({ db, world }) =>
      reads(db.selectFrom('resources').select('slug').where('id', '=', world.archived.id)),
    ),
    cell('readersOfDrafts', 'reads the row of an archived file', ({ db, world }) =>
      reads(db.selectFrom('files').select('name').where('path', '=', world.archived.path)),
    ),
    storageCell(
      'readersOfDrafts',
      'downloads an archived file',
      async ({ objects, world }) => (await objects.download(world.archived.path)).error === null,
    ),
    cell('nobody', 'finds an archived file among the published', ({ db, world }) =>
      reads(db.selectFrom('published_files').select('file_id').where('resource_id', '=', world.archived.id)),
    ),
    cell(
      'readersOfDrafts',
      'is told by the functions that the draft may be read',
      async ({ db, world }) =>
        (await sql<{ may: boolean }>`select private.can_read_draft(${world.draft.id}) as may`.execute(db)).rows[0]?.may === true,
    ),
  ],
}
