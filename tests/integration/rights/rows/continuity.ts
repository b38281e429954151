import { sql } from 'kysely'
import { createCorrection } from '#app/features/editorial/corrections/create-correction.server.ts'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

const correction = { about: '/es', wrong: 'Dice 70 y son 65', source: '', email: 'alguien@caja.test' }
const consent = { shown_as: 'Quien estuvo', contact: 'antes@caja.test', how: 'Por correo' }
const answer = { state: 'corrected', answer: 'Ya está corregido.', answered_at: new Date().toISOString() }

export const continuity: Row = {
  row: 'hand over, remember, correct',
  cells: [
    cell('ownerAndStaff', 'reads the hand-over of what the owner received', ({ db, world }) =>
      reads(db.selectFrom('hand_overs').select('way').where('id', '=', world.continuity.handOver)),
    ),
    cell('nobody', 'writes a hand-over by hand', ({ db, me, world }) =>
      writes(db.insertInto('hand_overs').values({ way: 'vacant', person_id: world.bystander.person.id, decided_by: me.id })),
    ),
    cell('nobody', 'changes a hand-over', ({ db }) => writes(db.updateTable('hand_overs').set({ note: 'otra' }))),
    cell('nobody', 'removes a hand-over', ({ db }) => writes(db.deleteFrom('hand_overs'))),
    cell('admin', 'hands over what somebody looks after', ({ db, world }) =>
      succeeds(
        sql`select private.hand_over(${world.actors.coAuthor.person.id}::uuid, 'vacant', null, null, null, null, current_date, '')`.execute(
          db,
        ),
      ),
    ),
    cell('staff', 'gives content another owner', ({ db, world }) =>
      succeeds(
        sql`select private.transfer_content(${[world.draft.id]}::uuid[], ${world.actors.colleague.person.id}::uuid, '')`.execute(db),
      ),
    ),
    cell('admin', 'freezes an account', ({ db, world }) =>
      succeeds(sql`select private.freeze_person(${world.actors.coAuthor.person.id}::uuid, true)`.execute(db)),
    ),
    cell('nobody', 'freezes an account by hand', ({ db, world }) =>
      writes(db.updateTable('people').set({ frozen_at: new Date() }).where('id', '=', world.bystander.person.id)),
    ),
    cell('nobody', 'moves work past the function that asks', ({ db, world, me }) =>
      succeeds(sql`select private.transfer_work(${world.actors.owner.person.id}::uuid, ${me.id}::uuid, null)`.execute(db)),
    ),
    cell('nobody', 'takes a post past the function that asks', ({ db, world, me }) =>
      succeeds(sql`select private.assign_post(${world.ownerPost}::uuid, ${me.id}::uuid)`.execute(db)),
    ),
    cell('homeAndStaff', 'reads who is the memory of the institution', ({ db, world }) =>
      reads(db.selectFrom('former_holder_consents').select('contact').where('id', '=', world.continuity.memory)),
    ),
    cell('coAuthor', 'reads, of a consent that the institution no longer sees, what they agreed to', ({ db, me, world }) =>
      me.id === world.actors.coAuthor.person.id
        ? reads(db.selectFrom('former_holder_consents').select('contact').where('id', '=', world.continuity.memory))
        : Promise.resolve(false),
    ),
    cell('staff', 'reads of a consent that was taken back', ({ db, world }) =>
      reads(db.selectFrom('former_holder_consents').select('how').where('id', '=', world.continuity.takenBack)),
    ),
    cell('owner', 'agrees to be asked, having held a post there', ({ db, me, world }) =>
      me.id === world.actors.owner.person.id
        ? writes(
            db
              .insertInto('former_holder_consents')
              .values({ ...consent, person_id: me.id, institution_id: world.institution, recorded_by: me.id }),
          )
        : Promise.resolve(false),
    ),
    cell('nobody', 'agrees to be the memory of an institution they were never in', ({ db, me, world }) =>
      writes(
        db
          .insertInto('former_holder_consents')
          .values({ ...consent, person_id: me.id, institution_id: world.continuity.unheldInstitution, recorded_by: me.id }),
      ),
    ),
    // The co-author does so for themselves.
    cell('coAuthorAndStaff', 'writes down that the co-author agreed', ({ db, me, world }) =>
      writes(
        db.insertInto('former_holder_consents').values({
          ...consent,
          person_id: world.actors.coAuthor.person.id,
          institution_id: world.continuity.coAuthorInstitution,
          recorded_by: me.id,
        }),
      ),
    ),
    cell('nobody', 'writes down a consent in the name of somebody else', ({ db, world }) =>
      writes(
        db.insertInto('former_holder_consents').values({
          ...consent,
          person_id: world.actors.coAuthor.person.id,
          institution_id: world.continuity.coAuthorInstitution,
          recorded_by: world.spare.person.id,
        }),
      ),
    ),
    // Without a condition, because a condition would hide rows that the person may not read.
    cell('coAuthorAndStaff', 'takes back a consent: their own, or for somebody', ({ db }) =>
      writes(db.updateTable('former_holder_consents').set({ revoked_at: new Date() })),
    ),
    cell('nobody', 'changes what somebody agreed to', ({ db, world }) =>
      writes(db.updateTable('former_holder_consents').set({ contact: 'otra@caja.test' }).where('id', '=', world.continuity.memory)),
    ),
    cell('nobody', 'removes the record of a consent', ({ db }) => writes(db.deleteFrom('former_holder_consents'))),
    cell('everybody', 'asks for a correction', ({ db }) => succeeds(createCorrection(db, 'es', correction))),
    cell('everybody', 'reads how many corrections were answered', ({ db }) =>
      succeeds(sql`select * from private.correction_figures()`.execute(db)),
    ),
    cell('nobody', 'writes a correction past the function that limits it', ({ db }) =>
      writes(db.insertInto('corrections').values({ about: '/es', wrong: correction.wrong, language: 'es' })),
    ),
    cell('staff', 'reads what readers say is wrong, with the address', ({ db, world }) =>
      reads(db.selectFrom('corrections').select(['wrong', 'email']).where('id', '=', world.continuity.correction)),
    ),
    cell('staff', 'answers a correction', ({ db, me }) => writes(db.updateTable('corrections').set({ ...answer, answered_by: me.id }))),
    cell('nobody', 'answers a correction in the name of somebody else', ({ db, world }) =>
      writes(db.updateTable('corrections').set({ ...answer, answered_by: world.bystander.person.id })),
    ),
    cell('nobody', 'changes an answer that was given', ({ db, me, world }) =>
      writes(
        db
          .updateTable('corrections')
          .set({ ...answer, answered_by: me.id })
          .where('id', '=', world.continuity.answered),
      ),
    ),
    cell('nobody', 'changes what a reader wrote', ({ db }) => writes(db.updateTable('corrections').set({ wrong: 'Otra cosa' }))),
    cell('nobody', 'removes a correction', ({ db }) => writes(db.deleteFrom('corrections'))),
    cell('nobody', 'reads the codes sent to work addresses', ({ db }) =>
      reads(db.selectFrom('private.work_email_codes').select('code_hash')),
    ),
    cell('nobody', 'calls their work address proven', ({ db, world }) =>
      writes(db.updateTable('verification_requests').set({ work_email_verified_at: new Date() }).where('id', '=', world.request)),
    ),
  ],
}
