-- What a text says is not there ("sin documento", "no birth certificate"): "sin" and "no" are stop words, and a question about
-- people without something was answered by whatever says most about having it.

create function private.missing_lexemes(language text, folded text) returns setof text language sql immutable parallel safe set search_path = ''
as $$
  -- The first two words after the negation that are not stop words.
  select distinct lexeme
  from regexp_matches(folded,
      '(?:^| )(?:sin|no|nunca|ningun|ninguna|carece|carecen|falta|faltan|without|not|never|lack|lacks|lacking)((?: [^ ]+){1,5})', 'g') as match,
    lateral (
      select lexeme, row_number() over (order by positions[1]) as place
      from unnest(to_tsvector(private.search_configuration(language), match[1]))
    ) as lexemes
  where place <= 2
$$;
comment on function private.missing_lexemes is 'What a folded text denies, in the words of its language. In vectors they stand behind a "!", which no text and no question can write.';

create function private.missing_words(folded text) returns tsquery[] language sql immutable parallel safe set search_path = ''
as $$
  select coalesce(array_agg(format('%L', '!' || lexeme)::tsquery), '{}') from (
    select private.missing_lexemes('es', folded) as lexeme union select private.missing_lexemes('en', folded)
  ) as denied
$$;
comment on function private.missing_words is 'To rank by: each thing that a question says is not there.';

create or replace function private.index_resource(resource uuid) returns void language sql set search_path = ''
as $$
  delete from public.published_search where resource_id = resource;
  with recursive filed as (
    select concepts.id, broader_id, private.facet_of(scheme) || ':' || slug as key
    from public.published_concepts join public.concepts on concepts.id = concept_id where resource_id = resource
  ),
  upward (id, broader_id, key) as (
    select * from filed
    union select concepts.id, concepts.broader_id, private.facet_of(scheme) || ':' || slug from upward join public.concepts on concepts.id = upward.broader_id
  ),
  published as (select * from public.published_resources where id = resource),
  named as (select key from filed union select 'country:' || unnest(countries) from published),
  wider as (select key from upward except select key from named),
  facets as (
    select array(
      select key from named union select key from wider
      union select 'kind:' || kind from published
      union select 'lang:' || unnest(languages) from published
      union select 'recommendation:' || recommendation_id from public.published_recommendations where resource_id = resource
      union select 'all:resources'
    ) as keys
  ),
  titles as (
    select private.joined(setweight(private.text_vector(language, title), 'A') || setweight(private.text_vector(language, summary), 'C')) as vector
    from public.published_texts where resource_id = resource
  ),
  labels as (
    select private.joined(setweight(private.text_vector(language, label), 'B')) as vector from (
      select language, label from filed join public.concepts using (id), jsonb_each_text(pref_labels) as each (language, label)
      union select language, label from public.countries, jsonb_each_text(short_names) as each (language, label) where iso3 in (select unnest(countries) from published)
      order by language, label
    ) as label
  ),
  credits as (
    select private.joined(setweight(private.text_vector(language, name), 'D') order by language, name) as vector
    from published cross join lateral private.credit_names(content, institution_id) as credited
  ),
  written as (
    -- A vector counts positions up to 16,383: what comes later would all seem to stand side by side, so it keeps none.
    select private.joined(case when letters < 80000 then setweight(search, 'D') else strip(search) end order by kind desc, language, file_id, place) as vector
    from (select *, sum(length(text)) over (order by kind desc, language, file_id, place) as letters from public.published_passages where resource_id = resource) as passage
  ),
  told as (
    select language, private.label_key(string_agg(text, ' . ')) as folded from (
      select language, title || ' . ' || summary as text from public.published_texts where resource_id = resource
      union all select language, text from public.published_passages where resource_id = resource
    ) as texts group by language
  ),
  mentioned as (
    select key from public.thesaurus_terms join told using (language) where strpos(told.folded, thesaurus_terms.folded) > 0
    except select key from named
  ),
  missing as (
    select array_agg(distinct lexeme) as lexemes from (
      select language, title || ' . ' || summary as text from public.published_texts where resource_id = resource
      union all select language, text from public.published_passages where resource_id = resource
    ) as texts, private.missing_lexemes(language, private.fold_text(text)) as lexeme
  ),
  head as (
    select titles.vector || labels.vector || coalesce(credits.vector, '') || private.marks('@', array(select key from named), 'B') || private.marks('=', keys, 'D') as vector
    from titles, labels, credits, facets
  )
  insert into public.published_search (resource_id, facets, year_from, year_to, last_published_at, confirmed_at, head, search)
  select id, private.facet_ids(keys), year_from, coalesce(year_to, case when kind = 'experience' then 9999 else year_from end), last_published_at, confirmed_at,
    head.vector,
    head.vector || written.vector || private.marks('!', lexemes, 'D') || private.marks('@', array(select key from mentioned union select key from wider), 'D')
  from published, facets, head, written, missing;
$$;
revoke all on function private.missing_lexemes(text, text), private.missing_words(text) from public;
grant execute on function private.missing_lexemes(text, text), private.missing_words(text) to anon, authenticated, service_role;

select private.index_resource(id) from public.published_resources;
