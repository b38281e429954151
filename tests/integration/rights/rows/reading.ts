import { cell, type Row, reads, storageCell, succeeds } from '../cell.ts'

export const reading: Row = {
  row: 'read published resources, recommendations, thesaurus',
  cells: [
    cell('everybody', 'reads a published resource', ({ db, world }) =>
      reads(db.selectFrom('published_resources').select('id').where('id', '=', world.published.id)),
    ),
    cell('everybody', 'reads its texts', ({ db, world }) =>
      reads(db.selectFrom('published_texts').select('title').where('resource_id', '=', world.published.id)),
    ),
    cell('everybody', 'reads its concepts', ({ db, world }) =>
      reads(db.selectFrom('published_concepts').select('concept_id').where('resource_id', '=', world.published.id)),
    ),
    cell('everybody', 'reads which recommendations it answers', ({ db, world }) =>
      reads(db.selectFrom('published_recommendations').select('notes').where('resource_id', '=', world.published.id)),
    ),
    cell('everybody', 'reads which files it shows', ({ db, world }) =>
      reads(db.selectFrom('published_files').select('file_id').where('resource_id', '=', world.published.id)),
    ),
    cell('everybody', 'reads the row of its file', ({ db, world }) =>
      reads(db.selectFrom('files').select('name').where('path', '=', world.published.path)),
    ),
    cell('everybody', 'reads what is written in its file', ({ db, world }) =>
      reads(
        db
          .selectFrom('file_passages')
          .select('text')
          .where('file_id', '=', world.published.file?.id ?? ''),
      ),
    ),
    cell('everybody', 'reads its passages', ({ db, world }) =>
      reads(db.selectFrom('published_passages').select('text').where('resource_id', '=', world.published.id)),
    ),
    cell('everybody', 'harvests it', ({ db, world }) =>
      reads(db.selectFrom('harvest_records').select('sets').where('resource_id', '=', world.published.id)),
    ),
    cell('everybody', 'reads how it is cited', ({ db, world }) =>
      reads(db.selectFrom('published_citations').select('apa').where('resource_id', '=', world.published.id)),
    ),
    storageCell(
      'everybody',
      'downloads its file from Storage',
      async ({ objects, world }) => (await objects.download(world.published.path)).error === null,
    ),
    cell('everybody', 'follows its old address', ({ db, world }) =>
      reads(db.selectFrom('former_slugs').select('slug').where('resource_id', '=', world.published.id)),
    ),
    cell('everybody', 'reads its comments', ({ db, world }) =>
      reads(db.selectFrom('discussion_posts').select('body').where('id', '=', world.discussion.question)),
    ),
    cell('everybody', 'reads countries', ({ db }) => reads(db.selectFrom('countries').select('iso3').where('iso3', '=', 'HND'))),
    cell('everybody', 'reads institutions', ({ db, world }) =>
      reads(db.selectFrom('institutions').select('slug').where('id', '=', world.institution)),
    ),
    cell('everybody', 'reads the thesaurus', ({ db, world }) =>
      reads(db.selectFrom('concepts').select('slug').where('id', '=', world.unused.concept)),
    ),
    cell('everybody', 'reads the sister platforms', ({ db }) => reads(db.selectFrom('source_platforms').select('slug').limit(1))),
    cell('everybody', 'reads their addresses by country', ({ db }) =>
      reads(db.selectFrom('platform_addresses').select('url').where('country', '=', 'HND').limit(1)),
    ),
    cell('everybody', 'reads how much there is by topic and country', ({ db }) =>
      reads(db.selectFrom('coverage').select('resources').limit(1)),
    ),
    cell('nobody', 'changes how much there is', async ({ db }) =>
      succeeds(db.updateTable('coverage').set({ resources: 1 }).executeTakeFirstOrThrow()),
    ),
    cell('everybody', 'reads evaluations', ({ db, world }) =>
      reads(db.selectFrom('evaluations').select('code').where('slug', '=', world.unused.evaluation)),
    ),
    cell('everybody', 'reads what changed of a recommendation, without the names', ({ db, world }) =>
      reads(db.selectFrom('recommendation_changes').select('changes').where('recommendation_id', '=', world.unused.recommendation)),
    ),
    cell('everybody', 'reads recommendations', ({ db, world }) =>
      reads(db.selectFrom('recommendations').select('titles').where('id', '=', world.unused.recommendation)),
    ),
    cell('everybody', 'reads what was done in answer to them', ({ db, world }) =>
      reads(db.selectFrom('recommendation_actions').select('status').where('id', '=', world.unused.action)),
    ),
    cell('everybody', 'searches what is published', ({ db, world }) =>
      reads(db.selectFrom('published_search').select('resource_id').where('resource_id', '=', world.published.id)),
    ),
    cell('everybody', 'reads what can be counted by', ({ db }) => reads(db.selectFrom('facet_values').select('key').limit(1))),
    cell('everybody', 'reads the words that are used', ({ db }) => reads(db.selectFrom('published_words').select('word').limit(1))),
    cell('everybody', 'reads the terms of the thesaurus', ({ db }) => reads(db.selectFrom('thesaurus_terms').select('key').limit(1))),
    cell('everybody', 'reads the catalogue version', ({ db }) => reads(db.selectFrom('catalogue_versions').select('version'))),
    cell('nobody', 'finds a draft among what is published', ({ db, world }) =>
      reads(
        db
          .selectFrom('published_resources')
          .select('id')
          .where('id', 'in', [world.draft.id, world.submitted.id, world.inReview.id, world.archived.id]),
      ),
    ),
    cell('nobody', 'finds the texts of a draft among what is published', ({ db, world }) =>
      reads(
        db
          .selectFrom('published_texts')
          .select('title')
          .where('resource_id', 'in', [world.draft.id, world.submitted.id, world.inReview.id, world.archived.id]),
      ),
    ),
    cell('nobody', 'finds a draft in the search', ({ db, world }) =>
      reads(
        db
          .selectFrom('published_search')
          .select('resource_id')
          .where('resource_id', 'in', [world.draft.id, world.submitted.id, world.inReview.id, world.archived.id]),
      ),
    ),
    cell('nobody', 'finds the passages of a draft among what is published', ({ db, world }) =>
      reads(
        db
          .selectFrom('published_passages')
          .select('text')
          .where('resource_id', 'in', [world.draft.id, world.submitted.id, world.inReview.id, world.archived.id]),
      ),
    ),
    cell('nobody', 'finds a later revision in place of the published one', ({ db, world }) =>
      reads(
        db.selectFrom('published_resources').select('id').where('id', '=', world.changed.id).where('revision', '=', world.changed.revision),
      ),
    ),
  ],
}
