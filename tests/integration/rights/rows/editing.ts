import { sql } from 'kysely'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { cell, type Row, succeeds, writes } from '../cell.ts'

const fresh = () => ({ kind: 'experience', slug: `ensayo-${crypto.randomUUID()}` })

export const editing: Row = {
  row: 'create and edit resources',
  cells: [
    cell('officials', 'starts a resource of their own institution', ({ db, me, world }) =>
      writes(db.insertInto('resources').values({ ...fresh(), owner_id: me.id, institution_id: me.institutionId ?? world.institution })),
    ),
    cell('staff', 'starts a resource of another institution', ({ db, me, world }) =>
      writes(db.insertInto('resources').values({ ...fresh(), owner_id: me.id, institution_id: world.otherInstitution })),
    ),
    cell('staff', 'starts a resource of no institution', ({ db, me }) =>
      writes(db.insertInto('resources').values({ ...fresh(), owner_id: me.id })),
    ),
    cell('staff', 'starts a resource in the name of somebody else', ({ db, me, world }) =>
      writes(
        db
          .insertInto('resources')
          .values({ ...fresh(), owner_id: world.bystander.person.id, institution_id: me.institutionId ?? world.institution }),
      ),
    ),
    cell('staff', 'starts a seed resource', ({ db, me, world }) =>
      writes(
        db
          .insertInto('resources')
          .values({ ...fresh(), owner_id: me.id, institution_id: me.institutionId ?? world.institution, is_seed: true }),
      ),
    ),
    cell('nobody', 'starts a resource as published at once', ({ db, me, world }) =>
      writes(
        db
          .insertInto('resources')
          .values({ ...fresh(), owner_id: me.id, institution_id: me.institutionId ?? world.institution, state: 'published' }),
      ),
    ),
    cell('authorsAndStaff', 'saves a revision', ({ db, me, world: { draft } }) =>
      succeeds(saveRevision(db, me, { resourceId: draft.id, base: draft.revision, content: draft.content, note: '' })),
    ),
    cell('nobody', 'saves a revision in the name of somebody else', ({ db, world: { draft, bystander } }) =>
      succeeds(saveRevision(db, bystander.person, { resourceId: draft.id, base: draft.revision, content: draft.content, note: '' })),
    ),
    cell('staff', 'saves a revision of what is under review', ({ db, me, world: { inReview } }) =>
      succeeds(saveRevision(db, me, { resourceId: inReview.id, base: inReview.revision, content: inReview.content, note: '' })),
    ),
    cell('staff', 'saves a revision of what is archived', ({ db, me, world: { archived } }) =>
      succeeds(saveRevision(db, me, { resourceId: archived.id, base: archived.revision, content: archived.content, note: '' })),
    ),
    cell('nobody', 'rewrites a saved revision', ({ db, world }) =>
      writes(db.updateTable('revisions').set({ note: 'otra' }).where('resource_id', '=', world.draft.id)),
    ),
    cell('nobody', 'removes a saved revision', ({ db, world }) =>
      writes(db.deleteFrom('revisions').where('resource_id', '=', world.draft.id)),
    ),
    cell('staff', 'changes the address of a resource', ({ db, world }) =>
      writes(db.updateTable('resources').set({ slug: fresh().slug }).where('id', '=', world.draft.id)),
    ),
    cell('staff', 'hands a resource over to another owner', ({ db, world }) =>
      writes(db.updateTable('resources').set({ owner_id: world.actors.colleague.person.id }).where('id', '=', world.draft.id)),
    ),
    cell('nobody', 'sets the state by hand', ({ db, world }) =>
      writes(db.updateTable('resources').set({ state: 'in_review' }).where('id', '=', world.draft.id)),
    ),
    cell('nobody', 'sets the live revision by hand', ({ db, world }) =>
      writes(
        db
          .updateTable('resources')
          .set({ live_revision: 1, live_languages: ['es'] })
          .where('id', '=', world.draft.id),
      ),
    ),
    cell('nobody', 'removes a resource', ({ db, world }) => writes(db.deleteFrom('resources').where('id', '=', world.draft.id))),
    cell('ownerAndStaff', 'adds a co-author', ({ db, world }) =>
      writes(db.insertInto('resource_authors').values({ resource_id: world.draft.id, person_id: world.actors.stranger.person.id })),
    ),
    cell('ownerAndStaff', 'removes a co-author', ({ db, world }) =>
      writes(
        db
          .deleteFrom('resource_authors')
          .where('resource_id', '=', world.draft.id)
          .where('person_id', '=', world.actors.coAuthor.person.id),
      ),
    ),
    cell('nobody', 'makes a co-author of another resource out of an entry', ({ db, world }) =>
      writes(db.updateTable('resource_authors').set({ person_id: world.bystander.person.id }).where('resource_id', '=', world.draft.id)),
    ),
    cell(
      'authorsAndStaff',
      'is told by the functions that the draft may be edited',
      async ({ db, world }) =>
        (await sql<{ may: boolean }>`select private.can_edit(${world.draft.id}) as may`.execute(db)).rows[0]?.may === true,
    ),
  ],
}
