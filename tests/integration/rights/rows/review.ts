import { attempt } from '#app/db/clients.server.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { moveResource } from '#app/features/resources/publishing/move-resource.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { recordClearance } from '#app/features/resources/publishing/record-clearance.server.ts'
import { commentOnReview, resolveComment } from '#app/features/writing/comments/comment-on-review.server.ts'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

const clearance = { clearedBy: 'Dirección General', clearedOn: '2026-02-01', note: '' }

export const submitting: Row = {
  row: 'submit, record clearance',
  cells: [
    // Staff move a draft into review themselves: see the next row.
    cell('owner', 'submits a draft', ({ db, world: { draft } }) =>
      succeeds(moveResource(db, { resourceId: draft.id, to: 'submitted', revision: draft.revision })),
    ),
    cell('owner', 'takes a submission back', ({ db, world: { submitted } }) =>
      succeeds(moveResource(db, { resourceId: submitted.id, to: 'draft', revision: submitted.revision })),
    ),
    cell('ownerAndStaff', 'records clearance', ({ db, me, world: { draft } }) =>
      succeeds(recordClearance(db, me, { resourceId: draft.id, revision: draft.revision, ...clearance })),
    ),
    cell('nobody', 'records clearance in the name of somebody else', ({ db, world: { draft, bystander } }) =>
      succeeds(recordClearance(db, bystander.person, { resourceId: draft.id, revision: draft.revision, ...clearance })),
    ),
    cell('nobody', 'changes a clearance', ({ db, world }) =>
      writes(db.updateTable('clearances').set({ cleared_by: 'Otra' }).where('resource_id', '=', world.draft.id)),
    ),
    cell('nobody', 'removes a clearance', ({ db, world }) => writes(db.deleteFrom('clearances').where('resource_id', '=', world.draft.id))),
  ],
}

export const reviewing: Row = {
  row: 'review, translate, publish, archive',
  cells: [
    cell('staff', 'takes a draft into review', ({ db, world: { draft } }) =>
      succeeds(moveResource(db, { resourceId: draft.id, to: 'in_review', revision: draft.revision })),
    ),
    cell('staff', 'takes a submission into review', ({ db, world: { submitted } }) =>
      succeeds(moveResource(db, { resourceId: submitted.id, to: 'in_review', revision: submitted.revision })),
    ),
    cell('staff', 'asks for changes', ({ db, world: { inReview } }) =>
      succeeds(moveResource(db, { resourceId: inReview.id, to: 'needs_changes', revision: inReview.revision })),
    ),
    cell(
      'staff',
      'publishes',
      async ({ db, world: { inReview } }) =>
        (await publishResource(db, { resourceId: inReview.id, revision: inReview.revision, languages: ['es'] })).ok,
    ),
    cell(
      'staff',
      'publishes again, in other languages',
      async ({ db, world: { published } }) =>
        (await publishResource(db, { resourceId: published.id, revision: published.revision, languages: ['es'] })).ok,
    ),
    cell('staff', 'archives', ({ db, world: { published } }) =>
      succeeds(archiveResource(db, { resourceId: published.id, revision: published.revision, note: '' })),
    ),
    cell('staff', 'brings an archived resource back', ({ db, world: { archived } }) =>
      succeeds(moveResource(db, { resourceId: archived.id, to: 'draft', revision: archived.revision })),
    ),
    cell('staff', 'records an old address', ({ db, world }) =>
      writes(
        db.insertInto('former_slugs').values({ kind: 'experience', slug: `viejo-${crypto.randomUUID()}`, resource_id: world.published.id }),
      ),
    ),
    cell('nobody', 'bends an old address', ({ db, world }) =>
      writes(db.updateTable('former_slugs').set({ resource_id: world.event.id }).where('resource_id', '=', world.published.id)),
    ),
    cell('nobody', 'writes into the trail', ({ db, me, world }) =>
      writes(
        db
          .insertInto('transitions')
          .values({ resource_id: world.draft.id, revision: 1, from_state: 'draft', to_state: 'published', actor_id: me.id }),
      ),
    ),
    cell('nobody', 'rewrites the trail', ({ db, world }) =>
      writes(db.updateTable('transitions').set({ note: 'otra' }).where('resource_id', '=', world.draft.id)),
    ),
    cell('nobody', 'removes the trail', ({ db, world }) => writes(db.deleteFrom('transitions').where('resource_id', '=', world.draft.id))),
    cell('authorsAndStaff', 'comments on a draft', ({ db, me, world: { draft } }) =>
      succeeds(commentOnReview(db, me, { resourceId: draft.id, revision: draft.revision, about: '', body: 'Falta la fuente' })),
    ),
    cell('nobody', 'comments in the name of somebody else', ({ db, world: { draft, bystander } }) =>
      succeeds(
        commentOnReview(db, bystander.person, { resourceId: draft.id, revision: draft.revision, about: '', body: 'Falta la fuente' }),
      ),
    ),
    cell('authorsAndStaff', 'resolves a review comment', async ({ db, me, world }) => {
      const resolved = await attempt(() => resolveComment(db, me, world.reviewComment))
      if (!resolved.ok) return false
      return reads(db.selectFrom('review_comments').select('id').where('id', '=', world.reviewComment).where('resolved_by', '=', me.id))
    }),
    cell('nobody', 'resolves it in the name of somebody else', ({ db, world }) =>
      writes(
        db
          .updateTable('review_comments')
          .set({ resolved_at: new Date(), resolved_by: world.bystander.person.id })
          .where('id', '=', world.reviewComment),
      ),
    ),
    cell('nobody', 'changes the words of a review comment', ({ db, world }) =>
      writes(db.updateTable('review_comments').set({ body: 'Otra cosa' }).where('id', '=', world.reviewComment)),
    ),
    cell('nobody', 'removes a review comment', ({ db, world }) =>
      writes(db.deleteFrom('review_comments').where('id', '=', world.reviewComment)),
    ),
  ],
}
