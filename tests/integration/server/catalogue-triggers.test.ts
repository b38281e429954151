/** Page caches learn of every change that a visitor can see. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../../fixtures/test.ts'

/** Tables that visitors may read and that have no trigger of their own, each with what announces its changes. */
const announcedOtherwise: Record<string, string> = {
  catalogue_versions: 'The announcement itself.',
  coverage: 'Counted in the transaction that changes published_search, which announces.',
  discussion_posts: 'New posts and changes of what is shown announce; posts are never deleted, their text is removed.',
  facet_values: 'Written with published_search.',
  file_passages: 'Read by published_passages, which the job that reads a document writes after them.',
  files:
    'A rendition announces; all other rows are shown once published_resources names them, and the job that changes them indexes again.',
  former_slugs: 'Written at publishing.',
  harvest_records: 'Read by /oai only, whose answers are not kept.',
  link_checks: 'The checks of platforms announce by a trigger of their own; the others when the job ends.',
  published_files: 'Written at publishing.',
  published_links: 'Written by a trigger of published_resources.',
  published_words: 'Written with published_search and thesaurus_terms.',
  recommendation_changes: 'New rows announce; they never change.',
  related_concepts: 'Counted with coverage.',
  thesaurus_terms: 'Written by a trigger of concepts.',
  update_cycles: 'Visitors see closed cycles only; closing announces.',
}

test('every table that visitors may read notifies the page caches of its changes', async ({ backend }) => {
  const { rows } = await sql<{ table: string; events: string[] }>`
    with notifying as (
      select t.tgrelid,
        array_agg(distinct e.name) filter (where e.name is not null) as events
      from pg_trigger as t
      join pg_proc as p on p.oid = t.tgfoid
      cross join lateral (values ('insert', 4), ('delete', 8), ('update', 16)) as e (name, bit)
      where p.proname in ('bump_catalogue_version', 'notify_catalogue') and t.tgtype & e.bit > 0
      group by t.tgrelid
    )
    select c.relname as table, coalesce(n.events, '{}') as events
    from pg_class as c
    left join notifying as n on n.tgrelid = c.oid
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and (has_table_privilege('anon', c.oid, 'select') or has_any_column_privilege('anon', c.oid, 'select'))
    order by c.relname`.execute(backend.databases.service)
  const silent = rows.filter(({ events }) => events.length < 3).map(({ table }) => table)
  expect(silent).toEqual(Object.keys(announcedOtherwise))
})
