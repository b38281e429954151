/** Records of other sites for staff, and their decision on one. */
import { sql } from 'kysely'
import { type Db, Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { type RecordFilters, recordQuery, type recordStates } from './record-query.ts'

type State = (typeof recordStates)[number]
/** `matches` are the topics and countries with the word that was found and their name. */
export type ListedRecord = {
  id: string
  title: string
  language: string | null
  url: string
  publishedOn: string | null
  description: string
  state: State
  decidedAt: Date | null
  source: Localized
  matches: { key: string; word: string; name: Localized | null }[]
}

const fits = ({ source, q }: RecordFilters) => sql`
  (${source}::uuid is null or source_id = ${source})
  and (${q} = '' or strpos(private.fold_text(concat_ws(' ', title, description)), private.fold_query(${q})) > 0)`

export async function findRecordsForStaff(
  db: Db,
  filters: RecordFilters,
): Promise<{ records: ListedRecord[]; counts: Record<State, number> }> {
  const { limit, offset } = recordQuery.window(filters)
  const { rows } = await sql<ListedRecord>`
    select elsewhere_records.id, title, elsewhere_records.language, elsewhere_records.url, published_on as "publishedOn", description, state,
      decided_at as "decidedAt", elsewhere_sources.names as source,
      (select coalesce(json_agg(json_build_object('key', key, 'word', word, 'name', coalesce(
          (select pref_labels from concepts where scheme = 'topic' and 'topic:' || slug = key),
          (select short_names from countries where 'country:' || iso3 = key))) order by key), '[]')
        from jsonb_each_text(matches) as match (key, word)) as matches
    from elsewhere_records join elsewhere_sources on elsewhere_sources.id = source_id
    where state = ${filters.show} and ${fits(filters)}
    order by published_on desc nulls last, elsewhere_records.id limit ${limit} offset ${offset}`.execute(db)
  const counted = await sql<{ state: State; count: number }>`
    select state, count(*)::int as count from elsewhere_records where ${fits(filters)} group by state`.execute(db)
  const countOf = new Map(counted.rows.map(({ state, count }) => [state, count]))
  return {
    records: rows,
    counts: { doubtful: countOf.get('doubtful') ?? 0, shown: countOf.get('shown') ?? 0, hidden: countOf.get('hidden') ?? 0 },
  }
}

/** Refusal: `not_found`. */
export async function decideOnRecord(db: Tx, id: string, state: 'shown' | 'hidden'): Promise<void> {
  const { numUpdatedRows } = await db.updateTable('elsewhere_records').set({ state }).where('id', '=', id).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('not_found')
}
