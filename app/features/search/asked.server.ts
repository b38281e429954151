/** The words of a search as SQL. */
import { type RawBuilder, sql } from 'kysely'
import { type Language, languages } from '#app/i18n/languages.ts'

/** `all`: every word must be there. `any`: one is enough, for when no text has them all. */
export type Breadth = 'all' | 'any'

/** Stands for the languages of files that have no search configuration of their own: words as they are written. */
const plain = 'plain'

/**
 * One row per language of content: the words parsed by that language's own configuration. Texts carry the labels of the
 * thesaurus in every language, so a Spanish question finds an English text; for that the small words of the other
 * language ("de", "of") must go first, because only its own configuration knows that they mean nothing.
 */
export const asked = (
  q: string,
  breadth: Breadth,
  readings: readonly (Language | typeof plain)[] = languages,
): RawBuilder<{ language: Language; query: string }> => {
  const query = sql`websearch_to_tsquery(private.search_configuration(reading.language), words.telling)`
  // An excluded word ("-word") would make every text without it match any other: then all words stay needed.
  const wide = sql`(case when ${query}::text like '%!%' then ${query} else replace(${query}::text, ' & ', ' | ')::tsquery end)`
  return sql`(
    select reading.language, ${breadth === 'any' ? wide : query} as query
    from unnest(${[...readings]}::text[]) as reading (language)
    cross join (
      select case when ${q} like '%"%' then ${q} else coalesce(string_agg(word, ' ' order by place), '') end as telling
      from regexp_split_to_table(${q}, ' ') with ordinality as each (word, place)
      where word ~* '^(or|-.+)$' or not exists (
        select from unnest(${[...languages]}::text[]) as language where to_tsvector(private.search_configuration(language), word) = '')
    ) as words
  )`
}

/** Words as they are asked of passages: files know more languages than texts. Join it with `isAskedIn`. */
export const askedOfPassages = (q: string, breadth: Breadth) => asked(q, breadth, [...languages, plain])
export const isAskedIn = sql`asked.language = case when published_passages.language = any(${[...languages]}::text[]) then published_passages.language else ${plain} end`

/** A page of a long document says many words: it weighs less than what its authors wrote about it. */
const passageWeight = 0.3

/**
 * Each resource that matches, once. Its text in the reader's language if that one does, else in the one that matches best;
 * or, where only its files say the words, the best of their passages.
 */
export const hits = (q: string, breadth: Breadth, reader: Language) =>
  q
    ? sql`
      select distinct on (resource_id) resource_id, language, rank from (
        select published_texts.resource_id, published_texts.language, ts_rank(published_texts.search, asked.query, 1) as rank, true as is_text
        from ${asked(q, breadth)} as asked
        join published_texts on published_texts.language = asked.language and published_texts.search @@ asked.query
        union all
        select published_passages.resource_id, ${reader}, max(ts_rank(published_passages.search, asked.query, 1)) * ${passageWeight}::real, false
        from ${askedOfPassages(q, breadth)} as asked
        join published_passages on published_passages.search @@ asked.query and ${isAskedIn}
        group by published_passages.resource_id
      ) as found
      order by resource_id, is_text desc, language = ${reader} desc, rank desc`
    : sql`select id as resource_id, ${reader} as language, 0::real as rank from published_resources`
