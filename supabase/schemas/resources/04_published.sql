-- The published tables, which visitors read: one revision of each published resource, in the languages that were published. Only publishing
-- writes them; their indexes serve reading.
--
-- In SQL because it is a right: rows can be written only for the revision that public.move_resource has published.

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
  bpsnc text generated always as (content #>> '{programme,bpsnc}') stored,
  bpsnc_urls jsonb generated always as (
    jsonb_path_query_array(content, '$.platforms[*].url ? (@ starts with "https://dds.cepal.org/bpsnc/programme?id=")')) stored,
  is_seed boolean not null default false,
  first_published_at timestamptz not null,
  last_published_at timestamptz not null,
  confirmed_at timestamptz,
  unique (kind, slug)
);
comment on table public.published_resources is 'The live revision of each published resource, with only the languages that were published.';
comment on column public.published_resources.card is
  'What lists show (title, summary, running time, pages, first day), so that they do not read the whole content.';
comment on column public.published_resources.bpsnc is
  'Number of the programme''s record in ECLAC''s Non-contributory Social Protection Programmes Database. Stored, so that it is found '
  'without reading all contents.';
comment on column public.published_resources.bpsnc_urls is
  'Records in the same database that the author names among the platforms, such as that of an earlier programme.';
create index published_resources_countries on public.published_resources using gin (countries);
create index published_resources_kind on public.published_resources (kind, last_published_at desc, id);
create index published_resources_newest on public.published_resources (last_published_at desc, id);
create index published_resources_bpsnc on public.published_resources (bpsnc) where bpsnc is not null;
create index published_resources_bpsnc_urls on public.published_resources using gin (bpsnc_urls) where bpsnc_urls <> '[]';

alter table public.published_resources enable row level security;
grant select on public.published_resources to anon;
grant select, insert, update, delete on public.published_resources to authenticated;
create policy "anyone reads published_resources" on public.published_resources for select to anon, authenticated using (true);
create policy "staff add published_resources" on public.published_resources for insert to authenticated
  with check ((select private.is_staff()));
create policy "staff change published_resources" on public.published_resources for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove published_resources" on public.published_resources for delete to authenticated
  using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.published_resources
  for each statement execute function private.bump_catalogue_version();

create table public.published_texts (
  resource_id uuid not null references public.published_resources on delete cascade,
  language text not null,
  title text not null,
  summary text not null,
  primary key (resource_id, language)
);
comment on table public.published_texts is 'Title and summary by language.';
create index published_texts_title on public.published_texts using gin (title extensions.gin_trgm_ops);

alter table public.published_texts enable row level security;
grant select on public.published_texts to anon;
grant select, insert, update, delete on public.published_texts to authenticated;
create policy "anyone reads published_texts" on public.published_texts for select to anon, authenticated using (true);
create policy "staff add published_texts" on public.published_texts for insert to authenticated with check ((select private.is_staff()));
create policy "staff change published_texts" on public.published_texts for update to authenticated
  using ((select private.is_staff())) with check ((select private.is_staff()));
create policy "staff remove published_texts" on public.published_texts for delete to authenticated using ((select private.is_staff()));
create trigger bump_catalogue_version after insert or update or delete on public.published_texts
  for each statement execute function private.bump_catalogue_version();

create function private.check_publishing() returns trigger language plpgsql security definer set search_path = '' -- definer: reads the write model
as $$
begin
  if auth.uid() is not null and not exists (
    select from public.resources where id = new.id and live_revision = new.revision and live_languages @> new.languages) then
    raise exception 'move_not_allowed' using errcode = 'CJ001';
  end if;
  return new;
end $$;
comment on function private.check_publishing is
  'Staff may write the published tables, because publishing runs with their rights. This refuses a revision or language that has not '
  'passed review.';
create trigger check_publishing before insert or update of id, revision, languages on public.published_resources
  for each row execute function private.check_publishing();
