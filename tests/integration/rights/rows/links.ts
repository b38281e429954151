import { sql } from 'kysely'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

const url = 'https://example.org/'

export const links: Row = {
  row: 'outside addresses',
  cells: [
    cell('everybody', 'reads where what is published leads', ({ db, world }) =>
      reads(db.selectFrom('published_links').select('url').where('resource_id', '=', world.published.id)),
    ),
    cell('everybody', 'reads every place that leads outside', ({ db, world }) =>
      reads(db.selectFrom('external_links').select('path').where('resource_id', '=', world.published.id)),
    ),
    cell('nobody', 'adds a link by hand', ({ db, world }) =>
      writes(
        db.insertInto('published_links').values({ resource_id: world.published.id, path: 'context', url: 'https://example.org/otro' }),
      ),
    ),
    cell('nobody', 'changes a link by hand', ({ db }) => writes(db.updateTable('published_links').set({ path: 'otro' }))),
    cell('nobody', 'removes a link by hand', ({ db }) => writes(db.deleteFrom('published_links'))),
    cell('staff', 'reads how an address stands and the way it leads', ({ db, world }) =>
      reads(db.selectFrom('link_checks').select(['state', 'problem', 'hops', 'first_failed_at']).where('url', '=', world.files.link)),
    ),
    cell('staff', 'reads past checks', ({ db, world }) =>
      reads(db.selectFrom('link_check_history').select('outcome').where('url', '=', world.files.link)),
    ),
    cell('nobody', 'writes a past check', ({ db }) =>
      writes(db.insertInto('link_check_history').values({ url, outcome: 'alive', state: 'sound' })),
    ),
    cell('nobody', 'rewrites past checks', ({ db }) => writes(db.updateTable('link_check_history').set({ state: 'sound' }))),
    cell('nobody', 'removes past checks', ({ db }) => writes(db.deleteFrom('link_check_history'))),
    cell('everybody', 'reads where a copy is of what is gone', ({ db, world }) =>
      reads(db.selectFrom('archived_copies').select('copy_url').where('url', '=', world.files.copied)),
    ),
    cell('staff', 'reads that the archive has no copy', ({ db, world }) =>
      reads(db.selectFrom('archived_copies').select('requested_at').where('url', '=', world.files.notCopied)),
    ),
    cell('nobody', 'says that there is a copy', ({ db }) => writes(db.insertInto('archived_copies').values({ url }))),
    cell('nobody', 'changes where a copy is', ({ db }) => writes(db.updateTable('archived_copies').set({ is_needed: false }))),
    cell('nobody', 'takes a copy away', ({ db }) => writes(db.deleteFrom('archived_copies'))),
    cell('nobody', 'reads which servers asked to be left alone', ({ db }) =>
      succeeds(sql`select from private.link_host_pauses`.execute(db)),
    ),
  ],
}
