-- The search index: one narrow row for each published resource (ADR 11), and the facet values with their counts.
--
-- In SQL because it must be atomic: publishing writes the row in its transaction, and triggers count in it.

create table public.facet_values (
  id integer generated always as identity primary key,
  key text not null unique check (key ~ '^[a-z]+:.+$'),
  resource_count integer not null default 0
);
comment on table public.facet_values is
  'Every facet value that a published resource ever had, with the number of resources that have it now: the counts of an empty search. '
  '`all:resources` counts all.';

alter table public.facet_values enable row level security;
grant select on public.facet_values to anon;
grant select, insert (key) on public.facet_values to authenticated;
create policy "anyone reads facet_values" on public.facet_values for select to anon, authenticated using (true);
create policy "staff add facet_values" on public.facet_values for insert to authenticated with check ((select private.is_staff()));

create table public.published_search (
  resource_id uuid primary key references public.published_resources on delete cascade,
  facets integer[] not null,
  year_from smallint,
  year_to smallint,
  last_published_at timestamptz not null,
  confirmed_at timestamptz,
  head tsvector storage external not null,
  search tsvector storage external not null
) with (toast_tuple_target = 256);
comment on table public.published_search is
  'The search index. head: title (A), facet labels (B), summary (C), names of private.credit_names (D), in all languages; =key for each '
  'facet value, @key for each concept or country the resource is about. search: head, all other texts, and @key for each concept or '
  'country it mentions. year_to is 9999 for ongoing programmes. Vectors are stored outside the row, because a search visits thousands of '
  'rows.';
create index published_search_confirmed on public.published_search (confirmed_at desc nulls last, last_published_at desc, resource_id);
create index published_search_head on public.published_search using gin (head);
create index published_search_newest on public.published_search (last_published_at desc, resource_id);
create index published_search_search on public.published_search using gin (search);

alter table public.published_search enable row level security;
grant select on public.published_search to anon;
grant select, insert, delete on public.published_search to authenticated;
create policy "anyone reads published_search" on public.published_search for select to anon, authenticated using (true);
create policy "staff add published_search" on public.published_search for insert to authenticated with check ((select private.is_staff()));
create policy "staff remove published_search" on public.published_search for delete to authenticated using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.published_search
  for each statement execute function private.bump_catalogue_version();

create function private.index_resource(resource uuid) returns void language sql set search_path = ''
as $$
  select private.write_discussion_passages(resource);
  delete from public.published_search where resource_id = resource;
  with recursive own_concepts as (
    select concepts.id, broader_id, private.facet_for_scheme(scheme) || ':' || slug as key
    from public.published_concepts join public.concepts on concepts.id = concept_id where resource_id = resource
  ),
  concept_path (id, broader_id, key) as (
    select * from own_concepts
    union select concepts.id, concepts.broader_id, private.facet_for_scheme(scheme) || ':' || slug from concept_path join public.concepts on concepts.id = concept_path.broader_id
  ),
  published as (select * from public.published_resources where id = resource),
  direct_keys as (select key from own_concepts union select 'country:' || unnest(countries) from published),
  broader_keys as (select key from concept_path except select key from direct_keys),
  facets as (
    select array(
      select key from direct_keys union select key from broader_keys
      union select 'kind:' || kind from published
      union select 'lang:' || unnest(languages) from published
      union select 'recommendation:' || recommendation_id from public.published_recommendations where resource_id = resource
      union select 'all:resources'
    ) as keys
  ),
  title_vector as (
    select private.concat_vectors(setweight(private.text_vector(language, title), 'A') || setweight(private.text_vector(language, summary), 'C')) as vector
    from public.published_texts where resource_id = resource
  ),
  label_vector as (
    select private.concat_vectors(setweight(private.text_vector(language, label), 'B')) as vector from (
      select language, label from own_concepts join public.concepts using (id), jsonb_each_text(pref_labels) as each (language, label)
      union select language, label from public.countries, jsonb_each_text(short_names) as each (language, label) where iso3 in (select unnest(countries) from published)
      order by language, label
    ) as label
  ),
  credit_vector as (
    select private.concat_vectors(setweight(private.text_vector(language, name), 'D') order by language, name) as vector
    from published cross join lateral private.credit_names(content, institution_id) as credited
  ),
  passage_vector as (
    -- A vector stores positions up to 16,383. Later words would all seem to be neighbours, so they are stored without positions.
    select private.concat_vectors(case when letters < 80000 then setweight(search, 'D') else strip(search) end order by kind desc, language, file_id, place) as vector
    from (select *, sum(length(text)) over (order by kind desc, language, file_id, place) as letters from public.published_passages where resource_id = resource) as passage
  ),
  texts_by_language as (
    select language, private.label_key(string_agg(text, ' . ')) as folded from (
      select language, title || ' . ' || summary as text from public.published_texts where resource_id = resource
      union all select language, text from public.published_passages where resource_id = resource
    ) as texts group by language
  ),
  mentioned as (
    select key from public.thesaurus_terms join texts_by_language using (language) where strpos(texts_by_language.folded, thesaurus_terms.folded) > 0
    except select key from direct_keys
  ),
  missing_stems as (
    select array_agg(distinct lexeme) as lexemes from (
      select language, title || ' . ' || summary as text from public.published_texts where resource_id = resource
      union all select language, text from public.published_passages where resource_id = resource
    ) as texts, private.missing_lexemes(language, private.fold_text(text)) as lexeme
  ),
  head as (
    select title_vector.vector || label_vector.vector || coalesce(credit_vector.vector, '') || private.marker_vector('@', array(select key from direct_keys), 'B') || private.marker_vector('=', keys, 'D') as vector
    from title_vector, label_vector, credit_vector, facets
  )
  insert into public.published_search (resource_id, facets, year_from, year_to, last_published_at, confirmed_at, head, search)
  select id, private.facet_ids(keys), year_from, coalesce(year_to, case when kind = 'experience' then 9999 else year_from end), last_published_at, confirmed_at,
    head.vector,
    head.vector || passage_vector.vector || private.marker_vector('!', lexemes, 'D') || private.marker_vector('@', array(select key from mentioned union select key from broader_keys), 'D')
  from published, facets, head, passage_vector, missing_stems;
