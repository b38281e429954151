/** Reads the resources of a page of results, with the reasons why each was found. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { type Card, cardColumns } from '#app/features/resources/published/queries.server.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import type { Language } from '#app/i18n/languages.ts'
import { markStart } from './extract.ts'

/**
 * The place of a match: `place` is the number of a page or, for a `moment`, a second; a `section` has an `anchor` on the resource's page
 * and neither file nor name. `extract` contains the marks of `extract.ts`.
 */
export type Passage = {
  kind: 'section' | 'page' | 'moment'
  place: number
  anchor: string
  language: FileLanguage
  file: string | null
  name: string | null
  extract: string
}
export type Hit = {
  card: Card
  /** The summary with marks, if it contains the words; in the reader's language if possible. */
  summary: { language: Language; text: string } | null
  passages: Passage[]
  /** Concepts and countries of the query, exact or similar, that the resource has: `topic:care-systems`. */
  about: string[]
}

const passagesShown = 2
/** Sections that repeat other sections: shown only if no other section matches. */
const besides = sql`('', 'answers', 'elsewhere')`

/** In the order of `ids`. `q` is empty if there are no words. */
export async function findHits(db: Db, q: string, reader: Language, ids: readonly string[]): Promise<Hit[]> {
  if (ids.length === 0) return []
  const cards = await db
    .selectFrom('published_resources')
    .select(cardColumns)
    .where('id', 'in', [...ids])
    .execute()
  const reasons = q ? await findReasons(db, q, reader, ids) : []
  return ids.flatMap((id) => {
    const card = cards.find((one) => one.id === id)
    const { summary, passages, about } = reasons.find((one) => one.id === id) ?? {}
    return card ? [{ card, summary: summary?.text.includes(markStart) ? summary : null, passages: passages ?? [], about: about ?? [] }] : []
  })
}

type Reason = { id: string; summary: Hit['summary']; passages: Passage[] | null; about: string[] | null }

/** If passages in the reader's language match, only those are shown: the best of the page and the best of its files. */
async function findReasons(db: Db, q: string, reader: Language, ids: readonly string[]): Promise<Reason[]> {
  const { rows } = await sql<Reason>`
    with named as materialized (
      select array(select distinct key from private.named_terms(${q})) as keys, private.strip_stop_words(private.fold_letters(private.space_query(${q}, true))) as folded
    ),
    asked as materialized (select private.word_queries(string_to_array(folded, ' ')) as terms from named),
    marks as materialized (
      select language, words, terms, labels from named, unnest(array['es', 'en', 'plain']) as language, private.highlight_terms(folded, keys, language)
    ),
    -- The concepts and countries that the question names, and those whose labels contain its words.
    naming as materialized (
      select id, key, is_named from (
        select facet_values.id, key, key = any(keys) as is_named, exists (
          select from thesaurus_terms join marks using (language) where thesaurus_terms.key = facet_values.key and vector @@ marks.words
        ) as is_similar
        from facet_values cross join named where key !~ '^(all|kind|lang|recommendation):'
      ) as judged where is_named or is_similar
    )
    select places.id, to_json(summary) as summary, best.passages, filed.about
    from unnest(${[...ids]}::uuid[]) as places (id)
    left join lateral (
      select language, private.mark_text(language, text, query, ',HighlightAll=true') as text
      from (
        select published_texts.language, summary as text,
          private.highlight_query(private.text_vector(published_texts.language, summary), words, terms) as query
        from published_texts join marks using (language)
        where resource_id = places.id order by published_texts.language = ${reader} desc limit 1
      ) as one where query is not null
    ) as summary on true
    left join lateral (
      select json_agg(shown) as passages from (
        select best.kind, best.place, anchor, best.language, file_id as file, (select name from files where files.id = file_id) as name,
          private.mark_text(best.language, text, query, ',MaxFragments=1,MaxWords=30,MinWords=16') as extract
        from (
          select *, row_number() over (
            partition by kind = 'section' order by found_terms desc, anchor in ${besides}, ts_rank(search, query, 1) desc, kind, place
          ) as nth
          from (
            select *, bool_or(is_readers) over () as have_readers from (
              select published_passages.*, private.highlight_query(search, words, terms) as query, published_passages.language = ${reader} as is_readers,
                (select count(*) from asked, unnest(asked.terms) as term where search @@ term) as found_terms
              from published_passages join marks on marks.language = case when published_passages.language in ('es', 'en') then published_passages.language else 'plain' end
              where resource_id = places.id and search @@ (words || labels)
            ) as likely where query is not null
          ) as matching where is_readers or not have_readers
        ) as best
        order by nth, found_terms desc, best.kind = 'section', best.place limit ${passagesShown}
      ) as shown
    ) as best on true
    left join lateral (
      select coalesce(array_agg(key order by key) filter (where is_named), array_agg(key order by key) filter (where best.passages is null)) as about
      from published_search join naming on naming.id = any(facets)
      where resource_id = places.id
    ) as filed on true`.execute(db)
  return rows
}
