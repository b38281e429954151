-- The index of the search holds folded texts, and names: who wrote, published or speaks, for which institution, under which symbol.

alter table public.thesaurus_terms rename column evened to folded;
comment on table public.thesaurus_terms is
  'Labels of concepts and countries. `key` is facet:value, e.g. topic:care-systems, country:HND. `folded` (private.label_key) finds the label in a question or a text; `words` and `phrase` are what search looks for and marks.';

create or replace function private.write_terms(term_key text, labels jsonb) returns void language sql set search_path = ''
as $$
  delete from public.thesaurus_terms where key = term_key;
  insert into public.thesaurus_terms (key, language, label, folded, words, phrase)
  select distinct on (language, label) term_key, language, label, private.label_key(label),
    plainto_tsquery(private.search_configuration(language), private.fold_text(label)), phraseto_tsquery(private.search_configuration(language), private.fold_text(label))
  from jsonb_each(labels) as by_language (language, list), jsonb_array_elements_text(list) as label
  where numnode(plainto_tsquery(private.search_configuration(language), private.fold_text(label))) > 0;
$$;
update public.thesaurus_terms set folded = private.label_key(label),
  words = plainto_tsquery(private.search_configuration(language), private.fold_text(label)),
  phrase = phraseto_tsquery(private.search_configuration(language), private.fold_text(label));

alter table public.published_passages drop column search,
  add column search tsvector not null generated always as (private.text_vector(language, text)) stored;

create function private.credit_names(content jsonb, institution uuid) returns table (language text, name text)
language sql stable set search_path = ''
as $$
  with named (language, name) as (
    -- The name of a person, a publisher or a document is asked for in either language: it is read by the rules of both.
    select each.language, given.name
    from unnest(array['es', 'en']) as each (language),
      lateral (
        select jsonb_array_elements_text(case jsonb_typeof(content -> 'authors') when 'array' then content -> 'authors' else '[]' end)
        union all select unnest(array[content ->> 'publisher', content ->> 'symbol', content #>> '{speaker,name}'])
        union all select acronym from public.institutions where id = institution
      ) as given (name)
    union
    select key, value from jsonb_each_text(case jsonb_typeof(content #> '{speaker,institution}') when 'object' then content #> '{speaker,institution}' else '{}' end)
    union
    select key, value from public.institutions, jsonb_each_text(names) where id = institution
  )
  select * from named where name <> ''
$$;
comment on function private.credit_names is 'Who answers for a resource, by language: authors, publisher, symbol, speaker and the speaker''s institution, the institution it belongs to and its acronym.';

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
  head as (
    select titles.vector || labels.vector || coalesce(credits.vector, '') || private.marks('@', array(select key from named), 'B') || private.marks('=', keys, 'D') as vector
    from titles, labels, credits, facets
  )
  insert into public.published_search (resource_id, facets, year_from, year_to, last_published_at, confirmed_at, head, search)
  select id, private.facet_ids(keys), year_from, coalesce(year_to, case when kind = 'experience' then 9999 else year_from end), last_published_at, confirmed_at,
    head.vector,
    head.vector || written.vector || private.marks('@', array(select key from mentioned union select key from wider), 'D')
  from published, facets, head, written;
$$;
comment on function private.index_resource is 'Writes the row of the index anew from the published tables; nothing if the resource is not published.';
comment on table public.published_search is
  'The index of the search. head: title (A), what it is filed under (B), summary (C), names of private.credit_names (D), in all languages, with =key for each value it is filed under and @key for each it is about. search: that, everything else written in it, and @key for what it mentions. year_to is 9999 for what goes on. Vectors are kept out of the row, which is visited by the thousand.';

create or replace function private.count_words(languages text[], texts text[], step integer) returns void
language sql set search_path = ''
as $$
  insert into public.published_words (language, word, plain, uses)
  select language, word, private.plain(word), sum(step) from (
    select distinct place, language, word
    from unnest(languages, texts) with ordinality as each (language, text, place),
      regexp_split_to_table(translate(lower(private.space_punctuation(text)), U&'\E002', ''), ' +') as word
    where length(word) between 4 and 30 and word !~ '[0-9]'
  ) as found group by language, word order by language, word
  on conflict (language, word) do update set uses = published_words.uses + excluded.uses
$$;
truncate public.published_words;
select private.count_words(array_agg(language), array_agg(title || ' ' || summary), 1) from public.published_texts;
select private.count_words(array_agg(language), array_agg(text), 1) from public.published_passages group by resource_id;
select private.count_words(array_agg(language), array_agg(label), 1) from public.thesaurus_terms;

select private.index_resource(id) from public.published_resources;

-- Suggestions look titles up by their beginnings, folded as well.
create function private.title_words(card jsonb) returns tsvector language sql immutable parallel safe set search_path = ''
as $$ select to_tsvector('public.caja_plain'::regconfig, private.fold_text(string_agg(value, ' . '))) from jsonb_each_text(card -> 'title') $$;
drop index public.published_resources_title_words;
create index published_resources_title_words on public.published_resources using gin (private.title_words(card));

revoke all on function private.credit_names(jsonb, uuid), private.title_words(jsonb) from public;
grant execute on function private.credit_names(jsonb, uuid) to authenticated, service_role;
grant execute on function private.title_words(jsonb) to anon, authenticated, service_role;
