import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '#app/db/clients.server.ts'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

/** Who follows nothing is answered `not_found`. */
const allowedUnlessNotFound = (call: Promise<unknown>): Promise<boolean> =>
  succeeds(call).catch((error: unknown) => {
    if (error instanceof pg.DatabaseError && error.message === 'not_found') return false
    throw error
  })

const follow = (db: Tx) => sql`select private.follow('{country:PER}', 'weekly', 'es', null, '2026-11')`.execute(db)
export const following: Row = {
  row: 'follow',
  cells: [
    cell('members', 'follows a country', ({ db }) => succeeds(follow(db))),
    cell('everybody', 'asks to follow for an address that a mail must confirm', ({ db }) =>
      succeeds(sql`select private.request_follow('alguien@caja.test', '{country:PER}', 'weekly', 'es', null, '2026-11')`.execute(db)),
    ),
    cell('members', 'sees what they follow', async ({ db, me }) => {
      await follow(db)
      return reads(db.selectFrom('follows').innerJoin('followers', 'id', 'follower_id').select('subject').where('person_id', '=', me.id))
    }),
    cell('members', 'sees what they agreed to', async ({ db, me }) => {
      await follow(db)
      return reads(
        db.selectFrom('follow_consents').innerJoin('followers', 'followers.id', 'follower_id').select('way').where('person_id', '=', me.id),
      )
    }),
    cell('members', 'leaves campaigns', ({ db }) => succeeds(sql`select private.choose_campaigns(false)`.execute(db))),
    cell('members', 'reads everything that is stored about it', ({ db }) => succeeds(sql`select private.read_following()`.execute(db))),
    cell('members', 'stops following', async ({ db }) => {
      await follow(db)
      return allowedUnlessNotFound(sql`select private.stop_following('country:PER')`.execute(db))
    }),
    cell('members', 'chooses another language for the mails', async ({ db }) => {
      await follow(db)
      return allowedUnlessNotFound(sql`select private.change_following('en', 'officials', '{"country:PER": "monthly"}')`.execute(db))
    }),
    cell('members', 'agrees to mails', async ({ db }) => {
      await follow(db)
      return allowedUnlessNotFound(sql`select private.agree_to_following('2026-11')`.execute(db))
    }),
    cell('members', 'leaves everything', ({ db }) => succeeds(sql`select private.leave_following()`.execute(db))),
    cell('members', 'deletes everything', ({ db }) => succeeds(sql`select private.erase_following()`.execute(db))),
    cell('staff', 'sees what somebody else follows', ({ db, world }) =>
      reads(db.selectFrom('follows').select('subject').where('follower_id', '=', world.follower)),
    ),
    cell('staff', 'sees who follows', ({ db, world }) =>
      reads(db.selectFrom('followers').select('language').where('id', '=', world.follower)),
    ),
    cell('staff', 'sees what somebody else agreed to', ({ db, world }) =>
      reads(db.selectFrom('follow_consents').select('way').where('follower_id', '=', world.follower)),
    ),
    cell('nobody', 'follows in the name of somebody else', ({ db, world }) =>
      writes(db.insertInto('follows').values({ follower_id: world.follower, subject: 'country:PER' })),
    ),
    cell('nobody', 'makes somebody a follower', ({ db, world }) =>
      writes(db.insertInto('followers').values({ person_id: world.spare.person.id, email_key: 'x@x.org', language: 'es' })),
    ),
    cell('nobody', 'writes what somebody agreed to', ({ db, world }) =>
      writes(
        db.insertInto('follow_consents').values({ follower_id: world.follower, text_version: '2026-11', language: 'es', way: 'signed-in' }),
      ),
    ),
    // Without a condition, because a condition would hide rows that the person may not read.
    cell('nobody', 'ends what others follow', ({ db }) => writes(db.deleteFrom('follows'))),
    cell('nobody', 'deletes followers', ({ db }) => writes(db.deleteFrom('followers'))),
    cell('nobody', 'withdraws the consent of others', ({ db }) =>
      writes(db.updateTable('follow_consents').set({ withdrawn_at: new Date() })),
    ),
    cell('nobody', 'changes how often others get mail', ({ db }) => writes(db.updateTable('follows').set({ rhythm: 'monthly' }))),
  ],
}
