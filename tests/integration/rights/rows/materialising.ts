import { sql } from 'kysely'
import { cell, type Row, writes } from '../cell.ts'
import type { World } from '../world.ts'

const text = { language: 'pt', title: 'Título', summary: 'Resumo' }

const passageOf = ({ published }: World) => ({
  resource_id: published.id,
  file_id: published.file?.id ?? '',
  kind: 'page',
  language: 'es',
  text: 'Una página',
})

/** Only publishing may write these tables. */
export const materialising: Row = {
  row: 'write what visitors read',
  cells: [
    cell('staff', 'brings a published resource back among what visitors read', async ({ db, world: { published } }) => {
      await db.deleteFrom('published_resources').where('id', '=', published.id).execute()
      return writes(
        db.insertInto('published_resources').values({
          id: published.id,
          kind: published.kind,
          slug: published.id,
          revision: published.revision,
          original_language: 'es',
          languages: ['es'],
          card: '{}',
          content: '{}',
          first_published_at: new Date(),
          last_published_at: new Date(),
        }),
      )
    }),
    cell('nobody', 'adds a resource that was not moved to published', ({ db, world: { draft } }) =>
      writes(
        db.insertInto('published_resources').values({
          id: draft.id,
          kind: 'experience',
          slug: draft.id,
          revision: 1,
          original_language: 'es',
          languages: ['es'],
          card: '{}',
          content: '{}',
          first_published_at: new Date(),
          last_published_at: new Date(),
        }),
      ),
    ),
    cell('staff', 'changes a published resource', ({ db, world }) =>
      writes(db.updateTable('published_resources').set({ content: '{}' }).where('id', '=', world.published.id)),
    ),
    cell('staff', 'removes a published resource', ({ db, world }) =>
      writes(db.deleteFrom('published_resources').where('id', '=', world.published.id)),
    ),
    cell('staff', 'adds a published text', ({ db, world }) =>
      writes(db.insertInto('published_texts').values({ resource_id: world.published.id, ...text })),
    ),
    cell('staff', 'changes a published text', ({ db, world }) =>
      writes(db.updateTable('published_texts').set({ title: 'Otro' }).where('resource_id', '=', world.published.id)),
    ),
    cell('staff', 'removes a published text', ({ db, world }) =>
      writes(db.deleteFrom('published_texts').where('resource_id', '=', world.published.id)),
    ),
    cell('staff', 'files a published resource under a concept', ({ db, world }) =>
      writes(db.insertInto('published_concepts').values({ resource_id: world.published.id, concept_id: world.unused.concept })),
    ),
    cell('staff', 'files it under another concept', ({ db, world }) =>
      writes(
        db
          .updateTable('published_concepts')
          .set({ concept_id: world.unused.concept })
          .where('resource_id', '=', world.published.id)
          .where(
            'concept_id',
            '=',
            sql<string>`(select min(concept_id::text)::uuid from published_concepts where resource_id = ${world.published.id})`,
          ),
      ),
    ),
    cell('staff', 'takes it from under a concept', ({ db, world }) =>
      writes(db.deleteFrom('published_concepts').where('resource_id', '=', world.published.id)),
    ),
    cell('staff', 'publishes a file', ({ db, world }) =>
      writes(db.insertInto('published_files').values({ resource_id: world.changed.id, file_id: world.changed.newer.id })),
    ),
    cell('nobody', 'bends which file is published', ({ db, world }) =>
      writes(db.updateTable('published_files').set({ file_id: world.changed.newer.id }).where('resource_id', '=', world.published.id)),
    ),
    cell('staff', 'withdraws a file', ({ db, world }) =>
      writes(db.deleteFrom('published_files').where('resource_id', '=', world.published.id)),
    ),
    cell('staff', 'adds a passage to a published resource', ({ db, world }) =>
      writes(db.insertInto('published_passages').values({ ...passageOf(world), place: 99 })),
    ),
    cell('staff', 'changes a passage of a published resource', ({ db, world }) =>
      writes(db.updateTable('published_passages').set({ text: 'Otro' }).where('resource_id', '=', world.published.id)),
    ),
    cell('staff', 'removes a passage of a published resource', ({ db, world }) =>
      writes(db.deleteFrom('published_passages').where('resource_id', '=', world.published.id)),
    ),
    cell('staff', 'adds a published resource to the search', ({ db, world }) =>
      writes(
        db.insertInto('published_search').values({
          resource_id: world.changed.id,
          facets: [],
          last_published_at: new Date(),
          head: '',
          search: '',
        }),
      ),
    ),
    cell('staff', 'takes a published resource out of the search', ({ db, world }) =>
      writes(db.deleteFrom('published_search').where('resource_id', '=', world.published.id)),
    ),
    cell('nobody', 'bends what the search knows', ({ db, world }) =>
      writes(db.updateTable('published_search').set({ facets: [] }).where('resource_id', '=', world.published.id)),
    ),
    cell('staff', 'files under something new', ({ db }) => writes(db.insertInto('facet_values').values({ key: 'topic:never-used' }))),
    cell('nobody', 'bends a count of the search', ({ db }) => writes(db.updateTable('facet_values').set({ resource_count: 99 }))),
    cell('nobody', 'removes a value of the search', ({ db }) => writes(db.deleteFrom('facet_values'))),
    cell('nobody', 'adds a word that nobody published', ({ db }) =>
      writes(db.insertInto('published_words').values({ language: 'es', word: 'inventada', unaccented: 'inventada', text_count: 1 })),
    ),
    cell('nobody', 'removes a published word', ({ db }) => writes(db.deleteFrom('published_words'))),
    cell('nobody', 'adds a term beside the thesaurus', ({ db }) =>
      writes(db.insertInto('thesaurus_terms').values({ key: 'topic:x', language: 'es', label: 'x', folded: 'x', words: 'x', phrase: 'x' })),
    ),
    cell('nobody', 'removes a term of the thesaurus', ({ db }) => writes(db.deleteFrom('thesaurus_terms'))),
    cell('nobody', 'writes what a file says', ({ db, world }) =>
      writes(db.insertInto('file_passages').values({ file_id: world.draft.file?.id ?? '', place: 99, text: 'Otro' })),
    ),
    cell('nobody', 'bends what a file says', ({ db, world }) =>
      writes(
        db
          .updateTable('file_passages')
          .set({ text: 'Otro' })
          .where('file_id', '=', world.draft.file?.id ?? ''),
      ),
    ),
    cell('nobody', 'bends how something published is cited', ({ db, world }) =>
      writes(db.updateTable('published_citations').set({ apa: '[]' }).where('resource_id', '=', world.published.id)),
    ),
    cell('nobody', 'removes how something published is cited', ({ db, world }) =>
      writes(db.deleteFrom('published_citations').where('resource_id', '=', world.published.id)),
    ),
    cell('nobody', 'hides something published from harvesters', ({ db, world }) =>
      writes(db.updateTable('harvest_records').set({ is_deleted: true }).where('resource_id', '=', world.published.id)),
    ),
    cell('nobody', 'invents a record for harvesters', ({ db }) =>
      writes(db.insertInto('harvest_records').values({ resource_id: crypto.randomUUID(), sets: [], changed_at: '2026-01-01' })),
    ),
    cell('nobody', 'removes a record for harvesters', ({ db, world }) =>
      writes(db.deleteFrom('harvest_records').where('resource_id', '=', world.published.id)),
    ),
    cell('nobody', 'sets the catalogue version', ({ db }) => writes(db.updateTable('catalogue_versions').set({ version: 1 }))),
  ],
}
