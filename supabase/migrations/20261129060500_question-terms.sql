-- What a question asks for: each word in any language, without the words that only make it a question; and what it is ranked by.

drop function private.parse_search_query(text, boolean), private.highlight_terms(text, text);

create function private.all_of(readings tsquery[]) returns tsquery language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  reading tsquery;
  joined tsquery;
begin
  foreach reading in array readings loop
    joined := case when joined is null then reading else joined && reading end;
  end loop;
  return joined;
end $$;

comment on function private.all_of is 'All of several queries; an empty one asks for nothing.';

create function private.strip_question_words(folded text) returns text language sql immutable parallel safe set search_path = ''
as $$
  with stripped as (
    select btrim(regexp_replace(regexp_replace(folded,
      '(^| )(en )?(que|cuales|cual|which|what|in which|in what) (paises|pais|countries|country)(?= |$)', ' ', 'g'),
      '(^| )(que|cuantos|cuantas|cuanto|cuanta|cuales|cual|quienes|quien|donde|cuando|como|existen|existe|ejemplos?|hicieron|hizo|hacen|hacer|hace|lograron|logro|pueden|puede|how much|how many|examples?|are there|is there)(?= |$)', ' ', 'g')) as rest
  )
  select case when private.strip_stop_words(rest) ~ '[[:alnum:]]' then regexp_replace(rest, ' +', ' ', 'g') else folded end from stripped
$$;

comment on function private.strip_question_words is 'A folded question without the words that only make it a question ("qué países", "how many"), unless nothing else would be left.';

create function private.neighbouring_words(folded text, words text[]) returns tsquery[] language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  every constant text[] := string_to_array(folded, ' ');
  pairs tsquery[] := '{}';
  first integer := 0;
  place integer;
  pair text;
begin
  if strpos(folded, '"') > 0 then return pairs; end if;
  for n in 1 .. least(coalesce(array_length(words, 1), 0), 9) loop
    place := array_position(every, words[n], first + 1);
    exit when place is null;
    if first > 0 and place - first <= 4 then
      pair := array_to_string(every[first:place], ' ');
      pairs := pairs || (phraseto_tsquery('public.caja_es', pair) || phraseto_tsquery('public.caja_en', pair));
    end if;
    first := place;
  end loop;
  return pairs;
end $$;
comment on function private.neighbouring_words is 'Each two words of a question that follow each other, as a phrase, with the stop words between them: "lista de espera", "home visits".';

create function private.word_queries(words text[]) returns tsquery[] language sql stable set search_path = ''
as $$
  select coalesce(array_agg(private.tsquery_all_languages(word, '{}') order by place), '{}')
  from unnest(words) with ordinality as each (word, place) where word not in ('or', '') and word not like '-%'
$$;
comment on function private.word_queries is 'Each word of a folded question, in any language.';

create function private.highlight_terms(folded text, keys text[], language text, out words tsquery, out terms public.thesaurus_terms[], out labels tsquery)
language plpgsql stable set search_path = ''
as $$
begin
  words := websearch_to_tsquery(private.search_configuration(language), folded);
  if words::text not like '%!%' then words := replace(words::text, ' & ', ' | ')::tsquery; end if;
  terms := array(select term from public.thesaurus_terms as term where term.language = highlight_terms.language and term.key = any(keys));
  labels := coalesce((select string_agg(phrase::text, ' | ') from unnest(terms)), '')::tsquery;
end $$;
comment on function private.highlight_terms(text, text[], text) is 'What may be marked in texts of this language: any word of the folded question, and every label of the concepts and countries (`keys`) that it names.';

drop function private.highlight_query(text, tsvector, tsquery, public.thesaurus_terms[]);
create function private.highlight_query(vector tsvector, words tsquery, terms public.thesaurus_terms[]) returns tsquery
language sql immutable parallel safe set search_path = ''
as $$
  select case when vector @@ words then words else (select string_agg(phrase::text, ' | ')::tsquery from unnest(terms) where vector @@ phrase) end
$$;
comment on function private.highlight_query is 'What to mark in a text: the words that were typed or, where none of them stands in it, the labels that do; null if it has neither.';

create function private.parse_search_query(question text, is_wide boolean,
  out all_terms tsquery, out some_terms tsquery[], out terms tsquery[], out concepts tsquery[], out pairs tsquery[])
language plpgsql stable set search_path = ''
as $$
declare
  folded text := private.fold_letters(private.space_query(question, true));
  excluded constant text[] := array(select match[1] from regexp_matches(folded, '(?:^| )-("[^"]*"?|[^ "]+)', 'g') as match);
  named public.thesaurus_terms[] := array(select term from private.named_terms(question) as term);
  words text[];
  readings tsquery[];
  unwanted text;
  unless_one tsquery;
  most tsquery;
begin
  folded := private.strip_question_words(btrim(regexp_replace(folded, '(^| )-("[^"]*"?|[^ "]+)', ' ', 'g')));
  words := regexp_split_to_array(private.strip_stop_words(folded), ' ');
  -- Each word in any language, or the concept or country that it helps to name. Quotes and "or" are read whole, language by language.
  readings := array(
    select coalesce(reading || naming, reading)
    from unnest(words) with ordinality as each (word, place),
      private.tsquery_all_languages(word, '{}') as reading,
      lateral (
        select string_agg(distinct format('%L', '@' || named_term.key), ' | ')::tsquery as naming from unnest(named) as named_term
        where strpos(named_term.folded, private.label_key(word)) > 0
      ) as concept
    order by place);
  all_terms := case when folded ~ '"|(^| )or( |$)' then private.tsquery_all_languages(private.strip_stop_words(folded), named)
    else private.all_of(readings) end;
  -- Of what is excluded no language may have a word.
  foreach unwanted in array excluded loop
    all_terms := all_terms && !!private.tsquery_all_languages(unwanted, '{}');
  end loop;
  terms := private.word_queries(words) || private.missing_words(folded);
  concepts := array(select distinct format('%L', '@' || key)::tsquery from unnest(named));
  pairs := private.neighbouring_words(folded, words);
  -- Quotes and exclusions are meant as they are written.
  if not is_wide or excluded <> '{}' or folded like '%"%' or array_length(words, 1) < 2 then return; end if;
  -- More than a handful of words are a sentence: there is no telling which one may be missing.
  if array_length(words, 1) between 3 and 8 then
    for place in 1 .. array_length(words, 1) loop
      unless_one := private.all_of(readings[:place - 1] || readings[place + 1:]);
      most := case when most is null then unless_one else most || unless_one end;
    end loop;
  end if;
  some_terms := array[most, (select string_agg(reading::text, ' | ') from unnest(readings) as reading where numnode(reading) > 0)::tsquery];
end $$;
comment on function private.parse_search_query is
  'all_terms: all its words, each in any language. some_terms, where less will do: all but one of a handful, then any; null where nothing may be left out. To rank by: terms (word by word, and what is missing), concepts it names, pairs of neighbouring words.';

revoke all on function private.all_of(tsquery[]), private.strip_question_words(text), private.neighbouring_words(text, text[]), private.word_queries(text[]),
  private.highlight_terms(text, text[], text), private.highlight_query(tsvector, tsquery, public.thesaurus_terms[]),
  private.parse_search_query(text, boolean) from public;
grant execute on function private.all_of(tsquery[]), private.strip_question_words(text), private.neighbouring_words(text, text[]), private.word_queries(text[]),
  private.highlight_terms(text, text[], text), private.highlight_query(tsvector, tsquery, public.thesaurus_terms[]),
  private.parse_search_query(text, boolean) to anon, authenticated, service_role;