$$;
comment on function private.index_resource is
  'Writes the row of the index again from the published tables. Writes none if the resource is not published.';
grant execute on function private.index_resource(uuid) to authenticated, service_role;

create function private.facet_ids(keys text[]) returns integer[]
language sql set search_path = ''
as $$
  insert into public.facet_values (key) select distinct unnest(keys) order by 1 on conflict do nothing;
  select coalesce(array_agg(id order by id), '{}') from public.facet_values where key = any(keys);
$$;
grant execute on function private.facet_ids(text[]) to authenticated, service_role;

create function private.count_facets() returns trigger
language plpgsql security definer set search_path = '' -- definer: no role may write counts
as $$
begin
  -- In the order of their ids, so that two transactions that publish at once cannot deadlock.
  perform from public.facet_values where id in (select unnest(facets) from changed) order by id for update;
  update public.facet_values set resource_count = resource_count + difference
    from (select facet, count(*) * case tg_op when 'INSERT' then 1 else -1 end as difference from changed, unnest(facets) as facet group by facet) as counted
    where id = facet;
  return null;
end $$;
create trigger count_facets_added after insert on public.published_search referencing new table as changed
  for each statement execute function private.count_facets();
create trigger count_facets_removed after delete on public.published_search referencing old table as changed
  for each statement execute function private.count_facets();

create function private.marker_vector(sign text, keys text[], weight text) returns tsvector language sql immutable parallel safe set search_path = ''
as $$ select coalesce(string_agg(quote_literal(sign || key) || ':1' || weight, ' '), '')::tsvector from unnest(keys) as key $$;
comment on function private.marker_vector is
  'A vector of markers: words that no text or question can contain, because the parser splits at such signs.';
grant execute on function private.marker_vector(text, text[], text) to authenticated, service_role;

create function private.credit_names(content jsonb, institution uuid) returns table (language text, name text)
language sql stable set search_path = ''
as $$
  with named (language, name) as (
    -- Names of people, publishers and documents belong to no language: they are indexed by the rules of both.
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
comment on function private.credit_names is
  'The names of those responsible for a resource, by language: authors, publisher, symbol, speaker and the speaker''s institution, and '
  'its own institution with its acronym.';
grant execute on function private.credit_names(jsonb, uuid) to authenticated, service_role;

create aggregate private.concat_vectors (tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');
grant execute on function private.concat_vectors(tsvector) to authenticated, service_role;

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
comment on function private.missing_lexemes is
  'What a folded text says is missing ("sin documento", "no birth certificate"), in the stems of its language. "sin" and "no" are stop '
  'words, so without this a question about people without something finds texts about having it. In vectors these stems are written after '
  'a "!", which no text or question can contain.';
grant execute on function private.missing_lexemes(text, text) to anon, authenticated, service_role;

-- For suggestions: the titles in all languages, whose words are found by their beginnings.
create function private.title_vector(card jsonb) returns tsvector language sql immutable parallel safe set search_path = ''
as $$ select to_tsvector('public.caja_plain'::regconfig, private.fold_text(string_agg(value, ' . '))) from jsonb_each_text(card -> 'title') $$;
grant execute on function private.title_vector(jsonb) to anon, authenticated, service_role;

create index published_resources_title_words on public.published_resources using gin (private.title_vector(card));

create table private.resources_to_refresh (
  resource_id uuid primary key references public.resources on delete cascade,
  since timestamptz not null default now()
);
comment on table private.resources_to_refresh is
  'Published resources whose row of the search index must be written again. Changing a concept adds rows; the job refresh-concepts '
  'removes them, so that a crash loses none.';

create function private.mark_resources_to_refresh() returns trigger
language plpgsql security definer set search_path = '' -- definer: only the job may write the list
as $$
declare
  term_key text := private.facet_for_scheme(new.scheme) || ':' || new.slug;
begin
  insert into private.resources_to_refresh (resource_id)
  select resource_id from public.published_concepts where concept_id in (new.id, new.replaced_by_id)
  -- Resources that have the concept or a narrower one, or mentioned it until now.
  union select resource_id from public.published_search where search @@ (quote_literal('=' || term_key) || ' | ' || quote_literal('@' || term_key))::tsquery
  -- Resources that mention it from now on.
  union select resource_id from public.thesaurus_terms join public.published_search on search @@ words where thesaurus_terms.key = term_key
  on conflict (resource_id) do update set since = now();
  return null;
end $$;
-- Triggers run in the order of their names: this one must run after `terms_of_concept`, whose terms it reads.
create trigger update_search_of_concept after update on public.concepts for each row
  when ((old.pref_labels, old.alt_labels, old.broader_id, old.replaced_by_id) is distinct from (new.pref_labels, new.alt_labels, new.broader_id, new.replaced_by_id))
  execute function private.mark_resources_to_refresh();
