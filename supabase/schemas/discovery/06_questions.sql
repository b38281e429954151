-- How a search question becomes queries of Postgres: words in every language, the concepts and countries it names, quotes and exclusions.
--
-- In SQL because it needs the parser and dictionaries of Postgres.

create function private.parse_search_query(question text, is_wide boolean,
  out all_terms tsquery, out some_terms tsquery[], out terms tsquery[], out concepts tsquery[], out pairs tsquery[])
language plpgsql stable set search_path = ''
as $$
declare
  folded text := private.fold_letters(private.space_query(question, true));
  excluded constant text[] := array(select match[1] from regexp_matches(folded, '(?:^| )-("[^"]*"?|[^ "]+)', 'g') as match);
  labels public.thesaurus_terms[] := array(select term from private.named_terms(question) as term);
  words text[];
  queries tsquery[];
  excluded_word text;
  without_one tsquery;
  all_but_one tsquery;
begin
  folded := private.strip_question_words(btrim(regexp_replace(folded, '(^| )-("[^"]*"?|[^ "]+)', ' ', 'g')));
  words := regexp_split_to_array(private.strip_stop_words(folded), ' ');
  -- Each word in any language, or the concept or country whose label contains it. A question with quotes or "or" is parsed as a whole, by language.
  queries := array(
    select coalesce(query || concept_query, query)
    from unnest(words) with ordinality as each (word, place),
      private.tsquery_all_languages(word, '{}') as query,
      lateral (
        select string_agg(distinct format('%L', '@' || label.key), ' | ')::tsquery as concept_query from unnest(labels) as label
        where strpos(label.folded, private.label_key(word)) > 0
      ) as concept
    order by place);
  all_terms := case when folded ~ '"|(^| )or( |$)' then private.tsquery_all_languages(private.strip_stop_words(folded), labels)
    else private.combine_queries(queries) end;
  -- Excluded words must not occur in any language.
  foreach excluded_word in array excluded loop
    all_terms := all_terms && !!private.tsquery_all_languages(excluded_word, '{}');
  end loop;
  terms := private.word_queries(words) || private.missing_word_queries(folded);
  concepts := array(select distinct format('%L', '@' || key)::tsquery from unnest(labels));
  pairs := private.neighbouring_word_queries(folded, words);
  -- With quotes or exclusions, nothing may be left out.
  if not is_wide or excluded <> '{}' or folded like '%"%' or array_length(words, 1) < 2 then return; end if;
  -- In a longer question, nothing tells which word may be missing.
  if array_length(words, 1) between 3 and 8 then
    for place in 1 .. array_length(words, 1) loop
      without_one := private.combine_queries(queries[:place - 1] || queries[place + 1:]);
      all_but_one := case when all_but_one is null then without_one else all_but_one || without_one end;
    end loop;
  end if;
  some_terms := array[all_but_one, (select string_agg(query::text, ' | ') from unnest(queries) as query where numnode(query) > 0)::tsquery];
end $$;
comment on function private.parse_search_query is
  'all_terms: all words, each in any language. some_terms, only if is_wide: first all words but one (questions of 3 to 8 words), then any '
  'word; null if nothing may be left out. For ranking: terms (each word, and what the question says is missing), concepts named in the '
  'question, pairs of neighbouring words.';
grant execute on function private.parse_search_query(text, boolean) to anon, authenticated, service_role;

