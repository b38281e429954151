-- Questions are folded as the texts are, and read under plain names.

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
    -- A soft hyphen in a word, a space between thousands: one word if the index has it, else two.
    select string_agg(translate(word, U&'\E002', case when exists (
        select from public.published_search where search @@ private.tsquery_all_languages(private.fold_letters(translate(word, U&'\E002', '')), '{}')
      ) or strpos(word, U&'\E002') = 0 then '' else ' ' end), ' ' order by place)
      into spaced from regexp_split_to_table(spaced, ' ') with ordinality as each (word, place);
  end if;
  return btrim(regexp_replace(translate(spaced, quoted || minus || U&'\E003', '"-.'), '  +', ' ', 'g'));
end $$;
comment on function private.space_query is
  'A question with spaces for its punctuation, accents and capitals kept. With keeps_operators, a straight quotation mark and a hyphen before a word stay: a phrase, and what is excluded.';

create function private.fold_query(question text) returns text language sql stable set search_path = ''
as $$ select private.fold_letters(private.space_query(question, false)) $$;
comment on function private.fold_query is 'What is looked for in texts that private.fold_text folded.';

create function private.prefix_query(typed text) returns tsquery language sql stable set search_path = ''
as $$
  select to_tsquery('public.caja_plain', string_agg('''' || replace(word, '''', '') || '''' || case when length(word) > 1 or is_last then ':*' else '' end, ' & ' order by place))
  from (
    select word, place, place = max(place) over () as is_last
    from regexp_split_to_table(private.fold_query(typed), ' ') with ordinality as each (word, place) where place <= 8
  ) as words where word <> ''
$$;
comment on function private.prefix_query is 'Every word by its beginning, so that "pension contrib" finds "Pensiones no contributivas"; a word of one letter before the last only as it stands. At most eight words.';

drop function private.telling(text), private.ask(text, boolean), private.ask_to_mark(text, text), private.mark_in(text, tsvector, tsquery, public.thesaurus_terms[]),
  private.read_everywhere(text, public.thesaurus_terms[]), private.read_question(text, text, public.thesaurus_terms[]), private.evened(text);

create function private.strip_stop_words(question text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  -- Small words ("de", "of") are known to their own language alone, and would be asked of the other: they go first. Quoted ones stay.
  select case when question like '%"%' then question else coalesce(string_agg(word, ' ' order by place), '') end
  from regexp_split_to_table(question, ' ') with ordinality as each (word, place)
  where word ~* '^(or|-.+)$' or not exists (
    select from unnest(array['es', 'en']) as language where to_tsvector(private.search_configuration(language), word) = '')
$$;

create or replace function private.named_terms(question text) returns setof public.thesaurus_terms
language sql stable set search_path = ''
as $$
  with asked as materialized (select private.label_key(private.fold_query(question)) as text),
  named as materialized (select terms.* from asked join public.thesaurus_terms as terms on strpos(asked.text, terms.folded) > 0)
  select * from named where not exists (select from named as longer where length(longer.folded) > length(named.folded) and strpos(longer.folded, named.folded) > 0)
$$;

create function private.tsquery_in_language(folded text, language text, terms public.thesaurus_terms[]) returns tsquery
language plpgsql stable set search_path = ''
as $$
declare
  reading tsquery := websearch_to_tsquery(private.search_configuration(language), folded);
  term public.thesaurus_terms;
begin
  foreach term in array terms loop
    if term.language = language then
      reading := ts_rewrite(reading, term.words, term.words || format('%L', '@' || term.key)::tsquery);
    end if;
  end loop;
  return reading;
end $$;
comment on function private.tsquery_in_language is 'Where its words name a concept or a country, whatever is filed under that or mentions it answers as well, in any language.';

create function private.tsquery_all_languages(folded text, terms public.thesaurus_terms[]) returns tsquery language sql stable set search_path = ''
as $$
  select private.tsquery_in_language(folded, 'es', terms) || private.tsquery_in_language(folded, 'en', terms) || private.tsquery_in_language(folded, 'plain', terms)
$$;
comment on function private.tsquery_all_languages is 'In every language; those without a configuration of their own (plain) are asked for the words as written.';

create function private.parse_search_query(question text, is_wide boolean, out all_terms tsquery, out some_terms tsquery[], out terms tsquery[])
language plpgsql stable set search_path = ''
as $$
declare
  folded text := private.fold_letters(private.space_query(question, true));
  excluded constant text[] := array(select match[1] from regexp_matches(folded, '(?:^| )-("[^"]*"?|[^ "]+)', 'g') as match);
  words text[];
  named public.thesaurus_terms[] := array(select term from private.named_terms(question) as term);
  most tsquery := ''::tsquery;
  unwanted text;
begin
  folded := private.strip_stop_words(btrim(regexp_replace(folded, '(^| )-("[^"]*"?|[^ "]+)', ' ', 'g')));
  words := regexp_split_to_array(folded, ' ');
  all_terms := private.tsquery_all_languages(folded, named);
  -- Of what is excluded no language may have a word.
  foreach unwanted in array excluded loop
    all_terms := all_terms && !!private.tsquery_all_languages(unwanted, '{}');
  end loop;
  terms := array(select private.tsquery_all_languages(word, '{}') from unnest(words) as word where word <> 'or')
    || array(select distinct format('%L', '@' || key)::tsquery from unnest(named));
  -- Quotes and exclusions are meant as they are written.
  if not is_wide or excluded <> '{}' or folded like '%"%' or array_length(words, 1) < 2 then return; end if;
  -- More than a handful of words are a sentence: there is no telling which one may be missing.
  if array_length(words, 1) between 3 and 8 then
    for place in 1 .. array_length(words, 1) loop
      most := most || private.tsquery_all_languages(array_to_string(words[:place - 1] || words[place + 1:], ' '), named);
    end loop;
  end if;
  some_terms := array[most, (select replace(string_agg(term::text, ' | '), '&', '|') from unnest(terms) as term where numnode(term) > 0)::tsquery];
end $$;
comment on function private.parse_search_query is
  'all_terms: all its words. some_terms, where less will do: all but one of a handful, then any; null where nothing may be left out. terms: word by word, and what it names, to rank by.';

create function private.highlight_terms(question text, language text, out words tsquery, out terms public.thesaurus_terms[], out labels tsquery)
language plpgsql stable set search_path = ''
as $$
begin
  words := websearch_to_tsquery(private.search_configuration(language), private.strip_stop_words(private.fold_letters(private.space_query(question, true))));
  if words::text not like '%!%' then words := replace(words::text, ' & ', ' | ')::tsquery; end if;
  terms := array(select term from public.thesaurus_terms as term
    where term.language = highlight_terms.language and term.key in (select key from private.named_terms(question)));
  labels := coalesce((select string_agg(phrase::text, ' | ') from unnest(terms)), '')::tsquery;
end $$;
comment on function private.highlight_terms is 'What may be marked in texts of this language: any word of the question, and every label of what it names.';

create function private.highlight_query(text text, vector tsvector, words tsquery, terms public.thesaurus_terms[]) returns tsquery
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  labels text;
begin
  if vector @@ words then return words; end if;
  labels := private.label_key(text);
  return (select string_agg(phrase::text, ' | ')::tsquery from unnest(terms) where strpos(labels, folded) > 0);
end $$;
comment on function private.highlight_query is 'What to mark in a text: the words that were typed or, where none of them stands in it, the labels that do; null if it has neither.';

create or replace function private.respell(question text, reader text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  words text[] := regexp_split_to_array(private.space_query(question, true), ' ');
  given constant text[] := words;
  letters text;
  own_key text;
begin
  for place in 1 .. coalesce(array_length(words, 1), 0) loop
    letters := private.fold_letters(words[place]);
    continue when letters !~ '^[^0-9"-]{4,30}$';
    own_key := private.label_key(letters);
    continue when exists (select from public.published_words where plain = letters and uses > 0)
      or exists (select from public.thesaurus_terms where strpos(folded, own_key) > 0);
    words[place] := coalesce(private.nearest_word(words[place], reader), words[place]);
  end loop;
  return case when words = given then null else array_to_string(words, ' ') end;
end $$;

do $$
declare
  signature text;
begin
  foreach signature in array array['private.space_query(text, boolean)', 'private.fold_query(text)', 'private.prefix_query(text)',
    'private.strip_stop_words(text)', 'private.tsquery_in_language(text, text, public.thesaurus_terms[])',
    'private.tsquery_all_languages(text, public.thesaurus_terms[])', 'private.parse_search_query(text, boolean)', 'private.highlight_terms(text, text)',
    'private.highlight_query(text, tsvector, tsquery, public.thesaurus_terms[])'] loop
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to anon, authenticated, service_role', signature);
  end loop;
end $$;
