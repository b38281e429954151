-- A question as Postgres asks it: read in each language, with the concepts it names.

create function private.telling(question text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  -- Small words ("de", "of") are known to their own language alone, and would be asked of the other: they go first. Quoted ones stay.
  select case when question like '%"%' then question else coalesce(string_agg(word, ' ' order by place), '') end
  from regexp_split_to_table(question, ' ') with ordinality as each (word, place)
  where word ~* '^(or|-.+)$' or not exists (
    select from unnest(array['es', 'en']) as language where to_tsvector(private.search_configuration(language), word) = '')
$$;

create function private.named_terms(question text) returns setof public.thesaurus_terms
language sql stable set search_path = ''
as $$
  with asked as materialized (select private.evened(question) as text),
  named as materialized (select terms.* from asked join public.thesaurus_terms as terms on strpos(asked.text, terms.evened) > 0)
  select * from named where not exists (select from named as longer where length(longer.evened) > length(named.evened) and strpos(longer.evened, named.evened) > 0)
$$;
comment on function private.named_terms is 'The labels of the thesaurus that stand in a question, without those that are only part of a longer one.';

create function private.read_question(telling text, language text, terms public.thesaurus_terms[]) returns tsquery
language plpgsql stable set search_path = ''
as $$
declare
  reading tsquery := websearch_to_tsquery(private.search_configuration(language), telling);
  term public.thesaurus_terms;
begin
  foreach term in array terms loop
    if term.language = language then
      reading := ts_rewrite(reading, term.words, term.words || format('%L', '@' || term.key)::tsquery);
    end if;
  end loop;
  return reading;
end $$;
comment on function private.read_question is 'Where its words name a concept or a country, whatever is filed under that or mentions it answers as well, in any language.';

create function private.read_everywhere(telling text, terms public.thesaurus_terms[]) returns tsquery language sql stable set search_path = ''
as $$
  select private.read_question(telling, 'es', terms) || private.read_question(telling, 'en', terms) || private.read_question(telling, 'plain', terms)
$$;
comment on function private.read_everywhere is 'In every language; those without a configuration of their own (plain) are asked for the words as written.';

create function private.ask(question text, is_wide boolean, out every tsquery, out fewer tsquery[], out units tsquery[])
language plpgsql stable set search_path = ''
as $$
declare
  telling text := private.telling(question);
  words text[] := regexp_split_to_array(telling, ' ');
  terms public.thesaurus_terms[] := array(select named from private.named_terms(question) as named);
  most tsquery := ''::tsquery;
begin
  every := private.read_everywhere(telling, terms);
  units := array(select private.read_everywhere(word, '{}') from unnest(words) as word where word !~* '^(or|-.*)$')
    || array(select distinct format('%L', '@' || key)::tsquery from unnest(terms));
  -- Quotes and exclusions are meant as they are written.
  if not is_wide or telling ~ '(^| )-|"' or array_length(words, 1) < 2 then return; end if;
  -- More than a handful of words are a sentence: there is no telling which one may be missing.
  if array_length(words, 1) between 3 and 8 then
    for place in 1 .. array_length(words, 1) loop
      most := most || private.read_everywhere(array_to_string(words[:place - 1] || words[place + 1:], ' '), terms);
    end loop;
  end if;
  fewer := array[most, (select replace(string_agg(unit::text, ' | '), '&', '|') from unnest(units) as unit where numnode(unit) > 0)::tsquery];
end $$;
comment on function private.ask is
  'every: all its words. fewer, where less will do: all but one of a handful, then any; null where nothing may be left out. units: word by word, and what it names, to rank by.';

create function private.ask_to_mark(question text, language text, out words tsquery, out terms public.thesaurus_terms[], out labels tsquery)
language plpgsql stable set search_path = ''
as $$
begin
  words := websearch_to_tsquery(private.search_configuration(language), private.telling(question));
  if words::text not like '%!%' then words := replace(words::text, ' & ', ' | ')::tsquery; end if;
  terms := array(select term from public.thesaurus_terms as term
    where term.language = ask_to_mark.language and term.key in (select key from private.named_terms(question)));
  labels := coalesce((select string_agg(phrase::text, ' | ') from unnest(terms)), '')::tsquery;
end $$;
comment on function private.ask_to_mark is 'What may be marked in texts of this language: any word of the question, and every label of what it names.';

create function private.mark_in(text text, vector tsvector, words tsquery, terms public.thesaurus_terms[]) returns tsquery
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  even text;
begin
  if vector @@ words then return words; end if;
  even := private.evened(text);
  return (select string_agg(phrase::text, ' | ')::tsquery from unnest(terms) where strpos(even, evened) > 0);
end $$;
comment on function private.mark_in is 'What to mark in a text: the words that were typed or, where none of them stands in it, the labels that do; null if it has neither.';

grant execute on function private.telling(text), private.named_terms(text), private.read_question(text, text, public.thesaurus_terms[]),
  private.read_everywhere(text, public.thesaurus_terms[]), private.ask(text, boolean), private.ask_to_mark(text, text), private.mark_in(text, tsvector, tsquery, public.thesaurus_terms[])
  to anon, authenticated, service_role;

