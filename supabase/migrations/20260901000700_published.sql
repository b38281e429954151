-- The read model: what visitors read and search. Written only by publishing, indexed only for reading.

create table public.published_resources (
  id uuid primary key references public.resources on delete cascade,
  kind text not null,
  slug text not null,
  revision integer not null,
  original_language text not null,
  languages text[] not null check (languages <> '{}'),
  institution_id uuid references public.institutions,
  countries text[] not null default '{}',
  year_from smallint,
  year_to smallint,
  card jsonb not null,
  content jsonb not null,
  is_seed boolean not null default false,
  first_published_at timestamptz not null,
  last_published_at timestamptz not null,
  confirmed_at timestamptz,
  unique (kind, slug)
);
comment on column public.published_resources.card is 'What a list shows (title, summary, running time, pages, first day): lists must not unpack whole contents.';
comment on table public.published_resources is 'One live revision of each published resource, holding only the languages that were published.';
create index published_resources_newest on public.published_resources (last_published_at desc, id);
create index published_resources_kind on public.published_resources (kind, last_published_at desc, id);
create index published_resources_countries on public.published_resources using gin (countries);

create table public.published_texts (
  resource_id uuid not null references public.published_resources on delete cascade,
  language text not null,
  title text not null,
  summary text not null,
  body text not null,
  keywords text not null default '',
  search tsvector not null generated always as (
    setweight(to_tsvector(private.search_configuration(language), title), 'A')
    || setweight(to_tsvector(private.search_configuration(language), keywords), 'B')
    || setweight(to_tsvector(private.search_configuration(language), summary), 'C')
    || setweight(to_tsvector(private.search_configuration(language), body), 'D')) stored,
  primary key (resource_id, language)
);
comment on table public.published_texts is 'Title, summary and whole text by language. keywords are the labels of its country and concepts in every language of the thesaurus.';
create index published_texts_search on public.published_texts using gin (search);
create index published_texts_title on public.published_texts using gin (title extensions.gin_trgm_ops);

create table public.published_concepts (
  resource_id uuid not null references public.published_resources on delete cascade,
  concept_id uuid not null references public.concepts,
  primary key (resource_id, concept_id)
);
comment on table public.published_concepts is 'Topics, populations, challenges and change kinds of published resources: the facets.';
create index published_concepts_concept on public.published_concepts (concept_id);

create table public.published_recommendations (
  resource_id uuid not null references public.published_resources on delete cascade,
  recommendation_id text not null references public.recommendations,
  notes jsonb not null default '{}' check (private.is_localized(notes)),
  primary key (resource_id, recommendation_id)
);
comment on table public.published_recommendations is 'Evidence: a published resource that answers a recommendation, with a note that says how.';
create index published_recommendations_recommendation on public.published_recommendations (recommendation_id);

do $$
declare name text;
begin
  foreach name in array array['published_resources', 'published_texts', 'published_concepts', 'published_recommendations'] loop
    execute format('alter table public.%I enable row level security', name);
    execute format('grant select on public.%I to anon, authenticated', name);
    execute format('grant insert, update, delete on public.%I to authenticated', name);
    execute format('create policy "anyone reads %1$s" on public.%1$I for select to anon, authenticated using (true)', name);
    execute format('create policy "staff add %1$s" on public.%1$I for insert to authenticated with check ((select private.is_staff()))', name);
    execute format('create policy "staff change %1$s" on public.%1$I for update to authenticated using ((select private.is_staff())) with check ((select private.is_staff()))', name);
    execute format('create policy "staff remove %1$s" on public.%1$I for delete to authenticated using ((select private.is_staff()))', name);
    execute format('create trigger bump_catalogue_version after insert or update or delete on public.%I for each statement execute function private.bump_catalogue_version()', name);
  end loop;
end $$;