create function private.prefix_query(typed text) returns tsquery language sql stable set search_path = ''
as $$
  select to_tsquery('public.caja_plain', string_agg('''' || replace(word, '''', '') || '''' || case when length(word) > 1 or is_last then ':*' else '' end, ' & ' order by place))
  from (
    select word, place, place = max(place) over () as is_last
    from regexp_split_to_table(private.fold_query(typed), ' ') with ordinality as each (word, place) where place <= 8
  ) as words where word <> ''
$$;
comment on function private.prefix_query is
  'Each word by its beginning, so that "pension contrib" finds "Pensiones no contributivas". A one-letter word must match exactly, unless '
  'it is the last. At most eight words.';
grant execute on function private.prefix_query(text) to anon, authenticated, service_role;

create function private.fold_query(question text) returns text language sql stable set search_path = ''
as $$ select private.fold_letters(private.space_query(question, false)) $$;
comment on function private.fold_query is 'The question as it is searched in texts folded by private.fold_text.';
grant execute on function private.fold_query(text) to anon, authenticated, service_role;

create function private.space_query(question text, keeps_operators boolean) returns text
language plpgsql stable set search_path = '' set enable_seqscan = off
as $$
declare
  quoted constant text := U&'\E00A';
  minus constant text := U&'\E00B';
  spaced text := translate(question, U&'\E00A\E00B', '');
begin
  if keeps_operators then
    spaced := regexp_replace(translate(spaced, '"', quoted), '(^|[\s' || quoted || '])-(?=[^\s-])', '\1' || minus, 'g');
  end if;
  spaced := regexp_replace(private.space_punctuation(spaced), minus || '(?= |$)', ' ', 'g');
  if strpos(spaced, U&'\E002') > 0 then
    -- A word with a soft hyphen, or a number with a space: one word if the index contains it, otherwise two.
    select string_agg(translate(word, U&'\E002', case when exists (
        select from public.published_search where search @@ private.tsquery_all_languages(private.fold_letters(translate(word, U&'\E002', '')), '{}')
      ) or strpos(word, U&'\E002') = 0 then '' else ' ' end), ' ' order by place)
      into spaced from regexp_split_to_table(spaced, ' ') with ordinality as each (word, place);
  end if;
  return btrim(regexp_replace(translate(spaced, quoted || minus || U&'\E003', '"-.'), '  +', ' ', 'g'));
end $$;
comment on function private.space_query is
  'A question with spaces for punctuation; accents and capitals stay. With keeps_operators, straight quotation marks (phrase) and a '
  'hyphen before a word (exclusion) stay too.';
grant execute on function private.space_query(text, boolean) to anon, authenticated, service_role;

create function private.strip_stop_words(question text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  -- Each configuration knows only the stop words of its own language, and would search for those of the other ("de", "of"). In quotes they stay.
  select case when question like '%"%' then question else coalesce(string_agg(word, ' ' order by place), '') end
  from regexp_split_to_table(question, ' ') with ordinality as each (word, place)
  where word ~* '^(or|-.+)$' or not exists (
    select from unnest(array['es', 'en']) as language where to_tsvector(private.search_configuration(language), word) = '')
$$;
grant execute on function private.strip_stop_words(text) to anon, authenticated, service_role;

create function private.strip_question_words(folded text) returns text language sql immutable parallel safe set search_path = ''
as $$
  with stripped as (
    select btrim(regexp_replace(regexp_replace(folded,
      '(^| )(en )?(que|cuales|cual|which|what|in which|in what) (paises|pais|countries|country)(?= |$)', ' ', 'g'),
      '(^| )(que|cuantos|cuantas|cuanto|cuanta|cuales|cual|quienes|quien|donde|cuando|como|existen|existe|ejemplos?|hicieron|hizo|hacen|hacer|hace|lograron|logro|pueden|puede|how much|how many|examples?|are there|is there)(?= |$)', ' ', 'g')) as rest
  )
  select case when private.strip_stop_words(rest) ~ '[[:alnum:]]' then regexp_replace(rest, ' +', ' ', 'g') else folded end from stripped
$$;
comment on function private.strip_question_words is
  'A folded question without words that only form the question ("qué países", "how many"), unless nothing else would be left.';
grant execute on function private.strip_question_words(text) to anon, authenticated, service_role;

create function private.named_terms(question text) returns setof public.thesaurus_terms
language sql stable set search_path = ''
as $$
  with folded_question as materialized (
    select private.label_key(folded) as text, to_tsvector('public.caja_es', folded) as es, to_tsvector('public.caja_en', folded) as en
    from private.fold_query(question) as folded
  ),
  named as materialized (
    select terms.* from folded_question join public.thesaurus_terms as terms on strpos(folded_question.text, terms.folded) > 0
      -- A label of one word must match as it is written: its stem would match too much.
      or (numnode(terms.words) > 1 and case terms.language when 'es' then folded_question.es @@ terms.words else folded_question.en @@ terms.words end)
  )
  select * from named where not exists (
    select from named as longer
    where (length(longer.folded) > length(named.folded) and strpos(longer.folded, named.folded) > 0)
      or (longer.words @> named.words and not longer.words <@ named.words)
  )
$$;
comment on function private.named_terms is
  'The labels contained in a question, as written or with all their words in any order ("ayuda mensual a los ancianos" contains "ayuda a '
  'ancianos"). A label whose words are part of a longer one does not count: "seguro de salud" is not "salud".';
grant execute on function private.named_terms(text) to anon, authenticated, service_role;

create function private.tsquery_all_languages(folded text, terms public.thesaurus_terms[]) returns tsquery language sql stable set search_path = ''
as $$
  select private.tsquery_in_language(folded, 'es', terms) || private.tsquery_in_language(folded, 'en', terms) || private.tsquery_in_language(folded, 'plain', terms)
$$;
comment on function private.tsquery_all_languages is
  'In every language. Languages without a configuration of their own (plain) are searched for the words as written.';
grant execute on function private.tsquery_all_languages(text, public.thesaurus_terms[]) to anon, authenticated, service_role;

create function private.tsquery_in_language(folded text, language text, terms public.thesaurus_terms[]) returns tsquery
language plpgsql stable set search_path = ''
as $$
declare
  combined tsquery := websearch_to_tsquery(private.search_configuration(language), folded);
  term public.thesaurus_terms;
begin
  foreach term in array terms loop
    if term.language = language then
      combined := ts_rewrite(combined, term.words, term.words || format('%L', '@' || term.key)::tsquery);
    end if;
  end loop;
  return combined;
end $$;
comment on function private.tsquery_in_language is
  'Words that name a concept or country also match everything marked with it, in any language.';
grant execute on function private.tsquery_in_language(text, text, public.thesaurus_terms[]) to anon, authenticated, service_role;

create function private.combine_queries(queries tsquery[]) returns tsquery language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  query tsquery;
  combined tsquery;
begin
  foreach query in array queries loop
    combined := case when combined is null then query else combined && query end;
  end loop;
  return combined;
end $$;
comment on function private.combine_queries is 'All of several queries. Empty queries are ignored.';
grant execute on function private.combine_queries(tsquery[]) to anon, authenticated, service_role;

create function private.word_queries(words text[]) returns tsquery[] language sql stable set search_path = ''
as $$
  select coalesce(array_agg(private.tsquery_all_languages(word, '{}') order by place), '{}')
  from unnest(words) with ordinality as each (word, place) where word not in ('or', '') and word not like '-%'
$$;
comment on function private.word_queries is 'Each word of a folded question, in any language.';
grant execute on function private.word_queries(text[]) to anon, authenticated, service_role;

create function private.neighbouring_word_queries(folded text, words text[]) returns tsquery[] language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  all_words constant text[] := string_to_array(folded, ' ');
  pairs tsquery[] := '{}';
  previous integer := 0;
  position integer;
  pair text;
begin
  if strpos(folded, '"') > 0 then return pairs; end if;
  for n in 1 .. least(coalesce(array_length(words, 1), 0), 9) loop
    position := array_position(all_words, words[n], previous + 1);
    exit when position is null;
    if previous > 0 and position - previous <= 4 then
      pair := array_to_string(all_words[previous:position], ' ');
      pairs := pairs || (phraseto_tsquery('public.caja_es', pair) || phraseto_tsquery('public.caja_en', pair));
    end if;
    previous := position;
  end loop;
  return pairs;
end $$;
comment on function private.neighbouring_word_queries is
  'Each two neighbouring words of a question as a phrase, with the stop words between them: "lista de espera", "home visits".';
grant execute on function private.neighbouring_word_queries(text, text[]) to anon, authenticated, service_role;

create function private.missing_word_queries(folded text) returns tsquery[] language sql immutable parallel safe set search_path = ''
as $$
  select coalesce(array_agg(format('%L', '!' || lexeme)::tsquery), '{}') from (
    select private.missing_lexemes('es', folded) as lexeme union select private.missing_lexemes('en', folded)
  ) as denied
$$;
comment on function private.missing_word_queries is 'For ranking: each thing that the question says is missing.';
grant execute on function private.missing_word_queries(text) to anon, authenticated, service_role;
