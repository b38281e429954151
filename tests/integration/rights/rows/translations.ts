import { sql } from 'kysely'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

const assignment = (resource: string, person: string, by: string) => ({
  resource_id: resource,
  language: 'en',
  person_id: person,
  assigned_by: by,
})

export const translations: Row = {
  row: 'translate: what is known of texts, who is asked',
  cells: [
    cell('readersOfDrafts', 'reads what is known of the texts of a draft', ({ db, world }) =>
      reads(db.selectFrom('translated_texts').select('anchor').where('resource_id', '=', world.draft.id)),
    ),
    cell('readersOfDrafts', 'reads how far the languages of a draft are', ({ db, world }) =>
      reads(db.selectFrom('translation_states').select('texts').where('resource_id', '=', world.draft.id)),
    ),
    cell('nobody', 'writes what is known of texts past the functions', async ({ db, world }) =>
      writes(db.updateTable('translated_texts').set({ is_machine: false }).where('resource_id', '=', world.draft.id)),
    ),
    cell('nobody', 'adds to what is known of texts', ({ db, me, world }) =>
      writes(
        db.insertInto('translated_texts').values({
          resource_id: world.draft.id,
          language: 'pt',
          anchor: 'title',
          revision: 1,
          translated_by: me.id,
          translated_at: new Date(),
        }),
      ),
    ),
    cell('nobody', 'removes what is known of texts', ({ db }) => writes(db.deleteFrom('translated_texts'))),
    cell('nobody', 'adds to the counts', ({ db, world }) =>
      writes(
        db
          .insertInto('translation_states')
          .values({ resource_id: world.draft.id, language: 'pt', is_original: false, texts: 1, translated: 1, stale: 0, machine: 0 }),
      ),
    ),
    cell('nobody', 'writes the counts', ({ db }) => writes(db.updateTable('translation_states').set({ stale: 0 }))),
    cell('nobody', 'removes the counts', ({ db }) => writes(db.deleteFrom('translation_states'))),
    cell('authorsAndStaff', 'says that a translation still holds', ({ db, world: { draft } }) =>
      succeeds(sql`select public.confirm_translation(${draft.id}, ${draft.revision}, 'en', array['title'])`.execute(db)),
    ),
    cell('staff', 'says that a translation still holds while it is under review', ({ db, world: { inReview } }) =>
      succeeds(sql`select public.confirm_translation(${inReview.id}, ${inReview.revision}, 'en', array['title'])`.execute(db)),
    ),
    cell('authorsAndStaff', 'says that a machine wrote what was saved', ({ db, world: { draft } }) =>
      succeeds(
        sql`select public.mark_translation(${draft.id}, ${draft.revision}, 'en', array['title'], ${draft.revision}, true)`.execute(db),
      ),
    ),
    cell('nobody', 'says of a text that somebody else saved that a machine wrote it', async ({ db, me, world: { draft } }) => {
      if (me.id === draft.owner.person.id) return false
      await sql`select public.mark_translation(${draft.id}, ${draft.revision}, 'en', array['title'], ${draft.revision}, true)`.execute(db)
      return reads(db.selectFrom('translated_texts').select('anchor').where('resource_id', '=', draft.id).where('is_machine', '=', true))
    }),
    cell('staff', 'asks an editor to translate', ({ db, me, world }) =>
      writes(db.insertInto('translation_assignments').values(assignment(world.draft.id, world.actors.editor.person.id, me.id))),
    ),
    cell('staff', 'asks the owner and the co-author to translate', async ({ db, me, world: { draft, event, actors } }) => {
      const ask = (resource: string, person: string) =>
        writes(db.insertInto('translation_assignments').values(assignment(resource, person, me.id)))
      return (await ask(draft.id, actors.owner.person.id)) && (await ask(event.id, actors.coAuthor.person.id))
    }),
    cell('nobody', 'asks somebody who may not edit', ({ db, me, world }) =>
      writes(db.insertInto('translation_assignments').values(assignment(world.draft.id, world.actors.colleague.person.id, me.id))),
    ),
    cell('nobody', 'asks in the name of somebody else', ({ db, world }) =>
      writes(
        db
          .insertInto('translation_assignments')
          .values(assignment(world.draft.id, world.actors.editor.person.id, world.bystander.person.id)),
      ),
    ),
    cell('ownerAndStaff', 'reads what the owner is asked to translate', ({ db, world }) =>
      reads(db.selectFrom('translation_assignments').select('id').where('id', '=', world.assignment)),
    ),
    cell('ownerAndStaff', 'says that what the owner was asked to translate is done', ({ db }) =>
      writes(db.updateTable('translation_assignments').set({ done_at: new Date() })),
    ),
    cell('nobody', 'passes an assignment on by changing it', ({ db, world }) =>
      writes(db.updateTable('translation_assignments').set({ person_id: world.actors.editor.person.id })),
    ),
    cell('staff', 'takes an assignment back', ({ db }) => writes(db.deleteFrom('translation_assignments'))),
  ],
}
