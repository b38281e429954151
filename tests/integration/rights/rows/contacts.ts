import { sql } from 'kysely'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

const titles = JSON.stringify({ es: 'Puesto' })

export const contacts: Row = {
  row: 'contacts, posts, interactions',
  cells: [
    cell('members', 'reads their own record', ({ db, me }) => reads(db.selectFrom('people').select('email').where('id', '=', me.id))),
    cell('staff', 'reads the record of somebody else', ({ db, world }) =>
      reads(db.selectFrom('people').select('email').where('id', '=', world.bystander.person.id)),
    ),
    cell('members', 'changes their own name and language', ({ db, me }) =>
      writes(db.updateTable('people').set({ name: 'Otra', language: 'en' }).where('id', '=', me.id)),
    ),
    cell('nobody', 'changes the name of somebody else', ({ db, world }) =>
      writes(db.updateTable('people').set({ name: 'Otra' }).where('id', '=', world.bystander.person.id)),
    ),
    cell('nobody', 'changes their own address', ({ db, me }) =>
      writes(
        db
          .updateTable('people')
          .set({ email: `${me.id}@otra.test` })
          .where('id', '=', me.id),
      ),
    ),
    cell('nobody', 'takes over the record of somebody else', ({ db, world }) =>
      writes(db.updateTable('people').set({ user_id: sql`auth.uid()` }).where('id', '=', world.bystander.person.id)),
    ),
    cell('nobody', 'adds a person', ({ db }) => writes(db.insertInto('people').values({ email: `${crypto.randomUUID()}@caja.test` }))),
    cell('nobody', 'removes a person', ({ db, world }) => writes(db.deleteFrom('people').where('id', '=', world.spare.person.id))),
    cell('holdersAndStaff', 'reads the post that the owner holds', ({ db, world }) =>
      reads(db.selectFrom('posts').select('titles').where('id', '=', world.ownerPost)),
    ),
    cell('staff', 'reads a post that nobody holds', ({ db, world }) =>
      reads(db.selectFrom('posts').select('titles').where('id', '=', world.unused.post)),
    ),
    cell('staff', 'adds a post', ({ db, world }) => writes(db.insertInto('posts').values({ institution_id: world.institution, titles }))),
    cell('staff', 'changes a post', ({ db, world }) => writes(db.updateTable('posts').set({ titles }).where('id', '=', world.ownerPost))),
    cell('staff', 'removes a post', ({ db, world }) => writes(db.deleteFrom('posts').where('id', '=', world.unused.post))),
    cell('ownerAndStaff', 'reads that the owner holds it', ({ db, world }) =>
      reads(db.selectFrom('post_holders').select('held_from').where('id', '=', world.ownerHolding)),
    ),
    cell('editor', 'reads the copy of a mail that the editor sent', ({ db, world }) =>
      reads(db.selectFrom('mail_copies').select('note').where('id', '=', world.contacts.copy)),
    ),
    cell('editor', 'reads who got a mail that the editor sent', ({ db, world }) =>
      reads(db.selectFrom('mail_copy_people').select('person_id').where('copy_id', '=', world.contacts.copy)),
    ),
    cell('editor', 'takes a recipient off the copy of a mail that the editor sent', ({ db, world }) =>
      writes(db.deleteFrom('mail_copy_people').where('copy_id', '=', world.contacts.copy)),
    ),
    cell('editor', 'throws away the copy of a mail that the editor sent', ({ db, world }) =>
      writes(db.deleteFrom('mail_copies').where('id', '=', world.contacts.copy)),
    ),
    cell('nobody', 'makes the copy of a mail', ({ db, me }) =>
      writes(db.insertInto('mail_copies').values({ sent_by: me.id, sent_on: '2026-11-30', note: 'x', is_proven: true })),
    ),
    cell('nobody', 'changes the copy of a mail', ({ db, world }) =>
      writes(db.updateTable('mail_copies').set({ note: 'x' }).where('id', '=', world.contacts.copy)),
    ),
    cell('nobody', 'says that a mail was sent by somebody', ({ db }) =>
      succeeds(sql`select private.add_mail_copy('editora@demo.caja', current_date, 'x', true, '{}')`.execute(db)),
    ),
    cell('staff', 'reads a contact that is for staff', ({ db, world }) =>
      reads(db.selectFrom('interactions').select('note').where('id', '=', world.contacts.forStaff.id)),
    ),
    cell('holdersAndStaff', 'reads a contact that is shared with the institution', ({ db, world }) =>
      reads(db.selectFrom('interactions').select('note').where('id', '=', world.contacts.shared.id)),
    ),
    cell('staff', 'reads who took part in a contact that is for staff', ({ db, world }) =>
      reads(db.selectFrom('interaction_participants').select('side').where('interaction_id', '=', world.contacts.forStaff.id)),
    ),
    cell('staff', 'reads the names of who took part in a contact that is for staff', ({ db, world }) =>
      sql<{ names: unknown[] }>`select private.name_participants(${world.contacts.forStaff.id}) as names`
        .execute(db)
        .then(({ rows }) => (rows[0]?.names.length ?? 0) > 0),
    ),
    cell('holdersAndStaff', 'reads the names of who took part in a shared contact', ({ db, world }) =>
      sql<{ names: unknown[] }>`select private.name_participants(${world.contacts.shared.id}) as names`
        .execute(db)
        .then(({ rows }) => (rows[0]?.names.length ?? 0) > 0),
    ),
    cell('holdersAndStaff', 'reads who took part in a shared contact', ({ db, world }) =>
      reads(db.selectFrom('interaction_participants').select('side').where('interaction_id', '=', world.contacts.shared.id)),
    ),
    cell('staff', 'reads a promise that is for staff', ({ db, world }) =>
      reads(db.selectFrom('promises').select('body').where('id', '=', world.contacts.forStaff.theirs)),
    ),
    cell('holdersAndStaff', 'reads a promise of a shared contact', ({ db, world }) =>
      reads(db.selectFrom('promises').select('body').where('id', '=', world.contacts.shared.ours)),
    ),
    cell('staff', 'records a contact', ({ db, world }) =>
      writes(db.insertInto('interactions').values({ post_id: world.contacts.post, kind: 'meeting', note: 'Reunión' })),
    ),
    cell('nobody', 'says that somebody else recorded a contact', ({ db, world }) =>
      writes(
        db
          .insertInto('interactions')
          .values({ post_id: world.contacts.post, kind: 'meeting', note: 'Reunión', recorded_by: world.spare.person.id }),
      ),
    ),
    cell('staff', 'adds a participant', ({ db, world }) =>
      writes(
        db
          .insertInto('interaction_participants')
          .values({ interaction_id: world.contacts.shared.id, person_id: world.actors.colleague.person.id, side: 'institution' }),
      ),
    ),
    cell('staff', 'adds a topic', ({ db, world }) =>
      writes(db.insertInto('interaction_topics').values({ interaction_id: world.contacts.shared.id, concept_id: world.contacts.topic })),
    ),
    cell('staff', 'adds a promise', ({ db, world }) =>
      writes(db.insertInto('promises').values({ interaction_id: world.contacts.shared.id, side: 'institution', body: 'Enviar el padrón' })),
    ),
    cell('nobody', 'changes a contact directly', ({ db, world }) =>
      writes(db.updateTable('interactions').set({ note: 'Otra' }).where('id', '=', world.contacts.shared.id)),
    ),
    cell('staff', 'corrects a contact', ({ db, world }) =>
      succeeds(sql`select private.change_interaction(${world.contacts.shared.id}, 1, 'Corregida', false)`.execute(db)),
    ),
    cell('staff', 'closes a promise of staff', ({ db, world }) =>
      succeeds(sql`select private.close_promise(${world.contacts.shared.ours}, 'kept', '')`.execute(db)),
    ),
    cell('holdersAndStaff', 'closes a promise of the institution in a shared contact', ({ db, world }) =>
      succeeds(sql`select private.close_promise(${world.contacts.shared.theirs}, 'kept', '')`.execute(db)),
    ),
    cell('staff', 'closes a promise in a contact that is for staff', ({ db, world }) =>
      succeeds(sql`select private.close_promise(${world.contacts.forStaff.theirs}, 'kept', '')`.execute(db)),
    ),
    cell('nobody', 'closes a promise directly', ({ db, world }) =>
      writes(db.updateTable('promises').set({ state: 'kept' }).where('id', '=', world.contacts.shared.theirs)),
    ),
    cell('staff', 'removes a contact', ({ db, world }) =>
      writes(db.deleteFrom('interactions').where('id', '=', world.contacts.forStaff.id)),
    ),
    cell('nobody', 'reads the log of notes', ({ db }) => reads(db.selectFrom('private.note_reads').select('read_on'))),
    cell('admin', 'asks who was shown a note', ({ db, world }) =>
      sql`select private.log_note_reads(array[${world.contacts.forStaff.id}]::uuid[])`
        .execute(db)
        .then(() => sql`select name from private.read_note_log(${world.contacts.forStaff.id})`.execute(db))
        .then(({ rows }) => rows.length > 0),
    ),
    cell('staff', 'reads how often posts are contacted', ({ db, world }) =>
      reads(db.selectFrom('contact_rhythms').select('days').where('id', '=', world.contacts.rhythm)),
    ),
    cell('staff', 'sets how often posts of a country are contacted', ({ db }) =>
      writes(db.insertInto('contact_rhythms').values({ country_iso3: 'HND', level: 'technical', days: 60 })),
    ),
    cell('staff', 'changes how often posts are contacted', ({ db, world }) =>
      writes(db.updateTable('contact_rhythms').set({ days: 45 }).where('id', '=', world.contacts.rhythm)),
    ),
    cell('staff', 'removes the rhythm of a country', ({ db, world }) =>
      writes(db.deleteFrom('contact_rhythms').where('id', '=', world.contacts.rhythm)),
    ),
    cell('nobody', 'removes the general rhythm', ({ db }) => writes(db.deleteFrom('contact_rhythms').where('country_iso3', 'is', null))),
    cell('staff', 'reads pauses', ({ db }) => reads(db.selectFrom('contact_pauses').select('reason'))),
    cell('staff', 'pauses contact with a post', ({ db, world }) =>
      writes(db.insertInto('contact_pauses').values({ post_id: world.contacts.post, until: '2099-01-01', reason: 'Elecciones' })),
    ),
    cell('nobody', 'says that somebody else paused it', ({ db, world }) =>
      writes(
        db
          .insertInto('contact_pauses')
          .values({ post_id: world.contacts.post, until: '2099-01-01', reason: 'Elecciones', recorded_by: world.spare.person.id }),
      ),
    ),
    cell('staff', 'ends a pause', ({ db, world }) =>
      writes(db.deleteFrom('contact_pauses').where('post_id', '=', world.contacts.otherPost)),
    ),
    cell('staff', 'reads when posts should be contacted', ({ db, world }) =>
      reads(db.selectFrom('contact_standings').select('next_on').where('post_id', '=', world.contacts.post)),
    ),
    cell('nobody', 'reads sign-in accounts', ({ db }) =>
      sql`select id from auth.users limit 1`.execute(db).then(({ rows }) => rows.length > 0),
    ),
    cell('nobody', 'reads sessions', ({ db }) => sql`select id from auth.sessions limit 1`.execute(db).then(({ rows }) => rows.length > 0)),
    cell('nobody', 'reads mail with sign-in codes', ({ db }) => reads(db.selectFrom('private.mailbox').select('text'))),
    cell('nobody', 'reads the counters of tries', ({ db }) => reads(db.selectFrom('private.rate_limits').select('key'))),
    cell('nobody', 'sets the counters of tries', ({ db }) =>
      writes(db.insertInto('private.rate_limits').values({ key: crypto.randomUUID() })),
    ),
    cell('nobody', 'allows itself another move', ({ db }) =>
      writes(db.insertInto('private.allowed_moves').values({ from_state: 'draft', to_state: 'published', who: 'owner' })),
    ),
  ],
}
